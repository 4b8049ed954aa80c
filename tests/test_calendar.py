"""The calendar shows due dates, birthdays, gatherings and the season, as private as the owner wants it."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, State
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Answer, Birthday, Strength, Tie
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

CALENDAR = "calendar.weak_ties"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


async def add(coordinator: WeakTiesCoordinator, name: str = "Kenji Sato", **fields: Any) -> Tie:
    """Add a helper who was met a hundred days ago: due on 11 February."""
    met_on = dt_util.now().date() - timedelta(days=100)
    return await coordinator.ties.async_add({"name": name, "strength": Strength.HELPER, "met_on": met_on, **fields})


async def entries(hass: HomeAssistant, start: str, end: str) -> list[dict[str, Any]]:
    reply = await hass.services.async_call(
        "calendar",
        "get_events",
        {"entity_id": CALENDAR, "start_date_time": start, "end_date_time": end},
        blocking=True,
        return_response=True,
    )
    assert reply is not None
    found: Any = reply[CALENDAR]
    shown: list[dict[str, Any]] = found["events"]
    return shown


async def summaries(hass: HomeAssistant) -> list[str]:
    return [entry["summary"] for entry in await entries(hass, "2026-11-01 00:00:00", "2027-03-01 00:00:00")]


def state(hass: HomeAssistant) -> State:
    found = hass.states.get(CALENDAR)
    assert found is not None
    return found


async def fill(coordinator: WeakTiesCoordinator) -> None:
    await add(coordinator, birthday=Birthday(month=12, day=3, year=1980))
    await add(coordinator, "Aiko Mori", strength=Strength.ACQUAINTANCE, birthday=Birthday(month=2, day=29))
    at = dt_util.now().replace(day=30, hour=19)
    await coordinator.gatherings.async_record_invitation(title="Drinks at Sato's", at=at, place="Ebisu")
    dinner = await coordinator.gatherings.async_record_invitation(title="Dinner", at=at + timedelta(days=1))
    await coordinator.gatherings.async_answer_invitation(dinner.id, Answer.ACCEPTED)


async def test_all_that_is_in_store_is_shown(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await fill(coordinator)
    assert await summaries(hass) == [
        "Drinks at Sato's (to be answered)",
        "Dinner",
        "Kenji Sato's birthday (46)",
        "New Year's cards: time to write",
        "New Year's cards: last day to post",
        "Get in touch with Kenji Sato",
        "Aiko Mori's birthday",
    ]


async def test_an_entry_says_when_where_and_why(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await fill(coordinator)
    drinks, *_, due = await entries(hass, "2026-11-24 00:00:00", "2027-02-12 00:00:00")
    assert drinks == {
        "start": "2026-11-30T19:00:00+09:00",
        "end": "2026-11-30T21:00:00+09:00",
        "summary": "Drinks at Sato's (to be answered)",
        "location": "Ebisu",
    }
    assert due == {
        "start": "2027-02-11",
        "end": "2027-02-12",
        "summary": "Get in touch with Kenji Sato",
        "description": "You have not been in touch yet; six months is usual.",
    }


async def test_it_speaks_the_houses_language(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await hass.config.async_update(language="ja")
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    coordinator = coordinator.config_entry.runtime_data
    await add(coordinator, "佐藤健二", birthday=Birthday(month=12, day=3, year=1980))
    await add(coordinator, "田中先生", birthday=Birthday(month=12, day=4))
    assert (await summaries(hass))[:5] == [
        "佐藤健二さんの誕生日（46歳）",
        "田中先生の誕生日",
        "年賀状の時期",
        "年賀状の投函期限",
        "佐藤健二さんに連絡",
    ]


async def test_names_kept_private_are_not_shown(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    await fill(coordinator)
    found = await entries(hass, "2026-11-01 00:00:00", "2027-03-01 00:00:00")
    assert [entry["summary"] for entry in found] == [
        "A gathering (to be answered)",
        "A gathering",
        "A birthday",
        "New Year's cards: time to write",
        "New Year's cards: last day to post",
        "Get in touch with somebody",
        "A birthday",
    ]
    assert not [secret for secret in ("Sato", "Ebisu", "Aiko", "Dinner") if secret in repr((found, state(hass)))]


async def test_the_state_follows_what_is_on(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await fill(coordinator)
    await hass.async_block_till_done()
    assert state(hass).state == "off"
    assert state(hass).attributes["message"] == "Drinks at Sato's (to be answered)"
    assert "Ebisu" not in repr(state(hass))
    for moment, expected in (("2026-11-30T10:00:01+00:00", "on"), ("2026-11-30T12:00:01+00:00", "off")):
        freezer.move_to(moment)
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)
        assert state(hass).state == expected
    assert state(hass).attributes["message"] == "Dinner"


async def test_an_empty_network_out_of_every_season_shows_nothing(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"greeting_season": {"key": "none"}})
    await hass.async_block_till_done()
    assert state(hass).state == "off"
    assert "message" not in state(hass).attributes
    assert await summaries(hass) == []


async def test_a_logged_call_moves_the_due_date(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    found = await entries(hass, "2027-01-10 00:00:00", "2027-08-01 00:00:00")
    assert [entry["start"] for entry in found] == ["2027-05-22"]
