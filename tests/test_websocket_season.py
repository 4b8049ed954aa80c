"""The season's checklist: what it lists, and how a tick is taken back."""

from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from .action_calls import act, add, details, set_up
from .test_websocket_api import Page

pytestmark = pytest.mark.freeze_time("2026-12-20 03:00:00+00:00", real_asyncio=True, tick=True)


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    network = await set_up(hass)
    await add(hass, "Hanako Suzuki", strength=2, address="1 Example Street")
    await add(hass, "Kenji Sato", strength=2)
    return network


@pytest.fixture
async def page(hass: HomeAssistant, network: MockConfigEntry, hass_ws_client: WebSocketGenerator) -> Page:
    return Page(await hass_ws_client())


async def rows(page: Page, kind: str) -> list[tuple[str, list[str]]]:
    season = await page.get("season")
    assert season["totals"][kind] == len(season[kind])
    return [(row["name"], row["keys"]) for row in season[kind]]


async def test_the_deadline_stands_at_the_head(page: Page) -> None:
    head = await page.get("season", language="en")
    assert (head["season"], head["name"], head["is_open"], head["is_belated"]) == (
        2027,
        "New Year's cards",
        True,
        False,
    )
    assert (head["deadline"], head["deadline_on"], head["days_left"]) == ("2026-12-25", "25 December", 5)
    assert (await page.get("season", language="ja"))["name"] == "年賀状"


async def test_belated_cards_have_days_of_their_own(page: Page, freezer: FrozenDateTimeFactory) -> None:
    freezer.move_to("2027-01-15T03:00:00+00:00")
    head = await page.get("season", language="en")
    assert (head["name"], head["is_open"], head["is_belated"], head["deadline"]) == (
        "Midwinter cards",
        True,
        True,
        "2027-02-04",
    )


async def test_a_tick_moves_a_card_and_its_undo_brings_it_back_for_good(
    hass: HomeAssistant, page: Page, network: MockConfigEntry
) -> None:
    before = await details(hass, "Hanako Suzuki")
    assert await rows(page, "send") == [("Hanako Suzuki", ["yearly_clock", "hard_to_reach"])]
    assert await rows(page, "excluded") == [("Kenji Sato", ["no_address"])]
    await page.get("record_greeting", tie="Hanako Suzuki", season=2027, sent=True)
    assert (await rows(page, "send"), await rows(page, "sent")) == ([], [("Hanako Suzuki", ["sent"])])
    left = await page.get("take_back_greeting", tie="Hanako Suzuki", season=2027, card="sent")
    assert (left["sent"], left["received"], left["returned"]) == (None, None, None)
    assert await details(hass, "Hanako Suzuki") == before
    await hass.config_entries.async_reload(network.entry_id)
    assert await rows(page, "send") == [("Hanako Suzuki", ["yearly_clock", "hard_to_reach"])]
    assert await details(hass, "Hanako Suzuki") == before


async def test_what_was_never_ticked_cannot_be_taken_back(page: Page) -> None:
    asked: dict[str, Any] = {"tie": "Hanako Suzuki", "season": 2027, "card": "returned"}
    assert (await page.refused("take_back_greeting", **asked))["translation_key"] == "greeting_empty"


async def test_what_cannot_be_printed_is_known_before_the_download(hass: HomeAssistant, page: Page) -> None:
    await add(hass, "𠮷田 éva", strength=2, address="千代田")
    for export_format, expected in (("cards", []), ("cards_cp932", [("𠮷田 éva", "𠮷é")])):
        found = (await page.get("unprintable_cards", format=export_format))["unprintable"]
        assert [(one["name"], one["characters"]) for one in found] == expected


async def test_who_sends_no_cards_has_no_checklist(hass: HomeAssistant, page: Page, network: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(network, options={"greeting_season": {"key": "none"}})
    await hass.async_block_till_done()
    assert (await page.refused("season"))["translation_key"] == "no_season"


async def test_the_lists_agree_with_the_action(hass: HomeAssistant, page: Page) -> None:
    told, shown = await act(hass, "get_greetings"), await page.get("season")
    for kind in ("send", "sent", "received", "excluded"):
        assert [row["name"] for row in told[kind]] == [row["name"] for row in shown[kind]]
