"""Looking for a lost tie: opening a trace, asking leads, and closing it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from .changes import Changes
from .channels import same_channel, with_channel
from .editing import known_tie
from .errors import LeadIsTheTieError, TraceClosedError, TraceNotFoundError
from .layered import with_items
from .model import Channel, Network, Tie, TieId, Trace, TraceId, TraceStep
from .reach import is_working
from .values import checked_note

# The outcome of the lead who led to the tie; what the owner notes of the others is theirs to word.
FOUND = "found"

type Traced = tuple[Network, Changes, Trace]


def open_trace(network: Network, tie_id: TieId, *, at: datetime, new_id: Callable[[], str]) -> Traced:
    """Begin to look for a tie; whoever is looked for already goes on being looked for. Raises TieNotFoundError."""
    tie = known_tie(network, tie_id)
    known = next((one for one in network.traces.values() if one.tie_id == tie_id and one.closed_at is None), None)
    if known is not None:
        return network, Changes(), known
    return _saved(network, Trace(id=TraceId(new_id()), tie_id=tie.id, opened_at=at.astimezone(UTC)))


def try_lead(network: Network, trace_id: TraceId, lead_id: TieId, *, at: datetime, outcome: str = "") -> Traced:
    """Note that a lead was asked, and what came of it.

    Raises TraceNotFoundError, TraceClosedError, TieNotFoundError, LeadIsTheTieError.
    """
    return _saved(network, _tried(network, _open(network, trace_id), lead_id, at, outcome))


def close_trace(
    network: Network, trace_id: TraceId, *, at: datetime, channel: Channel | None = None, found: TieId | None = None
) -> Traced:
    """Stop looking for a tie: it is found with a channel, or by way of the lead `found`, or given up with neither.

    Raises what `try_lead` raises.
    """
    trace = _open(network, trace_id)
    if found is not None:
        trace = _tried(network, trace, found, at, FOUND)
    closed = replace(trace, closed_at=at.astimezone(UTC))
    if channel is None:
        return _saved(network, closed)
    return _saved(network, closed, _reached(known_tie(network, trace.tie_id), channel, at))


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
    """The tie with the channel by which it was found: one that had been given up for dead works after all."""
    tie = with_channel(tie, channel)
    return replace(
        tie,
        channels=tuple(
            replace(one, proven_at=at.astimezone(UTC)) if same_channel(one, channel) and not is_working(one) else one
            for one in tie.channels
        ),
    )


def _saved(network: Network, trace: Trace, *found: Tie) -> Traced:
    after = replace(network, traces=with_items(network.traces, {trace.id: trace}))
    if found:
        after = replace(after, ties=with_items(after.ties, {tie.id: tie for tie in found}))
    return after, Changes(saved=(*found, trace)), trace
