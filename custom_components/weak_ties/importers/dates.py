"""Dates as exports and spreadsheets write them, without the locale of the machine that reads them."""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import date

from ..network.model import Birthday

# English and German, since these are the languages that connections have been seen in.
_ENGLISH = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_GERMAN = {"mär": 3, "mrz": 3, "mai": 5, "okt": 10, "dez": 12}
_MONTHS = {name: number for number, name in enumerate(_ENGLISH, 1)} | _GERMAN
_WORDED = re.compile(r"(\d{1,2})[.\s-]+([^\W\d_]{3,})\.?[,\s-]+(\d{4}|\d{2})")
_MONTH_FIRST_WORDED = re.compile(r"([^\W\d_]{3,})\.?\s+(\d{1,2}),?\s+(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})")
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_YEARLESS = re.compile(r"--(\d{2})-?(\d{2})")
# Apple writes this year, the first leap year of its calendar, for "no year".
_APPLE_NO_YEAR = 1604


def days_come_first(texts: Iterable[str]) -> bool:
    """Tell 15/03/2024 from 03/15/2024 by all dates of a file, since 03/04/2024 alone could be either."""
    return any((match := _SLASHED.match(text)) and int(match[1]) > 12 for text in texts)


def date_from_text(text: str, *, day_first: bool = False) -> date | None:
    """Read a date, or None for what is none. Two-digit years are of this century."""
    text = text.strip()
    for pattern, parts in _SHAPES:
        if match := pattern.match(text):
            return _date(*parts(match, day_first))
    return None


def birthday_from_text(text: str, *, omitted_year: str = "") -> Birthday | None:
    """Read a birthday with or without its year; a month or a year alone is none."""
    text = text.strip()
    if match := _YEARLESS.match(text):
        return _birthday(int(match[1]), int(match[2]), None)
    day = date_from_text(text)
    if day is None:
        return None
    yearless = str(day.year) == omitted_year or day.year == _APPLE_NO_YEAR
    return _birthday(day.month, day.day, None if yearless else day.year)


def _birthday(month: int, day: int, year: int | None) -> Birthday | None:
    # 2000 is a leap year: 29 February is a birthday.
    return Birthday(month=month, day=day, year=year) if _date(year or 2000, month, day) else None


def _date(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year + 2000 if year < 100 else year, month, day)
    return None


def _month(word: str) -> int:
    return _MONTHS.get(word.casefold()[:3], 0)


def _slashed(match: re.Match[str], day_first: bool) -> tuple[int, int, int]:
    day, month = (match[1], match[2]) if day_first else (match[2], match[1])
    return int(match[3]), int(month), int(day)


type _Parts = Callable[[re.Match[str], bool], tuple[int, int, int]]
_SHAPES: tuple[tuple[re.Pattern[str], _Parts], ...] = (
    (_WORDED, lambda match, _: (int(match[3]), _month(match[2]), int(match[1]))),
    (_YEAR_FIRST, lambda match, _: (int(match[1]), int(match[2]), int(match[3]))),
    (_SLASHED, _slashed),
    (_DOTTED, lambda match, _: (int(match[3]), int(match[2]), int(match[1]))),
    (_COMPACT, lambda match, _: (int(match[1]), int(match[2]), int(match[3]))),
    (_MONTH_FIRST_WORDED, lambda match, _: (int(match[3]), _month(match[1]), int(match[2]))),
)
