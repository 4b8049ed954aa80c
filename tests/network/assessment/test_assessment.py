"""What is true of a network at one moment, and keeping it true after a change."""

from dataclasses import replace
from datetime import UTC, date, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import Assessment, AssessmentSettings, assess, reassess
from custom_components.weak_ties.network.assessment.cadence import Standing
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import ChannelOwner, Network, Tie, TieId
from custom_components.weak_ties.network.reach.reach import Reach
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_email, days_ago, last_met
from tests.network.strategies import networks, ties

SETTINGS = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
TODAY = NOW.date()


def assessed(network: Network) -> Assessment:
    return assess(network, NOW, SETTINGS, 0)


def monthly(name: str, days: int, **fields: Any) -> Tie:
    return a_tie(name, cadence_days=30, contact=last_met(days_ago(days)), **fields)


def test_the_most_overdue_comes_first_then_name_then_id() -> None:
    later, b, a = monthly("Zoe", 50), monthly("B", 40), monthly("A", 40)
    twin = monthly("A", 40, id=TieId("a-first"))
    found = assessed(a_network(b, a, twin, later)).overdue
    assert found == ("tie-zoe", "a-first", "tie-a", "tie-b")


def test_each_tie_is_on_the_lists_it_belongs_to() -> None:
    fresh, due, overdue = monthly("Fresh", 1), monthly("Due", 25), monthly("Over", 31)
    result = assessed(a_network(fresh, due, overdue, a_tie("Unkept")))
    assert (result.overdue, result.due_soon, result.upcoming) == (("tie-over",), ("tie-due",), ("tie-due", "tie-fresh"))
    assert result.kept == 3
    assert result.next_due == TODAY + timedelta(days=5)
    assert result.views[TieId("tie-unkept")].standing is Standing.UNKEPT
    assert result.views[TieId("tie-over")].days_overdue == 1


def test_an_empty_network_has_nothing_due() -> None:
    result = assessed(a_network())
    assert (result.kept, result.next_due, result.hard_to_reach, result.today) == (0, None, 0, TODAY)


def test_a_snoozed_tie_is_due_when_the_snooze_ends() -> None:
    until = TODAY + timedelta(days=3)
    view = assessed(a_network(monthly("A", 40, snoozed_until=until))).views[TieId("tie-a")]
    assert (view.standing, view.due, view.days_overdue) == (Standing.FRESH, until, 0)


def test_a_snooze_that_ends_before_the_due_date_changes_nothing() -> None:
    view = assessed(a_network(monthly("A", 1, snoozed_until=TODAY + timedelta(days=3)))).views[TieId("tie-a")]
    assert view.due == TODAY + timedelta(days=29)


def test_reach_is_counted_without_the_archived() -> None:
    safe = a_tie("Safe", channels=(a_phone(), an_email()))
    result = assessed(
        a_network(safe, a_tie("Lost"), a_tie("Fragile", channels=(a_phone(),)), a_tie("Old", archived_at=NOW))
    )
    assert result.reach_counts == {Reach.DIRECT: 1, Reach.FRAGILE: 1, Reach.EMPLOYER_ONLY: 0, Reach.LOST: 1}
    assert result.hard_to_reach == 2


def test_who_hangs_on_the_employers_channels_alone_is_about_to_slip_unless_archived() -> None:
    work = an_email("h@example.com", owner=ChannelOwner.EMPLOYER)
    slipping = a_tie("Slipping", channels=(work, a_phone("+8133334444", owner=ChannelOwner.EMPLOYER)))
    safe, fragile = a_tie("Safe", channels=(work, a_phone())), a_tie("Fragile", channels=(a_phone(),))
    result = assessed(a_network(slipping, safe, fragile, a_tie("Aside", channels=(work,), archived_at=NOW)))
    assert result.about_to_slip == 1
    assert [tie_id for tie_id, view in result.views.items() if view.about_to_slip and not view.archived] == [
        slipping.id
    ]


def test_today_is_the_owners_day() -> None:
    settings = replace(SETTINGS, tz=ZoneInfo("Asia/Tokyo"))
    assert assess(a_network(), NOW + timedelta(hours=7), settings, 4).today == date(2026, 11, 24)


def test_on_another_day_everything_is_assessed_anew() -> None:
    network = a_network(monthly("A", 30))
    tomorrow = NOW + timedelta(days=1)
    result = reassess(assessed(network), network, (), tomorrow, SETTINGS, 0)
    assert result == assess(network, tomorrow, SETTINGS, 0)
    assert result.overdue == ("tie-a",)


def test_an_untouched_list_is_taken_over_as_it_is() -> None:
    many = a_network(*(monthly(f"Tie {number}", 40) for number in range(100)), a_tie("Unkept"))
    before = assessed(many)
    assert reassess(before, many, (TieId("tie-unkept"),), NOW, SETTINGS, 0).overdue is before.overdue


MANY = tuple(a_tie(f"Filler {number}", cadence_days=30 * (number % 3)) for number in range(120))


@given(networks(), networks(), st.sets(st.integers(0, 5), max_size=5))
def test_reassessing_the_changed_says_what_assessing_all_would(
    before: Network, after: Network, numbers: set[int]
) -> None:
    """Ties are added, altered and removed; the fillers make few of them worth placing one by one."""
    changed = {TieId(f"tie-{number}") for number in numbers}
    old = {**before.ties, **{tie.id: tie for tie in MANY}}
    kept = {tie_id: tie for tie_id, tie in old.items() if tie_id not in changed or tie_id in after.ties}
    new = kept | {tie_id: after.ties[tie_id] for tie_id in changed if tie_id in after.ties}
    network = Network(ties=new)
    previous = assess(Network(ties=old), NOW, SETTINGS, 3)
    later = NOW + timedelta(minutes=1)
    assert reassess(previous, network, changed, later, SETTINGS, 4) == assess(network, later, SETTINGS, 4)


@given(st.lists(ties(), max_size=1), networks(most=3))
def test_reassessing_a_small_network_says_the_same_too(one: list[Tie], network: Network) -> None:
    after = Network(ties={**network.ties, **{tie.id: tie for tie in one}})
    result = reassess(assessed(network), after, (TieId("tie-0"),), NOW, SETTINGS, 0)
    assert result == assessed(after)
