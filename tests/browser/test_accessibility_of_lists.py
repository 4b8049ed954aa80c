"""Triage, pictures, cards and files for everybody: the same rules as for the other pages."""

from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from demo.house import House
from tests.browser.pages import Panel
from tests.browser.test_accessibility import PHONE, broken_rules
from tests.browser.test_triage_and_files import drop, linkedin

type NewPanel = Callable[..., Panel]


@pytest.fixture
def people(house: House) -> None:
    """Enough for figures, with a card for each list."""
    for number in range(10):
        work = {"organization": f"Accessible Works {number % 3}", "phone": f"+819000006{number:03}"}
        address = {"address": "1 Accessible Street"} if number % 2 else {}
        house.client.act("add_tie", name=f"Accessible {number}", strength=2, **work, **address)
    house.client.act("record_greeting", tie="Accessible 1", sent=True, received=True)


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("how", [{}, {"viewport": PHONE, "language": "ja"}], ids=["wide", "phone"])
@pytest.mark.parametrize("place", ["network", "season"])
def test_figures_and_cards_keep_the_rules(new_panel: NewPanel, place: str, how: dict[str, object], scheme: str) -> None:
    panel = new_panel(place, color_scheme=scheme, **how)
    expect(panel.main.locator("section").first).to_be_visible()
    for table in panel.main.locator("summary").all():
        table.click()
    assert broken_rules(panel.page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_an_import_keeps_them_from_the_file_to_the_last_answer(house: House, new_panel: NewPanel, scheme: str) -> None:
    house.client.act("add_tie", name=f"Twin {scheme}", organization="Old Works")
    panel = new_panel("files", color_scheme=scheme)
    drop(panel, "nothing that anybody knows", "holiday.txt")
    expect(panel.main.get_by_role("alert")).to_be_visible()
    assert broken_rules(panel.page) == []
    drop(panel, linkedin([f"Twin,{scheme}", f"Rule,{scheme}"], "New Works") + ",,,,,,05 Mar 2019\n")
    expect(panel.main.get_by_role("heading", name="What would happen")).to_be_visible()
    assert broken_rules(panel.page) == []
    panel.tap("Bring them in")
    expect(panel.main.get_by_role("heading", name="One person or two?")).to_be_visible()
    assert broken_rules(panel.page) == []
    # Decided, so that no other test meets the two.
    panel.tap("Two different people")
    expect(panel.main.get_by_role("heading", name="One person or two?")).to_be_hidden()
    panel.tap("Sort out who these 2 are")
    expect(panel.page.get_by_role("button", name="Would help if asked")).to_be_visible()
    assert broken_rules(panel.page) == []
