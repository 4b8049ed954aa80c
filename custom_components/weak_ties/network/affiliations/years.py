"""Years of which only part is known: when two people were in the same place, and whether anybody can tell."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from ..model import Affiliation

_PARTIAL = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

_DECEMBER = 12


def first_day(text: str) -> date | None:
    """The earliest day that 2003, 2003-04 or 2003-04-01 can mean; None for what is empty or no date."""
    parts = _parts(text)
    return _day(parts[0], parts[1] or 1, parts[2] or 1) if parts else None


def last_day(text: str) -> date | None:
    """The latest day that 2003, 2003-04 or 2003-04-01 can mean; None for what is empty or no date."""
    parts = _parts(text)
    if parts is None:
        return None
    year, month, day = parts
    first = _day(year, month or _DECEMBER, day or 1)
    return first if day or first is None else first.replace(day=calendar.monthrange(first.year, first.month)[1])


def _parts(text: str) -> tuple[int, int, int] | None:
    found = _PARTIAL.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part or 0) for part in found.groups())
    return year, month, day


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """The time that two people had in one place.

    `first` is None when one of the beginnings is unknown: then they may have met there, and no more can be said.
    `last` is None while both are still there.
    """

    first: date | None = None
    last: date | None = None
    days: int = 0


def overlap(one: Affiliation, other: Affiliation, today: date) -> Overlap | None:
    """When both were there, as generously as the dates allow; None when they cannot have been there together."""
    starts = [first_day(one.started), first_day(other.started)]
    first = max((day for day in starts if day is not None), default=None)
    last = min((day for day in (last_day(one.ended), last_day(other.ended)) if day is not None), default=None)
    until = today if last is None else min(last, today)
    if first is not None and until < first:
        return None
    if first is None or None in starts:
        return Overlap()
    return Overlap(first=first, last=last, days=(until - first).days + 1)
