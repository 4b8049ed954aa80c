"""What somebody wants, taken out of a sentence that one of the templates has matched."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import NamedTuple

from ..network.model import Direction, InteractionKind, TieId
from .days import Moment, day_in
from .people import Names, names_in
from .rows import Language, Meaning, Row
from .spans import until_in

# An hour for a day of which nobody said more: in the middle, so that no time zone makes another day of it.
_NOON = 12
_PARTICLES = "にへと"
_ABOUT = re.compile(r"\s+(?:about|regarding|because of)\s+(?=\S)", re.IGNORECASE)
_DATED = frozenset({Meaning.LOG, Meaning.ATTEMPT})


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is wanted, of whom and when.

    `who` has the ways to take the names apart, the likeliest first. `chosen` has what the owner answered when a name
    could have been several people's.
    """

    meaning: Meaning
    who: tuple[Names, ...] = ()
    kind: InteractionKind = InteractionKind.CALL
    direction: Direction = Direction.BOTH
    moment: Moment | None = None
    until: date | None = None
    note: str = ""
    chosen: Mapping[str, TieId] = field(default_factory=dict)


def wish_from(row: Row, sentence: str, slots: Mapping[str, str], today: date) -> Wish:
    """Read a sentence that a template of that row has matched with these slots.

    Raises DayImpossibleError, DayInFutureError and TooManyNamesError.
    """
    read = _read_japanese if row.language is Language.JAPANESE else _read_english
    who, moment, note = read(row, sentence, slots, today)
    return Wish(
        meaning=row.meaning,
        who=names_in(who, row.language) if who else (),
        kind=row.kind,
        direction=row.direction,
        moment=moment,
        note=note,
        until=until_in(sentence, row.language, today) if row.meaning is Meaning.SNOOZE else None,
    )


def moment_at(moment: Moment | None, now: datetime) -> datetime | None:
    """Give when it was, in the time zone of `now` and never later than it; None when nothing was said of it."""
    if moment is None:
        return None
    if moment.day == now.date() and moment.hour is None:
        return now
    hour = _NOON if moment.hour is None else moment.hour
    return min(now, datetime.combine(moment.day, time(hour), tzinfo=now.tzinfo))


class _Read(NamedTuple):
    """What a sentence says of whom, when, and about what."""

    who: str
    moment: Moment | None = None
    note: str = ""


def _read_english(row: Row, sentence: str, slots: Mapping[str, str], today: date) -> _Read:
    """The day stands behind the names, or before them, or at the end: "last Friday I called Kenji about the move"."""
    said = slots.get("who", "")
    start, end = _place(said, sentence, bound=r"\b")
    who = sentence[start:end] or said
    if row.meaning not in _DATED:
        return _Read(who)
    who, _, note = _ABOUT.sub("\0", who, count=1).partition("\0")
    rest, moment = day_in(who, row.language, today)
    note, later = day_in(note, row.language, today)
    before = re.sub(r"\s+(?:with|to)\s*$", "", sentence[:start], flags=re.IGNORECASE)
    for around in (before, sentence[end:].rstrip(" .!?")):
        moment = moment or later or day_in(around, row.language, today)[1]
    return _Read(rest, moment, note)


def _read_japanese(row: Row, sentence: str, slots: Mapping[str, str], today: date) -> _Read:
    """The day stands before the names or behind them, and each of the two slots may hold either.

    先週の金曜に佐藤さんに is one day and one name; 佐藤さんと伊藤さんと are two names; 佐藤さんとラーメン屋で is
    one name and a place, which is nobody's.
    """
    said, more = slots.get("who", ""), slots.get("day", "") if row.meaning in _DATED else ""
    start, end = _place(said, sentence)
    who = sentence[start:end] or said
    if row.meaning not in _DATED:
        return _Read(who)
    if not more:
        return _Read(*day_in(who, row.language, today))
    both = sentence[start : end + _place(more, sentence[end:])[1]]
    rest, moment = day_in(both, row.language, today)
    if moment is None and more[-1] not in _PARTICLES:
        return _Read(*day_in(who, row.language, today))
    return _Read(re.sub(f"[{_PARTICLES}]$", "", rest.rstrip()), moment)


def _place(said: str, sentence: str, bound: str = "") -> tuple[int, int]:
    """Find a slot in the sentence: slots come without punctuation, and the comma is what parts "Kenji, Emma"."""
    letters = [re.escape(letter) for letter in said if letter.isalnum()]
    match = re.search(bound + r"[\W_]*".join(letters) + bound, sentence) if letters else None
    return match.span() if match else (0, 0)
