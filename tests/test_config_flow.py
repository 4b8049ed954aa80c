"""Setting up a network, and renaming it later."""

from typing import Any

import pytest
from homeassistant.config_entries import (
    SOURCE_RECONFIGURE,
    SOURCE_USER,
    ConfigEntryState,
    ConfigFlowContext,
    ConfigFlowResult,
)
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import device_registry as dr

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.network.model import OwnEmployer
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


async def start(hass: HomeAssistant) -> ConfigFlowResult:
    return await hass.config_entries.flow.async_init(DOMAIN, context={"source": SOURCE_USER})


async def reconfigure(hass: HomeAssistant, entry_id: str) -> ConfigFlowResult:
    context = ConfigFlowContext(source=SOURCE_RECONFIGURE, entry_id=entry_id)
    return await hass.config_entries.flow.async_init(DOMAIN, context=context)


async def submit(hass: HomeAssistant, shown: ConfigFlowResult, values: dict[str, Any]) -> ConfigFlowResult:
    answer = await hass.config_entries.flow.async_configure(shown["flow_id"], values)
    await hass.async_block_till_done()
    return answer


async def test_a_network_is_set_up_without_saying_anything(hass: HomeAssistant) -> None:
    shown = await start(hass)
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "user")
    shown = await submit(hass, shown, {})
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "about_you")
    made = await submit(hass, shown, {})
    assert made["type"] is FlowResultType.CREATE_ENTRY
    assert made["title"] == "Weak Ties"
    assert made["data"] == {"about_you": {}}
    assert made["result"].state is ConfigEntryState.LOADED


async def test_what_the_owner_says_of_themselves_reaches_the_network(hass: HomeAssistant) -> None:
    shown = await submit(hass, await start(hass), {"name": "  Hana's   ties ", "owner": "person.hana"})
    made = await submit(hass, shown, {"organization": " Example Works ", "industry": "Software", "rank": " "})
    assert made["title"] == "Hana's ties"
    assert made["data"] == {
        "owner": "person.hana",
        "about_you": {"organization": "Example Works", "industry": "Software"},
    }
    ego = made["result"].runtime_data.network.ego
    assert ego.employers == (OwnEmployer(organization="Example Works"),)
    assert (ego.industry, ego.rank) == ("Software", "")


async def test_several_networks_stand_side_by_side(hass: HomeAssistant) -> None:
    await load_network(hass, "Weak Ties")
    shown = await submit(hass, await start(hass), {"name": "Family"})
    assert (await submit(hass, shown, {}))["type"] is FlowResultType.CREATE_ENTRY
    assert len(hass.config_entries.async_entries(DOMAIN)) == 2


@pytest.mark.parametrize(("name", "error"), [("weak ties", "name_taken"), (" ", "name_empty")])
async def test_a_name_that_cannot_be_is_said_at_its_field_and_can_be_mended(
    hass: HomeAssistant, name: str, error: str
) -> None:
    await load_network(hass, "Weak Ties")
    shown = await submit(hass, await start(hass), {"name": name})
    assert (shown["step_id"], shown["errors"]) == ("user", {"name": error})
    shown = await submit(hass, shown, {"name": "Family"})
    assert (await submit(hass, shown, {}))["title"] == "Family"


async def test_a_name_taken_by_a_second_dialog_meanwhile_is_asked_for_again(hass: HomeAssistant) -> None:
    first = await submit(hass, await start(hass), {"owner": "person.hana"})
    second = await submit(hass, await start(hass), {})
    assert (await submit(hass, first, {}))["type"] is FlowResultType.CREATE_ENTRY
    shown = await submit(hass, second, {})
    assert (shown["step_id"], shown["errors"]) == ("user", {"name": "name_taken"})
    shown = await submit(hass, shown, {"name": "Family"})
    assert (await submit(hass, shown, {}))["type"] is FlowResultType.CREATE_ENTRY


async def test_name_and_owner_change_without_a_reload(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass, data={"owner": "person.hana", "about_you": {"rank": "Director"}})
    entry = coordinator.config_entry
    shown = await reconfigure(hass, entry.entry_id)
    assert shown["step_id"] == "reconfigure"
    done = await submit(hass, shown, {"name": "Hana's ties"})
    assert (done["type"], done["reason"]) == (FlowResultType.ABORT, "reconfigure_successful")
    assert entry.title == "Hana's ties"
    assert dict(entry.data) == {"about_you": {"rank": "Director"}}
    assert entry.runtime_data is coordinator
    device = dr.async_get(hass).async_get(coordinator.device_id)
    assert device is not None
    assert device.name == "Hana's ties"


async def test_reconfiguring_keeps_its_own_name_but_takes_nobody_elses(hass: HomeAssistant) -> None:
    await load_network(hass, "Family")
    entry = (await load_network(hass)).config_entry
    shown = await submit(hass, await reconfigure(hass, entry.entry_id), {"name": "Family"})
    assert (shown["step_id"], shown["errors"]) == ("reconfigure", {"name": "name_taken"})
    done = await submit(hass, shown, {"name": "Weak Ties", "owner": "person.ken"})
    assert done["reason"] == "reconfigure_successful"
    assert entry.data["owner"] == "person.ken"
