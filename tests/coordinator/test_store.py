import asyncio
import gc
import logging
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from datetime import timedelta
from pathlib import Path

import pytest

from custom_components.weak_ties.coordinator import garbage_collection as collector
from custom_components.weak_ties.coordinator import store as store_module
from custom_components.weak_ties.coordinator.store import DatabaseTooNewError, StorageFailedError, Store
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import ImportBatch, ImportId, InteractionId, Network, TieId
from custom_components.weak_ties.persistence import repository
from custom_components.weak_ties.persistence.database import SCHEMA_VERSION
from custom_components.weak_ties.persistence.repository import load
from tests.images import picture
from tests.persistence.builders import NOON, call, saved, tie

A = TieId("a")
# As many kills as make an unsynced or unordered write improbable to slip through.
KILLS = 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "weak_ties" / "network.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    store = Store(path)
    await store.async_open()
    yield store
    await store.async_close()


async def reopened(path: Path) -> store_module.OpenedStore:
    store = Store(path)
    opened = await store.async_open()
    await store.async_close()
    return opened


async def test_what_was_applied_is_there_when_opened_again(store: Store, path: Path) -> None:
    await store.async_apply(saved(tie("a"), call("i1", "a")))
    await store.async_close()
    opened = await reopened(path)
    assert opened.network.ties == {A: tie("a")}
    assert opened.network.last_logged == "i1"
    assert opened.set_aside is None


async def test_every_question_is_answered_from_the_disk(store: Store) -> None:
    batch = ImportBatch(id=ImportId("m"), format="vcard", made_at=NOON)
    older = call("i1", "a", at=NOON - timedelta(days=1))
    await store.async_apply(saved(picture(), tie("a", picture=picture().id), batch, older, call("i2", "a")))
    assert await store.async_history(A, 1) == (call("i2", "a"),)
    assert await store.async_interaction(InteractionId("i1")) == older
    assert await store.async_interactions_of([A]) == {A: (call("i2", "a"), older)}
    assert await store.async_all_interactions() == (older, call("i2", "a"))
    whole = await store.async_read_whole(lambda logged, pictures: ([one.id for one in logged], list(pictures)))
    assert whole == (["i1", "i2"], [picture()])
    assert await store.async_picture(picture().id) == picture()
    assert await store.async_with_pictures(lambda picture_of: picture_of(picture().id)) == picture()
    assert await store.async_count_since(NOON) == 1
    assert await store.async_import_batch(batch.id) == batch


# The child says "acknowledged" only after the change is committed; then it is killed without a chance to tidy up.
CHILD = """
import asyncio, sys, types
from pathlib import Path
package = types.ModuleType("custom_components.weak_ties")
package.__path__ = [str(Path("custom_components/weak_ties").resolve())]
sys.modules["custom_components.weak_ties"] = package
from custom_components.weak_ties.coordinator.store import Store
from tests.images import picture
from tests.persistence.builders import call, saved, tie

async def log(path, number):
    store = Store(Path(path))
    await store.async_open()
    await store.async_apply(saved(tie("a"), call(f"i{number}", "a")))
    print("acknowledged", flush=True)
    await asyncio.sleep(60)

asyncio.run(log(sys.argv[1], sys.argv[2]))
"""


def log_in_a_child_and_kill_it(path: Path, number: int) -> None:
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", CHILD, str(path), str(number)]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": "."}) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"acknowledged\n"
        child.send_signal(signal.SIGKILL)


async def test_whatever_was_acknowledged_survives_a_kill(path: Path) -> None:
    for number in range(KILLS):
        await asyncio.to_thread(log_in_a_child_and_kill_it, path, number)
        store = Store(path)
        opened = await store.async_open()
        found = {one.id for one in await store.async_history(A)}
        await store.async_close()
        assert opened.set_aside is None
        assert found == {f"i{earlier}" for earlier in range(number + 1)}


type Damage = Callable[[Path], bytes]


def garbage_header(path: Path) -> bytes:
    path.write_bytes(b"<html>not a database" + path.read_bytes()[20:])
    return path.read_bytes()


