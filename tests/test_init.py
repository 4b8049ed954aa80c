"""Setting up, unloading and removing a network, with a real file under it."""

import sqlite3
from pathlib import Path

import pytest
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.network.model import Strength


def an_entry(hass: HomeAssistant, name: str = "Weak Ties", **data: object) -> MockConfigEntry:
    entry = MockConfigEntry(domain=DOMAIN, title=name, data={"name": name, **data})
    entry.add_to_hass(hass)
    return entry


def file_of(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    return Path(hass.config.path(".storage", DOMAIN, f"{entry.entry_id}.db"))


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> MockConfigEntry:
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry


async def test_a_network_is_a_device_with_a_file_of_its_own(hass: HomeAssistant) -> None:
    entry = await set_up(hass, an_entry(hass))
    assert entry.state is ConfigEntryState.LOADED
    assert file_of(hass, entry).stat().st_mode & 0o777 == 0o600
    device = dr.async_get(hass).async_get(entry.runtime_data.device_id)
    assert device is not None
    assert device.name == "Weak Ties"


async def test_a_tie_is_still_there_after_a_reload(hass: HomeAssistant) -> None:
    entry = await set_up(hass, an_entry(hass))
    tie = await entry.runtime_data.ties.async_add({"name": "Kenji Sato", "strength": Strength.HELPER})
    await hass.config_entries.async_reload(entry.entry_id)
    assert entry.runtime_data.network.ties[tie.id] == tie


async def test_removing_a_network_removes_its_file_and_no_other(hass: HomeAssistant) -> None:
    gone, kept = an_entry(hass, "Work"), an_entry(hass, "Home")
    await set_up(hass, gone)
    await hass.async_block_till_done()
    paths = file_of(hass, gone), file_of(hass, kept)
    assert all(path.exists() for path in paths)
    await hass.config_entries.async_remove(gone.entry_id)
    await hass.async_block_till_done()
    assert [path.exists() for path in paths] == [False, True]
    assert not list(paths[0].parent.glob(f"{gone.entry_id}*"))


async def test_a_damaged_file_is_set_aside_and_the_owner_is_told(hass: HomeAssistant) -> None:
    entry = an_entry(hass)
    path = file_of(hass, entry)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"this is no database" * 500)
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.LOADED
    (aside,) = path.parent.glob("*.damaged-*")
    assert aside.read_bytes().startswith(b"this is no database")
    issue = ir.async_get(hass).async_get_issue(DOMAIN, f"database_set_aside_{entry.entry_id}")
    assert issue is not None
    assert issue.translation_placeholders == {"network": "Weak Ties", "file": aside.name}


async def test_a_file_of_a_newer_version_is_refused_and_left_alone(hass: HomeAssistant) -> None:
    entry = await set_up(hass, an_entry(hass))
    await hass.config_entries.async_unload(entry.entry_id)
    with sqlite3.connect(file_of(hass, entry)) as connection:
        connection.execute("PRAGMA user_version = 999")
    connection.close()
    await set_up(hass, entry)
    assert entry.state is ConfigEntryState.SETUP_ERROR
    assert entry.error_reason_translation_key == "database_too_new"


@pytest.mark.parametrize("about_you", [{"organization": "Sony", "industry": "electronics", "rank": "manager"}])
async def test_what_the_owner_said_at_set_up_is_in_the_network(hass: HomeAssistant, about_you: dict[str, str]) -> None:
    entry = await set_up(hass, an_entry(hass, about_you=about_you))
    ego = entry.runtime_data.network.ego
    assert [employer.organization for employer in ego.employers] == ["Sony"]
    assert (ego.industry, ego.rank) == ("electronics", "manager")


async def test_the_repair_is_confirmed_in_a_flow(hass: HomeAssistant) -> None:
    from custom_components.weak_ties.repairs import async_create_fix_flow

    assert await async_setup_component(hass, "repairs", {})
    flow = await async_create_fix_flow(hass, "database_set_aside_x", None)
    flow.hass, flow.handler, flow.issue_id = hass, DOMAIN, "database_set_aside_x"
    shown = await flow.async_step_init()
    assert shown["step_id"] == "confirm"
    assert (await flow.async_step_confirm({}))["type"] == "create_entry"
