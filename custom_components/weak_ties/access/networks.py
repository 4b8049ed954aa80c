"""Which network is meant, when a house has several: one rule for actions, voice, and pages."""

from collections.abc import Sequence

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback

from ..const import DOMAIN
from ..coordinator.coordinator import WeakTiesConfigEntry
from ..exceptions import NetworkAmbiguousError
from .authorization import owner_user_id


@callback
def networks_of(hass: HomeAssistant) -> list[WeakTiesConfigEntry]:
    """All networks of the house, running or not."""
    return hass.config_entries.async_entries(DOMAIN, include_ignore=False)


@callback
def loaded_networks(hass: HomeAssistant) -> list[WeakTiesConfigEntry]:
    """The networks that can be asked."""
    return [entry for entry in networks_of(hass) if entry.state is ConfigEntryState.LOADED]


@callback
def the_one_meant(
    hass: HomeAssistant, fitting: Sequence[WeakTiesConfigEntry], user_id: str | None
) -> WeakTiesConfigEntry:
    """Of several that fit, the one that the user owns. Raises NetworkAmbiguousError rather than guess."""
    own = [entry for entry in fitting if user_id is not None and owner_user_id(hass, entry) == user_id]
    meant = own or fitting
    if len(meant) > 1:
        raise NetworkAmbiguousError(networks=", ".join(entry.title for entry in meant))
    return meant[0]
