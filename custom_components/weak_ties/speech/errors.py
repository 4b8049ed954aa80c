"""What can be wrong with a day or a list of names that somebody said."""

from ..network.errors import WeakTiesError


class DayImpossibleError(WeakTiesError):
    """`day` is no day of any calendar: the 30th of February."""

    key = "day_impossible"


class DayInFutureError(WeakTiesError):
    """`day` has not come yet, and what is logged has happened."""

    key = "day_in_future"


class TooManyNamesError(WeakTiesError):
    """More than `limit` people in one sentence: somebody is reading out a list."""

    key = "too_many_names"
