"""What a single value given by the owner has to be, whatever verb it comes with."""

import unicodedata
from collections.abc import Iterable
from datetime import date

from .errors import ValueInvalidError
from .identity.names import clean_name
from .model import Birthday, Strength

# Nobody who is alive was born or met before this.
EARLIEST_YEAR = 1900

# Ten years: who is to be called less often than that is not kept.
LONGEST_CADENCE_DAYS = 3650

# Some five pages; more belongs into a document, and every note is held in memory.
NOTE_LIMIT = 10_000

# The longest postal address in one line, with room to spare.
LINE_LIMIT = 1_000

# An error shows what was wrong, not a thousand characters of it.
SHOWN_LIMIT = 60

# Any leap year will do: a birthday without a year may be the 29th of February.
_LEAP_YEAR = 2000


def invalid(field: str, value: object) -> ValueInvalidError:
    """The error for a value, cut to what fits into a sentence."""
    return ValueInvalidError(field=field, value=str(value)[:SHOWN_LIMIT])


def checked_note(note: str) -> str:
    """A note without what is invisible; lines stay. The error has its length only: notes are nobody's business."""
    if len(note) > NOTE_LIMIT:
        raise ValueInvalidError(field="note", value=f"{len(note)} > {NOTE_LIMIT}")
    lines = note.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(character for character in lines if character in "\n\t" or not _is_control(character)).strip()


def checked_line(field: str, text: str) -> str:
    """A text of one line, with single spaces and nothing invisible."""
    line = " ".join("".join(" " if _is_control(character) else character for character in text).split())
    if len(line) > LINE_LIMIT:
        raise invalid(field, line)
    return unicodedata.normalize("NFC", line)


def checked_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags, each once, none empty."""
    return tuple(dict.fromkeys(filter(None, (checked_line("tags", tag) for tag in tags))))


def checked_aliases(aliases: Iterable[str]) -> tuple[str, ...]:
    """Other names, each once; raises what a name raises."""
    return tuple(dict.fromkeys(clean_name(alias) for alias in aliases if alias.strip()))


def checked_strength(strength: int) -> Strength:
    """One of the five strengths."""
    if strength not in tuple(Strength):
        raise invalid("strength", strength)
    return Strength(strength)


def checked_cadence(days: int | None) -> int | None:
    """Days between two interactions, 0 for not kept, None for the default of the strength."""
    if days is not None and not 0 <= days <= LONGEST_CADENCE_DAYS:
        raise invalid("cadence_days", days)
    return days


def checked_met_on(day: date | None, today: date) -> date | None:
    """The day of meeting: not in the future, not before anybody's time."""
    if day is not None and (day > today or day.year < EARLIEST_YEAR):
        raise invalid("met_on", day.isoformat())
    return day


def checked_birthday(birthday: Birthday | None, today: date) -> Birthday | None:
    """A birthday that the calendar has, and that has been."""
    if birthday is not None and not _is_birthday(birthday, today):
        raise invalid("birthday", "-".join(str(part or "") for part in (birthday.year, birthday.month, birthday.day)))
    return birthday


def _is_birthday(birthday: Birthday, today: date) -> bool:
    try:
        day = date(_LEAP_YEAR if birthday.year is None else birthday.year, birthday.month, birthday.day)
    except ValueError:
        return False
    return birthday.year is None or (day <= today and day.year >= EARLIEST_YEAR)


def _is_control(character: str) -> bool:
    """Whether a character is a control or half a surrogate pair, which no file can hold."""
    return unicodedata.category(character) in {"Cc", "Cs"}
