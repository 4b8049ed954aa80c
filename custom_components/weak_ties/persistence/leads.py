"""Traces, nudges and merge suggestions: what is put to the owner."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from ..network.model import MergeSuggestion, Nudge, NudgeOutcome, SuggestionId, TieId, Trace, TraceId, TraceStep
from .columns import Row, moment_from_column, moment_from_text, moment_to_column, moment_to_text

SAVE_TRACE = """
    INSERT INTO trace (id, tie_id, opened_at, closed_at) VALUES (:id, :tie_id, :opened_at, :closed_at)
    ON CONFLICT (id) DO UPDATE SET
        tie_id = excluded.tie_id, opened_at = excluded.opened_at, closed_at = excluded.closed_at"""
CLEAR_STEPS = "DELETE FROM trace_step WHERE trace_id = :id"
ADD_STEP = """
    INSERT INTO trace_step (trace_id, position, lead_id, tried_at, outcome)
    VALUES (:trace_id, :position, :lead_id, :tried_at, :outcome)"""
SELECT_TRACES = "SELECT id, tie_id, opened_at, closed_at FROM trace ORDER BY opened_at, id"
SELECT_STEPS = "SELECT trace_id, lead_id, tried_at, outcome FROM trace_step ORDER BY trace_id, position"

SAVE_NUDGE = """
    INSERT INTO nudge (week, tie_id, reason, outcome) VALUES (:week, :tie_id, :reason, :outcome)
    ON CONFLICT (week, tie_id) DO UPDATE SET reason = excluded.reason, outcome = excluded.outcome"""
REMOVE_NUDGE = "DELETE FROM nudge WHERE week = :week AND tie_id = :tie_id"
SELECT_NUDGES = "SELECT week, tie_id, reason, outcome FROM nudge"

SAVE_SUGGESTION = """
    INSERT INTO merge_suggestion (id, tie_id, other_id, reason, made_at, dismissed)
    VALUES (:id, :tie_id, :other_id, :reason, :made_at, :dismissed)
    ON CONFLICT (id) DO UPDATE SET
        tie_id = excluded.tie_id, other_id = excluded.other_id, reason = excluded.reason,
        made_at = excluded.made_at, dismissed = excluded.dismissed"""
SELECT_SUGGESTIONS = "SELECT id, tie_id, other_id, reason, made_at, dismissed FROM merge_suggestion"


def write_traces(connection: sqlite3.Connection, traces: Sequence[Trace]) -> None:
    """Save traces with the leads that were tried."""
    for trace in traces:
        connection.execute(
            SAVE_TRACE,
            {
                "id": trace.id,
                "tie_id": trace.tie_id,
                "opened_at": moment_to_text(trace.opened_at),
                "closed_at": moment_to_column(trace.closed_at),
            },
        )
        connection.execute(CLEAR_STEPS, {"id": trace.id})
        connection.executemany(ADD_STEP, _step_parameters(trace))


def read_traces(connection: sqlite3.Connection) -> dict[TraceId, Trace]:
    """Return all traces."""
    steps: defaultdict[TraceId, list[TraceStep]] = defaultdict(list)
    for trace_id, lead_id, tried_at, outcome in connection.execute(SELECT_STEPS):
        steps[trace_id].append(TraceStep(lead_id=lead_id, tried_at=moment_from_text(tried_at), outcome=outcome))
    return {row[0]: _trace_from_row(row, steps.get(row[0], ())) for row in connection.execute(SELECT_TRACES)}


def write_nudges(connection: sqlite3.Connection, nudges: Sequence[Nudge]) -> None:
    """Save nudges of a week."""
    connection.executemany(
        SAVE_NUDGE,
        (
            {"week": nudge.week, "tie_id": nudge.tie_id, "reason": nudge.reason, "outcome": nudge.outcome}
            for nudge in nudges
        ),
    )


def remove_nudges(connection: sqlite3.Connection, nudges: Sequence[Nudge]) -> None:
    """Take back nudges that were another's."""
    connection.executemany(REMOVE_NUDGE, ({"week": nudge.week, "tie_id": nudge.tie_id} for nudge in nudges))


def read_nudges(connection: sqlite3.Connection) -> dict[tuple[str, TieId], Nudge]:
    """Return all nudges."""
    return {
        (week, tie_id): Nudge(week=week, tie_id=tie_id, reason=reason, outcome=NudgeOutcome(outcome))
        for week, tie_id, reason, outcome in connection.execute(SELECT_NUDGES)
    }


def write_suggestions(connection: sqlite3.Connection, suggestions: Sequence[MergeSuggestion]) -> None:
    """Save pairs that may be one person."""
    connection.executemany(
        SAVE_SUGGESTION,
        (
            {
                "id": suggestion.id,
                "tie_id": suggestion.tie_id,
                "other_id": suggestion.other_id,
                "reason": suggestion.reason,
                "made_at": moment_to_text(suggestion.made_at),
                "dismissed": suggestion.dismissed,
            }
            for suggestion in suggestions
        ),
    )


def read_suggestions(connection: sqlite3.Connection) -> dict[SuggestionId, MergeSuggestion]:
    """Return all pairs, the dismissed ones too, so that none is suggested twice."""
    return {row[0]: _suggestion_from_row(row) for row in connection.execute(SELECT_SUGGESTIONS)}


def _step_parameters(trace: Trace) -> list[dict[str, str | int]]:
    return [
        {
            "trace_id": trace.id,
            "position": position,
            "lead_id": step.lead_id,
            "tried_at": moment_to_text(step.tried_at),
            "outcome": step.outcome,
        }
        for position, step in enumerate(trace.steps)
    ]


def _trace_from_row(row: Row, steps: Sequence[TraceStep]) -> Trace:
    (trace_id, tie_id, opened_at, closed_at) = row
    return Trace(
        id=trace_id,
        tie_id=tie_id,
        opened_at=moment_from_text(opened_at),
        closed_at=moment_from_column(closed_at),
        steps=tuple(steps),
    )


def _suggestion_from_row(row: Row) -> MergeSuggestion:
    (suggestion_id, tie_id, other_id, reason, made_at, dismissed) = row
    return MergeSuggestion(
        id=suggestion_id,
        tie_id=tie_id,
        other_id=other_id,
        reason=reason,
        made_at=moment_from_text(made_at),
        dismissed=dismissed == 1,
    )
