"""The intents do what the sentences do, from named slots."""

import re
from pathlib import Path
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import intent

from custom_components.weak_ties.voice.tools import ASKED
from tests.actions.calls import add
from tests.voice.spoken_house import done_since, peopled_house, say


async def ask(hass: HomeAssistant, name: str, language: str = "en", **slots: Any) -> intent.IntentResponse:
    given = {slot: {"value": value} for slot, value in slots.items()}
    return await intent.async_handle(hass, "test", name, given, context=Context(), language=language)


def speech(response: intent.IntentResponse) -> str:
    said: str = response.speech["plain"]["speech"]
    return said


@pytest.mark.parametrize(
    ("slots", "done", "reply"),
    [
        ({"person": "Emma"}, "call Emma Brown 2026-11-23", "Logged your call with Emma Brown."),
        (
            {"person": "Emma and Lars", "kind": "meal", "day": "2026-11-20"},
            "meal Emma Brown + Lars Berg 2026-11-20",
            "Logged your get-together with Emma Brown and Lars Berg last Friday.",
        ),
        (
            {"person": "Emma", "kind": "message", "direction": "in", "day": "yesterday", "note": "asked for Sony"},
            "message Emma Brown 2026-11-22",
            "Logged the message from Emma Brown yesterday.",
        ),
        (
            {"person": "Emma", "reached": False},
            "tried call Emma Brown 2026-11-23",
            "Noted that you tried to reach Emma Brown.",
        ),
        ({"person": "佐藤さん", "day": "昨日"}, "call 佐藤 健二 2026-11-22", None),
        ({"person": "Emma", "day": "  "}, "call Emma Brown 2026-11-23", None),
    ],
)
async def test_an_interaction_is_logged(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, slots: dict[str, Any], done: str, reply: str | None
) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    response = await ask(hass, "WeakTiesLogInteraction", **slots)
    assert await done_since(coordinator, before) == done
    assert reply is None or speech(response) == reply
    assert response.response_type is intent.IntentResponseType.ACTION_DONE


@pytest.mark.parametrize(
    ("name", "slots", "done", "reply"),
    [
        ("WeakTiesSnooze", {"person": "Emma", "days": 3}, "snooze Emma Brown 2026-11-26", None),
        ("WeakTiesSnooze", {"person": "Emma"}, "snooze Emma Brown 2026-12-07", None),
        ("WeakTiesAdd", {"person": "Omar Haddad"}, "add Omar Haddad", "Added Omar Haddad."),
        (
            "WeakTiesLookUp",
            {"person": "Emma"},
            "nothing",
            "I know of no contact with Emma Brown yet. Emma Brown: call +44 20 7946 0000.",
        ),
        (
            "WeakTiesNudges",
            {},
            "nothing",
            "Try 佐藤健二. You met in May 2024 and haven't been in touch since. Then Lars Berg.",
        ),
    ],
)
async def test_the_other_wishes_are_fulfilled(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, name: str, slots: dict[str, Any], done: str, reply: str | None
) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    response = await ask(hass, name, **slots)
    assert await done_since(coordinator, before) == done
    assert reply is None or speech(response) == reply
    read_only = {asked.name for asked in ASKED if asked.read_only}
    assert (response.response_type is intent.IntentResponseType.QUERY_ANSWER) is (name in read_only)


@pytest.mark.parametrize(
    ("name", "slots", "reply"),
    [
        ("WeakTiesLogInteraction", {"person": "Voldemort"}, "I don't know any Voldemort."),
        ("WeakTiesLogInteraction", {"person": ""}, "I did not catch the name."),
        ("WeakTiesLogInteraction", {"person": "?!"}, "I did not catch the name."),
        ("WeakTiesAdd", {"person": "?!"}, "I did not catch the name."),
        ("WeakTiesAdd", {"person": "_ - _"}, "I did not catch the name."),
        ("WeakTiesLogInteraction", {"person": "Emma", "day": "2026-02-30"}, "There is no such day: 2026-02-30."),
        ("WeakTiesLogInteraction", {"person": "Emma", "day": "whenever"}, "There is no such day: whenever."),
        ("WeakTiesLogInteraction", {"person": "Emma", "day": "Bo 2026-11-20"}, "There is no such day: Bo 2026-11-20."),
        ("WeakTiesLogInteraction", {"person": "Emma", "day": "2027-01-01"}, "That day has not come yet: 2027-01-01."),
        ("WeakTiesLogInteraction", {"person": ", ".join(["Emma"] * 40)}, None),
        ("WeakTiesLookUp", {"person": "Hanako Suzuki"}, "That is you. I keep your ties, not you."),
    ],
)
async def test_what_cannot_be_is_said_and_changes_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, name: str, slots: dict[str, Any], reply: str | None
) -> None:
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    response = await ask(hass, name, **slots)
    assert response.response_type is intent.IntentResponseType.ERROR
    assert reply is None or speech(response) == reply
    assert coordinator.network is before


async def test_a_name_of_several_people_is_asked_about(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer)
    await add(hass, "Emma Stone")
    response = await ask(hass, "WeakTiesLogInteraction", person="Emma")
    assert speech(response) == "Which Emma: Brown or Stone?"


async def test_without_any_network_it_says_so(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    await hass.config_entries.async_remove(coordinator.config_entry.entry_id)
    response = await ask(hass, "WeakTiesNudges")
    assert speech(response) == "No network has been set up yet. Add the Weak Ties integration first."


async def test_slots_that_make_no_sense_are_refused(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer)
    with pytest.raises(intent.InvalidSlotInfo):
        await ask(hass, "WeakTiesLogInteraction", person="Emma", kind="séance")
    with pytest.raises(intent.InvalidSlotInfo):
        await ask(hass, "WeakTiesSnooze", person="Emma", days=0)


async def test_an_intent_can_have_sentences_of_the_users_own(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    guide = (Path(__file__).parent.parent / "docs/guide/voice-en.md").read_text("utf-8")
    example = re.search(r"```yaml\n(# custom_sentences/en/.*?)```", guide, re.DOTALL)
    assert example
    folder = Path(hass.config.path("custom_sentences/en"))
    await hass.async_add_executor_job(lambda: folder.mkdir(parents=True))
    await hass.async_add_executor_job((folder / "my_ties.yaml").write_text, example[1])
    coordinator = await peopled_house(hass, freezer)
    before = coordinator.network
    reply, _ = await say(hass, "bumped into Emma at the gym")
    assert await done_since(coordinator, before) == "meeting Emma Brown 2026-11-23"
    assert reply == "Logged your meeting with Emma Brown."
