"""The card on a dashboard, in a real browser with a real Home Assistant behind it."""

import json
from collections.abc import Callable, Generator

import pytest
from playwright.sync_api import Page, WebSocketRoute, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.boards import PAGE, Board, another_network, ask, lay_out, on_board, open_board
from tests.browser.guests import guests
from tests.browser.pages import Panel
from tests.browser.test_panel import Plug
from tests.browser.test_triage_and_files import drop, linkedin

type NewPage = Callable[..., Page]
type NewPanel = Callable[..., Panel]

MARKUP = "<img src=x onerror=alert(1)>"
# An import takes what is in brackets for a nickname.
MARKUP_IN_A_FILE = "<img src=x onerror=alert`1`>"
LONG_AGO = "2001-01-01"
SMALL_PHONE = {"width": 360, "height": 740}
SIXTY_LETTERS = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis"
ARABIC = "عبد الرحمن بن محمد الأنصاري"
OFFLINE = "Home Assistant cannot be reached just now."


def overdue(house: House, name: str, **fields: str | int) -> str:
    """Add somebody who has not been heard of for long."""
    given = {"strength": 3, "met_on": LONG_AGO, **fields}
    return text(house.client.act("add_tie", name=name, **given)["tie"], "id")


@pytest.fixture
def network(house: House) -> Generator[str]:
    """An empty network beside the house's."""
    with another_network(house, "On Trial") as made:
        yield made


def test_the_card_is_added_from_the_picker_with_a_preview(house: House, new_page: NewPage) -> None:
    overdue(house, "Petra Picked")
    lay_out(house)
    page = new_page(f"{PAGE}/all?edit=1")
    page.get_by_role("button", name="Add card").first.click()
    page.get_by_role("tab", name="By card").click()
    page.get_by_placeholder("Search cards").fill("Weak")
    picker = page.locator("hui-card-picker .card").filter(has_text="Weak Ties")
    expect(picker.locator("weak-ties-card").get_by_role("heading", name="Losing touch")).to_be_visible()
    picker.locator(".overlay").click()
    editor = page.locator("hui-dialog-edit-card")
    expect(editor.locator("weak-ties-card").get_by_role("heading", name="Losing touch")).to_be_visible()
    editor.locator("input[name=title]").fill("People I miss")
    expect(editor.locator("weak-ties-card").get_by_role("heading", name="People I miss")).to_be_visible()
    editor.get_by_role("button", name="Save").click()
    expect(editor).to_be_hidden()
    page.get_by_role("button", name="Done").click()
    expect(Board(page).card.get_by_role("heading", name="People I miss")).to_be_visible()
    assert on_board(house) == [{"type": "custom:weak-ties-card", "mode": "overdue", "title": "People I miss"}]


def test_the_card_is_suggested_for_an_entity_of_ours(house: House, new_page: NewPage) -> None:
    overdue(house, "Petra Picked")
    lay_out(house)
    page = new_page(f"{PAGE}/all?edit=1")
    page.get_by_role("button", name="Add card").first.click()
    page.get_by_role("tab", name="By entity").click()
    dialog = page.locator("hui-dialog-create-card")
    dialog.get_by_placeholder("Search entities").fill("overdue")
    dialog.get_by_text("Overdue", exact=True).first.click()
    suggested = dialog.get_by_role("button", name="Weak Ties - Losing touch")
    expect(suggested.locator("weak-ties-card")).to_contain_text("Petra Picked")
    suggested.click()
    page.get_by_role("button", name="Done").click()
    expect(Board(page).card.get_by_role("heading", name="Losing touch")).to_be_visible()
    (card,) = on_board(house)
    assert (card["type"], card["mode"]) == ("custom:weak-ties-card", "overdue")


def test_a_call_is_logged_in_a_row_and_taken_back_there(house: House, new_page: NewPage, network: str) -> None:
    tie = overdue(house, "Carla Card", network=network)
    lay_out(house, {"network": network})
    board = open_board(new_page)
    board.log("Carla Card", "Called")
    expect(board.row("Carla Card").get_by_role("status")).to_have_text("Logged your call with Carla Card.")
    assert logged(house, tie, network) == ["call"]
    board.row("Carla Card").get_by_role("button", name="Undo").click()
    expect(board.row("Carla Card")).to_contain_text("You met in 2001")
    assert logged(house, tie, network) == []


