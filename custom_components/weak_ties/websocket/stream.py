"""A subscription: what is true of a network now, sent again whenever it is no longer true.

It outlives what it shows. A network that is reloaded, removed or given to another owner says so in the stream, so
that an open page need not guess from a silence.
"""

import asyncio
from collections.abc import Mapping
from typing import Any

import voluptuous as vol
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.config_entries import SIGNAL_CONFIG_ENTRY_CHANGED, ConfigEntry, ConfigEntryChange, ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util.json import JsonObjectType

from ..access.authorization import may_access, owner_user_id
from ..coordinator.coordinator import WeakTiesConfigEntry
from ..panel.bundle import bundle_id
from ..words import Words
from . import snapshots
from .rows import Lines

# An import of a thousand people is one change for a reader; a tap in another room is seen without a wait.
QUIET_SECONDS = 0.1

_MOST_ROWS = 100

SUBSCRIBE = vol.Schema(
    {
        vol.Optional("network"): cv.string,
        vol.Required("what"): vol.In(tuple(snapshots.SNAPSHOTS)),
        vol.Optional("tie", default=""): cv.string,
        vol.Optional("limit", default=20): vol.All(int, vol.Range(min=1, max=_MOST_ROWS)),
    }
)


class Stream:
    """One page that looks at one network."""

    def __init__(
        self,
        hass: HomeAssistant,
        connection: ActiveConnection,
        msg_id: int,
        entry: WeakTiesConfigEntry,
        words: Words,
        wanted: Mapping[str, Any],
    ) -> None:
        """Remember who looks at what; nothing is sent yet."""
        self._hass, self._connection, self._msg_id = hass, connection, msg_id
        self._entry, self._words, self._wanted = entry, words, wanted
        self._stop_following: CALLBACK_TYPE | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_stale = False

    @callback
    def async_begin(self) -> CALLBACK_TYPE:
        """Follow the network and its config entry; gives what ends it."""
        stop = async_dispatcher_connect(self._hass, SIGNAL_CONFIG_ENTRY_CHANGED, self._on_entry)
        self._follow()

        @callback
        def end() -> None:
            stop()
            self._unfollow()
            if self._timer is not None:
                self._timer.cancel()

        return end

    @callback
    def async_send(self) -> None:
        """Send how things stand, at once, or a moment later when something was just sent."""
        if self._timer is not None:
            self._is_stale = True
            return
        self._is_stale = False
        self._timer = self._hass.loop.call_later(QUIET_SECONDS, self._on_quiet)
        self._connection.send_event(self._msg_id, self._snapshot())

    @callback
    def _on_quiet(self) -> None:
        self._timer = None
        if self._is_stale:
            self.async_send()

    @callback
    def _on_entry(self, change: ConfigEntryChange, entry: ConfigEntry) -> None:
        if entry.entry_id == self._entry.entry_id:
            self._follow()
            self.async_send()

    @callback
    def _follow(self) -> None:
        """Listen to the network as it is loaded now: after a reload it is another."""
        self._unfollow()
        if self._entry.state is ConfigEntryState.LOADED:
            self._stop_following = self._entry.runtime_data.async_add_listener(self.async_send)

    @callback
    def _unfollow(self) -> None:
        if self._stop_following is not None:
            self._stop_following()
            self._stop_following = None

    def _snapshot(self) -> JsonObjectType:
        hass, entry, user = self._hass, self._entry, self._connection.user
        if hass.config_entries.async_get_entry(entry.entry_id) is None or not may_access(hass, entry, user):
            return {"status": "gone"}
        network: JsonObjectType = {
            "entry_id": entry.entry_id,
            "title": entry.title,
            "is_owner": user.id == owner_user_id(hass, entry),
        }
        head: JsonObjectType = {"bundle": bundle_id(), "network": network}
        if entry.state is not ConfigEntryState.LOADED:
            return {"status": "not_loaded", **head}
        take = snapshots.SNAPSHOTS[self._wanted["what"]]
        return {"status": "loaded", **head, **take(Lines(entry.runtime_data, self._words), self._wanted)}
