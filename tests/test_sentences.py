"""What people say, through the real conversation: what it does, what is answered, and what is left to the house."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from unittest.mock import patch

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.components.conversation.agent_manager import get_agent_manager
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser, async_fire_time_changed
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.weak_ties.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.persistence.errors import StorageFailedError
from custom_components.weak_ties.sentences import Sentences
from custom_components.weak_ties.speech.people import MOST_NAMES
from tests.action_calls import add
from tests.loaded_network import load_network
from tests.spoken_house import NOW, done_since, listening_house, peopled_house, say, say_to

TABLES = Path(__file__).parent / "utterances"


def utterances(table: str) -> list[tuple[str, ...]]:
    lines = (TABLES / f"{table}.txt").read_text("utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


async def later(hass: HomeAssistant, freezer: FrozenDateTimeFactory, span: timedelta) -> None:
    freezer.tick(span)
    async_fire_time_changed(hass)
    await hass.async_block_till_done()


@asynccontextmanager
async def as_before(coordinator: WeakTiesCoordinator) -> AsyncIterator[None]:
    """Take back what happens inside, so that a table's lines don't depend on each other."""
    before = coordinator.network
    yield
    if coordinator.network.last_logged and coordinator.network.last_logged != before.last_logged:
        await coordinator.async_delete_interaction(None)
    for tie_id in coordinator.network.ties.keys() - before.ties.keys():
        await coordinator.async_forget_tie(tie_id)


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_each_utterance_does_what_the_table_says(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str
) -> None:
    coordinator = await peopled_house(hass, freezer)
    table = utterances(language)
    assert len(table) > 75
    happened = []
    for text, _, _ in table:
        async with as_before(coordinator):
            before = coordinator.network
            reply, _ = await say(hass, text, language)
            happened.append((text, await done_since(coordinator, before), reply))
    assert happened == table


async def test_what_is_the_houses_is_left_to_the_house(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    before, sentences = coordinator.network, [text for (text,) in utterances("not_ours")]
    assert len(sentences) >= 50
    with patch.object(Sentences, "_async_reply") as ours:
        for text in sentences:
            await say(hass, text, "en" if text.isascii() else "ja")
        assert ours.call_args_list == []
        await say(hass, "I called Emma")
        assert ours.called
    assert coordinator.network is before


async def test_the_house_still_does_what_it_is_told(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer)
    assert await async_setup_component(hass, "light", {})
    hass.states.async_set("light.kenji_s_lamp", "off", {"friendly_name": "Kenji's lamp"})
    hass.states.async_set("light.lift", "off", {"friendly_name": "elevator"})
    turned_on = []
    hass.services.async_register("light", "turn_on", lambda call: turned_on.append(call.data["entity_id"]))
    await say(hass, "turn on Kenji's lamp")
    await say(hass, "turn on the elevator")
    await hass.async_block_till_done()
    assert turned_on == [["light.kenji_s_lamp"], ["light.lift"]]
    assert (await say(hass, "what time is it"))[0] == "12:00 PM"


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
    await coordinator.async_forget_tie(sato)
    reply, _ = await say(hass, "Sato", conversation_id=conversation)
    assert reply == "I don't know any Kenji."
    assert coordinator.network.last_logged is None


@pytest.mark.parametrize(
    ("undo", "language", "reply"),
    [
        ("undo that", "en", "Taken back."),
        ("take that back", "en", None),
        ("take back that", "en", "Taken back."),
        ("取り消して", "ja", "取り消しました。"),
        ("今のは取り消して", "ja", "取り消しました。"),
    ],
)
async def test_what_was_just_logged_can_be_taken_back(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, undo: str, language: str, reply: str | None
) -> None:
    coordinator = await peopled_house(hass, freezer)
    _, conversation = await say(hass, "I called Emma")
    emma = coordinator.directory.resolve("Emma Brown")
    said, _ = await say(hass, undo, language, conversation_id=conversation)
    assert reply is None or said == reply
    assert bool(await coordinator.async_history(emma)) is (reply is None)


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
    assert len(await coordinator.async_history(coordinator.directory.resolve("Emma Brown"))) == 1


async def test_what_is_gone_already_cannot_be_taken_back(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    await say_to(hass, "kitchen", "I called Emma")
    await coordinator.async_delete_interaction(None)
    assert await say_to(hass, "kitchen", "undo that") == "There is no such interaction."


async def test_the_last_talk_is_told_with_its_day(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer)
    await say(hass, "I called Emma last Friday")
    await say(hass, "I texted Lars yesterday")
    assert (await say(hass, "when did I last talk to Emma"))[0] == "You last talked to Emma Brown last Friday."
    assert (await say(hass, "when did I last talk to Lars"))[0] == (
        "You last got in touch with Lars Berg yesterday, and have not heard back."
    )
    assert (await say(hass, "Emmaと最後に話したのはいつ", "ja"))[0] == (
        "Emma Brownさんと最後に話したのは、この前の金曜日です。"
    )


@pytest.mark.parametrize("text", ["log a call with", "log a call with ...", "log a call with ?", "に電話した"])
async def test_a_sentence_without_a_name_logs_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, text: str
) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    await say(hass, text)
    assert coordinator.network is before


async def test_forty_names_are_too_many(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    names = ", ".join(["Emma", "Lars"] * 20)
    reply, _ = await say(hass, f"I called {names}")
    assert reply == f"That is too many people at once. At most {MOST_NAMES}, please."
    reply, _ = await say(hass, "、".join(["佐藤さん"] * 40) + "に電話した", "ja")
    assert reply == f"一度にお名前を挙げられるのは{MOST_NAMES}人までです。"
    assert coordinator.network is before


async def test_in_an_empty_network_nobody_waits(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await listening_house(hass, freezer)
    assert (await say(hass, "who should I call"))[0] == "Nobody is waiting to hear from you this week."
    assert (await say(hass, "誰に連絡すればいい", "ja"))[0] == "今週、連絡を待っている方はいません。"


async def test_sentences_wait_for_the_conversation(hass: HomeAssistant) -> None:
    await load_network(hass)
    assert get_agent_manager(hass).trigger_sentences == []
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})
    await hass.async_block_till_done()
    assert (await say(hass, "I called Emma"))[0] == "I don't know any Emma."


def test_a_house_without_conversation_can_have_a_network() -> None:
    program = "import sys; sys.modules['hassil'] = None; import custom_components.weak_ties.sentences"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, cwd=TABLES.parent.parent)


async def test_other_integrations_come_and_go_without_a_word(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await peopled_house(hass, freezer)
    registered = get_agent_manager(hass).trigger_sentences
    MockConfigEntry(domain="other").add_to_hass(hass)
    await hass.async_block_till_done()
    assert get_agent_manager(hass).trigger_sentences == registered


async def test_sentences_exist_while_a_network_is_loaded(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    manager, entry = get_agent_manager(hass), coordinator.config_entry
    registered = len(manager.trigger_sentences)
    assert await hass.config_entries.async_unload(entry.entry_id)
    assert manager.trigger_sentences == []
    assert (await say(hass, "I called Emma"))[0] == "Sorry, I couldn't understand that"
    assert await hass.config_entries.async_setup(entry.entry_id)
    assert len(manager.trigger_sentences) == registered


async def test_there_is_never_more_than_one_registration(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer)
    await load_network(hass, title="Second")
    registered = get_agent_manager(hass).trigger_sentences
    assert len(registered) == len(set(registered))


async def a_user(hass: HomeAssistant, name: str, person: str = "") -> tuple[User, Context]:
    user = MockUser(name=name).add_to_hass(hass)
    if person:
        hass.states.async_set(person, "home", {"friendly_name": name, "user_id": user.id})
    return user, Context(user_id=user.id)


async def test_a_user_means_their_own_network(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    _, hanako = await a_user(hass, "Hanako", "person.hanako")
    _, taro = await a_user(hass, "Taro", "person.taro")
    hers = await listening_house(hass, freezer, title="Hers", data={"owner": "person.hanako"})
    his = await load_network(hass, title="His", data={"owner": "person.taro"})
    await say(hass, "add Emma Brown as a tie", context=taro)
    await say(hass, "add Lars Berg as a tie", context=hanako)
    assert [tie.name for tie in his.network.ties.values()] == ["Emma Brown"]
    assert [tie.name for tie in hers.network.ties.values()] == ["Lars Berg"]


async def test_whoever_owns_none_of_several_networks_is_told_which_there_are(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await listening_house(hass, freezer, title="Hers")
    await load_network(hass, title="His")
    reply, _ = await say(hass, "I called Emma")
    assert reply == "There are several networks: Hers, His. Ask from your own account."


async def test_a_stranger_is_refused_politely(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    _, guest = await a_user(hass, "Guest")
    before = coordinator.network
    for text in ("I called Emma", "when did I last talk to Emma", "who should I call"):
        assert (await say(hass, text, context=guest))[0] == "That is somebody else's network, sorry."
    gone = Context(user_id="nobody-any-more")
    assert (await say(hass, "I called Emma", "ja", context=gone))[0].startswith("申し訳ありません")
    assert coordinator.network is before


async def test_a_network_that_is_not_running_says_so(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    _, hanako = await a_user(hass, "Hanako", "person.hanako")
    hers = await listening_house(hass, freezer, title="Hers", data={"owner": "person.hanako"})
    await load_network(hass, title="His")
    await hass.config_entries.async_unload(hers.config_entry.entry_id)
    reply, _ = await say(hass, "I called Emma", context=hanako)
    assert reply == "Hers is not running. Check it under Settings, Devices & services."


async def test_a_network_that_is_switched_off_is_not_counted(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await peopled_house(hass, freezer)
    other = await load_network(hass, title="Other")
    await hass.config_entries.async_set_disabled_by(other.config_entry.entry_id, ConfigEntryDisabler.USER)
    await say(hass, "I called Emma")
    assert coordinator.network.last_logged


PRIVATE = (
    ("I called Emma", "Logged."),
    ("I called Emma last Friday", "Logged, last Friday."),
    ("Emma didn't answer", "Noted your attempt."),
    ("when did I last talk to Emma", "Names are private here. Ask from your own account."),
    ("when did I last talk to Voldemort", "Names are private here. Ask from your own account."),
    ("how do I reach Emma", "Names are private here. Ask from your own account."),
    ("who should I call", "Two people are waiting to hear from you. Names are private here."),
    ("snooze Emma for a week", "All right, until 30 November."),
    ("add Omar Haddad as a tie", "Added."),
    ("add Emma Brown as a tie", "Nobody new was added."),
)


async def test_a_loudspeaker_says_no_names_that_are_kept_private(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await peopled_house(hass, freezer, options={"keep_names_private": True})
    said = [(text, (await say(hass, text))[0]) for text, _ in PRIVATE]
    assert [(text, reply.replace("two", "Two")) for text, reply in said] == list(PRIVATE)
    await add(hass, "Emma Stone")
    assert (await say(hass, "I called Emma"))[0] == "That could be several people. Say the whole name."


async def test_the_owner_hears_the_names_that_are_kept_private(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await peopled_house(hass, freezer, options={"keep_names_private": True})
    _, hanako = await a_user(hass, "Hanako Suzuki", "person.hanako")
    assert (await say(hass, "I called Emma", context=hanako))[0] == "Logged your call with Emma Brown."


@pytest.mark.parametrize("language", ["en-GB", "de", "ja-JP"])
async def test_a_reply_is_in_the_language_of_the_request(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str
) -> None:
    await peopled_house(hass, freezer)
    reply, _ = await say(hass, "佐藤さんと飲んだ", language)
    japanese, english = "佐藤健二さんとの食事を記録しました。", "Logged your get-together with 佐藤健二."
    assert reply == (japanese if language == "ja-JP" else english)


async def test_a_disk_that_fails_is_said(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    with patch.object(coordinator, "async_log_interaction", side_effect=StorageFailedError(reason="disk_full")):
        reply, _ = await say(hass, "I called Emma")
    assert reply.startswith("The disk is full.")


async def test_whatever_goes_wrong_is_said_and_logged_without_a_name(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    coordinator = await peopled_house(hass, freezer)
    caplog.clear()
    with patch.object(coordinator, "async_log_interaction", side_effect=RuntimeError("Emma Brown")):
        assert (await say(hass, "I called Emma"))[0] == "Something went wrong. Nothing was changed."
    ours = [record for record in caplog.records if "weak_ties" in record.name and record.levelname == "ERROR"]
    assert [record.getMessage() for record in ours] == ["A sentence could not be answered (RuntimeError)"]


async def test_it_works_in_the_assist_dialog(hass: HomeAssistant, hass_ws_client: WebSocketGenerator) -> None:
    coordinator = await peopled_house(hass, None)
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "conversation/process", "text": "I called Emma", "language": "en"})
    answered = await client.receive_json()
    assert answered["result"]["response"]["speech"]["plain"]["speech"] == "Logged your call with Emma Brown."
    assert coordinator.network.last_logged


def test_the_table_takes_place_on_a_monday() -> None:
    assert NOW.weekday() == 0
