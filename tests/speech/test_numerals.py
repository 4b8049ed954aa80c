import re

import pytest

from custom_components.weak_ties.speech.numerals import ENGLISH_NUMBER, JAPANESE_NUMBER, number_from


@pytest.mark.parametrize(
    ("said", "number"),
    [
        *(("two", 2), ("Two", 2), ("a", 1), ("a couple of", 2), ("12", 12), ("3rd", 3), ("21st", 21), ("22nd", 22)),
        *(("twenty-first", 21), ("twenty first", 21), ("thirty one", 31), ("thirtieth", 30), ("twenty", 20)),
    ],
)
def test_english_numbers_are_read(said: str, number: int) -> None:
    assert re.fullmatch(ENGLISH_NUMBER, said, re.IGNORECASE)
    assert number_from(said) == number


@pytest.mark.parametrize(
    ("said", "number"),
    [("二", 2), ("十", 10), ("十二", 12), ("二十", 20), ("三十一", 31), ("一〇", 10), ("3", 3), ("ひと", 1), ("〇", 0)],
)
def test_japanese_numbers_are_read(said: str, number: int) -> None:
    assert re.fullmatch(JAPANESE_NUMBER, said)
    assert number_from(said) == number
