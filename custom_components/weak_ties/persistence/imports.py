"""Imports, and what each of them changed: read back only when one is undone."""

import sqlite3
from collections.abc import Sequence

from ..network.model import ImportBatch, ImportChange, ImportId
from .columns import Parameters, Row, moment_from_column, moment_from_text, moment_to_column, moment_to_text

SAVE_BATCH = """
    INSERT INTO import_batch (id, format, made_at, undone_at, added, updated, unchanged, merged, suggested, skipped)
    VALUES (:id, :format, :made_at, :undone_at, :added, :updated, :unchanged, :merged, :suggested, :skipped)
    ON CONFLICT (id) DO UPDATE SET
        format = excluded.format, made_at = excluded.made_at, undone_at = excluded.undone_at, added = excluded.added,
        updated = excluded.updated, unchanged = excluded.unchanged, merged = excluded.merged,
        suggested = excluded.suggested, skipped = excluded.skipped"""
CLEAR_CHANGES = "DELETE FROM import_change WHERE import_id = :id"
ADD_CHANGE = """
    INSERT INTO import_change (import_id, position, tie_id, before, after)
    VALUES (:import_id, :position, :tie_id, :before, :after)"""
SELECT_BATCHES = """
    SELECT id, format, made_at, undone_at, added, updated, unchanged, merged, suggested, skipped FROM import_batch"""
SELECT_BATCH = f"{SELECT_BATCHES} WHERE id = :id"
SELECT_CHANGES = "SELECT tie_id, before, after FROM import_change WHERE import_id = :id ORDER BY position"


def write_imports(connection: sqlite3.Connection, batches: Sequence[ImportBatch]) -> None:
    """Save imports with all that they changed."""
    for batch in batches:
        connection.execute(SAVE_BATCH, _parameters(batch))
        connection.execute(CLEAR_CHANGES, {"id": batch.id})
        connection.executemany(
            ADD_CHANGE,
            (
                {
                    "import_id": batch.id,
                    "position": position,
                    "tie_id": change.tie_id,
                    "before": change.before,
                    "after": change.after,
                }
                for position, change in enumerate(batch.changes)
            ),
        )


def read_imports(connection: sqlite3.Connection) -> dict[ImportId, ImportBatch]:
    """Return all imports without their changes, which are as large as the ties themselves."""
    rows = connection.execute(f"{SELECT_BATCHES} ORDER BY made_at, id")
    return {row[0]: _batch_from_row(row, ()) for row in rows}


def import_batch(connection: sqlite3.Connection, import_id: ImportId) -> ImportBatch | None:
    """Return one import with its changes, or None."""
    row = connection.execute(SELECT_BATCH, {"id": import_id}).fetchone()
    if row is None:
        return None
    changes = connection.execute(SELECT_CHANGES, {"id": import_id})
    return _batch_from_row(
        row, tuple(ImportChange(tie_id=tie_id, before=before, after=after) for tie_id, before, after in changes)
    )


def _parameters(batch: ImportBatch) -> Parameters:
    return {
        "id": batch.id,
        "format": batch.format,
        "made_at": moment_to_text(batch.made_at),
        "undone_at": moment_to_column(batch.undone_at),
        "added": batch.added,
        "updated": batch.updated,
        "unchanged": batch.unchanged,
        "merged": batch.merged,
        "suggested": batch.suggested,
        "skipped": batch.skipped,
    }


def _batch_from_row(row: Row, changes: tuple[ImportChange, ...]) -> ImportBatch:
    (import_id, file_format, made_at, undone_at, added, updated, unchanged, merged, suggested, skipped) = row
    return ImportBatch(
        id=import_id,
        format=file_format,
        made_at=moment_from_text(made_at),
        undone_at=moment_from_column(undone_at),
        added=added,
        updated=updated,
        unchanged=unchanged,
        merged=merged,
        suggested=suggested,
        skipped=skipped,
        changes=changes,
    )
