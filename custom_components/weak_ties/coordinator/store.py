"""A network's database file: every access on a thread of its own, nothing acknowledged before it is on disk."""

import asyncio
import logging
import sqlite3
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from ..network.changes import Changes
from ..network.model import ImportBatch, ImportId, Interaction, InteractionId, Network, PictureId, TieId
from ..network.pictures import Picture
from ..persistence import repository
from ..persistence.database import close_untouched, open_database, remove_database, set_aside
from ..persistence.errors import DatabaseDamagedError, DatabaseTooNewError, StorageFailedError, storage_errors
from .garbage_collection import few_collections

__all__ = [
    "DatabaseDamagedError",
    "DatabaseTooNewError",
    "OpenedStore",
    "StorageFailedError",
    "Store",
    "few_collections",
    "storage_errors",
]

_LOGGER = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStore:
    """What was found: the network, and where a damaged file was put, if there was one."""

    network: Network
    set_aside: Path | None = None


class Store:
    """One network's file, its connection, and the single thread that may touch them.

    Writes take turns with a backup's hold; reads go on during it.
    """

    def __init__(self, path: Path) -> None:
        """Remember the file; nothing is opened yet."""
        self.path = path
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="weak_ties_store")
        self._connection: sqlite3.Connection | None = None
        self._ended = False
        self._writing = asyncio.Lock()
        self._hold: asyncio.TimerHandle | None = None
        self._releases: set[asyncio.Task[None]] = set()

    async def async_open(self) -> OpenedStore:
        """Open the file, or start a new one, and read the network.

        Raises DatabaseTooNewError or StorageFailedError; then the store is closed again and nothing was written.
        """
        try:
            return await self._async_on_thread(self._open)
        except BaseException:
            await self.async_close()
            raise

    async def async_apply(self, changes: Changes) -> None:
        """Commit the changes, all or none; when this returns, they are on the disk.

        Raises StorageFailedError: the disk is full or read-only, and nothing was written.
        """
        async with self._writing:
            await self.async_run(lambda connection: repository.apply(connection, changes))

    async def async_history(self, tie_id: TieId, limit: int | None = None) -> tuple[Interaction, ...]:
        """Return a tie's interactions, newest first."""
        return await self.async_run(lambda connection: repository.history(connection, tie_id, limit))

    async def async_interaction(self, interaction_id: InteractionId) -> Interaction | None:
        """Return one interaction, or None."""
        return await self.async_run(lambda connection: repository.interaction(connection, interaction_id))

    async def async_interactions_of(self, tie_ids: Iterable[TieId]) -> dict[TieId, tuple[Interaction, ...]]:
        """Return the whole history of each tie, newest first."""
        wanted = tuple(tie_ids)
        return await self.async_run(lambda connection: repository.interactions_of(connection, wanted))

    async def async_all_interactions(self) -> tuple[Interaction, ...]:
        """Return every interaction, oldest first."""
        return await self.async_run(lambda connection: tuple(repository.all_interactions(connection)))

    async def async_count_since(self, moment: datetime) -> int:
        """Count the interactions at that moment and later."""
        return await self.async_run(lambda connection: repository.count_since(connection, moment))

    async def async_read_whole[T](self, function: Callable[[Iterable[Interaction], Iterable[Picture]], T]) -> T:
        """Let a function go through every interaction, oldest first, and every picture; never all in memory."""
        return await self.async_run(
            lambda connection: function(repository.all_interactions(connection), repository.all_pictures(connection))
        )

    async def async_picture(self, picture_id: PictureId) -> Picture | None:
        """Return a picture with its bytes, or None."""
        return await self.async_run(lambda connection: repository.picture(connection, picture_id))

    async def async_with_pictures[T](self, function: Callable[[Callable[[PictureId], Picture | None]], T]) -> T:
        """Let a function look at one picture after the other, on the store's thread."""
        return await self.async_run(lambda connection: function(partial(repository.picture, connection)))

    async def async_import_batch(self, import_id: ImportId) -> ImportBatch | None:
        """Return one import with all that it changed, or None."""
        return await self.async_run(lambda connection: repository.import_batch(connection, import_id))

    async def async_run[T](self, function: Callable[[sqlite3.Connection], T]) -> T:
        """Run a reading function with the connection, on the store's thread."""
        return await self._async_on_thread(lambda: function(self._opened()))

    async def async_hold(self, timeout: float) -> None:
        """Put everything into the main file and keep writes waiting, so that a copy of it is complete.

        Until `async_release`, but no longer than `timeout` seconds: a backup that hangs must not keep a call from
        being logged for ever.
        """
        await self._writing.acquire()
        try:
            await self.async_run(_checkpoint_and_lock)
        except BaseException:
            self._writing.release()
            raise
        self._hold = asyncio.get_running_loop().call_later(timeout, self._overdue)

    async def async_release(self) -> None:
        """Let the waiting writes go on; no error when nothing is held."""
        if self._hold is None:
            return
        self._hold.cancel()
        self._hold = None
        try:
            await self.async_run(_unlock)
        finally:
            self._writing.release()

    async def async_close(self) -> None:
        """Close the file and end the thread; closing twice is no error."""
        if self._ended:
            return
        await self.async_release()
        self._ended = True
        try:
            await self._async_on_thread(self._close)
        finally:
            await asyncio.get_running_loop().run_in_executor(None, self._executor.shutdown)

    async def async_remove(self) -> None:
        """Delete this network's file and its companions, and only these; the store is closed by it."""
        await self.async_close()
        await asyncio.get_running_loop().run_in_executor(None, _translated, lambda: remove_database(self.path))

    async def _async_on_thread[T](self, function: Callable[[], T]) -> T:
        try:
            job = asyncio.get_running_loop().run_in_executor(self._executor, _translated, function)
        except RuntimeError as error:
            # The thread has ended: the entry was unloaded while somebody still held on to its store.
            raise StorageFailedError(reason="closed") from error
        return await job

    def _overdue(self) -> None:
        _LOGGER.warning("A backup held the network's file for too long; changes are written again")
        task = asyncio.get_running_loop().create_task(self.async_release())
        self._releases.add(task)
        task.add_done_callback(self._releases.discard)

    def _opened(self) -> sqlite3.Connection:
        if self._connection is None:
            raise StorageFailedError(reason="closed")
        return self._connection

    def _open(self) -> OpenedStore:
        try:
            return OpenedStore(network=self._read())
        except DatabaseDamagedError:
            aside = set_aside(self.path, datetime.now(UTC).astimezone())
        return OpenedStore(network=self._read(), set_aside=aside)

    def _read(self) -> Network:
        with storage_errors():
            connection = open_database(self.path)
            try:
                with few_collections(repository.count_ties(connection)):
                    network = repository.load(connection)
            except BaseException:
                close_untouched(connection)
                raise
        self._connection = connection
        return network

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None


def _translated[T](function: Callable[[], T]) -> T:
    with storage_errors():
        return function()


def _checkpoint_and_lock(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    # Against another process; within this one, the lock of the store keeps writes away.
    connection.execute("BEGIN IMMEDIATE")


def _unlock(connection: sqlite3.Connection) -> None:
    connection.execute("ROLLBACK")
