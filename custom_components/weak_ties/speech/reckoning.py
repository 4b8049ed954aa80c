"""Reckons with days as people do: a month back, the latest Friday, Christmas before last."""

from datetime import date, timedelta

_DAYS_OF = {"day": 1, "week": 7, "日": 1, "週": 7}
_MONTHS_OF = {"year": 12, "年": 12}


def with_months(today: date, months: int) -> date:
    """Give the same day so many months on, or the last of the month where that is shorter."""
    years, month = divmod(today.month - 1 + months, 12)
    first = date(today.year + years, month + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return min(first + timedelta(days=today.day - 1), last)


def after(today: date, count: int, unit: str) -> date:
    """Give the day so many days, weeks, months or years (or 日, 週間, か月, 年) after today, or before it below zero.

    Raises ValueError or OverflowError where the calendar ends.
    """
    for name, days in _DAYS_OF.items():
        if unit.startswith(name):
            return today + timedelta(days=count * days)
    return with_months(today, count * next((n for name, n in _MONTHS_OF.items() if unit.startswith(name)), 1))


def weekday_before(today: date, weekday: int) -> date:
    """Give the latest such weekday (Monday is 0) before today."""
    return today - timedelta(days=(today.weekday() - weekday - 1) % 7 + 1)


def weekday_after(today: date, weekday: int) -> date:
    """Give the first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def weekday_of_week(today: date, weekday: int, weeks: int) -> date:
    """Give that weekday of the week so many weeks on; weeks begin on Monday."""
    return today + timedelta(days=weekday - today.weekday(), weeks=weeks)


def latest(today: date, month: int, day: int) -> date:
    """Give that day of this year, of last year when it has not come yet. Raises ValueError when neither has it."""
    return _first_fitting((today.year, month, day), (today.year - 1, month, day), until=today)


def latest_of_month(today: date, day: int) -> date:
    """Give that day of this month, of the month before when it has not come yet. Raises ValueError likewise."""
    earlier = with_months(today, -1)
    return _first_fitting((today.year, today.month, day), (earlier.year, earlier.month, day), until=today)


def _first_fitting(this: tuple[int, int, int], before: tuple[int, int, int], *, until: date) -> date:
    try:
        found = date(*this)
    except ValueError:
        return date(*before)
    return found if found <= until else date(*before)
