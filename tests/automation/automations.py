"""Real automations, for the tests of what starts and what stops them."""

from collections.abc import Mapping
from typing import Any

from homeassistant.core import HomeAssistant, ServiceCall
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import async_mock_service


async def automate(
    hass: HomeAssistant, trigger: str, options: Mapping[str, Any] | None = None, **fields: Any
) -> list[ServiceCall]:
    """Set up an automation that hands what its trigger says to a made-up action; returns the calls of that."""
    calls = async_mock_service(hass, "test", "tell")
    automation = {
        "alias": trigger,
        "mode": "queued",
        "max": 1000,
        "triggers": [{"trigger": trigger, "options": dict(options or {})}],
        "actions": [{"action": "test.tell", "data": {"told": "{{ trigger }}"}}],
        **fields,
    }
    assert await async_setup_component(hass, "automation", {"automation": [automation]})
    await hass.async_block_till_done()
    return calls


def told(calls: list[ServiceCall]) -> list[dict[str, Any]]:
    """What the triggers said, without what Home Assistant adds to it."""
    of_home_assistant = {"id", "idx", "alias", "platform", "description"}
    return [{key: value for key, value in call.data["told"].items() if key not in of_home_assistant} for call in calls]
