"""When cards are written: a window that comes back every year, New Year's by default."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ..errors import SeasonWindowError
from ..values import checked_line, invalid

type MonthDay = tuple[int, int]

# Cards are a matter of weeks. A "window" longer than this is one whose ends were swapped across the year's end.
LONGEST_WINDOW = timedelta(days=150)

_MONTH_DAY = re.compile(r"(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII)

# Any two years do for comparing days of the year; the later is a leap year, so that it has all of them.
_YEAR = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class GreetingSeason:
    """A yearly round of cards. Its year is the one in which it closes: New Year's 2027 opens in 2026.

    From `opens` on cards are posted; those posted by `deadline` arrive in time; after `closes` they are not sent.
    A mourning in one year keeps the cards of the year `mourning_shift` later from being sent. `belated` is the
    window of the card for those who were left out (寒中見舞い), where the custom has one. `only` binds a
    season whose days move, as Diwali's and Eid's do, to its year. `name` is the owner's word for a season of their
    own; the known ones are named by their key.

    Raises SeasonWindowError for a window that ends before it starts, ValueInvalidError for a day that no year has.
    """

    key: str
    opens: MonthDay
    deadline: MonthDay
    closes: MonthDay
    mourning_shift: int = 0
    belated: tuple[MonthDay, MonthDay] | None = None
    only: int | None = None
    name: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be a season."""
        for day in (self.opens, self.deadline, self.closes, *(self.belated or ())):
            _check_day(day)
        opens, deadline, closes = self.window(_YEAR)
        is_in_order = opens <= deadline <= closes and closes - opens <= LONGEST_WINDOW
        late = self.belated_window(_YEAR)
        if not is_in_order or (late and not closes < late[0] <= late[1]):
            raise SeasonWindowError(
                opens=_shown(self.opens), deadline=_shown(self.deadline), closes=_shown(self.closes)
            )

    def window(self, year: int) -> tuple[date, date, date]:
        """The day on which the season of that year opens, its deadline, and its last day."""
        opening_year = year - (self.opens > self.closes)
        deadline_year = opening_year if self.deadline >= self.opens else year
        return _dated(opening_year, self.opens), _dated(deadline_year, self.deadline), _dated(year, self.closes)

    def belated_window(self, year: int) -> tuple[date, date] | None:
        """The first and the last day for the belated card of that season's year."""
        return None if self.belated is None else (_dated(year, self.belated[0]), _dated(year, self.belated[1]))

    def is_belated(self, year: int, today: date) -> bool:
        """Whether today is a day for the belated card of that season."""
        late = self.belated_window(year)
        return late is not None and late[0] <= today <= late[1]

    def season_at(self, today: date) -> int | None:
        """The year of the season that is on today, its belated cards included; None out of season."""
        year = self.upcoming(today)
        return year if self.window(year)[0] <= today and self.only in (None, year) else None

    def upcoming(self, today: date) -> int:
        """The year of the season that is on today, else of the next one."""
        return today.year if today <= self._last_day(today.year) else today.year + 1

    def nearest(self, day: date) -> int:
        """The year of the season that a card of that day belongs to: a late one to the one that has just been."""
        coming = self.upcoming(day)
        since, until = day - self._last_day(coming - 1), self.window(coming)[0] - day
        return coming - 1 if since < until else coming

    def _last_day(self, year: int) -> date:
        late = self.belated_window(year)
        return late[1] if late else self.window(year)[2]


def season_of_dates(key: str, *, opens: date, deadline: date, closes: date) -> GreetingSeason:
    """The season of one year, where the calendar moves it. Raises SeasonWindowError."""
    if not opens <= deadline <= closes:
        raise SeasonWindowError(opens=opens.isoformat(), deadline=deadline.isoformat(), closes=closes.isoformat())
    opening, last, closing = ((day.month, day.day) for day in (opens, deadline, closes))
    return GreetingSeason(key=key, opens=opening, deadline=last, closes=closing, only=closes.year)


def _check_day(day: MonthDay) -> None:
    try:
        date(_YEAR, *day)
    except ValueError:
        raise invalid("season", _shown(day)) from None


def _dated(year: int, day: MonthDay) -> date:
    """That day in that year; 29 February is the 28th where there is none."""
    try:
        return date(year, *day)
    except ValueError:
        return date(year, 2, 28)


def _shown(day: MonthDay) -> str:
    return f"{day[0]:02}-{day[1]:02}"


# The post takes New Year's cards from 15 December; by 25 December they are there on 1 January. They are answered
# until 7 January (松の内), and from then to the beginning of spring on 4 February one sends midwinter cards.
NEW_YEAR = GreetingSeason(
    key="new_year", opens=(12, 15), deadline=(12, 25), closes=(1, 7), mourning_shift=1, belated=((1, 8), (2, 4))
)
CHRISTMAS = GreetingSeason(key="christmas", opens=(12, 1), deadline=(12, 18), closes=(12, 26))

KNOWN_SEASONS: Mapping[str, GreetingSeason] = {season.key: season for season in (NEW_YEAR, CHRISTMAS)}
OWN_SEASON = "own"
NO_SEASON = "none"


def season_from_options(chosen: Mapping[str, str]) -> GreetingSeason | None:
    """The season that the owner chose, New Year's unless they said otherwise; None for who sends no cards.

    Raises SeasonWindowError for dates of their own out of order, ValueInvalidError for what is neither a season
    nor a date.
    """
    key = chosen.get("key") or NEW_YEAR.key
    if key == NO_SEASON:
        return None
    if key in KNOWN_SEASONS:
        return KNOWN_SEASONS[key]
    if key != OWN_SEASON:
        raise invalid("season", key)
    opens, deadline, closes = (_month_day(chosen.get(field, "")) for field in ("opens", "deadline", "closes"))
    name = checked_line("season", chosen.get("name", ""))
    return GreetingSeason(key=OWN_SEASON, opens=opens, deadline=deadline, closes=closes, name=name)


def _month_day(text: str) -> MonthDay:
    written = _MONTH_DAY.fullmatch(text.strip())
    if written is None:
        raise invalid("season", text)
    return int(written["month"]), int(written["day"])
