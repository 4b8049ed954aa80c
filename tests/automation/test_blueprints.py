"""What all blueprints have in common: they are valid, name only what there is, and say the same in both languages."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from homeassistant.components.automation.config import AUTOMATION_BLUEPRINT_SCHEMA
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.components.blueprint.models import Blueprint
from homeassistant.core import HomeAssistant
from homeassistant.util import yaml as yaml_util

from custom_components.weak_ties.actions.registration import ACTIONS
from custom_components.weak_ties.condition import CONDITIONS
from custom_components.weak_ties.trigger import TRIGGERS
from tests.automation.blueprint_house import BLUEPRINTS, LANGUAGES, SHIPPED, inputs_of, raw
from tests.test_hygiene import ROOT

EVERY_ONE = [(language, name) for language in LANGUAGES for name in BLUEPRINTS]
# What is read by people, and may differ between the languages.
WORDS = frozenset({"name", "description", "label", "source_url", "alias", "title", "message", "question", "stop"}) | {
    "lines",
    "people",
}
OF_OTHERS = {
    *("assist_satellite.ask_question", "assist_satellite.announce", "notify.send_message"),
    "persistent_notification.create",
}


def test_there_is_one_for_each_occasion() -> None:
    assert [name.removesuffix(".yaml") for name in BLUEPRINTS] == [
        *("calendar_proposal", "fritzbox_calls", "greeting_season", "mail", "nudges", "spoken_reminder"),
        "weekly_review",
    ]
    assert sorted(path.name for path in (SHIPPED / "ja").iterdir()) == BLUEPRINTS


@pytest.mark.parametrize(("language", "name"), EVERY_ONE)
def test_it_is_a_blueprint_for_this_version(language: str, name: str) -> None:
    data = yaml_util.load_yaml_dict(str(SHIPPED / language / name))
    blueprint = Blueprint(data, path=name, expected_domain="automation", schema=AUTOMATION_BLUEPRINT_SCHEMA)
    assert blueprint.validate() is None
    assert blueprint.metadata["homeassistant"] == {"min_version": "2026.10.0"}
    path = f"custom_components/weak_ties/blueprints/automation/{language}/{name}"
    assert blueprint.metadata["source_url"].endswith(f"/blob/main/{path}")
    assert (ROOT / path).exists()


@pytest.mark.parametrize(("language", "name"), EVERY_ONE)
def test_everything_one_is_asked_for_has_a_name_and_a_selector(language: str, name: str) -> None:
    inputs = inputs_of(raw(language, name))
    assert [key for key, value in inputs.items() if not value.get("name") or not value.get("selector")] == []
    assert len(raw(language, name)["blueprint"]["description"]) > 20


def every(tree: Any, key: str) -> Iterator[Any]:
    """The values of a key, however deep."""
    if isinstance(tree, dict):
        for name, value in tree.items():
            if name == key:
                yield value
            yield from every(value, key)
    elif isinstance(tree, list):
        for value in tree:
            yield from every(value, key)


def named_in(blueprint: dict[str, Any], key: str) -> set[str]:
    automation = {part: blueprint[part] for part in blueprint if part != "blueprint"}
    return {value for value in every(automation, key) if isinstance(value, str) and "." in value}


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_it_names_only_what_there_is(name: str) -> None:
    blueprint = raw("en", name)
    ours = {f"weak_ties.{action.name}" for action in ACTIONS}
    assert {one for one in named_in(blueprint, "action") if "{{" not in one} <= ours | OF_OTHERS
    assert named_in(blueprint, "condition") <= {f"weak_ties.{one}" for one in CONDITIONS}
    assert named_in(blueprint, "trigger") <= {"calendar.event_ended", *(f"weak_ties.{one}" for one in TRIGGERS)}


def without_words(tree: Any, key: str = "") -> Any:
    if isinstance(tree, dict):
        return {name: without_words(value, name) for name, value in tree.items() if name != "sentences"}
    if isinstance(tree, list):
        return [without_words(value, key) for value in tree]
    is_said = key in WORDS and tree != "clear_notification"
    return "…" if is_said else tree


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_both_languages_do_the_same(name: str) -> None:
    assert without_words(raw("en", name)) == without_words(raw("ja", name))


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_no_english_is_left_in_the_japanese_one(name: str) -> None:
    inputs = inputs_of(raw("ja", name))
    shown = [text for one in inputs.values() for key in ("name", "description") if (text := one.get(key))]
    shown += [*every(inputs, "label"), raw("ja", name)["blueprint"]["description"]]
    assert [text for text in shown if not re.search("[ぁ-ん一-龥ァ-ン]", text)] == []


async def test_home_assistant_takes_all_of_them_from_a_link(hass: HomeAssistant) -> None:
    """An import writes what it has understood, so whatever is not understood twice alike would break the file."""
    blueprints = async_get_blueprints(hass)
    for language, name in EVERY_ONE:
        data = await hass.async_add_executor_job(yaml_util.load_yaml_dict, str(SHIPPED / language / name))
        blueprint = Blueprint(data, path=name, expected_domain="automation", schema=AUTOMATION_BLUEPRINT_SCHEMA)
        await blueprints.async_add_blueprint(blueprint, f"{language}/{name}")
    await blueprints.async_reset_cache()
    loaded = await blueprints.async_get_blueprints()
    assert {name for name, one in loaded.items() if isinstance(one, Blueprint)} == {f"{a}/{b}" for a, b in EVERY_ONE}
