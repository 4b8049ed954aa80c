"""Interactions: the part of a network that stays on disk, read a tie at a time."""

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from ..network.model import Direction, Interaction, InteractionId, InteractionKind, Shared, TieId
from .columns import Parameters, Row, moment_from_text, moment_to_text

SAVE_INTERACTION = """
    INSERT INTO interaction (id, kind, at, logged_at, direction, reached, minutes, note, gathering_id, import_id)
    VALUES (:id, :kind, :at, :logged_at, :direction, :reached, :minutes, :note, :gathering_id, :import_id)
    ON CONFLICT (id) DO UPDATE SET
        kind = excluded.kind, at = excluded.at, logged_at = excluded.logged_at, direction = excluded.direction,
        reached = excluded.reached, minutes = excluded.minutes, note = excluded.note,
        gathering_id = excluded.gathering_id, import_id = excluded.import_id"""
CLEAR_TIES = "DELETE FROM interaction_tie WHERE interaction_id = :id"
ADD_TIE = """
    INSERT INTO interaction_tie (tie_id, at, interaction_id, position)
    VALUES (:tie_id, :at, :interaction_id, :position)"""
SHARE = """
    INSERT INTO interaction_tie (tie_id, at, interaction_id, position)
    SELECT :tie_id, at, id, :position FROM interaction WHERE id = :id"""
REMOVE = "DELETE FROM interaction WHERE id = :id"

# A removed interaction leaves nothing behind here (ON DELETE SET NULL): deleting "the last one" twice must not
# reach further back than the owner remembers.
NOTE_LAST_LOGGED = """
    UPDATE meta SET last_logged = :id
    WHERE last_logged IS NULL OR (SELECT logged_at FROM interaction WHERE id = last_logged) <= :logged_at"""
SELECT_LAST_LOGGED = "SELECT last_logged FROM meta"

COLUMNS = """
    i.id, i.kind, i.at, i.logged_at, i.direction, i.reached, i.minutes, i.note, i.gathering_id, i.import_id,
    (SELECT json_group_array(tie_id) FROM
        (SELECT tie_id FROM interaction_tie WHERE interaction_id = i.id ORDER BY position))"""
SELECT_ONE = f"SELECT {COLUMNS} FROM interaction AS i WHERE i.id = :id"  # noqa: S608
SELECT_ALL = f"SELECT {COLUMNS} FROM interaction AS i ORDER BY i.at, i.id"  # noqa: S608
SELECT_HISTORY = f"""
    SELECT {COLUMNS} FROM interaction_tie AS t JOIN interaction AS i ON i.id = t.interaction_id
    WHERE t.tie_id = :tie_id ORDER BY t.at DESC, t.interaction_id DESC LIMIT :limit"""  # noqa: S608
COUNT_SINCE = "SELECT count(*) FROM interaction WHERE at >= :moment"

KINDS = {kind.value: kind for kind in InteractionKind}
DIRECTIONS = {direction.value: direction for direction in Direction}


def write_interactions(connection: sqlite3.Connection, interactions: Sequence[Interaction]) -> None:
    """Save interactions with whom they were with."""
    connection.executemany(SAVE_INTERACTION, map(_parameters, interactions))
    connection.executemany(CLEAR_TIES, ({"id": interaction.id} for interaction in interactions))
    connection.executemany(ADD_TIE, (row for interaction in interactions for row in _tie_parameters(interaction)))
    logged = [interaction for interaction in interactions if interaction.import_id is None]
    for latest in sorted(logged, key=lambda interaction: interaction.logged_at)[-1:]:
        connection.execute(NOTE_LAST_LOGGED, {"id": latest.id, "logged_at": moment_to_text(latest.logged_at)})


def share_interactions(connection: sqlite3.Connection, shared: Sequence[Shared]) -> None:
    """Say with whom interactions were; nothing else of them is touched, nor is it logging."""
    connection.executemany(CLEAR_TIES, ({"id": one.interaction_id} for one in shared))
    connection.executemany(
        SHARE,
        (
            {"id": one.interaction_id, "tie_id": tie_id, "position": position}
            for one in shared
            for position, tie_id in enumerate(one.tie_ids)
        ),
    )


def remove_interactions(connection: sqlite3.Connection, ids: Iterable[InteractionId]) -> None:
    """Delete interactions; an id that is not there is no error."""
    connection.executemany(REMOVE, ({"id": interaction_id} for interaction_id in ids))


def last_logged(connection: sqlite3.Connection) -> InteractionId | None:
    """Return what `delete_interaction` without an id means."""
    found: InteractionId | None = connection.execute(SELECT_LAST_LOGGED).fetchone()[0]
    return found


def interaction(connection: sqlite3.Connection, interaction_id: InteractionId) -> Interaction | None:
    """Return one interaction, or None."""
    row = connection.execute(SELECT_ONE, {"id": interaction_id}).fetchone()
    return None if row is None else _from_row(row)


def history(connection: sqlite3.Connection, tie_id: TieId, limit: int | None = None) -> tuple[Interaction, ...]:
    """Return a tie's interactions, newest first; all of them without a limit."""
    rows = connection.execute(SELECT_HISTORY, {"tie_id": tie_id, "limit": -1 if limit is None else limit})
    return tuple(map(_from_row, rows))


def interactions_of(connection: sqlite3.Connection, tie_ids: Iterable[TieId]) -> dict[TieId, tuple[Interaction, ...]]:
    """Return the whole history of each of the ties, newest first."""
    return {tie_id: history(connection, tie_id) for tie_id in tie_ids}


def all_interactions(connection: sqlite3.Connection) -> Iterator[Interaction]:
    """Yield every interaction, oldest first."""
    return map(_from_row, connection.execute(SELECT_ALL))


def count_since(connection: sqlite3.Connection, moment: datetime) -> int:
    """Count the interactions at that moment and later, attempts included."""
    return int(connection.execute(COUNT_SINCE, {"moment": moment_to_text(moment)}).fetchone()[0])


def _parameters(interaction: Interaction) -> Parameters:
    return {
        "id": interaction.id,
        "kind": interaction.kind.value,
        "at": moment_to_text(interaction.at),
        "logged_at": moment_to_text(interaction.logged_at),
        "direction": interaction.direction.value,
        "reached": interaction.reached,
        "minutes": interaction.minutes,
        "note": interaction.note,
        "gathering_id": interaction.gathering_id,
        "import_id": interaction.import_id,
    }


def _tie_parameters(interaction: Interaction) -> Iterator[Parameters]:
    at = moment_to_text(interaction.at)
    for position, tie_id in enumerate(interaction.tie_ids):
        yield {"tie_id": tie_id, "at": at, "interaction_id": interaction.id, "position": position}


def _from_row(row: Row) -> Interaction:
    (interaction_id, kind, at, logged_at, direction, reached, minutes, note, gathering_id, import_id, tie_ids) = row
    return Interaction(
        id=interaction_id,
        tie_ids=tuple(json.loads(tie_ids)),
        kind=KINDS[kind],
        at=moment_from_text(at),
        logged_at=moment_from_text(logged_at),
        direction=DIRECTIONS[direction],
        reached=reached == 1,
        minutes=minutes,
        note=note,
        gathering_id=gathering_id,
        import_id=import_id,
    )
