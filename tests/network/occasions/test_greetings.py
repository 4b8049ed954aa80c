"""Cards that went and came, and mournings."""

from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.cadence import due_on
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import (
    GreetingEmptyError,
    MomentInFutureError,
    MomentTooEarlyError,
    MourningInFutureError,
    TieNotFoundError,
    ValueInvalidError,
    WeakTiesError,
)
from custom_components.weak_ties.network.model import (
    ChannelKind,
    Direction,
    Greeting,
    Interaction,
    InteractionKind,
    Mourning,
    Network,
    TieId,
)
from custom_components.weak_ties.network.occasions.greetings import (
    card_address,
    record_greeting,
    record_greetings,
    set_mourning,
    unset_mourning,
)
from tests.network.builders import a_channel, a_network, a_phone, a_tie, last_met, new_ids

TODAY = date(2027, 1, 10)
OLD, NEW = (a_channel(ChannelKind.POST, value) for value in ("Old street", "New street"))
HANAKO = a_tie("Hanako", channels=(a_phone(), OLD))
NETWORK = a_network(HANAKO)
DECEMBER, JANUARY = date(2026, 12, 20), date(2027, 1, 8)


def greeted(network: Network = NETWORK, season: int = 2027, **dates: Any) -> tuple[Network, Changes, Greeting]:
    return record_greeting(network, HANAKO.id, season, **{"today": TODAY, "new_id": new_ids("card"), **dates})


def cards(changes: Changes) -> list[Interaction]:
    return [record for record in changes.saved if isinstance(record, Interaction)]


def test_cards_sent_and_received_are_logged() -> None:
    japan = timezone(timedelta(hours=9))
    network, changes, greeting = greeted(sent=DECEMBER, received=date(2027, 1, 1), tz=japan)
    out, back = cards(changes)
    assert (out.kind, out.direction, back.direction) == (InteractionKind.CARD, Direction.OUT, Direction.IN)
    assert out.at == datetime(2026, 12, 19, 15, tzinfo=UTC)
    assert greeting == network.greetings[HANAKO.id, 2027]
    assert changes.saved == (out, back, network.ties[HANAKO.id], greeting)
    assert network.ties[HANAKO.id].contact.count == 2


def test_another_date_for_a_known_card_logs_no_second_one() -> None:
    network, _, _ = greeted(sent=DECEMBER)
    network, changes, greeting = greeted(network, sent=date(2026, 12, 21))
    assert (cards(changes), greeting.sent_on) == ([], date(2026, 12, 21))
    assert network.ties[HANAKO.id].contact.count == 1


def test_a_returned_card_fails_the_address_and_nothing_else() -> None:
    network, _, _ = greeted(sent=DECEMBER)
    network, _, greeting = greeted(network, returned=JANUARY)
    tie = network.ties[HANAKO.id]
    assert (greeting.sent_on, greeting.returned_on) == (DECEMBER, JANUARY)
    assert [channel.failed_at for channel in tie.channels] == [None, datetime(2027, 1, 8, tzinfo=UTC)]
    assert card_address(tie) is None


def test_a_card_known_to_have_come_back_resets_no_clock() -> None:
    network, changes, _ = greeted(sent=DECEMBER, returned=JANUARY)
    assert [card.reached for card in cards(changes)] == [False]
    assert network.ties[HANAKO.id].contact.last_light is None


def test_a_card_that_came_back_may_be_sent_once_more() -> None:
    network, _, _ = greeted(sent=DECEMBER, returned=JANUARY)
    network, changes, greeting = greeted(network, sent=TODAY)
    assert greeting == Greeting(tie_id=HANAKO.id, season=2027, sent_on=TODAY)
    assert len(cards(changes)) == 1


def test_the_same_return_told_twice_spares_the_next_address() -> None:
    both = a_network(a_tie("Hanako", channels=(OLD, NEW)))
    network, _, _ = greeted(both, sent=DECEMBER, returned=JANUARY)
    assert card_address(network.ties[HANAKO.id]) == NEW
    network, _, _ = greeted(network, returned=JANUARY)
    assert card_address(network.ties[HANAKO.id]) == NEW


