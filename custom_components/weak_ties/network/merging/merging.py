"""Making one tie of two that are the same person. Nothing that was known of either is lost."""

from dataclasses import replace
from datetime import UTC, datetime

from ..changes import Changes
from ..errors import MergeWithItselfError
from ..identity.names import company_key
from ..interactions import newest_attempts
from ..known import Edited, known_tie
from ..layered import with_items
from ..model import Affiliation, Channel, ContactSummary, Network, SourceKey, Tie, TieId
from ..reach.channels import same_channel
from .references import with_tie_moved

_NAME_PARTS = ("family_name", "given_name")
_READING_PARTS = ("reading", "family_reading", "given_reading")


def merge_ties(network: Network, keep: TieId, into_it: TieId, *, at: datetime, shared: int = 0) -> Edited:
    """Merge `into_it` into `keep`: it disappears, and its history, channels and names become `keep`'s.

    Where both say something, `keep`'s holds; notes are put one below the other. A trace of the one that
    disappears is closed `at` that moment when `keep` is being traced too. `shared` is how many interactions both
    took part in: they are one interaction with one tie from now on. Raises MergeWithItselfError, TieNotFoundError.
    """
    if keep == into_it:
        raise MergeWithItselfError
    merged = united(known_tie(network, keep), known_tie(network, into_it))
    merged = replace(merged, contact=replace(merged.contact, count=merged.contact.count - shared))
    closed = _with_second_trace_closed(network, keep, into_it, at)
    after, altered = with_tie_moved(closed, into_it, keep)
    after = replace(after, ties=with_items(after.ties, {keep: merged}))
    others = tuple(record for record in altered if not (isinstance(record, Tie) and record.id == keep))
    return after, Changes(merged=((into_it, keep),), forgotten=(into_it,), saved=(merged, *others)), merged


def united(kept: Tie, gone: Tie) -> Tie:
    """One tie of two: `kept` with all that only `gone` had."""
    return replace(
        _with_parts(_with_parts(kept, gone, _NAME_PARTS), gone, _READING_PARTS),
        aliases=_names(kept, gone),
        starred=kept.starred or gone.starred,
        cadence_days=gone.cadence_days if kept.cadence_days is None else kept.cadence_days,
        met_on=kept.met_on or gone.met_on,
        met_how=kept.met_how or gone.met_how,
        introduced_by=_introducer(kept, gone),
        birthday=kept.birthday or gone.birthday,
        kin=kept.kin or gone.kin,
        tags=tuple(dict.fromkeys(kept.tags + gone.tags)),
        note="\n\n".join(dict.fromkeys(filter(None, (kept.note, gone.note)))),
        snoozed_until=kept.snoozed_until or gone.snoozed_until,
        snoozes=max(kept.snoozes, gone.snoozes),
        new_job_on=max(filter(None, (kept.new_job_on, gone.new_job_on)), default=None),
        # Somebody who is in use is not put aside by merging.
        archived_at=kept.archived_at if gone.archived_at else None,
        do_not_suggest=kept.do_not_suggest or gone.do_not_suggest,
        picture=kept.picture or gone.picture,
        added_at=min(kept.added_at, gone.added_at),
        contact=_summaries(kept.contact, gone.contact),
        channels=_channels(kept.channels, gone.channels),
        affiliations=_affiliations(kept.affiliations, gone.affiliations),
        source_keys=_source_keys(kept, gone),
    )


def _with_parts(kept: Tie, gone: Tie, parts: tuple[str, ...]) -> Tie:
    """Parts that belong together are taken together: one's family name beside the other's given name is nobody."""
    if any(getattr(kept, part) for part in parts):
        return kept
    return replace(kept, **{part: getattr(gone, part) for part in parts})


def _names(kept: Tie, gone: Tie) -> tuple[str, ...]:
    names = dict.fromkeys((*kept.aliases, gone.name, *gone.aliases))
    return tuple(name for name in names if name != kept.name)


def _introducer(kept: Tie, gone: Tie) -> TieId | None:
    """Who introduced them, except for the two themselves."""
    introducers = (kept.introduced_by, gone.introduced_by)
    return next((one for one in introducers if one is not None and one not in (kept.id, gone.id)), None)


def _summaries(kept: ContactSummary, gone: ContactSummary) -> ContactSummary:
    """Both histories in one, as if the two had never met the owner together."""
    last_answer = _latest(kept.last_answer, gone.last_answer)
    return ContactSummary(
        last_any=_latest(kept.last_any, gone.last_any),
        last_light=_latest(kept.last_light, gone.last_light),
        last_medium=_latest(kept.last_medium, gone.last_medium),
        last_full=_latest(kept.last_full, gone.last_full),
        last_answer=last_answer,
        last_in=_latest(kept.last_in, gone.last_in),
        last_out=_latest(kept.last_out, gone.last_out),
        attempts=newest_attempts((*kept.attempts, *gone.attempts), last_answer),
        count=kept.count + gone.count,
    )


def _latest(*moments: datetime | None) -> datetime | None:
    return max((moment for moment in moments if moment is not None), default=None)


def _channels(kept: tuple[Channel, ...], gone: tuple[Channel, ...]) -> tuple[Channel, ...]:
    """Every channel of both, each once, with the latest of what is known of it."""
    channels = list(kept)
    for channel in gone:
        place = next((number for number, known in enumerate(channels) if same_channel(known, channel)), None)
        if place is None:
            channels.append(replace(channel, preferred=channel.preferred and not any(one.preferred for one in kept)))
        else:
            channels[place] = _experienced(channels[place], channel)
    return tuple(channels)


def _experienced(kept: Channel, gone: Channel) -> Channel:
    return replace(
        kept,
        label=kept.label or gone.label,
        address=kept.address or gone.address,
        proven_at=_latest(kept.proven_at, gone.proven_at),
        failed_at=_latest(kept.failed_at, gone.failed_at),
        added_at=min(kept.added_at, gone.added_at),
    )


def _affiliations(kept: tuple[Affiliation, ...], gone: tuple[Affiliation, ...]) -> tuple[Affiliation, ...]:
    """Every affiliation of both; two that differ in spelling only are one."""
    known = {_affiliation_key(affiliation) for affiliation in kept}
    return kept + tuple(affiliation for affiliation in gone if _affiliation_key(affiliation) not in known)


def _affiliation_key(affiliation: Affiliation) -> tuple[str, ...]:
    organization = company_key(affiliation.organization) or affiliation.organization
    return affiliation.kind, organization, affiliation.title, affiliation.started, affiliation.ended


def _source_keys(kept: Tie, gone: Tie) -> tuple[SourceKey, ...]:
    known = {(key.source, key.key) for key in kept.source_keys}
    return kept.source_keys + tuple(key for key in gone.source_keys if (key.source, key.key) not in known)


def _with_second_trace_closed(network: Network, kept: TieId, gone: TieId, at: datetime) -> Network:
    """Nobody is looked for twice."""
    traced = {trace.tie_id for trace in network.traces.values() if trace.closed_at is None}
    if not {kept, gone} <= traced:
        return network
    closing = [trace for trace in network.traces.values() if trace.tie_id == gone and trace.closed_at is None]
    closed = {trace.id: replace(trace, closed_at=at.astimezone(UTC)) for trace in closing}
    return replace(network, traces={**network.traces, **closed})
