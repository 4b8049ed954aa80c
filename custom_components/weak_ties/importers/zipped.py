"""Zip archives from strangers: looked into in memory, within limits, and never unpacked to a disk."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath

from ..network.errors import FileTooLargeError, FileUnreadableError
from .reasons import FileProblem

MEGABYTE = 1_000_000
FILE_LIMIT = 100 * MEGABYTE
# LinkedIn's complete archive has some dozens of members and its messages may be large, but are not read.
_MEMBERS_LIMIT = 10_000
_TOTAL_LIMIT = 1_000 * MEGABYTE
# Tables of people shrink to a tenth; a bomb shrinks to a thousandth. Small members may be anything.
_RATIO_LIMIT = 200
_RATIO_FROM = MEGABYTE
_SUFFIXES = frozenset({".csv", ".vcf", ".vcard", ".txt"})
_ENCRYPTED = 0x1
_MAGIC = (b"PK\x03\x04", b"PK\x05\x06")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    NotImplementedError,
    RuntimeError,
    ValueError,
)


def is_zip(content: bytes) -> bool:
    """Say whether the bytes begin like an archive; what the file is called says nothing."""
    return content.startswith(_MAGIC)


def members(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Read the members that may be tables or cards, as base name and bytes, LinkedIn's connections first.

    Folders are ignored; a member that points out of the archive (`../`, `/`) is not looked at.
    Raises FileTooLargeError for what would unpack to too much, FileUnreadableError (truncated, damaged, encrypted).
    """
    with _damage_explained(content), zipfile.ZipFile(BytesIO(content)) as archive:
        left = FILE_LIMIT
        for member in _candidates(archive.infolist()):
            unpacked = _read(archive, member, left)
            left -= len(unpacked)
            yield PurePosixPath(member.filename).name, unpacked


@contextmanager
def _damage_explained(content: bytes) -> Iterator[None]:
    try:
        yield
    except _BROKEN as err:
        whole = b"PK\x05\x06" in content[-66_000:]
        raise FileUnreadableError(reason=FileProblem.DAMAGED if whole else FileProblem.TRUNCATED) from err


def _candidates(listed: list[zipfile.ZipInfo]) -> list[zipfile.ZipInfo]:
    if len(listed) > _MEMBERS_LIMIT or sum(member.file_size for member in listed) > _TOTAL_LIMIT:
        raise FileTooLargeError(limit=FILE_LIMIT // MEGABYTE)
    return sorted((member for member in listed if _is_wanted(member)), key=_rank)


def _is_wanted(member: zipfile.ZipInfo) -> bool:
    path = PurePosixPath(member.filename.replace("\\", "/"))
    inside = not path.is_absolute() and ".." not in path.parts and not path.name.startswith(".")
    return inside and not member.is_dir() and path.suffix.casefold() in _SUFFIXES


def _rank(member: zipfile.ZipInfo) -> tuple[bool, bool, str]:
    name = PurePosixPath(member.filename).name.casefold()
    return name != "connections.csv", not name.endswith((".vcf", ".vcard")), member.filename


def _read(archive: zipfile.ZipFile, member: zipfile.ZipInfo, limit: int) -> bytes:
    if member.flag_bits & _ENCRYPTED:
        raise FileUnreadableError(reason=FileProblem.ENCRYPTED)
    bomb = member.file_size > _RATIO_FROM and member.file_size > member.compress_size * _RATIO_LIMIT
    if bomb or member.file_size > limit:
        raise FileTooLargeError(limit=FILE_LIMIT // MEGABYTE)
    with archive.open(member) as stream:
        return stream.read(limit)
