import os
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import pytest

from custom_components.weak_ties.network.model import TieId
from custom_components.weak_ties.persistence.database import (
    SCHEMA,
    SCHEMA_VERSION,
    migrate,
    migrations,
    open_database,
    remove_database,
    set_aside,
    transaction,
    version_of,
)
from custom_components.weak_ties.persistence.errors import (
    DatabaseDamagedError,
    DatabaseTooNewError,
    StorageFailedError,
    storage_errors,
)
from custom_components.weak_ties.persistence.repository import apply, load
from tests.persistence.builders import call, saved, tie

MOMENT = datetime(2026, 11, 23, 9, 5, 7)  # noqa: DTZ001  a name shows the time on the wall


@contextmanager
def as_nobody() -> Iterator[Path]:
    """Give a folder and the rights of somebody to whom permissions apply, which they do not to root."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o777)
        # The project may lie where only its owner can read.
        shutil.copytree(SCHEMA, folder / "schema")
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        try:
            yield folder
        finally:
            os.seteuid(user)


def test_a_commit_waits_for_the_disk(connection: sqlite3.Connection) -> None:
    pragmas = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous")}
    assert pragmas == {"journal_mode": "wal", "synchronous": 2}
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_every_table_is_strict(connection: sqlite3.Connection) -> None:
    tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE type = 'table'").fetchall()
    assert {name for name, strict in tables if not strict} <= {"sqlite_schema", "sqlite_temp_schema"}
    assert len(tables) > 15


def test_only_the_user_of_the_process_may_read_the_file(connection: sqlite3.Connection, path: Path) -> None:
    apply(connection, saved(tie("a")))
    modes = {one.name: stat.S_IMODE(one.stat().st_mode) for one in path.parent.iterdir()}
    assert modes == {"network.db": 0o600, "network.db-wal": 0o600, "network.db-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_file_that_others_may_read_is_closed_to_them(path: Path) -> None:
    open_database(path).close()
    path.chmod(0o644)
    open_database(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_history_is_read_along_the_key(connection: sqlite3.Connection) -> None:
    plan = connection.execute(
        "EXPLAIN QUERY PLAN SELECT * FROM interaction_tie WHERE tie_id = 'a' ORDER BY at DESC, interaction_id DESC"
    ).fetchall()
    assert [row[3] for row in plan] == ["SEARCH interaction_tie USING PRIMARY KEY (tie_id=?)"]


def test_no_foreign_key_needs_a_scan_when_a_tie_goes(connection: sqlite3.Connection) -> None:
    tables = [row[0] for row in connection.execute("SELECT name FROM pragma_table_list WHERE type = 'table'")]
    for table in tables:
        for key in connection.execute(f"PRAGMA foreign_key_list({table})").fetchall():
            plan = connection.execute(f"EXPLAIN QUERY PLAN SELECT 1 FROM {table} WHERE {key[3]} = 'a'").fetchall()
            assert plan[0][3].startswith("SEARCH") or table == "meta", (table, key[3])


def test_a_block_that_fails_is_rolled_back(connection: sqlite3.Connection) -> None:
    def interrupted() -> None:
        with transaction(connection):
            connection.execute("UPDATE ego SET rank = 'chief'")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert load(connection).ego.rank == ""
    assert not connection.in_transaction


# Migrations


def scripts(folder: Path, *texts: str) -> Path:
    folder.mkdir(exist_ok=True)
    for number, text in enumerate(texts, start=1):
        (folder / f"{number:04}_step.sql").write_text(text)
    return folder


FIRST = "CREATE TABLE parent (id TEXT PRIMARY KEY) STRICT; INSERT INTO parent VALUES ('kept');"
SECOND = "CREATE TABLE child (id TEXT REFERENCES parent ON DELETE CASCADE) STRICT; INSERT INTO child VALUES ('kept');"
REBUILD = """
    CREATE TABLE wider (id TEXT PRIMARY KEY, more TEXT) STRICT;
    INSERT INTO wider SELECT id, 'new' FROM parent;
    DROP TABLE parent;
    ALTER TABLE wider RENAME TO parent;
