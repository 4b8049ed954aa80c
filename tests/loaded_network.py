"""A network set up in a running Home Assistant, for tests of everything that people see of it."""

from typing import Any

from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator


async def load_network(hass: HomeAssistant, title: str = "Weak Ties", **fields: Any) -> WeakTiesCoordinator:
    """Set up an empty network; `fields` are those of its config entry."""
    entry = MockConfigEntry(domain=DOMAIN, title=title, **fields)
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    coordinator: WeakTiesCoordinator = entry.runtime_data
    return coordinator
