"""Triggers and conditions are the contract's, and are described, drawn and in the guide in both languages."""

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from homeassistant.core import HomeAssistant
from homeassistant.helpers import condition, trigger
from homeassistant.setup import async_setup_component

from custom_components.weak_ties.condition import CONDITIONS
from custom_components.weak_ties.trigger import TRIGGERS
from tests.loaded_network import load_network
from tests.test_hygiene import HERE, LANGUAGES, ROOT, translations

KINDS = {"triggers": "trigger", "conditions": "condition"}


def test_they_are_those_of_the_contract() -> None:
    assert set(TRIGGERS) == {
        *("became_due", "became_overdue", "interaction_logged", "became_hard_to_reach", "invitation_received")
    }
    assert set(CONDITIONS) == {"is_overdue", "is_greeting_season"}


def described(section: str) -> dict[str, dict[str, Any]]:
    loaded = yaml.safe_load((HERE / f"{section}.yaml").read_text("utf-8"))
    return {key: value for key, value in loaded.items() if not key.startswith(".")}


@pytest.mark.parametrize("section", KINDS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_are_described_drawn_and_in_the_guide(section: str, language: str) -> None:
    texts: Any = translations(language)[section]
    icons = json.loads((HERE / "icons.json").read_text("utf-8"))[section]
    assert set(described(section)) == set(texts) == set(icons)
    for key, value in described(section).items():
        assert set(value["fields"]) == set(texts[key]["fields"]), key
    guide = (ROOT / "docs" / "guide" / f"automations-{language}.md").read_text("utf-8")
    assert [key for key in texts if f"{KINDS[section]}: weak_ties.{key}" not in guide] == []


def test_every_option_is_offered_in_the_editor() -> None:
    for section, kinds in (("triggers", TRIGGERS), ("conditions", CONDITIONS)):
        assert set(described(section)) == set(kinds)


@pytest.mark.usefixtures("enable_custom_integrations")
async def test_the_editor_is_told_of_them(hass: HomeAssistant) -> None:
    await load_network(hass)
    triggers = await trigger.async_get_all_descriptions(hass)
    conditions = await condition.async_get_all_descriptions(hass)
    offered = {**triggers, **conditions}
    assert [key for key in (*TRIGGERS, *CONDITIONS) if not (offered.get(f"weak_ties.{key}") or {}).get("fields")] == []


def yaml_blocks(page: Path) -> list[str]:
    return [block.split("```")[0] for block in page.read_text("utf-8").split("```yaml\n")[1:]]


@pytest.mark.usefixtures("enable_custom_integrations")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_home_assistant_takes_the_examples_of_the_guide(
    hass: HomeAssistant, language: str, caplog: pytest.LogCaptureFixture
) -> None:
    await load_network(hass)
    page = ROOT / "docs" / "guide" / f"automations-{language}.md"
    examples = [yaml.safe_load(block) for block in await hass.async_add_executor_job(yaml_blocks, page)]
    assert await async_setup_component(hass, "automation", {"automation": examples})
    await hass.async_block_till_done()
    states = hass.states.async_all("automation")
    assert (len(states), {state.state for state in states}) == (len(examples), {"on"})
    assert "failed to setup" not in caplog.text
    await hass.services.async_call("automation", "turn_off", {"entity_id": "all"}, blocking=True)
