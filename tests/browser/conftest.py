"""A real Home Assistant, once for all tests of this folder, and a real Chromium that looks at it.

Every test has an empty network and browsers of its own, so that nobody is on a list whom the test did not put there,
in whatever order and however slowly they run; the seconds that a house takes to start are paid once.
"""

from collections.abc import Callable, Generator
from pathlib import Path

import pytest
import pytest_socket
from playwright.sync_api import Browser, Page, expect, sync_playwright

from demo.chromium import find_chromium
from demo.house import House, free_port
from tests.browser.boards import another_network
from tests.browser.pages import PATIENCE_SECONDS, Panel

PATIENCE_MS = PATIENCE_SECONDS * 1000
DESKTOP = {"width": 1280, "height": 900}

# What the page itself has to say when there is no service worker and no internet.
NOT_OURS = ("Service Worker", "net::ERR_", "reading 'addEventListener'")
# What it says when its socket is cut while it asks for something.
CUT_OFF = "Object"

type NewPage = Callable[..., Page]
type NewPanel = Callable[..., Panel]


@pytest.fixture(scope="session")
def running_house(tmp_path_factory: pytest.TempPathFactory) -> Generator[House]:
    """Home Assistant, with nobody in it but its owner."""
    pytest_socket.enable_socket()
    running = House(Path(tmp_path_factory.mktemp("house")), free_port())
    running.prepare()
    try:
        running.start()
        yield running
    finally:
        running.stop()


@pytest.fixture
def house(running_house: House) -> Generator[House]:
    """The house with one empty network, which goes when the test's pages are closed."""
    with another_network(running_house, "Weak Ties"):
        yield running_house


@pytest.fixture(scope="session")
def chromium() -> Generator[Browser]:
    """The browser, without a page."""
    found = find_chromium()
    if found is None:
        pytest.fail("Chromium is needed: scripts/setup installs it, or says how to")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def new_page(house: House, chromium: Browser) -> Generator[NewPage]:
    """Open a page of the house in a browser of its own; nothing may go wrong in it unnoticed."""
    wrong: list[str] = []
    opened: list[Page] = []

    def open_page(
        path: str, *, language: str = "en", before: Callable[[Page], None] = lambda _: None, **how: object
    ) -> Page:
        context = chromium.new_context(**{"viewport": DESKTOP, "locale": language, "service_workers": "block", **how})
        context.set_default_timeout(PATIENCE_MS)
        # The owner's language stands in the profile; this is the one that is chosen in this browser.
        context.add_init_script(f"localStorage.selectedLanguage = JSON.stringify('{language}')")
        page = context.new_page()
        opened.append(page)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("dialog", lambda dialog: wrong.append(f"dialog: {dialog.message}"))
        before(page)
        page.goto(f"{house.client.origin}{path}")
        return page

    yield open_page
    for page in opened:
        page.context.close()
    assert [one for one in wrong if one != CUT_OFF and not any(known in one for known in NOT_OURS)] == []


@pytest.fixture
def new_panel(new_page: NewPage) -> NewPanel:
    """Open the panel in a browser of its own."""

    def open_panel(path: str = "people", **how: object) -> Panel:
        return Panel(new_page(f"weak-ties/{path}", **how))

    return open_panel
