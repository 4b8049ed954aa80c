"""When a tie is due, and where it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.cadence import (
    Standing,
    cadence_of,
    clock_start,
    days_overdue,
    due_on,
    last_counting,
    standing_of,
)
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.interactions import add_to_summary, summarize
from custom_components.weak_ties.network.model import Direction, InteractionKind, Strength, Tie
from tests.network.builders import NOW, a_tie, an_interaction, days_ago, last_met
from tests.network.strategies import interactions, ties

TODAY = NOW.date()
TOKYO = ZoneInfo("Asia/Tokyo")


def standing(tie: Tie) -> Standing:
    return standing_of(tie, DEFAULT_CADENCE_DAYS, TODAY, UTC)


def late(tie: Tie) -> int:
    return days_overdue(tie, DEFAULT_CADENCE_DAYS, TODAY, UTC)


@pytest.mark.parametrize(("strength", "days"), [(5, 30), (4, 90), (3, 180), (2, 365), (1, 0)])
def test_the_strength_sets_the_cadence(strength: int, days: int) -> None:
    assert cadence_of(a_tie(strength=Strength(strength)), DEFAULT_CADENCE_DAYS) == days


def test_a_cadence_of_the_tie_itself_goes_before() -> None:
    assert cadence_of(a_tie(strength=Strength.SPONSOR, cadence_days=10), DEFAULT_CADENCE_DAYS) == 10


def test_an_archived_tie_is_not_kept() -> None:
    tie = a_tie(cadence_days=10, archived_at=NOW)
    assert (standing(tie), late(tie), due_on(tie, DEFAULT_CADENCE_DAYS, UTC)) == (Standing.UNKEPT, 0, None)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (0, Standing.FRESH),
        (22, Standing.FRESH),
        (23, Standing.DUE),
        (30, Standing.DUE),
        (31, Standing.OVERDUE),
        (90, Standing.OVERDUE),
        (91, Standing.LAPSED),
        (1094, Standing.LAPSED),
        (1095, Standing.DORMANT),
    ],
)
def test_silence_moves_a_monthly_tie_from_fresh_to_dormant(days: int, expected: Standing) -> None:
    tie = a_tie(cadence_days=30, contact=last_met(days_ago(days)))
    assert standing(tie) is expected
    assert late(tie) == max(0, days - 30)


def test_three_silent_years_are_no_neglect_within_a_longer_cadence() -> None:
    assert standing(a_tie(cadence_days=3650, contact=last_met(days_ago(1200)))) is Standing.FRESH


def test_somebody_never_contacted_becomes_overdue_from_the_day_of_meeting() -> None:
    tie = a_tie(cadence_days=365, met_on=TODAY - timedelta(days=400), added_at=NOW)
    assert (standing(tie), late(tie)) == (Standing.OVERDUE, 35)


def test_without_a_day_of_meeting_the_day_of_adding_counts() -> None:
    assert late(a_tie(cadence_days=365, added_at=days_ago(366))) == 1


def test_a_snoozed_tie_rests_until_the_day_and_is_overdue_again_on_it() -> None:
    tie = a_tie(cadence_days=30, contact=last_met(days_ago(40)), snoozed_until=TODAY + timedelta(days=1))
    assert (standing(tie), late(tie)) == (Standing.FRESH, 0)
    tomorrow = TODAY + timedelta(days=1)
    assert standing_of(tie, DEFAULT_CADENCE_DAYS, tomorrow, UTC) is Standing.OVERDUE
    assert days_overdue(tie, DEFAULT_CADENCE_DAYS, tomorrow, UTC) == 11


@pytest.mark.parametrize(("cadence", "resets"), [(365, True), (201, True), (180, False), (90, False), (30, False)])
def test_a_card_resets_a_yearly_clock_and_no_shorter_one(cadence: int, resets: bool) -> None:
    contact = add_to_summary(last_met(days_ago(300)), an_interaction(kind=InteractionKind.CARD))
    start = clock_start(a_tie(contact=contact), cadence, UTC)
    assert start == (TODAY if resets else days_ago(300).date())


def test_a_like_resets_nothing() -> None:
    contact = summarize([an_interaction(kind=InteractionKind.SOCIAL)])
    assert clock_start(a_tie(contact=contact, met_on=date(2020, 1, 1)), 3650, UTC) == date(2020, 1, 1)


@pytest.mark.parametrize(
    ("tried", "moved"),
    [((), 0), ((20,), 10), ((20, 30), 20), ((20, 30, 40), 20), ((7,), 3), ((0,), 0), ((40, 40), 20)],
)
def test_an_attempt_moves_the_clock_by_half_the_gap_and_two_at_most(tried: tuple[int, ...], moved: int) -> None:
    met = days_ago(100)
    attempts = [an_interaction(at=met + timedelta(days=day), reached=False) for day in tried]
    contact = replace(last_met(met), attempts=summarize(attempts).attempts)
    assert clock_start(a_tie(contact=contact), 30, UTC) == met.date() + timedelta(days=moved)


def test_an_attempt_moves_the_clock_of_somebody_never_contacted() -> None:
    contact = summarize([an_interaction(at=days_ago(10), reached=False)])
    assert clock_start(a_tie(added_at=days_ago(30), contact=contact), 90, UTC) == days_ago(20).date()


def test_a_message_that_resets_a_yearly_clock_moves_it_no_further_and_never_back() -> None:
    sent = an_interaction(kind=InteractionKind.EMAIL, direction=Direction.OUT, at=days_ago(10))
    contact = add_to_summary(last_met(days_ago(300)), sent)
    assert clock_start(a_tie(contact=contact), 365, UTC) == days_ago(10).date()
    assert clock_start(a_tie(contact=contact), 90, UTC) == days_ago(155).date()


def test_a_card_after_an_attempt_takes_nothing_back() -> None:
    tried = add_to_summary(last_met(days_ago(100)), an_interaction(at=days_ago(50), reached=False))
    carded = add_to_summary(tried, an_interaction(kind=InteractionKind.CARD, direction=Direction.IN))
    assert clock_start(a_tie(contact=carded), 30, UTC) == clock_start(a_tie(contact=tried), 30, UTC)


def test_an_interaction_before_the_day_of_meeting_moves_nothing() -> None:
    tie = a_tie(met_on=date(2026, 1, 1), contact=last_met(days_ago(900)))
    assert clock_start(tie, 30, UTC) == date(2026, 1, 1)


def test_an_older_interaction_takes_the_place_of_the_day_of_adding() -> None:
    assert late(a_tie(cadence_days=30, added_at=NOW, contact=last_met(days_ago(400)))) == 370


def test_a_day_is_the_owners_day() -> None:
    evening = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    assert clock_start(a_tie(contact=last_met(evening)), 30, TOKYO) == date(2026, 11, 23)
    assert clock_start(a_tie(added_at=evening), 30, TOKYO) == date(2026, 11, 23)


@pytest.mark.parametrize("one", [Standing.OVERDUE, Standing.LAPSED, Standing.DORMANT])
def test_lapsed_and_dormant_are_overdue_too(one: Standing) -> None:
    assert one.is_overdue


@given(ties())
def test_every_kept_tie_stands_somewhere_and_every_other_nowhere(tie: Tie) -> None:
    kept = cadence_of(tie, DEFAULT_CADENCE_DAYS) > 0
    assert (standing(tie) is not Standing.UNKEPT) is kept
    assert standing(tie).is_overdue == (late(tie) > 0)


@given(ties(), st.data())
def test_a_log_never_makes_a_tie_more_overdue(tie: Tie, data: st.DataObject) -> None:
    """Except the first: a tie of which nothing was known but the day of adding has its first true date."""
    logged = replace(tie, contact=add_to_summary(tie.contact, data.draw(interactions(tie))))
    known = tie.met_on or last_counting(tie, cadence_of(tie, DEFAULT_CADENCE_DAYS))
    assert not known or late(logged) <= late(tie)
