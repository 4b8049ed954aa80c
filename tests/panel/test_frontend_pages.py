"""What the panel's pages are sent is what their tests in the frontend are made with: both read the same files.

WEAK_TIES_WRITE_FIXTURES=1 writes the files anew, after somebody has looked at what has changed.
"""

import io
import json
import os
import re
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.weak_ties.network.model import Ego, OwnEmployer
from tests.actions.calls import act, add, set_up
from tests.actions.test_files import LINKEDIN
from tests.websocket.test_registration import Page

pytestmark = pytest.mark.freeze_time("2026-12-20 03:00:00+00:00", real_asyncio=True, tick=True)

FOLDER = Path(__file__).parents[2] / "frontend/src/data/fixtures"
_ID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")

type Ask = Callable[[Page, HomeAssistant, ClientSessionGenerator], Awaitable[dict[str, Any]]]


def settled(message: dict[str, Any]) -> dict[str, Any]:
    """The message with its ids numbered as they come."""
    numbers: dict[str, str] = {}
    text = json.dumps(message | {"change": "change"})
    told: dict[str, Any] = json.loads(
        _ID.sub(lambda found: numbers.setdefault(found[0], f"id-{len(numbers) + 1}"), text)
    )
    return told


async def tell_story(hass: HomeAssistant) -> None:
    """A dozen people at three companies and in a choir, with cards between some of them."""
    network = await set_up(hass)
    ego = Ego(employers=(OwnEmployer(organization="Example Foods"),), industry="food")
    await network.runtime_data.ties.async_set_ego(ego)
    companies = ("Example Bank", "Example Bank", "Example Bank", "Example Rail", "Example Rail", "Example Foods")
    titles = ("Director", "Manager", "Engineer", "Station Manager", "Driver", "Cook")
    for number in range(12):
        at = number % len(companies)
        phone = f"+8190123456{number:02}"
        work = {"organization": companies[at], "title": titles[at]}
        await add(hass, f"Person {number:02}", strength=1 + number % 5, phone=phone, **work)
    await act(hass, "add_affiliation", tie="Person 00", organization="Example Rail", started="2003", ended="2007")
    hanako = {"reading": "すずき はなこ", "tags": ["choir"], "address": "〒100-0001 東京都千代田区千代田1-2-3"}
    await add(hass, "鈴木 花子", strength=2, **hanako)
    await add(hass, "𠮷田 éva", strength=2, tags=["choir"], address="千代田")
    await add(hass, "Emma Brown", strength=2, address="1 Example Street")
    await add(hass, "No Address", strength=2)
    await act(hass, "log_interaction", tie="Person 03", at="2026-12-01")
    await act(hass, "record_greeting", tie="Emma Brown", sent="2026-12-16")
    await act(hass, "set_mourning", tie="Person 01", year=2026)


async def ask_pictures(page: Page, _hass: HomeAssistant, _client: ClientSessionGenerator) -> dict[str, Any]:
    return await page.get("pictures", language="en")


async def ask_season(page: Page, _hass: HomeAssistant, _client: ClientSessionGenerator) -> dict[str, Any]:
    return await page.get("season", language="en")


async def ask_cards(page: Page, _hass: HomeAssistant, _client: ClientSessionGenerator) -> dict[str, Any]:
    ties = (await page.get("season_order", list="everybody"))["ties"]
    return await page.get("season_cards", ties=ties, language="en")


async def _import(page: Page, client: ClientSessionGenerator, **fields: Any) -> dict[str, Any]:
    answer = await (await client()).post("/api/file_upload", data={"file": io.BytesIO(LINKEDIN.encode())})
    return await page.get("import", file_id=(await answer.json())["file_id"], **fields)


async def ask_preview(page: Page, _hass: HomeAssistant, client: ClientSessionGenerator) -> dict[str, Any]:
    return await _import(page, client, dry_run=True)


async def ask_triage(page: Page, _hass: HomeAssistant, client: ClientSessionGenerator) -> dict[str, Any]:
    await _import(page, client)
    return await page.get("triage", language="en")


async def ask_suggestions(page: Page, hass: HomeAssistant, client: ClientSessionGenerator) -> dict[str, Any]:
    await add(hass, "Mary Major", organization="Example Bank")
    await _import(page, client)
    return await page.get("merge_suggestions", language="en")


@pytest.mark.parametrize("ask", [ask_pictures, ask_season, ask_cards, ask_preview, ask_triage, ask_suggestions])
async def test_pages_are_tested_with_what_is_really_sent(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, hass_client: ClientSessionGenerator, ask: Ask
) -> None:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    await tell_story(hass)
    message = settled(await ask(Page(await hass_ws_client()), hass, hass_client))
    path = FOLDER / f"{ask.__name__.removeprefix('ask_')}.json"
    if os.environ.get("WEAK_TIES_WRITE_FIXTURES") == "1":
        path.write_text(json.dumps(message, ensure_ascii=False, indent=2) + "\n", "utf-8")
    assert message == json.loads(path.read_text("utf-8"))