"""


@pytest.mark.parametrize("start", [0, 1, 2])
def test_every_older_version_is_upgraded_and_keeps_its_rows(tmp_path: Path, path: Path, start: int) -> None:
    if start:
        open_database(path, scripts(tmp_path / "old", *(FIRST, SECOND)[:start])).close()
    connection = open_database(path, scripts(tmp_path / "new", FIRST, SECOND, REBUILD))
    assert version_of(connection) == 3
    assert connection.execute("SELECT * FROM parent").fetchall() == [("kept", "new")]
    assert connection.execute("SELECT * FROM child").fetchall() == [("kept",)]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


@pytest.mark.parametrize("start", range(SCHEMA_VERSION + 1))
def test_every_version_of_ours_becomes_the_newest(tmp_path: Path, path: Path, start: int) -> None:
    if start:
        old = scripts(tmp_path / "old", *(one.read_text() for number, one in migrations().items() if number <= start))
        open_database(path, old).close()
    connection = open_database(path)
    assert version_of(connection) == SCHEMA_VERSION
    apply(connection, saved(tie("a"), call("i1", "a")))
    assert set(load(connection).ties) == {TieId("a")}
    connection.close()


def test_a_migration_that_fails_half_way_leaves_the_version_before(tmp_path: Path, path: Path) -> None:
    open_database(path, scripts(tmp_path / "old", FIRST)).close()
    broken = scripts(tmp_path / "new", FIRST, "DELETE FROM parent; INSERT INTO nowhere VALUES (1);")
    with pytest.raises(sqlite3.OperationalError):
        open_database(path, broken)
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT id FROM parent").fetchall() == [("kept",)]
    assert version_of(connection) == 1
    connection.close()


def test_a_migration_that_leaves_something_dangling_is_not_committed(tmp_path: Path, path: Path) -> None:
    open_database(path, scripts(tmp_path / "old", FIRST, SECOND)).close()
    with pytest.raises(DatabaseDamagedError):
        open_database(path, scripts(tmp_path / "new", FIRST, SECOND, "DELETE FROM parent;"))
    connection = open_database(path, tmp_path / "old")
    assert connection.execute("SELECT id FROM parent").fetchall() == [("kept",)]
    connection.close()


def test_the_numbers_of_the_migrations_have_no_gap() -> None:
    assert list(migrations()) == list(range(1, SCHEMA_VERSION + 1))
    assert len(list(SCHEMA.glob("*.sql"))) == SCHEMA_VERSION


def test_a_newer_file_is_refused_and_nothing_is_written(path: Path) -> None:
    open_database(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DatabaseTooNewError) as refused:
        open_database(path)
    assert refused.value.placeholders == {"version": str(SCHEMA_VERSION + 1), "supported": str(SCHEMA_VERSION)}
    assert path.read_bytes() == before
    assert [one.name for one in path.parent.iterdir()] == ["network.db"]


# Damage, and disks that do not take it


def test_setting_aside_keeps_every_byte_of_the_file_and_its_companions(path: Path) -> None:
    path.parent.mkdir()
    for suffix in ("", "-wal", "-shm"):
        Path(f"{path}{suffix}").write_text(f"bytes{suffix}")
    target = set_aside(path, MOMENT)
    assert target.name == "network.db.damaged-20261123-090507"
    assert {one.name: one.read_text() for one in path.parent.iterdir()} == {
        f"{target.name}{suffix}": f"bytes{suffix}" for suffix in ("", "-wal", "-shm")
    }


def test_a_second_damaged_file_of_the_same_second_does_not_replace_the_first(path: Path) -> None:
    path.parent.mkdir()
    path.write_text("first")
    first = set_aside(path, MOMENT)
    path.write_text("second")
    second = set_aside(path, MOMENT)
    assert (first.read_text(), second.read_text()) == ("first", "second")


def test_removing_deletes_the_file_with_its_companions_only(path: Path) -> None:
    path.parent.mkdir()
    for name in ("network.db", "network.db-wal", "network.db-shm", "network.db.damaged-20261123-090507", "other.db"):
        (path.parent / name).touch()
    remove_database(path)
    remove_database(path)
    assert {one.name for one in path.parent.iterdir()} == {"network.db.damaged-20261123-090507", "other.db"}


def test_a_full_disk_is_told_rolled_back_and_forgiven(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a")))
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StorageFailedError) as failed, storage_errors():
        apply(connection, saved(tie("b", note="long" * 10_000)))
    assert failed.value.placeholders == {"reason": "disk_full"}
    assert set(load(connection).ties) == {TieId("a")}
    connection.execute("PRAGMA max_page_count = 1000000")
    apply(connection, saved(tie("b", note="long" * 10_000)))
    assert set(load(connection).ties) == {TieId("a"), TieId("b")}


def test_a_disk_that_became_read_only_is_told_and_forgiven(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA query_only = ON")
    with pytest.raises(StorageFailedError) as failed, storage_errors():
        apply(connection, saved(tie("a")))
    assert failed.value.placeholders == {"reason": "read_only"}
    connection.execute("PRAGMA query_only = OFF")
    apply(connection, saved(tie("a")))
    assert set(load(connection).ties) == {TieId("a")}


def test_a_folder_that_is_not_writable_is_told() -> None:
    with as_nobody() as folder:
        folder_of_file = folder / "weak_ties"
        folder_of_file.mkdir(mode=0o500)
        with pytest.raises(StorageFailedError) as failed, storage_errors():
            open_database(folder_of_file / "network.db")
    assert failed.value.placeholders == {"reason": "read_only"}


def test_a_file_that_is_not_writable_is_told_and_not_taken_for_damaged() -> None:
    with as_nobody() as folder:
        path = folder / "weak_ties" / "network.db"
        open_database(path, folder / "schema").close()
        path.chmod(0o400)
        path.parent.chmod(0o500)
        with pytest.raises(StorageFailedError) as failed, storage_errors():
            open_database(path, folder / "schema")
        path.parent.chmod(0o700)
    assert failed.value.placeholders == {"reason": "read_only"}


def test_a_file_that_somebody_else_has_locked_is_busy_and_not_damaged(
    connection: sqlite3.Connection, path: Path
) -> None:
    other = sqlite3.connect(path, autocommit=True)
    other.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA busy_timeout = 10")
    with pytest.raises(StorageFailedError) as failed, storage_errors():
        apply(connection, saved(tie("a")))
    other.close()
    assert failed.value.placeholders == {"reason": "busy"}


def test_an_error_of_the_file_system_is_told() -> None:
    with pytest.raises(StorageFailedError), storage_errors():
        raise OSError(5, "Input/output error")


def test_migrating_twice_changes_nothing(connection: sqlite3.Connection) -> None:
    before = connection.total_changes
    migrate(connection)
    assert connection.total_changes == before
