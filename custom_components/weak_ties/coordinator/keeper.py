"""Keeps memory, disk and assessment of one network in step; the coordinator's other half.

The order is the promise: the pure verb under one lock, then the store, and only after the disk said yes the new
network and its assessment are published. What was answered is on disk.
"""

import asyncio
import logging
import uuid
from collections.abc import Callable, Coroutine, Iterable, Mapping
from datetime import date, datetime, tzinfo
from functools import partial, wraps
from typing import Any, Concatenate, TypedDict

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.helpers.event import async_track_time_change
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from ..const import CONF_CADENCES, CONF_GREETING_SEASON, CONF_HOME, CONF_KEEP_NAMES_PRIVATE, CONF_SUBSIDIARIES
from ..network.assessment.assessment import RECENT_DAYS, Assessment, AssessmentSettings, assess, reassess
from ..network.assessment.weights import DEFAULT_CADENCE_DAYS
from ..network.changes import Changes
from ..network.identity.matching import Directory
from ..network.model import Interaction, Network, Strength, Tie, TieId
from ..network.occasions.birthdays import Birthdays
from ..network.occasions.seasons import GreetingSeason, season_from_options
from ..network.survivability.outlook import Outlook, OutlookSettings
from ..words import async_words
from .garbage_collection import few_collections
from .outlook import Lookout, View
from .season_cards import SeasonDesk
from .store import Store
from .transitions import Herald

_LOGGER = logging.getLogger(__name__)

# Above this many changed ties, building the index anew in the executor beats patching it on the event loop.
MANY = 50


class HereAndNow(TypedDict):
    """What the network's rules are told of the world."""

    at: datetime
    today: date
    region: str | None


type Verb[ResultT] = Callable[[Network], tuple[Network, Changes, ResultT]]


def new_id() -> str:
    """A new id; ids made later sort later."""
    return str(uuid.uuid7())


def uninterrupted[KeeperT: NetworkKeeper[Any], **Params, ResultT](
    method: Callable[Concatenate[KeeperT, Params], Coroutine[Any, Any, ResultT]],
) -> Callable[Concatenate[KeeperT, Params], Coroutine[Any, Any, ResultT]]:
    """Let a change run to its end even when the one who asked goes away.

    A caller that is cancelled while the disk is writing would otherwise leave a change on disk that memory does
    not know of.
    """

    @wraps(method)
    async def run(self: KeeperT, /, *args: Params.args, **kwargs: Params.kwargs) -> ResultT:
        return await asyncio.shield(self.hass.async_create_task(method(self, *args, **kwargs)))

    return run


