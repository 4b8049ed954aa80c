"""What one does in the panel, in a real browser with a real Home Assistant behind it."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, WebSocketRoute, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.guests import guests
from tests.browser.pages import Panel

type NewPanel = Callable[..., Panel]

MARKUP = "<img src=x onerror=alert(1)>"


class Plug:
    """The cable between a page and Home Assistant."""

    def __init__(self) -> None:
        """It is in."""
        self.is_in = True
        self._sockets: list[WebSocketRoute] = []

    def put_in(self, page: Page) -> None:
        """Lead the page's socket through this cable."""
        page.route_web_socket("**/api/websocket", self._connect)

    def pull(self) -> None:
        """Cut what is connected, and let nothing connect."""
        self.is_in = False
        for socket in self._sockets:
            socket.close()

    def _connect(self, socket: WebSocketRoute) -> None:
        if self.is_in:
            socket.connect_to_server()
            self._sockets.append(socket)
        else:
            socket.close()


def add(house: House, name: str, **fields: str | int) -> str:
    """Add somebody behind the panel's back."""
    return text(house.client.act("add_tie", name=name, **fields)["tie"], "id")


def kinds(house: House, tie: str) -> list[str]:
    """What was logged with somebody."""
    return [text(one, "kind") for one in rows(mapping(house.client.act("get_tie", tie=tie)["tie"])["history"])]


def test_somebody_is_added_edited_and_put_aside(house: House, new_panel: NewPanel) -> None:
    panel = new_panel()
    panel.tap("Add a tie")
    panel.fill("Name *", "Noor Haddad")
    panel.fill("Employer", "Harbour Clinic")
    panel.fill("Phone", "+81 90 0000 0199")
    panel.tap("Add")
    panel.is_told("Noor Haddad is in your network now.")
    expect(panel.name).to_have_text("Noor Haddad")
    expect(panel.main.get_by_role("link", name="+81 90 0000 0199")).to_have_attribute("href", "tel:+819000000199")

    panel.tap("Edit")
    panel.fill("Role", "Head nurse")
    panel.tap("Save")
    expect(panel.main.get_by_text("Head nurse · Harbour Clinic")).to_be_visible()

    panel.tap("More for Noor Haddad")
    panel.tap("Put aside")
    panel.is_told("Noor Haddad is put aside.")
    panel.go_to("People")
    panel.search("noor")
    expect(panel.rows).to_have_count(0)


def test_a_mistake_is_said_at_its_field_before_and_after_it_is_sent(new_panel: NewPanel) -> None:
    panel = new_panel()
    panel.tap("Add a tie")
    panel.tap("Add")
    field = panel.page.locator("weak-ties-panel").get_by_label("Name *", exact=True)
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    # What only the backend can know: there are names without a single letter.
    panel.fill("Name *", "…")
    panel.tap("Add")
    expect(panel.page.get_by_text("A name is needed, with at least one letter in it.")).to_be_visible()
    expect(field).to_have_attribute("aria-invalid", "true")
    panel.fill("Name *", "Ines Falk")
    panel.fill("Birthday", "02-30")
    panel.tap("Add")
    expect(panel.page.locator("weak-ties-panel").get_by_label("Birthday", exact=True)).to_be_focused()


def test_somebody_is_found_by_reading_by_romaji_and_by_employer(house: House, new_panel: NewPanel) -> None:
    add(house, "渡辺 千夏", reading="わたなべ ちなつ", organization="Kazemachi Ferries")
    panel = new_panel()
    for typed in ("わたなべ", "watanabe", "千夏", "kazemachi"):
        panel.search(typed)
        expect(panel.rows).to_have_count(1)
        expect(panel.rows).to_contain_text("渡")
    panel.page.keyboard.press("Enter")
    expect(panel.name).to_contain_text("千夏")


def test_enter_opens_whom_one_has_just_typed_and_not_who_still_stands_first(house: House, new_panel: NewPanel) -> None:
    for name in ("Aaron First", "Zelda Last"):
        add(house, name)
    panel = new_panel()
    expect(panel.rows).to_have_count(2)
    panel.main.get_by_role("searchbox").fill("zelda")
    panel.page.keyboard.press("Enter")
    expect(panel.name).to_have_text("Zelda Last")


