"""The bytes of pictures: written once, read one at a time, and gone with the last tie or merge that has them."""

import json
import sqlite3
from collections.abc import Iterable, Iterator

from ..network.model import MergeId, PictureId, TieId
from ..network.pictures import MediaType, Picture
from .columns import Row

# Its id is made of its bytes, so one that is there already is the same.
SAVE_PICTURE = """
    INSERT INTO picture (id, media_type, content) VALUES (:id, :media_type, :content) ON CONFLICT (id) DO NOTHING"""
SELECT_PICTURES = "SELECT id, media_type, content FROM picture"
SELECT_PICTURE = f"{SELECT_PICTURES} WHERE id = :id"
SELECT_PICTURES_OF = """
    SELECT DISTINCT picture FROM tie
    WHERE picture IS NOT NULL AND id IN (SELECT value FROM json_each(:tie_ids))"""
SELECT_PICTURES_OF_MERGES = """
    SELECT DISTINCT picture FROM merge
    WHERE picture IS NOT NULL AND id IN (SELECT value FROM json_each(:merge_ids))"""
SELECT_SHOWN = "SELECT id, media_type, content FROM picture WHERE id IN (SELECT picture FROM tie) ORDER BY id"
REMOVE_UNUSED = """
    DELETE FROM picture WHERE id = :id
    AND NOT EXISTS (SELECT 1 FROM tie WHERE tie.picture = picture.id)
    AND NOT EXISTS (SELECT 1 FROM merge WHERE merge.picture = picture.id)"""


def write_pictures(connection: sqlite3.Connection, pictures: Iterable[Picture]) -> None:
    """Save pictures; nothing refers to them yet."""
    connection.executemany(
        SAVE_PICTURE,
        ({"id": one.id, "media_type": one.media_type.value, "content": one.content} for one in pictures),
    )


def picture(connection: sqlite3.Connection, picture_id: PictureId) -> Picture | None:
    """Return one picture with its bytes, or None."""
    row = connection.execute(SELECT_PICTURE, {"id": picture_id}).fetchone()
    return None if row is None else _from_row(row)


def all_pictures(connection: sqlite3.Connection) -> Iterator[Picture]:
    """Return every picture that a tie has, one after the other."""
    return map(_from_row, connection.execute(SELECT_SHOWN))


def pictures_of(
    connection: sqlite3.Connection, tie_ids: Iterable[TieId], merge_ids: Iterable[MergeId] = ()
) -> set[PictureId]:
    """Return the ids of the pictures that these ties, and those who went in these merges, have on disk."""
    found = {row[0] for row in connection.execute(SELECT_PICTURES_OF, {"tie_ids": json.dumps(list(tie_ids))})}
    merges = {"merge_ids": json.dumps(list(merge_ids))}
    return found | {row[0] for row in connection.execute(SELECT_PICTURES_OF_MERGES, merges)}


def remove_unused(connection: sqlite3.Connection, picture_ids: Iterable[PictureId]) -> None:
    """Delete those of these pictures that no tie has any more, and none that may come back."""
    connection.executemany(REMOVE_UNUSED, [{"id": picture_id} for picture_id in picture_ids])


def _from_row(row: Row) -> Picture:
    picture_id, media_type, content = row
    return Picture(id=picture_id, media_type=MediaType(media_type), content=content)
