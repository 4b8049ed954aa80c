from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.speech.days import Moment
from custom_components.weak_ties.speech.errors import DayImpossibleError, DayInFutureError, TooManyNamesError
from custom_components.weak_ties.speech.rows import Language, Meaning, Row
from custom_components.weak_ties.speech.wishes import Wish, moment_at, wish_from

TODAY = date(2026, 11, 23)  # a Monday
FRIDAY = Moment(day=date(2026, 11, 20))
ENGLISH = Row(language=Language.ENGLISH, meaning=Meaning.LOG, templates=())
JAPANESE = Row(language=Language.JAPANESE, meaning=Meaning.LOG, templates=())


def wish(row: Row, sentence: str, **slots: str) -> Wish:
    return wish_from(row, sentence, slots, TODAY)


@pytest.mark.parametrize(
    ("sentence", "who", "names"),
    [
        ("I called Kenji last Friday", "Kenji last Friday", ("Kenji",)),
        ("Last Friday, I called Kenji.", "Kenji", ("Kenji",)),
        ("I had lunch last Friday with Kenji", "Kenji", ("Kenji",)),
        ("I called Dr. Sato, Emma and Al last Friday!", "Dr Sato Emma and Al last Friday", ("Dr. Sato", "Emma", "Al")),
        ("Al called me last Friday", "Al", ("Al",)),
        ("an odd slot last Friday", "Ann last Friday", ("Ann",)),
    ],
)
def test_the_names_and_the_day_are_read_from_an_english_sentence(
    sentence: str, who: str, names: tuple[str, ...]
) -> None:
    read = wish(ENGLISH, sentence, who=who)
    assert read.who == (names,)
    assert read.moment in (FRIDAY, None if sentence.startswith("Al") else FRIDAY)


@pytest.mark.parametrize(
    "said",
    [
        "Kenji about the move last Friday",
        "Kenji last Friday about the move",
        "Kenji last Friday regarding the move",
    ],
)
def test_what_it_was_about_becomes_the_note(said: str) -> None:
    read = wish(ENGLISH, f"I called {said}.", who=said)
    assert (read.who, read.moment, read.note) == ((("Kenji",),), FRIDAY, "the move")


@pytest.mark.parametrize(
    ("sentence", "slots", "names", "moment"),
    [
        ("先週の金曜に佐藤さんに電話した", {"who": "先週の金曜", "day": "佐藤さんに"}, ("佐藤さん",), FRIDAY),
        ("佐藤さんに先週の金曜に電話した", {"who": "佐藤さん", "day": "先週の金曜に"}, ("佐藤さん",), FRIDAY),
        ("佐藤さんに電話した", {"who": "佐藤さん"}, ("佐藤さん",), None),
        ("佐藤さんと伊藤さんと飲んだ", {"who": "佐藤さん", "day": "伊藤さんと"}, ("佐藤さん", "伊藤さん"), None),
        ("佐藤さんとラーメン屋で飲んだ", {"who": "佐藤さん", "day": "ラーメン屋で"}, ("佐藤さん",), None),
        ("健二に昨日電話した", {"who": "健二", "day": "昨日"}, ("健二",), Moment(day=date(2026, 11, 22))),
    ],
)
def test_either_slot_of_a_japanese_sentence_may_hold_the_day(
    sentence: str, slots: dict[str, str], names: tuple[str, ...], moment: Moment | None
) -> None:
    read = wish(JAPANESE, sentence, **slots)
    assert (read.who[-1], read.moment) == (names, moment)


@pytest.mark.parametrize("language", Language)
def test_only_what_is_logged_has_a_day(language: Language) -> None:
    row = Row(language=language, meaning=Meaning.LAST_TALK, templates=())
    read = wish(row, "Kenji Friday", who="Kenji Friday")
    assert read == Wish(meaning=Meaning.LAST_TALK, who=(("Kenji Friday",),))


def test_a_snooze_has_an_end() -> None:
    row = Row(language=Language.ENGLISH, meaning=Meaning.SNOOZE, templates=())
    assert wish(row, "snooze Kenji for a week", who="Kenji").until == date(2026, 11, 30)


def test_a_sentence_without_names_has_none() -> None:
    assert wish(ENGLISH, "who should I call").who == ()


NOW = datetime(2026, 11, 23, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "at"),
    [
        (None, None),
        (Moment(day=TODAY), NOW),
        (Moment(day=TODAY, hour=9), datetime(2026, 11, 23, 9, tzinfo=UTC)),
        (Moment(day=TODAY, hour=20), NOW),
        (FRIDAY, datetime(2026, 11, 20, 12, tzinfo=UTC)),
        (Moment(day=FRIDAY.day, hour=20), datetime(2026, 11, 20, 20, tzinfo=UTC)),
    ],
)
def test_a_day_becomes_a_moment_that_is_never_to_come(moment: Moment | None, at: datetime | None) -> None:
    assert moment_at(moment, NOW) == at


_NAMES = ["Kenji", "佐藤さん", "に", "と", "へ", "、", " ", "."]
_DAYS = ["yesterday", "昨日", "2月30日", "on the", "9" * 5000, "days ago", "日"]
anything = st.one_of(st.text(max_size=20), st.lists(st.sampled_from(_NAMES + _DAYS), max_size=5).map("".join))


@given(
    row=st.builds(Row, language=st.sampled_from(Language), meaning=st.sampled_from(Meaning), templates=st.just(())),
    before=anything,
    who=anything,
    between=anything,
    day=anything,
)
def test_whatever_is_said_is_read_or_refused(row: Row, before: str, who: str, between: str, day: str) -> None:
    with suppress(DayImpossibleError, DayInFutureError, TooManyNamesError):
        assert wish(row, before + who + between + day, who=who, day=day).meaning is row.meaning
