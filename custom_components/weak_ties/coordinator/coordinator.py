"""The coordinator of one network: the only writer of it, and the only reader of the clock.

What can be done with a network stands in the modules beside this one, grouped by what it is done with; what is right
and wrong, in `network/`. Here stands how a change becomes the truth, and the order is the promise: the pure verb under
one lock, then the store, and only after the disk said yes the new network and its assessment are published. What was
answered is on disk.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from collections.abc import Set as AbstractSet
from datetime import date, datetime, tzinfo
from functools import partial
from typing import TypedDict

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from ..const import CONF_KEEP_NAMES_PRIVATE
from ..network.assessment.assessment import Assessment, AssessmentSettings, assess, reassess
from ..network.changes import Changes
from ..network.identity.matching import Directory
from ..network.model import Network, Tie, TieId
from ..network.occasions.birthdays import Birthdays
from ..network.occasions.seasons import GreetingSeason
from ..network.survivability.outlook import Outlook, OutlookSettings
from .files import FileVerbs
from .garbage_collection import few_collections
from .gatherings import GatheringVerbs
from .greetings import GreetingVerbs
from .interactions import InteractionVerbs
from .merges import MergeVerbs
from .nudges import NudgeVerbs
from .options import assessment_settings, greeting_season, outlook_settings
from .outlook import OutlookInputs, OutlookUpdater
from .phones import PhoneVerbs
from .pictures import PictureVerbs
from .reach import ReachVerbs
from .recent import RecentInteractions
from .store import Store
from .ties import TieVerbs
from .transitions import TransitionAnnouncer
from .uninterrupted import uninterrupted

_LOGGER = logging.getLogger(__name__)

# Above this many changed ties, building the index anew in the executor beats patching it on the event loop.
MANY = 50


class HereAndNow(TypedDict):
    """What the network's rules are told of the world."""

    at: datetime
    today: date
    region: str | None


type WeakTiesConfigEntry = ConfigEntry[WeakTiesCoordinator]
type Verb[ResultT] = Callable[[Network], tuple[Network, Changes, ResultT]]
# A verb that reads the file, or plans off the event loop, before it knows what to change.
type ReadingVerb[ResultT] = Callable[[Network], Awaitable[tuple[Network, Changes, ResultT]]]


