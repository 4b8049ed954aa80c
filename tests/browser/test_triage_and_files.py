"""Files that are dropped, and whom they bring: previewed, taken back, sorted by keyboard, joined."""

from collections.abc import Callable, Iterable

from playwright.sync_api import Locator, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.pages import Panel, eventually

type NewPanel = Callable[..., Panel]

_HEAD = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"


def linkedin(people: Iterable[str], company: str, year: int = 2019) -> str:
    """A LinkedIn export of these people; whoever comes first was connected last, in that year."""
    lines = [
        f"{name},https://www.linkedin.com/in/{name.replace(',', '-').lower()},,{company},Engineer,{28 - day} Feb {year}"
        for day, name in enumerate(people)
    ]
    return "\n".join([_HEAD, *lines, ""])


def drop(panel: Panel, content: str, name: str = "Connections.csv") -> None:
    """Drop a file where it is asked for."""
    script = """([content, name]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name));
      return data;
    }"""
    zone = panel.main.get_by_text("Drop a file here")
    expect(zone).to_be_visible()
    zone.dispatch_event("drop", {"dataTransfer": panel.page.evaluate_handle(script, [content, name])})


def counted(panel: Panel, what: str) -> Locator:
    """The figure beside a word."""
    return panel.main.locator("dl div").filter(has=panel.page.get_by_text(what, exact=True)).locator("dd")


def strengths(house: House, search: str) -> dict[str, object]:
    """Who is in the network by that search, and how strong."""
    found = rows(house.client.act("get_ties", search=search)["ties"])
    return {text(tie, "name"): tie["strength"] for tie in found}


def test_a_dropped_file_is_looked_into_brought_in_and_taken_back(house: House, new_panel: NewPanel) -> None:
    panel = new_panel("files")
    drop(panel, linkedin(["Quirin,Dropped", "Rahel,Dropped"], "Dropped Works") + "\n,,,,,,05 Mar 2019\n")
    expect(panel.main.get_by_role("heading", name="What would happen")).to_be_visible()
    expect(counted(panel, "new")).to_have_text("2")
    expect(panel.main.get_by_text("Quirin Dropped, Rahel Dropped")).to_be_visible()
    expect(counted(panel, "left out")).to_have_text("1")
    expect(panel.main.get_by_role("cell", name="Nothing but a date")).to_be_visible()
    assert strengths(house, "Dropped") == {}
    panel.tap("Bring them in")
    expect(panel.main.get_by_role("heading", name="Done")).to_be_visible()
    assert set(strengths(house, "Dropped")) == {"Quirin Dropped", "Rahel Dropped"}
    panel.tap("Take the import back")
    panel.is_told("The import is taken back. What you did since stays.")
    assert strengths(house, "Dropped") == {}


def test_an_import_of_another_day_is_taken_back(house: House, new_panel: NewPanel) -> None:
    panel = new_panel("files")
    drop(panel, linkedin(["Wanda,Regretted"], "Regretted Works"))
    panel.tap("Bring them in")
    expect(panel.main.get_by_role("heading", name="Done")).to_be_visible()
    later = new_panel("files")
    row = later.main.get_by_role("listitem").filter(has_text="LinkedIn")
    expect(row).to_contain_text("one new person")
    row.get_by_role("button", name="Take back the import of").click()
    later.is_told("The import is taken back. What you did since stays.")
    expect(row).to_contain_text("taken back")
    expect(row.get_by_role("button")).to_have_count(0)
    assert strengths(house, "Regretted") == {}


def test_a_file_that_is_none_is_refused_where_it_was_dropped(new_panel: NewPanel) -> None:
    panel = new_panel("files")
    drop(panel, "nothing that anybody knows", "holiday.txt")
    expect(panel.main.get_by_role("alert")).to_be_visible()
    expect(panel.main.get_by_text("Drop a file here")).to_be_visible()


