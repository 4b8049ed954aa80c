"""What a phone shows, and to whom."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN
from tests.actions.calls import add
from tests.phones.calls import KENJI, OWNER, send
from tests.phones.fake_phone import FakePhone

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)


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
        await add(hass, f"Tie {number}", **{**KENJI, "phone": f"+81901234567{number}"})
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
