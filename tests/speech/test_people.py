import pytest

from custom_components.weak_ties.speech.errors import TooManyNamesError
from custom_components.weak_ties.speech.people import MOST_NAMES, has_honorific, names_in, without_honorific
from custom_components.weak_ties.speech.rows import Language


@pytest.mark.parametrize(
    ("said", "names"),
    [
        ("Kenji", ("Kenji",)),
        ("Kenji and Emma", ("Kenji", "Emma")),
        ("Kenji, Emma and Liu Wei", ("Kenji", "Emma", "Liu Wei")),
        ("Kenji, Emma, and Liu", ("Kenji", "Emma", "Liu")),
        ("Kenji & Emma.", ("Kenji", "Emma")),
        ("Andy Anderson", ("Andy Anderson",)),
        ("!?", ()),
    ],
)
def test_english_names_are_parted(said: str, names: tuple[str, ...]) -> None:
    assert names_in(said, Language.ENGLISH) == (names,)


@pytest.mark.parametrize("behind", ["at the station", "from Sony", "over lunch", "again", "in Osaka and Kobe"])
def test_what_stands_behind_an_english_name_may_be_left_out(behind: str) -> None:
    assert names_in(f"Kenji {behind}", Language.ENGLISH)[-1] == ("Kenji",)


@pytest.mark.parametrize(
    ("said", "ways"),
    [
        ("佐藤さん", [("佐藤さん",)]),
        ("佐藤さんと伊藤さん", [("佐藤さん", "伊藤さん")]),
        ("さとうさんといとうさん", [("さとうさん", "いとうさん")]),
        ("花ちゃんと健君と田中せんせいと森先生と林", [("花ちゃん", "健君", "田中せんせい", "森先生", "林")]),
        ("佐藤、伊藤", [("佐藤", "伊藤")]),
        ("佐藤 と 伊藤", [("佐藤", "伊藤")]),
        ("健二と太郎", [("健二", "太郎"), ("健二と太郎",)]),
        ("佐藤とも子", [("佐藤", "も子"), ("佐藤とも子",)]),
        ("ひとみ", [("ひとみ",)]),
        ("山田ひとみさん", [("山田ひとみさん",)]),
    ],
)
def test_japanese_names_are_parted_in_each_way_that_may_be_meant(said: str, ways: list[tuple[str, ...]]) -> None:
    assert names_in(said, Language.JAPANESE) == tuple(ways)


@pytest.mark.parametrize("language", Language)
def test_a_list_read_out_is_refused(language: Language) -> None:
    with pytest.raises(TooManyNamesError):
        names_in(", ".join(f"Kenji{number}" for number in range(MOST_NAMES + 1)), language)


@pytest.mark.parametrize(
    ("said", "name"),
    [("佐藤さん", "佐藤"), ("佐藤健二 様", "佐藤健二"), ("田中先生", "田中"), ("君", "君"), ("Kenji", "Kenji")],
)
def test_an_honorific_is_no_part_of_the_name(said: str, name: str) -> None:
    assert without_honorific(said) == name
    assert has_honorific(said) is (said != name)
