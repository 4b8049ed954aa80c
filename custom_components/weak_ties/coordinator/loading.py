"""Opening a network's file when its entry is set up, and deleting it when the entry is removed."""

from pathlib import Path

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady

from ..const import DOMAIN
from ..network.errors import WeakTiesError
from .coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .store import DatabaseTooNewError, Store


async def async_load(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> tuple[WeakTiesCoordinator, Path | None]:
    """Open a network's file. The second value is where a damaged one was set aside, None as a rule.

    A disk that does not answer may do so later, so setting up is tried again; a file of a newer version never
    becomes ours by waiting.
    """
    store = Store(_path(hass, entry.entry_id))
    try:
        opened = await store.async_open()
    except DatabaseTooNewError as error:
        raise _refusal(ConfigEntryError, error) from error
    except WeakTiesError as error:
        raise _refusal(ConfigEntryNotReady, error) from error
    return WeakTiesCoordinator(hass, entry, store, opened.network), opened.set_aside


async def async_remove_file(hass: HomeAssistant, entry_id: str) -> None:
    """Delete the file of a network that the owner has removed."""
    await Store(_path(hass, entry_id)).async_remove()


def _path(hass: HomeAssistant, entry_id: str) -> Path:
    return Path(hass.config.path(".storage", DOMAIN, f"{entry_id}.db"))


def _refusal[ErrorT: (ConfigEntryError, ConfigEntryNotReady)](kind: type[ErrorT], error: WeakTiesError) -> ErrorT:
    return kind(translation_domain=DOMAIN, translation_key=error.key, translation_placeholders=error.placeholders)
