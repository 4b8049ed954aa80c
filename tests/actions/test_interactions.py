"""Logging interactions and taking them back, on a real network in a real file."""

from datetime import date, datetime
from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.actions.calls import act, add, days_from_now, details, refused, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


async def test_a_logged_call_is_in_the_history(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie_id = await add(hass, "Hanako Suzuki", strength=3)
    (logged,) = (await act(hass, "log_interaction", tie="hanako suzuki", note="About the fair"))["logged"]
    assert logged == {
        "interaction_id": logged["interaction_id"],
        "tie_id": tie_id,
        "name": "Hanako Suzuki",
        "due": days_from_now(180).isoformat(),
    }
    (entry,) = (await details(hass, tie_id))["history"]
    assert entry["interaction_id"] == logged["interaction_id"]
    assert (entry["kind"], entry["direction"], entry["reached"]) == ("call", "both", True)
    assert (entry["minutes"], entry["note"]) == (None, "About the fair")


async def test_one_meal_with_two_people_is_one_interaction(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki")
    await add(hass, "山田太郎", reading="やまだたろう")
    logged = (await act(hass, "log_interaction", tie=["Hanako Suzuki", "Taro Yamada"], kind="meal"))["logged"]
    assert [entry["name"] for entry in logged] == ["Hanako Suzuki", "山田太郎"]
    assert len({entry["interaction_id"] for entry in logged}) == 1


async def test_nobody_is_logged_when_one_of_them_is_unknown(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki")
    assert await refused(hass, "log_interaction", tie=["Hanako Suzuki", "Zebulon Quux"]) == "tie_not_found"
    assert (await details(hass, "Hanako Suzuki"))["history"] == []


async def test_a_tie_named_twice_is_logged_once(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki", email="hanako@example.com")
    fields: dict[str, Any] = {"tie": ["Hanako Suzuki", "Hanako Suzuki"], "email": "hanako@example.com"}
    assert len((await act(hass, "log_interaction", **fields))["logged"]) == 1


async def test_a_tie_is_found_by_phone_email_and_device(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki", phone="+81 90 1234 5678", email="hanako@example.com")
    ways: tuple[dict[str, Any], ...] = ({"phone": "+819012345678"}, {"email": "Hanako@Example.com"})
    for way in ways:
        assert (await act(hass, "get_tie", **way))["tie"]["name"] == "Hanako Suzuki"
    assert await refused(hass, "get_tie", device_id="no such device") == "tie_not_found"


async def test_two_ways_that_lead_to_two_people_are_refused(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki", email="hanako@example.com")
    await add(hass, "Mary Major")
    assert await refused(hass, "archive_tie", tie="Mary Major", email="hanako@example.com") == "tie_ambiguous"


@pytest.mark.parametrize(
    ("written", "understood"),
    [
        ("2026-03-01T18:30:00", "2026-03-01T18:30:00+09:00"),
        ("2026-03-01 18:30", "2026-03-01T18:30:00+09:00"),
        ("2026-03-01T09:30:00+00:00", "2026-03-01T18:30:00+09:00"),
        ("2026-03-01", "2026-03-01T12:00:00+09:00"),
        (date(2026, 3, 1), "2026-03-01T12:00:00+09:00"),
        (datetime(2026, 3, 1, 18, 30), "2026-03-01T18:30:00+09:00"),  # noqa: DTZ001 - as YAML reads it
    ],
)
async def test_moments_are_local_unless_they_say_otherwise(
    hass: HomeAssistant, network: MockConfigEntry, written: object, understood: str
) -> None:
    await add(hass, "Hanako Suzuki")
    await act(hass, "log_interaction", tie="Hanako Suzuki", at=written)
    assert (await details(hass, "Hanako Suzuki"))["history"][0]["at"] == understood


async def test_today_without_a_time_is_never_in_the_future(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki")
    await act(hass, "log_interaction", tie="Hanako Suzuki", at=days_from_now(0).isoformat())
    assert (await details(hass, "Hanako Suzuki"))["history"][0]["at"].startswith(days_from_now(0).isoformat())


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"at": days_from_now(2).isoformat()}, "moment_in_future"),
        ({"at": "1899-12-31"}, "moment_too_early"),
        ({"minutes": -1}, "negative_minutes"),
        ({"gathering": "no such gathering"}, "value_invalid"),
        ({"tie": "Zebulon Quux"}, "tie_not_found"),
        ({"tie": "   "}, "name_empty"),
    ],
)
async def test_what_cannot_have_been_is_refused(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any], key: str
) -> None:
    await add(hass, "Hanako Suzuki")
    assert await refused(hass, "log_interaction", **({"tie": "Hanako Suzuki"} | fields)) == key
    assert (await details(hass, "Hanako Suzuki"))["history"] == []


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "telepathy"},
        {"direction": "sideways"},
        {"at": "some day"},
        {"at": "0001-01-01T00:00:00"},
        {"minutes": "long"},
        {"with": "Hanako"},
    ],
)
async def test_what_has_no_meaning_is_refused_by_the_form(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any]
) -> None:
    await add(hass, "Hanako Suzuki")
    with pytest.raises(vol.Invalid):
        await act(hass, "log_interaction", tie="Hanako Suzuki", **fields)


async def test_nobody_named_is_refused_by_the_form(hass: HomeAssistant, network: MockConfigEntry) -> None:
    for action in ("log_interaction", "get_tie", "update_tie", "snooze"):
        with pytest.raises(vol.Invalid):
            await act(hass, action)


async def test_the_last_logged_is_what_is_deleted_unless_an_id_says_which(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    tie_id = await add(hass, "Hanako Suzuki")
    first, second = [
        (await act(hass, "log_interaction", tie=tie_id, note=note))["logged"][0]["interaction_id"] for note in "ab"
    ]
    assert await act(hass, "delete_interaction") == {"interaction_id": second, "tie_ids": [tie_id]}
    assert [entry["note"] for entry in (await details(hass, tie_id))["history"]] == ["a"]
    assert (await act(hass, "delete_interaction", interaction_id=first))["interaction_id"] == first
    assert await refused(hass, "delete_interaction") == "interaction_not_found"
