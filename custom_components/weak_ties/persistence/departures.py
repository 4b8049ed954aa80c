"""Ties that go: their history handed to another, or forgotten with them."""

import sqlite3
from collections.abc import Collection, Iterable

from ..network.model import TieId

# What the other has already stays (OR IGNORE); what is left over goes with the tie itself.
HAND_OVER = (
    "UPDATE OR IGNORE interaction_tie SET tie_id = :kept WHERE tie_id = :gone",
    "DELETE FROM interaction_tie WHERE tie_id = :gone",
    "UPDATE gathering SET host_id = :kept WHERE host_id = :gone",
    "UPDATE OR IGNORE attendance SET tie_id = :kept WHERE tie_id = :gone",
    "DELETE FROM attendance WHERE tie_id = :gone",
    """UPDATE greeting SET
        sent_on = coalesce(greeting.sent_on, other.sent_on),
        received_on = coalesce(greeting.received_on, other.received_on),
        returned_on = coalesce(greeting.returned_on, other.returned_on)
    FROM greeting AS other
    WHERE greeting.tie_id = :kept AND other.tie_id = :gone AND other.season = greeting.season""",
    "UPDATE OR IGNORE greeting SET tie_id = :kept WHERE tie_id = :gone",
    "DELETE FROM greeting WHERE tie_id = :gone",
    "UPDATE OR IGNORE mourning SET tie_id = :kept WHERE tie_id = :gone",
    "DELETE FROM mourning WHERE tie_id = :gone",
    "UPDATE trace SET tie_id = :kept WHERE tie_id = :gone",
    "UPDATE trace_step SET lead_id = :kept WHERE lead_id = :gone",
    "UPDATE OR IGNORE nudge SET tie_id = :kept WHERE tie_id = :gone",
    "DELETE FROM nudge WHERE tie_id = :gone",
    "DELETE FROM merge_suggestion WHERE (tie_id, other_id) IN (VALUES (:gone, :kept), (:kept, :gone))",
    "UPDATE merge_suggestion SET tie_id = :kept WHERE tie_id = :gone",
    "UPDATE merge_suggestion SET other_id = :kept WHERE other_id = :gone",
    "UPDATE tie SET introduced_by = :kept WHERE introduced_by = :gone",
    "UPDATE tie SET introduced_by = NULL WHERE id = :kept AND introduced_by = :kept",
)

# The rest goes by ON DELETE.
LEAVE = (
    """DELETE FROM interaction
    WHERE id IN (SELECT interaction_id FROM interaction_tie WHERE tie_id = :tie_id)
        AND NOT EXISTS (
            SELECT 1 FROM interaction_tie AS other
            WHERE other.interaction_id = interaction.id AND other.tie_id <> :tie_id)""",
    "DELETE FROM tie WHERE id = :tie_id",
)

# An import's record of a tie holds everything about it, so it goes too. That of a tie that went into another stays for
# as long as the merge can be taken back.
FORGET_IMPORTED = "DELETE FROM import_change WHERE tie_id = :tie_id"


def hand_over(connection: sqlite3.Connection, pairs: Iterable[tuple[TieId, TieId]]) -> None:
    """Make the history of each first tie the second's, pair after pair."""
    for gone, kept in pairs:
        for statement in HAND_OVER:
            connection.execute(statement, {"gone": gone, "kept": kept})


def forget(connection: sqlite3.Connection, ties: Iterable[TieId], merged: Collection[TieId] = ()) -> None:
    """Delete ties with all that is theirs alone; an interaction with others stays, without them."""
    for tie_id in ties:
        for statement in LEAVE if tie_id in merged else (*LEAVE, FORGET_IMPORTED):
            connection.execute(statement, {"tie_id": tie_id})
