"""What the buttons do, each once. The phones press through their own webhook."""

from typing import Any

import pytest
from homeassistant.const import EVENT_HOMEASSISTANT_STARTED
from homeassistant.core import CoreState, HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import TieId
from tests.actions.calls import act, details
from tests.phones.calls import fire, history, send, user_of
from tests.phones.fake_phone import FakePhone, register

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)


# --- What the buttons do ---


@pytest.mark.parametrize(("caption", "kind", "direction"), [("Called", "call", "both"), ("Messaged", "message", "out")])
async def test_called_and_messaged_are_logged_and_leave_the_screen(
    hass: HomeAssistant, kenji: str, phone: FakePhone, caption: str, kind: str, direction: str
) -> None:
    await send(hass, phone)
    await phone.press(caption)
    (logged,) = await history(hass, kenji)
    assert (logged["kind"], logged["direction"], logged["reached"]) == (kind, direction, True)
    assert phone.shown == {}
    assert (await act(hass, "get_nudges"))["nudges"] == []


async def test_a_reply_becomes_the_note_of_a_message(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    await phone.press("Messaged, with a note", "  New flat in Osaka ")
    (logged,) = await history(hass, kenji)
    assert (logged["kind"], logged["note"]) == ("message", "New flat in Osaka")


@pytest.mark.parametrize("text", ["", 7, ["a"], "x" * 20_000])
async def test_a_reply_of_any_shape_is_taken_as_far_as_it_goes(
    hass: HomeAssistant, kenji: str, phone: FakePhone, text: Any
) -> None:
    await send(hass, phone)
    await phone.press("Messaged, with a note", text)
    (logged,) = await history(hass, kenji)
    assert logged["note"] == ("x" * 10_000 if text and isinstance(text, str) else "")


async def test_snoozing_lets_somebody_rest_for_a_week(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    await phone.press("Snooze a week")
    assert (await details(hass, kenji))["snoozed_until"] == "2026-11-30"
    assert phone.shown == {}


async def test_snoozing_never_shortens_a_longer_rest(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    await act(hass, "snooze", tie=kenji, days=30)
    await phone.press("Snooze a week")
    assert (await details(hass, kenji))["snoozed_until"] == "2026-12-23"


async def test_a_press_clears_the_notification_on_every_phone(
    hass: HomeAssistant, kenji: str, phone: FakePhone, hass_client: ClientSessionGenerator
) -> None:
    tablet = await register(hass, await hass_client(), "Hana's tablet")
    await send(hass, phone, tablet)
    assert len(tablet.shown) == 1
    await phone.press("Called")
    assert (phone.shown, tablet.shown) == ({}, {})


# --- Pressed twice ---


async def test_a_button_pressed_twice_acts_once(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    await phone.press("Called")
    await phone.press("Called")
    await phone.press("Snooze a week")
    assert len(await history(hass, kenji)) == 1
    assert (await details(hass, kenji))["snoozed_until"] is None


async def test_two_presses_in_the_same_moment_act_once(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    user_id = user_of(hass, phone)
    for _ in range(3):
        fire(hass, phone.actions["Called"], user_id)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(await history(hass, kenji)) == 1


async def test_a_press_that_was_taken_back_is_not_repeated_by_a_phone_that_tries_again(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    await phone.press("Called")
    await act(hass, "delete_interaction")
    await phone.press("Called")
    assert await history(hass, kenji) == []


async def test_a_button_pressed_before_and_after_a_restart_acts_once(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    await phone.press("Called")
    assert await hass.config_entries.async_reload(entry.entry_id)
    await phone.press("Called")
    assert len(await history(hass, kenji)) == 1


@pytest.mark.parametrize("caption", ["Called", "Snooze a week"])
async def test_a_press_acts_once_even_when_the_power_failed_before_it_was_noted(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, caption: str
) -> None:
    await send(hass, phone)
    await phone.press(caption)
    forgetful: WeakTiesCoordinator = entry.runtime_data
    ticket = forgetful.phones.tickets.find(phone.actions[caption].split(":")[1])
    assert ticket is not None
    forgetful.phones.tickets.give_back(ticket)
    await phone.press(caption)
    assert len(await history(hass, kenji)) == (caption == "Called")
    assert forgetful.network.ties[TieId(kenji)].snoozes == (caption != "Called")


async def test_a_notification_outlives_a_restart(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await phone.press("Called")
    assert len(await history(hass, kenji)) == 1


async def test_a_press_while_the_house_is_starting_waits_for_its_networks(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    assert await hass.config_entries.async_unload(entry.entry_id)
    hass.set_state(CoreState.starting)
    await phone.press("Called")
    assert await hass.config_entries.async_setup(entry.entry_id)
    assert await history(hass, kenji) == []
    hass.set_state(CoreState.running)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_STARTED)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(await history(hass, kenji)) == 1
    assert phone.shown == {}
