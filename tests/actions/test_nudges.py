"""The week's nudges in a running house: listed with their reasons, crossed off, replaced, and shown by a sensor."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import TieFields
from custom_components.weak_ties.network.errors import NudgeNotFoundError
from custom_components.weak_ties.network.model import Network, NudgeOutcome, Strength, Tie, TieId
from custom_components.weak_ties.network.nudges.reasons import REASON_KEYS
from tests.actions.calls import act, refused
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

SENSOR = "sensor.weak_ties_next_nudge"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


async def add(coordinator: WeakTiesCoordinator, name: str = "Kenji Sato", met: int = 240, **fields: Any) -> Tie:
    """An ally (kept every 90 days) with a telephone, met so many days ago and never contacted."""
    met_on = dt_util.now().date() - timedelta(days=met)
    chosen: TieFields = {"name": name, "strength": Strength.ALLY, "met_on": met_on, "phone": "+819012345678"}
    return await coordinator.ties.async_add({**chosen, **fields})


async def nudges(hass: HomeAssistant) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await act(hass, "get_nudges"))["nudges"]
    return found


async def names(hass: HomeAssistant) -> list[str]:
    return [nudge["name"] for nudge in await nudges(hass)]


async def crowd(coordinator: WeakTiesCoordinator, size: int = 7) -> list[Tie]:
    return [await add(coordinator, f"Tie {number}", 240 + number) for number in range(size)]


# --- Listing ---


async def test_a_nudge_says_whom_why_and_how(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    assert await nudges(hass) == [
        {
            "kind": "tie",
            "tie_id": tie.id,
            "name": "Kenji Sato",
            "reason": "You met in March and haven't been in touch since.",
            "reasons": ["You met in March and haven't been in touch since."],
            "channel": "phone",
            "channel_value": "+819012345678",
            "due": "2026-06-26",
            "offer": None,
            "gathering_id": None,
        }
    ]


async def test_a_nudge_speaks_the_language_of_the_house(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    hass.config.language = "ja"
    await add(coordinator, "佐藤健二")
    assert (await nudges(hass))[0]["reason"] == "知り合ったのは3月で、その後まだ連絡していません。"


async def test_nobody_is_put_forward_in_an_empty_network(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    assert await nudges(hass) == []


async def test_who_was_put_off_three_times_comes_with_an_offer(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    tie = await add(coordinator)
    for _ in range(3):
        await coordinator.ties.async_snooze(tie.id, dt_util.now().date() + timedelta(days=7))
        freezer.tick(timedelta(days=8))
        await coordinator.async_assess()
    (nudge,) = await nudges(hass)
    assert nudge["offer"] == {"cadence_days": 180}
    assert nudge["reasons"][-1] == "You put this off three times; a pause of six months may suit better."


async def test_invitations_and_gatherings_come_before_the_ties(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    host, guest = await add(coordinator, "Host", 30), await add(coordinator, "Guest", 30)
    at = dt_util.utcnow() + timedelta(days=1)
    party = await coordinator.gatherings.async_record_invitation(
        title="Party", at=at, host_id=host.id, with_ids=[guest.id]
    )
    alone = await coordinator.gatherings.async_record_invitation(title="Lecture", at=at)
    first, second = await nudges(hass)
    assert first["gathering_id"] == party.id
    assert (first["kind"], first["tie_id"], first["name"], first["due"]) == (
        "invitation",
        host.id,
        "Party",
        "2026-11-24",
    )
    assert first["reason"] == "You are invited tomorrow. Host and Guest would be there."
    assert (second["gathering_id"], second["tie_id"]) == (alone.id, None)
    assert second["reasons"] == [
        "You are invited tomorrow: going is the easiest way to meet several people at once.",
    ]
    freezer.tick(timedelta(days=2))
    asked = await nudges(hass)
    assert [(one["kind"], one["reason"]) for one in asked] == [
        ("attendance", "Who was there yesterday? Saying so logs everyone at once.")
    ] * 2


# --- What the owner does ---


async def test_the_budget_holds_and_the_week_stays_as_it_is(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await crowd(coordinator, 6)
    week = await names(hass)
    assert len(week) == 5
    await add(coordinator, "Newcomer", 2000)
    assert await names(hass) == week


async def test_the_week_survives_a_restart(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await crowd(coordinator)
    week = await names(hass)
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    await hass.async_block_till_done()
    assert await names(hass) == week


async def test_who_was_called_is_crossed_off_and_not_replaced(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await crowd(coordinator)
    week = await names(hass)
    await act(hass, "log_interaction", tie=week[0], kind="call")
    assert await names(hass) == week[1:]


async def test_who_is_not_wanted_is_replaced(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await crowd(coordinator)
    week = await names(hass)
    reply = await act(hass, "dismiss_nudge", tie=week[0])
    assert reply["name"] == week[0]
    after = await names(hass)
    assert len(after) == 5
    assert set(week[1:]) < set(after)
    assert week[0] not in after
    assert await refused(hass, "dismiss_nudge", tie=week[0]) == "nudge_not_found"


async def test_who_was_put_off_is_replaced(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await crowd(coordinator)
    week = await names(hass)
    await act(hass, "snooze", tie=week[0], days=7)
    after = await names(hass)
    assert len(after) == 5
    assert week[0] not in after


async def test_a_new_week_has_a_new_list(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await crowd(coordinator)
    week = set(await names(hass))
    freezer.tick(timedelta(days=7))
    await coordinator.async_assess()
    after = set(await names(hass))
    assert len(after) == 5
    assert after != week
    assert len(coordinator.network.nudges) == 10


async def test_somebody_asked_for_comes_on_top(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    ties = await crowd(coordinator)
    week = await names(hass)
    asked = next(tie for tie in ties if tie.name not in week)
    nudge = await coordinator.nudges.async_ask_for(asked.id)
    assert (nudge.reason, nudge.outcome) == ("asked_for", NudgeOutcome.OPEN)
    assert set(await names(hass)) == {*week, asked.name}


async def test_a_plan_that_was_overtaken_is_made_again(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    await crowd(coordinator, 3)
    await nudges(hass)
    meanwhile = [await add(coordinator, "Fourth"), await add(coordinator, "Fifth")]
    change = coordinator.async_change
    overtaking = [tie.id for tie in meanwhile]

    async def overtaken(verb: Any) -> Any:
        if overtaking:
            gone = overtaking.pop()
            await change(lambda network: _without_channels(network, gone))
        return await change(verb)

    monkeypatch.setattr(coordinator, "async_change", overtaken)
    await coordinator.nudges.async_plan_week()
    assert len(coordinator.nudges.this_week) == 3


async def test_a_plan_that_is_overtaken_again_and_again_waits_for_the_next_change(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    tie, touched = await add(coordinator), (await add(coordinator, "Other", 10)).id
    change = coordinator.async_change

    async def overtaken(verb: Any) -> Any:
        await change(lambda network: _without_channels(network, touched))
        return await change(verb)

    monkeypatch.setattr(coordinator, "async_change", overtaken)
    await coordinator.nudges.async_plan_week()
    assert not coordinator.nudges.this_week
    monkeypatch.undo()
    await coordinator.nudges.async_plan_week()
    assert [nudge.tie_id for nudge in coordinator.nudges.this_week] == [tie.id]


def _without_channels(network: Network, tie_id: TieId) -> Any:

    tie = replace(network.ties[tie_id], channels=())
    return replace(network, ties={**network.ties, tie_id: tie}), Changes(saved=(tie,)), None


async def test_dismissing_nobody_known_is_an_error(coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator, met=10)
    with pytest.raises(NudgeNotFoundError):
        await coordinator.nudges.async_dismiss(tie.id)


# --- The sensor ---


async def test_the_sensor_shows_the_first_of_the_week(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    state = hass.states.get(SENSOR)
    assert state is not None
    assert state.state == "unknown"
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await hass.async_block_till_done()
    state = hass.states.get(SENSOR)
    assert state is not None
    assert state.state == "Kenji Sato"
    assert state.attributes["reason"] == "You met in March and haven't been in touch since."
    assert (state.attributes["channel"], state.attributes["tie_id"]) == ("phone", tie.id)


async def test_the_sensor_names_nobody_where_names_are_private(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass, options={"keep_names_private": True})
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await hass.async_block_till_done()
    state = hass.states.get(SENSOR)
    assert state is not None
    assert state.state.startswith("#")
    assert "reason" not in state.attributes
    assert (state.attributes["channel"], state.attributes["tie_id"]) == ("phone", tie.id)
    assert "Kenji" not in str(state)


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_every_reason_has_its_words(hass: HomeAssistant, language: str) -> None:
    texts = await async_get_translations(hass, language, "common", {DOMAIN})
    assert {f"component.{DOMAIN}.common.reason_{key}" for key in REASON_KEYS} <= set(texts)
