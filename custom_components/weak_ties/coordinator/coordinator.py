"""The only writer of a network, and the only reader of the clock.

One short method per verb. How a change becomes the truth stands in `keeper.py`; what is right and wrong, in
`network/`.
"""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryError, ConfigEntryNotReady
from homeassistant.helpers import device_registry as dr
from homeassistant.util import dt as dt_util

from ..const import DOMAIN, EXPORT_FOLDER
from ..exporters.archive import write_archive
from ..importers import AUTO
from ..importers.intake import Report, silently
from ..importers.undo import plan_undo
from ..network import interactions
from ..network.changes import Changes
from ..network.editing import ties as editing
from ..network.editing.ties import TieFields
from ..network.errors import (
    ImportNotFoundError,
    InteractionNotFoundError,
    NameEmptyError,
    TieAmbiguousError,
    TieNotFoundError,
    WeakTiesError,
)
from ..network.model import (
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
from . import files as transfers
from .files import House, ImportOutcome
from .keeper import new_id, uninterrupted
from .merges import TidyingVerbs
from .nudges import NudgeVerbs
from .occasions import OccasionVerbs
from .phones import PhoneVerbs
from .pictures import PictureVerbs
from .reach import ReachVerbs
from .store import DatabaseTooNewError, Store, storage_errors

# A file dialog, a spoken reply and a list on a phone show no more than this; longer histories are asked for.
HISTORY_LIMIT = 100

type WeakTiesConfigEntry = ConfigEntry[WeakTiesCoordinator]


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


class WeakTiesCoordinator(
    ReachVerbs[ConfigEntry["WeakTiesCoordinator"]],
    TidyingVerbs[ConfigEntry["WeakTiesCoordinator"]],
    OccasionVerbs[ConfigEntry["WeakTiesCoordinator"]],
    NudgeVerbs[ConfigEntry["WeakTiesCoordinator"]],
    PhoneVerbs[ConfigEntry["WeakTiesCoordinator"]],
    PictureVerbs[ConfigEntry["WeakTiesCoordinator"]],
):
    """What can be asked of a network, and what can be done with it."""

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
        now = dt_util.now()
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

    @uninterrupted
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
            network, changes = interactions.delete_interaction(self.network, interaction, remaining, tz=self.tz)
            await self._async_commit(network, changes)
            return interaction

    async def async_add_tie(self, fields: TieFields) -> Tie:
        """Add somebody the owner knows."""
        return await self._async_change(partial(editing.add_tie, fields=fields, new_id=new_id, **self._here_and_now()))

    async def async_update_tie(self, tie_id: TieId, fields: TieFields) -> Tie:
        """Change what is known of a tie; fields that are not given stay as they are."""
        update = partial(editing.update_tie, tie_id=tie_id, fields=fields, new_id=new_id)
        return await self._async_change(partial(update, **self._here_and_now()))

    async def async_archive_tie(self, tie_id: TieId) -> Tie:
        """Put a tie aside: out of every list, with its history kept."""
        return await self._async_change(partial(editing.archive_tie, tie_id=tie_id, at=dt_util.utcnow()))

    async def async_restore_tie(self, tie_id: TieId) -> Tie:
        """Bring an archived tie back."""
        return await self._async_change(partial(editing.restore_tie, tie_id=tie_id))

    async def async_forget_tie(self, tie_id: TieId) -> Tie:
        """Delete a tie and all that is theirs alone, for good."""
        return await self._async_change(partial(editing.forget_tie, tie_id=tie_id))

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

    @uninterrupted
    async def async_import_file(
        self,
        path: Path,
        *,
        file_format: str = AUTO,
        strength: Strength = Strength.ACQUAINTANCE,
        dry_run: bool = False,
        encoding: str | None = None,
        report: Report = silently,
    ) -> ImportOutcome:
        """Read a file and take in what it has, or with `dry_run` only say what would happen.

        `report` is told in the event loop, now and then, which share of the work is done.
        """

        def tell(share: float) -> None:
            self.hass.loop.call_soon_threadsafe(report, share)

        house = House(language=self.hass.config.language, region=self.hass.config.country)
        read = await self.hass.async_add_executor_job(
            partial(transfers.read_file, path, house, file_format=file_format, encoding=encoding)
        )
        async with self._lock:
            work = partial(transfers.plan, self.network, self.directory, read, house, new_id=new_id)
            planned = partial(work, strength=strength, at=dt_util.utcnow(), report=tell)
            plan = await self.hass.async_add_executor_job(planned)
            if not dry_run and plan.changes != Changes():
                await self._async_commit(plan.network, plan.changes)
        return transfers.outcome_of(plan, dry_run=dry_run)

    @uninterrupted
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
        """The network, or the cards to send, in one of the formats that `transfers` knows: file name and content."""
        if export_format in transfers.CARD_LAYOUTS:
            return (await self.async_cards(export_format))[:2]
        name = transfers.export_name(export_format, dt_util.now())
        if export_format == transfers.ARCHIVE:
            return name, await self._store.async_read_whole(partial(write_archive, self.network))
        return name, await self._store.async_with_pictures(partial(transfers.write, export_format, self.network))

    async def async_export(self, export_format: str) -> Path:
        """Write an export below the export folder; returns the file's path. Raises StorageFailedError."""
        return await self.async_save_export(*await self.async_export_bytes(export_format))

    async def async_save_export(self, name: str, content: bytes) -> Path:
        """Write a file below the export folder; returns its path. Raises StorageFailedError."""
        folder = Path(self.hass.config.path(EXPORT_FOLDER))
        with storage_errors():
            return await self.hass.async_add_executor_job(transfers.save, folder, name, content)
