"""Crossing somebody off the week's list, and putting them back."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import snooze, wake
from custom_components.weak_ties.network.interactions import delete_interaction, log_interaction
from custom_components.weak_ties.network.model import (
    Direction,
    Gathering,
    GatheringId,
    Interaction,
    InteractionKind,
    Network,
    Nudge,
    NudgeOutcome,
    TieId,
)
from custom_components.weak_ties.network.nudge_outcomes import put_back, reopened, settled, week_of
from custom_components.weak_ties.network.occasions.gatherings import record_attendance
from custom_components.weak_ties.network.occasions.greetings import record_greeting
from tests.network.builders import NOW, a_network, a_tie, days_ago, new_ids

WEEK = "2026-W48"  # of NOW, a Monday
HANAKO, TARO = a_tie("Hanako"), a_tie("Taro")
OPEN, DONE, TRIED = NudgeOutcome.OPEN, NudgeOutcome.DONE, NudgeOutcome.TRIED
SNOOZED, DISMISSED = NudgeOutcome.SNOOZED, NudgeOutcome.DISMISSED
TOKYO = ZoneInfo("Asia/Tokyo")


def a_nudge(tie_id: TieId = HANAKO.id, outcome: NudgeOutcome = OPEN, week: str = WEEK) -> Nudge:
    return Nudge(week=week, tie_id=tie_id, reason="overdue", outcome=outcome)


def nudged(*nudges: Nudge) -> Network:
    return a_network(HANAKO, TARO, nudges={(one.week, one.tie_id): one for one in nudges or (a_nudge(),)})


def logged(network: Network, **fields: Any) -> tuple[Network, Interaction]:
    asked = {"tie_ids": (HANAKO.id,), "kind": InteractionKind.CALL, "at": NOW, "now": NOW, "new_id": new_ids()}
    after, changes, interaction = log_interaction(network, **{**asked, **fields})
    altered = {one for key, one in after.nudges.items() if one != network.nudges[key]}
    assert {one for one in changes.saved if isinstance(one, Nudge)} == altered
    return after, interaction


def outcome(network: Network, week: str = WEEK) -> NudgeOutcome:
    return network.nudges[week, HANAKO.id].outcome


@pytest.mark.parametrize(
    ("day", "week"),
    [
        (date(2026, 11, 23), "2026-W48"),
        (date(2026, 11, 22), "2026-W47"),
        (date(2027, 1, 3), "2026-W53"),
        (date(2024, 12, 30), "2025-W01"),
    ],
)
def test_a_week_is_named_as_iso_names_it(day: date, week: str) -> None:
    assert week_of(day) == week


def test_only_the_open_nudges_of_these_ties_in_that_week_are_settled() -> None:
    last_week, of_taro = a_nudge(week="2026-W47"), a_nudge(TARO.id)
    network, changed = settled(nudged(a_nudge(), last_week, of_taro), (HANAKO.id, HANAKO.id), DONE, WEEK)
    assert changed == (a_nudge(outcome=DONE),)
    assert set(network.nudges.values()) == {a_nudge(outcome=DONE), last_week, of_taro}


@pytest.mark.parametrize("what", [DONE, TRIED, SNOOZED, DISMISSED])
def test_an_open_nudge_comes_to_anything(what: NudgeOutcome) -> None:
    assert settled(nudged(), (HANAKO.id,), what, WEEK)[1] == (a_nudge(outcome=what),)


@pytest.mark.parametrize(
    ("before", "what", "after"),
    [
        (TRIED, DONE, DONE),
        (DONE, TRIED, DONE),
        (TRIED, SNOOZED, TRIED),
        (SNOOZED, DONE, SNOOZED),
        (DISMISSED, DONE, DISMISSED),
    ],
)
def test_what_was_tried_can_still_be_done_and_nothing_else_changes_again(
    before: NudgeOutcome, what: NudgeOutcome, after: NudgeOutcome
) -> None:
    assert outcome(settled(nudged(a_nudge(outcome=before)), (HANAKO.id,), what, WEEK)[0]) is after


def test_nothing_to_settle_leaves_the_network_itself() -> None:
    network = nudged(a_nudge(TARO.id))
    assert settled(network, (HANAKO.id,), DONE, WEEK) == (network, ())


@pytest.mark.parametrize(
    ("before", "after"), [(DONE, OPEN), (TRIED, OPEN), (SNOOZED, SNOOZED), (DISMISSED, DISMISSED), (OPEN, OPEN)]
)
def test_only_what_an_interaction_settled_opens_again(before: NudgeOutcome, after: NudgeOutcome) -> None:
    network, changed = reopened(nudged(a_nudge(outcome=before)), (HANAKO.id,), WEEK)
    assert (outcome(network), bool(changed)) == (after, before is not after)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, DONE),
        ({"direction": Direction.IN}, DONE),
        ({"reached": False}, TRIED),
        ({"kind": InteractionKind.EMAIL, "direction": Direction.OUT}, TRIED),
        ({"kind": InteractionKind.CARD, "direction": Direction.OUT}, DONE),
        ({"kind": InteractionKind.CARD, "reached": False}, OPEN),
        ({"reached": False, "direction": Direction.IN}, OPEN),
        ({"at": days_ago(1)}, OPEN),
    ],
)
def test_an_interaction_of_this_week_settles_its_nudge(fields: dict[str, Any], expected: NudgeOutcome) -> None:
    assert outcome(logged(nudged(), **fields)[0]) is expected


def test_a_week_is_the_owners_week() -> None:
    sunday_evening = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    in_tokyo = sunday_evening.astimezone(TOKYO)
    network, interaction = logged(nudged(), at=sunday_evening, now=in_tokyo)
    assert outcome(network) is DONE
    assert outcome(logged(nudged(), at=sunday_evening, now=sunday_evening)[0]) is OPEN
    assert outcome(delete_interaction(network, interaction, {}, tz=TOKYO)[0]) is OPEN
    assert outcome(delete_interaction(network, interaction, {}, tz=UTC)[0]) is DONE


def test_taking_the_interaction_back_puts_the_nudge_back() -> None:
    before = nudged()
    network, interaction = logged(before)
    after, changes = delete_interaction(network, interaction, {})
    assert after == before
    assert a_nudge() in changes.saved


def test_what_remains_of_the_week_still_counts() -> None:
    network, attempt = logged(nudged(), reached=False, at=NOW - timedelta(hours=1), new_id=new_ids("attempt"))
    network, answer = logged(network)
    assert outcome(network) is DONE
    after, changes = delete_interaction(network, answer, {HANAKO.id: (attempt, answer)})
    assert outcome(after) is TRIED
    assert a_nudge(outcome=TRIED) in changes.saved
    after, changes = delete_interaction(network, attempt, {HANAKO.id: (answer,)})
    assert outcome(after) is DONE
    assert not [one for one in changes.saved if isinstance(one, Nudge)]


def test_an_older_interaction_that_is_taken_back_opens_no_nudge() -> None:
    done = a_nudge(outcome=DONE)
    last_week = a_nudge(outcome=DONE, week="2026-W47")
    network, interaction = logged(nudged(done, last_week), at=days_ago(3))
    after, _ = delete_interaction(network, interaction, {})
    assert (outcome(after), outcome(after, "2026-W47")) == (DONE, DONE)


def test_what_remains_of_other_weeks_does_not_count() -> None:
    network, older = logged(nudged(), at=days_ago(3), new_id=new_ids("older"))
    network, newer = logged(network)
    assert outcome(delete_interaction(network, newer, {HANAKO.id: (older,)})[0]) is OPEN


def test_a_snooze_is_counted_and_crosses_the_tie_off_the_list() -> None:
    tomorrow = NOW.date() + timedelta(days=1)
    network, changes, tie = snooze(nudged(), HANAKO.id, until=tomorrow, today=NOW.date())
    assert (tie.snoozes, network.ties[HANAKO.id]) == (1, tie)
    assert changes.saved == (tie, a_nudge(outcome=SNOOZED))
    assert snooze(network, HANAKO.id, until=tomorrow, today=NOW.date())[2].snoozes == 2


def test_a_snooze_that_is_taken_back_is_not_counted_and_puts_the_tie_on_the_list_again() -> None:
    tomorrow = NOW.date() + timedelta(days=1)
    before = nudged(a_nudge(), a_nudge(TARO.id, SNOOZED))
    network, _, _ = snooze(before, HANAKO.id, until=tomorrow, today=NOW.date())
    after, changes, tie = wake(network, HANAKO.id, today=NOW.date())
    assert after == before
    assert changes.saved == (tie, a_nudge())


def test_who_does_not_rest_is_not_woken() -> None:
    network = nudged(a_nudge(outcome=SNOOZED))
    assert wake(network, HANAKO.id, today=NOW.date()) == (network, Changes(), HANAKO)


def test_a_snooze_that_was_not_counted_is_not_taken_off() -> None:
    resting = a_tie("Hanako", snoozed_until=NOW.date() + timedelta(days=1))
    assert wake(a_network(resting), resting.id, today=NOW.date())[2] == HANAKO


def test_only_what_came_of_it_in_that_way_is_put_back() -> None:
    network = nudged(a_nudge(outcome=DISMISSED))
    assert put_back(network, HANAKO.id, SNOOZED, WEEK) == (network, ())
    assert put_back(network, TARO.id, DISMISSED, WEEK) == (network, ())
    after, nudges = put_back(network, HANAKO.id, DISMISSED, WEEK)
    assert (outcome(after), nudges) == (OPEN, (a_nudge(),))


def test_a_card_that_was_recorded_settles_the_nudge_too() -> None:
    day = NOW.date()
    network, changes, _ = record_greeting(nudged(), HANAKO.id, 2027, received=day, today=day, new_id=new_ids())
    assert outcome(network) is DONE
    assert a_nudge(outcome=DONE) in changes.saved


def test_everybody_who_was_there_is_off_the_list() -> None:
    party = Gathering(id=GatheringId("party"), title="Party", at=NOW)
    network = replace(nudged(a_nudge(), a_nudge(TARO.id)), gatherings={party.id: party})
    after, changes, _ = record_attendance(network, party.id, (HANAKO.id, TARO.id), now=NOW, new_id=new_ids())
    assert {one.outcome for one in after.nudges.values()} == {DONE}
    assert {a_nudge(outcome=DONE), a_nudge(TARO.id, DONE)} <= set(changes.saved)
