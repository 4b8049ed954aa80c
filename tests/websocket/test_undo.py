"""What an undo button takes back of the week's list."""

from datetime import timedelta

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.actions.calls import act, add, details, set_up
from tests.websocket.test_registration import Page

pytestmark = pytest.mark.freeze_time("2026-11-23 03:00:00+00:00", real_asyncio=True, tick=True)


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


@pytest.fixture
async def page(hass: HomeAssistant, network: MockConfigEntry, hass_ws_client: WebSocketGenerator) -> Page:
    return Page(await hass_ws_client())


@pytest.fixture
async def hanako(hass: HomeAssistant, network: MockConfigEntry) -> str:
    met_on = (dt_util.now().date() - timedelta(days=240)).isoformat()
    tie = await add(hass, "Hanako Suzuki", strength=3, cadence_days=90, met_on=met_on, phone="+81 90 0000 0100")
    assert await nudged(hass) == ["Hanako Suzuki"]
    return tie


async def nudged(hass: HomeAssistant) -> list[str]:
    return [nudge["name"] for nudge in (await act(hass, "get_nudges"))["nudges"]]


async def test_a_snooze_is_taken_back(hass: HomeAssistant, page: Page, hanako: str) -> None:
    await page.get("snooze", tie=hanako, days=30)
    assert await nudged(hass) == []
    assert await page.get("wake", tie=hanako) == {"tie_id": hanako}
    assert await nudged(hass) == ["Hanako Suzuki"]
    assert (await details(hass, hanako))["snoozed_until"] is None


async def test_a_not_this_one_is_taken_back_once(hass: HomeAssistant, page: Page, hanako: str) -> None:
    await page.get("dismiss_nudge", tie=hanako)
    assert await nudged(hass) == []
    assert await page.get("take_back_dismissal", tie=hanako) == {"tie_id": hanako}
    assert await nudged(hass) == ["Hanako Suzuki"]
    assert (await page.refused("take_back_dismissal", tie=hanako))["translation_key"] == "nudge_not_found"


async def test_who_is_put_off_again_and_again_is_offered_a_slower_cadence_until_it_is_taken(
    page: Page, hass_ws_client: WebSocketGenerator, hanako: str
) -> None:
    for _ in range(4):
        await page.get("snooze", tie=hanako, days=30)
    await page.get("wake", tie=hanako)
    (nudge,) = (await Page(await hass_ws_client()).follow(what="overview"))["nudges"]
    assert nudge["offer"] == {"cadence_days": 180, "instead_of": 90}
    await page.get("update_tie", tie=hanako, cadence_days=180)
    (nudge,) = (await Page(await hass_ws_client()).follow(what="overview"))["nudges"]
    assert nudge["offer"] is None


async def test_two_who_were_merged_are_parted_again(hass: HomeAssistant, page: Page, hanako: str) -> None:
    other = await add(hass, "Hana Satoh")
    assert (await page.get("tie", tie=hanako))["merged"] is None
    await page.get("merge_ties", keep=hanako, into_it=other)
    told = (await page.get("tie", tie=hanako))["merged"]
    assert told["name"] == "Hana Satoh"
    assert told["at"].startswith("2026-11-23T12:00")
    assert (await page.get("undo_merge", tie=hanako))["restored"]["id"] == other
    assert (await page.get("tie", tie=hanako))["merged"] is None
    assert (await page.refused("undo_merge", tie=hanako))["translation_key"] == "merge_not_found"
