"""Whom a line in a calendar names."""

import pytest

from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.identity.mentions import mentioned_in
from tests.network.builders import NOW, a_tie

TIES = (
    a_tie("Kenji Sato", aliases=("Kenny",)),
    a_tie("Will Turner"),
    a_tie("Mary-Jane O'Neil"),
    a_tie("佐々木 健二", family_name="佐々木", given_name="健二", reading="ささき けんじ"),
    a_tie("林 修", family_name="林", given_name="修"),
    a_tie("高橋 一郎", family_name="高橋", given_name="一郎"),
    a_tie("高橋 花子", family_name="高橋", given_name="花子"),
    a_tie("Old Friend", archived_at=NOW),
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lunch with Kenji Sato", ["Kenji Sato"]),
        ("lunch: SATO, KENJI (and co.)", ["Kenji Sato"]),
        ("1:1 Kenny", ["Kenji Sato"]),
        ("Kenji Sato & Mary-Jane O’Neil, lunch", ["Kenji Sato", "Mary-Jane O'Neil"]),
        ("Will call the plumber", []),
        ("Dentist", []),
        ("", []),
        ("…!", []),
        ("Catch up with Old Friend", []),
        ("佐々木健二さんと会食", ["佐々木 健二"]),
        ("佐々木さんと会食", ["佐々木 健二"]),
        ("ささき けんじ 打ち合わせ", ["佐々木 健二"]),
        ("新橋で林さんと一杯", ["林 修"]),
        ("来週佐々木先生", ["佐々木 健二"]),
        ("髙橋一郎様 ご来社", ["高橋 一郎"]),
        ("高橋さんと打ち合わせ", []),
        ("小林さんと食事", []),
        ("定例会議", []),
        ("x " * 400 + "Kenji Sato", []),
    ],
)
def test_a_text_names_whom_it_surely_means(text: str, names: list[str]) -> None:
    ties = {tie.id: tie for tie in TIES}
    found = mentioned_in(text, Directory.of(TIES, "JP"), ties)
    assert [ties[tie_id].name for tie_id in found] == names
