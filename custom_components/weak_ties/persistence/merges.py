"""What merges did, so that they can be taken back."""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from ..network.codec import record_from_plain, record_to_plain
from ..network.model import Merge, MergeId, PictureId

SAVE = """
    INSERT INTO merge (id, gone_id, picture, record) VALUES (:id, :gone_id, :picture, :record)
    ON CONFLICT (id) DO UPDATE SET
        gone_id = excluded.gone_id, picture = excluded.picture, record = excluded.record"""
SELECT = "SELECT record FROM merge ORDER BY id"

# What imports did to the one who is gone is of use only when they come back; see `departures`.
REMOVE = (
    """DELETE FROM import_change
    WHERE tie_id = (SELECT gone_id FROM merge WHERE id = :id) AND tie_id NOT IN (SELECT id FROM tie)""",
    "DELETE FROM merge WHERE id = :id",
)


def write_merges(connection: sqlite3.Connection, merges: Sequence[Merge]) -> None:
    """Save what merges did."""
    connection.executemany(
        SAVE,
        (
            {
                "id": merge.id,
                "gone_id": merge.gone_id,
                "picture": _picture_of(merge),
                "record": json.dumps(record_to_plain(merge), ensure_ascii=False, separators=(",", ":")),
            }
            for merge in merges
        ),
    )


def _picture_of(merge: Merge) -> PictureId | None:
    return next((tie.picture for tie in merge.before.ties if tie.id == merge.gone_id), None)


def read_merges(connection: sqlite3.Connection) -> dict[MergeId, Merge]:
    """Return all merges that are remembered."""
    records = (record_from_plain(Merge, json.loads(text)) for (text,) in connection.execute(SELECT))
    return {merge.id: merge for merge in records}


def remove_merges(connection: sqlite3.Connection, merge_ids: Iterable[MergeId]) -> None:
    """Forget merges: they have been taken back, or can be no more."""
    for merge_id in merge_ids:
        for statement in REMOVE:
            connection.execute(statement, {"id": merge_id})
