"""Installing the blueprints behind the gear: new ones, newer ones, and those that somebody has edited."""

from pathlib import Path
from unittest.mock import patch

import pytest
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.setup import async_setup_component

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from tests.automation.blueprint_house import BLUEPRINTS, leave
from tests.loaded_network import load_network

MAIL = "Weak Ties: log e-mails that come in"


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    return await load_network(hass, options={"keep_names_private": True})


def file_of(hass: HomeAssistant, name: str = "mail.yaml") -> Path:
    return Path(hass.config.path("blueprints", "automation", "weak_ties", name))


async def install(hass: HomeAssistant, coordinator: WeakTiesCoordinator, replace: bool = False) -> ConfigFlowResult:
    options = hass.config_entries.options
    menu = await options.async_init(coordinator.config_entry.entry_id)
    assert "install_blueprints" in menu["menu_options"]
    shown = await options.async_configure(menu["flow_id"], {"next_step_id": "install_blueprints"})
    assert (shown["type"], shown["step_id"]) == (FlowResultType.FORM, "install_blueprints")
    return await options.async_configure(shown["flow_id"], {"replace_edited": replace})


def counts(shown: ConfigFlowResult) -> dict[str, int]:
    assert shown["step_id"] == "blueprints_installed"
    placeholders = shown["description_placeholders"]
    assert placeholders is not None
    return {fate: names.count("- ") for fate, names in placeholders.items() if names != "–"}


async def test_all_are_installed_and_the_options_stay(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    shown = await install(hass, coordinator)
    assert counts(shown) == {"new": len(BLUEPRINTS)}
    assert MAIL in (shown["description_placeholders"] or {})["new"]
    done = await hass.config_entries.options.async_configure(shown["flow_id"], {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {"keep_names_private": True}
    found = await async_get_blueprints(hass).async_get_blueprints()
    # Home Assistant's own examples, which it puts only where there are no blueprints, are there as well.
    assert {f"weak_ties/{name}" for name in BLUEPRINTS} < set(found)
    assert "homeassistant/motion_light.yaml" in found


async def test_they_speak_the_language_of_the_house(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    hass.config.language = "de"
    assert counts(await install(hass, coordinator)) == {"new": len(BLUEPRINTS)}
    assert MAIL in file_of(hass).read_text("utf-8")
    hass.config.language = "ja"
    assert counts(await install(hass, coordinator)) == {"updated": len(BLUEPRINTS)}
    assert "届いたメールを記録" in file_of(hass).read_text("utf-8")


async def test_what_is_there_already_stays_and_what_is_gone_comes_back(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await install(hass, coordinator)
    file_of(hass).unlink()
    assert counts(await install(hass, coordinator)) == {"new": 1, "unchanged": len(BLUEPRINTS) - 1}


async def test_what_somebody_edited_is_kept_unless_they_say_otherwise(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await install(hass, coordinator)
    edited = file_of(hass).read_text("utf-8").replace("max: 50", "max: 5")
    file_of(hass).write_text(edited, "utf-8")
    file_of(hass, "nudges.yaml").write_text("mine\n", "utf-8")
    assert counts(await install(hass, coordinator)) == {"kept": 2, "unchanged": len(BLUEPRINTS) - 2}
    assert file_of(hass).read_text("utf-8") == edited
    assert counts(await install(hass, coordinator, replace=True)) == {"updated": 2, "unchanged": len(BLUEPRINTS) - 2}
    assert "max: 50" in file_of(hass).read_text("utf-8")


async def test_an_automation_follows_its_blueprint(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await install(hass, coordinator)
    made = {"alias": "season", "use_blueprint": {"path": "weak_ties/greeting_season.yaml", "input": {}}}
    assert await async_setup_component(hass, "automation", {"automation": [made]})
    hass.config.language = "ja"
    with patch("homeassistant.config.load_yaml_config_file", return_value={"automation": [made]}):
        await install(hass, coordinator)
        await hass.async_block_till_done()
    (automation,) = hass.states.async_entity_ids("automation")
    found = await async_get_blueprints(hass).async_get_blueprint("weak_ties/greeting_season.yaml")
    assert "挨拶状" in found.name
    assert automation == "automation.season"
    await leave(hass)


async def test_a_disk_that_takes_nothing_is_told_and_tried_again(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    in_the_way = file_of(hass).parent
    in_the_way.parent.mkdir(parents=True)
    in_the_way.write_text("", "utf-8")
    shown = await install(hass, coordinator)
    assert (shown["step_id"], shown["errors"]) == ("install_blueprints", {"base": "blueprints_not_written"})
    in_the_way.unlink()
    done = await hass.config_entries.options.async_configure(shown["flow_id"], {"replace_edited": False})
    assert counts(done) == {"new": len(BLUEPRINTS)}
