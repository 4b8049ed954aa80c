"""What people say, through the real conversation: what it does, what is answered, and what is left to the house."""

import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Literal
from unittest.mock import patch

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import conversation
from homeassistant.components.conversation.agent_manager import get_agent_manager
from homeassistant.core import HomeAssistant
from homeassistant.helpers import intent
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.persistence.errors import StorageFailedError
from custom_components.weak_ties.speech.people import MOST_NAMES
from custom_components.weak_ties.voice.sentences import Sentences
from tests.loaded_network import load_network
from tests.voice.spoken_house import NOW, done_since, listening_house, peopled_house, say

TABLES = Path(__file__).parent / "utterances"


def utterances(table: str) -> list[tuple[str, ...]]:
    lines = (TABLES / f"{table}.txt").read_text("utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


@asynccontextmanager
async def as_before(coordinator: WeakTiesCoordinator) -> AsyncIterator[None]:
    """Take back what happens inside, so that a table's lines don't depend on each other."""
    before = coordinator.network
    yield
    if coordinator.network.last_logged and coordinator.network.last_logged != before.last_logged:
        await coordinator.interactions.async_delete(None)
    for tie_id in coordinator.network.ties.keys() - before.ties.keys():
        await coordinator.ties.async_forget(tie_id)


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
    program = "import sys; sys.modules['hassil'] = None; import custom_components.weak_ties.voice.sentences"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, cwd=Path(__file__).parents[2])


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
    with patch.object(coordinator.interactions, "async_log", side_effect=StorageFailedError(reason="disk_full")):
        reply, _ = await say(hass, "I called Emma")
    assert reply.startswith("The disk is full.")


async def test_whatever_goes_wrong_is_said_and_logged_without_a_name(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, caplog: pytest.LogCaptureFixture
) -> None:
    coordinator = await peopled_house(hass, freezer)
    caplog.clear()
    with patch.object(coordinator.interactions, "async_log", side_effect=RuntimeError("Emma Brown")):
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


class OtherAgent(conversation.AbstractConversationAgent):
    """A conversation agent that remembers what came through to it."""

    def __init__(self, asked: list[str]) -> None:
        self._asked = asked

    @property
    def supported_languages(self) -> Literal["*"]:
        return "*"

    async def async_process(self, user_input: conversation.ConversationInput) -> conversation.ConversationResult:
        self._asked.append(user_input.text)
        response = intent.IntentResponse(language="en")
        response.async_set_speech("A joke.")
        return conversation.ConversationResult(response=response, conversation_id=None)


async def test_it_works_in_a_pipeline_with_another_agent(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    coordinator = await peopled_house(hass, None)
    assert await async_setup_component(hass, "assist_pipeline", {})
    other = MockConfigEntry(domain="a_language_model")
    other.add_to_hass(hass)
    asked: list[str] = []
    conversation.async_set_agent(hass, other, OtherAgent(asked))
    client = await hass_ws_client(hass)
    fields = {"conversation_engine": other.entry_id, "conversation_language": "en", "language": "en", "name": "Other"}
    empty = dict.fromkeys(
        ("stt_engine", "stt_language", "tts_engine", "tts_language", "tts_voice", "wake_word_entity", "wake_word_id")
    )
    await client.send_json_auto_id({"type": "assist_pipeline/pipeline/create", **fields, **empty})
    pipeline = (await client.receive_json())["result"]["id"]
    for text in ("I called Emma", "tell me a joke"):
        stages = {"start_stage": "intent", "end_stage": "intent", "pipeline": pipeline, "input": {"text": text}}
        await client.send_json_auto_id({"type": "assist_pipeline/run", **stages})
        while True:
            message = await client.receive_json()
            if message.get("event", {}).get("type") == "run-end":
                break
    assert asked == ["tell me a joke"]
    assert coordinator.network.last_logged
