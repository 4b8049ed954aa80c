"""When a kept tie is due, and where it stands on a given day.

A clock knows days, not hours: it runs in the owner's time zone, from the day of the last interaction that weighs
enough for the cadence.
"""

from collections.abc import Mapping
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from ..model import Strength, Tie
from .weights import (
    ATTEMPT_SHARE,
    ATTEMPTS_COUNTED,
    DORMANT_DAYS,
    DUE_SOON_DAYS,
    FULL_WEIGHT,
    LAPSED_CADENCES,
    LIGHT_WEIGHT,
    resetting_weight,
)


class Standing(StrEnum):
    """Where a tie stands against its cadence (the glossary's words)."""

    FRESH = "fresh"
    DUE = "due"
    OVERDUE = "overdue"
    LAPSED = "lapsed"
    DORMANT = "dormant"
    UNKEPT = "unkept"

    @property
    def is_overdue(self) -> bool:
        """Whether the due date has passed, however long ago."""
        return self in _OVERDUE


_OVERDUE = frozenset({Standing.OVERDUE, Standing.LAPSED, Standing.DORMANT})


def cadence_of(tie: Tie, cadences: Mapping[Strength, int]) -> int:
    """The days between two interactions with a tie; 0 for a tie that is not kept or is archived."""
    if tie.archived_at is not None:
        return 0
    if tie.cadence_days is not None:
        return tie.cadence_days
    return cadences.get(tie.strength, 0)


def last_counting(tie: Tie, cadence: int) -> datetime | None:
    """The last interaction that weighs enough for this cadence."""
    weight = resetting_weight(cadence)
    if weight == FULL_WEIGHT:
        return tie.contact.last_full
    return tie.contact.last_light if weight == LIGHT_WEIGHT else tie.contact.last_medium


def clock_start(tie: Tie, cadence: int, tz: tzinfo) -> date:
    """The day from which the cadence counts: last interaction that counts, else met on, else added.

    Meeting is contact too, so an interaction logged for a day before it moves nothing. The day of adding is only a
    stand-in for what nobody knows, so any interaction that counts replaces it, an older one too. From there, what
    the owner tried since moves it on by half the gap, twice at most.
    """
    start = _counting_from(tie, cadence, tz)
    return _moved_by_attempts(start, tie.contact.attempts, tz) if tie.contact.attempts else start


def _counting_from(tie: Tie, cadence: int, tz: tzinfo) -> date:
    counting = last_counting(tie, cadence)
    if counting is None:
        return tie.met_on or tie.added_at.astimezone(tz).date()
    touched = counting.astimezone(tz).date()
    return max(touched, tie.met_on) if tie.met_on else touched


def _moved_by_attempts(start: date, attempts: tuple[datetime, ...], tz: tzinfo) -> date:
    """The start after the oldest attempts that are known and later than it; a day is never cut in two.

    Of many attempts only the newest are known, so the clock goes on creeping; but a quarter of the silence always
    remains, and with it everybody becomes overdue in the end.
    """
    tried = [day for moment in attempts if (day := moment.astimezone(tz).date()) > start]
    for day in tried[:ATTEMPTS_COUNTED]:
        start += timedelta(days=int((day - start).days * ATTEMPT_SHARE))
    return start


def due_on(tie: Tie, cadences: Mapping[Strength, int], tz: tzinfo) -> date | None:
    """The day on which a tie is due, a snooze left aside; None for a tie that is not kept."""
    cadence = cadence_of(tie, cadences)
    return clock_start(tie, cadence, tz) + timedelta(days=cadence) if cadence else None


def is_snoozed(tie: Tie, today: date) -> bool:
    """Whether the owner wants to hear nothing of a tie today."""
    return tie.snoozed_until is not None and tie.snoozed_until > today


def standing_of(tie: Tie, cadences: Mapping[Strength, int], today: date, tz: tzinfo) -> Standing:
    """Where a tie stands today; a snoozed one is fresh until the snooze ends."""
    cadence, due = cadence_of(tie, cadences), due_on(tie, cadences, tz)
    if due is None:
        return Standing.UNKEPT
    return Standing.FRESH if is_snoozed(tie, today) else standing_on(today, due, cadence)


def standing_on(today: date, due: date, cadence: int) -> Standing:
    """Where a tie with that due date and cadence stands, snooze aside.

    Silence is measured only past the due date: with a cadence of five years, three silent ones are no neglect.
    """
    late = (today - due).days
    if late <= 0:
        return Standing.DUE if -late <= DUE_SOON_DAYS else Standing.FRESH
    if late + cadence >= DORMANT_DAYS:
        return Standing.DORMANT
    return Standing.LAPSED if late + cadence > LAPSED_CADENCES * cadence else Standing.OVERDUE


def days_overdue(tie: Tie, cadences: Mapping[Strength, int], today: date, tz: tzinfo) -> int:
    """How many days the due date lies back; 0 when it does not, or the tie is snoozed or not kept."""
    due = due_on(tie, cadences, tz)
    if due is None or is_snoozed(tie, today):
        return 0
    return max(0, (today - due).days)