class NetworkKeeper[EntryT: ConfigEntry](DataUpdateCoordinator[Assessment]):
    """One network: its records in memory, its file on disk, and what is true of it at this moment."""

    config_entry: EntryT

    def __init__(self, hass: HomeAssistant, entry: EntryT, store: Store, network: Network) -> None:
        """Take what the store has read; `async_take_bearings` makes the first assessment."""
        super().__init__(hass, _LOGGER, config_entry=entry, name=entry.title)
        self.network = network
        self.directory = Directory.of((), None)
        self.starred: frozenset[TieId] = frozenset()
        self.birthdays = Birthdays()
        self.device_id = ""
        self._store = store
        self._lock = asyncio.Lock()
        self._closed = False
        self._recent_interactions = 0
        self._herald = Herald(hass, entry)
        self._season_desk = SeasonDesk(hass)
        self._lookout = Lookout(hass, entry, self._seen_from_here, self._async_after_look)

    @property
    def tz(self) -> tzinfo:
        """The time zone in which a day begins and ends for this house."""
        return dt_util.get_default_time_zone()

    def _here_and_now(self) -> HereAndNow:
        """The moment, the local day, and the country that a bare phone number belongs to."""
        return {"at": dt_util.utcnow(), "today": dt_util.now().date(), "region": self.hass.config.country}

    @property
    def keep_names_private(self) -> bool:
        """Whether names stay out of everything that the whole household can see."""
        return bool(self.config_entry.options.get(CONF_KEEP_NAMES_PRIVATE, False))

    @property
    def settings(self) -> AssessmentSettings:
        """The owner's options in the form that the network's rules take."""
        chosen: Mapping[str, int] = self.config_entry.options.get(CONF_CADENCES, {})
        cadences = {
            strength: int(chosen.get(str(int(strength)), DEFAULT_CADENCE_DAYS[strength])) for strength in Strength
        }
        return AssessmentSettings(cadences=cadences, tz=self.tz)

    @property
    def season(self) -> GreetingSeason | None:
        """The greeting season that the owner chose; None for who sends no cards."""
        return season_from_options(self.config_entry.options.get(CONF_GREETING_SEASON, {}))

    @property
    def outlook_settings(self) -> OutlookSettings:
        """The owner's options that survivability and the list of cards depend on."""
        options = self.config_entry.options
        own = tuple(options.get(CONF_SUBSIDIARIES, ()))
        return OutlookSettings(
            clock=self.settings, subsidiaries=own, home=options.get(CONF_HOME, ""), season=self.season
        )

    @property
    def outlook(self) -> Outlook | None:
        """The latest outlook, which may be seconds behind; None before the first."""
        return self._lookout.outlook

    async def async_outlook(self) -> Outlook:
        """The outlook of the network as it is now. Never asked for by a verb, which it would wait for."""
        return await self._lookout.async_outlook()

    async def async_look_ahead(self) -> None:
        """Bring the outlook up to date; what goes wrong with it is logged and stops nobody."""
        await self._lookout.async_catch_up()

    async def async_plan_week(self) -> None:
        """Put forward whom to reach out to this week; called after each outlook, with `outlook` up to date."""

    async def async_tidy_up(self) -> None:
        """Let go of what has had its time; called after each outlook, so once a day at least."""

    async def _async_after_look(self) -> None:
        self.async_update_listeners()
        await self.async_plan_week()
        await self.async_tidy_up()

    def _seen_from_here(self) -> View:
        return View(
            network=self.network,
            assessment=self.data,
            settings=self.outlook_settings,
            options=self.config_entry.options,
        )

    async def async_take_bearings(self) -> None:
        """Index the names and assess the whole network, off the event loop; once it is closed there is nothing to."""
        async with self._lock:
            if not self._closed:
                await self._async_take_stock(self.network, Changes())

    async def async_assess(self) -> None:
        """Assess everything anew: at the start, when a day begins, and when settings change."""
        async with self._lock:
            if self._closed:
                return
            self.async_set_updated_data(await self._async_assessed(self.network))
            self._herald.follow(self.network, self.data, Changes())
            self._lookout.follow()

    @callback
    def async_follow_the_clock(self) -> None:
        """Assess at each local midnight and whenever the house's clock or time zone changes."""
        subscriptions: tuple[CALLBACK_TYPE, ...] = (
            async_track_time_change(self.hass, self._async_on_new_day, hour=0, minute=0, second=0),
            self.hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, self._async_on_house_changed),
        )
        for unsubscribe in subscriptions:
            self.config_entry.async_on_unload(unsubscribe)

    async def _async_on_new_day(self, _now: datetime) -> None:
        await self.async_assess()

    async def _async_on_house_changed(self, _event: Event) -> None:
        # Entities say their reasons at once, and may have to in a language that was not spoken so far.
        await async_words(self.hass)
        await self.async_take_bearings()

    async def async_hold_writes(self, timeout: float) -> None:
        """Bring everything into the one file and let no write happen, for a backup, at most `timeout` seconds."""
        await self._store.async_hold(timeout)

    async def async_release_writes(self) -> None:
        """Let writes happen again."""
        await self._store.async_release()

    async def async_close(self) -> None:
        """Finish what is being written and close the file."""
        self._lookout.stop()
        async with self._lock:
            self._closed = True
            await self._store.async_close()

    @uninterrupted
    async def _async_change[ResultT](self, verb: Verb[ResultT]) -> ResultT:
        """Run one verb on the network and make its outcome the truth."""
        async with self._lock:
            network, changes, result = verb(self.network)
            await self._async_commit(network, changes)
            return result

    async def _async_commit(self, network: Network, changes: Changes) -> None:
        """Persist first, publish after. Raises StorageFailedError and leaves everything as it was.

        What is published changes in one go: nobody ever sees a network with the assessment of another.
        """
        await self._store.async_apply(changes)
        changed = _changed_ties(changes)
        if len(changed) > MANY:
            await self._async_take_stock(network, changes)
            return
        self._recent_interactions = await self._async_count_recent(changes)
        before, self.network = self.network, network
        for tie_id in changed:
            was, now_is = before.ties.get(tie_id), network.ties.get(tie_id)
            self.directory = self.directory.updated(was, now_is)
            self.birthdays = self.birthdays.updated(was, now_is)
        self.starred = (self.starred - changed) | _followed(network, changed)
        now = dt_util.utcnow()
        self.async_set_updated_data(
            reassess(self.data, network, changed, now, self.settings, self._recent_interactions)
        )
        self._herald.follow(network, self.data, changes)
        self._lookout.follow()

    async def _async_take_stock(self, network: Network, changes: Changes) -> None:
        """Index and assess everything anew, and publish it."""
        region = self.hass.config.country
        with few_collections(len(network.ties)):
            directory = await self.hass.async_add_executor_job(Directory.of, network.ties.values(), region)
            starred = await self.hass.async_add_executor_job(_followed, network, network.ties)
            birthdays = await self.hass.async_add_executor_job(Birthdays.of, network.ties.values())
            assessment = await self._async_assessed(network)
        self.network, self.directory, self.starred, self.birthdays = network, directory, starred, birthdays
        self.async_set_updated_data(assessment)
        self._herald.follow(network, assessment, changes)
        self._lookout.follow()

    async def _async_count_recent(self, changes: Changes) -> int:
        """How many interactions the last thirty days have; a plain log is added without asking the disk."""
        start = _start_of_recent()
        if changes.removed_interactions or changes.forgotten or changes.merged:
            return await self._store.async_count_since(start)
        return self._recent_interactions + sum(
            isinstance(record, Interaction) and record.at >= start for record in changes.saved
        )

    async def _async_assessed(self, network: Network) -> Assessment:
        self._recent_interactions = await self._store.async_count_since(_start_of_recent())
        work = partial(assess, network, dt_util.utcnow(), self.settings, self._recent_interactions)
        return await self.hass.async_add_executor_job(work)


def _start_of_recent() -> datetime:
    """Local midnight, thirty days ago: fixed for a whole day, so that adding one is enough in between."""
    return dt_util.as_utc(dt_util.start_of_local_day(dt_util.now().date() - RECENT_DAYS))


def _followed(network: Network, among: Iterable[TieId]) -> frozenset[TieId]:
    return frozenset(tie_id for tie_id in among if (tie := network.ties.get(tie_id)) and tie.is_followed)


def _changed_ties(changes: Changes) -> set[TieId]:
    saved = {record.id for record in changes.saved if isinstance(record, Tie)}
    return saved | set(changes.forgotten) | {tie_id for pair in changes.merged for tie_id in pair}
