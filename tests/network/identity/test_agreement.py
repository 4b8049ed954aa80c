import csv
from pathlib import Path

import pytest

from custom_components.weak_ties.network.identity.agreement import Agreement, agreement
from tests.network.builders import a_tie

PAIRS = list(csv.DictReader((Path(__file__).parent / "name_pairs.csv").open(encoding="utf-8", newline="")))


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair['one']} | {pair['other']}")
def test_names_agree_as_people_would_say(pair: dict[str, str]) -> None:
    one, other = a_tie(pair["one"]), a_tie(pair["other"])
    assert agreement(one, other).name.casefold() == pair["verdict"]
    assert agreement(other, one) is agreement(one, other)


def test_a_reading_tells_who_a_kanji_name_is() -> None:
    known = a_tie("鈴木花子", family_reading="すずき", given_reading="はなこ")
    assert agreement(known, a_tie("Hanako Suzuki")) is Agreement.SAME
    assert agreement(known, a_tie("Taro Suzuki")) is Agreement.DIFFERENT


def test_a_family_name_that_is_read_differently_is_another_family() -> None:
    known = a_tie("鈴木花子", family_reading="すずき")
    assert agreement(known, a_tie("Hanako Suzuki", family_name="Suzuki")) is Agreement.COMPATIBLE
    assert agreement(known, a_tie("Hanako Tanaka", family_name="Tanaka")) is Agreement.DIFFERENT


def test_a_couple_of_one_family_name_is_two_people_by_their_given_names() -> None:
    one = a_tie("長谷川誠", family_name="長谷川", given_name="誠")
    assert agreement(one, a_tie("長谷川恵", family_name="長谷川", given_name="恵")) is Agreement.DIFFERENT
    assert agreement(one, a_tie("上田誠", family_name="上田", given_name="誠")) is Agreement.COMPATIBLE


def test_a_former_name_that_is_known_makes_names_compatible() -> None:
    known = a_tie("Cassius Reed", aliases=("Mo Ali",))
    assert agreement(known, a_tie("Mo Ali")) is Agreement.COMPATIBLE
    assert agreement(a_tie("Mo Ali"), known) is Agreement.COMPATIBLE


def test_a_name_of_degrees_alone_tells_nothing() -> None:
    assert agreement(a_tie("PhD"), a_tie("MD")) is Agreement.UNKNOWN