def test_somebody_rests_when_they_are_put_off(house: House, new_page: NewPage, network: str) -> None:
    overdue(house, "Rita Rest", network=network)
    lay_out(house, {"network": network})
    first, second = open_board(new_page), open_board(new_page)
    expect(second.row("Rita Rest")).to_be_visible()
    first.put_off("Rita Rest", "In a month")
    expect(first.row("Rita Rest").get_by_role("status")).to_have_text("Rita Rest rests for a while.")
    # Who did it still reads what was done; whoever looks elsewhere has one less.
    expect(second.rows).to_have_count(0)
    expect(second.card).to_contain_text("You are in touch with everybody you want to be.")


def test_a_second_browser_sees_a_change_as_it_happens(house: House, new_page: NewPage, network: str) -> None:
    tie = overdue(house, "Sven Second", network=network)
    lay_out(house, {"network": network})
    first, second = open_board(new_page), open_board(new_page)
    expect(second.row("Sven Second")).to_be_visible()
    first.log("Sven Second", "Met")
    expect(second.rows).to_have_count(0)
    first.row("Sven Second").get_by_role("button", name="Undo").click()
    expect(second.row("Sven Second")).to_be_visible()
    house.client.act("forget_tie", tie=tie, network=network)
    for board in (first, second):
        expect(board.rows).to_have_count(0)


def test_a_card_of_one_tie_says_when_they_are_forgotten_in_another_tab(
    house: House, new_page: NewPage, new_panel: NewPanel
) -> None:
    tie = overdue(house, "Fay Forgotten")
    lay_out(house, {"mode": "tie", "tie": tie})
    board = open_board(new_page)
    expect(board.row("Fay Forgotten")).to_be_visible()
    panel = new_panel(f"tie/{tie}")
    panel.tap("More for Fay Forgotten")
    panel.tap("Forget")
    panel.page.get_by_role("alertdialog").get_by_role("button", name="Forget").click()
    expect(board.card).to_contain_text("This tie has been forgotten.")


def test_a_missing_network_is_said(house: House, new_page: NewPage) -> None:
    lay_out(house, {"network": "no-such-network"})
    expect(open_board(new_page).card).to_contain_text("This network is not there any more, or it is somebody else's.")


def test_a_network_that_is_removed_while_its_card_is_shown_is_said(house: House, new_page: NewPage) -> None:
    with another_network(house, "Removed") as network:
        overdue(house, "Rolf Removed", network=network)
        lay_out(house, {"network": network})
        board = open_board(new_page)
        expect(board.row("Rolf Removed")).to_be_visible()
    expect(board.card).to_contain_text("This network is not there any more")
    expect(board.rows).to_have_count(0)


@pytest.mark.parametrize("named", [True, False], ids=["named", "not named"])
def test_others_in_the_house_see_nothing_in_the_card(
    house: House, new_page: NewPage, new_panel: NewPanel, named: bool
) -> None:
    overdue(house, "Secret Sam")
    (entry,) = rows(house.client.get("/api/config/config_entries/entry?domain=weak_ties"))
    lay_out(house, {"network": text(entry, "entry_id")} if named else {})
    with guests(house, new_panel) as guest:
        board = open_board(new_page, before=guest)
        expect(board.card).to_contain_text("it is somebody else's")
        expect(board.page.get_by_text("Secret Sam")).to_have_count(0)


def test_a_name_that_is_markup_is_text_everywhere(house: House, new_page: NewPage, new_panel: NewPanel) -> None:
    with another_network(house, "Markup") as network:
        overdue(house, MARKUP, network=network, organization=MARKUP, note=MARKUP)
        lay_out(house, {"network": network})
        board = open_board(new_page)
        board.log(MARKUP, "Called")
        expect(board.row(MARKUP).get_by_role("status")).to_have_text(f"Logged your call with {MARKUP}.")
        board.row(MARKUP).get_by_role("button", name="Undo").click()
        expect(board.row(MARKUP)).to_contain_text("You met in 2001")
        expect(board.card.locator("img")).to_have_count(0)

        overdue(house, f"{MARKUP} Junior", network=network, phone="+81 90 0000 0077")
        panel = new_panel("week")
        panel.page.locator("weak-ties-panel").get_by_label("Network").select_option("Markup")
        panel.go_to("Files")
        drop(panel, linkedin([f"{MARKUP_IN_A_FILE},Waiting"], MARKUP))
        expect(panel.main).to_contain_text(f"{MARKUP_IN_A_FILE} Waiting")
        panel.tap("Bring them in")
        panel.tap("Sort out who they are")
        expect(panel.page.locator("weak-ties-panel").get_by_role("heading", level=2)).to_contain_text(MARKUP_IN_A_FILE)
        panel.tap("Stop for now")
        for place in ("This week", "People"):
            panel.go_to(place)
            expect(panel.main).to_contain_text(f"{MARKUP} Junior")
        panel.row(f"{MARKUP} Junior").click()
        expect(panel.name).to_have_text(f"{MARKUP} Junior")
        expect(panel.page.locator("weak-ties-panel img")).to_have_count(0)


