"""Whose birthday is on which day."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.model import Birthday, Tie
from custom_components.weak_ties.network.occasions.birthdays import Birthdays
from tests.network.builders import NOW, a_tie


def born(month: int, day: int, name: str = "Hanako Suzuki") -> Tie:
    return a_tie(name, birthday=Birthday(month=month, day=day))


def test_a_birthday_is_on_its_day() -> None:
    birthdays = Birthdays.of([born(12, 3), a_tie("Kenji Sato")])
    assert list(birthdays.on(date(2026, 12, 3))) == ["tie-hanako-suzuki"]
    assert list(birthdays.on(date(2026, 12, 4))) == []


def test_who_was_born_on_a_leap_day_is_celebrated_every_year() -> None:
    birthdays = Birthdays.of([born(2, 29)])
    days = [date(2027, 2, 28), date(2028, 2, 28), date(2028, 2, 29), date(2100, 2, 28), date(2000, 2, 29)]
    assert [len(list(birthdays.on(day))) for day in days] == [1, 0, 1, 1, 1]


def test_who_was_put_aside_has_no_birthday() -> None:
    assert Birthdays.of([replace(born(12, 3), archived_at=NOW)]).by_day == {}


def test_what_is_no_change_to_a_birthday_changes_nothing() -> None:
    birthdays = Birthdays.of([born(12, 3)])
    assert birthdays.updated(born(12, 3), replace(born(12, 3), note="moved")) is birthdays
    assert birthdays.updated(None, None) is birthdays


NAMES = st.sampled_from(["Aiko Mori", "Kenji Sato", "Emma Brown", "Liu Wei"])

people = st.lists(
    st.builds(
        born,
        st.integers(1, 3),
        st.integers(1, 3),
        st.sampled_from(["Aiko Mori", "Kenji Sato", "Emma Brown", "Liu Wei"]),
    ),
    unique_by=lambda tie: tie.id,
)


@given(people, people)
def test_changes_one_by_one_come_to_the_same_as_sorting_anew(before: list[Tie], after: list[Tie]) -> None:
    birthdays, later = Birthdays.of(before), {tie.id: tie for tie in after}
    earlier = {tie.id: tie for tie in before}
    for tie_id in {**earlier, **later}:
        birthdays = birthdays.updated(earlier.get(tie_id), later.get(tie_id))
    wanted = Birthdays.of(after)
    assert {day: set(ids) for day, ids in birthdays.by_day.items() if ids} == {
        day: set(ids) for day, ids in wanted.by_day.items()
    }


@given(
    st.dates(date(2027, 1, 1), date(2029, 12, 31)),
    st.lists(st.dates(date(2028, 1, 1), date(2028, 12, 31)), max_size=3, unique=True),
)
def test_the_next_birthday_is_the_first_day_on_which_somebody_has_one(today: date, days: list[date]) -> None:
    birthdays = Birthdays.of([born(day.month, day.day, f"Tie {number}") for number, day in enumerate(days)])
    year_ahead = (today + timedelta(days=number) for number in range(367))
    assert birthdays.next_from(today) == next((day for day in year_ahead if any(birthdays.on(day))), None)


def test_the_next_birthday_is_not_that_of_somebody_whose_day_was_taken_away() -> None:
    birthdays = Birthdays.of([born(12, 3)]).updated(born(12, 3), None)
    assert birthdays.next_from(date(2026, 11, 23)) is None