class WeakTiesCoordinator(DataUpdateCoordinator[Assessment]):
    """One network: its records in memory, its file on disk, and what is true of it at this moment."""

    config_entry: WeakTiesConfigEntry

    def __init__(self, hass: HomeAssistant, entry: WeakTiesConfigEntry, store: Store, network: Network) -> None:
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
        self._recent = RecentInteractions(store)
        self._announcer = TransitionAnnouncer(hass, entry)
        self._outlook_updater = OutlookUpdater(hass, entry, self._outlook_inputs, self._async_after_outlook)
        self.ties = TieVerbs(self)
        self.interactions = InteractionVerbs(self, store)
        self.reach = ReachVerbs(self)
        self.nudges = NudgeVerbs(self)
        self.gatherings = GatheringVerbs(self)
        self.greetings = GreetingVerbs(self, store)
        self.merges = MergeVerbs(self, store)
        self.pictures = PictureVerbs(self, store)
        self.phones = PhoneVerbs(self, store)
        self.files = FileVerbs(self, store)

    @property
    def tz(self) -> tzinfo:
        """The time zone in which a day begins and ends for this house."""
        return dt_util.get_default_time_zone()

    def here_and_now(self) -> HereAndNow:
        """The moment, the local day, and the country that a bare phone number belongs to."""
        return {"at": dt_util.utcnow(), "today": dt_util.now().date(), "region": self.hass.config.country}

    @property
    def keep_names_private(self) -> bool:
        """Whether names stay out of everything that the whole household can see."""
        return bool(self.config_entry.options.get(CONF_KEEP_NAMES_PRIVATE, False))

    @property
    def settings(self) -> AssessmentSettings:
        """The owner's cadences, and the zone in which days begin."""
        return assessment_settings(self.config_entry.options, self.tz)

    @property
    def season(self) -> GreetingSeason | None:
        """The greeting season that the owner chose; None for an owner who sends no cards."""
        return greeting_season(self.config_entry.options)

    @property
    def outlook_settings(self) -> OutlookSettings:
        """The owner's options that survivability and the list of cards depend on."""
        return outlook_settings(self.config_entry.options, self.tz)

    @property
    def outlook(self) -> Outlook | None:
        """The latest outlook, which may be seconds behind; None before the first."""
        return self._outlook_updater.outlook

    async def async_outlook(self) -> Outlook:
        """The outlook of the network as it is now. Never asked for by a verb, which it would wait for."""
        return await self._outlook_updater.async_outlook()

    async def async_look_ahead(self) -> None:
        """Bring the outlook up to date; what goes wrong with it is logged and stops nobody."""
        await self._outlook_updater.async_catch_up()

    async def _async_after_outlook(self) -> None:
        self.async_update_listeners()
        await self.nudges.async_plan_week()
        await self.merges.async_forget_old()

    def _outlook_inputs(self) -> OutlookInputs:
        options = self.config_entry.options
        return OutlookInputs(
            network=self.network, assessment=self.data, settings=self.outlook_settings, options=options
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
            self._publish(await self._async_assessed(self.network), Changes())

    async def async_hold_writes(self, timeout: float) -> None:
        """Bring everything into the one file and let no write happen, for a backup, at most `timeout` seconds."""
        await self._store.async_hold(timeout)

    async def async_release_writes(self) -> None:
        """Let writes happen again."""
        await self._store.async_release()

    async def async_close(self) -> None:
        """Finish what is being written and close the file."""
        self._outlook_updater.stop()
        async with self._lock:
            self._closed = True
            await self._store.async_close()

    @uninterrupted
    async def async_change[ResultT](self, verb: Verb[ResultT]) -> ResultT:
        """Run one verb on the network and make its outcome the truth."""
        async with self._lock:
            network, changes, result = verb(self.network)
            await self._async_commit(network, changes)
            return result

    @uninterrupted
    async def async_read_and_change[ResultT](self, verb: ReadingVerb[ResultT]) -> ResultT:
        """Run one verb that reads before it changes; a verb that returns the same network changes nothing."""
        async with self._lock:
            network, changes, result = await verb(self.network)
            if network is not self.network:
                await self._async_commit(network, changes)
            return result

    async def _async_commit(self, network: Network, changes: Changes) -> None:
        """Persist first, publish after. Raises StorageFailedError and leaves everything as it was."""
        await self._store.async_apply(changes)
        changed = _changed_ties(changes)
        if len(changed) > MANY:
            await self._async_take_stock(network, changes)
        else:
            await self._async_take_over(network, changes, changed)
        await self.phones.tickets.async_follow(changes)

    async def _async_take_over(self, network: Network, changes: Changes, changed: AbstractSet[TieId]) -> None:
        """Index and assess what changed, and publish it.

        What is published changes in one go: nobody ever sees a network with the assessment of another.
        """
        recent = await self._recent.async_update(changes)
        before, self.network = self.network, network
        for tie_id in changed:
            was, now_is = before.ties.get(tie_id), network.ties.get(tie_id)
            self.directory = self.directory.updated(was, now_is)
            self.birthdays = self.birthdays.updated(was, now_is)
        self.starred = (self.starred - changed) | _followed(network, changed)
        now = dt_util.utcnow()
        self._publish(reassess(self.data, network, changed, now, self.settings, recent), changes)

    async def _async_take_stock(self, network: Network, changes: Changes) -> None:
        """Index and assess everything anew, and publish it."""
        region = self.hass.config.country
        with few_collections(len(network.ties)):
            directory = await self.hass.async_add_executor_job(Directory.of, network.ties.values(), region)
            starred = await self.hass.async_add_executor_job(_followed, network, network.ties)
            birthdays = await self.hass.async_add_executor_job(Birthdays.of, network.ties.values())
            assessment = await self._async_assessed(network)
        self.network, self.directory, self.starred, self.birthdays = network, directory, starred, birthdays
        self._publish(assessment, changes)

    @callback
    def _publish(self, assessment: Assessment, changes: Changes) -> None:
        self.async_set_updated_data(assessment)
        self._announcer.follow(self.network, assessment, changes)
        self._outlook_updater.follow()

    async def _async_assessed(self, network: Network) -> Assessment:
        recent = await self._recent.async_recount()
        work = partial(assess, network, dt_util.utcnow(), self.settings, recent)
        return await self.hass.async_add_executor_job(work)


def _followed(network: Network, among: Iterable[TieId]) -> frozenset[TieId]:
    return frozenset(tie_id for tie_id in among if (tie := network.ties.get(tie_id)) and tie.is_followed)


def _changed_ties(changes: Changes) -> set[TieId]:
    saved = {record.id for record in changes.saved if isinstance(record, Tie)}
    return saved | set(changes.forgotten) | {tie_id for pair in changes.merged for tie_id in pair}
