"""What the guide tells people to paste into a dashboard works as it stands there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from homeassistant.core import HomeAssistant
from homeassistant.helpers.template import Template

from tests.actions.calls import act, add, days_from_now, set_up

GUIDE = Path(__file__).parents[2] / "docs/guide"
STRATEGY = {"strategy": {"type": "custom:weak-ties"}}
OPTIONS = {"type", "mode", "title", "limit", "tie", "network"}
MODES = {"overdue", "nudges", "tie", "network"}
BUILT_IN = {"markdown", "todo-list", "calendar", "vertical-stack", "gauge", "grid", "tile"}


def recipes(language: str) -> list[dict[str, Any]]:
    guide = (GUIDE / f"dashboard-{language}.md").read_text("utf-8")
    return [yaml.safe_load(block) for block in re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)]


def cards(language: str) -> list[dict[str, Any]]:
    """The recipes of built-in cards only."""
    return [recipe for recipe in recipes(language) if not str(recipe.get("type", "custom:")).startswith("custom:")]


def values(config: Any, *names: str) -> Iterator[str]:
    """Every text that stands under one of these names."""
    if isinstance(config, dict):
        for name, value in config.items():
            found = value if isinstance(value, list) else [value]
            yield from (text for text in found if name in names and isinstance(text, str))
            yield from values(value, *names)
    elif isinstance(config, list):
        for item in config:
            yield from values(item, *names)


def said(hass: HomeAssistant, language: str) -> str:
    return "\n".join(Template(text, hass).async_render() for text in values(cards(language), "content"))


async def set_up_with_kenji(hass: HomeAssistant, name: str = "Kenji Sato") -> None:
    await set_up(hass)
    await add(hass, name, strength="ally", starred=True, met_on=days_from_now(-900).isoformat())
    await act(hass, "log_interaction", tie=name, kind="call", at=days_from_now(-400).isoformat())
    await add(hass, "Emma Brown", strength="ally", met_on=days_from_now(-700).isoformat())
    await hass.async_block_till_done()


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_every_entity_of_a_recipe_is_there_once_kenji_has_a_star(hass: HomeAssistant, language: str) -> None:
    await set_up_with_kenji(hass)
    named = set(values(cards(language), "entity", "entities", "entity_id"))
    for template in values(cards(language), "content"):
        named |= set(re.findall(r"'((?:sensor|todo)\.\w+)'", template))
    assert len(named) > 8
    assert [entity_id for entity_id in sorted(named) if hass.states.get(entity_id) is None] == []


WHOM_TO_CALL = {
    "en": ("**Kenji Sato**\n13 months since you last talked.", "**Emma Brown**\nYou haven't talked since you met."),
    "ja": (
        "**Kenji Sato**\n前回から13か月になります。",
        "**Emma Brown**\n知り合ってから、まだ連絡していません。",
    ),
}


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_templates_say_whom_to_call(hass: HomeAssistant, language: str) -> None:
    await set_up_with_kenji(hass)
    text = said(hass, language)
    assert [line for line in WHOM_TO_CALL[language] if line not in text] == []


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_templates_say_something_kind_of_an_empty_network(hass: HomeAssistant, language: str) -> None:
    await set_up(hass)
    text = said(hass, language)
    kind = {"en": ("Enjoy the day.", "Nobody this week."), "ja": ("よい一日を。", "今週はどなたもいません。")}[language]
    assert [sentence for sentence in kind if sentence not in text] == []
    assert "None" not in text


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_a_name_is_text_and_never_markup(hass: HomeAssistant, language: str) -> None:
    await set_up_with_kenji(hass, "<img src=x onerror=alert(1)>")
    text = said(hass, language)
    assert "&lt;img" in text
    assert "<img" not in text


@pytest.mark.parametrize("language", ["en", "ja"])
def test_recipes_are_made_of_built_in_cards_our_card_and_the_strategy(language: str) -> None:
    assert STRATEGY in recipes(language)
    types = set(values(cards(language), "type"))
    assert types == BUILT_IN
    ours = [recipe for recipe in recipes(language) if recipe.get("type") == "custom:weak-ties-card"]
    assert [recipe for recipe in ours if not recipe.keys() <= OPTIONS or recipe["mode"] not in MODES] == []
    assert ours


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_option_of_the_card_is_explained(language: str) -> None:
    guide = (GUIDE / f"dashboard-{language}.md").read_text("utf-8")
    assert [word for word in (OPTIONS - {"type"}) | MODES if f"`{word}`" not in guide] == []


def test_both_languages_have_the_same_recipes() -> None:
    in_english, in_japanese = recipes("en"), recipes("ja")
    assert list(map(shape, in_english)) == list(map(shape, in_japanese))


def shape(config: Any) -> Any:
    """A recipe without its words."""
    words = ("title", "name", "content", "tie")
    if isinstance(config, dict):
        return {name: shape(value) for name, value in config.items() if name not in words}
    return [shape(item) for item in config] if isinstance(config, list) else config
