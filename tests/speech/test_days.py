from datetime import date

import pytest

from custom_components.weak_ties.speech.days import Moment, day_in
from custom_components.weak_ties.speech.errors import DayImpossibleError, DayInFutureError
from custom_components.weak_ties.speech.rows import Language

TODAY = date(2026, 11, 23)  # a Monday
ENGLISH = {
    "Kenji today": (2026, 11, 23),
    "Kenji just now": (2026, 11, 23),
    "Kenji yesterday": (2026, 11, 22),
    "Kenji the day before yesterday": (2026, 11, 21),
    "Kenji the other day": (2026, 11, 20),
    "Kenji two days ago": (2026, 11, 21),
    "Kenji 3 days ago": (2026, 11, 20),
    "Kenji a week ago": (2026, 11, 16),
    "Kenji a couple of weeks ago": (2026, 11, 9),
    "Kenji a month ago": (2026, 10, 23),
    "Kenji a year ago": (2025, 11, 23),
    "Kenji last week": (2026, 11, 16),
    "Kenji last month": (2026, 10, 23),
    "Kenji last year": (2025, 11, 23),
    "Kenji last Friday": (2026, 11, 20),
    "Kenji on friday": (2026, 11, 20),
    "Kenji Monday": (2026, 11, 16),
    "Kenji on Friday last week": (2026, 11, 20),
    "Kenji this monday": (2026, 11, 23),
    "Kenji on the 3rd": (2026, 11, 3),
    "Kenji on the 30th": (2026, 10, 30),
    "Kenji on the 3rd of May": (2026, 5, 3),
    "Kenji on 24 December": (2025, 12, 24),
    "Kenji on May the third": (2026, 5, 3),
    "Kenji on the twenty-first of October": (2026, 10, 21),
    "Kenji on October 31st, 2024": (2024, 10, 31),
    "Kenji on 2026-11-20": (2026, 11, 20),
    "last Friday, Kenji": (2026, 11, 20),
    "on the 3rd of May Kenji": (2026, 5, 3),
}
JAPANESE = {
    "今日健二": (2026, 11, 23),
    "さっき健二": (2026, 11, 23),
    "昨日健二": (2026, 11, 22),
    "昨日の健二": (2026, 11, 22),
    "昨日、健二": (2026, 11, 22),
    "健二昨日": (2026, 11, 22),
    "一昨日健二": (2026, 11, 21),
    "おととい健二": (2026, 11, 21),
    "この間健二": (2026, 11, 20),
    "この前健二": (2026, 11, 20),
    "3日前に健二": (2026, 11, 20),
    "３日前に健二": (2026, 11, 20),
    "三日前健二": (2026, 11, 20),
    "二週間前に健二": (2026, 11, 9),
    "2か月前に健二": (2026, 9, 23),
    "ひと月前に健二": (2026, 10, 23),
    "半年前に健二": (2026, 5, 23),
    "一年前に健二": (2025, 11, 23),
    "先週健二": (2026, 11, 16),
    "先々週健二": (2026, 11, 9),
    "先月健二": (2026, 10, 23),
    "去年健二": (2025, 11, 23),
    "先週の金曜に健二": (2026, 11, 20),
    "先々週の金曜日に健二": (2026, 11, 13),
    "この前の金曜に健二": (2026, 11, 20),
    "金曜日に健二": (2026, 11, 20),
    "5月3日に健二": (2026, 5, 3),
    "五月三日に健二": (2026, 5, 3),
    "十二月二十五日に健二": (2025, 12, 25),
    "去年の5月3日に健二": (2025, 5, 3),
    "今年の5月3日に健二": (2026, 5, 3),
    "2019年5月3日に健二": (2019, 5, 3),
    "3日に健二": (2026, 11, 3),
    "2026-11-20に健二": (2026, 11, 20),
}


@pytest.mark.parametrize("said", ENGLISH)
def test_an_english_day_is_taken_from_the_name(said: str) -> None:
    assert day_in(said, Language.ENGLISH, TODAY) == ("Kenji", Moment(day=date(*ENGLISH[said])))


@pytest.mark.parametrize("said", JAPANESE)
def test_a_japanese_day_is_taken_from_the_name(said: str) -> None:
    assert day_in(said, Language.JAPANESE, TODAY) == ("健二", Moment(day=date(*JAPANESE[said])))


@pytest.mark.parametrize(
    ("said", "language", "hour"),
    [
        ("Kenji this morning", Language.ENGLISH, 9),
        ("Kenji last night", Language.ENGLISH, 20),
        ("Kenji on Friday evening", Language.ENGLISH, 19),
        ("今朝健二", Language.JAPANESE, 9),
        ("昨日の夜健二", Language.JAPANESE, 20),
        ("昨晩健二", Language.JAPANESE, 20),
    ],
)
def test_a_part_of_the_day_gives_the_hour(said: str, language: Language, hour: int) -> None:
    found = day_in(said, language, TODAY)[1]
    assert found
    assert found.hour == hour


@pytest.mark.parametrize("name", ["May", "April", "June", "Kenji", "Friday", "the 3rd"])
def test_a_day_that_is_all_there_is_is_a_name(name: str) -> None:
    assert day_in(name, Language.ENGLISH, TODAY) == (name, None)


@pytest.mark.parametrize(
    "name", ["今日子さん", "明日香さん", "金田さん", "日野さん", "三日月さん", "月岡さん", "前田さん"]
)
def test_a_name_that_begins_like_a_day_stays_whole(name: str) -> None:
    assert day_in(name, Language.JAPANESE, TODAY) == (name, None)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Kenji on the 30th of February", Language.ENGLISH),
        ("Kenji on 31 June 2026", Language.ENGLISH),
        ("Kenji on the 45th of May", Language.ENGLISH),
        ("Kenji on the 31st", Language.ENGLISH),
        ("Kenji 99999999999 days ago", Language.ENGLISH),
        ("Kenji 9999 years ago", Language.ENGLISH),
        ("2月30日に健二", Language.JAPANESE),
        ("13月1日に健二", Language.JAPANESE),
        ("99999999999日前に健二", Language.JAPANESE),
    ],
)
def test_a_day_that_does_not_exist_is_refused(said: str, language: Language) -> None:
    today = date(2026, 7, 20) if "31st" in said else TODAY
    with pytest.raises(DayImpossibleError):
        day_in(said, language, today.replace(month=5) if "31st" in said else today)


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Kenji tomorrow", Language.ENGLISH),
        ("Kenji next Friday", Language.ENGLISH),
        ("Kenji this friday", Language.ENGLISH),
        ("Kenji next week", Language.ENGLISH),
        ("Kenji on 24 December 2026", Language.ENGLISH),
        ("来週健二", Language.JAPANESE),
        ("明日健二", Language.JAPANESE),
        ("今週の土曜に健二", Language.JAPANESE),
        ("来週の金曜に健二", Language.JAPANESE),
        ("2027年1月1日に健二", Language.JAPANESE),
    ],
)
def test_a_day_to_come_is_refused(said: str, language: Language) -> None:
    with pytest.raises(DayInFutureError):
        day_in(said, language, TODAY)


def test_the_29th_of_february_is_the_one_of_the_last_two_years() -> None:
    assert day_in("Kenji on 29 February", Language.ENGLISH, date(2025, 3, 1))[1] == Moment(day=date(2024, 2, 29))


def test_a_month_back_from_its_last_day_is_the_last_day_of_the_shorter_month() -> None:
    assert day_in("Kenji a month ago", Language.ENGLISH, date(2026, 3, 31))[1] == Moment(day=date(2026, 2, 28))
