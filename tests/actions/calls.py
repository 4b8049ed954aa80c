"""Calls of the actions, as automations make them, for the tests of what the actions do."""

from datetime import date, timedelta
from typing import Any

import pytest
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN


async def set_up(hass: HomeAssistant, title: str = "Weak Ties", **entry_fields: Any) -> MockConfigEntry:
    entry = MockConfigEntry(domain=DOMAIN, title=title, data={"name": title, **entry_fields})
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


async def act(hass: HomeAssistant, action: str, context: Context | None = None, **fields: Any) -> Any:
    return await hass.services.async_call(DOMAIN, action, fields, blocking=True, return_response=True, context=context)


async def add(hass: HomeAssistant, name: str, **fields: Any) -> str:
    tie_id = (await act(hass, "add_tie", name=name, **fields))["tie"]["id"]
    assert isinstance(tie_id, str)
    return tie_id


async def details(hass: HomeAssistant, tie: str) -> dict[str, Any]:
    tie_details: dict[str, Any] = (await act(hass, "get_tie", tie=tie))["tie"]
    return tie_details


async def names(hass: HomeAssistant, **fields: Any) -> list[str]:
    return [tie["name"] for tie in (await act(hass, "get_ties", **fields))["ties"]]


def days_from_now(days: int) -> date:
    return dt_util.now().date() + timedelta(days=days)


async def refused(hass: HomeAssistant, action: str, context: Context | None = None, **fields: Any) -> str | None:
    with pytest.raises(ServiceValidationError) as raised:
        await act(hass, action, context, **fields)
    assert raised.value.translation_domain == DOMAIN
    assert "{" not in str(raised.value)
    return raised.value.translation_key
