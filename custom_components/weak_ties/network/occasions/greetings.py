"""The cards of a season: recording what went and came, and who is in mourning."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, tzinfo

from ..changes import Changes, Record
from ..errors import GreetingEmptyError, MomentInFutureError, MomentTooEarlyError, MourningInFutureError
from ..interactions import log_interaction
from ..known import known_tie
from ..layered import with_items
from ..model import Channel, ChannelKind, Direction, Greeting, InteractionKind, Mourning, Network, Tie, TieId
from ..reach.reach import is_working
from ..values import EARLIEST_YEAR, invalid


def record_greeting(
    network: Network,
    tie_id: TieId,
    season: int,
    *,
    sent: date | None = None,
    received: date | None = None,
    returned: date | None = None,
    today: date,
    new_id: Callable[[], str],
    tz: tzinfo = UTC,
) -> tuple[Network, Changes, Greeting]:
    """Record a card of the season of that year; `tz` is the owner's, whose calendar the dates are on.

    The first card sent and the first received each log an interaction; another date for one that is known only
    corrects the record. A card that came back reached nobody, and fails the address that it went to.
    Raises TieNotFoundError, GreetingEmptyError, MomentInFutureError, MomentTooEarlyError, and ValueInvalidError
    for a season that none of the dates can belong to.
    """
    known_tie(network, tie_id)
    _check_dates(season, sent, received, returned, today)
    before = _under_way(network.greetings.get((tie_id, season), Greeting(tie_id=tie_id, season=season)), sent)
    greeting = replace(
        before,
        sent_on=sent or before.sent_on,
        received_on=received or before.received_on,
        returned_on=returned or before.returned_on,
    )
    if greeting.returned_on and greeting.sent_on and greeting.returned_on < greeting.sent_on:
        raise invalid("returned", greeting.returned_on.isoformat())
    after, cards = _with_cards(network, before, greeting, today=today, new_id=new_id, tz=tz)
    if returned and returned != before.returned_on:
        tie = _with_failed_address(after.ties[tie_id], datetime.combine(returned, time.min, tz).astimezone(UTC))
        after = replace(after, ties=with_items(after.ties, {tie_id: tie}))
    after = replace(after, greetings=with_items(after.greetings, {(tie_id, season): greeting}))
    return after, Changes(saved=(*cards, after.ties[tie_id], greeting)), greeting


def record_greetings(
    network: Network,
    tie_ids: Sequence[TieId],
    season: int,
    *,
    sent: date | None = None,
    received: date | None = None,
    returned: date | None = None,
    today: date,
    new_id: Callable[[], str],
    tz: tzinfo = UTC,
) -> tuple[Network, Changes, tuple[Greeting, ...]]:
    """Record the same of the cards of several ties, for all of them or for none. Raises what one card raises."""
    saved: list[Record] = []
    greetings: list[Greeting] = []
    for tie_id in dict.fromkeys(tie_ids):
        network, changes, greeting = record_greeting(
            network,
            tie_id,
            season,
            sent=sent,
            received=received,
            returned=returned,
            today=today,
            new_id=new_id,
            tz=tz,
        )
        saved.extend(changes.saved)
        greetings.append(greeting)
    return network, Changes(saved=tuple(saved)), tuple(greetings)


def set_mourning(network: Network, tie_id: TieId, year: int, *, today: date) -> tuple[Network, Changes, Mourning]:
    """Note a death in the tie's family in that year. It ends with the year's cards: nothing has to be taken back.

    Raises TieNotFoundError, MourningInFutureError, and ValueInvalidError for a year that nobody remembers.
    """
    known_tie(network, tie_id)
    if year > today.year:
        raise MourningInFutureError(year=year)
    if year < EARLIEST_YEAR:
        raise invalid("year", year)
    mourning = Mourning(tie_id=tie_id, year=year)
    return replace(network, mournings=network.mournings | {mourning}), Changes(saved=(mourning,)), mourning


def unset_mourning(network: Network, tie_id: TieId, year: int) -> tuple[Network, Changes, Mourning]:
    """Take back a mourning that was noted for the wrong tie or year. Raises TieNotFoundError."""
    known_tie(network, tie_id)
    mourning = Mourning(tie_id=tie_id, year=year)
    after = replace(network, mournings=network.mournings - {mourning})
    return after, Changes(removed_mournings=(mourning,)), mourning


def card_address(tie: Tie) -> Channel | None:
    """The address that a card would go to: a working one, the preferred first."""
    working = [channel for channel in tie.channels if channel.kind is ChannelKind.POST and is_working(channel)]
    return next((channel for channel in working if channel.preferred), working[0] if working else None)


def _under_way(greeting: Greeting, sent: date | None) -> Greeting:
    """The greeting before a card is sent once more, to another address: the one that came back is forgotten."""
    if sent is None or greeting.returned_on is None or sent < greeting.returned_on:
        return greeting
    return replace(greeting, sent_on=None, returned_on=None)


def _with_cards(
    network: Network,
    before: Greeting,
    greeting: Greeting,
    *,
    today: date,
    new_id: Callable[[], str],
    tz: tzinfo,
) -> tuple[Network, list[Record]]:
    """The network with an interaction for each card that is new; those interactions, and the nudges they settled."""
    cards: list[Record] = []
    for direction, known, day in (
        (Direction.OUT, before.sent_on, greeting.sent_on),
        (Direction.IN, before.received_on, greeting.received_on),
    ):
        if known is None and day is not None:
            # The first moment of a day has come whenever that day has.
            network, logged, _ = log_interaction(
                network,
                tie_ids=(greeting.tie_id,),
                kind=InteractionKind.CARD,
                at=datetime.combine(day, time.min, tz),
                now=datetime.combine(today, time.min, tz),
                new_id=new_id,
                direction=direction,
                reached=direction is Direction.IN or greeting.returned_on is None,
            )
            cards.extend(record for record in logged.saved if not isinstance(record, Tie))
    return network, cards


def _with_failed_address(tie: Tie, at: datetime) -> Tie:
    address = card_address(tie)
    if address is None:
        return tie
    # An address that proved to work later than the card's way back has nothing to do with it.
    failed = replace(address, failed_at=at)
    return replace(tie, channels=tuple(failed if channel is address else channel for channel in tie.channels))


def _check_dates(season: int, sent: date | None, received: date | None, returned: date | None, today: date) -> None:
    days = [day for day in (sent, received, returned) if day is not None]
    if not days:
        raise GreetingEmptyError
    for day in days:
        if day > today:
            raise MomentInFutureError(moment=day.isoformat())
        if day.year < EARLIEST_YEAR:
            raise MomentTooEarlyError(moment=day.isoformat(), earliest=f"{EARLIEST_YEAR}-01-01")
        # New Year's cards go in the old year; thanks for Christmas come in the new one.
        if abs(day.year - season) > 1:
            raise invalid("season", season)
