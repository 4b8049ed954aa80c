"""The socket under the card and the panel: what it tells, to whom, and how it says no."""

import logging
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket, WebSocketGenerator

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.websocket.registration import COMMANDS
from tests.actions.calls import act, add, set_up

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)

MARKUP = "<img src=x onerror=alert(1)>"


class Page:
    """An open page of somebody's browser."""

    def __init__(self, socket: MockHAClientWebSocket) -> None:
        self.socket = socket

    async def ask(self, command: str, **fields: Any) -> dict[str, Any]:
        await self.socket.send_json_auto_id({"type": f"{DOMAIN}/{command}", **fields})
        answer: dict[str, Any] = await self.socket.receive_json()
        return answer

    async def get(self, command: str, **fields: Any) -> dict[str, Any]:
        answer = await self.ask(command, **fields)
        assert answer["success"], answer
        result: dict[str, Any] = answer["result"]
        return result

    async def refused(self, command: str, **fields: Any) -> dict[str, Any]:
        answer = await self.ask(command, **fields)
        assert not answer["success"]
        error: dict[str, Any] = answer["error"]
        return error

    async def follow(self, **fields: Any) -> dict[str, Any]:
        answer = await self.ask("subscribe", **fields)
        assert answer["success"], answer
        return await self.event()

    async def told(self, command: str, **fields: Any) -> list[dict[str, Any]]:
        """Everything that comes ahead of the answer."""
        events: list[dict[str, Any]] = []
        message = await self.ask(command, **fields)
        while message["type"] == "event":
            events.append(message["event"])
            message = await self.socket.receive_json()
        assert message["success"], message
        return events

    async def event(self) -> dict[str, Any]:
        message = await self.socket.receive_json()
        assert message["type"] == "event", message
        event: dict[str, Any] = message["event"]
        return event


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass, owner="person.hana")


@pytest.fixture
async def page(hass: HomeAssistant, network: MockConfigEntry, hass_ws_client: WebSocketGenerator) -> Page:
    return Page(await hass_ws_client())


@pytest.fixture
async def strangers_page(
    hass: HomeAssistant,
    network: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_read_only_access_token: str,
) -> Page:
    return Page(await hass_ws_client(hass, hass_read_only_access_token))


@pytest.fixture
async def kenji(hass: HomeAssistant, network: MockConfigEntry) -> str:
    fields = {"reading": "さとう けんじ", "strength": 3, "organization": "Example Steel", "met_on": "2019-03-05"}
    tie_id = await add(hass, "佐藤 健二", phone="+81 90 1234 5678", email="kenji@example.com", **fields)
    await act(hass, "log_interaction", tie=tie_id, at="2026-03-20")
    return tie_id


async def test_the_networks_that_one_may_see_are_listed(page: Page, network: MockConfigEntry, kenji: str) -> None:
    listed = await page.get("networks")
    assert listed["networks"] == [
        {"entry_id": network.entry_id, "title": "Weak Ties", "loaded": True, "is_owner": False, "ties": 1}
    ]
    assert len(listed["bundle"]) == 12


async def test_the_owner_is_told_so(hass: HomeAssistant, strangers_page: Page, hass_read_only_user: MockUser) -> None:
    hass.states.async_set("person.hana", "home", {"user_id": hass_read_only_user.id})
    assert [network["is_owner"] for network in (await strangers_page.get("networks"))["networks"]] == [True]


@pytest.mark.parametrize("command", [command.name for command in COMMANDS] + ["subscribe"])
async def test_others_in_the_house_are_told_nothing_whatever_they_ask(
    strangers_page: Page, network: MockConfigEntry, kenji: str, command: str
) -> None:
    existing = await strangers_page.refused(command, network=network.entry_id, what="overview", tie=kenji)
    missing = await strangers_page.refused(command, network="no such network", what="overview", tie=kenji)
    assert existing == missing == {"code": "not_found", "message": "Not found"}
    assert (await strangers_page.get("networks"))["networks"] == []


