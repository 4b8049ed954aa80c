"""Language models get tools where the owner allows it, and only there."""

from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import llm
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.weak_ties.llm import async_get_tools
from custom_components.weak_ties.voice.tools import ASKED
from tests.actions.calls import add
from tests.loaded_network import load_network
from tests.voice.spoken_house import done_since, peopled_house

ALLOWED = {"people_for_agents": True}
NAMES = {f"weak_ties__{asked.name}" for asked in ASKED}


def a_context(user_id: str | None = None, language: str | None = "en") -> llm.LLMContext:
    return llm.LLMContext(
        platform="test",
        context=Context(user_id=user_id),
        language=language,
        assistant="conversation",
        device_id=None,
    )


async def api(hass: HomeAssistant, context: llm.LLMContext) -> llm.APIInstance:
    assert await async_setup_component(hass, "llm", {})
    await hass.async_block_till_done()
    return await llm.async_get_api(hass, llm.LLM_API_ASSIST, context)


async def call(
    hass: HomeAssistant, name: str, context: llm.LLMContext | None = None, **arguments: Any
) -> llm.ToolResult:
    instance = await api(hass, context or a_context())
    result = await instance.async_call_tool(llm.ToolInput(tool_name=f"weak_ties__{name}", tool_args=arguments))
    assert isinstance(result, llm.ToolResult)
    return result


@pytest.mark.parametrize(("options", "offered"), [({}, set()), ({"people_for_agents": False}, set()), (ALLOWED, NAMES)])
async def test_tools_are_offered_only_where_the_owner_allows_it(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, options: dict[str, bool], offered: set[str]
) -> None:
    await peopled_house(hass, freezer, options=options)
    instance = await api(hass, a_context())
    assert {tool.name for tool in instance.tools if tool.name.startswith("weak_ties")} == offered
    assert ("Never guess a name" in instance.api_prompt) is bool(offered)


async def test_every_tool_says_what_it_does(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer, options=ALLOWED)
    offered = async_get_tools(hass, a_context(), llm.LLM_API_ASSIST)
    assert offered
    for tool in offered.tools:
        assert tool.description
        assert tool.integration == "weak_ties"
        assert not tool.annotations.destructive
        assert not tool.annotations.open_world
    read_only = {tool.name for tool in offered.tools if tool.annotations.read_only}
    assert read_only == {"weak_ties__WeakTiesLookUp", "weak_ties__WeakTiesNudges"}
    assert async_get_tools(hass, a_context(), "another_api") is None


async def test_a_model_logs_for_its_user(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer, options=ALLOWED)
    before = coordinator.network
    result = await call(hass, "WeakTiesLogInteraction", person="Emma", kind="meal", day="yesterday")
    assert await done_since(coordinator, before) == "meal Emma Brown 2026-11-22"
    emma = coordinator.directory.resolve("Emma Brown")
    assert result.data == {"answer": "Logged your get-together with Emma Brown yesterday.", "tie_ids": [emma]}


async def test_a_model_is_told_to_ask(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer, options=ALLOWED)
    await add(hass, "Emma Stone")
    before = coordinator.network
    result = await call(hass, "WeakTiesLogInteraction", person="Emma")
    assert result.data["question"] == "Which Emma: Brown or Stone?"
    assert coordinator.network is before


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"person": "Voldemort"}, "I don't know any Voldemort."),
        ({"person": "Emma", "day": "2026-02-30"}, "There is no such day: 2026-02-30."),
    ],
)
async def test_what_cannot_be_is_an_error_of_the_tool(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, arguments: dict[str, str], error: str
) -> None:
    await peopled_house(hass, freezer, options=ALLOWED)
    result = await call(hass, "WeakTiesLogInteraction", **arguments)
    assert (result.data, result.error) == ({"error": error}, True)


async def test_a_model_answers_in_the_houses_language_when_none_is_said(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    hass.config.language = "ja"
    await peopled_house(hass, freezer, options=ALLOWED)
    result = await call(hass, "WeakTiesLogInteraction", a_context(language=None), person="Emma")
    assert result.data["answer"] == "Emma Brownさんとの電話を記録しました。"


async def test_a_model_of_a_stranger_learns_nothing(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer, options=ALLOWED)
    guest = MockUser(name="Guest").add_to_hass(hass)
    result = await call(hass, "WeakTiesNudges", a_context(guest.id))
    assert result.data == {"error": "That is somebody else's network, sorry."}


async def test_a_network_that_is_not_open_to_models_stays_closed_beside_one_that_is(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    hanako = MockUser(name="Hanako").add_to_hass(hass)
    await peopled_house(hass, freezer)
    hass.states.async_set("person.hanako", "home", {"friendly_name": "Hanako Suzuki", "user_id": hanako.id})
    await load_network(hass, title="Open", options=ALLOWED)
    result = await call(hass, "WeakTiesNudges", a_context(hanako.id))
    assert result.error


async def test_a_models_loudspeaker_says_no_private_names(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await peopled_house(hass, freezer, options={**ALLOWED, "keep_names_private": True})
    result = await call(hass, "WeakTiesLookUp", person="Emma")
    assert result.error
    assert "Emma" not in str(result.data)
