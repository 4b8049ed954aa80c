"""Until when somebody shall rest: "for two weeks", "until Friday", 「2週間」「来月まで」."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from .errors import DayImpossibleError
from .numerals import ENGLISH_NUMBER, JAPANESE_NUMBER, number_from
from .phrases import EN_DATE, EN_WEEKDAY, JA_DATE, JA_WEEKDAY, month_named, weekday_named
from .reckoning import after, weekday_after, weekday_of_week, with_months
from .rows import Language

type _Reader = Callable[[re.Match[str], date], date]

_TOMORROW = timedelta(days=1)


def until_in(text: str, language: Language, today: date) -> date | None:
    """Give the day that a sentence names as the end of a rest, None when it names none.

    Raises DayImpossibleError for a day that no calendar has.
    """
    text = unicodedata.normalize("NFKC", text)
    for pattern, read in _PATTERNS[language]:
        if match := pattern.search(text):
            try:
                return read(match, today)
            except (ValueError, OverflowError) as error:
                raise DayImpossibleError(day=match[0]) from error
    return None


def _units(match: re.Match[str], today: date) -> date:
    return after(today, number_from(match["count"]), match["unit"])


def _weekday(match: re.Match[str], today: date) -> date:
    """Give the weekday to come; 来週の金曜 is the one of the week after this."""
    weekday = weekday_named(match["weekday"])
    return weekday_of_week(today, weekday, 1) if match["next"] else weekday_after(today, weekday)


def _day_of_year(match: re.Match[str], today: date) -> date:
    month, day, year = month_named(match["month"]), number_from(match["day"]), match["year"]
    if year and year[0].isdecimal():
        return date(int(year[:4]), month, day)
    this_year = date(today.year, month, day)
    return this_year if this_year > today else date(today.year + 1, month, day)


def _next_week(_match: re.Match[str], today: date) -> date:
    return weekday_of_week(today, 0, 1)


def _months_on(months: int) -> _Reader:
    return lambda _match, today: with_months(today, months)


def _first_of(months: int) -> _Reader:
    return lambda _match, today: with_months(today.replace(day=1), months)


_TABLE: Mapping[Language, tuple[tuple[str, _Reader], ...]] = {
    Language.ENGLISH: (
        (rf"\bfor (?P<count>{ENGLISH_NUMBER}) (?P<unit>day|week|month|year)s?$", _units),
        (r"\bfor half a year$", _months_on(6)),
        (r"\buntil tomorrow$", lambda _match, today: today + _TOMORROW),
        (r"\buntil next week$", _next_week),
        (r"\buntil next month$", _first_of(1)),
        (r"\buntil next year$", lambda _match, today: date(today.year + 1, 1, 1)),
        (rf"\buntil (?P<next>next )?{EN_WEEKDAY}$", _weekday),
        *((rf"\buntil {dated}$", _day_of_year) for dated in EN_DATE),
    ),
    Language.JAPANESE: (
        (JA_DATE, _day_of_year),
        (rf"(?P<count>{JAPANESE_NUMBER})(?P<unit>日|週間?|[かヶカヵケ箇]?月|年)(?!まで)", _units),
        (r"半年", _months_on(6)),
        (r"明日|あした", lambda _match, today: today + _TOMORROW),
        (rf"(?P<next>来週の?)?{JA_WEEKDAY}", _weekday),
        (r"来週", _next_week),
        (r"再来月", _first_of(2)),
        (r"来月", _first_of(1)),
        (r"来年", lambda _match, today: date(today.year + 1, 1, 1)),
    ),
}
_PATTERNS = {
    language: tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in rows)
    for language, rows in _TABLE.items()
}
