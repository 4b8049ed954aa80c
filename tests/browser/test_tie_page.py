"""Somebody's page in a real browser: joined with a double, found again, corrected, and gone."""

from collections.abc import Callable

from playwright.sync_api import Locator, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.pages import Panel

type NewPanel = Callable[..., Panel]


def add(house: House, name: str, **fields: str | int) -> str:
    """Add somebody behind the panel's back."""
    return text(house.client.act("add_tie", name=name, **fields)["tie"], "id")


def known(house: House, tie: str) -> dict[str, object]:
    """All that is known of somebody."""
    return dict(mapping(house.client.act("get_tie", tie=tie)["tie"]))


def field(panel: Panel, label: str) -> Locator:
    """A field of the panel."""
    return panel.page.locator("weak-ties-panel").get_by_label(label, exact=True)


def test_two_who_are_one_person_are_joined_at_once_and_parted_again(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Runa Doubled", email="runa@example.com")
    other = add(house, "Doubled Runa", phone="+81 90 0000 0177", organization="Doubled Works")
    house.client.act("log_interaction", tie=other, at="2024-05-01", note="at the harbour")
    before = known(house, tie), known(house, other)
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for Runa Doubled")
    panel.tap("Same person as…")
    looking = panel.main.get_by_role("combobox", name="Who is the same person as Runa Doubled?")
    looking.press_sequentially("doubled", delay=20)
    # Nobody is joined with themselves.
    expect(panel.main.get_by_role("listbox").get_by_role("option")).to_have_count(1)
    looking.press("Enter")
    panel.is_told("Doubled Runa is part of Runa Doubled now.")
    for value in ("+81 90 0000 0177", "runa@example.com"):
        expect(panel.main.get_by_role("link", name=value)).to_be_visible()
    expect(panel.main.get_by_text("at the harbour")).to_be_visible()
    found = rows(house.client.act("get_ties", search="Doubled")["ties"])
    assert [one["name"] for one in found] == ["Runa Doubled"]

    panel.tap("Undo")
    expect(panel.main.get_by_role("link", name="+81 90 0000 0177")).to_have_count(0)
    assert (known(house, tie), known(house, other)) == before

    # Days later, there is no toast any more.
    house.client.act("merge_ties", keep=tie, into_it=other)
    expect(panel.main.get_by_text("at the harbour")).to_be_visible()
    panel.tap("More for Runa Doubled")
    panel.tap("Undo merge with Doubled Runa")
    panel.is_told("Runa Doubled and Doubled Runa are two again.")
    expect(panel.main.get_by_text("at the harbour")).to_have_count(0)
    assert (known(house, tie), known(house, other)) == before
    panel.tap("More for Runa Doubled")
    expect(panel.main.get_by_role("button", name="Same person as…")).to_be_visible()
    expect(panel.main.get_by_role("button", name="Undo merge with Doubled Runa")).to_have_count(0)


def test_a_quick_enter_joins_whom_one_typed_and_not_who_was_listed_before(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Quick Quinn")
    for name in ("Listed Before", "Meant Marlene"):
        add(house, name)
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for Quick Quinn")
    panel.tap("Same person as…")
    looking = panel.main.get_by_role("combobox", name="Who is the same person as Quick Quinn?")
    looking.fill("listed")
    expect(panel.main.get_by_role("option", name="Listed Before")).to_be_visible()
    looking.fill("marlene")
    looking.press("Enter")
    panel.is_told("Meant Marlene is part of Quick Quinn now.")


def test_of_several_of_one_name_nobody_is_joined_who_was_not_pointed_at(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "佐倉 三つ子", reading="さくら みつこ")
    for reading, work in (("さくら みつご", "架空商事"), ("さくら さんこ", "見本鉄道")):
        add(house, "佐倉 三つ子", reading=reading, organization=work)
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for 佐倉 三つ子")
    panel.tap("Same person as…")
    looking = panel.main.get_by_role("combobox", name="Who is the same person as 佐倉 三つ子?")
    looking.press_sequentially("佐倉", delay=20)
    options = panel.main.get_by_role("listbox").get_by_role("option")
    expect(options).to_have_count(2)
    expect(options.filter(has_text="見本鉄道")).to_contain_text("さんこ")
    looking.press("Enter")
    expect(options).to_have_count(2)
    chosen = panel.main.get_by_role("listbox").get_by_role("option", selected=True)
    expect(chosen).to_have_count(0)
    looking.press("ArrowDown")
    if "見本鉄道" not in chosen.inner_text():
        looking.press("ArrowDown")
    expect(chosen).to_contain_text("見本鉄道")
    looking.press("Enter")
    panel.is_told("佐倉 三つ子 is part of 佐倉 三つ子 now.")
    assert known(house, tie)["organization"] == "見本鉄道"


def test_a_lost_one_is_asked_for_and_found_with_a_number(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Lost Lorenz", strength=3)
    witness = add(house, "Witness Wilma", strength=4, phone="+81 90 0000 0188")
    for one in (tie, witness):
        house.client.act("add_affiliation", tie=one, organization="Tracing Choir", kind="community")
    house.client.act("log_interaction", tie=witness, at="2026-06-01")
    panel = new_panel(f"tie/{tie}")
    panel.tap("Who may know?")
    lead = panel.main.get_by_role("listitem").filter(has=panel.page.get_by_role("button", name="Witness Wilma"))
    lead.get_by_role("button", name="Asked").click()
    panel.fill("What came of it?", "she looks into her old letters")
    panel.tap("Save")
    expect(lead).to_contain_text("she looks into her old letters")

    panel.tap("Found")
    panel.tap("Save")
    expect(panel.main.get_by_role("alert")).to_have_text("How are they reached now?")
    found = panel.main.locator("form.found")
    found.get_by_label("Phone").fill("+81 90 0000 0166")
    found.get_by_label("Thanks to").select_option("Witness Wilma")
    panel.tap("Save")
    panel.is_told("Lost Lorenz is found. Well done.")
    expect(panel.main.get_by_role("link", name="+81 90 0000 0166")).to_be_visible()
    expect(panel.main.get_by_role("heading", name="Find them again")).to_have_count(0)
    assert known(house, tie)["reach"] in ("direct", "fragile")


def test_what_cannot_be_is_said_at_its_field_and_nothing_is_changed(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Mistaken Mia", birthday="1980-05-01")
    panel = new_panel(f"tie/{tie}")
    panel.tap("Edit")
    birthday = field(panel, "Birthday")
    birthday.fill("in spring")
    panel.tap("Save")
    expect(birthday).to_be_focused()
    expect(birthday).to_have_attribute("aria-invalid", "true")
    # A day that is written as one, and is none: only the backend knows.
    birthday.fill("1981-02-29")
    panel.tap("Save")
    expect(birthday).to_have_attribute("aria-describedby", "error-birthday")
    expect(panel.page.locator("#error-birthday")).to_be_visible()
    expect(birthday).to_be_focused()
    assert known(house, tie)["birthday"] == "1980-05-01"
    birthday.fill("1981-03-01")
    expect(birthday).to_have_attribute("aria-invalid", "false")
    panel.tap("Save")
    panel.is_told("Saved.")
    assert known(house, tie)["birthday"] == "1981-03-01"


def test_a_rest_is_taken_back(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Resting Rosa", strength=3)
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for Resting Rosa")
    panel.tap("Rest: In a month")
    panel.is_told("Resting Rosa rests for a while.")
    assert known(house, tie)["snoozed_until"] is not None
    panel.tap("Undo")
    panel.is_told("Taken back.")
    assert known(house, tie)["snoozed_until"] is None


def test_who_is_forgotten_in_another_tab_is_gone_from_this_one_too(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Fleeting Finn")
    panel = new_panel(f"tie/{tie}")
    expect(panel.name).to_have_text("Fleeting Finn")
    panel.tap("Edit")
    expect(field(panel, "Name *")).to_have_value("Fleeting Finn")
    other = Panel(panel.page.context.new_page())
    other.page.goto(panel.page.url)
    other.tap("More for Fleeting Finn")
    other.tap("Forget")
    other.page.get_by_role("alertdialog").get_by_role("button", name="Forget").click()
    other.is_told("Fleeting Finn is forgotten.")
    expect(panel.main.get_by_text("This tie has been forgotten.")).to_be_visible()
    expect(panel.page.get_by_role("dialog")).to_have_count(0)
    panel.main.get_by_role("button", name="People").click()
    expect(panel.main.get_by_role("searchbox")).to_be_visible()
