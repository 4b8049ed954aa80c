"""What the owner says of themselves, and what becomes of it."""

from typing import Any

import pytest
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Ego, OwnEmployer
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

SAID = {
    "organization": "Example Foods",
    "subsidiaries": ["Example Rail", "Example Rail Co., Ltd.", "株式会社Example Rail"],
    "former_employers": ["First Works 2001–2009", " "],
    "industry": "food",
    "rank": "manager",
    "home": " Osaka ",
}


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    return await load_network(hass, options={"cadences": {"5": 14}})


async def about_you(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> ConfigFlowResult:
    menu = await hass.config_entries.options.async_init(coordinator.config_entry.entry_id)
    return await hass.config_entries.options.async_configure(menu["flow_id"], {"next_step_id": "about_you"})


async def submit(hass: HomeAssistant, shown: ConfigFlowResult, values: dict[str, Any]) -> ConfigFlowResult:
    answer = await hass.config_entries.options.async_configure(shown["flow_id"], values)
    await hass.async_block_till_done()
    return answer


def suggested(shown: ConfigFlowResult) -> dict[str, Any]:
    assert shown["data_schema"] is not None
    return {str(key): key.description["suggested_value"] for key in shown["data_schema"].schema}


async def test_employers_go_into_the_network_and_choices_into_the_options(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    done = await submit(hass, await about_you(hass, coordinator), SAID)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    former = OwnEmployer(organization="First Works", started="2001", ended="2009")
    employers = (former, OwnEmployer(organization="Example Foods"))
    assert coordinator.network.ego == Ego(employers=employers, industry="food", rank="manager")
    options = {"cadences": {"5": 14}, "subsidiaries": ["Example Rail"], "home": "Osaka"}
    assert dict(coordinator.config_entry.options) == options
    shown = await about_you(hass, coordinator)
    assert suggested(shown) == {
        **SAID,
        "subsidiaries": ["Example Rail"],
        "former_employers": ["First Works 2001–2009"],
        "home": "Osaka",
    }


async def test_what_is_said_counts_at_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    for index, company in enumerate(("株式会社Example Foods", "Example Rail", "First Works", "Sample Bank")):
        await coordinator.ties.async_add({"name": f"Kenji {index}", "organization": company})
    assert (await coordinator.async_outlook()).survivability.own_ties == 0
    await submit(hass, await about_you(hass, coordinator), SAID)
    assert (await coordinator.async_outlook()).survivability.own_ties == 2


@pytest.mark.parametrize(
    ("wrong", "errors"),
    [
        ({"former_employers": ["First Works"]}, {"former_employers": "years_invalid"}),
        ({"home": "x" * 2000}, {"base": "value_invalid"}),
        ({"subsidiaries": ["x" * 2000]}, {"base": "value_invalid"}),
    ],
)
async def test_a_mistake_is_said_changes_nothing_and_can_be_mended(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, wrong: dict[str, Any], errors: dict[str, str]
) -> None:
    shown = await submit(hass, await about_you(hass, coordinator), {**SAID, **wrong})
    assert shown["errors"] == errors
    assert suggested(shown)["rank"] == "manager"
    assert coordinator.network.ego == Ego()
    done = await submit(hass, shown, SAID)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert coordinator.network.ego.rank == "manager"
