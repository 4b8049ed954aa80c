"""Nudges on the phone: what it shows to whom, what its buttons do, and what a button that is none of ours cannot do.

The phones are registered over the companion app's own interface, and press through its own webhook.
"""

import logging
from datetime import timedelta
from http import HTTPStatus
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Context, HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.translation import async_get_translations
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import TieId
from custom_components.weak_ties.persistence.errors import StorageFailedError

from .action_calls import act, add, details, set_up
from .fake_phone import FakePhone, register

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)

IN_SEASON = pytest.mark.freeze_time("2026-12-16 09:00:00+00:00", real_asyncio=True, tick=True)

OWNER = "person.hana"
KENJI: dict[str, Any] = {"strength": 4, "met_on": "2026-03-28", "phone": "+819012345678"}


@pytest.fixture
async def entry(hass: HomeAssistant, hass_admin_user: MockUser) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    assert await async_setup_component(hass, "mobile_app", {})
    hass.states.async_set(OWNER, "home", {"user_id": hass_admin_user.id})
    return await set_up(hass, owner=OWNER)


@pytest.fixture
async def kenji(hass: HomeAssistant, entry: MockConfigEntry) -> str:
    return await add(hass, "Kenji Sato", **KENJI)


@pytest.fixture
async def phone(hass: HomeAssistant, entry: MockConfigEntry, hass_client: ClientSessionGenerator) -> FakePhone:
    return await register(hass, await hass_client(), "Hana's phone")


@pytest.fixture
async def strangers_phone(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    hass_read_only_access_token: str,
) -> FakePhone:
    return await register(hass, await hass_client(hass_read_only_access_token), "Aki's phone")


async def send(hass: HomeAssistant, *phones: FakePhone, **fields: Any) -> int:
    sent = await act(hass, "send_nudges", device_id=[phone.device_id for phone in phones], **fields)
    return int(sent["sent"])


async def unreachable(hass: HomeAssistant, *device_ids: str) -> str:
    with pytest.raises(ServiceValidationError) as raised:
        await act(hass, "send_nudges", device_id=list(device_ids))
    assert raised.value.translation_key == "phones_unreachable"
    placeholders = raised.value.translation_placeholders
    assert placeholders is not None
    return placeholders["phones"]


