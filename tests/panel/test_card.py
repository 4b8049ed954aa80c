"""The card comes with the first network, in one version, and goes with the last."""

from http import HTTPStatus
from typing import Any

import pytest
from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, UrlManager
from homeassistant.components.lovelace.const import LOVELACE_DATA
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.weak_ties.panel.card import card_url
from tests.actions.calls import set_up


@pytest.fixture
def modules(hass: HomeAssistant) -> UrlManager:
    """What the page loads beside its own; the page itself is not part of these tests."""
    manager = hass.data[DATA_EXTRA_MODULE_URL] = UrlManager(lambda change, url: None, [])
    return manager


async def resources(hass: HomeAssistant) -> list[dict[str, Any]]:
    collection = hass.data[LOVELACE_DATA].resources
    await collection.async_get_info()
    return list(collection.async_items() or [])


async def test_the_card_is_served_to_anybody(hass: HomeAssistant, hass_client_no_auth: ClientSessionGenerator) -> None:
    await set_up(hass)
    browser = await hass_client_no_auth()
    answer = await browser.get(card_url())
    assert answer.status == HTTPStatus.OK
    assert "javascript" in answer.headers["Content-Type"]


async def test_the_card_comes_with_the_first_network_and_goes_with_the_last(
    hass: HomeAssistant, modules: UrlManager
) -> None:
    assert await async_setup_component(hass, "lovelace", {})
    first, second = await set_up(hass), await set_up(hass, "Choir")
    assert modules.urls == {card_url()}
    assert [(item["type"], item["url"]) for item in await resources(hass)] == [("module", card_url())]
    await hass.config_entries.async_remove(first.entry_id)
    assert modules.urls == {card_url()}
    await hass.config_entries.async_remove(second.entry_id)
    assert (modules.urls, await resources(hass)) == (frozenset(), [])


async def test_an_older_versions_resource_is_brought_up_to_date_and_others_stay(
    hass: HomeAssistant, modules: UrlManager
) -> None:
    assert await async_setup_component(hass, "lovelace", {})
    collection = hass.data[LOVELACE_DATA].resources
    for url in ("/hacsfiles/other.js", "/weak_ties_static/weak-ties-card.js?v=old", "/weak_ties_static/older.js"):
        await collection.async_create_item({"res_type": "module", "url": url})
    await set_up(hass)
    assert [item["url"] for item in await resources(hass)] == ["/hacsfiles/other.js", card_url()]


async def test_resources_that_are_kept_in_yaml_are_left_alone(hass: HomeAssistant, modules: UrlManager) -> None:
    assert await async_setup_component(hass, "lovelace", {"lovelace": {"resource_mode": "yaml", "resources": []}})
    await set_up(hass)
    assert (await resources(hass), modules.urls) == ([], {card_url()})


async def test_a_house_without_pages_has_no_card(hass: HomeAssistant) -> None:
    entry = await set_up(hass)
    assert await hass.config_entries.async_remove(entry.entry_id)
    assert DATA_EXTRA_MODULE_URL not in hass.data
