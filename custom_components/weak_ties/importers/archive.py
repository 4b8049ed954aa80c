"""Reads the archive that the JSON export writes."""

import json
from collections.abc import Mapping

from ..network.archived import ARCHIVE_FORMAT, ARCHIVED, READABLE_VERSIONS
from ..network.changes import Record
from ..network.codec import record_from_plain
from ..network.errors import FileUnreadableError, FormatUnknownError, WeakTiesError
from ..network.model import (
    Ego,
    Gathering,
    Greeting,
    ImportBatch,
    Interaction,
    InteractionId,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    Tie,
    Trace,
)
from ..network.pictures import Picture, picture_from_bytes
from .reasons import FileProblem
from .restoring import Archive, restore_into

__all__ = ["BEGINNING", "Archive", "may_be_archive", "read_archive", "restore_into"]

# The format is the first thing in an archive of ours.
BEGINNING = 200


def may_be_archive(content: bytes) -> bool:
    """Whether a file begins as JSON does, so that `read_archive` is the one to say what is wrong with it."""
    return content[:BEGINNING].removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


def read_archive(content: bytes) -> Archive:
    """Read an archive to its end.

    Raises FileUnreadableError for what is damaged, FormatUnknownError for other JSON and for newer archives.
    """
    plain = _plain(content)
    if plain.get("format") != ARCHIVE_FORMAT or plain.get("version") not in READABLE_VERSIONS:
        raise FormatUnknownError(format="json")
    try:
        return _archive(plain)
    except ValueError as error:
        raise FileUnreadableError(reason=FileProblem.DAMAGED) from error


def _plain(content: bytes) -> Mapping[str, object]:
    if not content.strip(b"\xef\xbb\xbf \t\r\n"):
        raise FileUnreadableError(reason=FileProblem.EMPTY)
    try:
        plain = json.loads(content.decode("utf-8-sig"))
        _refuse_half_characters(content, plain)
    except UnicodeError as error:
        raise FileUnreadableError(reason=FileProblem.NOT_TEXT) from error
    except (ValueError, RecursionError) as error:
        raise FileUnreadableError(reason=FileProblem.DAMAGED) from error
    if not isinstance(plain, dict):
        raise FormatUnknownError(format="json")
    return plain


def _refuse_half_characters(content: bytes, plain: object) -> None:
    r"""Raise UnicodeError for a lone \ud800, which JSON can write and no file can store."""
    if b"\\u" in content:
        json.dumps(plain, ensure_ascii=False).encode()


def _archive(plain: Mapping[str, object]) -> Archive:
    lists = _Lists(plain)
    return Archive(
        network=Network(
            ties={tie.id: tie for tie in lists.of(Tie)},
            ego=record_from_plain(Ego, plain.get("ego", {})),
            gatherings={gathering.id: gathering for gathering in lists.of(Gathering)},
            greetings={(greeting.tie_id, greeting.season): greeting for greeting in lists.of(Greeting)},
            mournings=frozenset(lists.of(Mourning)),
            traces={trace.id: trace for trace in lists.of(Trace)},
            nudges={(nudge.week, nudge.tie_id): nudge for nudge in lists.of(Nudge)},
            merge_suggestions={suggestion.id: suggestion for suggestion in lists.of(MergeSuggestion)},
            imports={batch.id: batch for batch in lists.of(ImportBatch)},
            last_logged=_last_logged(plain),
        ),
        interactions=lists.of(Interaction),
        pictures={picture.id: _verified(picture) for picture in lists.of(Picture)},
    )


def _verified(picture: Picture) -> Picture:
    """The picture, if its bytes are what it says; ValueError if not."""
    try:
        made = picture_from_bytes(picture.content)
    except WeakTiesError as error:
        raise ValueError(error.key) from error
    if made != picture:
        raise ValueError(picture.id)
    return picture


def _last_logged(plain: Mapping[str, object]) -> InteractionId | None:
    last = plain.get("last_logged")
    return InteractionId(last) if isinstance(last, str) else None


class _Lists:
    """The lists of an archive; one that is missing is empty, as an older version had no such thing."""

    def __init__(self, plain: Mapping[str, object]) -> None:
        self._plain = plain

    def of[R: Record](self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind; ValueError where one is not."""
        name = next(name for name, archived in ARCHIVED.items() if archived is kind)
        records = self._plain.get(name, [])
        if not isinstance(records, list):
            raise ValueError(name)
        return tuple(record_from_plain(kind, record) for record in records)