async def history(hass: HomeAssistant, tie: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = (await details(hass, tie))["history"]
    return found


# --- What the phone shows ---


async def test_a_nudge_comes_with_its_reason_its_buttons_and_a_way_to_call(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    assert await send(hass, phone) == 1
    shown = phone.received[0]
    assert shown["title"] == "Kenji Sato"
    assert shown["message"] == "You met in March and haven't been in touch since. A short call is enough."
    assert shown["data"]["url"] == shown["data"]["clickAction"] == f"/weak-ties/tie/{kenji}"
    assert list(phone.actions) == ["Called", "Messaged", "Snooze a week", "Messaged, with a note", "Call"]
    assert shown["data"]["actions"][3]["behavior"] == "textInput"
    assert shown["data"]["actions"][4] == {"action": "URI", "title": "Call", "uri": "tel:+819012345678"}


async def test_what_the_phone_sends_back_names_nobody(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await send(hass, phone)
    ours = [action for action in phone.actions.values() if action != "URI"]
    assert len(ours) == 4
    for action in (*ours, phone.received[0]["data"]["tag"]):
        assert not [secret for secret in ("kenji", "sato", "9012345678") if secret in action.casefold()]


async def test_somebody_known_by_mail_is_written_to(hass: HomeAssistant, phone: FakePhone) -> None:
    await add(hass, "Priya Patel", strength=4, met_on="2026-03-28", email="priya@mail.example")
    await send(hass, phone)
    assert phone.received[0]["data"]["actions"][-1]["uri"] == "mailto:priya@mail.example"
    assert phone.received[0]["message"].endswith("Two lines by email are enough.")


async def test_somebody_without_a_number_gets_no_button_to_dial(hass: HomeAssistant, phone: FakePhone) -> None:
    await add(hass, "Priya Patel", strength=4, met_on="2026-03-28", profile="https://www.linkedin.com/in/priya-example")
    await send(hass, phone)
    assert "URI" not in phone.actions.values()


async def test_it_speaks_the_language_of_the_house(hass: HomeAssistant, phone: FakePhone) -> None:
    hass.config.language = "ja"
    await async_get_translations(hass, "ja", "common", {DOMAIN})
    await add(hass, "佐藤健二", **KENJI)
    await send(hass, phone)
    expected = "知り合ったのは3月で、その後まだ連絡していません。短い電話で十分です。"
    assert phone.received[0]["message"] == expected
    assert list(phone.actions)[:3] == ["電話した", "メッセージした", "1週間後に"]


async def test_no_more_are_sent_than_asked_for_and_none_when_nobody_is_due(
    hass: HomeAssistant, phone: FakePhone
) -> None:
    assert await send(hass, phone) == 0
    for number in range(4):
        await add(hass, f"Tie {number}", **KENJI | {"phone": f"+81901234567{number}"})
    assert await send(hass, phone, limit=3) == 3
    assert len(phone.received) == 3
    assert await send(hass, phone) == 4


async def test_a_nudge_sent_again_takes_the_place_of_the_first(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    await send(hass, phone)
    await send(hass, phone)
    assert len(phone.received) == 2
    assert len(phone.shown) == 1


async def test_a_digest_lists_the_week_in_one_notification(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    await add(hass, "Priya Patel", strength=4, met_on="2026-03-20", email="priya@mail.example")
    assert await send(hass, phone, digest=True) == 2
    (shown,) = phone.received
    assert shown["title"] == "Whom to get in touch with this week"
    assert sorted(line.partition(":")[0] for line in shown["message"].splitlines()) == ["Kenji Sato", "Priya Patel"]
    assert shown["data"]["url"] == "/weak-ties"
    assert "actions" not in shown["data"]


async def test_an_empty_digest_is_not_sent(hass: HomeAssistant, phone: FakePhone) -> None:
    assert await send(hass, phone, digest=True) == 0
    assert phone.received == []


# --- Whom it is told ---


async def test_with_names_private_only_the_owners_phone_shows_names(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, strangers_phone: FakePhone
) -> None:
    hass.config_entries.async_update_entry(entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    await send(hass, phone, strangers_phone)
    await send(hass, phone, strangers_phone, digest=True)
    assert "Kenji Sato" in repr(phone.received[0])
    assert "Kenji Sato" in repr(phone.received[1])
    assert strangers_phone.received[0]["title"] == "Someone to get in touch with"
    assert strangers_phone.received[1]["message"] == "On the list: one person."
    seen = repr(strangers_phone.received)
    assert not [secret for secret in ("Kenji", "Sato", "March", "9012345678") if secret in seen]


async def test_an_administrator_who_is_not_the_owner_may_press_but_reads_no_private_name(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone
) -> None:
    hass.states.async_set(OWNER, "home", {"user_id": "somebody-else"})
    hass.config_entries.async_update_entry(entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    await send(hass, phone)
    assert "Kenji" not in repr(phone.received)
    assert list(phone.actions) == ["Called", "Messaged", "Snooze a week", "Messaged, with a note"]


async def test_whoever_may_not_see_into_the_network_gets_neither_buttons_nor_numbers(
    hass: HomeAssistant, kenji: str, strangers_phone: FakePhone
) -> None:
    await send(hass, strangers_phone)
    shown = strangers_phone.received[0]
    assert shown["title"] == "Kenji Sato"
    assert set(shown["data"]) == {"tag", "group", "channel"}


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


# --- Cards ---


@IN_SEASON
async def test_in_season_each_card_to_send_has_a_button_for_when_it_is_posted(
    hass: HomeAssistant, phone: FakePhone
) -> None:
    tie = await add(hass, "Misaki Tanaka", strength=2, address="1-2-3 Example, Tokyo", met_on="2026-06-01")
    assert await send(hass, phone, greetings=True) == 1
    assert phone.received[0]["message"] == "New Year's cards: one card a year keeps this tie alive."
    assert list(phone.actions) == ["Card sent"]
    action = phone.actions["Card sent"]
    await phone.report(action)
    await phone.report(action)
    greetings = await act(hass, "get_greetings")
    assert [line["tie_id"] for line in greetings["sent"]] == [tie]
    assert len(await history(hass, tie)) == 1
    assert phone.shown == {}
    assert await send(hass, phone, greetings=True) == 0


@IN_SEASON
async def test_cards_in_one_notification(hass: HomeAssistant, phone: FakePhone) -> None:
    await add(hass, "Misaki Tanaka", strength=2, address="1-2-3 Example, Tokyo", met_on="2026-06-01")
    assert await send(hass, phone, greetings=True, digest=True) == 1
    assert phone.received[0]["title"] == "Cards to send"


@IN_SEASON
async def test_a_card_that_was_noted_otherwise_is_not_noted_twice(hass: HomeAssistant, phone: FakePhone) -> None:
    tie = await add(hass, "Misaki Tanaka", strength=2, address="1-2-3 Example, Tokyo", met_on="2026-06-01")
    await send(hass, phone, greetings=True)
    await act(hass, "record_greeting", tie=tie, sent=True)
    await phone.press("Card sent")
    assert len(await history(hass, tie)) == 1
    assert phone.shown == {}


async def test_out_of_season_there_are_no_cards_to_send(hass: HomeAssistant, kenji: str, phone: FakePhone) -> None:
    assert await send(hass, phone, greetings=True) == 0


async def test_an_owner_who_sends_no_cards_is_told_so(
    hass: HomeAssistant, entry: MockConfigEntry, phone: FakePhone
) -> None:
    hass.config_entries.async_update_entry(entry, options={"greeting_season": {"key": "none"}})
    with pytest.raises(ServiceValidationError) as raised:
        await send(hass, phone, greetings=True)
    assert raised.value.translation_key == "no_season"


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
    user_id = phone_user(hass, phone)
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
    ticket = forgetful.tickets.find(phone.actions[caption].split(":")[1])
    assert ticket is not None
    forgetful.tickets.give_back(ticket)
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
    await entry.runtime_data.tickets.async_give_out((), {})
    assert entry.runtime_data.tickets.find(ticket_id) is None


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


# --- Phones that are gone ---


async def test_a_phone_that_is_gone_is_an_error_with_its_name_and_the_others_are_still_sent(
    hass: HomeAssistant, kenji: str, phone: FakePhone, hass_client: ClientSessionGenerator
) -> None:
    old = await register(hass, await hass_client(), "Old phone")
    await send(hass, phone, old)
    device_id = old.device_id
    (registration,) = [one for one in hass.config_entries.async_entries("mobile_app") if "Old" in one.title]
    await hass.config_entries.async_remove(registration.entry_id)
    assert await unreachable(hass, device_id, phone.device_id) == "Old phone"
    assert len(phone.received) == 2


async def test_a_push_service_that_knows_the_phone_no_more_is_an_error_with_its_name(
    hass: HomeAssistant, kenji: str, phone: FakePhone
) -> None:
    phone.push_answer = HTTPStatus.GONE
    assert await unreachable(hass, phone.device_id) == "Hana's phone"


async def test_a_phone_with_notifications_turned_off_is_an_error_with_its_name(
    hass: HomeAssistant, kenji: str, entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    silent = await register(hass, await hass_client(), "Silent phone", {})
    assert await unreachable(hass, silent.device_id) == "Silent phone"


async def test_what_is_no_phone_is_an_error_with_its_name(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    network = entry.runtime_data.device_id
    assert dr.async_get(hass).async_get(network) is not None
    assert await unreachable(hass, network, "no-such-device") == "Weak Ties, no-such-device"


@pytest.mark.parametrize("listens", [True, False])
async def test_a_phone_with_a_connection_of_its_own_is_served_over_it_if_it_wants_notifications(
    hass: HomeAssistant,
    kenji: str,
    hass_client: ClientSessionGenerator,
    hass_ws_client: WebSocketGenerator,
    listens: bool,
) -> None:
    app_data = {"push_websocket_channel": True} if listens else {}
    local = await register(hass, await hass_client(), "Local phone", app_data)
    socket = await hass_ws_client()
    channel = {"type": "mobile_app/push_notification_channel", "webhook_id": local.webhook_id}
    await socket.send_json_auto_id(channel)
    assert (await socket.receive_json())["success"]
    if not listens:
        assert await unreachable(hass, local.device_id) == "Local phone"
        return
    assert await send(hass, local) == 1
    local.take((await socket.receive_json())["event"])
    await local.press("Called")
    assert (await socket.receive_json())["event"]["message"] == "clear_notification"
    assert len(await history(hass, kenji)) == 1


# --- What is kept ---


async def test_a_removed_network_takes_its_tickets(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, hass_storage: dict[str, Any]
) -> None:
    await send(hass, phone)
    assert f"{DOMAIN}.tickets_{entry.entry_id}" in hass_storage
    await hass.config_entries.async_remove(entry.entry_id)
    assert not [key for key in hass_storage if "tickets" in key]


async def test_what_is_kept_of_a_notification_names_nobody(
    hass: HomeAssistant, entry: MockConfigEntry, kenji: str, phone: FakePhone, hass_storage: dict[str, Any]
) -> None:
    await send(hass, phone)
    kept = repr(hass_storage[f"{DOMAIN}.tickets_{entry.entry_id}"])
    assert kenji in kept
    assert "Kenji" not in kept


def fire(hass: HomeAssistant, action: str, user_id: str | None) -> None:
    hass.bus.async_fire("mobile_app_notification_action", {"action": action}, context=Context(user_id=user_id))


def phone_user(hass: HomeAssistant, phone: FakePhone) -> str:
    entries = hass.config_entries.async_entries("mobile_app")
    (user_id,) = [one.data["user_id"] for one in entries if one.data["webhook_id"] == phone.webhook_id]
    assert isinstance(user_id, str)
    return user_id
