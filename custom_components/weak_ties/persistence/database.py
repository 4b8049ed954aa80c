"""One SQLite file: opened safely, brought up to date, or refused without a byte written."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from .errors import DatabaseDamagedError, DatabaseTooNewError, StorageFailedError

SCHEMA = Path(__file__).parent / "schema"
# Seconds to wait for a lock that only somebody with a database browser can hold.
LOCK_TIMEOUT = 5.0
COMPANIONS = ("", "-wal", "-shm")

PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    # In WAL, only FULL syncs every commit: what has been acknowledged survives a power cut.
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    # A forgotten person's bytes are overwritten, not just unlinked.
    "PRAGMA secure_delete = ON",
)


def migrations(folder: Path = SCHEMA) -> dict[int, Path]:
    """Return the numbered scripts, oldest first; a script's number is the version that it leads to."""
    numbered = {
        int(match[1]): path for path in folder.iterdir() if (match := re.fullmatch(r"(\d{4})_\w+\.sql", path.name))
    }
    return dict(sorted(numbered.items()))


SCHEMA_VERSION = max(migrations())


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Commit all of the block or nothing.

    Spelled out, because `with connection:` does not roll back under `autocommit=True`, and `autocommit=False`
    ignores the foreign keys pragma.
    """
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        # A full disk may have rolled back already.
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def open_database(path: Path, folder: Path = SCHEMA) -> sqlite3.Connection:
    """Open or create the file, check it, and bring it up to date.

    Raises DatabaseDamagedError, DatabaseTooNewError, or what `storage_errors` makes of SQLite's own.
    """
    _make_private(path)
    connection = sqlite3.connect(path, timeout=LOCK_TIMEOUT, autocommit=True)
    try:
        _check(connection, folder)
        for pragma in PRAGMAS:
            connection.execute(pragma)
        migrate(connection, folder)
    except DatabaseTooNewError:
        connection.close()
        raise
    except BaseException:
        close_untouched(connection)
        raise
    return connection


def close_untouched(connection: sqlite3.Connection) -> None:
    """Close without moving what is left in the -wal into the file: in a damaged one, that might destroy more."""
    connection.setconfig(sqlite3.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, True)
    connection.close()


def _make_private(path: Path) -> None:
    # The -wal and -shm take their permissions from the file, so it has to exist before SQLite opens it.
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    for one, mode in ((path.parent, 0o700), (path, 0o600)):
        if one.stat().st_mode & 0o077:
            one.chmod(mode)


def _check(connection: sqlite3.Connection, folder: Path) -> None:
    version, newest = version_of(connection), max(migrations(folder))
    if version > newest:
        raise DatabaseTooNewError(version=version, supported=newest)
    if connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise DatabaseDamagedError


def version_of(connection: sqlite3.Connection) -> int:
    """Return the number of the last migration that the file has had; 0 for an empty file."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: sqlite3.Connection, folder: Path = SCHEMA) -> None:
    """Run what the file has not had, each migration in a transaction of its own.

    Foreign keys are off meanwhile, because a table that is rebuilt would take its children with it; what is left
    dangling is found by the check before the commit.
    """
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number, path in migrations(folder).items():
            if number > version_of(connection):
                _run(connection, number, path.read_text(encoding="utf-8"))
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _run(connection: sqlite3.Connection, number: int, script: str) -> None:
    with transaction(connection):
        connection.executescript(script)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise DatabaseDamagedError
        connection.execute(f"PRAGMA user_version = {number}")


def set_aside(path: Path, at: datetime) -> Path:
    """Rename a damaged file and its companions to a dated name, and return that.

    Never deleted: it may be all that is left of a network, and tools can often get rows out of it.
    """
    target = _free_name(path, at)
    for suffix in reversed(COMPANIONS):
        companion = Path(f"{path}{suffix}")
        if companion.exists():
            companion.rename(f"{target}{suffix}")
    return target


def _free_name(path: Path, at: datetime) -> Path:
    name = f"{path}.damaged-{at:%Y%m%d-%H%M%S}"
    candidates = (Path(name if number == 1 else f"{name}-{number}") for number in range(1, 100))
    for candidate in candidates:
        if not candidate.exists():
            return candidate
    raise StorageFailedError(reason="input_output")


def remove_database(path: Path) -> None:
    """Delete the file and its companions, and nothing else."""
    for suffix in COMPANIONS:
        Path(f"{path}{suffix}").unlink(missing_ok=True)
