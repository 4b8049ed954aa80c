"""What can be done with files: importing, taking an import back, and exporting."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..const import EXPORT_FOLDER
from ..exporters.archive import write_archive
from ..importers import AUTO
from ..importers.intake import Report, silently
from ..importers.undo import plan_undo
from ..network.changes import Changes
from ..network.errors import ImportNotFoundError
from ..network.model import ImportBatch, ImportId, Network, Strength
from . import transfers
from .ids import new_id
from .store import Store, storage_errors
from .transfers import House, ImportOutcome, Plan
from .uninterrupted import uninterrupted

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class FileVerbs:
    """Importing files into a network, and exporting it."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; exports read interactions and pictures from the store."""
        self.hass = coordinator.hass
        self._coordinator, self._store = coordinator, store

    @uninterrupted
    async def async_import(
        self,
        path: Path,
        *,
        file_format: str = AUTO,
        strength: Strength = Strength.ACQUAINTANCE,
        dry_run: bool = False,
        encoding: str | None = None,
        report: Report = silently,
    ) -> ImportOutcome:
        """Import a file, or with `dry_run` only say what would happen.

        `report` is told in the event loop, now and then, which share of the work is done.
        """

        def tell(share: float) -> None:
            self.hass.loop.call_soon_threadsafe(report, share)

        house = House(language=self.hass.config.language, region=self.hass.config.country)
        read = await self.hass.async_add_executor_job(
            partial(transfers.read_file, path, house, file_format=file_format, encoding=encoding)
        )

        async def verb(network: Network) -> tuple[Network, Changes, Plan]:
            work = partial(transfers.plan, network, self._coordinator.directory, read, house, new_id=new_id)
            planned = partial(work, strength=strength, at=dt_util.utcnow(), report=tell)
            plan = await self.hass.async_add_executor_job(planned)
            if dry_run or plan.changes == Changes():
                return network, Changes(), plan
            return plan.network, plan.changes, plan

        plan = await self._coordinator.async_read_and_change(verb)
        return transfers.outcome_of(plan, dry_run=dry_run)

    async def async_undo_import(self, import_id: ImportId) -> ImportBatch:
        """Take an import back; what the owner did since is kept."""

        async def verb(network: Network) -> tuple[Network, Changes, ImportBatch]:
            batch = await self._store.async_import_batch(import_id)
            if batch is None:
                raise ImportNotFoundError(import_id=import_id)
            history = {tie.id: tie.contact.count for tie in network.ties.values()}
            plan = partial(plan_undo, network, batch, at=dt_util.utcnow(), history=history)
            after, changes = await self.hass.async_add_executor_job(plan)
            return after, changes, after.imports[import_id]

        return await self._coordinator.async_read_and_change(verb)

    async def async_export_bytes(self, export_format: str) -> tuple[str, bytes]:
        """The network, or the cards to send, in one of the formats that `transfers` knows: file name and content."""
        if export_format in transfers.CARD_LAYOUTS:
            return (await self._coordinator.greetings.async_cards(export_format))[:2]
        name, network = transfers.export_name(export_format, dt_util.now()), self._coordinator.network
        if export_format == transfers.ARCHIVE:
            return name, await self._store.async_read_whole(partial(write_archive, network))
        return name, await self._store.async_with_pictures(partial(transfers.write, export_format, network))

    async def async_export(self, export_format: str) -> Path:
        """Write an export below the export folder; returns the file's path. Raises StorageFailedError."""
        return await self.async_save(*await self.async_export_bytes(export_format))

    async def async_save(self, name: str, content: bytes) -> Path:
        """Write a file below the export folder; returns its path. Raises StorageFailedError."""
        folder = Path(self.hass.config.path(EXPORT_FOLDER))
        with storage_errors():
            return await self.hass.async_add_executor_job(transfers.save, folder, name, content)
