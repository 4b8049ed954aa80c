"""How a value of the model lies in a column, and back. Lossless, and sorted as text in the order of time."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from functools import lru_cache
from typing import Any

# What sqlite3 hands over is untyped; it becomes a record in the next line, and goes no further than this package.
type Row = tuple[Any, ...]
type Parameters = Mapping[str, str | int | None]


def moment_to_text(moment: datetime) -> str:
    """Return UTC with microseconds, always of the same width."""
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


# An import stamps thousands of records with one moment: the cache saves the reading and the memory.
@lru_cache(maxsize=1024)
def moment_from_text(text: str) -> datetime:
    """Read a moment back, in UTC."""
    return datetime.fromisoformat(text)


def moment_to_column(moment: datetime | None) -> str | None:
    """Return NULL for an unknown moment."""
    return None if moment is None else moment_to_text(moment)


def moment_from_column(text: str | None) -> datetime | None:
    """Read a moment that may be unknown."""
    return None if text is None else moment_from_text(text)


def day_to_column(day: date | None) -> str | None:
    """Return an ISO date, or NULL."""
    return None if day is None else day.isoformat()


def day_from_column(text: str | None) -> date | None:
    """Read a day that may be unknown."""
    return None if text is None else date.fromisoformat(text)


def texts_to_column(texts: tuple[str, ...]) -> str:
    """Return a JSON list."""
    return json.dumps(texts, ensure_ascii=False) if texts else "[]"


def texts_from_column(text: str) -> tuple[str, ...]:
    """Read a JSON list back; nearly all are empty, so the parser is asked only when it must."""
    return () if text == "[]" else tuple(json.loads(text))
