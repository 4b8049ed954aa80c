"""What shows that a channel works or no longer does."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from ..affiliations.employers import open_organizations
from ..affiliations.years import first_day, last_day
from ..changes import Changes
from ..errors import ChannelAmbiguousError, ChannelNotFoundError
from ..identity.names import email_key, fold, phone_key, profile_key
from ..interaction_kinds import KIND_TRAITS
from ..known import Edited, known_tie
from ..layered import with_items
from ..model import (
    Affiliation,
    AffiliationKind,
    Channel,
    ChannelKind,
    ChannelOwner,
    Direction,
    Interaction,
    Network,
    Tie,
    TieId,
)
from ..values import SHOWN_LIMIT
from .channels import owner_of
from .reach import is_working


def report_channel(
    network: Network, tie_id: TieId, channel: str, works: bool, *, at: datetime, region: str | None = None
) -> Edited:
    """Take the owner's word that a channel works, or that it bounced, rang dead or came back.

    `channel` is its id, its value in any spelling, or its kind where the tie has one of it. Raises
    TieNotFoundError, ChannelNotFoundError, ChannelAmbiguousError.
    """
    tie = known_tie(network, tie_id)
    named, moment = _named(tie, channel, region), at.astimezone(UTC)
    tie = _with(tie, (named,), _proven if works else _failed, moment)
    return replace(network, ties=with_items(network.ties, {tie.id: tie})), Changes(saved=(tie,)), tie


def proven_by(interaction: Interaction) -> frozenset[ChannelKind]:
    """The kind of channel, if any, that an interaction went over: it proves the channel of a tie that has but one.

    What was only sent proves nothing: mail that nobody answered may lie in a box that nobody opens.
    """
    traits = KIND_TRAITS[interaction.kind]
    is_only_sent = interaction.direction is Direction.OUT and not traits.is_talk
    return (
        frozenset() if traits.proves is None or not interaction.reached or is_only_sent else frozenset({traits.proves})
    )


def with_proof(tie: Tie, interaction: Interaction) -> Tie:
    """The tie with what an interaction proved; itself when that is nothing."""
    kinds = proven_by(interaction)
    of_kinds = tuple(channel for channel in tie.channels if channel.kind in kinds)
    return _with(tie, of_kinds, _proven, interaction.at) if len(of_kinds) == 1 else tie


def without_proof(tie: Tie, interaction: Interaction, remaining: Iterable[Interaction]) -> Tie:
    """The tie without what this interaction alone proved; `remaining` is all that stays of the tie's history.

    A proof that is older or younger than the interaction is somebody else's word, and stays.
    """
    given = tuple(one for one in tie.channels if one.kind in proven_by(interaction) and one.proven_at == interaction.at)
    if not given:
        return tie
    tie = _with(tie, given, _unproven, interaction.at)
    for one in remaining:
        tie = with_proof(tie, one)
    return tie


def mail_of_former_employer(tie: Tie, *, at: datetime, today: date | None = None) -> tuple[Channel, ...]:
    """The mail that went with a job: a former employer's, no present one's, and never shown to work since.

    `today` is the owner's day, else that of `at`: a job that ended today in Tokyo is over, whatever day it is in UTC.
    """
    today = today or at.date()
    former = [job for job in tie.affiliations if job.kind is AffiliationKind.WORK and _is_over(job, today)]
    still = open_organizations(tie)
    return tuple(channel for channel in tie.channels if former and _went_with(channel, former, still))


def without_former_mail(tie: Tie, *, at: datetime, today: date | None = None) -> Tie:
    """The tie whose former employers' mail has failed; itself when there is none."""
    gone = mail_of_former_employer(tie, at=at, today=today)
    return _with(tie, gone, _failed, at.astimezone(UTC)) if gone else tie


def _is_over(job: Affiliation, today: date) -> bool:
    """Whether a job has ended. An end that is no date has been, as far as anybody knows."""
    ended = first_day(job.ended)
    return bool(job.ended) and (ended is None or ended <= today)


def _went_with(channel: Channel, former: list[Affiliation], still: tuple[str, ...]) -> bool:
    if channel.owner is not ChannelOwner.EMPLOYER or channel.kind is not ChannelKind.EMAIL or not is_working(channel):
        return False
    givers = [job for job in former if _is_mail_of(channel, job.organization)]
    kept = any(_is_mail_of(channel, organization) for organization in still)
    return bool(givers) and not kept and not any(_outlived(channel, job) for job in givers)


def _outlived(channel: Channel, job: Affiliation) -> bool:
    """Whether mail was answered after the job had ended for sure."""
    ended = last_day(job.ended)
    return channel.proven_at is not None and ended is not None and channel.proven_at.date() > ended


def _is_mail_of(channel: Channel, organization: str) -> bool:
    return owner_of(channel.kind, channel.normalized, (organization,)) is ChannelOwner.EMPLOYER


def _named(tie: Tie, text: str, region: str | None) -> Channel:
    """The channel that is meant: by id before value before kind."""
    by_id = [channel for channel in tie.channels if channel.id == text]
    keys = {fold(text), email_key(text), phone_key(text, region), profile_key(text)} - {""}
    by_value = [channel for channel in tie.channels if channel.value == text or channel.normalized in keys]
    by_kind = [channel for channel in tie.channels if channel.kind == text.strip().casefold()]
    found = by_id or by_value or by_kind
    if not found:
        raise ChannelNotFoundError(channel=text[:SHOWN_LIMIT], name=tie.name)
    if len(found) > 1:
        raise ChannelAmbiguousError(channel=text[:SHOWN_LIMIT], name=tie.name)
    return found[0]


def _proven(channel: Channel, at: datetime) -> Channel:
    return replace(channel, proven_at=max(channel.proven_at or at, at))


def _unproven(channel: Channel, _at: datetime) -> Channel:
    return replace(channel, proven_at=None)


def _failed(channel: Channel, at: datetime) -> Channel:
    """The channel with a failure; of a proof in that very moment the failure is the later word."""
    proven_at = None if channel.proven_at == at else channel.proven_at
    return replace(channel, failed_at=max(channel.failed_at or at, at), proven_at=proven_at)


def _with(tie: Tie, chosen: tuple[Channel, ...], change: Callable[[Channel, datetime], Channel], at: datetime) -> Tie:
    changed = (change(one, at) if any(one is other for other in chosen) else one for one in tie.channels)
    return replace(tie, channels=tuple(changed))
