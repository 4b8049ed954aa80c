"""What can go wrong between the network and its disk, in the terms of the one who asked.

SQLite has some forty codes; three answers matter: the file is broken, the file is not ours to read, or the disk
did not take the change (then nothing of it was written, and the next try may succeed).
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from ..network.errors import ValueInvalidError, WeakTiesError


class DatabaseDamagedError(WeakTiesError):
    """The file is no database, or one whose content contradicts itself."""

    key = "database_damaged"


class DatabaseTooNewError(WeakTiesError):
    """The file was written by a later `version` than `supported`; reading it would guess."""

    key = "database_too_new"


class StorageFailedError(WeakTiesError):
    """The disk did not take it (`reason`: disk_full, read_only, busy, input_output); nothing was written."""

    key = "storage_failed"


DAMAGED_CODES = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
REASONS = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "read_only",
    sqlite3.SQLITE_CANTOPEN: "read_only",
    sqlite3.SQLITE_PERM: "read_only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_IOERR: "input_output",
    sqlite3.SQLITE_NOMEM: "input_output",
}

FILE_REASONS = {
    errno.ENOSPC: "disk_full",
    errno.EDQUOT: "disk_full",
    errno.EROFS: "read_only",
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
}


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turn SQLite's and the file system's errors into ours.

    A broken rule of the schema (IntegrityError) passes as it is: that is a mistake of the program, not of the disk.
    """
    try:
        yield
    except sqlite3.DatabaseError as error:
        if (ours := _ours(error)) is None:
            raise
        raise ours from error
    except (UnicodeEncodeError, OverflowError) as error:
        raise ValueInvalidError(
            field="text" if isinstance(error, UnicodeEncodeError) else "number", value=""
        ) from error
    except OSError as error:
        raise StorageFailedError(reason=FILE_REASONS.get(error.errno or 0, "input_output")) from error


def _ours(error: sqlite3.DatabaseError) -> WeakTiesError | None:
    # Extended codes carry the primary one in their low byte; an error of the module itself has no code at all.
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK) & 0xFF
    if code in DAMAGED_CODES or "Could not decode" in str(error):
        return DatabaseDamagedError()
    reason = REASONS.get(code)
    return None if reason is None else StorageFailedError(reason=reason)
