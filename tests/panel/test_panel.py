"""The panel is there while there is a network, for those whose networks there are."""

import pytest
from homeassistant.components.frontend import DATA_PANELS, Panel, async_register_built_in_panel
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser

from custom_components.weak_ties.panel.bundle import bundle_id
from custom_components.weak_ties.panel.panel import URL_PATH
from tests.actions.calls import set_up


def panel(hass: HomeAssistant) -> Panel | None:
    found: Panel | None = hass.data.get(DATA_PANELS, {}).get(URL_PATH)
    return found


def is_for_admins_only(hass: HomeAssistant) -> bool:
    found = panel(hass)
    assert found is not None
    return found.require_admin


def let_own(hass: HomeAssistant, user: MockUser) -> str:
    """Make a person of a user; gives the entity that a network names as its owner."""
    hass.states.async_set("person.hana", "home", {"user_id": user.id})
    return "person.hana"


async def test_the_panel_comes_with_the_first_network_and_goes_with_the_last(hass: HomeAssistant) -> None:
    first, second = await set_up(hass), await set_up(hass, "Choir")
    await hass.config_entries.async_remove(first.entry_id)
    assert panel(hass) is not None
    await hass.config_entries.async_remove(second.entry_id)
    assert panel(hass) is None


async def test_its_address_carries_the_build(hass: HomeAssistant) -> None:
    await set_up(hass)
    shown = panel(hass)
    assert shown is not None
    assert shown.config is not None
    assert shown.config["_panel_custom"]["name"] == "weak-ties-panel"
    assert shown.config["_panel_custom"]["module_url"].endswith(f"/weak-ties-panel.js?v={bundle_id()}")


@pytest.mark.parametrize(("language", "title"), [("en", "Weak Ties"), ("ja", "ゆるいつながり")])
async def test_its_title_is_in_the_language_of_the_house(hass: HomeAssistant, language: str, title: str) -> None:
    hass.config.language = language
    await set_up(hass)
    shown = panel(hass)
    assert shown is not None
    assert shown.sidebar_title == title


async def test_a_network_that_is_reloaded_keeps_the_panel_and_one_that_is_disabled_does_not(
    hass: HomeAssistant,
) -> None:
    entry = await set_up(hass)
    shown = panel(hass)
    await hass.config_entries.async_reload(entry.entry_id)
    assert panel(hass) is shown
    await hass.config_entries.async_set_disabled_by(entry.entry_id, ConfigEntryDisabler.USER)
    assert panel(hass) is None


async def test_it_is_hidden_from_others_while_every_owner_is_an_administrator(
    hass: HomeAssistant, hass_admin_user: MockUser
) -> None:
    await set_up(hass)
    assert is_for_admins_only(hass)
    await set_up(hass, "Choir", owner=let_own(hass, hass_admin_user))
    assert is_for_admins_only(hass)


async def test_an_owner_who_is_no_administrator_has_it_too(hass: HomeAssistant, hass_read_only_user: MockUser) -> None:
    await set_up(hass)
    await set_up(hass, "Choir", owner=let_own(hass, hass_read_only_user))
    assert not is_for_admins_only(hass)


async def test_it_follows_who_is_an_administrator(hass: HomeAssistant, hass_admin_user: MockUser) -> None:
    await set_up(hass, owner=let_own(hass, hass_admin_user))
    assert is_for_admins_only(hass)
    await hass.auth.async_update_user(hass_admin_user, group_ids=["system-users"])
    await hass.async_block_till_done()
    assert not is_for_admins_only(hass)


async def test_a_dashboard_that_has_taken_the_address_keeps_it(hass: HomeAssistant) -> None:
    async_register_built_in_panel(hass, "lovelace", "My own", frontend_url_path=URL_PATH)
    entry = await set_up(hass)
    shown = panel(hass)
    assert shown is not None
    assert shown.sidebar_title == "My own"
    await hass.config_entries.async_remove(entry.entry_id)
    assert panel(hass) is shown