async def test_a_row_says_everything_that_it_shows(page: Page, kenji: str) -> None:
    (line,) = (await page.get("ties", language="en"))["lines"]
    assert line == {
        "id": kenji,
        "name": "佐藤 健二",
        "pieces": [
            {"text": "佐藤", "reading": "さとう"},
            {"text": " ", "reading": ""},
            {"text": "健二", "reading": "けんじ"},
        ],
        "initials": "佐",
        "picture": None,
        "standing": "overdue",
        "reach": "direct",
        "why": "It has been eight months; you usually let six months pass.",
        "late": "two months late",
        "days_overdue": 68,
        "due": "2026-09-16",
        "channel": {
            "channel_id": line["channel"]["channel_id"],
            "kind": "email",
            "label": "kenji@example.com",
            "owner": "employer",
            "href": "mailto:kenji@example.com",
        },
        "strength": 3,
        "strength_word": "would help if asked",
        "organization": "Example Steel",
        "title": "",
        "tags": [],
        "starred": False,
        "archived": False,
    }


@pytest.mark.parametrize(
    ("language", "why"),
    [
        ("ja", "前回から8か月になります。いつもは6か月に一度ほどです。"),
        ("ja-JP", "前回から8か月になります。いつもは6か月に一度ほどです。"),
        ("fr", "It has been eight months; you usually let six months pass."),
    ],
)
async def test_a_row_speaks_the_readers_language(page: Page, kenji: str, language: str, why: str) -> None:
    (line,) = (await page.get("ties", language=language))["lines"]
    assert line["why"] == why


async def test_a_row_says_why_however_the_tie_stands(hass: HomeAssistant, page: Page) -> None:
    await add(hass, "Nobody Yet")
    await add(hass, "Never Called", strength=2, met_on="2020-01-01")
    resting = await add(hass, "Resting Now", strength=4)
    await act(hass, "snooze", tie=resting, days=10)
    for name, day in (("Just Spoken", "2026-11-20"), ("Due Now", "2026-05-29")):
        await act(hass, "log_interaction", tie=await add(hass, name, strength=3), at=day)
    lines = (await page.get("ties", sort="name", language="en"))["lines"]
    assert {line["name"]: (line["why"], line["late"]) for line in lines} == {
        "Due Now": ("It has been six months; you usually let six months pass.", "due on Wednesday"),
        "Just Spoken": ("You were last in touch last Friday.", "due on 19 May"),
        "Never Called": (
            "You met in 2020 and haven't been in touch since.",
            "six years late",
        ),
        "Nobody Yet": ("Added today, and no contact since.", ""),
        "Resting Now": ("Resting until 3 December.", "due on 21 February"),
    }


async def test_pages_of_a_list_follow_one_another(hass: HomeAssistant, page: Page, network: MockConfigEntry) -> None:
    for number in range(5):
        await add(hass, f"Person {number}")
    first = await page.get("ties", sort="name", limit=2)
    last = await page.get("ties", sort="name", offset=4, limit=2)
    beyond = await page.get("ties", sort="name", offset=9)
    assert [line["name"] for line in first["lines"]] == ["Person 0", "Person 1"]
    assert [line["name"] for line in last["lines"]] == ["Person 4"]
    assert (first["total"], last["total"], beyond["total"], beyond["lines"]) == (5, 5, 5, [])
    assert first["change"] == last["change"]
    await add(hass, "Somebody Else")
    assert (await page.get("ties"))["change"] != first["change"]


async def test_ties_are_found_by_reading_and_narrowed_down(hass: HomeAssistant, page: Page, kenji: str) -> None:
    await add(hass, "Mary Major", organization="Example Bank", tags=["choir"])
    for fields in ({"search": "さとう"}, {"search": "sato"}, {"standing": ["overdue"]}, {"strength": [3]}):
        assert [line["id"] for line in (await page.get("ties", **fields))["lines"]] == [kenji], fields
    for fields in ({"organization": "Example Bank Inc."}, {"tag": ["Choir"]}):
        assert [line["name"] for line in (await page.get("ties", **fields))["lines"]] == ["Mary Major"], fields
    assert (await page.get("ties", search="nobody at all"))["total"] == 0


