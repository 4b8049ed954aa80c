"""Choosing the greeting season behind the gear."""

from typing import Any

import pytest
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.occasions.seasons import CHRISTMAS, NEW_YEAR
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

OWN = {"key": "own", "name": "Midsummer", "opens": "06-01", "deadline": "06-15", "closes": "06-24"}


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    return await load_network(hass, options={"keep_names_private": True})


async def choose(hass: HomeAssistant, coordinator: WeakTiesCoordinator, **values: Any) -> ConfigFlowResult:
    menu = await hass.config_entries.options.async_init(coordinator.config_entry.entry_id)
    shown = await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "greeting_season"})
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "greeting_season")
    return await submit(hass, shown, **values)


async def submit(hass: HomeAssistant, shown: ConfigFlowResult, **values: Any) -> ConfigFlowResult:
    answer = await hass.config_entries.options.async_configure(shown["flow_id"], values)
    await hass.async_block_till_done()
    return answer


async def test_a_known_season_needs_no_dates(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    assert coordinator.season == NEW_YEAR
    done = await choose(hass, coordinator, **{**OWN, "key": "christmas", "opens": "never"})
    assert done["data"] == {"keep_names_private": True, "greeting_season": {"key": "christmas"}}
    assert coordinator.season == CHRISTMAS


async def test_who_sends_no_cards_has_no_season(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await choose(hass, coordinator, key="none")
    assert coordinator.season is None


async def test_dates_of_ones_own_are_kept_and_shown_again(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    done = await choose(hass, coordinator, **OWN)
    assert done["data"]["greeting_season"] == OWN
    assert coordinator.season is not None
    assert (coordinator.season.name, coordinator.season.closes) == ("Midsummer", (6, 24))
    shown = await hass.config_entries.options.async_init(coordinator.config_entry.entry_id)
    shown = await hass.config_entries.options.async_configure(shown["flow_id"], {"next_step_id": "greeting_season"})
    schema = shown["data_schema"]
    assert schema is not None
    assert {str(key): key.description["suggested_value"] for key in schema.schema} == OWN


@pytest.mark.parametrize(
    ("wrong", "errors"),
    [
        ({"closes": "05-01", "deadline": "05-20"}, {"closes": "season_window_invalid"}),
        ({"deadline": "06-30"}, {"deadline": "season_window_invalid"}),
        ({"opens": "02-30", "closes": "soon"}, {"opens": "season_day_invalid", "closes": "season_day_invalid"}),
        ({"deadline": ""}, {"deadline": "season_day_invalid"}),
        ({"name": "x" * 1001}, {"name": "season_name_too_long"}),
    ],
)
async def test_a_window_that_cannot_be_is_refused_at_its_field_and_mended(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, wrong: dict[str, str], errors: dict[str, str]
) -> None:
    shown = await choose(hass, coordinator, **{**OWN, **wrong})
    assert (shown["type"], shown["errors"]) == (FlowResultType.FORM, errors)
    assert coordinator.season == NEW_YEAR
    done = await submit(hass, shown, **OWN)
    assert done["type"] is FlowResultType.CREATE_ENTRY
