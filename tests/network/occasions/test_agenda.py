"""What stands in the calendar, and what comes next."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import Answer, Birthday, Gathering, GatheringId, Strength, Tie
from custom_components.weak_ties.network.occasions.agenda import Agenda, Occasion, OccasionKind
from custom_components.weak_ties.network.occasions.birthdays import Birthdays
from custom_components.weak_ties.network.occasions.seasons import NEW_YEAR, GreetingSeason, season_of_dates
from tests.network.builders import NOW, a_network, a_tie, days_ago, last_met

TOKYO = ZoneInfo("Asia/Tokyo")


def drinks(at: datetime, **fields: object) -> Gathering:
    made = Gathering(id=GatheringId(f"drinks-{at}"), title="Drinks", at=at)
    return replace(made, **fields)  # type: ignore[arg-type]


def agenda(
    *ties: Tie,
    gatherings: tuple[Gathering, ...] = (),
    season: GreetingSeason | None = None,
    tz: ZoneInfo = TOKYO,
    now: datetime = NOW,
) -> Agenda:
    network = a_network(*ties, gatherings={one.id: one for one in gatherings})
    settings = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=tz)
    return Agenda(
        network=network,
        assessment=assess(network, now, settings, 0),
        birthdays=Birthdays.of(ties),
        season=season,
        tz=tz,
    )


def met(days: float, name: str = "Hanako Suzuki") -> Tie:
    return a_tie(name, strength=Strength.HELPER, contact=last_met(days_ago(days)))


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=TOKYO)


def starts(found: list[Occasion]) -> list[tuple[str, str]]:
    return [(one.kind.value, one.start.isoformat()[:10]) for one in found]


def test_due_dates_stand_on_their_day_past_and_to_come() -> None:
    shown = agenda(met(190), met(180, "Aiko Mori"), met(100, "Kenji Sato"), met(10, "Emma Brown"))
    found = shown.between(day("2026-11-01"), day("2027-03-01"))
    assert starts(found) == [("due", "2026-11-13"), ("due", "2026-11-23"), ("due", "2027-02-11")]
    assert (found[0].tie_id, found[0].end) == ("tie-hanako-suzuki", date(2026, 11, 14))


def test_a_span_ends_before_its_last_moment() -> None:
    assert agenda(met(180)).between(day("2026-11-22"), day("2026-11-23")) == []
    assert len(agenda(met(180)).between(day("2026-11-23"), day("2026-11-24"))) == 1
    assert len(agenda(met(180)).between(day("2026-11-23T15:00"), day("2026-11-23T15:30"))) == 1


def test_birthdays_come_every_year_with_an_age_where_the_year_is_known() -> None:
    hanako = a_tie(birthday=Birthday(month=2, day=29, year=1980))
    kenji = a_tie("Kenji Sato", birthday=Birthday(month=3, day=1))
    found = agenda(hanako, kenji).between(day("2027-01-01"), day("2029-01-01"))
    assert [(one.start.isoformat(), one.year) for one in found] == [
        ("2027-02-28", 47),
        ("2027-03-01", None),
        ("2028-02-29", 48),
        ("2028-03-01", None),
    ]


def test_nobody_has_a_birthday_before_they_were_born() -> None:
    found = agenda(a_tie(birthday=Birthday(month=5, day=1, year=2020))).between(day("2018-01-01"), day("2022-01-01"))
    assert [(one.start.isoformat(), one.year) for one in found] == [("2020-05-01", None), ("2021-05-01", 1)]


def test_gatherings_have_their_time_and_declined_ones_are_gone() -> None:
    tonight = drinks(NOW + timedelta(hours=3))
    declined = drinks(NOW + timedelta(hours=4), answer=Answer.DECLINED)
    (found,) = agenda(gatherings=(tonight, declined)).between(day("2026-11-23"), day("2026-11-24"))
    assert (found.start, found.end) == (day("2026-11-23T21:00"), day("2026-11-23T23:00"))
    assert found.gathering == tonight
    assert agenda(gatherings=(tonight,)).between(day("2026-11-23T23:00"), day("2026-11-24")) == []


def test_the_season_has_a_window_and_a_deadline() -> None:
    found = agenda(season=NEW_YEAR).between(day("2026-12-01"), day("2027-01-31"))
    assert starts(found) == [("season", "2026-12-15"), ("deadline", "2026-12-25")]
    assert found[0].end == date(2027, 1, 8)
    assert starts(agenda(season=NEW_YEAR).between(day("2027-01-05"), day("2027-01-06"))) == [("season", "2026-12-15")]


def test_a_season_of_one_year_comes_once() -> None:
    eid = season_of_dates("own", opens=date(2027, 3, 1), deadline=date(2027, 3, 5), closes=date(2027, 3, 12))
    found = agenda(season=eid).between(day("2026-01-01"), day("2029-01-01"))
    assert starts(found) == [("season", "2027-03-01"), ("deadline", "2027-03-05")]


@pytest.mark.parametrize(("start", "end"), [("0001-01-01", "0001-02-01"), ("9998-01-01", "9999-12-31")])
def test_the_ends_of_time_are_empty(start: str, end: str) -> None:
    shown = agenda(a_tie(birthday=Birthday(month=1, day=5)), season=NEW_YEAR)
    moments = [datetime.fromisoformat(text).replace(tzinfo=UTC) for text in (start, end)]
    assert shown.between(*moments) == []


def test_centuries_of_birthdays_are_ten_years_of_them() -> None:
    shown = agenda(a_tie(birthday=Birthday(month=1, day=5)))
    assert len(shown.between(day("2027-02-01"), day("2900-01-01"))) == 10


def test_what_is_on_and_began_last_comes_before_what_is_to_come() -> None:
    party = drinks(day("2026-12-20T18:00"))
    hanako = a_tie(birthday=Birthday(month=12, day=20))
    shown = agenda(hanako, gatherings=(party,), season=NEW_YEAR)

    def kind_at(text: str) -> OccasionKind | None:
        found = shown.next_at(day(text))
        return found.kind if found else None

    assert kind_at("2026-12-10") is OccasionKind.SEASON
    assert kind_at("2026-12-16T12:00") is OccasionKind.SEASON
    assert kind_at("2026-12-20T12:00") is OccasionKind.BIRTHDAY
    assert kind_at("2026-12-20T19:00") is OccasionKind.GATHERING
    assert kind_at("2026-12-20T20:00") is OccasionKind.BIRTHDAY


def test_the_next_to_come_due_comes_next_and_who_is_overdue_does_not() -> None:
    found = agenda(met(400), met(100, "Kenji Sato")).next_at(NOW)
    assert found is not None
    assert found.tie_id == "tie-kenji-sato"
    assert agenda(met(400)).next_at(NOW) is None
    assert agenda(met(180)).next_at(NOW + timedelta(days=2)) is None
