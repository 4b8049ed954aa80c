"""What stands in the owner's calendar: due dates, birthdays, gatherings, and the season for cards."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from ..assessment.assessment import Assessment, TieView
from ..model import Answer, Gathering, Network, TieId
from ..values import EARLIEST_YEAR
from .birthdays import Birthdays
from .seasons import GreetingSeason

# Nobody says when a party ends. An evening's dinner is over after this, as far as a calendar is concerned.
GATHERING_LASTS = timedelta(hours=2)

# A calendar is looked at by weeks and months. Birthdays come back for ever, so whoever asks for centuries gets this.
LONGEST_LOOK = timedelta(days=3660)

# No tie was born before, and none will be reminded of after; further out, calendars run out of years.
_EARLIEST = datetime(EARLIEST_YEAR, 1, 1, tzinfo=UTC)
_LATEST = datetime(3000, 1, 1, tzinfo=UTC)

_DAY = timedelta(days=1)

# The least that lies between an end, which is not part of a span, and the last moment that is.
_INSTANT = timedelta(microseconds=1)


class OccasionKind(StrEnum):
    """What an occasion is about."""

    DUE = "due"
    BIRTHDAY = "birthday"
    GATHERING = "gathering"
    SEASON = "season"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """One entry of the calendar; whole days unless it is a gathering. `end` is the first moment or day after it.

    `year` is how old somebody becomes for a birthday, where that is known, and the season's year for a season.
    """

    kind: OccasionKind
    start: date | datetime
    end: date | datetime
    tie_id: TieId | None = None
    gathering: Gathering | None = None
    year: int | None = None

    def began(self, tz: tzinfo) -> datetime:
        """The moment at which it begins."""
        return moment_of(self.start, tz)

    def is_on(self, at: datetime, tz: tzinfo) -> bool:
        """Whether it is going on."""
        return self.began(tz) <= at < moment_of(self.end, tz)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """All that a calendar is made from, at one moment."""

    network: Network
    assessment: Assessment
    birthdays: Birthdays
    season: GreetingSeason | None
    tz: tzinfo

    def between(self, start: datetime, end: datetime) -> list[Occasion]:
        """The occasions that touch this span, in order."""
        start, end = max(start, _EARLIEST), min(end, _LATEST)
        if start >= end:
            return []
        end = min(end, start + LONGEST_LOOK)
        first, last = start.astimezone(self.tz).date(), (end.astimezone(self.tz) - _INSTANT).date()
        found = [*self._dues(first, last), *self._birthdays(first, last), *self._seasons(first, last)]
        here = (one for one in self._gatherings() if one.at < end and one.at + GATHERING_LASTS > start)
        found.extend(map(self._gathering, here))
        return sorted(found, key=self._in_order)

    def next_at(self, at: datetime) -> Occasion | None:
        """What is on, the latest to begin first; else what comes next within a year."""
        today = at.astimezone(self.tz).date()
        upcoming = [one for one in self._nearest(at, today) if moment_of(one.end, self.tz) > at]
        current = [one for one in upcoming if one.is_on(at, self.tz)]
        if current:
            return max(current, key=lambda one: (one.began(self.tz), one.tie_id or ""))
        return min(upcoming, key=self._in_order, default=None)

    def _nearest(self, at: datetime, today: date) -> Iterator[Occasion]:
        """The next of each kind, and what is on; there may be thousands of the rest."""
        yield from self._next_due(today)
        birthday = self.birthdays.next_from(today)
        if birthday is not None:
            yield from self._birthdays(birthday, birthday)
        yield from self._seasons(today, today + timedelta(days=366))
        yield from (self._gathering(one) for one in self._gatherings() if one.at + GATHERING_LASTS > at)

    def _next_due(self, today: date) -> Iterator[Occasion]:
        """The next tie to come due; who is due already was so on a day that is over."""
        day = self.assessment.next_due
        if day is not None and day >= today:
            yield self._due(self.assessment.views[self.assessment.upcoming[0]], day)

    def _dues(self, first: date, last: date) -> Iterator[Occasion]:
        """The ties whose due date is in these days: both lists are in its order, so there is no need to read all."""
        views = self.assessment.views
        for listed in (self.assessment.overdue, self.assessment.upcoming):
            start, stop = (
                bisect_left(listed, day, key=lambda tie_id: _due_of(views, tie_id)) for day in (first, last + _DAY)
            )
            yield from (self._due(views[tie_id], _due_of(views, tie_id)) for tie_id in listed[start:stop])

    def _due(self, view: TieView, day: date) -> Occasion:
        return Occasion(kind=OccasionKind.DUE, start=day, end=day + _DAY, tie_id=view.tie_id)

    def _birthdays(self, first: date, last: date) -> Iterator[Occasion]:
        for number in range((last - first).days + 1):
            day = first + timedelta(days=number)
            for tie_id in self.birthdays.on(day):
                birthday = self.network.ties[tie_id].birthday
                age = day.year - birthday.year if birthday and birthday.year else None
                if age is None or age >= 0:
                    yield Occasion(
                        kind=OccasionKind.BIRTHDAY, start=day, end=day + _DAY, tie_id=tie_id, year=age or None
                    )

    def _seasons(self, first: date, last: date) -> Iterator[Occasion]:
        """The window of each season, and its last day to post."""
        if self.season is None:
            return
        for year in range(first.year, last.year + 2):
            if self.season.only not in (None, year):
                continue
            opens, deadline, closes = self.season.window(year)
            if opens <= last and closes >= first:
                yield Occasion(kind=OccasionKind.SEASON, start=opens, end=closes + _DAY, year=year)
            if first <= deadline <= last:
                yield Occasion(kind=OccasionKind.DEADLINE, start=deadline, end=deadline + _DAY, year=year)

    def _gatherings(self) -> Iterator[Gathering]:
        """Where the owner may go or has been."""
        return (one for one in self.network.gatherings.values() if one.answer is not Answer.DECLINED)

    def _gathering(self, one: Gathering) -> Occasion:
        start = one.at.astimezone(self.tz)
        return Occasion(kind=OccasionKind.GATHERING, start=start, end=start + GATHERING_LASTS, gathering=one)

    def _in_order(self, one: Occasion) -> tuple[datetime, str, str]:
        return one.began(self.tz), one.kind, one.tie_id or (one.gathering.id if one.gathering else "")


def moment_of(day: date | datetime, tz: tzinfo) -> datetime:
    """The beginning of a day, or the moment itself."""
    return day if isinstance(day, datetime) else datetime.combine(day, time(), tz)


def _due_of(views: Mapping[TieId, TieView], tie_id: TieId) -> date:
    return views[tie_id].due or date.max
