"""What the next sentence refers to: the question that was asked, and what was just logged."""

from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from tests.actions.calls import act, add
from tests.voice.spoken_house import done_since, listening_house, peopled_house, say, say_to


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, span: timedelta) -> None:
    freezer.tick(span)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


async def two_kenjis(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    coordinator = await listening_house(hass, freezer)
    await add(hass, "Kenji Sato", organization="Sony")
    await add(hass, "Kenji Ito", reading="いとう けんじ", organization="DeNA")
    await add(hass, "Emma Brown")
    return coordinator


@pytest.mark.parametrize(
    ("answer", "language", "meant"),
    [
        ("Sato", "en", "Kenji Sato"),
        ("Kenji Ito.", "en", "Kenji Ito"),
        ("ito", "en", "Kenji Ito"),
        ("I mean Ito", "en", "Kenji Ito"),
        ("the one from Sony", "en", "Kenji Sato"),
        ("from sony", "en", "Kenji Sato"),
        ("the second", "en", "Kenji Sato"),
        ("the first one", "en", "Kenji Ito"),
        ("いとうさん", "ja", "Kenji Ito"),
        ("いとうさんです", "ja", "Kenji Ito"),
        ("二番目", "ja", "Kenji Sato"),
        ("2番目の人", "ja", "Kenji Sato"),
        ("ソニーの", "ja", None),
        ("Sonyの人", "ja", "Kenji Sato"),
    ],
)
async def test_the_next_sentence_says_which_one(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, answer: str, language: str, meant: str | None
) -> None:
    coordinator = await two_kenjis(hass, freezer)
    asked, conversation = await say(hass, "I had lunch with Kenji and Emma yesterday")
    assert asked == "Which Kenji: Ito or Sato?"
    assert coordinator.network.last_logged is None
    before = coordinator.network
    await say(hass, answer, language, conversation_id=conversation)
    expected = f"meal {meant} + Emma Brown 2026-11-22" if meant else "nothing"
    assert await done_since(coordinator, before) == expected


async def test_the_question_is_asked_in_japanese_as_one_asks_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await listening_house(hass, freezer)
    await add(hass, "佐藤 健二", organization="ソニー")
    await add(hass, "佐藤 美咲", organization="DeNA")
    asked, conversation = await say(hass, "佐藤さんに電話した", "ja")
    assert asked == "「佐藤」は、健二さんですか、美咲さんですか。"
    reply, _ = await say(hass, "ソニーの人", "ja", conversation_id=conversation)
    assert reply == "佐藤健二さんとの電話を記録しました。"
    assert coordinator.network.last_logged


async def test_namesakes_are_told_apart_by_where_they_work(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await listening_house(hass, freezer)
    await add(hass, "Kenji Sato", organization="Sony")
    await add(hass, "Kenji Sato", organization="DeNA")
    asked, _ = await say(hass, "I called Kenji Sato")
    assert asked in (
        "Which Kenji Sato: Kenji Sato from Sony or Kenji Sato from DeNA?",
        "Which Kenji Sato: Kenji Sato from DeNA or Kenji Sato from Sony?",
    )


async def test_too_many_of_a_name_are_not_read_out(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await listening_house(hass, freezer)
    for family in ("Sato", "Ito", "Mori", "Abe", "Ueda", "Noda"):
        await add(hass, f"Kenji {family}")
    before = coordinator.network
    assert (await say(hass, "I called Kenji"))[0] == "Kenji could be several people. Say the whole name."
    assert coordinator.network is before


@pytest.mark.parametrize(
    ("answer", "reply", "logged"),
    [
        ("yes", "Logged your call with Kenta Mori.", True),
        ("the first", "Logged your call with Kenta Mori.", True),
        ("no", "All right, nothing was logged.", False),
    ],
)
async def test_a_name_that_is_merely_similar_is_confirmed(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, answer: str, reply: str, logged: bool
) -> None:
    coordinator = await listening_house(hass, freezer)
    await add(hass, "Kenta Mori")
    asked, conversation = await say(hass, "I called Kanta Mori")
    assert asked == "Did you mean Kenta Mori?"
    assert (await say(hass, answer, conversation_id=conversation))[0] == reply
    assert bool(coordinator.network.last_logged) is logged


async def test_two_names_may_need_two_answers(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await two_kenjis(hass, freezer)
    await add(hass, "Emma Stone")
    asked, conversation = await say(hass, "I met Kenji and Emma")
    assert asked.startswith("Which Kenji")
    asked, _ = await say(hass, "Sato", conversation_id=conversation)
    assert asked == "Which Emma: Brown or Stone?"
    reply, _ = await say(hass, "Stone", conversation_id=conversation)
    assert reply == "Logged your meeting with Kenji Sato and Emma Stone."
    assert coordinator.network.last_logged


async def test_an_answer_means_nothing_after_a_minute(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await two_kenjis(hass, freezer)
    _, conversation = await say(hass, "I called Kenji")
    await later(hass, freezer, timedelta(seconds=61))
    reply, _ = await say(hass, "Sato", conversation_id=conversation)
    assert reply == "Sorry, I couldn't understand that"
    assert coordinator.network.last_logged is None


async def test_an_answer_from_elsewhere_means_nothing(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await two_kenjis(hass, freezer)
    await say_to(hass, "kitchen", "I called Kenji")
    assert await say_to(hass, "bedroom", "Sato") == "I have not asked you anything."
    assert (await say(hass, "Sato"))[0] == "I have not asked you anything."
    assert coordinator.network.last_logged is None
    assert await say_to(hass, "kitchen", "Sato") == "Logged your call with Kenji Sato."


async def test_a_second_question_takes_the_place_of_the_first(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await two_kenjis(hass, freezer)
    _, conversation = await say(hass, "I called Kenji")
    await say(hass, "I had lunch with Kenji", conversation_id=conversation)
    before = coordinator.network
    await say(hass, "Sato", conversation_id=conversation)
    assert await done_since(coordinator, before) == "meal Kenji Sato 2026-11-23"
    assert (await say(hass, "Ito", conversation_id=conversation))[0] == "Sorry, I couldn't understand that"


async def test_somebody_forgotten_before_the_answer_is_not_logged(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await two_kenjis(hass, freezer)
    _, conversation = await say(hass, "I called Kenji")
    sato = coordinator.directory.resolve("Kenji Sato")
    await coordinator.ties.async_forget(sato)
    reply, _ = await say(hass, "Sato", conversation_id=conversation)
    assert reply == "I don't know any Kenji."
    assert coordinator.network.last_logged is None


@pytest.mark.parametrize(
    ("undo", "language", "reply"),
    [
        ("undo that", "en", "Taken back."),
        ("take that back", "en", "Taken back."),
        ("take back that", "en", "Taken back."),
        ("取り消して", "ja", "取り消しました。"),
        ("今のは取り消して", "ja", "取り消しました。"),
    ],
)
async def test_what_was_just_logged_can_be_taken_back(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, undo: str, language: str, reply: str
) -> None:
    coordinator = await peopled_house(hass, freezer)
    _, conversation = await say(hass, "I called Emma")
    emma = coordinator.directory.resolve("Emma Brown")
    said, _ = await say(hass, undo, language, conversation_id=conversation)
    assert said == reply
    assert await coordinator.interactions.async_history(emma) == ()


async def test_taking_back_is_for_the_one_who_logged_and_for_minutes(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await peopled_house(hass, freezer)
    await say_to(hass, "kitchen", "I called Emma")
    assert await say_to(hass, "bedroom", "undo that") == "There is nothing of yours to take back."
    assert await say_to(hass, "kitchen", "undo that") == "Taken back."
    await say_to(hass, "kitchen", "I called Emma")
    await later(hass, freezer, timedelta(minutes=5, seconds=1))
    assert await say_to(hass, "kitchen", "undo that") == "Sorry, I couldn't understand that"
    assert len(await coordinator.interactions.async_history(coordinator.directory.resolve("Emma Brown"))) == 1


@pytest.mark.parametrize(
    ("told", "undo", "language", "reply"),
    [
        ("snooze Lars for two weeks", "undo that", "en", "Taken back."),
        ("佐藤さんを2週間後にして", "取り消して", "ja", "取り消しました。"),
        ("add Astrid Moe as a tie", "undo that", "en", "Taken back."),
        ("小林 誠を知り合いに追加して", "取り消して", "ja", "取り消しました。"),
    ],
)
async def test_a_rest_and_a_new_tie_can_be_taken_back_too(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, told: str, undo: str, language: str, reply: str
) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = dict(coordinator.network.ties)
    _, conversation = await say(hass, told, language)
    assert dict(coordinator.network.ties) != before
    assert (await say(hass, undo, language, conversation_id=conversation))[0] == reply
    assert dict(coordinator.network.ties) == before
    assert (await say(hass, undo, language, conversation_id=conversation))[0] not in (reply, "")


async def test_only_the_last_deed_is_taken_back(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    emma = coordinator.directory.resolve("Emma Brown")
    _, conversation = await say(hass, "I called Emma")
    await say(hass, "snooze Emma for two weeks", conversation_id=conversation)
    assert (await say(hass, "undo that", conversation_id=conversation))[0] == "Taken back."
    assert coordinator.network.ties[emma].snoozed_until is None
    assert len(await coordinator.interactions.async_history(emma)) == 1


@pytest.mark.parametrize(
    "since",
    [
        {"action": "update_tie", "tie": "Astrid Moe", "note": "Met at the fair."},
        {"action": "log_interaction", "tie": "Astrid Moe", "kind": "call"},
        {"action": "set_mourning", "tie": "Astrid Moe", "year": 2026},
        {"action": "forget_tie", "tie": "Astrid Moe"},
    ],
)
async def test_a_new_tie_with_whom_something_happened_since_stays_as_it_is(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, since: dict[str, Any]
) -> None:
    coordinator = await peopled_house(hass, freezer)
    await say_to(hass, "kitchen", "add Astrid Moe as a tie")
    await act(hass, **since)
    after = coordinator.network
    assert await say_to(hass, "kitchen", "undo that") == "That has been changed since, so I left it as it is."
    assert coordinator.network is after


async def test_another_rest_since_then_stays(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    await say_to(hass, "kitchen", "snooze Emma for two weeks")
    await act(hass, "snooze", tie="Emma Brown", days=90)
    after = coordinator.network
    assert await say_to(hass, "kitchen", "undo that") == "That has been changed since, so I left it as it is."
    assert coordinator.network is after


async def test_what_is_gone_already_cannot_be_taken_back(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    await say_to(hass, "kitchen", "I called Emma")
    await coordinator.interactions.async_delete(None)
    assert await say_to(hass, "kitchen", "undo that") == "There is no such interaction."
