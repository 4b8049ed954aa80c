"""How moments, durations and reasons are said, in both languages."""

from datetime import date, timedelta

import pytest
from homeassistant.core import HomeAssistant

from custom_components.weak_ties.words import Words, async_words, house_words

TODAY = date(2026, 11, 23)


@pytest.fixture
async def english(hass: HomeAssistant) -> Words:
    return await async_words(hass, "en-GB")


@pytest.fixture
async def japanese(hass: HomeAssistant) -> Words:
    return await async_words(hass, "ja")


@pytest.mark.parametrize(
    ("days", "said", "in_japanese"),
    [
        (0, "0 days", "0日"),
        (1, "a day", "1日"),
        (13, "13 days", "13日"),
        (14, "two weeks", "2週間"),
        (27, "four weeks", "4週間"),
        (28, "a month", "1か月"),
        (30, "a month", "1か月"),
        (31, "a month", "1か月"),
        (32, "five weeks", "5週間"),
        (90, "three months", "3か月"),
        (245, "eight months", "8か月"),
        (365, "a year", "1年"),
        (550, "18 months", "18か月"),
        (1500, "four years", "4年"),
    ],
)
async def test_a_gap_is_said_roughly(english: Words, japanese: Words, days: int, said: str, in_japanese: str) -> None:
    assert (english.gap(days), japanese.gap(days)) == (said, in_japanese)


@pytest.mark.parametrize(
    ("day", "said", "in_japanese"),
    [
        (TODAY, "today", "今日"),
        (TODAY - timedelta(days=1), "yesterday", "昨日"),
        (TODAY + timedelta(days=1), "tomorrow", "明日"),
        (date(2026, 11, 20), "last Friday", "この前の金曜日"),
        (date(2026, 11, 12), "last week", "先週"),
        (date(2026, 5, 3), "in May", "5月"),
        (date(2025, 5, 3), "in May 2025", "2025年5月"),
        (date(2003, 5, 3), "in 2003", "2003年"),
        (date(2026, 11, 27), "on Friday", "金曜日"),
        (date(2026, 12, 25), "on 25 December", "12月25日"),
    ],
)
async def test_a_day_is_said_from_today(
    english: Words, japanese: Words, day: date, said: str, in_japanese: str
) -> None:
    assert (english.when(day, TODAY), japanese.when(day, TODAY)) == (said, in_japanese)


async def test_names_are_listed_as_in_a_sentence(english: Words, japanese: Words) -> None:
    names = ["Kenji Sato", "Emma Brown", "Liu Wei"]
    assert english.listed(names) == "Kenji Sato, Emma Brown and Liu Wei"
    assert english.listed(names[:1]) == "Kenji Sato"
    assert english.listed([]) == ""
    assert japanese.listed(["佐藤", "伊藤"]) == "佐藤、伊藤"


def test_a_reason_puts_plain_values_as_people_say_them() -> None:
    texts = {
        "reason_met": "{at}|{on}|{days}|{cadence}|{industry}|{rank}|{name}",
        "industry_health": "health care",
        **{f"when_{key}": key for key in ("month", "today")},
        "date": "{day}.{month}.",
        "months": "1 2 3 4 5 6 7 8 9 10 11 12",
        "weekdays": "m t w t f s s",
        "numbers": "one",
        "gap_weeks_other": "{count} weeks",
        "gap_months_other": "{count} months",
    }
    values = {
        "at": "2026-05-03T12:00:00+00:00",
        "on": "2026-12-25",
        "days": "20",
        "cadence": "90",
        "industry": "health",
        "rank": "unheard of",
        "name": "{curly}",
    }
    said = Words("en", texts).reason("met", values, TODAY)
    assert said == "month|25.12.|3 weeks|3 months|health care|unheard of|{curly}"


async def test_a_language_without_sentences_of_ours_is_answered_in_english(hass: HomeAssistant) -> None:
    assert (await async_words(hass, "xx")).gap(30) == "a month"


async def test_the_house_s_words_are_there_at_once_when_they_were_loaded_before(hass: HomeAssistant) -> None:
    hass.config.language = "ja"
    await async_words(hass)
    assert house_words(hass).gap(30) == "1か月"


async def test_a_sentence_that_nobody_wrote_is_an_error(english: Words) -> None:
    with pytest.raises(KeyError):
        english.say("no_such_sentence")


async def test_a_house_that_has_just_changed_its_language_speaks_english_until_the_other_is_loaded(
    hass: HomeAssistant,
) -> None:
    await async_words(hass)
    hass.config.language = "eo"
    assert house_words(hass).gap(30) == "a month"