def test_a_return_without_an_address_is_kept_all_the_same() -> None:
    network, _, greeting = greeted(a_network(a_tie("Hanako")), returned=JANUARY)
    assert (greeting.returned_on, network.ties[HANAKO.id].channels) == (JANUARY, ())


def test_a_card_goes_to_the_preferred_address() -> None:
    preferred = a_channel(ChannelKind.POST, "Summer house", preferred=True)
    assert card_address(a_tie(channels=(OLD, preferred))) == preferred


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ({}, GreetingEmptyError),
        ({"sent": TODAY + timedelta(days=1)}, MomentInFutureError),
        ({"returned": date(1850, 1, 1), "season": 1850}, MomentTooEarlyError),
        ({"sent": DECEMBER, "season": 2028}, ValueInvalidError),
        ({"sent": DECEMBER, "returned": date(2026, 12, 1)}, ValueInvalidError),
    ],
)
def test_a_greeting_that_cannot_be_is_refused(asked: dict[str, Any], kind: type[WeakTiesError]) -> None:
    with pytest.raises(kind):
        greeted(**asked)


def test_nobody_unknown_is_greeted_or_mourns() -> None:
    with pytest.raises(TieNotFoundError):
        record_greeting(NETWORK, TieId("nobody"), 2027, sent=DECEMBER, today=TODAY, new_id=new_ids())
    with pytest.raises(TieNotFoundError):
        set_mourning(NETWORK, TieId("nobody"), 2026, today=TODAY)


def test_a_mourning_is_noted_once() -> None:
    network, changes, mourning = set_mourning(NETWORK, HANAKO.id, 2026, today=TODAY)
    assert changes == Changes(saved=(mourning,))
    network, _, _ = set_mourning(network, HANAKO.id, 2026, today=TODAY)
    assert network.mournings == {Mourning(tie_id=HANAKO.id, year=2026)}


def test_a_mourning_that_was_none_is_taken_back() -> None:
    network, _, mourning = set_mourning(NETWORK, HANAKO.id, 2026, today=TODAY)
    network, changes, _ = unset_mourning(network, HANAKO.id, 2026)
    assert (network.mournings, changes) == (frozenset(), Changes(removed_mournings=(mourning,)))
    with pytest.raises(TieNotFoundError):
        unset_mourning(NETWORK, TieId("nobody"), 2026)


def test_the_cards_of_several_ties_are_recorded_in_one_go() -> None:
    kenji = a_tie("Kenji")
    network, changes, greetings = record_greetings(
        a_network(HANAKO, kenji),
        (HANAKO.id, kenji.id, HANAKO.id),
        2027,
        sent=DECEMBER,
        today=TODAY,
        new_id=new_ids(),
    )
    assert [greeting.tie_id for greeting in greetings] == [HANAKO.id, kenji.id]
    assert set(network.greetings) == {(HANAKO.id, 2027), (kenji.id, 2027)}
    assert len(changes.saved) == 6


def test_nobody_mourns_ahead_or_before_anybodys_time() -> None:
    with pytest.raises(MourningInFutureError) as refused:
        set_mourning(NETWORK, HANAKO.id, 2028, today=TODAY)
    assert refused.value.placeholders == {"year": "2028"}
    with pytest.raises(ValueInvalidError):
        set_mourning(NETWORK, HANAKO.id, 1850, today=TODAY)


@given(st.integers(1, 3650))
def test_a_card_resets_a_yearly_clock_and_no_shorter_one(cadence: int) -> None:
    kept = a_tie("Hanako", cadence_days=cadence, contact=last_met(datetime(2025, 1, 1, tzinfo=UTC)))
    network, _, _ = greeted(a_network(kept), sent=DECEMBER)
    is_reset = due_on(network.ties[kept.id], {}, UTC) == DECEMBER + timedelta(days=cadence)
    assert is_reset is (cadence > 200)
