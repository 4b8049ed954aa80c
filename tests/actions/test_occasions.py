"""Invitations, gatherings and greeting cards, as automations record them."""

import csv
from pathlib import Path
from typing import Any

import pytest
import voluptuous as vol
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from tests.actions.calls import act, add, details, refused, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

PARTY = {"title": "Class reunion", "at": "2026-11-28 18:00", "place": "Sample Hall"}


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def entry(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> MockConfigEntry:
    """A network in Tokyo on 23 November 2026, with two people."""
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    entry = await set_up(hass)
    await add(hass, "Hanako Suzuki", strength=2, address="〒100-0001 東京都千代田区千代田1-2-3")
    await add(hass, "Kenji Sato", strength=2)
    return entry


@pytest.fixture
def coordinator(entry: MockConfigEntry) -> WeakTiesCoordinator:
    coordinator: WeakTiesCoordinator = entry.runtime_data
    return coordinator


async def names_of(hass: HomeAssistant, kind: str, **fields: Any) -> list[str]:
    return [line["name"] for line in (await act(hass, "get_greetings", **fields))[kind]]


def state_of(hass: HomeAssistant, key: str) -> tuple[str, dict[str, Any]]:
    state = hass.states.get(f"sensor.weak_ties_{key}")
    assert state is not None
    return state.state, dict(state.attributes)


async def test_an_invitation_waits_until_it_is_answered(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    invited = await act(hass, "record_invitation", **PARTY, host="Hanako Suzuki", **{"with": ["Kenji Sato"]})
    assert (invited["title"], invited["at"], invited["answer"]) == (
        "Class reunion",
        "2026-11-28T18:00:00+09:00",
        "open",
    )
    assert (invited["host"]["name"], [guest["name"] for guest in invited["with"]]) == ("Hanako Suzuki", ["Kenji Sato"])
    shown = {
        "gathering_id": invited["gathering_id"],
        "at": invited["at"],
        "title": PARTY["title"],
        "place": PARTY["place"],
    }
    assert state_of(hass, "open_invitations")[0] == "1"
    assert state_of(hass, "open_invitations")[1]["invitations"] == [shown]
    assert (await act(hass, "get_gatherings"))["open"] == [invited]
    answered = await act(hass, "answer_invitation", gathering_id=invited["gathering_id"], answer="accepted")
    assert answered["answer"] == "accepted"
    assert state_of(hass, "open_invitations")[0] == "0"
    assert (await act(hass, "get_gatherings"))["upcoming"] == [answered]
    again = await refused(hass, "answer_invitation", gathering_id=invited["gathering_id"], answer="declined")
    assert again == "invitation_already_answered"


async def test_a_private_invitation_shows_neither_title_nor_place(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(entry, options={"keep_names_private": True})
    await act(hass, "record_invitation", **PARTY)
    (shown,) = state_of(hass, "open_invitations")[1]["invitations"]
    assert set(shown) == {"gathering_id", "at"}


async def test_attendance_logs_one_interaction_for_everybody(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    party = {**PARTY, "at": "2026-11-20 18:00"}
    gathering_id = (await act(hass, "record_invitation", **party))["gathering_id"]
    assert [one["gathering_id"] for one in (await act(hass, "get_gatherings"))["awaiting_attendance"]] == [gathering_id]
    logged = await act(hass, "record_attendance", gathering_id=gathering_id, ties=["Hanako Suzuki", "Kenji Sato"])
    assert [line["name"] for line in logged["logged"]] == ["Hanako Suzuki", "Kenji Sato"]
    assert len({line["interaction_id"] for line in logged["logged"]}) == 1
    (seen,) = (await details(hass, "Kenji Sato"))["history"]
    assert (seen["kind"], seen["at"]) == ("event", "2026-11-20T18:00:00+09:00")
    again = await refused(hass, "record_attendance", gathering_id=gathering_id, ties="Kenji Sato")
    assert again == "attendance_already_recorded"


async def test_an_unknown_name_logs_nobody(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    party = {**PARTY, "at": "2026-11-20 18:00"}
    gathering_id = (await act(hass, "record_invitation", **party))["gathering_id"]
    ties = ["Kenji Sato", "Taro Voldemort"]
    assert await refused(hass, "record_attendance", gathering_id=gathering_id, ties=ties) == "tie_not_found"
    assert (await details(hass, "Kenji Sato"))["interactions"] == 0
    assert await refused(hass, "record_invitation", **PARTY, host="Taro Voldemort") == "tie_not_found"
    assert (await act(hass, "get_gatherings"))["open"] == []


@pytest.mark.parametrize(
    ("action", "fields", "key"),
    [
        ("record_invitation", {**PARTY, "at": "1850-01-01 18:00"}, "moment_too_early"),
        ("record_invitation", {**PARTY, "title": " "}, "value_invalid"),
        ("answer_invitation", {"gathering_id": "nothing", "answer": "accepted"}, "gathering_not_found"),
        ("record_greeting", {"tie": "Kenji Sato"}, "greeting_empty"),
        ("record_greeting", {"tie": "Kenji Sato", "sent": False}, "greeting_empty"),
        ("record_greeting", {"tie": "Kenji Sato", "sent": "2026-12-24"}, "moment_in_future"),
        ("record_greeting", {"tie": "Kenji Sato", "sent": True, "season": 2019}, "value_invalid"),
        ("set_mourning", {"tie": "Kenji Sato", "year": 2027}, "mourning_in_future"),
        ("set_mourning", {"tie": "Kenji Sato", "year": 0}, "value_invalid"),
        ("set_mourning", {"tie": "Taro Voldemort"}, "tie_not_found"),
    ],
)
async def test_what_cannot_be_is_refused(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, action: str, fields: dict[str, Any], key: str
) -> None:
    before = coordinator.network
    assert await refused(hass, action, **fields) == key
    assert coordinator.network == before


async def test_an_answer_is_yes_or_no(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    gathering_id = (await act(hass, "record_invitation", **PARTY))["gathering_id"]
    with pytest.raises(vol.Invalid, match="accepted or declined"):
        await act(hass, "answer_invitation", gathering_id=gathering_id, answer="open")


async def test_the_list_says_why_and_whose_address_is_missing(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    season = await act(hass, "get_greetings")
    assert (season["season"], season["name"]) == (2027, "New Year's cards")
    assert (season["opens"], season["deadline"], season["closes"]) == ("2026-12-15", "2026-12-25", "2027-01-07")
    (hanako,), (kenji,) = season["send"], season["excluded"]
    assert hanako["reason"] == "one card a year keeps this tie alive"
    assert hanako["address"].endswith("千代田1-2-3")
    assert (kenji["name"], kenji["reasons"]) == ("Kenji Sato", ["has no address: ask for it"])


async def test_the_reasons_are_in_the_language_of_the_house(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    hass.config.language = "ja"
    season = await act(hass, "get_greetings")
    assert (season["name"], season["excluded"][0]["reason"]) == ("年賀状", "住所がわかりません。聞いてみましょう")


async def test_cards_are_recorded_for_several_at_once(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2027-01-05T03:00:00+00:00")
    cards = await act(hass, "record_greeting", tie=["Hanako Suzuki", "Kenji Sato"], sent="2026-12-20", received=True)
    assert [(card["season"], card["sent"], card["received"]) for card in cards["greetings"]] == [
        (2027, "2026-12-20", "2027-01-05")
    ] * 2
    assert await names_of(hass, "sent") == ["Hanako Suzuki", "Kenji Sato"]
    assert [card["kind"] for card in (await details(hass, "Kenji Sato"))["history"]] == ["card", "card"]


async def test_a_late_card_belongs_to_the_season_that_has_been(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2027-02-20T03:00:00+00:00")
    (card,) = (await act(hass, "record_greeting", tie="Hanako Suzuki", received=True))["greetings"]
    assert card["season"] == 2027


async def test_a_returned_card_fails_the_address(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    freezer.move_to("2027-01-05T03:00:00+00:00")
    await act(hass, "record_greeting", tie="Hanako Suzuki", sent="2026-12-20", returned=True)
    (address,) = (await details(hass, "Hanako Suzuki"))["channels"]
    assert address["failed_at"] is not None
    (line,) = (await act(hass, "get_greetings"))["sent"]
    assert line["reason"] == "the card came back: the address is no longer right"


async def test_a_mourning_keeps_new_years_cards_back_and_brings_midwinter_cards(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    noted = await act(hass, "set_mourning", tie="Hanako Suzuki")
    assert (noted["name"], noted["year"], noted["mourning"]) == ("Hanako Suzuki", 2026, True)
    excluded = (await act(hass, "get_greetings"))["excluded"]
    assert [line["reason"] for line in excluded] == ["is in mourning", "has no address: ask for it"]
    assert await names_of(hass, "send", season=2028) == ["Hanako Suzuki"]
    freezer.move_to("2027-01-15T03:00:00+00:00")
    season = await act(hass, "get_greetings")
    assert season["name"] == "Midwinter cards"
    assert season["send"][0]["reason"] == "was in mourning at New Year; now is the time for a midwinter card"


async def test_a_mourning_noted_by_mistake_is_taken_back(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    await act(hass, "set_mourning", tie="Hanako Suzuki")
    await act(hass, "set_mourning", tie="Hanako Suzuki", mourning=False)
    assert await names_of(hass, "send") == ["Hanako Suzuki"]
    await hass.config_entries.async_reload(entry.entry_id)
    assert await names_of(hass, "send") == ["Hanako Suzuki"]


async def test_the_sensor_counts_cards_in_season_only(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    state, attributes = state_of(hass, "cards_to_send")
    assert (state, attributes["season"], attributes["deadline"], attributes["excluded"]) == ("0", None, None, {})
    freezer.move_to("2026-12-16T03:00:00+00:00")
    await coordinator.async_assess()
    await coordinator.async_look_ahead()
    state, attributes = state_of(hass, "cards_to_send")
    assert (state, attributes["season"], attributes["deadline"]) == ("1", 2027, "2026-12-25")
    assert attributes["excluded"] == {"no_address": 1}
    freezer.move_to("2027-01-15T03:00:00+00:00")
    await coordinator.async_assess()
    await coordinator.async_look_ahead()
    assert state_of(hass, "cards_to_send")[1]["deadline"] == "2027-02-04"


@pytest.mark.parametrize(("export_format", "encoding"), [("cards", "utf-8-sig"), ("cards_cp932", "cp932")])
async def test_the_cards_to_send_are_exported_for_printing(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, export_format: str, encoding: str
) -> None:
    await add(hass, "𠮷田 éva", strength=2, address="千代田")
    exported = await act(hass, "export", format=export_format)
    content = content_of(hass, exported["path"])
    header, *rows = csv.reader(content.decode(encoding).splitlines())
    assert header.index("敬称") > 0
    assert len(rows) == 2
    expected = [("𠮷田 éva", "𠮷é")] if encoding == "cp932" else []
    assert [(line["name"], line["characters"]) for line in exported["unprintable"]] == expected
    assert (await coordinator.files.async_export_bytes(export_format))[1] == content


def content_of(hass: HomeAssistant, path: str) -> bytes:
    assert path.endswith(".csv")
    return Path(hass.config.path(path)).read_bytes()


async def test_who_sends_no_cards_is_told_so(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(entry, options={"greeting_season": {"key": "none"}})
    await hass.async_block_till_done()
    assert await refused(hass, "get_greetings") == "no_season"
    assert await refused(hass, "export", format="cards") == "no_season"
    (card,) = (await act(hass, "record_greeting", tie="Kenji Sato", received="2026-01-02"))["greetings"]
    assert card["season"] == 2026
