"""Hold writes while Home Assistant copies its files, so that every network in a backup is whole."""

import logging

from homeassistant.core import HomeAssistant

from .const import DOMAIN
from .coordinator.coordinator import WeakTiesConfigEntry
from .network.errors import WeakTiesError

_LOGGER = logging.getLogger(__name__)

# Seconds after which writes go on even if no end of the backup was heard of: a call logged by voice must not
# wait for a large house's whole backup, and the file was made whole at its start.
HOLD_SECONDS = 60.0


async def async_pre_backup(hass: HomeAssistant) -> None:
    """Make each file whole and hold writes. Never raises: that would fail the owner's whole backup."""
    for entry in _loaded(hass):
        try:
            await entry.runtime_data.async_hold_writes(HOLD_SECONDS)
        except WeakTiesError:
            _LOGGER.warning("Network %s could not be held still for the backup", entry.entry_id)


async def async_post_backup(hass: HomeAssistant) -> None:
    """Let writes go on."""
    for entry in _loaded(hass):
        await entry.runtime_data.async_release_writes()


def _loaded(hass: HomeAssistant) -> list[WeakTiesConfigEntry]:
    return hass.config_entries.async_loaded_entries(DOMAIN)
