"""The only writer of a network, and the only reader of the clock.

Every change, whoever asks for it, goes the same way: the pure verb under one lock, then the store, and only
after the disk said yes the new network and its assessment are published. What was answered is on disk.
"""

import asyncio
import logging
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, tzinfo
from functools import partial
from pathlib import Path

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, HomeAssistant, callback
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.event import async_track_time_change
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator
from homeassistant.util import dt as dt_util

from . import transfers
from .const import CONF_CADENCES, CONF_KEEP_NAMES_PRIVATE, DOMAIN, EXPORT_FOLDER
from .importers.undo import plan_undo
from .network import editing, interactions, merging
from .network.assessment import RECENT_DAYS, Assessment, AssessmentSettings, assess, reassess
from .network.changes import Changes
from .network.editing import TieFields
from .network.errors import (
    ImportNotFoundError,
    InteractionNotFoundError,
    NameEmptyError,
    TieAmbiguousError,
    TieNotFoundError,
    WeakTiesError,
)
from .network.matching import Directory
from .network.model import (
    Direction,
    Ego,
    GatheringId,
    ImportBatch,
    ImportId,
    Interaction,
    InteractionId,
    InteractionKind,
    Network,
    Strength,
    Tie,
    TieId,
)
from .network.weights import DEFAULT_CADENCE_DAYS
from .store import DatabaseTooNewError, Store
from .transfers import ImportOutcome

_LOGGER = logging.getLogger(__name__)

# A file dialog, a spoken reply and a list on a phone show no more than this; longer histories are asked for.
HISTORY_LIMIT = 100

type WeakTiesConfigEntry = ConfigEntry[WeakTiesCoordinator]
type Verb[ResultT] = Callable[[Network], tuple[Network, Changes, ResultT]]


def new_id() -> str:
    """A new id; ids made later sort later."""
    return str(uuid.uuid7())


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