def test_a_lost_connection_is_said_and_comes_back(house: House, new_page: NewPage, network: str) -> None:
    plug = Plug()
    tie = overdue(house, "Off Line", network=network)
    lay_out(house, {"network": network})
    board = open_board(new_page, before=plug.put_in)
    expect(board.row("Off Line")).to_be_visible()
    plug.pull()
    expect(board.card).to_contain_text(OFFLINE)
    expect(board.row("Off Line")).to_be_visible()
    house.client.act("update_tie", tie=tie, network=network, name="On Line")
    plug.is_in = True
    # The page tries again by itself, with longer and longer pauses.
    expect(board.card).not_to_contain_text(OFFLINE, timeout=30_000)
    expect(board.row("On Line")).to_be_visible()


class NewerBackend:
    """A backend that has been updated since the page was loaded: it speaks of another bundle."""

    def __init__(self, house: House) -> None:
        """See which bundle the house has."""
        (answer,) = ask(house, {"type": "weak_ties/networks"})
        self._bundle = json.dumps(text(answer, "bundle"))

    def put_between(self, page: Page) -> None:
        """Change what comes through the page's socket."""
        page.route_web_socket("**/api/websocket", self._connect)

    def _connect(self, socket: WebSocketRoute) -> None:
        server = socket.connect_to_server()
        server.on_message(lambda message: socket.send(str(message).replace(self._bundle, '"a-newer-one"')))


def test_an_old_bundle_asks_to_be_reloaded(house: House, new_page: NewPage, new_panel: NewPanel) -> None:
    overdue(house, "Otto Outdated")
    lay_out(house, {})
    before = NewerBackend(house).put_between
    board = open_board(new_page, before=before)
    expect(board.card).to_contain_text("There is a newer version of this card.")
    expect(board.row("Otto Outdated")).to_be_visible()
    panel = new_panel("week", before=before)
    notice = panel.page.locator("weak-ties-panel .notice")
    expect(notice.get_by_role("button", name="Reload")).to_be_visible()
    with board.page.expect_navigation():
        board.card.get_by_role("button", name="Reload").click()


def test_the_newest_bundle_asks_for_nothing(house: House, new_page: NewPage) -> None:
    overdue(house, "Nora Newest")
    lay_out(house, {"limit": 50})
    board = open_board(new_page)
    expect(board.row("Nora Newest")).to_be_visible()
    expect(board.card.get_by_role("button", name="Reload")).to_have_count(0)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("how_many", [0, 1, 400])
def test_any_number_of_any_names_fits_the_smallest_phone(
    house: House, new_page: NewPage, network: str, how_many: int, language: str
) -> None:
    fill(house, network, how_many)
    lay_out(house, {"network": network, "limit": 50})
    board = open_board(new_page, viewport=SMALL_PHONE, language=language)
    expect(board.rows).to_have_count(min(how_many, 50))
    assert board.sticks_out() == []
    if how_many == 0:
        return
    for button in ("button.log", "button.more"):
        board.rows.first.locator(button).click()
        assert board.sticks_out() == []
    if how_many == 400:
        expect(board.card).to_contain_text("350")
        expect(board.row(SIXTY_LETTERS)).to_be_visible()
        expect(board.row(ARABIC)).to_be_visible()


def fill(house: House, network: str, how_many: int) -> None:
    """Let so many be overdue: of the first two, the names are hard to fit in."""
    if how_many > 2:
        (house.folder / "weak_ties/import").mkdir(parents=True, exist_ok=True)
        head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
        people = (f"Given {number},Person,,p{number}@mail.example,,,05 Mar 2010\n" for number in range(how_many - 2))
        (house.folder / "weak_ties/import/many.csv").write_text(head + "".join(people))
        house.client.act("import_file", path="many.csv", network=network, strength=3)
    for name in (SIXTY_LETTERS, ARABIC)[:how_many]:
        overdue(house, name, network=network, organization=SIXTY_LETTERS, phone="+81 90 0000 0042")


def logged(house: House, tie: str, network: str) -> list[str]:
    """What was logged with somebody."""
    found = mapping(house.client.act("get_tie", tie=tie, network=network)["tie"])
    return [text(one, "kind") for one in rows(found["history"])]
