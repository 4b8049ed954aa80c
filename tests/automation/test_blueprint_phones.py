"""Blueprints that speak to phones: real registrations of the companion app, and presses through its own webhook."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from datetime import date, datetime, timedelta
from typing import Any, override

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.calendar import CalendarEntity, CalendarEvent
from homeassistant.components.calendar.const import DATA_COMPONENT
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.actions.calls import act, add, details, set_up
from tests.automation.blueprint_house import LANGUAGES, come, leave, running, use_blueprint
from tests.phones.fake_phone import FakePhone, register

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 02:00:00+00:00", real_asyncio=True, tick=True)

NUDGES = "automation.nudges"
PROPOSAL = "automation.calendar_proposal"
MONDAY = "2026-11-30T12:30:00"
MET: dict[str, Any] = {"strength": 4, "met_on": "2026-03-28", "phone": "+819012345678"}


@pytest.fixture
async def phone(hass: HomeAssistant, hass_client: ClientSessionGenerator) -> AsyncGenerator[FakePhone]:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    office = {"name": "Office", "latitude": 35.6, "longitude": 139.7}
    assert await async_setup_component(hass, "zone", {"zone": [office]})
    for component in ("homeassistant", "calendar", "mobile_app"):
        assert await async_setup_component(hass, component, {})
    await set_up(hass)
    yield await register(hass, await hass_client(), "Hana's phone")
    await leave(hass)


class Diary(CalendarEntity):
    """A calendar with one event."""

    _attr_name = "Diary"

    def __init__(self, summary: str, start: date | datetime, end: date | datetime) -> None:
        self._event = CalendarEvent(start=start, end=end, summary=summary)

    @property
    @override
    def event(self) -> CalendarEvent:
        return self._event

    @override
    async def async_get_events(
        self, hass: HomeAssistant, start_date: datetime, end_date: datetime
    ) -> list[CalendarEvent]:
        begins, ends = self._event.start_datetime_local, self._event.end_datetime_local
        return [self._event] if begins < end_date and ends > start_date else []


async def diary(hass: HomeAssistant, summary: str, start: str, hours: int = 1) -> str:
    """Keep a diary with an event in it, a whole-day one for a start without a time."""
    begins = dt_util.parse_datetime(f"{start}+09:00") if "T" in start else date.fromisoformat(start)
    assert begins is not None
    ends = begins + (timedelta(hours=hours) if "T" in start else timedelta(days=1))
    await hass.data[DATA_COMPONENT].async_add_entities([Diary(summary, begins, ends)])
    return "calendar.diary"


# --- Nudges ---


async def come_to_the_wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory, entity_id: str) -> None:
    """Let Monday come to where the automation follows the state that it waits for, and the week has its people."""
    before, network = followers(hass, entity_id), hass.config_entries.async_entries("weak_ties")[0].runtime_data
    await come(hass, freezer, MONDAY, lambda: True)
    await patiently(lambda: followers(hass, entity_id) > before and network.nudges.this_week)


def followers(hass: HomeAssistant, entity_id: str) -> int:
    """How many follow a state."""
    return len(hass.data["track_state_change_data"].callbacks.get(entity_id, ()))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_on_the_day_the_people_of_the_week_come_to_the_phone(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone, language: str
) -> None:
    for number in range(4):
        await add(hass, f"Kenji Sato {number}", **MET | {"phone": f"+8190111122{number}0"})
    await use_blueprint(hass, "nudges", language, phones=[phone.device_id], limit=2)
    await come(hass, freezer, "2026-11-29T12:30:00")
    assert phone.received == []
    await come(hass, freezer, MONDAY)
    assert len(phone.received) == 2
    await phone.press("Called")
    ties = (await act(hass, "get_ties"))["ties"]
    assert sorted(tie["interactions"] for tie in ties) == [0, 0, 0, 1]


async def test_a_digest_lists_them_in_one(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    for number in range(3):
        await add(hass, f"Kenji Sato {number}", **MET | {"phone": f"+8190111122{number}0"})
    every_day = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    await use_blueprint(hass, "nudges", phones=[phone.device_id], weekdays=every_day, digest=True)
    await come(hass, freezer, "2026-11-24T12:30:00")
    (shown,) = phone.received
    assert shown["message"].count("Kenji Sato") == 3


@pytest.mark.parametrize(
    ("zone", "back", "attributes"),
    [("zone.home", "home", {}), ("zone.office", "Office", {"in_zones": ["zone.office"]})],
)
async def test_who_is_away_is_told_when_they_are_back(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    phone: FakePhone,
    zone: str,
    back: str,
    attributes: dict[str, Any],
) -> None:
    await add(hass, "Kenji Sato", **MET)
    hass.states.async_set("person.hana", "not_home")
    await use_blueprint(hass, "nudges", phones=[phone.device_id], person="person.hana", zone=zone)
    await come_to_the_wait(hass, freezer, zone)
    assert phone.received == []
    hass.states.async_set("person.hana", back, attributes)
    await patiently(lambda: phone.received)
    assert [shown["title"] for shown in phone.received] == ["Kenji Sato"]


async def test_who_does_not_come_back_in_time_is_left_alone(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    await add(hass, "Kenji Sato", **MET)
    hass.states.async_set("person.hana", "not_home")
    await use_blueprint(hass, "nudges", phones=[phone.device_id], person="person.hana", patience=0)
    await come(hass, freezer, MONDAY)
    hass.states.async_set("person.hana", "home")
    await hass.async_block_till_done()
    assert (phone.received, running(hass, NUDGES)) == ([], 0)


async def test_a_meeting_is_not_disturbed(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    await add(hass, "Kenji Sato", **MET)
    hass.states.async_set("calendar.work", "on", {"all_day": False})
    await use_blueprint(hass, "nudges", phones=[phone.device_id], calendars=["calendar.work"])
    await come_to_the_wait(hass, freezer, "calendar.work")
    assert phone.received == []
    hass.states.async_set("calendar.work", "off")
    await patiently(lambda: phone.received)
    assert len(phone.received) == 1


async def test_a_whole_day_event_is_no_meeting(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    await add(hass, "Kenji Sato", **MET)
    hass.states.async_set("calendar.work", "on", {"all_day": True})
    await use_blueprint(hass, "nudges", phones=[phone.device_id], calendars=["calendar.work"])
    await come(hass, freezer, MONDAY)
    assert len(phone.received) == 1


@pytest.mark.parametrize(("day", "cards"), [("2026-12-14", 0), ("2026-12-21", 1)])
async def test_cards_are_put_forward_in_their_season(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone, day: str, cards: int
) -> None:
    await add(hass, "Kenji Sato", strength=1, address="1-1 Chiyoda, Tokyo")
    await act(hass, "record_greeting", tie="Kenji Sato", season=2026, received="2026-01-03")
    await use_blueprint(hass, "nudges", phones=[phone.device_id], cards=True)
    await come(hass, freezer, f"{day}T12:30:00")
    assert sum("Card sent" in str(shown) for shown in phone.received) == cards


# --- After an appointment ---


async def propose(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    phone: FakePhone,
    summary: str = "Lunch with Kenji Sato",
    language: str = "en",
    start: str = "2026-11-23T12:00:00",
) -> None:
    """Let an appointment from noon to one o'clock end."""
    calendar = await diary(hass, summary, start)
    inputs = {"calendars": [calendar], "phone": phone.device_id, "kind": "meal"}
    await use_blueprint(hass, "calendar_proposal", language, **inputs)
    before = listeners(hass)
    is_asked = summary != "Dentist" and "T" in start
    await come(hass, freezer, "2026-11-23T13:00:00", (lambda: True) if is_asked else None)
    if is_asked:
        await patiently(lambda: listeners(hass) == before + 2)


