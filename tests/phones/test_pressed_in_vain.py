"""Buttons that come too late, from the wrong hands, about somebody who is gone, or from nowhere."""

import logging
from datetime import timedelta

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.persistence.errors import StorageFailedError
from tests.actions.calls import act, add, details
from tests.phones.calls import fire, history, send
from tests.phones.fake_phone import FakePhone

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)


# --- Pressed too late, or about somebody who is gone ---


async def test_after_a_merge_the_button_acts_on_who_the_two_became(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    other = await add(hass, "Kenji Satou")
    await act(hass, "merge_ties", keep=other, into_it=kenji)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await phone.press("Called")
    assert len(await history(hass, other)) == 1
    assert phone.shown == {}


async def test_after_forgetting_the_button_does_nothing_and_the_notification_goes(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    await act(hass, "forget_tie", tie=kenji)
    await phone.press("Called")
    assert phone.shown == {}
    assert len(phone.received) == 1
    assert (await act(hass, "get_ties"))["total"] == 0


async def test_somebody_who_vanished_otherwise_is_said_to_be_gone(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    called = phone.actions["Called"]
    coordinator: WeakTiesCoordinator = entry.runtime_data
    coordinator.network = type(coordinator.network)()
    await phone.report(called)
    (shown,) = phone.shown.values()
    assert shown["message"] == "That person is no longer in your network, so nothing was logged."


async def test_after_two_weeks_the_button_is_too_old(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    kenji: str,
    phone: FakePhone,
    strangers_phone: FakePhone,
) -> None:
    await send(hass, phone, strangers_phone)
    called = phone.actions["Called"]
    freezer.tick(timedelta(days=14, minutes=1))
    await phone.report(called)
    assert await history(hass, kenji) == []
    (shown,) = phone.shown.values()
    assert shown["message"].startswith("That button was too old")
    assert (strangers_phone.shown, len(strangers_phone.received)) == ({}, 1)


async def test_what_is_much_too_old_is_thrown_away(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    ticket_id = phone.actions["Called"].split(":")[1]
    freezer.tick(timedelta(days=29))
    await entry.runtime_data.phones.tickets.async_give_out((), {})
    assert entry.runtime_data.phones.tickets.find(ticket_id) is None


async def test_a_press_that_cannot_be_saved_says_so_and_can_be_repeated(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, monkeypatch: pytest.MonkeyPatch
) -> None:
    await send(hass, phone)
    called = phone.actions["Called"]

    async def full(*_: object) -> None:
        raise StorageFailedError(reason="disk_full")

    with monkeypatch.context() as broken:
        broken.setattr(entry.runtime_data._store, "async_apply", full)
        await phone.report(called)
    assert phone.received[-1]["message"].startswith("That could not be saved")
    await phone.report(called)
    assert len(await history(hass, kenji)) == 1


# --- Pressed by somebody else, or made up ---


async def test_another_users_phone_cannot_press(
    hass: HomeAssistant,
    kenji: str,
    phone: FakePhone,
    strangers_phone: FakePhone,
    caplog: pytest.LogCaptureFixture,
) -> None:
    await send(hass, phone, strangers_phone)
    await strangers_phone.report(phone.actions["Called"])
    assert await history(hass, kenji) == []
    assert len(phone.shown) == 1
    assert "somebody who may not see into network" in caplog.text
    await phone.press("Called")
    assert len(await history(hass, kenji)) == 1


@pytest.mark.parametrize("user_id", [None, "nobody"])
async def test_nobody_in_particular_cannot_press(
    hass: HomeAssistant, kenji: str, phone: FakePhone, user_id: str | None
) -> None:
    await send(hass, phone)
    fire(hass, phone.actions["Called"], user_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert await history(hass, kenji) == []


@pytest.mark.parametrize(
    "forged",
    [
        "WEAK_TIES:",
        "WEAK_TIES::",
        "WEAK_TIES::called",
        "WEAK_TIES:{tie}:called",
        "WEAK_TIES:{ticket}:forget_tie",
        "WEAK_TIES:{ticket}:card_sent",
        "WEAK_TIES:{ticket}x:called",
        "WEAK_TIES:Kenji Sato'; DROP TABLE tie; --:called",
        "WEAK_TIES:" + "x" * 100_000,
    ],
)
async def test_a_made_up_button_does_nothing_and_is_logged_without_what_it_said(
    hass: HomeAssistant, kenji: str, phone: FakePhone, caplog: pytest.LogCaptureFixture, forged: str
) -> None:
    caplog.set_level(logging.INFO, logger="custom_components.weak_ties")
    await send(hass, phone)
    ticket = phone.actions["Called"].split(":")[1]
    before = await details(hass, kenji)
    await phone.report(forged.replace("{ticket}", ticket).replace("{tie}", kenji))
    assert await details(hass, kenji) == before
    assert len(phone.shown) == 1
    ours = [record.getMessage() for record in caplog.records if "weak_ties" in record.name]
    assert ours == ["A button was pressed that was never given out"]


@pytest.mark.parametrize("others", ["SOMEBODY_ELSES", "", None, 7, ["WEAK_TIES:"]])
async def test_buttons_of_others_are_left_alone(
    hass: HomeAssistant, phone: FakePhone, caplog: pytest.LogCaptureFixture, others: object
) -> None:
    await phone.report(others)
    assert not [record for record in caplog.records if record.name.startswith("custom_components.weak_ties")]


async def test_a_button_of_a_network_that_is_not_loaded_does_nothing(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    assert await hass.config_entries.async_unload(entry.entry_id)
    await phone.press("Called")
    assert await hass.config_entries.async_setup(entry.entry_id)
    assert await history(hass, kenji) == []
