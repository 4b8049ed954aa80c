"""Taking back what was recorded of a card: a tick in the wrong line of a long list."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo
from enum import StrEnum

from ..changes import Changes
from ..errors import GreetingEmptyError
from ..interactions import delete_interaction
from ..known import known_tie
from ..layered import with_items
from ..model import ChannelKind, Direction, Greeting, Interaction, InteractionKind, Network, Tie, TieId


class Card(StrEnum):
    """What can be recorded of a card."""

    SENT = "sent"
    RECEIVED = "received"
    RETURNED = "returned"


_DIRECTIONS: Mapping[Card, Direction] = {Card.SENT: Direction.OUT, Card.RECEIVED: Direction.IN}


def take_back_greeting(
    network: Network, tie_id: TieId, season: int, card: Card, history: Sequence[Interaction], *, tz: tzinfo = UTC
) -> tuple[Network, Changes, Greeting]:
    """Unsay one thing of a season's card, with the interaction that it logged and the address that it failed.

    `history` has all interactions with the tie; `tz` is the owner's, whose calendar the dates are on. A card that was
    not sent cannot have come back. Raises TieNotFoundError, and GreetingEmptyError when nothing of it was recorded.
    """
    known_tie(network, tie_id)
    before = network.greetings.get((tie_id, season), Greeting(tie_id=tie_id, season=season))
    day = _day(before, card)
    if day is None:
        raise GreetingEmptyError
    after, changes = _without_interaction(network, tie_id, history, card, day, tz)
    greeting = _without(before, card)
    tie = _with_address_again(after.ties[tie_id], before.returned_on if greeting.returned_on is None else None, tz)
    after = replace(
        after,
        ties=with_items(after.ties, {tie_id: tie}),
        greetings=with_items(after.greetings, {(tie_id, season): greeting}),
    )
    others = tuple(record for record in changes.saved if not isinstance(record, Tie))
    return after, replace(changes, saved=(tie, *others, greeting)), greeting


def _day(greeting: Greeting, card: Card) -> date | None:
    return {Card.SENT: greeting.sent_on, Card.RECEIVED: greeting.received_on, Card.RETURNED: greeting.returned_on}[card]


def _without(greeting: Greeting, card: Card) -> Greeting:
    if card is Card.RECEIVED:
        return replace(greeting, received_on=None)
    return replace(greeting, sent_on=None if card is Card.SENT else greeting.sent_on, returned_on=None)


def _without_interaction(
    network: Network, tie_id: TieId, history: Sequence[Interaction], card: Card, day: date, tz: tzinfo
) -> tuple[Network, Changes]:
    """The network without the interaction that recording the card logged; one that the owner deleted is gone."""
    logged = next((one for one in history if _is_of(one, card, day, tz)), None)
    if logged is None:
        return network, Changes()
    remaining = {tie_id: tuple(one for one in history if one.id != logged.id)}
    return delete_interaction(network, logged, remaining, tz=tz)


def _is_of(interaction: Interaction, card: Card, day: date, tz: tzinfo) -> bool:
    """Whether the interaction is what recording the card logged: with nobody else, at the first moment of its day."""
    return (
        interaction.kind is InteractionKind.CARD
        and interaction.direction is _DIRECTIONS.get(card)
        and len(interaction.tie_ids) == 1
        and interaction.at == _first_moment(day, tz)
    )


def _with_address_again(tie: Tie, returned: date | None, tz: tzinfo) -> Tie:
    """The tie with the address that failed when the card came back that day as good as before."""
    if returned is None:
        return tie
    failed_at = _first_moment(returned, tz)
    return replace(
        tie,
        channels=tuple(
            replace(one, failed_at=None) if one.kind is ChannelKind.POST and one.failed_at == failed_at else one
            for one in tie.channels
        ),
    )


def _first_moment(day: date, tz: tzinfo) -> datetime:
    return datetime.combine(day, time.min, tz).astimezone(UTC)
