"""Keeps the outlook abreast of the network: one look at a time, and never in anybody's way.

An outlook reads every tie. Its thread and the event loop take turns, so a look in the midst of a run of changes would
make each of them slower; it waits until things are quiet, and changes in quick succession come to one look.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from traceback import format_tb
from typing import Any

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import CALLBACK_TYPE, HassJob, HomeAssistant, callback
from homeassistant.helpers.event import async_call_later

from ..network.assessment.assessment import Assessment
from ..network.model import Network
from ..network.survivability.outlook import Outlook, OutlookSettings, outlook_of
from .garbage_collection import few_collections

_LOGGER = logging.getLogger(__name__)

# Somebody who logs a few calls in a row pauses for longer than this at the end; an automation never does.
QUIET_SECONDS = 1.0
LONGEST_WAIT_SECONDS = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What an outlook is made from."""

    network: Network
    assessment: Assessment
    settings: OutlookSettings
    options: Mapping[str, Any]

    def shows_what(self, other: View | None) -> bool:
        """Whether both would give the same outlook: nudges, traces and imports are no part of it.

        Records are frozen, so what changed is another object; a plan of nudges must not cause the next look.
        """
        if other is None or (self.assessment.today, self.settings) != (other.assessment.today, other.settings):
            return False
        return all(mine is theirs for mine, theirs in zip(self.parts, other.parts, strict=True))

    @property
    def parts(self) -> tuple[object, ...]:
        """All that an outlook, and the plan of the week after it, are made from."""
        network = self.network
        return (
            network.ties,
            network.ego,
            network.greetings,
            network.mournings,
            network.gatherings,
            self.options,
        )


class Lookout:
    """The latest outlook of a network, and the task that renews it."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, view: Callable[[], View], then: Callable[[], Awaitable[None]]
    ) -> None:
        """`view` gives what there is to see now; `then` is awaited after each look."""
        self.outlook: Outlook | None = None
        self._hass, self._entry, self._view, self._then = hass, entry, view, then
        self._seen: View | None = None
        self._looking: asyncio.Task[None] | None = None
        self._waiting: CALLBACK_TYPE | None = None
        self._waiting_since = 0.0
        self._ended = False

    @callback
    def follow(self) -> None:
        """Look again once it is quiet, if what there is to see has changed."""
        if self._ended or self._looking is not None or self._is_current:
            return
        now = self._hass.loop.time()
        if self._waiting is None:
            self._waiting_since = now
        left = self._waiting_since + LONGEST_WAIT_SECONDS - now
        self._stop_waiting()
        job = HassJob(self._look_now, "look ahead once it is quiet", cancel_on_shutdown=True)
        self._waiting = async_call_later(self._hass, max(0.0, min(QUIET_SECONDS, left)), job)

    async def async_catch_up(self) -> None:
        """Wait until the outlook is of the network as it is now, without waiting for things to be quiet."""
        while not self._ended and not self._is_current:
            self._look_now()
            if self._looking is not None:
                await asyncio.wait((self._looking,))

    async def async_outlook(self) -> Outlook:
        """The outlook of the network as it is now."""
        await self.async_catch_up()
        return self.outlook or await self._async_look(self._view())

    @callback
    def stop(self) -> None:
        """Look no more: the file is about to be closed."""
        self._ended = True
        self._stop_waiting()
        if self._looking is not None:
            self._looking.cancel()

    @property
    def _is_current(self) -> bool:
        return self._view().shows_what(self._seen)

    @callback
    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting()
            self._waiting = None

    @callback
    def _look_now(self, _now: datetime | None = None) -> None:
        self._stop_waiting()
        if self._looking is None:
            name = f"outlook of {self._entry.entry_id}"
            self._looking = self._entry.async_create_background_task(self._hass, self._async_renew(), name, False)

    async def _async_renew(self) -> None:
        try:
            await self._async_try(self._view())
        finally:
            self._looking = None
            self.follow()

    async def _async_try(self, view: View) -> None:
        """Look, and when that fails say so and wait for the next change: what others do must not fail with it."""
        try:
            await self._async_look(view)
            await self._then()
        except Exception as error:  # noqa: BLE001 - a background task has nobody else to tell
            self._seen = view
            # The message of an error may quote a name; where it happened cannot.
            where = "".join(format_tb(error.__traceback__))
            _LOGGER.error("No outlook of network %s: %s\n%s", self._entry.entry_id, type(error).__name__, where)

    async def _async_look(self, view: View) -> Outlook:
        look = partial(outlook_of, view.network, view.assessment, view.settings, self.outlook)
        with few_collections(len(view.network.ties), freeze=False):
            self.outlook = await self._hass.async_add_executor_job(look)
        self._seen = view
        return self.outlook
