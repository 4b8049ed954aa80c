"""The words for days that English and Japanese have, as patterns and what each means."""

import re
from collections.abc import Callable, Mapping
from datetime import date

from .numerals import ENGLISH_NUMBER, JAPANESE_NUMBER, number_from
from .reckoning import after, latest, latest_of_month, weekday_before, weekday_of_week, with_months
from .rows import Language

type Reader = Callable[[re.Match[str], date], date]

# "The other day", 「この間」: an interaction needs a day, and three days is the least that people mean by it.
_THE_OTHER_DAY = 3
_ENGLISH_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_JAPANESE_WEEKDAYS = "月火水木金土日"
_MONTH_NAMES = "january february march april may june july august september october november december"
_MONTHS = tuple(_MONTH_NAMES.split())
_ENGLISH_WEEKS = {"last week": -1, "this week": 0, "this": 0, "next": 1, "next week": 1}
_JAPANESE_WEEKS = {"先々週": -2, "先週": -1, "今週": 0, "来週": 1, "再来週": 2}
# Which week a weekday is of; without any of these it is the latest one.
_WEEKS: Mapping[str, int] = _ENGLISH_WEEKS | _JAPANESE_WEEKS
_YEARS = {"今年": 0, "去年": -1, "昨年": -1}


def weekday_named(name: str) -> int:
    """Give the number of a weekday, Monday being 0."""
    if name[0] in _JAPANESE_WEEKDAYS:
        return _JAPANESE_WEEKDAYS.index(name[0])
    return _ENGLISH_WEEKDAYS.index(name.casefold())


def month_named(name: str) -> int:
    """Give the number of a month."""
    return _MONTHS.index(name.casefold()) + 1 if name.casefold() in _MONTHS else number_from(name)


def _ago(days: int) -> Reader:
    return lambda _match, today: after(today, -days, "day")


def _months_ago(months: int) -> Reader:
    return lambda _match, today: with_months(today, -months)


def _units_ago(match: re.Match[str], today: date) -> date:
    return after(today, -number_from(match["count"]), match["unit"])


def _weekday(match: re.Match[str], today: date) -> date:
    weekday = weekday_named(match["weekday"])
    weeks = _WEEKS.get((match["which"] or "").casefold().rstrip("の"))
    return weekday_before(today, weekday) if weeks is None else weekday_of_week(today, weekday, weeks)


def _day_of_year(match: re.Match[str], today: date) -> date:
    month, day, year = month_named(match["month"]), number_from(match["day"]), (match["year"] or "").rstrip("の")
    if not year:
        return latest(today, month, day)
    return date(today.year + _YEARS[year] if year in _YEARS else int(year[:4]), month, day)


def _day_of_month(match: re.Match[str], today: date) -> date:
    return latest_of_month(today, number_from(match["day"]))


def _iso(match: re.Match[str], _today: date) -> date:
    return date.fromisoformat(match["iso"])


_EN_DAY = rf"(?P<day>{ENGLISH_NUMBER})"
EN_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})"
EN_WEEKDAY = rf"(?P<weekday>{'|'.join(_ENGLISH_WEEKDAYS)})"
JA_WEEKDAY = rf"(?P<weekday>[{_JAPANESE_WEEKDAYS}])曜日?"
_EN_YEAR = r"(?:,? (?P<year>\d{4}))?"
_EN_PART = r"(?: morning| afternoon| evening| night)?"
_JA_PART = r"(?:の?(?:朝|昼|午前|午後|夕方|夜|晩))?"
_JA_YEAR = r"(?P<year>(?:\d{4}年|去年|昨年|今年)の?)?"
EN_DATE = (rf"(?:the )?{_EN_DAY}(?: of)? {EN_MONTH}{_EN_YEAR}", rf"{EN_MONTH} (?:the )?{_EN_DAY}{_EN_YEAR}")
JA_DATE = rf"{_JA_YEAR}(?P<month>{JAPANESE_NUMBER})月(?P<day>{JAPANESE_NUMBER})日"

# What comes first wins, so the longer ones do. Kyoko (今日子) and Asuka (明日香) are no days.
PHRASES: Mapping[Language, tuple[tuple[str, Reader], ...]] = {
    Language.ENGLISH: (
        (r"the day before yesterday", _ago(2)),
        (rf"yesterday{_EN_PART}|last night", _ago(1)),
        (r"(?:earlier )?today|(?:earlier )?this (?:morning|afternoon|evening)|tonight|just now|earlier", _ago(0)),
        (r"the other day|a few days ago|recently", _ago(_THE_OTHER_DAY)),
        (rf"(?P<count>{ENGLISH_NUMBER}) (?P<unit>day|week|month|year)s? ago", _units_ago),
        (rf"{EN_WEEKDAY} (?P<which>last week|this week|next week)", _weekday),
        (rf"(?:(?P<which>last|this past|this|next) )?{EN_WEEKDAY}{_EN_PART}", _weekday),
        (r"last week", _ago(7)),
        (r"last month", _months_ago(1)),
        (r"last year", _months_ago(12)),
        (r"tomorrow|next (?:week|month|year)", _ago(-1)),
        (EN_DATE[0], _day_of_year),
        (EN_DATE[1], _day_of_year),
        (rf"the {_EN_DAY}", _day_of_month),
        (r"(?P<iso>\d{4}-\d{2}-\d{2})", _iso),
    ),
    Language.JAPANESE: (
        (r"一昨日|おととい|おとつい", _ago(2)),
        (rf"(?:昨日|きのう){_JA_PART}|昨夜|昨晩|ゆうべ", _ago(1)),
        (rf"(?:今日(?![子香])|きょう|本日){_JA_PART}|今朝|けさ|今夜|今晩|さっき|ついさっき|先ほど|たった今", _ago(0)),
        (r"数日前|この間|このあいだ|先日|最近", _ago(_THE_OTHER_DAY)),
        (rf"(?P<count>{JAPANESE_NUMBER})(?P<unit>日|週間?|[かヶカヵケ箇]?月|年)(?:ほど|くらい)?前", _units_ago),
        (r"半年前", _months_ago(6)),
        (rf"(?:(?P<which>先々週|先週|今週|来週|再来週|この前|前|次)の?)?{JA_WEEKDAY}{_JA_PART}", _weekday),
        (r"先々週", _ago(14)),
        (r"先週", _ago(7)),
        (r"先月", _months_ago(1)),
        (JA_DATE, _day_of_year),
        (r"去年|昨年", _months_ago(12)),
        (rf"(?P<day>{JAPANESE_NUMBER})日(?!月)", _day_of_month),
        (r"この前", _ago(_THE_OTHER_DAY)),
        (r"明日(?![香花菜美子実奈])|あした|明後日|あさって|来週|来月|来年", _ago(-1)),
        (r"(?P<iso>\d{4}-\d{2}-\d{2})", _iso),
    ),
}
