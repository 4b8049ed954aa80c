"""The cards to send, on the phone, while the season is on."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.actions.calls import act, add
from tests.phones.calls import history, send
from tests.phones.fake_phone import FakePhone

# The clock is held, but messages take the time that they take.
pytestmark = pytest.mark.freeze_time("2026-11-23 09:00:00+00:00", real_asyncio=True, tick=True)

IN_SEASON = pytest.mark.freeze_time("2026-12-16 09:00:00+00:00", real_asyncio=True, tick=True)


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
