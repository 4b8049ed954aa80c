"""Whose birthday is on which day of the year, found without asking everybody."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from ..layered import with_items
from ..model import Tie, TieId

type MonthDay = tuple[int, int]

_LEAP_DAY = (2, 29)
_EVE_OF_LEAP_DAY = (2, 28)


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthdays:
    """The ties by their birthdays; those put aside are left out."""

    by_day: Mapping[MonthDay, tuple[TieId, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, ties: Iterable[Tie]) -> Birthdays:
        """Sort everybody by their birthday."""
        by_day: dict[MonthDay, list[TieId]] = {}
        for tie in ties:
            if (day := _day_of(tie)) is not None:
                by_day.setdefault(day, []).append(tie.id)
        return cls(by_day={day: tuple(ids) for day, ids in by_day.items()})

    def updated(self, before: Tie | None, after: Tie | None) -> Birthdays:
        """Take over one change; as a rule a change is none to a birthday, and costs nothing."""
        old, new = _day_of(before), _day_of(after)
        tie = after or before
        if old == new or tie is None:
            return self
        changed: dict[MonthDay, tuple[TieId, ...]] = {}
        if old is not None:
            changed[old] = tuple(tie_id for tie_id in self.by_day.get(old, ()) if tie_id != tie.id)
        if new is not None:
            changed[new] = (*self.by_day.get(new, ()), tie.id)
        return Birthdays(by_day=with_items(self.by_day, changed))

    def next_from(self, day: date) -> date | None:
        """The first day from that one on on which somebody has a birthday; None when none is known."""
        return min((_next(key, day) for key, ids in self.by_day.items() if ids), default=None)

    def on(self, day: date) -> Iterator[TieId]:
        """Whose birthday is celebrated that day: that of 29 February on the 28th where there is none."""
        yield from self.by_day.get((day.month, day.day), ())
        if (day.month, day.day) == _EVE_OF_LEAP_DAY and not _is_leap(day.year):
            yield from self.by_day.get(_LEAP_DAY, ())


def _next(key: MonthDay, day: date) -> date:
    """When a day of the year is celebrated next, from that day on."""
    this_year = _in_year(key, day.year)
    return this_year if this_year >= day else _in_year(key, day.year + 1)


def _in_year(key: MonthDay, year: int) -> date:
    return date(year, *(_EVE_OF_LEAP_DAY if key == _LEAP_DAY and not _is_leap(year) else key))


def _day_of(tie: Tie | None) -> MonthDay | None:
    if tie is None or tie.archived_at is not None or tie.birthday is None:
        return None
    return tie.birthday.month, tie.birthday.day


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