def test_a_call_is_logged_with_one_tap_and_taken_back_with_another(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Otto Brand", strength=4)
    panel = new_panel(f"tie/{tie}")
    panel.tap("Called")
    panel.is_told("Logged your call with Otto Brand.")
    expect(panel.main.get_by_role("listitem").filter(has_text="Call")).to_have_count(1)
    assert kinds(house, tie) == ["call"]
    panel.tap("Undo")
    panel.is_told("Taken back.")
    assert kinds(house, tie) == []


def test_a_contact_is_logged_with_its_day_and_a_note(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Lena Ode")
    panel = new_panel(f"tie/{tie}")
    panel.tap("More…")
    panel.fill("When", "2999-01-01")
    panel.tap("Log")
    expect(panel.page.get_by_text("This day has not come yet.")).to_be_visible()
    panel.fill("When", "2024-05-01")
    panel.fill("Note", "she has moved to Bergen")
    panel.tap("Log")
    expect(panel.main.get_by_text("she has moved to Bergen")).to_be_visible()
    expect(panel.main.get_by_text("May 1, 2024")).to_be_visible()


def test_a_second_browser_sees_a_change_as_it_happens(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Pia Lund")
    first, second = new_panel(f"tie/{tie}"), new_panel(f"tie/{tie}")
    expect(second.name).to_have_text("Pia Lund")
    first.tap("Met")
    expect(second.main.get_by_role("listitem").filter(has_text="Meeting")).to_have_count(1)
    house.client.act("forget_tie", tie=tie)
    for panel in (first, second):
        expect(panel.main.get_by_text("This tie has been forgotten.")).to_be_visible()


def test_many_are_changed_at_once_and_changed_back(house: House, new_panel: NewPanel) -> None:
    ties = [add(house, f"Bulk Person {number}") for number in range(3)]
    panel = new_panel()
    panel.search("bulk person")
    expect(panel.rows).to_have_count(3)
    panel.rows.first.get_by_role("checkbox").click()
    panel.tap("Select all")
    panel.fill("New tag", "choir")
    panel.tap("Add tag")
    panel.is_told("Changed 3 people.")

    def tags() -> list[object]:
        return [mapping(house.client.act("get_tie", tie=tie)["tie"])["tags"] for tie in ties]

    assert tags() == [["choir"]] * 3
    panel.tap("Undo")
    panel.is_told("Taken back.")
    assert tags() == [[]] * 3


def test_the_list_is_walked_and_opened_with_keys(house: House, new_panel: NewPanel) -> None:
    for name in ("Keyed Anna", "Keyed Bert", "Keyed Cleo"):
        add(house, name)
    panel = new_panel()
    panel.search("keyed")
    expect(panel.rows).to_have_count(3)
    panel.page.keyboard.press("ArrowDown")
    expect(panel.rows.nth(0)).to_be_focused()
    panel.page.keyboard.press("ArrowDown")
    panel.page.keyboard.press(" ")
    expect(panel.rows.nth(1)).to_have_attribute("aria-selected", "true")
    panel.page.keyboard.press("Escape")
    expect(panel.rows.nth(1)).to_have_attribute("aria-selected", "false")
    panel.page.keyboard.press("/")
    expect(panel.main.get_by_role("searchbox")).to_be_focused()
    panel.page.keyboard.press("ArrowDown")
    panel.page.keyboard.press("End")
    panel.page.keyboard.press("Enter")
    expect(panel.name).to_have_text("Keyed Cleo")


def test_somebody_is_forgotten_only_after_a_question(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "Gone Greta")
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for Gone Greta")
    panel.tap("Forget")
    panel.tap("Cancel")
    expect(panel.name).to_have_text("Gone Greta")
    panel.tap("More for Gone Greta")
    panel.tap("Forget")
    panel.page.get_by_role("alertdialog").get_by_role("button", name="Forget").click()
    panel.is_told("Gone Greta is forgotten.")
    expect(panel.page).to_have_url(re.compile(r"/weak-ties/people$"))


def test_a_name_that_is_markup_is_shown_as_it_is_written(house: House, new_panel: NewPanel) -> None:
    tie = add(house, MARKUP, organization=MARKUP, note=MARKUP)
    panel = new_panel(f"tie/{tie}")
    expect(panel.name).to_have_text(MARKUP)
    panel.tap("Called")
    panel.is_told(f"Logged your call with {MARKUP}.")
    panel.go_to("People")
    expect(panel.row(MARKUP)).to_have_count(1)
    expect(panel.main.locator("img")).to_have_count(0)


def test_a_reader_of_japanese_reads_japanese(house: House, new_panel: NewPanel) -> None:
    tie = add(house, "安西 望", reading="あんざい のぞみ")
    panel = new_panel(f"tie/{tie}", language="ja")
    expect(panel.main.get_by_role("heading", name="これまでの連絡")).to_be_visible()
    expect(panel.name.locator("rt")).to_have_text(["あんざい", "のぞみ"])


def test_a_lost_connection_is_said_and_comes_back(house: House, new_panel: NewPanel) -> None:
    plug = Plug()
    tie = add(house, "Far Away")
    panel = new_panel(f"tie/{tie}", before=plug.put_in)
    expect(panel.name).to_have_text("Far Away")
    plug.pull()
    notice = panel.page.get_by_text("Home Assistant cannot be reached just now.")
    expect(notice).to_be_visible()
    house.client.act("update_tie", tie=tie, name="Back Again")
    plug.is_in = True
    # The page tries again by itself, with longer and longer pauses.
    expect(notice).to_be_hidden(timeout=30_000)
    expect(panel.name).to_have_text("Back Again")


def test_a_network_that_is_removed_while_it_is_open_says_so_and_gives_way_to_another(
    house: House, new_panel: NewPanel
) -> None:
    house.set_up("weak_ties", {"name": "Choir"}, {})
    panel = new_panel("week")
    panel.page.locator("weak-ties-panel").get_by_label("Network").select_option("Choir")
    expect(panel.main.get_by_text("Your network is empty.")).to_be_visible()
    (choir,) = [
        text(entry, "entry_id")
        for entry in rows(house.client.get("/api/config/config_entries/entry?domain=weak_ties"))
        if entry["title"] == "Choir"
    ]
    house.client.delete(f"/api/config/config_entries/entry/{choir}")
    panel.is_told("This network has been removed.")
    # The other one is shown, and there is nothing left to choose from.
    expect(panel.page.locator("weak-ties-panel header select")).to_have_count(0)
    expect(panel.main.get_by_role("heading", name="Reach out to")).to_be_visible()


def test_others_in_the_house_see_nothing_of_a_network(house: House, new_panel: NewPanel) -> None:
    add(house, "Somebody Private")
    with guests(house, new_panel) as guest:
        # Every owner is an administrator: others haven't even the entry in the sidebar.
        panel = new_panel("people", before=guest)
        expect(panel.page.locator("ha-sidebar")).to_be_visible()
        expect(panel.page.get_by_text("Weak Ties")).to_have_count(0)
        expect(panel.page.get_by_text("Somebody Private")).to_have_count(0)
