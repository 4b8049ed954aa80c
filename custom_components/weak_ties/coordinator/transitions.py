"""The signal that announces a network's transitions to triggers and the event entity.

They listen to a signal and not to the coordinator, because an automation is set up before, and stays while, a
network is loaded and reloaded.
"""

from collections.abc import Mapping
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util.signal_type import SignalType

from ..const import CONF_CADENCES
from ..network.assessment.assessment import Assessment
from ..network.assessment.transitions import Happenings, Seen, happenings
from ..network.changes import Changes
from ..network.model import Network

# Sent with the id of the network's config entry, after everything has been published.
HAPPENED: SignalType[str, Happenings] = SignalType("weak_ties_happened")


class TransitionAnnouncer:
    """Compares a network with how it was seen last, and announces what is new."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry[Any]) -> None:
        """Start without a state to compare with: what is first seen, after a start, is not announced."""
        self._hass = hass
        self._entry = entry
        self._seen: Seen | None = None
        self._cadences: Mapping[str, int] = {}

    @callback
    def follow(self, network: Network, assessment: Assessment, changes: Changes) -> None:
        """Announce what differs from what was seen last, which `changes` or the passing of time made of it.

        Who is overdue because the owner has just chosen other cadences is no news to them.
        """
        before, self._seen = self._seen, Seen(network=network, assessment=assessment)
        cadences, self._cadences = self._cadences, self._entry.options.get(CONF_CADENCES, {})
        if before is None or cadences != self._cadences:
            return
        if happened := happenings(before, self._seen, changes):
            async_dispatcher_send(self._hass, HAPPENED, self._entry.entry_id, happened)
