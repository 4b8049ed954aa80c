"""Where the bytes of pictures lie, and that they go with the last who has them."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import Merge, MergeId, PictureId, Slice, TieId
from custom_components.weak_ties.network.pictures import Picture, picture_from_bytes
from custom_components.weak_ties.persistence.database import migrate, open_database
from custom_components.weak_ties.persistence.repository import all_pictures, apply, load
from custom_components.weak_ties.persistence.repository import picture as read_picture
from tests.images import BLUE, GIF, RED, picture
from tests.network.builders import days_ago
from tests.persistence.builders import call, saved, tie

A, B = TieId("a"), TieId("b")
GIFT = picture_from_bytes(GIF)
PICTURES = (picture(RED), picture(BLUE), GIFT)


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    memory = sqlite3.connect(":memory:", autocommit=True)
    migrate(memory)
    memory.execute("PRAGMA foreign_keys = ON")
    yield memory
    memory.close()


def wearing(tie_id: str, worn: Picture | None) -> Changes:
    """Give a tie a picture, or none."""
    return saved(*([worn] if worn else []), tie(tie_id, picture=worn.id if worn else None))


def on_disk(connection: sqlite3.Connection) -> set[Picture]:
    ids = [row[0] for row in connection.execute("SELECT id FROM picture")]
    return {found for one in ids if (found := read_picture(connection, PictureId(one)))}


def test_a_picture_is_read_as_it_was_written(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture()))
    assert read_picture(connection, picture().id) == picture()
    assert load(connection).ties[A].picture == picture().id
    assert read_picture(connection, PictureId("unknown")) is None


def test_a_replaced_picture_is_gone(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture(RED)))
    apply(connection, wearing("a", picture(BLUE)))
    assert on_disk(connection) == {picture(BLUE)}


def test_a_removed_picture_is_gone(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture()))
    apply(connection, wearing("a", None))
    assert on_disk(connection) == set()
    assert load(connection).ties[A].picture is None


def test_a_picture_goes_with_who_is_forgotten(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture(RED)))
    apply(connection, wearing("b", picture(BLUE)))
    apply(connection, Changes(forgotten=(A,)))
    assert on_disk(connection) == {picture(BLUE)}


def test_a_picture_of_two_stays_until_neither_has_it(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture()))
    apply(connection, wearing("b", picture()))
    apply(connection, Changes(forgotten=(A,)))
    assert on_disk(connection) == {picture()}
    apply(connection, wearing("b", None))
    assert on_disk(connection) == set()


def test_a_merged_tie_hands_its_picture_over(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture()))
    apply(connection, wearing("b", None))
    apply(connection, Changes(merged=((A, B),), forgotten=(A,), saved=(tie("b", picture=picture().id),)))
    assert on_disk(connection) == {picture()}
    assert load(connection).ties[B].picture == picture().id


def test_the_picture_of_who_went_into_another_stays_for_as_long_as_they_may_come_back(
    connection: sqlite3.Connection,
) -> None:
    apply(connection, wearing("a", picture(RED)))
    apply(connection, wearing("b", picture(BLUE)))
    gone, kept = load(connection).ties[A], load(connection).ties[B]
    merge = Merge(
        id=MergeId("m"),
        kept_id=B,
        gone_id=A,
        made_at=days_ago(1),
        before=Slice(ties=(gone, kept)),
        after=Slice(ties=(kept,)),
    )
    apply(connection, Changes(merged=((A, B),), forgotten=(A,), saved=(kept, merge)))
    assert on_disk(connection) == {picture(RED), picture(BLUE)}
    # Nobody has it now: it is not put into an archive.
    assert list(all_pictures(connection)) == [picture(BLUE)]
    apply(connection, Changes(removed_merges=(merge.id,)))
    assert on_disk(connection) == {picture(BLUE)}


def test_a_logged_call_leaves_pictures_alone(connection: sqlite3.Connection) -> None:
    apply(connection, wearing("a", picture()))
    apply(connection, saved(tie("a", picture=picture().id), call("i", "a")))
    assert on_disk(connection) == {picture()}


def test_an_id_without_its_bytes_is_read_as_no_picture(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a", picture=picture().id)))
    assert load(connection).ties[A].picture is None


def test_nothing_of_a_forgotten_face_stays_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "network.db"
    secret = b"\xff\xd8\xff" + b"the face of Hanako" * 300
    connection = open_database(path)
    apply(connection, wearing("a", picture_from_bytes(secret)))
    apply(connection, Changes(forgotten=(A,)))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    assert b"the face" not in path.read_bytes()


@given(
    st.lists(
        st.tuples(st.sampled_from(["a", "b", "c"]), st.none() | st.sampled_from([*PICTURES, "forget"])), max_size=9
    )
)
@settings(max_examples=80, deadline=None)
def test_what_lies_on_disk_is_what_somebody_has(steps: list[tuple[str, Picture | str | None]]) -> None:
    memory = sqlite3.connect(":memory:", autocommit=True)
    migrate(memory)
    memory.execute("PRAGMA foreign_keys = ON")
    worn: dict[str, Picture | None] = {}
    for who, what in steps:
        if isinstance(what, str):
            apply(memory, Changes(forgotten=(TieId(who),)))
            worn.pop(who, None)
        else:
            apply(memory, wearing(who, what))
            worn[who] = what
    assert on_disk(memory) == {one for one in worn.values() if one}
    assert {one.id: one.picture for one in load(memory).ties.values()} == {
        who: what.id if what else None for who, what in worn.items()
    }
    memory.close()
