"""Phones that cannot be reached, or only in another way; and what is kept of those that were."""

from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.weak_ties.const import DOMAIN
from tests.phones.calls import history, send, unreachable
from tests.phones.fake_phone import FakePhone, register

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)


# --- Phones that are gone ---


async def test_a_phone_that_is_gone_is_an_error_with_its_name_and_the_others_are_still_sent(
    hass: HomeAssistant, kenji: str, phone: FakePhone, hass_client: ClientSessionGenerator
) -> None:
    old = await register(hass, await hass_client(), "Old phone")
    await send(hass, phone, old)
    device_id = old.device_id
    (registration,) = [one for one in hass.config_entries.async_entries("mobile_app") if "Old" in one.title]
    await hass.config_entries.async_remove(registration.entry_id)
    assert await unreachable(hass, device_id, phone.device_id) == "Old phone"
    assert len(phone.received) == 2


async def test_a_push_service_that_knows_the_phone_no_more_is_an_error_with_its_name(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    phone.push_answer = HTTPStatus.GONE
    assert await unreachable(hass, phone.device_id) == "Hana's phone"


async def test_a_phone_with_notifications_turned_off_is_an_error_with_its_name(
    hass: HomeAssistant, kenji: str, entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    silent = await register(hass, await hass_client(), "Silent phone", {})
    assert await unreachable(hass, silent.device_id) == "Silent phone"


async def test_what_is_no_phone_is_an_error_with_its_name(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    network = entry.runtime_data.device_id
    assert dr.async_get(hass).async_get(network) is not None
    assert await unreachable(hass, network, "no-such-device") == "Weak Ties, no-such-device"


@pytest.mark.parametrize("listens", [True, False])
async def test_a_phone_with_a_connection_of_its_own_is_served_over_it_if_it_wants_notifications(
    hass: HomeAssistant,
    kenji: str,
    hass_client: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
    listens: bool,
) -> None:
    app_data = {"push_websocket_channel": True} if listens else {}
    local = await register(hass, await hass_client(), "Local phone", app_data)
    socket = await hass_ws_client()
    channel = {"type": "mobile_app/push_notification_channel", "webhook_id": local.webhook_id}
    await socket.send_json_auto_id(channel)
    assert (await socket.receive_json())["success"]
    if not listens:
        assert await unreachable(hass, local.device_id) == "Local phone"
        return
    assert await send(hass, local) == 1
    local.take((await socket.receive_json())["event"])
    await local.press("Called")
    assert (await socket.receive_json())["event"]["message"] == "clear_notification"
    assert len(await history(hass, kenji)) == 1


# --- What is kept ---


async def test_a_removed_network_takes_its_tickets(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, hass_storage: dict[str, Any]
) -> None:
    await send(hass, phone)
    assert f"{DOMAIN}.tickets_{entry.entry_id}" in hass_storage
    await hass.config_entries.async_remove(entry.entry_id)
    assert not [key for key in hass_storage if "tickets" in key]


async def test_what_is_kept_of_a_notification_names_nobody(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, hass_storage: dict[str, Any]
) -> None:
    await send(hass, phone)
    kept = repr(hass_storage[f"{DOMAIN}.tickets_{entry.entry_id}"])
    assert kenji in kept
    assert "Kenji" not in kept
