"""What the socket really sends is what the tests of the frontend are made with: both read the same files.

A difference means that pages have to learn something new. WEAK_TIES_WRITE_FIXTURES=1 writes the files anew.
"""

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from tests.actions.calls import act, add, set_up
from tests.websocket.test_registration import MARKUP, Page

pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)

FOLDER = Path(__file__).parents[2] / "frontend/src/data/fixtures"
_CHANGING = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")


def settled(message: dict[str, Any]) -> dict[str, Any]:
    """The message with ids numbered as they come, and with what differs between two runs put in words."""
    numbers: dict[str, str] = {}
    text = json.dumps(message | {"bundle": "bundle", "change": "change"})
    text = _CHANGING.sub(lambda found: numbers.setdefault(found[0], f"id-{len(numbers) + 1}"), text)
    told: dict[str, Any] = json.loads(text)
    told["network"]["entry_id"] = "entry"
    return told


async def tell_story(hass: HomeAssistant) -> None:
    kenji = await add(
        hass, "佐藤 健二", reading="さとう けんじ", strength=3, organization="Example Steel", phone="+81 90 1234 5678"
    )
    await act(hass, "log_interaction", tie=kenji, at="2025-11-20")
    mary = await add(hass, "Mary Major", strength=4, email="mary@example.com", tags=["choir"], starred=True)
    await act(hass, "log_interaction", tie=mary, at="2026-06-01", kind="meeting")
    await add(hass, MARKUP, strength=2, met_on="2019-03-05", profile="https://www.linkedin.com/in/markup-example")
    due = await add(hass, "محمد عبد الرحمن", strength=3)
    await act(hass, "log_interaction", tie=due, at="2026-05-29")
    await act(hass, "record_invitation", title="Old boys' drinks", at="2026-12-04 19:00", host=kenji, place="Ueno")
    await hass.async_block_till_done()


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_pages_are_tested_with_what_is_really_sent(
    hass: HomeAssistant, hass_ws_client: WebSocketGenerator, language: str
) -> None:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    network = await set_up(hass)
    await tell_story(hass)
    await network.runtime_data.async_look_ahead()
    message = settled(await Page(await hass_ws_client()).follow(what="overview", language=language))
    path = FOLDER / f"overview.{language}.json"
    if os.environ.get("WEAK_TIES_WRITE_FIXTURES") == "1":
        path.write_text(json.dumps(message, ensure_ascii=False, indent=2) + "\n", "utf-8")
    assert message == json.loads(path.read_text("utf-8"))
