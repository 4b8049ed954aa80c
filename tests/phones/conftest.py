"""A network whose owner has a phone, and somebody else in the house who has one, too."""

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from tests.actions.calls import add, set_up
from tests.phones.calls import KENJI, OWNER
from tests.phones.fake_phone import FakePhone, register


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
