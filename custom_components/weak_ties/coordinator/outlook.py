"""Computing the outlook in the background, once changes have paused.

An outlook reads every tie. Its thread and the event loop take turns, so computing it in the midst of a run of changes
would make each of them slower; it waits until things are quiet, and changes in quick succession cause one computation.
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
class OutlookInputs:
    """What an outlook is computed from."""

    network: Network
    assessment: Assessment
    settings: OutlookSettings
    options: Mapping[str, Any]

    def is_like(self, other: OutlookInputs | None) -> bool:
        """Whether both would give the same outlook: nudges, traces and imports are no part of it.

        Records are frozen, so what changed is another object; a plan of nudges must not cause the next computation.
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


class OutlookUpdater:
    """The latest outlook of a network, and the background task that computes the next."""

    def __init__(
        self,
        hass: HomeAssistant,
        entry: ConfigEntry,
        inputs: Callable[[], OutlookInputs],
        then: Callable[[], Awaitable[None]],
    ) -> None:
        """`inputs` gives the current inputs; `then` is awaited after each computation."""
        self.outlook: Outlook | None = None
        self._hass, self._entry, self._inputs, self._then = hass, entry, inputs, then
        self._computed_from: OutlookInputs | None = None
        self._task: asyncio.Task[None] | None = None
        self._waiting: CALLBACK_TYPE | None = None
        self._waiting_since = 0.0
        self._ended = False

    @callback
    def follow(self) -> None:
        """Compute the outlook again once it is quiet, if its inputs have changed."""
        if self._ended or self._task is not None or self._is_current:
            return
        now = self._hass.loop.time()
        if self._waiting is None:
            self._waiting_since = now
        left = self._waiting_since + LONGEST_WAIT_SECONDS - now
        self._stop_waiting()
        job = HassJob(self._compute_now, "compute the outlook once it is quiet", cancel_on_shutdown=True)
        self._waiting = async_call_later(self._hass, max(0.0, min(QUIET_SECONDS, left)), job)

    async def async_catch_up(self) -> None:
        """Wait until the outlook is of the network as it is now, without waiting for things to be quiet."""
        while not self._ended and not self._is_current:
            self._compute_now()
            if self._task is not None:
                await asyncio.wait((self._task,))

    async def async_outlook(self) -> Outlook:
        """The outlook of the network as it is now."""
        await self.async_catch_up()
        return self.outlook or await self._async_compute(self._inputs())

    @callback
    def stop(self) -> None:
        """Compute no more: the file is about to be closed."""
        self._ended = True
        self._stop_waiting()
        if self._task is not None:
            self._task.cancel()

    @property
    def _is_current(self) -> bool:
        return self._inputs().is_like(self._computed_from)

    @callback
    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting()
            self._waiting = None

    @callback
    def _compute_now(self, _now: datetime | None = None) -> None:
        self._stop_waiting()
        if self._task is None:
            name = f"outlook of {self._entry.entry_id}"
            self._task = self._entry.async_create_background_task(self._hass, self._async_renew(), name, False)

    async def _async_renew(self) -> None:
        try:
            await self._async_try(self._inputs())
        finally:
            self._task = None
            self.follow()

    async def _async_try(self, inputs: OutlookInputs) -> None:
        """Compute, and on failure log it and wait for the next change: what others do must not fail with it."""
        try:
            await self._async_compute(inputs)
            await self._then()
        except Exception as error:  # noqa: BLE001 - a background task has nobody else to tell
            self._computed_from = inputs
            # The message of an error may quote a name; where it happened cannot.
            where = "".join(format_tb(error.__traceback__))
            _LOGGER.error("No outlook of network %s: %s\n%s", self._entry.entry_id, type(error).__name__, where)

    async def _async_compute(self, inputs: OutlookInputs) -> Outlook:
        work = partial(outlook_of, inputs.network, inputs.assessment, inputs.settings, self.outlook)
        with few_collections(len(inputs.network.ties), freeze=False):
            self.outlook = await self._hass.async_add_executor_job(work)
        self._computed_from = inputs
        return self.outlook
