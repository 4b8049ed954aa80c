"""The household's phones: finding one, and getting a notification to it or learning that it did not arrive.

Home Assistant's own action for this writes a failed push to the log and reports success. A reminder that nobody
got has to be an error, so what goes over a push service is sent to it here, as the companion app's interface
describes it; a phone that keeps a connection open is served by Home Assistant.
"""

import asyncio
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, Final

from aiohttp import ClientError
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.util.json import JsonObjectType

_LOGGER = logging.getLogger(__name__)

_APP: Final = "mobile_app"
_CLEAR: Final = "clear_notification"
_TAKEN: Final = frozenset({HTTPStatus.OK, HTTPStatus.CREATED, HTTPStatus.ACCEPTED})
_TOLD_THE_SERVICE: Final = ("app_id", "app_version", "webhook_id", "os_version")
# As long as Home Assistant itself waits for a push service.
_PATIENCE: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A phone with the companion app. `registration` is what the app told Home Assistant of itself."""

    device_id: str
    name: str
    user_id: str
    registration: Mapping[str, Any]

    @property
    def webhook_id(self) -> str:
        """The address at which the phone talks to the house, and its id for Home Assistant."""
        return str(self.registration["webhook_id"])


def find_phone(hass: HomeAssistant, device_id: str) -> Phone | None:
    """The phone that is this device; None when there is none (any more), or notifications are not set up on it."""
    device = dr.async_get(hass).async_get(device_id)
    entry = hass.config_entries.async_get_entry(device.config_entry_id) if device else None
    if device is None or entry is None or entry.domain != _APP or entry.state is not ConfigEntryState.LOADED:
        return None
    phone = Phone(
        device_id=device_id,
        name=device.name_by_user or device.name or entry.title,
        user_id=entry.data["user_id"],
        registration=entry.data,
    )
    return phone if _push_url(phone) or _is_connected(hass, phone) else None


def name_of_device(hass: HomeAssistant, device_id: str) -> str | None:
    """What a device is called, be it a phone or not; None when there is no such device."""
    device = dr.async_get(hass).async_get(device_id)
    return (device.name_by_user or device.name) if device else None


async def async_deliver(hass: HomeAssistant, phone: Phone, notifications: Iterable[JsonObjectType]) -> bool:
    """Send notifications one after the other. Whether all were taken; after the first that was not, none is sent."""
    for notification in notifications:
        try:
            await _async_send(hass, phone, notification)
        except (HomeAssistantError, ClientError, TimeoutError) as error:
            # The kind only: a push service may repeat in its answer what it was sent.
            _LOGGER.debug("Device %s did not take a notification: %s", phone.device_id, type(error).__name__)
            return False
    return True


async def async_clear(hass: HomeAssistant, device_ids: Iterable[str], tag: str) -> None:
    """Take a notification off all of these phones; one that is out of reach keeps it."""
    phones = [phone for device_id in device_ids if (phone := find_phone(hass, device_id))]
    clear: JsonObjectType = {"message": _CLEAR, "data": {"tag": tag}}
    await asyncio.gather(*(async_deliver(hass, phone, (clear,)) for phone in phones))


async def _async_send(hass: HomeAssistant, phone: Phone, notification: JsonObjectType) -> None:
    if not _is_connected(hass, phone):
        await _async_push(hass, phone, notification)
        return
    # Not at the top: the app's integration has requirements that are installed only where it is set up.
    from homeassistant.components.mobile_app.util import get_notify_service  # noqa: PLC0415

    if (service := get_notify_service(hass, phone.webhook_id)) is None:
        raise HomeAssistantError
    await hass.services.async_call("notify", service, dict(notification), blocking=True)


async def _async_push(hass: HomeAssistant, phone: Phone, notification: JsonObjectType) -> None:
    registration = phone.registration
    body = {
        **notification,
        "push_token": registration["app_data"]["push_token"],
        "registration_info": {key: registration[key] for key in _TOLD_THE_SERVICE if key in registration},
    }
    async with (
        asyncio.timeout(_PATIENCE),
        async_get_clientsession(hass).post(_push_url(phone), json=body) as answer,
    ):
        if answer.status not in _TAKEN:
            raise HomeAssistantError


def _push_url(phone: Phone) -> str:
    return str(phone.registration["app_data"].get("push_url", ""))


def _is_connected(hass: HomeAssistant, phone: Phone) -> bool:
    """Whether the phone listens on a connection of its own right now."""
    return phone.webhook_id in hass.data.get(_APP, {}).get("push_channel", {})
