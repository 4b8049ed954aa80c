"""The season's cards and the picture of the network, in a real browser."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.pages import Panel

type NewPanel = Callable[..., Panel]

MARKUP = "<img src=x onerror=alert(2)>"


def on_list(panel: Panel, title: str, name: str) -> Locator:
    """Somebody's row on one of the season's lists, which is opened for it."""
    panel.main.get_by_role("button", name=re.compile(f"^{title} ")).click()
    return row_in(panel, title, name)


def row_in(panel: Panel, title: str, name: str) -> Locator:
    """Somebody's row on the list that is shown."""
    return panel.main.get_by_role("list", name=title).get_by_role("listitem").filter(has_text=name)


def listed(house: House, name: str) -> list[str]:
    """Who is on one of the season's lists."""
    return [text(row, "name") for row in rows(house.client.act("get_greetings")[name])]


def test_a_card_is_ticked_off_where_it_stands_and_the_tick_taken_back(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Cara Card", strength=2, address="1 Card Street")
    panel = new_panel("season")
    expect(panel.main.get_by_text(re.compile("^Post by"))).to_be_visible()
    row = row_in(panel, "To send", "Cara Card")
    expect(row).to_contain_text("one card a year keeps this tie alive")
    expect(row).to_contain_text("1 Card Street")
    box = row.get_by_role("checkbox", name="Card to Cara Card sent")
    box.click()
    panel.is_told("Card to Cara Card sent.")
    expect(row).to_contain_text("has been sent a card")
    expect(box).to_be_checked()
    expect(box).to_be_focused()
    expect(panel.main.get_by_role("button", name="To send 0")).to_be_visible()
    assert "Cara Card" in listed(house, "sent")
    panel.tap("Undo")
    panel.is_told("Taken back.")
    expect(box).not_to_be_checked()
    assert "Cara Card" in listed(house, "send")
    assert mapping(house.client.act("get_tie", tie="Cara Card")["tie"])["interactions"] == 0


def test_who_was_ticked_off_is_on_the_next_list(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Cleo Card", strength=2, address="1 Card Street")
    panel = new_panel("season")
    row_in(panel, "To send", "Cleo Card").get_by_role("checkbox").click()
    expect(on_list(panel, "Sent", "Cleo Card").get_by_role("checkbox")).to_be_checked()
    expect(on_list(panel, "To send", "Cleo Card")).to_have_count(0)
    expect(panel.main.get_by_text("Nobody is left on the list.")).to_be_visible()


def test_a_card_that_came_back_asks_for_an_address(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Bea Back", strength=2, address="2 Card Street")
    house.client.act("record_greeting", tie="Bea Back", sent=True)
    panel = new_panel("season")
    sent = on_list(panel, "Sent", "Bea Back")
    sent.get_by_role("button", name="Came back").click()
    panel.is_told("The card to Bea Back came back; the address counts as wrong.")
    expect(sent).to_contain_text("the address is no longer right")
    panel.tap("Undo")
    expect(sent).to_contain_text("has been sent a card")


def test_mourning_takes_somebody_off_the_list_and_no_address_is_listed(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Moira Mourner", strength=2, address="3 Card Street")
    house.client.act("add_tie", name="Nora Nowhere", strength=2)
    panel = new_panel("season")
    expect(on_list(panel, "No address", "Nora Nowhere")).to_be_visible()
    on_list(panel, "To send", "Moira Mourner").get_by_role("button", name="In mourning").click()
    panel.is_told("Moira Mourner is in mourning and gets no card.")
    mourner = on_list(panel, "In mourning", "Moira Mourner")
    mourner.get_by_role("button", name="Not in mourning").click()
    panel.is_told("Moira Mourner is on the list again.")
    expect(on_list(panel, "To send", "Moira Mourner")).to_be_visible()


def test_whose_card_came_is_offered_as_one_types(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Rita Received")
    panel = new_panel("season")
    field = panel.main.get_by_role("combobox", name="A card came from")
    field.fill("Nobody Whatever")
    expect(panel.main.get_by_text("Nobody fits")).to_be_visible()
    field.fill("rita")
    panel.main.get_by_role("option", name="Rita Received").click()
    panel.is_told("Card from Rita Received received.")
    expect(on_list(panel, "Received", "Rita Received")).to_be_visible()
    assert "Rita Received" in listed(house, "received")


def test_a_card_that_came_in_is_found_by_name_and_noted(house: House, new_panel: NewPanel) -> None:
    for number in range(30):
        house.client.act("add_tie", name=f"Many {number:02}", strength=2, address="4 Card Street")
    house.client.act("add_tie", name="佐藤 健二", reading="さとう けんじ", strength=2)
    panel = new_panel("season")
    panel.search("sato")
    row = row_in(panel, "Everybody", "佐藤")
    expect(row).to_have_attribute("aria-setsize", "1")
    row.get_by_role("button", name="Got theirs: 佐藤 健二").click()
    expect(row.get_by_role("button", name="Got theirs")).to_have_attribute("aria-pressed", "true")
    panel.main.get_by_role("searchbox").fill("")
    expect(row_in(panel, "To send", "Many 00")).to_have_attribute("aria-setsize", "30")
    panel.search("nobody of that name")
    expect(panel.main.get_by_text("Nobody on this list fits.")).to_be_visible()


def test_a_tick_is_seen_in_a_second_browser_and_moves_no_row_there(house: House, new_panel: NewPanel) -> None:
    for number in range(3):
        house.client.act("add_tie", name=f"Shared {number}", strength=2, address="5 Card Street")
    first, second = new_panel("season"), new_panel("season")
    rows_there = second.main.get_by_role("list", name="To send").get_by_role("listitem")
    expect(rows_there).to_have_count(3)
    row_in(first, "To send", "Shared 0").get_by_role("checkbox").click()
    expect(row_in(second, "To send", "Shared 0").get_by_role("checkbox")).to_be_checked()
    expect(second.main.get_by_role("button", name="To send 2")).to_be_visible()
    expect(rows_there).to_contain_text(["Shared 0", "Shared 1", "Shared 2"])


def test_the_cards_are_walked_and_ticked_with_keys(house: House, new_panel: NewPanel) -> None:
    for number in range(40):
        house.client.act("add_tie", name=f"Walked {number:02}", strength=2, address="6 Card Street")
    panel = new_panel("season")
    first = row_in(panel, "To send", "Walked 00").get_by_role("checkbox")
    first.focus()
    panel.page.keyboard.press("ArrowDown")
    second = row_in(panel, "To send", "Walked 01").get_by_role("checkbox")
    expect(second).to_be_focused()
    panel.page.keyboard.press("Space")
    expect(second).to_be_checked()
    panel.page.keyboard.press("End")
    last = row_in(panel, "To send", "Walked 39")
    expect(last.get_by_role("checkbox")).to_be_focused()
    expect(last).to_have_attribute("aria-posinset", "40")
    panel.page.keyboard.press("Home")
    expect(first).to_be_focused()


def test_what_cannot_be_printed_is_listed_with_the_download(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="𠮷田 éva", strength=2, address="千代田")
    panel = new_panel("season")
    panel.main.get_by_text("Print", exact=True).click()
    with panel.page.expect_download() as download:
        panel.tap("Table for はがきデザインキット (Shift_JIS)")
    assert download.value.suggested_filename.endswith(".csv")
    expect(panel.main.get_by_text("write this card by hand")).to_be_visible()
    expect(panel.main.get_by_text("𠮷é")).to_be_visible()


def test_the_network_says_its_sentence_and_draws_its_pictures(house: House, new_panel: NewPanel) -> None:
    for number in range(10):
        work = {"organization": f"Picture Works {number % 2}", "title": "Manager"}
        phone = f"+819000007{number:03}"
        house.client.act("add_tie", name=f"Picture {number}", strength=1 + number % 5, phone=phone, **work)
    house.client.act("add_tie", name=MARKUP, organization="Picture Works 0", strength=5)
    panel = new_panel("network")
    expect(panel.main.get_by_text("If your company vanished tomorrow")).to_be_visible()
    expect(panel.main.get_by_role("link", name="How this is worked out")).to_be_visible()
    for label in ("How many people of each strength", "Employers: ", "What would be left of 100: "):
        picture = panel.main.get_by_role("img", name=re.compile(label))
        expect(picture.locator("svg")).to_be_visible()
    circle_map = panel.main.get_by_role("group", name=re.compile("circles, and who"))
    expect(circle_map.get_by_role("button", name="Picture Works 0, 6 people")).to_be_visible()
    expect(circle_map.get_by_role("button", name=MARKUP)).to_be_visible()
    # Every picture is there as a table, too, and what somebody is called is text in both.
    circles = panel.main.locator("figure").filter(has=panel.page.get_by_role("heading", name="Your circles"))
    circles.get_by_text("As a table").click()
    table = circles.get_by_role("table")
    expect(table.get_by_role("button", name=MARKUP)).to_be_visible()
    table.get_by_role("button", name="Picture 4", exact=True).click()
    expect(panel.name).to_have_text("Picture 4")


@pytest.fixture
def circles(house: House) -> None:
    """Two companies and a choir, one of whose singers works at one of them."""
    for number in range(6):
        house.client.act(
            "add_tie", name=f"Walker {number}", strength=1 + number % 5, organization=f"Walked {number % 2}"
        )
    house.client.act("update_tie", tie="Walker 0", tags=["choir"])
    for name in ("Alto", "Bass"):
        house.client.act("add_tie", name=name, tags=["choir"])


@pytest.mark.usefixtures("circles")
def test_the_map_is_walked_and_opened_with_keys(new_panel: NewPanel) -> None:
    panel = new_panel("network")
    circle_map = panel.main.get_by_role("group", name="3 circles, and who links them")
    first = circle_map.get_by_role("button", name="Walked 0, 3 people, Linked with: choir")
    expect(first).to_have_attribute("tabindex", "0")
    assert circle_map.locator("[tabindex='0']").count() == 1
    first.focus()
    panel.page.keyboard.press("ArrowRight")
    somebody = circle_map.locator("button.tie:focus")
    name = somebody.inner_text()
    expect(somebody).to_have_attribute("tabindex", "0")
    panel.page.keyboard.press("ArrowLeft")
    expect(first).to_be_focused()
    panel.page.keyboard.press("ArrowRight")
    panel.page.keyboard.press("Enter")
    expect(panel.name).to_have_text(name)


@pytest.mark.usefixtures("circles")
def test_a_circle_opens_the_list_of_its_people(new_panel: NewPanel) -> None:
    panel = new_panel("network")
    panel.main.get_by_role("button", name="Walked 1, 3 people").click()
    expect(panel.rows).to_have_count(3)
    expect(panel.main.get_by_role("status").filter(has_text="Walked 1: 3 people")).to_be_visible()
    panel.page.go_back()
    panel.main.get_by_role("button", name="choir, 2 people").focus()
    panel.page.keyboard.press("Enter")
    expect(panel.row("Alto")).to_be_visible()
    # Whoever works somewhere is in that circle, and is listed with the tag, too.
    expect(panel.rows).to_have_count(3)


def test_the_network_follows_what_happens(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="First Follower", organization="Elsewhere", phone="+81900000080")
    panel = new_panel("network")
    figures = panel.main.get_by_role("img", name=re.compile("^Employers: "))
    expect(figures.locator("svg")).to_be_visible()
    for number in range(13):
        house.client.act(
            "add_tie", name=f"Follower {number}", organization="Followed Works", phone=f"+819000008{number:03}"
        )
    expect(figures).to_have_attribute("aria-label", re.compile("Followed Works 13"))


def test_the_pictures_follow_the_theme(house: House, new_panel: NewPanel) -> None:
    for number in range(2):
        house.client.act(
            "add_tie", name=f"Themed {number}", organization="Themed Works", phone=f"+819000009{number:03}"
        )
    panel = new_panel("network")
    figure = panel.main.get_by_role("img", name=re.compile("^How many people of each strength"))
    label = figure.locator("svg text", has_text="would help if asked")
    light = label.get_attribute("fill")
    panel.page.evaluate(
        "document.querySelector('home-assistant').dispatchEvent(new CustomEvent('settheme', {detail: {dark: true}}))"
    )
    expect(label).not_to_have_attribute("fill", light or "")


@pytest.mark.parametrize(
    ("place", "title"),
    [("network", "間柄と、最近の連絡"), ("season", "年賀状 2027"), ("files", "人を取り込む")],
)
def test_the_pages_speak_japanese(house: House, new_panel: NewPanel, place: str, title: str) -> None:
    house.client.act("add_tie", name="一人目")
    panel = new_panel(place, language="ja")
    expect(panel.main.get_by_role("heading", name=title)).to_be_visible()
