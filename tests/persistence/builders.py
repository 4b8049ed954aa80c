"""Made-up people and calls, with only what a test is about spelled out."""

from datetime import UTC, datetime

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import (
    Channel,
    ChannelId,
    ChannelKind,
    ChannelOwner,
    ImportId,
    Interaction,
    InteractionId,
    InteractionKind,
    Tie,
    TieId,
)

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def tie(tie_id: str, **fields: object) -> Tie:
    return Tie(**{"id": TieId(tie_id), "name": f"Hanako {tie_id}", "added_at": NOON, **fields})  # type: ignore[arg-type]


def email(channel_id: str, value: str) -> Channel:
    return Channel(
        id=ChannelId(channel_id),
        kind=ChannelKind.EMAIL,
        value=value,
        normalized=value,
        owner=ChannelOwner.TIE,
        added_at=NOON,
    )


def call(
    interaction_id: str, *tie_ids: str, at: datetime = NOON, logged_at: datetime = NOON, import_id: str | None = None
) -> Interaction:
    return Interaction(
        id=InteractionId(interaction_id),
        tie_ids=tuple(TieId(tie_id) for tie_id in tie_ids),
        kind=InteractionKind.CALL,
        at=at,
        logged_at=logged_at,
        import_id=None if import_id is None else ImportId(import_id),
    )


def saved(*records: object) -> Changes:
    return Changes(saved=records)  # type: ignore[arg-type]
