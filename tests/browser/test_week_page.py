"""The page of the week in a real browser: invitations, who was there, and what is taken back."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, expect

from demo.client import mapping, rows, text
from demo.house import House
from tests.browser.boards import ask
from tests.browser.guests import guests
from tests.browser.pages import Panel

TODAY = datetime.now(UTC).date()

type NewPanel = Callable[..., Panel]


def add(house: House, name: str, **fields: str | int) -> str:
    """Add somebody behind the panel's back."""
    return text(house.client.act("add_tie", name=name, **fields)["tie"], "id")


def occasion(panel: Panel, title: str) -> Locator:
    """An invitation on the page."""
    return panel.main.get_by_role("listitem").filter(has_text=title)


@contextmanager
def somebody_elses_network(house: House) -> Generator[None]:
    """A network of a person who has no account, so that the sidebar has the panel for everybody."""
    (answer,) = ask(house, {"type": "person/create", "name": "Absent Ada", "device_trackers": []})
    house.set_up("weak_ties", {"name": "Elsewhere", "owner": "person.absent_ada"}, {})
    try:
        yield
    finally:
        for entry in rows(house.client.get("/api/config/config_entries/entry?domain=weak_ties")):
            if entry["title"] == "Elsewhere":
                house.client.delete(f"/api/config/config_entries/entry/{text(entry, 'entry_id')}")
        ask(house, {"type": "person/delete", "person_id": text(answer, "id")})


def test_an_invitation_is_noted_and_answered(house: House, new_panel: NewPanel) -> None:
    add(house, "Inviting Iris")
    add(house, "Invited Ivo")
    panel = new_panel("week")
    panel.tap("Add an invitation")
    dialog = panel.page.get_by_role("dialog", name="Add an invitation")
    panel.tap("Add")
    expect(dialog.get_by_role("alert")).to_have_text("Say what it is.")
    expect(dialog.get_by_label("What")).to_be_focused()
    dialog.get_by_label("What").fill("Lanterns by the river")
    panel.tap("Add")
    expect(dialog.get_by_label("When")).to_be_focused()
    dialog.get_by_label("When").fill("2999-08-01T19:00")
    panel.tap("Add")
    expect(dialog.get_by_role("alert")).to_have_text("Aug 1, 2999 is not possible here.")
    dialog.get_by_label("When").fill(f"{TODAY + timedelta(days=9)}T19:00")
    dialog.get_by_label("Where").fill("Riverside")
    for label, name in (("Who invites", "Inviting Iris"), ("Who else", "Invited Ivo")):
        dialog.get_by_role("combobox", name=label).press_sequentially(name, delay=20)
        dialog.get_by_role("option", name=name).click()
        expect(dialog.get_by_role("list", name=label)).to_contain_text(name)
    panel.tap("Add")
    panel.is_told("Noted: Lanterns by the river.")
    expect(dialog).to_have_count(0)
    noted = occasion(panel, "Lanterns by the river")
    expect(noted).to_contain_text("Riverside")
    expect(noted).to_contain_text("with Inviting Iris and Invited Ivo")
    noted.get_by_role("button", name="I’ll go").click()
    panel.is_told("You are going: Lanterns by the river.")
    expect(noted).to_have_count(0)
    upcoming = rows(house.client.act("get_gatherings")["upcoming"])
    assert [one["title"] for one in upcoming] == ["Lanterns by the river"]


def test_who_was_there_is_asked_and_logged_with_everybody_at_once(house: House, new_panel: NewPanel) -> None:
    host, guest, other = (add(house, name) for name in ("Hosting Hal", "Missing Milo", "Surprising Suna"))
    lately = f"{TODAY - timedelta(days=3)} 19:00"
    house.client.act("record_invitation", title="Rooftop evening", at=lately, host=host, **{"with": guest})
    panel = new_panel("week")
    past = occasion(panel, "Rooftop evening")
    past.get_by_role("button", name="Who was there?").click()
    expect(past.get_by_label("Hosting Hal")).to_be_checked()
    past.get_by_label("Missing Milo").uncheck()
    past.get_by_role("combobox", name="Somebody else").press_sequentially("surprising", delay=20)
    past.get_by_role("option", name="Surprising Suna").click()
    expect(past.get_by_label("Surprising Suna")).to_be_checked()
    past.get_by_role("button", name="Log them all").click()
    panel.is_told("Logged who was at Rooftop evening.")
    expect(past).to_have_count(0)
    logged = {
        tie: rows(mapping(house.client.act("get_tie", tie=tie)["tie"])["history"]) for tie in (host, guest, other)
    }
    assert {tie: [one["kind"] for one in history] for tie, history in logged.items()} == {
        host: ["event"],
        guest: [],
        other: ["event"],
    }


def test_who_has_no_network_is_told_so_kindly(house: House, new_panel: NewPanel) -> None:
    add(house, "Somebody Else's Secret")
    with somebody_elses_network(house), guests(house, new_panel) as guest:
        panel = new_panel("people", before=guest)
        expect(panel.main.get_by_text("There is nothing for you here yet")).to_be_visible()
        expect(panel.page.locator("weak-ties-panel nav")).to_have_count(0)
        expect(panel.page.locator("weak-ties-panel").get_by_role("button", name="Add a tie")).to_have_count(0)
        expect(panel.page.get_by_text("Somebody Else's Secret")).to_have_count(0)
