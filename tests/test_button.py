"""One tap logs a call."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.store import StorageFailedError
from custom_components.weak_ties.network.model import InteractionKind
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

LOG_CALL = "button.weak_ties_kenji_sato_log_call"


async def press(hass: HomeAssistant) -> None:
    await hass.services.async_call("button", "press", {"entity_id": LOG_CALL}, blocking=True)


async def test_pressing_logs_a_call_that_reached_them(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass)
    tie = await coordinator.ties.async_add({"name": "Kenji Sato", "starred": True})
    await hass.async_block_till_done()
    await press(hass)
    (interaction,) = await coordinator.interactions.async_history(tie.id)
    assert (interaction.kind, interaction.reached) == (InteractionKind.CALL, True)


async def test_a_disk_that_refuses_is_said_in_the_users_language(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(self: object, changes: object) -> None:
        raise StorageFailedError(reason="disk_full")

    coordinator = await load_network(hass)
    await coordinator.ties.async_add({"name": "Kenji Sato", "starred": True})
    await hass.async_block_till_done()
    monkeypatch.setattr("custom_components.weak_ties.coordinator.store.Store.async_apply", refuse)
    with pytest.raises(HomeAssistantError) as raised:
        await press(hass)
    assert raised.value.translation_domain == DOMAIN
    assert raised.value.translation_key == "storage_failed_disk_full"
