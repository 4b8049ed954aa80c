"""How the outlook follows the network: in the background, once for many changes, and in nobody's way."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.weak_ties.coordinator import outlook as outlook_module
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.coordinator.store import StorageFailedError
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import Nudge, Tie
from custom_components.weak_ties.network.survivability.outlook import outlook_of
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    return await load_network(hass)


@pytest.fixture
def looks() -> Iterator[list[int]]:
    """How many ties each look read, from the first on."""
    made: list[int] = []

    def look(network: Any, *args: Any) -> Any:
        made.append(len(network.ties))
        return outlook_of(network, *args)

    with patch.object(outlook_module, "outlook_of", look):
        yield made


async def add(coordinator: WeakTiesCoordinator, name: str) -> Tie:
    return await coordinator.ties.async_add({"name": name})


def ties_of(coordinator: WeakTiesCoordinator) -> int:
    assert coordinator.outlook is not None
    return coordinator.outlook.survivability.ties


async def test_the_first_outlook_is_there_when_the_network_is(coordinator: WeakTiesCoordinator) -> None:
    assert ties_of(coordinator) == 0


async def test_changes_in_quick_succession_come_to_one_look(coordinator: WeakTiesCoordinator, looks: list[int]) -> None:
    for number in range(5):
        await add(coordinator, f"Person {number}")
    assert ties_of(coordinator) == 0
    assert (await coordinator.async_outlook()).survivability.ties == 5
    assert looks == [5]
    await coordinator.async_outlook()
    assert looks == [5]


async def test_it_follows_once_it_is_quiet_and_tells_the_entities(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    told: list[int] = []
    coordinator.async_add_listener(lambda: told.append(ties_of(coordinator)))
    await add(coordinator, "Kenji Sato")
    assert told == [0]
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=2))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert told == [0, 1]


async def test_it_does_not_wait_for_ever_for_things_to_be_quiet(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch, looks: list[int]
) -> None:
    monkeypatch.setattr(outlook_module, "QUIET_SECONDS", 60.0)
    monkeypatch.setattr(outlook_module, "LONGEST_WAIT_SECONDS", 0.0)
    await add(coordinator, "Kenji Sato")
    await add(coordinator, "Aiko Mori")
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(seconds=1))
    await hass.async_block_till_done(wait_background_tasks=True)
    assert looks[-1:] == [2]


async def test_what_changes_during_a_look_is_seen_by_the_next(
    coordinator: WeakTiesCoordinator, hass: HomeAssistant
) -> None:
    begun, may_end, seen = asyncio.Event(), asyncio.Event(), []
    in_executor = hass.async_add_executor_job

    async def slowly(job: Any, *args: Any) -> Any:
        if getattr(job, "func", None) is outlook_of:
            begun.set()
            await may_end.wait()
            seen.append(1)
        return await in_executor(job, *args)

    with patch.object(hass, "async_add_executor_job", slowly):
        await add(coordinator, "Kenji Sato")
        asked = hass.async_create_task(coordinator.async_outlook())
        await begun.wait()
        await add(coordinator, "Aiko Mori")
        may_end.set()
        assert (await asked).survivability.ties == 2
    assert len(seen) == 2


async def test_a_plan_of_nudges_causes_no_look(
    coordinator: WeakTiesCoordinator, looks: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    planned = []

    async def plan() -> None:
        planned.append(ties_of(coordinator))
        nudge = Nudge(week="2026-W48", tie_id=next(iter(coordinator.network.ties)), reason="overdue")
        await coordinator.async_change(lambda network: _nudged(network, nudge))

    monkeypatch.setattr(coordinator.nudges, "async_plan_week", plan)
    await add(coordinator, "Kenji Sato")
    await coordinator.async_outlook()
    await coordinator.async_outlook()
    assert (planned, looks, len(coordinator.network.nudges)) == ([1], [1], 1)


def _nudged(network: Any, nudge: Nudge) -> Any:
    return replace(network, nudges={("2026-W48", nudge.tie_id): nudge}), Changes(saved=(nudge,)), None


async def test_a_new_day_and_new_options_are_looked_at(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, looks: list[int]
) -> None:
    coordinator = await load_network(hass)
    freezer.move_to(dt_util.start_of_local_day(dt_util.now().date() + timedelta(days=1)))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    await coordinator.async_look_ahead()
    assert len(looks) == 2
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"nudges_per_week": 3})
    await hass.async_block_till_done()
    await coordinator.async_look_ahead()
    assert len(looks) == 3


async def test_the_options_say_what_falls_with_the_job_and_when_cards_are_sent(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    assert coordinator.season is not None
    options = {"subsidiaries": ["Example Rail"], "home": "Osaka", "greeting_season": {"key": "none"}}
    hass.config_entries.async_update_entry(coordinator.config_entry, options=options)
    chosen = coordinator.outlook_settings
    assert (chosen.subsidiaries, chosen.home, chosen.season) == (("Example Rail",), "Osaka", None)


async def test_a_look_that_fails_is_logged_without_names_and_hinders_nobody(
    coordinator: WeakTiesCoordinator, caplog: pytest.LogCaptureFixture
) -> None:
    tie = await add(coordinator, "Kenji Sato")

    def fail(*_: Any) -> None:
        raise KeyError(tie.name)

    with patch.object(outlook_module, "outlook_of", fail):
        await coordinator.async_look_ahead()
    assert "No outlook of network" in caplog.text
    assert "KeyError" in caplog.text
    assert "Kenji" not in caplog.text
    assert ties_of(coordinator) == 0
    await add(coordinator, "Aiko Mori")
    assert (await coordinator.async_outlook()).survivability.ties == 2


async def test_a_network_without_any_outlook_makes_one_when_asked(hass: HomeAssistant) -> None:
    with patch.object(outlook_module, "outlook_of", side_effect=ValueError):
        coordinator = await load_network(hass)
    assert coordinator.outlook is None
    assert (await coordinator.async_outlook()).survivability.ties == 0


async def test_a_plan_that_the_disk_refuses_leaves_the_outlook(
    coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def refuse() -> None:
        raise StorageFailedError(reason="disk_full")

    monkeypatch.setattr(coordinator.nudges, "async_plan_week", refuse)
    await add(coordinator, "Kenji Sato")
    assert (await coordinator.async_outlook()).survivability.ties == 1
    assert "StorageFailedError" in caplog.text


async def test_closing_ends_a_look_that_is_under_way(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = asyncio.Event()

    async def never(*_: object) -> None:
        begun.set()
        await asyncio.Event().wait()

    monkeypatch.setattr(outlook_module.OutlookUpdater, "_async_compute", never)
    await add(coordinator, "Kenji Sato")
    asked = hass.async_create_task(coordinator.async_look_ahead())
    await begun.wait()
    await coordinator.async_close()
    await asked
    assert ties_of(coordinator) == 0


async def test_unloading_ends_a_waiting_look(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await add(coordinator, "Kenji Sato")
    assert await hass.config_entries.async_unload(coordinator.config_entry.entry_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert ties_of(coordinator) == 0
    coordinator._outlook_updater.follow()
    assert ties_of(coordinator) == 0
