"""What the tests about phones have in common."""

from collections.abc import Mapping
from typing import Any

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError

from tests.actions.calls import act, details
from tests.phones.fake_phone import FakePhone

OWNER = "person.hana"
KENJI: Mapping[str, Any] = {"strength": 4, "met_on": "2026-03-28", "phone": "+819012345678"}


async def send(hass: HomeAssistant, *phones: FakePhone, **fields: Any) -> int:
    sent = await act(hass, "send_nudges", device_id=[phone.device_id for phone in phones], **fields)
    return int(sent["sent"])


async def unreachable(hass: HomeAssistant, *device_ids: str) -> str:
    with pytest.raises(ServiceValidationError) as raised:
        await act(hass, "send_nudges", device_id=list(device_ids))
    assert raised.value.translation_key == "phones_unreachable"
    placeholders = raised.value.translation_placeholders
    assert placeholders is not None
    return placeholders["phones"]


async def history(hass: HomeAssistant, tie: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await details(hass, tie))["history"]
    return found


def fire(hass: HomeAssistant, action: str, user_id: str | None) -> None:
    hass.bus.async_fire("mobile_app_notification_action", {"action": action}, context=Context(user_id=user_id))


def user_of(hass: HomeAssistant, phone: FakePhone) -> str:
    entries = hass.config_entries.async_entries("mobile_app")
    (user_id,) = [one.data["user_id"] for one in entries if one.data["webhook_id"] == phone.webhook_id]
    assert isinstance(user_id, str)
    return user_id
