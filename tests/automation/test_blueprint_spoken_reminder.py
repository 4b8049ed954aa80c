"""A satellite asks whether one has been in touch, and what is said to it is logged; what is not said is not."""

from collections.abc import AsyncGenerator
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from tests.actions.calls import act, add, details, set_up
from tests.automation.blueprint_house import come, leave, running, use_blueprint
from tests.voice.fake_satellite import GONE, FakeSatellite, put_up

SATELLITE = "assist_satellite.kitchen"
AUTOMATION = "automation.spoken_reminder"
SUNDAY = "2026-11-29T19:00:00"
KEN = {
    "en": "Kenji Sato. You met in March and haven't been in touch since. Have you been in touch?",
    "ja": "佐藤 健二さんのことです。知り合ったのは3月で、その後まだ連絡していません。連絡は取れましたか。",
}


@pytest.fixture(autouse=True)
async def _house(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> AsyncGenerator[None]:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-29T03:00:00+00:00")
    yield
    await leave(hass)


async def ask(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    *answers: str,
    language: str = "en",
    others: int = 0,
    **inputs: Any,
) -> tuple[FakeSatellite, str]:
    """Let Sunday evening come in a house with Kenji Sato; returns the satellite and his id."""
    hass.config.language = language
    await set_up(hass)
    name = {"en": "Kenji Sato", "ja": "佐藤 健二"}[language]
    tie_id = await add(hass, name, strength=4, met_on="2026-03-28", phone="+819012345678")
    for number in range(others):
        await add(hass, f"Emma Brown {number}", strength=3, met_on="2026-03-01", phone=f"+8190111122{number}0")
    satellite = await put_up(hass, *answers)
    await use_blueprint(hass, "spoken_reminder", language, satellite=SATELLITE, **inputs)
    await come(hass, freezer, SUNDAY, (lambda: satellite.asked) if GONE in answers else None)
    return satellite, tie_id


async def logged(hass: HomeAssistant, tie_id: str) -> list[str]:
    return [one["kind"] for one in (await details(hass, tie_id))["history"]]


@pytest.mark.parametrize(
    ("language", "answer", "kind"),
    [
        ("en", "Yes.", "call"),
        ("en", "yeah we have", "call"),
        ("en", "I called him", "call"),
        ("en", "Yes, I have just written to him.", "message"),
        ("en", "I emailed her", "email"),
        ("en", "We met", "meeting"),
        ("ja", "はい", "call"),
        ("ja", "はい、連絡しました。", "call"),
        ("ja", "電話したよ", "call"),
        ("ja", "はい、メッセージを送りました。", "message"),
        ("ja", "メールしました", "email"),
        ("ja", "会いました", "meeting"),
    ],
)
async def test_a_yes_is_logged_as_what_was_said(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str, answer: str, kind: str
) -> None:
    satellite, tie_id = await ask(hass, freezer, answer, language=language)
    assert satellite.asked == [KEN[language]]
    assert await logged(hass, tie_id) == [kind]
    assert satellite.announced == [{"en": "Noted.", "ja": "記録しました。"}[language]]


@pytest.mark.parametrize(
    ("language", "answer"), [("en", "Remind me next week, please."), ("ja", "また来週お願いします")]
)
async def test_who_asks_for_another_time_is_asked_later(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str, answer: str
) -> None:
    satellite, tie_id = await ask(hass, freezer, answer.removesuffix(", please."), language=language, snooze_days=10)
    tie = await details(hass, tie_id)
    assert (tie["snoozed_until"], tie["history"]) == ("2026-12-09", [])
    assert len(satellite.announced) == 1


@pytest.mark.parametrize(
    ("language", "answer"),
    [("en", "No, not yet"), ("en", "not now"), ("en", "what a lovely day"), ("en", ""), ("ja", "まだです"), ("ja", "")],
)
async def test_anything_else_logs_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str, answer: str
) -> None:
    satellite, tie_id = await ask(hass, freezer, answer, language=language)
    tie = await details(hass, tie_id)
    assert (tie["snoozed_until"], tie["history"], satellite.announced) == (None, [], [])


async def test_several_people_are_asked_about_one_after_the_other(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    satellite, _tie_id = await ask(hass, freezer, "yes", "", others=2, limit=3, kind="meeting")
    # The second question was met with silence: whoever has left the room is not asked a third time.
    assert len(satellite.asked) == 2
    ties = (await act(hass, "get_ties"))["ties"]
    assert sorted(tie["interactions"] for tie in ties) == [0, 0, 1]


async def test_a_satellite_that_goes_away_while_it_asks_leaves_nothing_half_done(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    satellite, tie_id = await ask(hass, freezer, GONE, "yes")
    assert running(hass, AUTOMATION) == 1
    satellite.lose_connection()
    await hass.async_block_till_done()
    assert running(hass, AUTOMATION) == 0
    assert (await details(hass, tie_id))["history"] == []
    satellite._attr_available = True
    satellite.async_write_ha_state()
    await come(hass, freezer, "2026-12-06T19:00:00")
    assert await logged(hass, tie_id) == ["call"]


async def test_a_satellite_that_falls_silent_is_not_waited_for(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    satellite, tie_id = await ask(hass, freezer, GONE)
    assert running(hass, AUTOMATION) == 1
    freezer.tick(timedelta(minutes=3, seconds=1))
    async_fire_time_changed(hass, dt_util.utcnow())
    await hass.async_block_till_done()
    assert running(hass, AUTOMATION) == 0
    assert satellite.state == "idle"
    assert (await details(hass, tie_id))["history"] == []


async def test_a_satellite_that_is_used_otherwise_starts_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    satellite, _ = await ask(hass, freezer, "no")
    before = hass.states.get(AUTOMATION)
    satellite.lose_connection()
    await hass.async_block_till_done()
    after = hass.states.get(AUTOMATION)
    assert before is not None
    assert after is not None
    assert before.attributes["last_triggered"] == after.attributes["last_triggered"]


@pytest.mark.parametrize(("there", "asked"), [("off", 0), ("on", 1)])
async def test_an_empty_room_is_not_asked(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, there: str, asked: int
) -> None:
    hass.states.async_set("binary_sensor.kitchen", there)
    hass.states.async_set("person.hana", "not_home")
    satellite, _ = await ask(hass, freezer, "no", presence=["binary_sensor.kitchen", "person.hana"])
    assert len(satellite.asked) == asked