async def patiently(expected: Callable[[], object]) -> None:
    """Wait until something is so, for as long as messages take on a busy machine."""
    async with asyncio.timeout(10):
        while not expected():  # noqa: ASYNC110 (what comes true has no event of its own)
            await asyncio.sleep(0.02)


def listeners(hass: HomeAssistant) -> int:
    """How many wait for a button: the automation for its two, as soon as the question is on the phone."""
    return hass.bus.async_listeners().get("mobile_app_notification_action", 0)


@pytest.mark.parametrize(
    ("language", "name", "summary", "message", "caption"),
    [
        ("en", "Kenji Sato", "Lunch: Kenji Sato", "Were you in touch with Kenji Sato?", "Yes, log it"),
        ("ja", "佐藤 健二", "佐藤健二さんとランチ", "佐藤 健二さんと会いましたか。", "記録する"),
    ],
)
async def test_an_appointment_is_logged_once_the_phone_says_yes(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    phone: FakePhone,
    language: str,
    name: str,
    summary: str,
    message: str,
    caption: str,
) -> None:
    await add(hass, name)
    await propose(hass, freezer, phone, summary, language)
    (asked,) = phone.received
    assert (asked["title"], asked["message"]) == (summary, message)
    assert (await details(hass, name))["history"] == []
    await phone.press(caption)
    await phone.press(caption)
    (logged,) = (await details(hass, name))["history"]
    assert (logged["kind"], logged["at"], logged["minutes"]) == ("meal", "2026-11-23T12:00:00+09:00", 60)
    assert phone.shown == {}


