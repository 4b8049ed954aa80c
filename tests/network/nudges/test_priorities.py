"""Who comes before whom."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.weak_ties.network.model import ContactSummary, Strength
from custom_components.weak_ties.network.nudges.history import NudgeHistory, number_of_week
from custom_components.weak_ties.network.nudges.opportunities import status_of
from custom_components.weak_ties.network.nudges.priorities import value_of
from custom_components.weak_ties.network.nudges.weights import MARGINAL_SHARE, URGENCY_SHARE, VALUE_SHARE
from tests.network.builders import a_network, a_phone, a_tie, an_affiliation, days_ago
from tests.network.weeks import TODAY, a_nudge, planned, quiet, with_nudges


def test_the_shares_of_a_priority_add_up_to_one() -> None:
    assert pytest.approx(1) == URGENCY_SHARE + VALUE_SHARE + MARGINAL_SHARE


def test_the_longer_overdue_comes_first_until_three_cadences() -> None:
    assert planned(quiet("Late", 100), quiet("Later", 200)) == ["Later", "Late"]
    lost_cause = quiet("Lost cause", 3000, channels=quiet("Same", 300).channels)
    assert planned(quiet("Capped", 300), lost_cause) == ["Capped", "Lost cause"]


def test_of_two_alike_whoever_would_do_more_comes_first() -> None:
    ally, starred = quiet("Ally", strength=Strength.ALLY), quiet("Starred", starred=True)
    assert planned(quiet("Other"), starred, ally) == ["Ally", "Starred", "Other"]
    assert value_of(replace(ally, strength=Strength.SPONSOR, starred=True)) == pytest.approx(1)


def test_of_two_alike_whoever_adds_more_to_survivability_comes_first() -> None:
    first, second = quiet("A"), quiet("B")
    assert planned(first, second, gains={second.id: 0.3, first.id: 0.1}) == ["B", "A"]
    assert planned(first, second) == ["A", "B"]


def test_of_two_alike_whoever_can_be_reached_more_surely_comes_first() -> None:
    assert planned(quiet("A", channels=(a_phone(failed_at=days_ago(1)), a_phone("+8190"))), quiet("B")) == ["B", "A"]


def test_each_attempt_in_vain_counts_and_a_message_of_theirs_outweighs_all() -> None:
    ties = [quiet(f"Tried {times}") for times in range(4)]
    ties = [
        replace(tie, contact=replace(tie.contact, attempts=(days_ago(95),) * times)) for times, tie in enumerate(ties)
    ]
    wrote = quiet("Wrote")
    wrote = replace(wrote, contact=replace(wrote.contact, last_in=days_ago(50), last_out=days_ago(60)))
    assert planned(*ties, wrote) == ["Wrote", "Tried 0", "Tried 1", "Tried 2", "Tried 3"]


def test_who_was_passed_over_for_months_overtakes_who_was_not() -> None:
    waiting, recent = quiet("Waiting", 150), quiet("Recent", 160)
    network = with_nudges(a_network(waiting, recent), a_nudge(recent, week="2026-W40"))
    history = NudgeHistory.of(network, TODAY)
    since = TODAY.replace(month=9, day=24)
    assert history.passed_over(since, waiting) == 8
    assert history.passed_over(since, recent) == 8
    assert history.passed_over(date(2010, 1, 1), waiting) == 8
    assert history.passed_over(date(2010, 1, 1), replace(waiting, added_at=days_ago(14))) == 2
    assert history.passed_over(TODAY.replace(year=2027), waiting) == 0


def test_nobody_has_been_passed_over_before_anybody_was_put_forward() -> None:
    tie = quiet("Tie", 3000)
    assert NudgeHistory.of(a_network(tie), TODAY).passed_over(date(2010, 1, 1), tie) == 0


def test_weeks_begin_on_monday_and_know_no_years() -> None:
    assert number_of_week(date(2027, 1, 3)) - number_of_week(date(2026, 12, 28)) == 0
    assert number_of_week(date(2027, 1, 4)) - number_of_week(date(2027, 1, 3)) == 1


def test_an_unknown_rank_says_nothing_for_or_against() -> None:
    chief, odd = (a_tie(affiliations=(an_affiliation(title=title),)) for title in ("CEO", "Grand wizard"))
    assert status_of(chief) > status_of(odd) == status_of(a_tie(contact=ContactSummary()))
