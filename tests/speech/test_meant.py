import pytest

from custom_components.weak_ties.network.errors import NameEmptyError, TieAmbiguousError, TieNotFoundError
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.speech.meant import all_meant
from custom_components.weak_ties.speech.people import names_in
from custom_components.weak_ties.speech.rows import Language, Meaning
from custom_components.weak_ties.speech.wishes import Wish
from tests.network.builders import a_tie

SATO = a_tie("佐藤 健二", family_name="佐藤", given_name="健二", reading="さとう けんじ")
TOMOKO = a_tie("佐藤 とも子", family_name="佐藤", given_name="とも子", reading="さとう ともこ")
ITO = a_tie("伊藤 美咲", family_name="伊藤", given_name="美咲", reading="いとう みさき")
EMMA, KENTA = a_tie("Emma Brown"), a_tie("Kenta Mori")
DIRECTORY = Directory.of((SATO, TOMOKO, ITO, EMMA, KENTA))


def meant(said: str, language: Language = Language.JAPANESE, **chosen: str) -> tuple[str, ...]:
    wish = Wish(meaning=Meaning.LOG, who=names_in(said, language), chosen=chosen)  # type: ignore[arg-type]
    return all_meant(DIRECTORY, wish)


@pytest.mark.parametrize(
    ("said", "ties"),
    [
        ("健二さん", (SATO,)),
        ("健次", (SATO,)),
        ("佐藤健次さん", (SATO,)),
        ("伊東さん", (ITO,)),
        ("佐藤とも子", (TOMOKO,)),
        ("健二と美咲", (SATO, ITO)),
        ("健二さん、健二", (SATO,)),
        ("健太", (KENTA,)),
    ],
)
def test_whoever_is_named_or_sounds_so_is_meant(said: str, ties: tuple[object, ...]) -> None:
    assert meant(said) == tuple(tie.id for tie in ties)  # type: ignore[attr-defined]


@pytest.mark.parametrize("said", ["鈴木さん", "Voldemort"])
def test_nobody_close_is_an_error(said: str) -> None:
    with pytest.raises(TieNotFoundError) as raised:
        meant(said)
    assert raised.value.placeholders["name"] in said


@pytest.mark.parametrize("said", ["佐藤さん", "佐東さん、佐籐さん"])
def test_several_of_a_name_are_asked_about(said: str) -> None:
    if "、" in said:
        with pytest.raises(TieNotFoundError):
            meant(said)
    else:
        with pytest.raises(TieAmbiguousError) as raised:
            meant(said)
        assert set(raised.value.tie_ids) == {SATO.id, TOMOKO.id}


def test_several_who_sound_alike_are_asked_about() -> None:
    with pytest.raises(TieAmbiguousError) as raised:
        meant("佐籐さん")
    assert set(raised.value.tie_ids) == {SATO.id, TOMOKO.id}


def test_one_who_is_merely_similar_is_asked_about() -> None:
    with pytest.raises(TieAmbiguousError) as raised:
        meant("Kanta Mori", Language.ENGLISH)
    assert raised.value.tie_ids == (KENTA.id,)


def test_an_answer_settles_whom_a_name_means() -> None:
    assert meant("佐藤さん", 佐藤さん=SATO.id) == (SATO.id,)


def test_an_answer_that_is_gone_since_is_nobody() -> None:
    with pytest.raises(TieNotFoundError) as raised:
        meant("佐藤さん", 佐藤さん="0199b9a0-0000-7000-8000-000000000000")
    assert raised.value.placeholders["name"] == "佐藤"


@pytest.mark.parametrize("said", ["", "、"])
def test_no_name_at_all_is_an_error(said: str) -> None:
    with pytest.raises(NameEmptyError):
        meant(said)
