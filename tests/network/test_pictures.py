"""What is taken for a picture, and whose it is."""

import base64

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import remove_picture, set_picture
from custom_components.weak_ties.network.errors import PictureTooLargeError, PictureUnknownError, TieNotFoundError
from custom_components.weak_ties.network.merging.merging import merge_ties
from custom_components.weak_ties.network.model import TieId
from custom_components.weak_ties.network.pictures import (
    PICTURE_LIMIT,
    MediaType,
    picture_from_base64,
    picture_from_bytes,
)
from tests.images import BLUE, GIF, JPEG, RED, SVG, WEBP, picture, png
from tests.network.builders import NOW, a_network, a_tie

HANAKO, TARO = a_tie("Hanako"), a_tie("Taro")


@pytest.mark.parametrize(
    ("content", "media_type"),
    [
        (png(), MediaType.PNG),
        (GIF, MediaType.GIF),
        (b"GIF87a" + GIF[6:], MediaType.GIF),
        (JPEG, MediaType.JPEG),
        (WEBP, MediaType.WEBP),
    ],
)
def test_a_picture_is_known_by_its_first_bytes(content: bytes, media_type: MediaType) -> None:
    made = picture_from_bytes(content)
    assert (made.media_type, made.content, len(made.id)) == (media_type, content, 32)


@pytest.mark.parametrize("content", [b"", b"hello", SVG, b"<html>", b"RIFF0000WAVE", b"%PDF-1.7", b" " + png()])
def test_anything_else_is_none(content: bytes) -> None:
    with pytest.raises(PictureUnknownError):
        picture_from_bytes(content)


def test_a_picture_of_a_megabyte_is_taken_and_no_larger_one() -> None:
    largest = JPEG + b"x" * (PICTURE_LIMIT - len(JPEG))
    assert picture_from_bytes(largest).content == largest
    assert picture_from_base64(base64.b64encode(largest)).content == largest
    for refused in (picture_from_bytes, lambda content: picture_from_base64(base64.b64encode(content))):
        with pytest.raises(PictureTooLargeError) as raised:
            refused(largest + b"x")
        assert raised.value.placeholders == {"limit": "1"}


def test_what_is_far_too_large_is_refused_before_it_is_decoded() -> None:
    with pytest.raises(PictureTooLargeError):
        picture_from_base64(b"*" * (2 * PICTURE_LIMIT))


def test_base64_may_be_broken_into_lines_and_lack_its_end() -> None:
    text = base64.encodebytes(GIF).rstrip(b"=\n").replace(b"\n", b"\r\n ")
    assert picture_from_base64(text).content == GIF


@pytest.mark.parametrize("text", [b"", b"=", b"*", b"A", b"not base64!", base64.b64encode(SVG)])
def test_broken_base64_is_no_picture(text: bytes) -> None:
    with pytest.raises(PictureUnknownError):
        picture_from_base64(text)


def test_the_same_bytes_are_the_same_picture_and_others_are_not() -> None:
    assert picture(RED) == picture(RED)
    assert picture(RED).id != picture(BLUE).id


def test_a_printed_picture_has_no_bytes_in_it() -> None:
    assert "PNG" in repr(picture())
    assert "IHDR" not in repr(picture())


def test_a_tie_carries_the_id_and_the_bytes_go_to_the_disk() -> None:
    network, changes, tie = set_picture(a_network(HANAKO), HANAKO.id, picture())
    assert network.ties[HANAKO.id] == tie == a_tie("Hanako", picture=picture().id)
    assert changes == Changes(saved=(picture(), tie))


def test_another_picture_takes_the_place_of_the_first() -> None:
    network, _, _ = set_picture(a_network(HANAKO), HANAKO.id, picture(RED))
    assert set_picture(network, HANAKO.id, picture(BLUE))[2].picture == picture(BLUE).id


def test_a_picture_is_taken_away_and_its_absence_too() -> None:
    network, _, _ = set_picture(a_network(HANAKO, TARO), HANAKO.id, picture())
    for _ in range(2):
        network, changes, tie = remove_picture(network, HANAKO.id)
        assert (tie, changes) == (HANAKO, Changes(saved=(HANAKO,)))
    assert network == a_network(HANAKO, TARO)


def test_nobody_unknown_has_a_picture() -> None:
    with pytest.raises(TieNotFoundError):
        set_picture(a_network(), TieId("nobody"), picture())
    with pytest.raises(TieNotFoundError):
        remove_picture(a_network(), TieId("nobody"))


@pytest.mark.parametrize(
    ("kept", "gone", "merged"),
    [(RED, BLUE, RED), (RED, None, RED), (None, BLUE, BLUE), (None, None, None)],
)
def test_who_is_merged_keeps_the_picture_or_takes_the_others(
    kept: tuple[int, int, int] | None, gone: tuple[int, int, int] | None, merged: tuple[int, int, int] | None
) -> None:
    hanako = a_tie("Hanako", picture=picture(kept).id if kept else None)
    taro = a_tie("Taro", picture=picture(gone).id if gone else None)
    tie = merge_ties(a_network(hanako, taro), hanako.id, taro.id, at=NOW)[2]
    assert tie.picture == (picture(merged).id if merged else None)