async def test_somebody_is_found_by_employer_and_tag_before_a_similar_name(hass: HomeAssistant, page: Page) -> None:
    await add(hass, "Toni Sonne")
    await add(hass, "Mary Major", organization="Sony Music", tags=["Badminton"])
    for text in ("sony", "badmin"):
        assert [line["name"] for line in (await page.get("ties", search=text))["lines"]] == ["Mary Major"], text
    assert [line["name"] for line in (await page.get("ties", search="Tony Sonne"))["lines"]] == ["Toni Sonne"]


async def test_who_was_put_aside_is_listed_apart_and_can_be_searched(hass: HomeAssistant, page: Page) -> None:
    aside = await add(hass, "Aside Abe")
    await add(hass, "Mary Major")
    await act(hass, "archive_tie", tie=aside)
    for fields in ({"archived": True}, {"archived": True, "search": "abe"}):
        assert [line["id"] for line in (await page.get("ties", **fields))["lines"]] == [aside], fields
    assert (await page.get("ties", search="abe"))["total"] == 0


async def test_a_list_says_by_what_it_can_be_narrowed_down(hass: HomeAssistant, page: Page) -> None:
    await add(hass, "Mary Major", organization="Example Bank", tags=["choir", "golf"])
    await add(hass, "John Doe", organization="Example Bank Inc.", tags=["choir"])
    aside = await add(hass, "Aside Abe", organization="Elsewhere", tags=["chess"])
    await act(hass, "archive_tie", tie=aside)
    assert await page.get("facets") == {
        "tags": [{"name": "choir", "ties": 2}, {"name": "golf", "ties": 1}],
        "employers": [{"name": "Example Bank", "ties": 2}],
    }


async def test_one_tie_comes_whole(page: Page, kenji: str) -> None:
    whole = await page.get("tie", tie=kenji)
    assert whole["tie"]["id"] == whole["line"]["id"] == kenji
    assert [interaction["kind"] for interaction in whole["tie"]["history"]] == ["call"]
    assert [link["href"] for link in whole["links"]] == ["tel:+819012345678", "mailto:kenji@example.com"]


async def test_a_name_stays_text_and_a_link_is_never_a_script(hass: HomeAssistant, page: Page) -> None:
    tie_id = await add(hass, MARKUP, organization=MARKUP, phone="090 1234 5678")
    whole = await page.get("tie", tie=tie_id)
    assert (whole["line"]["name"], whole["line"]["organization"]) == (MARKUP, MARKUP)
    assert [link["href"] for link in whole["links"]] == ["tel:09012345678"]


async def test_every_action_is_a_command_and_keeps_its_rules(page: Page, kenji: str) -> None:
    logged = (await page.get("log_interaction", tie=kenji, kind="meeting"))["logged"]
    assert [(one["tie_id"], one["name"]) for one in logged] == [(kenji, "佐藤 健二")]
    assert (await page.get("tie", tie=kenji))["line"]["standing"] == "fresh"
    await page.get("delete_interaction", interaction_id=logged[0]["interaction_id"])
    assert (await page.get("tie", tie=kenji))["line"]["standing"] == "overdue"
    await page.get("update_tie", tie=kenji, starred=True)
    assert (await page.get("tie", tie=kenji))["line"]["starred"] is True


async def test_what_is_refused_comes_with_the_key_of_its_sentence(page: Page, kenji: str) -> None:
    error = await page.refused("log_interaction", tie="Zzyzx Qwerty")
    assert error["code"] == "service_validation_error"
    assert error["translation_domain"] == DOMAIN
    assert (error["translation_key"], error["translation_placeholders"]) == ("tie_not_found", {"name": "Zzyzx Qwerty"})
    assert (await page.refused("log_interaction", tie=kenji, kind="seance"))["code"] == "invalid_format"
    assert (await page.refused("log_interaction", tie=kenji, surprise=1))["code"] == "invalid_format"
    assert (await page.refused("snooze", tie=kenji))["code"] == "invalid_format"