class WeakTiesCoordinator(DataUpdateCoordinator[Assessment]):
    """One network: its records in memory, its file on disk, and what is true of it at this moment."""

    config_entry: WeakTiesConfigEntry

    def __init__(self, hass: HomeAssistant, entry: WeakTiesConfigEntry, store: Store, network: Network) -> None:
        """Take what the store has read; `async_take_bearings` makes the first assessment."""
        super().__init__(hass, _LOGGER, config_entry=entry, name=entry.title)
        self.network = network
        self.directory = Directory.of((), None)
        self.device_id = ""
        self._store = store
        self._lock = asyncio.Lock()
        self._recent_interactions = 0

    @property
    def tz(self) -> tzinfo:
        """The time zone in which a day begins and ends for this house."""
        return dt_util.get_default_time_zone()

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

    async def async_take_bearings(self) -> None:
        """Index the names and assess the whole network, off the event loop."""
        build = partial(Directory.of, self.network.ties.values(), self.hass.config.country)
        self.directory = await self.hass.async_add_executor_job(build)
        await self.async_assess()

    async def async_assess(self) -> None:
        """Assess everything anew: at the start, when a day begins, and when settings change."""
        async with self._lock:
            await self._async_assess_all()

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
        await self.async_take_bearings()

    def resolve(
        self,
        *,
        tie: str | None = None,
        phone: str | None = None,
        email: str | None = None,
        device_id: str | None = None,
    ) -> TieId:
        """Who is meant. Raises TieNotFoundError, TieAmbiguousError or NameEmptyError rather than guess."""
        if device_id is not None:
            return self._tie_of_device(device_id)
        if phone is not None:
            return self._the_one(phone, self.directory.by_phone(phone))
        if email is not None:
            return self._the_one(email, self.directory.by_email(email))
        if tie is None:
            raise NameEmptyError
        return self.directory.resolve(tie)

    def _the_one(self, query: str, found: Sequence[TieId]) -> TieId:
        if not found:
            raise TieNotFoundError(name=query)
        if len(found) > 1:
            raise TieAmbiguousError(
                name=query, candidates=", ".join(self.network.ties[tie_id].name for tie_id in found)
            )
        return found[0]

    def _tie_of_device(self, device_id: str) -> TieId:
        device = dr.async_get(self.hass).async_get(device_id)
        ids = {key for domain, key in device.identifiers if domain == DOMAIN} if device else set()
        for tie_id in map(TieId, ids):
            if tie_id in self.network.ties:
                return tie_id
        raise TieNotFoundError(name=device_id)

    async def async_log_interaction(
        self,
        *,
        tie_ids: Sequence[TieId],
        kind: InteractionKind = InteractionKind.CALL,
        at: datetime | None = None,
        direction: Direction = Direction.BOTH,
        reached: bool = True,
        minutes: int | None = None,
        note: str = "",
        gathering_id: GatheringId | None = None,
    ) -> Interaction:
        """Log one interaction with all of these ties. `at` is now unless given."""
        now = dt_util.utcnow()
        return await self._async_change(
            lambda network: interactions.log_interaction(
                network,
                tie_ids=tuple(tie_ids),
                kind=kind,
                at=at or now,
                now=now,
                direction=direction,
                reached=reached,
                minutes=minutes,
                note=note,
                gathering_id=gathering_id,
                new_id=new_id,
            )
        )

    async def async_delete_interaction(self, interaction_id: InteractionId | None) -> Interaction:
        """Take back an interaction, the one logged last unless an id says which."""
        async with self._lock:
            wanted = interaction_id or self.network.last_logged
            interaction = await self._store.async_interaction(wanted) if wanted else None
            if interaction is None:
                raise InteractionNotFoundError(interaction=wanted or "")
            remaining = {
                tie_id: tuple(kept for kept in history if kept.id != interaction.id)
                for tie_id, history in (await self._store.async_interactions_of(interaction.tie_ids)).items()
            }
            network, changes = interactions.delete_interaction(self.network, interaction, remaining)
            await self._async_commit(network, changes)
            return interaction

    async def async_add_tie(self, fields: TieFields) -> Tie:
        """Add somebody the owner knows."""
        return await self._async_change(partial(editing.add_tie, fields=fields, at=dt_util.utcnow(), new_id=new_id))

    async def async_update_tie(self, tie_id: TieId, fields: TieFields) -> Tie:
        """Change what is known of a tie; fields that are not given stay as they are."""
        return await self._async_change(
            partial(editing.update_tie, tie_id=tie_id, fields=fields, at=dt_util.utcnow(), new_id=new_id)
        )

    async def async_archive_tie(self, tie_id: TieId) -> Tie:
        """Put a tie aside: out of every list, with its history kept."""
        return await self._async_change(partial(editing.archive_tie, tie_id=tie_id, at=dt_util.utcnow()))

    async def async_restore_tie(self, tie_id: TieId) -> Tie:
        """Bring an archived tie back."""
        return await self._async_change(partial(editing.restore_tie, tie_id=tie_id))

    async def async_forget_tie(self, tie_id: TieId) -> Tie:
        """Delete a tie and all that is theirs alone, for good."""
        return await self._async_change(partial(editing.forget_tie, tie_id=tie_id))

    async def async_merge_ties(self, keep: TieId, into_it: TieId) -> Tie:
        """Make one tie of two; `keep` stays and takes over what the other had."""
        return await self._async_change(partial(merging.merge_ties, keep=keep, into_it=into_it, at=dt_util.utcnow()))

    async def async_snooze(self, tie_id: TieId, until: date) -> Tie:
        """Let a tie rest until a day."""
        return await self._async_change(partial(editing.snooze, tie_id=tie_id, until=until, today=dt_util.now().date()))

    async def async_set_ego(self, ego: Ego) -> None:
        """Take over what the owner says of themselves."""

        def verb(network: Network) -> tuple[Network, Changes, None]:
            return *editing.set_ego(network, ego), None

        await self._async_change(verb)

    async def async_history(self, tie_id: TieId, limit: int = HISTORY_LIMIT) -> tuple[Interaction, ...]:
        """The newest interactions with a tie, newest first."""
        return await self._store.async_history(tie_id, limit)

    async def async_import_file(
        self,
        path: Path,
        *,
        file_format: str = transfers.AUTO,
        strength: Strength = Strength.ACQUAINTANCE,
        dry_run: bool = False,
        encoding: str | None = None,
    ) -> ImportOutcome:
        """Read a file and take in what it has, or with `dry_run` only say what would happen."""
        house = self.hass.config
        read = partial(
            transfers.read_file,
            path,
            file_format=file_format,
            language=house.language,
            region=house.country,
            encoding=encoding,
        )
        parsed = await self.hass.async_add_executor_job(read)
        async with self._lock:
            plan = await self.hass.async_add_executor_job(
                partial(
                    transfers.plan_intake,
                    self.network,
                    self.directory,
                    parsed,
                    strength=strength,
                    at=dt_util.utcnow(),
                    new_id=new_id,
                    region=house.country,
                )
            )
            if not dry_run and plan.changes != Changes():
                await self._async_commit(plan.network, plan.changes)
        return transfers.outcome_of(plan, dry_run=dry_run)

    async def async_undo_import(self, import_id: ImportId) -> ImportBatch:
        """Take an import back; what the owner did since is kept."""
        async with self._lock:
            batch = await self._store.async_import_batch(import_id)
            if batch is None:
                raise ImportNotFoundError(import_id=import_id)
            history = {tie.id: tie.contact.count for tie in self.network.ties.values()}
            plan = partial(plan_undo, self.network, batch, at=dt_util.utcnow(), history=history)
            await self._async_commit(*await self.hass.async_add_executor_job(plan))
            return self.network.imports[import_id]

    async def async_export_bytes(self, export_format: str) -> tuple[str, bytes]:
        """The whole network in one of `transfers.EXPORT_FORMATS`: a file name and its content."""
        history = await self._store.async_all_interactions() if export_format == transfers.ARCHIVE else ()
        write = partial(transfers.write, export_format, self.network, history)
        content = await self.hass.async_add_executor_job(write)
        return transfers.export_name(export_format, dt_util.now()), content

    async def async_export(self, export_format: str) -> Path:
        """Write the whole network below the export folder; returns the file's path."""
        name, content = await self.async_export_bytes(export_format)
        folder = Path(self.hass.config.path(EXPORT_FOLDER))
        return await self.hass.async_add_executor_job(transfers.save, folder, name, content)

    async def async_hold_writes(self, timeout: float) -> None:
        """Bring everything into the one file and let no write happen, for a backup, at most `timeout` seconds."""
        await self._store.async_hold(timeout)

    async def async_release_writes(self) -> None:
        """Let writes happen again."""
        await self._store.async_release()

    async def async_close(self) -> None:
        """Finish what is being written and close the file."""
        async with self._lock:
            await self._store.async_close()

    async def _async_change[ResultT](self, verb: Verb[ResultT]) -> ResultT:
        """Run one verb on the network and make its outcome the truth."""
        async with self._lock:
            network, changes, result = verb(self.network)
            await self._async_commit(network, changes)
            return result

    async def _async_commit(self, network: Network, changes: Changes) -> None:
        """Persist first, publish after. Raises StorageFailedError and leaves everything as it was."""
        await self._store.async_apply(changes)
        before, self.network = self.network, network
        changed = _changed_ties(changes)
        if len(changed) > transfers.MANY:
            build = partial(Directory.of, network.ties.values(), self.hass.config.country)
            self.directory = await self.hass.async_add_executor_job(build)
            await self._async_assess_all()
            return
        for tie_id in changed:
            self.directory = self.directory.updated(before.ties.get(tie_id), network.ties.get(tie_id))
        self._recent_interactions = await self._async_count_recent(changes)
        now = dt_util.utcnow()
        self.async_set_updated_data(
            reassess(self.data, network, changed, now, self.settings, self._recent_interactions)
        )

    async def _async_count_recent(self, changes: Changes) -> int:
        """How many interactions the last thirty days have; a plain log is added without asking the disk."""
        start = _start_of_recent()
        if changes.removed_interactions or changes.forgotten or changes.merged:
            return await self._store.async_count_since(start)
        return self._recent_interactions + sum(
            isinstance(record, Interaction) and record.at >= start for record in changes.saved
        )

    async def _async_assess_all(self) -> None:
        self._recent_interactions = await self._store.async_count_since(_start_of_recent())
        work = partial(assess, self.network, dt_util.utcnow(), self.settings, self._recent_interactions)
        self.async_set_updated_data(await self.hass.async_add_executor_job(work))


def _start_of_recent() -> datetime:
    """Local midnight, thirty days ago: fixed for a whole day, so that adding one is enough in between."""
    return dt_util.as_utc(dt_util.start_of_local_day(dt_util.now().date() - RECENT_DAYS))


def _changed_ties(changes: Changes) -> set[TieId]:
    saved = {record.id for record in changes.saved if isinstance(record, Tie)}
    return saved | set(changes.forgotten) | {tie_id for pair in changes.merged for tie_id in pair}
