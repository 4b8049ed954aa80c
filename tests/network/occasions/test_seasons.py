"""When a greeting season is on."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.errors import SeasonWindowError, ValueInvalidError
from custom_components.weak_ties.network.occasions.seasons import (
    CHRISTMAS,
    NEW_YEAR,
    GreetingSeason,
    MonthDay,
    season_from_options,
    season_of_dates,
)


@pytest.mark.parametrize(
    ("today", "on", "upcoming"),
    [
        (date(2026, 12, 14), None, 2027),
        (date(2026, 12, 15), 2027, 2027),
        (date(2027, 1, 7), 2027, 2027),
        (date(2027, 1, 8), 2027, 2027),
        (date(2027, 2, 4), 2027, 2027),
        (date(2027, 2, 5), None, 2028),
    ],
)
def test_new_year_is_the_season_of_the_year_that_it_greets(today: date, on: int | None, upcoming: int) -> None:
    assert (NEW_YEAR.season_at(today), NEW_YEAR.upcoming(today)) == (on, upcoming)


def test_new_years_cards_are_posted_in_december_and_midwinter_cards_follow() -> None:
    assert NEW_YEAR.window(2027) == (date(2026, 12, 15), date(2026, 12, 25), date(2027, 1, 7))
    assert NEW_YEAR.belated_window(2027) == (date(2027, 1, 8), date(2027, 2, 4))
    assert [NEW_YEAR.is_belated(2027, date(2027, 1, day)) for day in (7, 8)] == [False, True]


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (date(2026, 12, 20), 2027),
        (date(2027, 1, 10), 2027),
        (date(2027, 2, 20), 2027),
        (date(2027, 6, 1), 2027),
        (date(2027, 8, 1), 2028),
    ],
)
def test_a_card_belongs_to_the_season_that_is_nearest(day: date, year: int) -> None:
    assert NEW_YEAR.nearest(day) == year


def test_christmas_stays_in_its_year() -> None:
    assert CHRISTMAS.season_at(date(2026, 12, 10)) == 2026
    assert CHRISTMAS.season_at(date(2026, 12, 27)) is None
    assert not CHRISTMAS.is_belated(2026, date(2026, 12, 27))


def test_a_season_given_by_dates_is_of_its_year_alone() -> None:
    diwali = season_of_dates("diwali", opens=date(2026, 10, 20), deadline=date(2026, 11, 1), closes=date(2026, 11, 12))
    assert diwali.season_at(date(2026, 11, 8)) == 2026
    assert diwali.season_at(date(2027, 11, 8)) is None


def test_a_deadline_may_lie_in_the_new_year() -> None:
    season = GreetingSeason(key="own", opens=(12, 20), deadline=(1, 3), closes=(2, 29))
    assert season.window(2027) == (date(2026, 12, 20), date(2027, 1, 3), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("opens", "deadline", "closes"),
    [
        ((12, 24), (12, 25), (12, 1)),
        ((12, 1), (11, 30), (12, 24)),
        ((12, 1), (12, 25), (12, 24)),
        ((1, 1), (6, 1), (12, 1)),
    ],
)
def test_a_window_that_ends_before_it_starts_is_refused(opens: MonthDay, deadline: MonthDay, closes: MonthDay) -> None:
    with pytest.raises(SeasonWindowError):
        GreetingSeason(key="own", opens=opens, deadline=deadline, closes=closes)


def test_belated_cards_follow_the_season() -> None:
    with pytest.raises(SeasonWindowError):
        GreetingSeason(key="own", opens=(12, 15), deadline=(12, 25), closes=(1, 7), belated=((1, 7), (2, 4)))


def test_dates_out_of_order_and_days_that_no_year_has_are_refused() -> None:
    with pytest.raises(SeasonWindowError):
        season_of_dates("eid", opens=date(2026, 3, 20), deadline=date(2026, 3, 18), closes=date(2026, 3, 25))
    with pytest.raises(ValueInvalidError):
        GreetingSeason(key="own", opens=(2, 30), deadline=(3, 1), closes=(3, 2))


@pytest.mark.parametrize(
    ("chosen", "season"),
    [({}, NEW_YEAR), ({"key": "new_year"}, NEW_YEAR), ({"key": "christmas"}, CHRISTMAS), ({"key": "none"}, None)],
)
def test_new_year_is_the_season_unless_another_is_chosen(chosen: dict[str, str], season: GreetingSeason | None) -> None:
    assert season_from_options(chosen) == season


def test_a_season_can_be_the_owners_own() -> None:
    chosen = {"key": "own", "name": " Midsummer ", "opens": "06-01", "deadline": "06-15", "closes": "6-24"}
    season = season_from_options(chosen)
    assert season == GreetingSeason(key="own", name="Midsummer", opens=(6, 1), deadline=(6, 15), closes=(6, 24))


@pytest.mark.parametrize(
    ("chosen", "error"),
    [
        ({"key": "own", "opens": "06-24", "deadline": "06-15", "closes": "06-01"}, SeasonWindowError),
        ({"key": "own", "opens": "06-01", "deadline": "06-15"}, ValueInvalidError),
        ({"key": "own", "opens": "June", "deadline": "06-15", "closes": "06-24"}, ValueInvalidError),
        ({"key": "harvest"}, ValueInvalidError),
    ],
)
def test_what_is_no_season_is_refused(chosen: dict[str, str], error: type[Exception]) -> None:
    with pytest.raises(error):
        season_from_options(chosen)


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)))
def test_a_season_is_on_only_within_its_windows(today: date) -> None:
    year = NEW_YEAR.season_at(today)
    opens = NEW_YEAR.window(NEW_YEAR.upcoming(today))[0]
    assert (year is None) is (today < opens)
    assert today - opens < timedelta(days=60)
