"""How a name is shown: its pieces with their readings, and its initials."""

import pytest

from custom_components.weak_ties.network.identity.portrait import initials_of, pieces_of
from tests.network.builders import a_tie


@pytest.mark.parametrize(
    ("name", "fields", "pieces"),
    [
        ("Kenji Sato", {"reading": "さとう けんじ"}, [("Kenji Sato", "")]),
        ("さとう けんじ", {"reading": "さとう けんじ"}, [("さとう けんじ", "")]),
        ("佐藤 健二", {}, [("佐藤 健二", "")]),
        ("佐藤 健二", {"reading": "さとう けんじ"}, [("佐藤", "さとう"), (" ", ""), ("健二", "けんじ")]),
        ("佐藤健二", {"reading": "さとう けんじ"}, [("佐藤健二", "さとう けんじ")]),
        (
            "佐藤健二",
            {
                "reading": "さとう けんじ",
                "family_name": "佐藤",
                "family_reading": "さとう",
                "given_name": "健二",
                "given_reading": "けんじ",
            },
            [("佐藤", "さとう"), ("健二", "けんじ")],
        ),
        (
            "佐藤健二",
            {"reading": "さとう けんじ", "family_name": "佐藤", "given_name": "健二"},
            [("佐藤健二", "さとう けんじ")],
        ),
    ],
)
def test_only_kanji_get_a_reading_and_it_is_never_cut_by_guessing(
    name: str, fields: dict[str, str], pieces: list[tuple[str, str]]
) -> None:
    shown = pieces_of(a_tie(name, **fields))
    assert [tuple(piece) for piece in shown] == pieces
    assert "".join(piece.text for piece in shown) == name


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Kenji Sato", "KS"),
        ("priya ann patel", "PP"),
        ("Madonna", "M"),
        ("田中 美咲", "田"),
        ("محمد علي", "م"),
        ("(Bob) Ross", "R"),
        ("E\u0301mile Zola", "E\u0301Z"),
        ("3M Contact", "3"),
        ("🦊", "🦊"),
        ("<b>", "<"),
    ],
)
def test_initials_are_one_or_two_letters(name: str, initials: str) -> None:
    assert initials_of(a_tie(name)) == initials
