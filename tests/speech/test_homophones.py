import pytest

from custom_components.weak_ties.speech.homophones import readings_of


@pytest.mark.parametrize(
    ("written", "reading"),
    [
        ("健次", "けんじ"),
        ("賢治", "けんじ"),
        ("佐藤健次", "さとうけんじ"),
        ("伊東 真美", "いとうまみ"),
        ("長谷川大輔", "はせがわだいすけ"),
    ],
)
def test_kanji_that_were_heard_may_sound_so(written: str, reading: str) -> None:
    assert reading in readings_of(written)


@pytest.mark.parametrize("written", ["", "龘", "健龘", "Kenji", "けんじ"])
def test_what_is_not_in_the_table_has_no_sound(written: str) -> None:
    assert readings_of(written) == ()


def test_a_long_string_of_kanji_is_given_up() -> None:
    assert len(readings_of("幸" * 40)) <= 64
