"""What is done in one browser is seen in another as it happens, without anybody reloading anything."""

from collections.abc import Callable

from playwright.sync_api import expect

from demo.client import text
from demo.house import House
from tests.browser.pages import Panel
from tests.browser.test_triage_and_files import drop, linkedin

type NewPanel = Callable[..., Panel]


def test_whoever_is_added_edited_and_put_aside_is_so_in_a_second_browser(new_panel: NewPanel) -> None:
    first, second = new_panel(), new_panel()
    expect(second.main.get_by_role("searchbox")).to_be_visible()
    first.page.locator("weak-ties-panel header").get_by_role("button", name="Add a tie").click()
    first.fill("Name *", "Lively Lou")
    first.tap("Add")
    expect(second.row("Lively Lou")).to_be_visible()
    first.tap("Edit")
    first.fill("Name *", "Lively Louisa")
    first.tap("Save")
    expect(second.row("Lively Louisa")).to_be_visible()
    expect(second.rows).to_have_count(1)
    first.tap("More for Lively Louisa")
    first.tap("Put aside")
    expect(second.rows).to_have_count(0)


def test_an_import_its_triage_and_its_end_are_seen_in_a_second_browser(new_panel: NewPanel) -> None:
    first, people, week = new_panel("files"), new_panel("people"), new_panel("week")
    expect(week.main).to_contain_text("Your network is empty.")
    drop(first, linkedin(["Ines,Imported", "Igor,Imported"], "Imported Works"))
    first.tap("Bring them in")
    expect(people.rows).to_have_count(2)
    first.tap("Sort out who these 2 are")
    whole = first.page.locator("weak-ties-panel")
    for name in ("Ines", "Igor"):
        expect(whole.get_by_role("heading", level=2)).to_have_text(f"{name} Imported")
        first.page.keyboard.press("4")
    expect(week.main.locator("wt-tie-row")).to_have_count(2)
    first.tap("See this week")
    first.go_to("Files")
    first.main.get_by_role("button", name="Take back the import of").click()
    first.is_told("The import is taken back. What you did since stays.")
    expect(first.main.get_by_text("taken back")).to_be_visible()


def test_a_change_made_by_voice_or_an_automation_is_seen_on_every_page(house: House, new_panel: NewPanel) -> None:
    given = {"strength": 3, "met_on": "2001-01-01", "phone": "+81 90 0000 0155"}
    tie = text(house.client.act("add_tie", name="Automated Ada", **given)["tie"], "id")
    page, week, people = new_panel(f"tie/{tie}"), new_panel("week"), new_panel("people")
    expect(week.main.locator("wt-tie-row").filter(has_text="Automated Ada")).to_be_visible()
    expect(people.row("Automated Ada")).to_contain_text("years late")
    house.client.act("log_interaction", tie=tie, note="asked after her boat")
    expect(page.main.get_by_text("asked after her boat")).to_be_visible()
    expect(week.main.locator("wt-tie-row")).to_have_count(0)
    expect(people.row("Automated Ada")).not_to_contain_text("years late")
