"""Lists of ties: narrowed, ordered, and never longer than asked for."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.actions.calls import act, add, names, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


async def test_a_list_begins_with_the_most_overdue(hass: HomeAssistant, network: MockConfigEntry) -> None:
    for name, met_on in (("Ann Fox", "2020-01-01"), ("Bob Hare", "2010-01-01"), ("Cy Deer", "2015-01-01")):
        await add(hass, name, strength=2, met_on=met_on)
    assert await names(hass) == ["Bob Hare", "Cy Deer", "Ann Fox"]
    assert await names(hass, sort="name") == ["Ann Fox", "Bob Hare", "Cy Deer"]
    answer = await act(hass, "get_ties", limit=1)
    assert (len(answer["ties"]), answer["total"]) == (1, 3)


async def test_a_list_shows_what_the_contract_says(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Ann Fox", strength=2, met_on="2020-01-01")
    (line,) = (await act(hass, "get_ties"))["ties"]
    assert {"id", "name", "strength", "standing", "reach", "last_interaction", "due", "days_overdue"} <= set(line)
    assert (line["standing"], line["reach"], line["last_interaction"]) == ("dormant", "lost", None)
    assert line["days_overdue"] > 365


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"standing": "unkept"}, ["Cy Deer"]),
        ({"standing": ["unkept", "dormant"]}, ["Bob Hare", "Cy Deer"]),
        ({"reach": "lost"}, ["Bob Hare", "Cy Deer"]),
        ({"strength": 4}, ["Ann Fox"]),
        ({"strength": ["ally", "1"]}, ["Ann Fox", "Cy Deer"]),
        ({"tag": "Tennis"}, ["Ann Fox", "Bob Hare"]),
        ({"tag": ["college", "chess"]}, ["Bob Hare"]),
        ({"starred": True}, ["Ann Fox"]),
        ({"starred": False}, ["Bob Hare", "Cy Deer"]),
        ({"search": "Fox"}, ["Ann Fox"]),
        ({"search": "Fox", "strength": 1}, []),
    ],
)
async def test_a_list_can_be_narrowed(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any], expected: list[str]
) -> None:
    await add(hass, "Ann Fox", strength=4, starred=True, tags="tennis", phone="+819012345678")
    await add(hass, "Bob Hare", strength=2, met_on="2010-01-01", tags="tennis, college")
    await add(hass, "Cy Deer")
    assert sorted(await names(hass, **fields)) == expected


@pytest.mark.parametrize("sort", ["days_overdue", "due", "name", "last_interaction", "strength", "added"])
async def test_every_order_lists_everybody(hass: HomeAssistant, network: MockConfigEntry, sort: str) -> None:
    await add(hass, "Ann Fox", strength=4)
    await add(hass, "Bob Hare")
    await act(hass, "log_interaction", tie="Ann Fox")
    assert sorted(await names(hass, sort=sort)) == ["Ann Fox", "Bob Hare"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"phone": "090-1111-2222"}, ["Kenji Sato"]),
        ({"phone": "03-0000-0000"}, []),
        ({"phone": ""}, []),
        ({"phone": " ", "search": "Kenji"}, []),
        ({"email": "Emma@Example.com"}, ["Emma Brown", "Lars Brown"]),
        ({"email": "emma@example.com", "search": "Lars"}, ["Lars Brown"]),
        ({"email": "emma@example.com", "strength": 3}, ["Emma Brown"]),
        ({"email": ""}, []),
        ({"mentioned_in": "Lunch: Kenji Sato, Emma Brown"}, ["Kenji Sato", "Emma Brown"]),
        ({"mentioned_in": ""}, []),
    ],
)
async def test_a_list_is_of_whom_a_number_an_address_or_a_text_means(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any], expected: list[str]
) -> None:
    await add(hass, "Kenji Sato", phone="090-1111-2222")
    await add(hass, "Emma Brown", email="emma@example.com", strength=3)
    await add(hass, "Lars Brown", email="emma@example.com")
    assert await names(hass, **fields) == expected
