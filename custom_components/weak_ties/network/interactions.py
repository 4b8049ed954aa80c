"""Logging an interaction, taking one back, and the summary by which the clock knows of both."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

from .assessment.weights import (
    ATTEMPTS_KEPT,
    FULL_WEIGHT,
    LIGHT_WEIGHT,
    MEDIUM_WEIGHT,
    interaction_weight,
    is_answer,
    is_attempt,
)
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
    Nudge,
    NudgeOutcome,
    Tie,
    TieId,
)
from .nudge_outcomes import reopened, settled, week_of
from .reach.proof import with_proof, without_proof
from .values import EARLIEST_YEAR, checked_note

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
    """Log one interaction with one or more ties; `at` and `now` know their time zone, `now` the owner's.

    It moves the clocks, proves the channel it went over, and settles the nudges of the week that it lies in, if that
    is this week.

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
    touched = [_touched(tie, interaction, now.tzinfo) for tie in ties]
    after = replace(_with_ties(network, touched), last_logged=interaction.id)
    after, nudges = _settled(after, interaction.tie_ids, interaction, now.tzinfo)
    return after, Changes(saved=(interaction, *touched, *nudges)), interaction


def delete_interaction(
    network: Network,
    interaction: Interaction,
    remaining: Mapping[TieId, Sequence[Interaction]],
    *,
    tz: tzinfo = UTC,
) -> tuple[Network, Changes]:
    """Take an interaction back, with what it proved and the nudges it settled; `tz` is the owner's, as in `log`.

    `remaining` has, for each of its ties, all the interactions that stay. What it ended besides (a row of snoozes, a
    new job to congratulate on) is not brought back: nobody remembers what it was.
    """
    stays = {
        tie_id: tuple(_without(remaining.get(tie_id, ()), interaction.id))
        for tie_id in interaction.tie_ids
        if tie_id in network.ties
    }
    touched = [
        replace(without_proof(network.ties[tie_id], interaction, history), contact=summarize(history))
        for tie_id, history in stays.items()
    ]
    last_logged = None if network.last_logged == interaction.id else network.last_logged
    after = replace(_with_ties(network, touched), last_logged=last_logged)
    after, nudges = _reopened(after, interaction, stays, tz)
    return after, Changes(removed_interactions=(interaction.id,), saved=(*touched, *nudges))


def summarize(interactions: Iterable[Interaction]) -> ContactSummary:
    """The summary of a history, in whatever order it comes."""
    summary = ContactSummary()
    for interaction in interactions:
        summary = add_to_summary(summary, interaction)
    return summary


def add_to_summary(summary: ContactSummary, interaction: Interaction) -> ContactSummary:
    """The summary with one more interaction. No moment in it ever moves backwards."""
    weight, at = interaction_weight(interaction), interaction.at
    came_in = interaction.reached and interaction.direction is Direction.IN
    last_answer = _later(summary.last_answer, at) if is_answer(interaction) else summary.last_answer
    return ContactSummary(
        last_any=_later(summary.last_any, at),
        last_light=_later(summary.last_light, at) if weight >= LIGHT_WEIGHT else summary.last_light,
        last_medium=_later(summary.last_medium, at) if weight >= MEDIUM_WEIGHT else summary.last_medium,
        last_full=_later(summary.last_full, at) if weight >= FULL_WEIGHT else summary.last_full,
        last_answer=last_answer,
        last_in=_later(summary.last_in, at) if came_in else summary.last_in,
        last_out=_later(summary.last_out, at) if interaction.direction is not Direction.IN else summary.last_out,
        attempts=newest_attempts((*summary.attempts, at) if is_attempt(interaction) else summary.attempts, last_answer),
        count=summary.count + 1,
    )


def newest_attempts(attempts: Iterable[datetime], last_answer: datetime | None) -> tuple[datetime, ...]:
    """The newest of the attempts that nobody has answered since, oldest first."""
    unanswered = {at for at in attempts if last_answer is None or at > last_answer}
    return tuple(sorted(unanswered)[-ATTEMPTS_KEPT:])


def outcome_of(interaction: Interaction) -> NudgeOutcome | None:
    """What an interaction makes of a nudge; None for what is nothing of the owner's doing (a call that was missed)."""
    if is_attempt(interaction):
        return NudgeOutcome.TRIED
    return NudgeOutcome.DONE if interaction.reached else None


def _touched(tie: Tie, interaction: Interaction, tz: tzinfo | None) -> Tie:
    """The tie after an interaction. Whoever was reached is no longer put off, nor is their news unsaid."""
    tie = replace(with_proof(tie, interaction), contact=add_to_summary(tie.contact, interaction))
    if not interaction.reached:
        return tie
    is_heard = tie.new_job_on is not None and interaction.at.astimezone(tz).date() >= tie.new_job_on
    return replace(tie, snoozes=0, new_job_on=None if is_heard else tie.new_job_on)


def _settled(
    network: Network, tie_ids: Iterable[TieId], interaction: Interaction, tz: tzinfo | None
) -> tuple[Network, tuple[Nudge, ...]]:
    outcome, week = outcome_of(interaction), _week_settled(interaction, tz)
    return (network, ()) if outcome is None or week is None else settled(network, tie_ids, outcome, week)


def _week_settled(interaction: Interaction, tz: tzinfo | None) -> str | None:
    """The week whose nudges an interaction settles: the one in which it both was and was logged, if there is one."""
    week = week_of(interaction.at.astimezone(tz).date())
    return week if week == week_of(interaction.logged_at.astimezone(tz).date()) else None


def _reopened(
    network: Network, interaction: Interaction, stays: Mapping[TieId, Sequence[Interaction]], tz: tzinfo
) -> tuple[Network, tuple[Nudge, ...]]:
    """The network with the nudges of an interaction that is gone as what remains of that week would have them."""
    week = _week_settled(interaction, tz)
    if week is None:
        return network, ()
    after, nudges = reopened(network, stays, week)
    for nudge in nudges:
        for one in stays[nudge.tie_id]:
            if _week_settled(one, tz) == week:
                after, _ = _settled(after, (nudge.tie_id,), one, tz)
    changed = (after.nudges[week, nudge.tie_id] for nudge in nudges)
    return after, tuple(one for one in changed if one != network.nudges[week, one.tie_id])


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
