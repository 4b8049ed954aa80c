"""Logging an interaction, and taking one back."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import (
    MomentInFutureError,
    MomentTooEarlyError,
    NameEmptyError,
    NegativeMinutesError,
    TieNotFoundError,
    ValueInvalidError,
    WeakTiesError,
)
from custom_components.weak_ties.network.interactions import (
    add_to_summary,
    delete_interaction,
    log_interaction,
    summarize,
)
from custom_components.weak_ties.network.model import (
    ContactSummary,
    Direction,
    Gathering,
    GatheringId,
    Interaction,
    InteractionKind,
    Network,
    TieId,
)
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_interaction, days_ago, last_met, new_ids
from tests.network.strategies import interactions

HANAKO, TARO = a_tie("Hanako"), a_tie("Taro")
NETWORK = a_network(HANAKO, TARO)


def logged(network: Network = NETWORK, **fields: Any) -> tuple[Network, Changes, Interaction]:
    asked = {"tie_ids": (HANAKO.id,), "kind": InteractionKind.CALL, "at": NOW, "now": NOW, "new_id": new_ids()}
    return log_interaction(network, **{**asked, **fields})


def test_a_log_saves_the_interaction_and_moves_the_clock_of_everyone_there() -> None:
    network, changes, interaction = logged(tie_ids=(HANAKO.id, TARO.id, HANAKO.id), minutes=20, note=" hello ")
    assert (interaction.tie_ids, interaction.minutes, interaction.note) == ((HANAKO.id, TARO.id), 20, "hello")
    assert network.ties[TARO.id].contact == network.ties[HANAKO.id].contact == last_met(NOW)
    assert changes == Changes(saved=(interaction, network.ties[HANAKO.id], network.ties[TARO.id]))
    assert network.last_logged == interaction.id
    assert NETWORK.ties[HANAKO.id] is HANAKO


def test_a_moment_is_kept_in_utc() -> None:
    local = NOW.astimezone(datetime.now(UTC).astimezone().tzinfo)
    assert logged(at=local)[2].at.tzinfo is UTC


def test_a_backdated_log_never_moves_a_clock_backwards() -> None:
    network, _, _ = logged(a_network(a_tie("Hanako", contact=last_met(days_ago(5)))), at=days_ago(50))
    contact = network.ties[HANAKO.id].contact
    assert (contact.last_full, contact.count) == (days_ago(5), 2)


def test_an_attempt_is_remembered_and_moves_no_clock() -> None:
    contact = logged(reached=False)[0].ties[HANAKO.id].contact
    assert contact == ContactSummary(last_any=NOW, last_out=NOW, attempts=(NOW,), count=1)


def test_a_card_moves_the_yearly_clock_only() -> None:
    contact = logged(kind=InteractionKind.CARD)[0].ties[HANAKO.id].contact
    assert contact == ContactSummary(last_any=NOW, last_light=NOW, last_out=NOW, count=1)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, {"last_answer": NOW, "last_out": NOW}),
        ({"direction": Direction.IN}, {"last_answer": NOW, "last_in": NOW}),
        ({"direction": Direction.OUT}, {"last_out": NOW}),
        ({"reached": False}, {"last_out": NOW, "attempts": (NOW,)}),
        ({"reached": False, "direction": Direction.IN}, {}),
        ({"kind": InteractionKind.EMAIL, "direction": Direction.OUT}, {"last_out": NOW, "attempts": (NOW,)}),
        ({"kind": InteractionKind.LETTER, "direction": Direction.OUT}, {"last_out": NOW}),
        ({"kind": InteractionKind.CARD, "direction": Direction.IN}, {"last_in": NOW}),
        ({"kind": InteractionKind.CARD, "reached": False}, {"last_out": NOW}),
        ({"kind": InteractionKind.SOCIAL}, {"last_out": NOW}),
    ],
)
def test_a_summary_knows_who_reached_out_and_whether_it_was_answered(
    fields: dict[str, Any], expected: dict[str, Any]
) -> None:
    contact = logged(**fields)[0].ties[HANAKO.id].contact
    told = {name: getattr(contact, name) for name in ("last_answer", "last_in", "last_out", "attempts")}
    assert told == {"last_answer": None, "last_in": None, "last_out": None, "attempts": ()} | expected


def test_an_answer_ends_the_attempts_before_it() -> None:
    tries = [an_interaction(at=days_ago(day), reached=False) for day in (9, 7, 5, 3, 1)]
    assert summarize(tries).attempts == (days_ago(5), days_ago(3), days_ago(1))
    assert summarize([*tries, an_interaction(at=days_ago(4))]).attempts == (days_ago(3), days_ago(1))
    assert summarize([*tries, an_interaction(at=days_ago(1), id="answer")]).attempts == ()
    assert summarize([*tries, an_interaction(kind=InteractionKind.SOCIAL)]).attempts == summarize(tries).attempts


def test_a_call_that_was_answered_proves_the_number_until_it_is_taken_back() -> None:
    before = a_network(a_tie("Hanako", channels=(a_phone(),)))
    network, changes, interaction = logged(before)
    assert network.ties[HANAKO.id].channels[0].proven_at == NOW
    assert network.ties[HANAKO.id] in changes.saved
    assert delete_interaction(network, interaction, {})[0] == before


def test_whoever_was_reached_is_put_off_no_longer_and_their_news_is_said() -> None:
    news = a_network(a_tie("Hanako", snoozes=2, new_job_on=NOW.date()))
    for fields, expected in (
        ({}, (0, None)),
        ({"reached": False}, (2, NOW.date())),
        ({"at": days_ago(1)}, (0, NOW.date())),
    ):
        tie = logged(news, **fields)[0].ties[HANAKO.id]
        assert (tie.snoozes, tie.new_job_on) == expected


def test_news_is_said_on_the_owners_day() -> None:
    evening, tokyo = datetime(2026, 11, 22, 20, 0, tzinfo=UTC), ZoneInfo("Asia/Tokyo")
    news = a_network(a_tie("Hanako", new_job_on=NOW.date()))
    assert logged(news, at=evening, now=evening.astimezone(tokyo))[0].ties[HANAKO.id].new_job_on is None
    assert logged(news, at=evening, now=evening)[0].ties[HANAKO.id].new_job_on == NOW.date()


def test_a_gathering_of_the_network_is_remembered() -> None:
    party = Gathering(id=GatheringId("party"), title="Party", at=NOW)
    assert logged(a_network(HANAKO, gatherings={party.id: party}), gathering_id=party.id)[2].gathering_id == "party"


@pytest.mark.parametrize(
    ("fields", "error"),
    [
        ({"tie_ids": ()}, NameEmptyError()),
        ({"tie_ids": (HANAKO.id, TieId("nobody"))}, TieNotFoundError(name="nobody")),
        ({"at": NOW + timedelta(seconds=1)}, MomentInFutureError(moment="2026-11-23T09:00:01+00:00")),
        (
            {"at": datetime(1899, 12, 31, tzinfo=UTC)},
            MomentTooEarlyError(moment="1899-12-31T00:00:00+00:00", earliest="1900-01-01"),
        ),
        ({"minutes": -1}, NegativeMinutesError(minutes=-1)),
        ({"minutes": 525_601}, ValueInvalidError(field="minutes", value=525_601)),
        ({"note": "x" * 10_001}, ValueInvalidError(field="note", value="10001 > 10000")),
        ({"gathering_id": "unknown"}, ValueInvalidError(field="gathering", value="unknown")),
    ],
)
def test_what_cannot_have_happened_is_refused(fields: dict[str, Any], error: WeakTiesError) -> None:
    with pytest.raises(type(error)) as raised:
        logged(**fields)
    assert raised.value.placeholders == error.placeholders


def test_deleting_takes_the_clock_back_to_what_remains() -> None:
    older = an_interaction(HANAKO, at=days_ago(9))
    before = a_network(a_tie("Hanako", contact=summarize([older])), TARO)
    network, _, interaction = logged(before, tie_ids=(HANAKO.id, TARO.id))
    after, changes = delete_interaction(network, interaction, {HANAKO.id: (older, interaction)})
    assert after == before
    assert changes.removed_interactions == (interaction.id,)
    assert changes.saved == (before.ties[HANAKO.id], TARO)


def test_deleting_an_older_interaction_keeps_the_last_logged() -> None:
    network, _, interaction = logged()
    older = an_interaction(HANAKO, TieId("forgotten"), at=days_ago(9))
    assert delete_interaction(network, older, {HANAKO.id: (interaction,)})[0].last_logged == interaction.id


@given(st.lists(interactions(HANAKO), max_size=8), st.randoms())
def test_a_summary_does_not_depend_on_the_order(history: list[Interaction], random: Any) -> None:
    shuffled: Sequence[Interaction] = random.sample(history, len(history))
    assert summarize(shuffled) == summarize(history)


@given(st.lists(interactions(HANAKO), max_size=4), interactions(HANAKO))
def test_deleting_what_was_just_logged_restores_the_summary(history: list[Interaction], new: Interaction) -> None:
    before = a_network(a_tie("Hanako", contact=summarize(history)))
    network, _, interaction = logged(
        before, kind=new.kind, at=new.at, direction=new.direction, reached=new.reached, minutes=new.minutes
    )
    assert delete_interaction(network, interaction, {HANAKO.id: (*history, interaction)})[0] == before


@given(st.lists(interactions(HANAKO), max_size=4), interactions(HANAKO))
def test_no_moment_of_a_summary_moves_backwards(history: list[Interaction], new: Interaction) -> None:
    before, after = summarize(history), add_to_summary(summarize(history), new)
    for field in ("last_any", "last_light", "last_medium", "last_full", "last_answer", "last_in", "last_out"):
        known = getattr(before, field)
        assert known is None or getattr(after, field) >= known
