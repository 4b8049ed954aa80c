"""Calls and mails log themselves, each once, and only those of ties."""

from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from tests.actions.calls import act, add, details, set_up
from tests.automation.blueprint_house import LANGUAGES, come_true, leave, running, use_blueprint

MONITOR = "sensor.fritz_box_7590_call_monitor_phone"
CALLS = "automation.fritzbox_calls"
KENJI = "030123456"
NOW = "2026-11-23T12:00:00"


@pytest.fixture(autouse=True)
async def _house(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> AsyncGenerator[None]:
    await hass.config.async_set_time_zone("Europe/Berlin")
    hass.config.country = "DE"
    freezer.move_to("2026-11-23T11:00:00+00:00")
    yield
    await leave(hass)


async def history(hass: HomeAssistant, tie: str) -> list[tuple[Any, ...]]:
    found = (await details(hass, tie))["history"]
    return [(one["kind"], one["direction"], one["at"][:19], one["minutes"]) for one in found]


async def total(hass: HomeAssistant) -> int:
    return sum(tie["interactions"] for tie in (await act(hass, "get_ties"))["ties"])


class Box:
    """The call monitor, whose attributes are those of Home Assistant's own integration."""

    def __init__(self, hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
        self.hass, self.freezer = hass, freezer

    def report(self, state: str, **attributes: object) -> None:
        """Each report has its own attributes only; the vip flag comes with those that name somebody."""
        self.hass.states.async_set(MONITOR, state, attributes)

    def rings(self, number: str) -> None:
        self.report("ringing", **{"type": "incoming", "from": number, "to": "987654", "device": "SIP0"})

    def dials(self, number: str) -> None:
        self.report("dialing", **{"type": "outgoing", "from": "987654", "to": number, "device": "SIP0"})

    async def talks(self, number: str, device: str = "10") -> None:
        """Somebody answers."""
        self.accepted = clock()
        before = running(self.hass, CALLS)
        self.report("talking", **{"with": number, "device": device, "accepted": self.accepted, "with_name": "unknown"})
        await turns(self.hass)
        self.waits = running(self.hass, CALLS) > before

    async def hangs_up(self, seconds: int) -> None:
        """The call, which lasted so long, is over; the clock has to have gone on already."""
        self.report("idle", duration=str(seconds), closed=clock())
        await turns(self.hass)

    async def call(self, number: str, seconds: int, device: str = "10") -> None:
        await self.talks(number, device)
        self.freezer.tick(timedelta(seconds=seconds))
        await self.hangs_up(seconds)
        await come_true(lambda: running(self.hass, CALLS) == 0)
        await self.hass.async_block_till_done()


def clock() -> str:
    """The time as the box writes it."""
    return dt_util.now().strftime("%Y-%m-%dT%H:%M:%S")


async def turns(hass: HomeAssistant) -> None:
    seen = iter(range(50))
    await come_true(lambda: next(seen, None) is None)


@pytest.fixture
async def box(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Box:
    await set_up(hass)
    await add(hass, "Kenji Sato", phone=KENJI)
    await add(hass, "Emma Brown", phone="+44 20 7946 0000")
    box = Box(hass, freezer)
    box.report("idle")
    return box


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_call_that_came_in_is_logged_when_it_is_over(hass: HomeAssistant, box: Box, language: str) -> None:
    await use_blueprint(hass, "fritzbox_calls", language, sensor=MONITOR)
    box.rings(KENJI)
    await box.call(KENJI, 150)
    assert await history(hass, "Kenji Sato") == [("call", "in", NOW, 2)]


async def test_a_call_to_another_country_is_logged_as_one_that_went_out(hass: HomeAssistant, box: Box) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.dials("00442079460000#")
    await box.call("00442079460000#", 20)
    assert await history(hass, "Emma Brown") == [("call", "out", NOW, 1)]


async def test_a_number_dialled_without_its_area_code_is_completed(hass: HomeAssistant, box: Box) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR, area_code="030")
    box.dials("123456")
    await box.call("123456", 60)
    assert await history(hass, "Kenji Sato") == [("call", "out", NOW, 1)]


@pytest.mark.parametrize(
    ("number", "seconds", "device"),
    [(KENJI, 19, "10"), ("030999999", 60, "10"), ("", 60, "10"), (KENJI, 60, "40")],
    ids=["too short", "a stranger", "withheld", "the answering machine"],
)
async def test_other_calls_leave_no_trace(
    hass: HomeAssistant, box: Box, number: str, seconds: int, device: str, caplog: pytest.LogCaptureFixture
) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.rings(number)
    await box.call(number, seconds, device)
    assert await total(hass) == 0
    assert not [one for one in caplog.records if one.levelname in ("WARNING", "ERROR") and "automation" in one.name]


async def test_a_number_that_two_people_share_is_logged_for_neither(hass: HomeAssistant, box: Box) -> None:
    await add(hass, "Aiko Sato", phone=KENJI)
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.rings(KENJI)
    await box.call(KENJI, 60)
    assert await total(hass) == 0


async def test_a_call_that_nobody_answers_is_none(hass: HomeAssistant, box: Box) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.rings(KENJI)
    await box.hangs_up(0)
    assert (running(hass, CALLS), await total(hass)) == (0, 0)


async def test_a_second_caller_who_gives_up_does_not_end_the_first_call(hass: HomeAssistant, box: Box) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.rings(KENJI)
    await box.talks(KENJI)
    box.freezer.tick(timedelta(seconds=30))
    box.rings("030999999")
    box.freezer.tick(timedelta(seconds=10))
    await box.hangs_up(0)
    assert running(hass, CALLS) == 1
    box.freezer.tick(timedelta(seconds=60))
    await box.hangs_up(100)
    await hass.async_block_till_done()
    assert await history(hass, "Kenji Sato") == [("call", "in", NOW, 2)]


async def test_of_two_calls_at_once_each_has_its_length(hass: HomeAssistant, box: Box) -> None:
    await use_blueprint(hass, "fritzbox_calls", sensor=MONITOR)
    box.dials(KENJI)
    await box.talks(KENJI)
    box.freezer.tick(timedelta(seconds=60))
    box.rings("00442079460000")
    await box.talks("00442079460000")
    assert running(hass, CALLS) == 2
    box.freezer.tick(timedelta(seconds=240))
    await box.hangs_up(300)
    box.freezer.tick(timedelta(seconds=60))
    await box.hangs_up(300)
    await hass.async_block_till_done()
    assert await history(hass, "Kenji Sato") == [("call", "out", NOW, 5)]
    assert await history(hass, "Emma Brown") == [("call", "in", "2026-11-23T12:01:00", 5)]


SENT = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)


async def come_in(hass: HomeAssistant, sender: str = "Kenji@Example.com", **more: object) -> None:
    """An e-mail comes in: the event of Home Assistant's own integration."""
    mail: dict[str, object] = {
        "entry_id": "mailbox",
        "server": "imap.example.com",
        "username": "me@example.com",
        "search": "UnSeen UnDeleted",
        "folder": "INBOX",
        "initial": True,
        "date": SENT,
        "sender": sender,
        "subject": "Long time no see",
        "uid": "7",
        "parts": {},
        "text": "How are you?",
        "headers": {"From": (sender,)},
    }
    hass.bus.async_fire("imap_content", mail | more)
    await hass.async_block_till_done()


@pytest.fixture
async def mailed(hass: HomeAssistant) -> None:
    await set_up(hass)
    await add(hass, "Kenji Sato", email="kenji@example.com")


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_mail_from_a_tie_is_logged_without_its_content(hass: HomeAssistant, language: str) -> None:
    await use_blueprint(hass, "mail", language)
    await come_in(hass)
    assert await history(hass, "Kenji Sato") == [("email", "in", "2026-11-23T10:30:00", None)]
    assert (await details(hass, "Kenji Sato"))["history"][0]["note"] == ""


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize(
    "mail",
    [
        {"sender": "stranger@example.com"},
        {"sender": ""},
        {"initial": False},
        {"entry_id": "another mailbox"},
        {"headers": {"Auto-Submitted": ("auto-replied",)}},
    ],
)
async def test_other_mails_leave_no_trace(
    hass: HomeAssistant, mail: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    await use_blueprint(hass, "mail", mailbox="mailbox")
    await come_in(hass, **mail)  # type: ignore[arg-type]
    assert await total(hass) == 0
    assert not [one for one in caplog.records if one.levelname in ("WARNING", "ERROR") and "automation" in one.name]


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize(
    "date",
    [None, SENT + timedelta(days=1), "Mon, 23 Nov", datetime(2026, 11, 24)],  # noqa: DTZ001 (as a mail program writes)
    ids=["none", "in the future", "no date", "without a zone"],
)
async def test_a_mail_without_a_date_that_can_be_came_just_now(hass: HomeAssistant, date: object) -> None:
    await use_blueprint(hass, "mail")
    await come_in(hass, date=date)
    assert await history(hass, "Kenji Sato") == [("email", "in", NOW, None)]


@pytest.mark.usefixtures("mailed")
@pytest.mark.parametrize(("once_a_day", "expected"), [(True, 2), (False, 3)])
async def test_a_busy_day_counts_once_if_so_wished(hass: HomeAssistant, once_a_day: bool, expected: int) -> None:
    await use_blueprint(hass, "mail", once_a_day=once_a_day)
    for date in (SENT, SENT + timedelta(minutes=5), SENT, SENT - timedelta(days=1)):
        await come_in(hass, date=date)
    assert len(await history(hass, "Kenji Sato")) == expected