async def test_everybody_whom_the_title_names_is_logged(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    for name in ("Kenji Sato", "Emma Brown", "Lars Berg"):
        await add(hass, name)
    await propose(hass, freezer, phone, "Kenji Sato / Emma Brown: lunch")
    await phone.press("Yes, log it")
    ties = (await act(hass, "get_ties", sort="name"))["ties"]
    assert {tie["name"]: tie["interactions"] for tie in ties} == {"Kenji Sato": 1, "Emma Brown": 1, "Lars Berg": 0}


async def test_a_no_logs_nothing(hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone) -> None:
    await add(hass, "Kenji Sato")
    await propose(hass, freezer, phone)
    await phone.press("No")
    assert (phone.shown, running(hass, PROPOSAL)) == ({}, 0)
    assert (await details(hass, "Kenji Sato"))["history"] == []


async def test_no_answer_within_a_day_is_a_no(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone
) -> None:
    await add(hass, "Kenji Sato")
    await propose(hass, freezer, phone)
    async_fire_time_changed(hass, dt_util.utcnow() + timedelta(days=1, seconds=1))
    await patiently(lambda: not phone.shown)
    assert phone.shown == {}
    await phone.press("Yes, log it")
    assert (await details(hass, "Kenji Sato"))["history"] == []


@pytest.mark.parametrize("forged", ["WEAK_TIES_CALENDAR:", "WEAK_TIES_CALENDAR:1:yes", "WEAK_TIES_CALENDAR::yes"])
async def test_a_made_up_answer_is_none(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone, forged: str
) -> None:
    await add(hass, "Kenji Sato")
    await propose(hass, freezer, phone)
    answer = {"type": "fire_event"}
    hass.bus.async_fire("mobile_app_notification_action", {"action": forged, **answer})
    await come(hass, freezer, "2026-11-23T13:01:00", lambda: True)
    assert (await details(hass, "Kenji Sato"))["history"] == []
    await phone.press("No")


@pytest.mark.parametrize(
    ("summary", "start"), [("Dentist", "2026-11-23T12:00:00"), ("Birthday of Kenji Sato", "2026-11-23")]
)
async def test_other_events_ask_nothing(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, phone: FakePhone, summary: str, start: str
) -> None:
    await add(hass, "Kenji Sato")
    await propose(hass, freezer, phone, summary, start=start)
    await come(hass, freezer, "2026-11-24T00:00:00")
    assert (phone.received, running(hass, PROPOSAL)) == ([], 0)