async def test_what_is_refused_leaves_no_name_in_the_log(
    page: Page, kenji: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    await page.refused("log_interaction", tie="Kenji Unheardof")
    await page.refused("log_interaction", tie=kenji, kind="Kenji Unheardof")
    assert "Unheardof" not in caplog.text


async def test_several_networks_have_to_be_told_apart(hass: HomeAssistant, page: Page) -> None:
    other = await set_up(hass, "Choir")
    error = await page.refused("ties")
    assert (error["translation_key"], error["translation_placeholders"]) == (
        "network_ambiguous",
        {"networks": "Weak Ties, Choir"},
    )
    assert (await page.get("ties", network=other.entry_id))["total"] == 0


async def test_a_network_that_is_not_running_says_so(hass: HomeAssistant, page: Page, network: MockConfigEntry) -> None:
    await hass.config_entries.async_unload(network.entry_id)
    assert (await page.refused("ties"))["translation_key"] == "not_loaded"
    assert [listed["loaded"] for listed in (await page.get("networks"))["networks"]] == [False]
    assert (await page.follow(what="overview"))["status"] == "not_loaded"


async def test_a_page_sees_each_change_as_it_happens(hass: HomeAssistant, page: Page, kenji: str) -> None:
    before = await page.follow(what="overview", language="en")
    assert (before["status"], before["counts"]["overdue"]) == ("loaded", 1)
    assert [line["name"] for line in before["overdue"]] == ["佐藤 健二"]
    await act(hass, "log_interaction", tie=kenji)
    after = await _settled(page)
    assert (after["counts"]["overdue"], after["overdue"]) == (0, [])
    assert after["change"] != before["change"]


async def _settled(page: Page) -> dict[str, Any]:
    """The last event: what is sent at once is followed by what happened meanwhile."""
    event = await page.event()
    while True:
        try:
            event = (await page.socket.receive_json(timeout=0.5))["event"]
        except TimeoutError:
            return event


async def test_many_changes_at_once_are_few_messages(hass: HomeAssistant, page: Page, kenji: str) -> None:
    await page.follow(what="overview")
    for _ in range(20):
        await act(hass, "log_interaction", tie=kenji)
    received = 0
    while True:
        try:
            await page.socket.receive_json(timeout=0.5)
        except TimeoutError:
            break
        received += 1
    assert 1 <= received <= 10


async def test_a_page_of_one_tie_is_told_when_it_is_forgotten(hass: HomeAssistant, page: Page, kenji: str) -> None:
    assert (await page.follow(what="tie", tie=kenji))["tie"]["id"] == kenji
    await act(hass, "forget_tie", tie=kenji)
    assert (await _settled(page))["tie"] is None


async def test_an_open_page_outlives_a_reload_and_hears_of_the_end(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str
) -> None:
    await page.follow(what="overview")
    await hass.config_entries.async_reload(network.entry_id)
    assert (await _settled(page))["status"] == "loaded"
    await act(hass, "log_interaction", tie=kenji)
    assert (await _settled(page))["counts"]["overdue"] == 0
    await hass.config_entries.async_remove(network.entry_id)
    assert await _settled(page) == {"status": "gone"}


async def test_who_is_no_longer_the_owner_sees_no_more(
    hass: HomeAssistant, strangers_page: Page, hass_read_only_user: MockUser, kenji: str
) -> None:
    hass.states.async_set("person.hana", "home", {"user_id": hass_read_only_user.id})
    assert (await strangers_page.follow(what="overview"))["status"] == "loaded"
    hass.states.async_set("person.hana", "home", {"user_id": "somebody-else"})
    await act(hass, "log_interaction", tie=kenji)
    assert await _settled(strangers_page) == {"status": "gone"}


async def test_a_page_that_is_closed_leaves_nothing_behind(
    hass: HomeAssistant, page: Page, network: MockConfigEntry, kenji: str
) -> None:
    listeners = len(network.runtime_data._listeners)
    await page.follow(what="overview")
    assert len(network.runtime_data._listeners) == listeners + 1
    await page.socket.close()
    await hass.async_block_till_done()
    assert len(network.runtime_data._listeners) == listeners


async def test_an_export_is_downloaded_over_a_signed_path(page: Page, kenji: str, hass_client_no_auth: Any) -> None:
    path = (await page.get("sign_export", format="csv"))["path"]
    browser = await hass_client_no_auth()
    assert "佐藤" in await (await browser.get(path)).text()
    assert (await page.refused("sign_export", format="exe"))["code"] == "invalid_format"
