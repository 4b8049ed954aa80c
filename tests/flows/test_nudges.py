"""The pace that the owner sets: intervals, what they add up to, and how many nudges a week."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Strength
from tests.flows.test_options import choose, submit
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

DAYS = {"sponsor": 1, "ally": 1, "helper": 180, "responsive": 365, "acquaintance": 0}
STORED = {"5": 1, "4": 1, "3": 180, "2": 365, "1": 0}


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    made = await load_network(hass)
    await made.ties.async_add({"name": "Kenji Sato", "strength": Strength.ALLY})
    return made


async def test_the_budget_applies_at_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    assert coordinator.nudges.settings.per_week == 5
    shown = await choose(hass, coordinator, "nudges")
    assert shown["description_placeholders"] == {"load": "0.1", "per_week": "5"}
    done = await submit(hass, shown, {"nudges_per_week": 3.0})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {"nudges_per_week": 3}
    assert coordinator.nudges.settings.per_week == 3


async def too_much(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> Any:
    shown = await choose(hass, coordinator, "cadences")
    assert shown["description_placeholders"] == {"load": "0.1", "per_week": "5"}
    warned = await submit(hass, shown, DAYS)
    assert (warned["type"], warned["step_id"]) == (FlowResultType.MENU, "load")
    assert warned["description_placeholders"] == {"load": "7.0", "per_week": "5"}
    assert "cadences" not in coordinator.config_entry.options
    return warned


async def test_more_than_the_week_carries_is_kept_after_a_warning(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    done = await submit(hass, await too_much(hass, coordinator), {"next_step_id": "keep_cadences"})
    assert done["data"] == {"cadences": STORED}


async def test_more_than_the_week_carries_can_be_changed_from_where_one_was(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    form = await submit(hass, await too_much(hass, coordinator), {"next_step_id": "cadences"})
    suggested = {str(field): field.description["suggested_value"] for field in form["data_schema"].schema}
    assert suggested == DAYS
    done = await submit(hass, form, {**DAYS, "ally": 90})
    assert done["data"] == {"cadences": {**STORED, "4": 90}}
