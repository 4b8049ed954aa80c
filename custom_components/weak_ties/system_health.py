"""One line per figure on the system's health page."""

from homeassistant.components import system_health
from homeassistant.core import HomeAssistant, callback

from .const import DOMAIN
from .coordinator.coordinator import WeakTiesConfigEntry


@callback
def async_register(hass: HomeAssistant, register: system_health.SystemHealthRegistration) -> None:
    """Offer the figures."""
    register.async_register_info(async_system_health)


async def async_system_health(hass: HomeAssistant) -> dict[str, int]:
    """How many networks are loaded, and how much is in them."""
    entries: list[WeakTiesConfigEntry] = hass.config_entries.async_loaded_entries(DOMAIN)
    coordinators = [entry.runtime_data for entry in entries]
    return {
        "networks": len(coordinators),
        "ties": sum(len(coordinator.network.ties) for coordinator in coordinators),
        "overdue": sum(len(coordinator.data.overdue) for coordinator in coordinators),
    }
