"""Automations go on only while somebody is overdue, or cards are in season."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.weak_ties.condition import CONDITIONS
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Strength
from tests.automation.automations import automate
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    coordinator = await load_network(hass)
    met_on = dt_util.now().date() - timedelta(days=200)
    for name, strength in (("Kenji Sato", Strength.HELPER), ("Aiko Mori", Strength.RESPONSIVE)):
        await coordinator.ties.async_add({"name": name, "strength": strength, "met_on": met_on, "tags": ("golf",)})
    return coordinator


async def holds(hass: HomeAssistant, condition: str, options: dict[str, Any] | None = None, **named: str) -> bool:
    """Run a real automation that has this condition, started with these names; returns whether it went on."""
    asked = {"condition": f"weak_ties.{condition}", "options": options or {}}
    calls = await automate(
        hass,
        "weak_ties.became_due",
        triggers=[{"trigger": "event", "event_type": "ask"}],
        conditions=[asked],
        actions=[{"action": "test.tell"}],
    )
    hass.bus.async_fire("ask", named)
    await hass.async_block_till_done()
    return bool(calls)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, True),
        ({"min_days": 20}, True),
        ({"min_days": 21}, False),
        ({"tie": "Kenji Sato"}, True),
        ({"tie": "Aiko Mori"}, False),
        ({"tie": ["Kenji Sato", "Aiko Mori"]}, True),
        ({"strength": "responsive"}, False),
        ({"tag": "golf"}, True),
        ({"tag": "sailing"}, False),
        ({"network": "Weak Ties"}, True),
        ({"tie": "{{ trigger.event.data.name }}"}, True),
    ],
)
async def test_somebody_is_overdue_or_nobody_is(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, options: dict[str, Any], expected: bool
) -> None:
    assert await holds(hass, "is_overdue", options, name="Kenji Sato") is expected


@pytest.mark.parametrize(
    ("options", "key"), [({"tie": "Voldemort"}, "tie_not_found"), ({"network": "Work"}, "network_not_found")]
)
async def test_who_is_not_there_is_said_and_the_automation_stops(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    options: dict[str, Any],
    key: str,
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert not await holds(hass, "is_overdue", options)
    assert key in caplog.text


async def test_a_name_is_looked_for_in_every_network(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await load_network(hass, "Work")
    assert await holds(hass, "is_overdue", {"tie": "Kenji Sato"})


@pytest.mark.parametrize("condition", CONDITIONS)
async def test_without_a_network_nothing_holds(hass: HomeAssistant, condition: str) -> None:
    coordinator = await load_network(hass)
    await hass.config_entries.async_unload(coordinator.config_entry.entry_id)
    assert not await holds(hass, condition)


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        ("2026-12-14T12:00:00+09:00", False),
        ("2026-12-15T00:00:01+09:00", True),
        ("2027-01-07T23:59:00+09:00", True),
        ("2027-02-05T12:00:00+09:00", False),
    ],
)
async def test_cards_are_in_season_by_the_houses_calendar(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    freezer: FrozenDateTimeFactory,
    moment: str,
    expected: bool,
) -> None:
    freezer.move_to(moment)
    assert await holds(hass, "is_greeting_season", {"network": "weak ties"}) is expected


async def test_who_sends_no_cards_has_no_season(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"greeting_season": {"key": "none"}})
    freezer.move_to("2026-12-20T12:00:00+09:00")
    assert not await holds(hass, "is_greeting_season")
