"""The season's checklist: what it lists, and how a tick is taken back."""

import asyncio
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.weak_ties.network.editing.ties import TieFields
from custom_components.weak_ties.network.model import Strength
from custom_components.weak_ties.network.occasions.season_lists import SeasonList
from tests.actions.calls import act, add, details, set_up
from tests.websocket.test_registration import Page

pytestmark = pytest.mark.freeze_time("2026-12-20 03:00:00+00:00", real_asyncio=True, tick=True)

YEARLY, HARD = "one card a year keeps this tie alive", "is hard to reach otherwise"
NO_ADDRESS, SENT = "has no address: ask for it", "has been sent a card"


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


async def cards(page: Page, kind: str, **asked: Any) -> list[dict[str, Any]]:
    """The rows of a list, asked for as the page does."""
    order = await page.get("season_order", list=kind, **asked)
    ties, totals = order["ties"], order["found"] if asked else (await page.get("season"))["totals"]
    assert totals[kind] == len(ties)
    rows: list[dict[str, Any]] = (await page.get("season_cards", ties=ties, language="en"))["cards"]
    assert [row["tie_id"] for row in rows] == ties
    return rows


async def rows(page: Page, kind: str, **asked: Any) -> list[tuple[str, list[str]]]:
    return [(row["name"], row["reasons"]) for row in await cards(page, kind, **asked)]


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
    assert await rows(page, "send") == [("Hanako Suzuki", [YEARLY, HARD])]
    assert await rows(page, "no_address") == [("Kenji Sato", [NO_ADDRESS])]
    await page.get("record_greeting", tie="Hanako Suzuki", season=2027, sent=True)
    assert (await rows(page, "send"), await rows(page, "sent")) == ([], [("Hanako Suzuki", [SENT])])
    left = await page.get("take_back_greeting", tie="Hanako Suzuki", season=2027, card="sent")
    assert (left["sent"], left["received"], left["returned"]) == (None, None, None)
    assert await details(hass, "Hanako Suzuki") == before
    await hass.config_entries.async_reload(network.entry_id)
    assert await rows(page, "send") == [("Hanako Suzuki", [YEARLY, HARD])]
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
    told = await act(hass, "get_greetings")
    for kind in ("send", "sent", "received"):
        assert [row["name"] for row in told[kind]] == [name for name, _ in await rows(page, kind)]
    left_out = [name for kind in ("mourning", "no_address", "left_out") for name, _ in await rows(page, kind)]
    assert sorted(row["name"] for row in told["excluded"]) == sorted(left_out)


async def test_a_row_says_where_its_card_is_now_whatever_list_it_was_on(page: Page) -> None:
    (before,) = await cards(page, "send")
    await page.get("set_mourning", tie="Hanako Suzuki", year=2026)
    (after,) = (await page.get("season_cards", ties=[before["tie_id"]], language="en"))["cards"]
    assert (before["on"], after["on"]) == ("send", "mourning")


async def test_somebody_is_found_by_name_on_whatever_list_they_are(hass: HomeAssistant, page: Page) -> None:
    await add(hass, "田中 実", reading="たなか みのる", strength=2)
    assert await rows(page, "everybody", search="hanako") == [("Hanako Suzuki", [YEARLY, HARD])]
    assert await rows(page, "send", search="kenji") == []
    assert await rows(page, "no_address", search="たなか") == [("田中 実", [NO_ADDRESS])]
    found = (await page.get("season_order", list="send", search=" たなか "))["found"]
    assert (found["everybody"], found["send"]) == (1, 0)


async def test_whoever_is_on_no_list_any_more_has_a_row_without_a_reason(hass: HomeAssistant, page: Page) -> None:
    passing = await add(hass, "Passing By")
    (row,) = (await page.get("season_cards", ties=[passing]))["cards"]
    assert (row["on"], row["reasons"]) == (None, [])
    await act(hass, "forget_tie", tie=passing)
    assert (await page.get("season_cards", ties=[passing]))["cards"] == []


async def test_a_list_of_thousands_is_whole(hass: HomeAssistant, page: Page, network: MockConfigEntry) -> None:
    for number in range(600):
        fields = TieFields(name=f"Card {number:03}", strength=Strength.RESPONSIVE)
        await network.runtime_data.ties.async_add(fields)
    assert len((await page.get("season_order", list="no_address"))["ties"]) == 601
    assert (await page.get("season"))["totals"]["no_address"] == 601


async def test_cards_are_sorted_once_for_everybody_who_looks(
    hass: HomeAssistant, page: Page, network: MockConfigEntry
) -> None:
    coordinator = network.runtime_data
    first, second = await asyncio.gather(
        coordinator.greetings.async_season_lists(2027), coordinator.greetings.async_season_lists(2027)
    )
    assert first is second
    assert await coordinator.greetings.async_season_lists(2026) is not first
    await page.get("record_greeting", tie="Hanako Suzuki", season=2027, sent=True)
    assert (await coordinator.greetings.async_season_lists(2027)).of(SeasonList.SENT) != ()


async def test_the_cards_of_a_few_are_where_the_whole_lists_have_them(
    hass: HomeAssistant, page: Page, network: MockConfigEntry
) -> None:
    for name in ("Moira Mourner", "Senta Sent", "Rita Received"):
        await add(hass, name, strength=2, address="2 Example Street")
    await act(hass, "set_mourning", tie="Moira Mourner", year=2026)
    await act(hass, "record_greeting", tie="Senta Sent", season=2027, sent=True)
    await act(hass, "record_greeting", tie="Rita Received", season=2027, received=True)
    coordinator = network.runtime_data
    lists = await coordinator.greetings.async_season_lists(2027)
    assert set(lists.places.values()) >= {SeasonList.SEND, SeasonList.SENT, SeasonList.MOURNING}
    for tie_id in coordinator.network.ties:
        few = coordinator.greetings.season_lists_of([tie_id], 2027)
        assert few.places.get(tie_id) == lists.places.get(tie_id)
        assert few.lines.get(tie_id) == lists.lines.get(tie_id)
