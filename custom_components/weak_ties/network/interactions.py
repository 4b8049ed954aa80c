"""Logging an interaction, taking one back, and the summary by which the clock knows of both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from .changes import Changes
from .errors import (
    MomentInFutureError,
    MomentTooEarlyError,
    NameEmptyError,
    NegativeMinutesError,
    TieNotFoundError,
    ValueInvalidError,
)
from .layered import with_items
from .model import (
    ContactSummary,
    Direction,
    GatheringId,
    ImportId,
    Interaction,
    InteractionId,
    InteractionKind,
    Network,
    Tie,
    TieId,
)
from .values import EARLIEST_YEAR, checked_note
from .weights import FULL_WEIGHT, LIGHT_WEIGHT, MEDIUM_WEIGHT, interaction_weight

# A year of talking without a pause: what is longer is a slip of the keyboard, and would not fit into the file.
LONGEST_MINUTES = 525_600


def log_interaction(
    network: Network,
    *,
    tie_ids: Sequence[TieId],
    kind: InteractionKind,
    at: datetime,
    now: datetime,
    new_id: Callable[[], str],
    direction: Direction = Direction.BOTH,
    reached: bool = True,
    minutes: int | None = None,
    note: str = "",
    gathering_id: GatheringId | None = None,
    import_id: ImportId | None = None,
) -> tuple[Network, Changes, Interaction]:
    """Log one interaction with one or more ties; `at` and `now` know their time zone.

    Raises NameEmptyError without ties, TieNotFoundError, MomentInFutureError, MomentTooEarlyError,
    NegativeMinutesError, and ValueInvalidError for a note or a gathering that cannot be.
    """
    ties = _known_ties(network, tie_ids)
    _check_moment(at, now)
    _check_minutes(minutes)
    _check_gathering(network, gathering_id)
    interaction = Interaction(
        id=InteractionId(new_id()),
        tie_ids=tuple(tie.id for tie in ties),
        kind=kind,
        at=at.astimezone(UTC),
        logged_at=now.astimezone(UTC),
        direction=direction,
        reached=reached,
        minutes=minutes,
        note=checked_note(note),
        gathering_id=gathering_id,
        import_id=import_id,
    )
    touched = [replace(tie, contact=add_to_summary(tie.contact, interaction)) for tie in ties]
    after = replace(_with_ties(network, touched), last_logged=interaction.id)
    return after, Changes(saved=(interaction, *touched)), interaction


def delete_interaction(
    network: Network, interaction: Interaction, remaining: Mapping[TieId, Sequence[Interaction]]
) -> tuple[Network, Changes]:
    """Take an interaction back. `remaining` has, for each of its ties, all the interactions that stay."""
    touched = [
        replace(network.ties[tie_id], contact=summarize(_without(remaining.get(tie_id, ()), interaction.id)))
        for tie_id in interaction.tie_ids
        if tie_id in network.ties
    ]
    last_logged = None if network.last_logged == interaction.id else network.last_logged
    after = replace(_with_ties(network, touched), last_logged=last_logged)
    return after, Changes(removed_interactions=(interaction.id,), saved=tuple(touched))


def summarize(interactions: Iterable[Interaction]) -> ContactSummary:
    """The summary of a history, in whatever order it comes."""
    summary = ContactSummary()
    for interaction in interactions:
        summary = add_to_summary(summary, interaction)
    return summary


def add_to_summary(summary: ContactSummary, interaction: Interaction) -> ContactSummary:
    """The summary with one more interaction. No moment in it ever moves backwards."""
    weight, at = interaction_weight(interaction), interaction.at
    return ContactSummary(
        last_any=_later(summary.last_any, at),
        last_light=_later(summary.last_light, at) if weight >= LIGHT_WEIGHT else summary.last_light,
        last_medium=_later(summary.last_medium, at) if weight >= MEDIUM_WEIGHT else summary.last_medium,
        last_full=_later(summary.last_full, at) if weight >= FULL_WEIGHT else summary.last_full,
        count=summary.count + 1,
    )


def _later(known: datetime | None, at: datetime) -> datetime:
    return at if known is None else max(known, at)


def _without(interactions: Sequence[Interaction], gone: InteractionId) -> Iterable[Interaction]:
    return (interaction for interaction in interactions if interaction.id != gone)


def _with_ties(network: Network, touched: Iterable[Tie]) -> Network:
    return replace(network, ties=with_items(network.ties, {tie.id: tie for tie in touched}))


def _known_ties(network: Network, tie_ids: Sequence[TieId]) -> list[Tie]:
    """The ties, each once, in the order in which they were named."""
    if not tie_ids:
        raise NameEmptyError
    unknown = next((tie_id for tie_id in tie_ids if tie_id not in network.ties), None)
    if unknown is not None:
        raise TieNotFoundError(name=unknown)
    return [network.ties[tie_id] for tie_id in dict.fromkeys(tie_ids)]


def _check_moment(at: datetime, now: datetime) -> None:
    if at > now:
        raise MomentInFutureError(moment=at.isoformat())
    if at.year < EARLIEST_YEAR:
        raise MomentTooEarlyError(moment=at.isoformat(), earliest=f"{EARLIEST_YEAR}-01-01")


def _check_minutes(minutes: int | None) -> None:
    if minutes is None:
        return
    if minutes < 0:
        raise NegativeMinutesError(minutes=minutes)
    if minutes > LONGEST_MINUTES:
        raise ValueInvalidError(field="minutes", value=minutes)


def _check_gathering(network: Network, gathering_id: GatheringId | None) -> None:
    if gathering_id is not None and gathering_id not in network.gatherings:
        raise ValueInvalidError(field="gathering", value=gathering_id)
