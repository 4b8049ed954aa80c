"""Looking for a lost tie: opening a trace, asking leads, and closing it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from ..affiliations.employers import open_organizations
from ..changes import Changes
from ..errors import LeadIsTheTieError, TraceClosedError, TraceNotFoundError
from ..known import known_tie
from ..layered import with_items
from ..model import Channel, Network, Tie, TieId, Trace, TraceId, TraceStep
from ..reach.channels import same_channel, stated_channels, with_channel
from ..values import checked_note

# The outcome of the lead who led to the tie; what the owner notes of the others is theirs to word.
FOUND = "found"

type Traced = tuple[Network, Changes, Trace]


def open_trace(network: Network, tie_id: TieId, *, at: datetime, new_id: Callable[[], str]) -> Traced:
    """Begin to look for a tie; whoever is looked for already goes on being looked for. Raises TieNotFoundError."""
    tie = known_tie(network, tie_id)
    if (known := open_trace_of(network, tie_id)) is not None:
        return network, Changes(), known
    return _saved(network, Trace(id=TraceId(new_id()), tie_id=tie.id, opened_at=at.astimezone(UTC)))


def open_trace_of(network: Network, tie_id: TieId) -> Trace | None:
    """The trace in which a tie is being looked for."""
    return next((one for one in network.traces.values() if one.tie_id == tie_id and one.closed_at is None), None)


def ask_lead(
    network: Network, tie_id: TieId, lead_id: TieId, *, at: datetime, new_id: Callable[[], str], outcome: str = ""
) -> Traced:
    """Note that a lead was asked about a tie: whoever asks is looking, even when nobody said so before.

    Raises TieNotFoundError, LeadIsTheTieError.
    """
    network, _, trace = open_trace(network, tie_id, at=at, new_id=new_id)
    return try_lead(network, trace.id, lead_id, at=at, outcome=outcome)


def end_trace(
    network: Network,
    tie_id: TieId,
    texts: Mapping[str, str],
    *,
    at: datetime,
    new_id: Callable[[], str],
    region: str | None = None,
    found: TieId | None = None,
) -> Traced:
    """Stop looking for a tie; `texts` has phone, email, profile and address as far as they are known now.

    Raises TraceNotFoundError when nobody is looking, what `close_trace` raises, and ValueInvalidError.
    """
    tie, trace = known_tie(network, tie_id), open_trace_of(network, tie_id)
    if trace is None:
        raise TraceNotFoundError
    channels = stated_channels(texts, open_organizations(tie), at=at.astimezone(UTC), region=region, new_id=new_id)
    return close_trace(network, trace.id, at=at, channels=channels, found=found)


def try_lead(network: Network, trace_id: TraceId, lead_id: TieId, *, at: datetime, outcome: str = "") -> Traced:
    """Note that a lead was asked, and what came of it.

    Raises TraceNotFoundError, TraceClosedError, TieNotFoundError, LeadIsTheTieError.
    """
    return _saved(network, _tried(network, _open(network, trace_id), lead_id, at, outcome))


def close_trace(
    network: Network,
    trace_id: TraceId,
    *,
    at: datetime,
    channels: Sequence[Channel] = (),
    found: TieId | None = None,
) -> Traced:
    """Stop looking for a tie: it is found with channels, or by way of the lead `found`, or given up with neither.

    Raises what `try_lead` raises.
    """
    trace = _open(network, trace_id)
    if found is not None:
        trace = _tried(network, trace, found, at, FOUND)
    closed = replace(trace, closed_at=at.astimezone(UTC))
    if not channels:
        return _saved(network, closed)
    tie = known_tie(network, trace.tie_id)
    for channel in channels:
        tie = _reached(tie, channel, at)
    return _saved(network, closed, tie)


def _open(network: Network, trace_id: TraceId) -> Trace:
    trace = network.traces.get(trace_id)
    if trace is None:
        raise TraceNotFoundError
    if trace.closed_at is not None:
        raise TraceClosedError
    return trace


def _tried(network: Network, trace: Trace, lead_id: TieId, at: datetime, outcome: str) -> Trace:
    lead = known_tie(network, lead_id)
    if lead.id == trace.tie_id:
        raise LeadIsTheTieError(name=lead.name)
    step = TraceStep(lead_id=lead.id, tried_at=at.astimezone(UTC), outcome=checked_note(outcome))
    return replace(trace, steps=(*trace.steps, step))


def _reached(tie: Tie, channel: Channel, at: datetime) -> Tie:
    """The tie with a channel by which it was found, and so works: one that had been given up for dead, too."""
    tie = with_channel(tie, channel)
    return replace(
        tie,
        channels=tuple(
            replace(one, proven_at=at.astimezone(UTC)) if same_channel(one, channel) else one for one in tie.channels
        ),
    )


def _saved(network: Network, trace: Trace, *found: Tie) -> Traced:
    after = replace(network, traces=with_items(network.traces, {trace.id: trace}))
    if found:
        after = replace(after, ties=with_items(after.ties, {tie.id: tie for tie in found}))
    return after, Changes(saved=(*found, trace)), trace