def test_ten_people_are_sorted_by_keyboard(house: House, new_panel: NewPanel) -> None:
    first = ["Ada", "Bela", "Cora", "Dana", "Edda", "Fara", "Gala", "Hana", "Ilka", "Jola", "Kaia", "Lara"]
    panel = new_panel("files")
    drop(panel, linkedin([f"{name},Sorted" for name in first], "Sorted Works", year=2024))
    panel.tap("Bring them in")
    panel.tap("Sort out who these 12 are")
    top = panel.page.locator("weak-ties-panel").get_by_role("heading", level=2)
    progress = panel.page.locator("weak-ties-panel").get_by_role("progressbar")
    for done, (name, key) in enumerate(zip(first, "34512034x2", strict=False)):
        expect(top).to_have_text(f"{name} Sorted")
        expect(progress).to_have_attribute("aria-valuenow", str(done))
        panel.page.keyboard.press(key)
    expect(top).to_have_text("Kaia Sorted")
    panel.page.keyboard.press("z")
    expect(top).to_have_text("Jola Sorted")
    panel.page.keyboard.press("4")
    expect(top).to_have_text("Kaia Sorted")
    expect(progress).to_have_attribute("aria-valuenow", "10")

    # Nobody waits for the disk between two keys; the last one is saved a moment after it was pressed.
    panel.tap("Stop for now")
    expect(panel.main.get_by_role("heading").first).to_be_visible()
    names = {f"{name} Sorted": strength for name, strength in zip(first, (3, 4, 5, 1, 2, 1, 3, 4), strict=False)}
    wanted = {**names, "Jola Sorted": 4, "Kaia Sorted": 1, "Lara Sorted": 1}
    eventually(lambda: strengths(house, "Sorted") == wanted)
    assert mapping(house.client.act("get_tie", tie="Dana Sorted")["tie"])["cadence_days"] == 0


def test_two_of_one_name_are_looked_at_side_by_side_and_joined(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Mona Twice", organization="Old Works")
    panel = new_panel("files")
    drop(panel, linkedin(["Mona,Twice"], "New Works"))
    panel.tap("Bring them in")
    panel.tap("Another file")
    pair = panel.main.locator("wt-merges")
    expect(pair.get_by_text("New Works")).to_be_visible()
    expect(pair.get_by_text("Old Works")).to_be_visible()
    panel.tap("Two different people")
    panel.is_told("Two different people, then.")
    expect(pair.get_by_text("New Works")).to_be_hidden()
    panel.tap("Undo")
    pair.get_by_role("button", name="One person: keep this entry").first.click()
    panel.is_told("Mona Twice is one entry now.")
    expect(pair.get_by_text("New Works")).to_be_hidden()
    assert len(rows(house.client.act("get_ties", search="Mona Twice")["ties"])) == 1
    panel.tap("Undo")
    expect(pair.get_by_text("New Works")).to_be_visible()
    expect(pair.get_by_text("Old Works")).to_be_visible()
    assert len(rows(house.client.act("get_ties", search="Mona Twice")["ties"])) == 2


def test_a_double_tap_joins_the_pair_that_was_seen_and_not_the_next(house: House, new_panel: NewPanel) -> None:
    for name in ("Nora Pair", "Olga Pair"):
        house.client.act("add_tie", name=name, organization="Old Works")
    panel = new_panel("files")
    drop(panel, linkedin(["Nora,Pair", "Olga,Pair"], "New Works"))
    panel.tap("Bring them in")
    panel.tap("Another file")
    keep = panel.main.locator("wt-merges").get_by_role("button", name="One person: keep this entry").first
    keep.dblclick(delay=120)
    expect(panel.page.locator("weak-ties-panel .toast [role=status]")).to_contain_text("is one entry now.")
    expect(keep).to_be_enabled()
    assert len(rows(house.client.act("get_ties", search="Pair")["ties"])) == 3


def test_everybody_is_downloaded_as_a_file(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Dora Download")
    panel = new_panel("files")
    with panel.page.expect_download() as download:
        panel.tap("vCard, for address books")
    assert download.value.suggested_filename.endswith(".vcf")
    assert "Dora" in download.value.path().read_text("utf-8")
