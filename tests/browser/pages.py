"""The panel as somebody sees it: what they read and what they tap, never how it is made."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

PATIENCE_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Panel:
    """The panel in one browser."""

    page: Page

    @property
    def main(self) -> Locator:
        """What is below the bar, beside the navigation."""
        return self.page.locator("weak-ties-panel main")

    @property
    def name(self) -> Locator:
        """The name at the top of somebody's page."""
        return self.main.get_by_role("heading", level=1)

    @property
    def rows(self) -> Locator:
        """The people in the list."""
        return self.main.get_by_role("grid").get_by_role("row")

    def row(self, name: str) -> Locator:
        """Somebody in the list."""
        return self.rows.filter(has_text=name)

    def tap(self, label: str) -> None:
        """Press the button of that label, wherever it is."""
        self.page.locator("weak-ties-panel").get_by_role("button", name=label, exact=True).click()

    def go_to(self, place: str) -> None:
        """Follow the navigation."""
        self.page.locator("weak-ties-panel nav").get_by_role("link", name=place).click()

    def fill(self, label: str, text: str) -> None:
        """Fill in a field."""
        self.page.locator("weak-ties-panel").get_by_label(label, exact=True).fill(text)

    def search(self, text: str) -> None:
        """Look for somebody, letter by letter, as one types."""
        field = self.main.get_by_role("searchbox")
        field.fill("")
        field.press_sequentially(text, delay=20)

    def is_told(self, message: str) -> None:
        """See a message at the bottom."""
        expect(self.page.locator("weak-ties-panel .toast [role=status]")).to_have_text(message)


def eventually(comes_true: Callable[[], bool]) -> None:
    """Wait for what the house knows a moment after the page has gone on."""
    until = time.monotonic() + PATIENCE_SECONDS
    while not comes_true():
        assert time.monotonic() < until, "it has not come true"
        time.sleep(0.05)
