"""The network that an options flow is about."""

from homeassistant.config_entries import ConfigEntryState, OptionsFlow
from homeassistant.data_entry_flow import AbortFlow

from ..coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator


def coordinator_of(flow: OptionsFlow) -> WeakTiesCoordinator:
    """The coordinator of the flow's network; the flow ends when the network has been unloaded meanwhile."""
    entry: WeakTiesConfigEntry = flow.config_entry
    if entry.state is not ConfigEntryState.LOADED:
        raise AbortFlow("not_loaded")
    return entry.runtime_data
