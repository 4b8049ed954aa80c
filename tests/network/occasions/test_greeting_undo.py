"""Unsaying what was recorded of a card."""

from dataclasses import replace
from datetime import date, timedelta, timezone
from typing import Any

import pytest

from custom_components.weak_ties.network.errors import GreetingEmptyError, TieNotFoundError
from custom_components.weak_ties.network.model import (
    ChannelKind,
    Greeting,
    Interaction,
    InteractionKind,
    Network,
    Tie,
    TieId,
)
from custom_components.weak_ties.network.occasions.greeting_undo import Card, take_back_greeting
from custom_components.weak_ties.network.occasions.greetings import record_greeting
from tests.network.builders import a_channel, a_network, a_phone, a_tie, an_interaction, new_ids

TOKYO = timezone(timedelta(hours=9))
TODAY, DECEMBER, JANUARY = date(2027, 1, 10), date(2026, 12, 20), date(2027, 1, 8)
HANAKO = a_tie("Hanako", channels=(a_phone(), a_channel(ChannelKind.POST, "Old street")))
NETWORK = a_network(HANAKO)
NOTHING = Greeting(tie_id=HANAKO.id, season=2027)


def greeted(network: Network = NETWORK, **dates: Any) -> tuple[Network, tuple[Interaction, ...]]:
    after, changes, _ = record_greeting(
        network, HANAKO.id, 2027, today=TODAY, new_id=new_ids("card"), tz=TOKYO, **dates
    )
    return after, tuple(record for record in changes.saved if isinstance(record, Interaction))


@pytest.mark.parametrize("card", [Card.SENT, Card.RECEIVED])
def test_a_card_ticked_by_mistake_leaves_nothing(card: Card) -> None:
    network, history = greeted(**{card.value: DECEMBER})
    after, changes, greeting = take_back_greeting(network, HANAKO.id, 2027, card, history, tz=TOKYO)
    assert greeting == NOTHING
    assert after.ties[HANAKO.id] == HANAKO
    assert changes.removed_interactions == (history[0].id,)
    assert [record for record in changes.saved if isinstance(record, Tie)] == [HANAKO]
    assert changes.saved[-1] == greeting == after.greetings[HANAKO.id, 2027]


def test_what_else_is_known_of_the_card_stays() -> None:
    network, history = greeted(sent=DECEMBER, received=JANUARY)
    after, _, greeting = take_back_greeting(network, HANAKO.id, 2027, Card.SENT, history, tz=TOKYO)
    assert greeting == replace(NOTHING, received_on=JANUARY)
    assert after.ties[HANAKO.id].contact.count == 1


def test_an_address_is_good_again_when_the_card_did_not_come_back_after_all() -> None:
    network, history = greeted(sent=DECEMBER)
    network, _ = greeted(network, returned=JANUARY)
    assert network.ties[HANAKO.id].channels[1].failed_at is not None
    after, changes, greeting = take_back_greeting(network, HANAKO.id, 2027, Card.RETURNED, history, tz=TOKYO)
    assert greeting == replace(NOTHING, sent_on=DECEMBER)
    assert after.ties[HANAKO.id].channels == HANAKO.channels
    assert changes.removed_interactions == ()


def test_a_card_that_was_not_sent_has_not_come_back_either() -> None:
    network, history = greeted(sent=DECEMBER, returned=JANUARY)
    after, _, greeting = take_back_greeting(network, HANAKO.id, 2027, Card.SENT, history, tz=TOKYO)
    assert greeting == NOTHING
    assert after.ties[HANAKO.id] == HANAKO


def test_other_interactions_of_the_day_are_none_of_the_cards() -> None:
    network, (card,) = greeted(sent=DECEMBER)
    others = (
        replace(card, id=an_interaction().id, tie_ids=(HANAKO.id, TieId("other"))),
        an_interaction(HANAKO, kind=InteractionKind.CALL, at=card.at),
        an_interaction(HANAKO, kind=InteractionKind.CARD, at=card.at, direction="in"),
        an_interaction(HANAKO, kind=InteractionKind.CARD, at=card.at - timedelta(days=1), direction=card.direction),
    )
    _, changes, _ = take_back_greeting(network, HANAKO.id, 2027, Card.SENT, others, tz=TOKYO)
    assert changes.removed_interactions == ()
    _, changes, _ = take_back_greeting(network, HANAKO.id, 2027, Card.SENT, (*others, card), tz=TOKYO)
    assert changes.removed_interactions == (card.id,)


@pytest.mark.parametrize("card", list(Card))
def test_what_was_never_recorded_cannot_be_taken_back(card: Card) -> None:
    with pytest.raises(GreetingEmptyError):
        take_back_greeting(NETWORK, HANAKO.id, 2027, card, ())


def test_nobodys_card_cannot_be_taken_back() -> None:
    with pytest.raises(TieNotFoundError):
        take_back_greeting(NETWORK, TieId("nobody"), 2027, Card.SENT, ())
