"""Makes the records that tests talk about: each takes what the test is about and fills in the rest.

Everything is made up and the same on every run. `NOW` is the moment at which the tests take place.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import Any

from custom_components.weak_ties.network.model import (
    Affiliation,
    AffiliationId,
    AffiliationKind,
    Channel,
    ChannelId,
    ChannelKind,
    ChannelOwner,
    ContactSummary,
    Interaction,
    InteractionId,
    InteractionKind,
    MergeSuggestion,
    Network,
    SourceKey,
    SuggestionId,
    Tie,
    TieId,
)

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LONG_AGO = datetime(2020, 1, 1, 9, 0, tzinfo=UTC)


def days_ago(days: float, *, now: datetime = NOW) -> datetime:
    """The moment so many days before `now`."""
    return now - timedelta(days=days)


def new_ids(prefix: str = "id") -> Callable[[], str]:
    """A maker of ids: id-1, id-2, …"""
    numbers = count(1)
    return lambda: f"{prefix}-{next(numbers)}"


def tie_id_of(name: str) -> TieId:
    """The id that `a_tie` gives to that name: Hanako Suzuki is tie-hanako-suzuki."""
    return TieId("tie-" + "-".join(name.casefold().split()))


def a_tie(name: str = "Hanako Suzuki", **fields: Any) -> Tie:
    """A tie of that name, added in 2020 and an acquaintance unless `fields` say otherwise."""
    return replace(Tie(id=tie_id_of(name), name=name, added_at=LONG_AGO), **fields)


def a_network(*ties: Tie, **fields: Any) -> Network:
    """A network of these ties."""
    return replace(Network(ties={tie.id: tie for tie in ties}), **fields)


def an_interaction(*ties: Tie | TieId, **fields: Any) -> Interaction:
    """A meeting with these ties now, unless `fields` say otherwise. Its id tells kind and moment."""
    ids = tuple(tie.id if isinstance(tie, Tie) else tie for tie in ties) or (tie_id_of("Hanako Suzuki"),)
    kind, at = fields.get("kind", InteractionKind.MEETING), fields.get("at", NOW)
    made = Interaction(id=InteractionId(f"{kind}-{at.isoformat()}"), tie_ids=ids, kind=kind, at=at, logged_at=at)
    return replace(made, **fields)


def last_met(at: datetime) -> ContactSummary:
    """The summary of one meeting at that moment."""
    return ContactSummary(
        last_any=at, last_light=at, last_medium=at, last_full=at, last_answer=at, last_out=at, count=1
    )


def a_channel(kind: ChannelKind, value: str, **fields: Any) -> Channel:
    """A channel of the tie's own, whose normalized value is the value in lower case."""
    made = Channel(
        id=ChannelId(f"channel-{value}"),
        kind=kind,
        value=value,
        normalized=value.casefold(),
        owner=ChannelOwner.TIE,
        added_at=LONG_AGO,
    )
    return replace(made, **fields)


def a_phone(value: str = "+819012345678", **fields: Any) -> Channel:
    """A phone number of the tie's own."""
    return a_channel(ChannelKind.PHONE, value, **fields)


def an_email(value: str = "hanako@example.com", **fields: Any) -> Channel:
    """An e-mail address of the tie's own."""
    return a_channel(ChannelKind.EMAIL, value, **fields)


def an_affiliation(organization: str = "Example Foods", **fields: Any) -> Affiliation:
    """A job at that organization that still goes on."""
    made = Affiliation(
        id=AffiliationId(f"affiliation-{organization}"), kind=AffiliationKind.WORK, organization=organization
    )
    return replace(made, **fields)


def a_source_key(key: str = "hanako-suzuki", **fields: Any) -> SourceKey:
    """The key of a LinkedIn profile."""
    return replace(SourceKey(source="linkedin", key=key, content_hash=f"hash-{key}"), **fields)


def a_suggestion(tie: Tie, other: Tie, **fields: Any) -> MergeSuggestion:
    """A suggestion that these two are one person."""
    made = MergeSuggestion(
        id=SuggestionId(f"{tie.id}={other.id}"), tie_id=tie.id, other_id=other.id, reason="same_name", made_at=NOW
    )
    return replace(made, **fields)