def truncated(path: Path) -> bytes:
    os.truncate(path, path.stat().st_size // 2)
    return path.read_bytes()


def flipped_pages(path: Path) -> bytes:
    content = bytearray(path.read_bytes())
    for position in range(4096, len(content)):
        content[position] ^= 0xFF
    path.write_bytes(content)
    return path.read_bytes()


def broken_text(path: Path) -> bytes:
    path.write_bytes(path.read_bytes().replace(b"Hanako a", b"Hanako \xff"))
    return path.read_bytes()


@pytest.mark.parametrize("damage", [garbage_header, truncated, flipped_pages, broken_text])
async def test_a_damaged_file_is_set_aside_whole_and_a_new_one_works(store: Store, path: Path, damage: Damage) -> None:
    await store.async_apply(saved(*(tie(name) for name in "abcdefgh")))
    await store.async_close()
    content = damage(path)
    again = Store(path)
    opened = await again.async_open()
    assert not opened.network.ties
    assert opened.set_aside is not None
    assert opened.set_aside.name.startswith("network.db.damaged-20")
    assert opened.set_aside.read_bytes() == content
    await again.async_apply(saved(tie("a")))
    await again.async_close()
    assert (await reopened(path)).network.ties == {A: tie("a")}


async def test_a_newer_file_stays_where_it_is(path: Path) -> None:
    await reopened(path)
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    with pytest.raises(DatabaseTooNewError):
        await Store(path).async_open()
    assert [one.name for one in path.parent.iterdir()] == ["network.db"]


async def test_a_full_disk_fails_the_change_and_the_next_one_works(store: Store) -> None:
    await store.async_run(lambda connection: connection.execute("PRAGMA max_page_count = 1").fetchone())
    with pytest.raises(StorageFailedError) as failed:
        await store.async_apply(saved(tie("a", note="long" * 10_000)))
    assert failed.value.placeholders == {"reason": "disk_full"}
    await store.async_run(lambda connection: connection.execute("PRAGMA max_page_count = 100000").fetchone())
    await store.async_apply(saved(tie("b")))
    assert set((await store.async_run(load)).ties) == {"b"}


async def test_a_copy_made_during_a_hold_is_complete(store: Store, path: Path, tmp_path: Path) -> None:
    await store.async_apply(saved(tie("a"), call("i1", "a")))
    await store.async_hold(30)
    copy = tmp_path / "restored" / "network.db"
    copy.parent.mkdir()
    shutil.copy(path, copy)
    await store.async_release()
    assert (await reopened(copy)).network.last_logged == "i1"


async def test_writes_wait_during_a_hold_and_reads_do_not(store: Store) -> None:
    await store.async_apply(saved(tie("a"), call("i1", "a")))
    await store.async_hold(30)
    writing = asyncio.create_task(store.async_apply(saved(call("i2", "a"))))
    assert len(await store.async_history(A)) == 1
    assert not writing.done()
    await store.async_release()
    await writing
    assert len(await store.async_history(A)) == 2


async def test_a_hold_that_is_never_released_ends_by_itself(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        await store.async_hold(0.01)
        await asyncio.wait_for(store.async_apply(saved(tie("a"))), 5)
    assert "held the network's file for too long" in caplog.text
    await store.async_release()
    assert A in (await store.async_run(load)).ties


async def test_a_hold_that_fails_lets_writes_go_on(store: Store, path: Path) -> None:
    other = sqlite3.connect(path, autocommit=True)
    other.execute("BEGIN IMMEDIATE")
    await store.async_run(lambda connection: connection.execute("PRAGMA busy_timeout = 10").fetchone())
    with pytest.raises(StorageFailedError):
        await store.async_hold(30)
    other.close()
    await store.async_apply(saved(tie("a")))


async def test_closing_during_a_hold_closes(store: Store) -> None:
    await store.async_hold(30)
    await store.async_close()


async def test_a_closed_store_says_so(store: Store) -> None:
    await store.async_close()
    with pytest.raises(StorageFailedError) as failed:
        await store.async_apply(Changes())
    assert failed.value.placeholders == {"reason": "closed"}


async def test_a_store_that_was_never_opened_says_so(path: Path) -> None:
    store = Store(path)
    with pytest.raises(StorageFailedError):
        await store.async_history(A)
    await store.async_close()


async def test_closing_twice_is_no_error(store: Store) -> None:
    await store.async_close()
    await store.async_close()


async def test_removing_takes_only_its_own_files(store: Store, path: Path) -> None:
    await store.async_apply(saved(tie("a")))
    neighbour = path.with_name("neighbour.db")
    neighbour.touch()
    await store.async_remove()
    assert list(path.parent.iterdir()) == [neighbour]


async def test_two_changes_at_once_are_both_written(store: Store) -> None:
    await asyncio.gather(*(store.async_apply(saved(tie(f"t{number}"))) for number in range(20)))
    assert len((await store.async_run(load)).ties) == 20


async def test_a_large_network_is_read_without_stopping_everybody(
    store: Store, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "MANY_TIES", 1)
    seen: list[bool] = []

    def watched(connection: sqlite3.Connection) -> Network:
        seen.append(gc.isenabled())
        return load(connection)

    monkeypatch.setattr(repository, "load", watched)
    await store.async_apply(saved(tie("a")))
    await store.async_close()
    await reopened(path)
    gc.unfreeze()
    assert seen == [False]
    assert gc.isenabled()
