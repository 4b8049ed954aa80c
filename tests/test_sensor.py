"""What the network's sensors and those of starred ties show, and when they come and go."""

from datetime import timedelta

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from homeassistant.util import dt as dt_util

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.assessment.cadence import Standing
from custom_components.weak_ties.network.model import Strength, Tie
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

STANDING = "sensor.weak_ties_kenji_sato_standing"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


async def add(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    name: str = "Kenji Sato",
    *,
    met: int = 200,
    starred: bool = True,
) -> Tie:
    """Add a helper (kept every 180 days) who was met so many days ago and never contacted."""
    met_on = dt_util.now().date() - timedelta(days=met)
    tie = await coordinator.ties.async_add(
        {"name": name, "strength": Strength.HELPER, "met_on": met_on, "starred": starred}
    )
    await hass.async_block_till_done()
    return tie


def state_of(hass: HomeAssistant, entity_id: str) -> str:
    state = hass.states.get(entity_id)
    assert state is not None, entity_id
    return state.state


def tie_devices(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> list[dr.ChildDeviceEntry]:
    return dr.async_child_entries_for_config_entry(dr.async_get(hass), coordinator.config_entry.entry_id)


async def test_an_empty_network_has_figures_too(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    for key, value in {"overdue": "0", "due_soon": "0", "kept": "0", "interactions_30_days": "0"}.items():
        assert state_of(hass, f"sensor.weak_ties_{key}") == value
    assert state_of(hass, "sensor.weak_ties_next_due") == "unknown"
    overdue = hass.states.get("sensor.weak_ties_overdue")
    assert overdue is not None
    assert overdue.attributes["ties"] == []


async def test_the_figures_follow_the_network(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    late = await add(hass, coordinator, met=200, starred=False)
    await add(hass, coordinator, "Aiko Mori", met=177, starred=False)
    assert state_of(hass, "sensor.weak_ties_overdue") == "1"
    assert state_of(hass, "sensor.weak_ties_due_soon") == "1"
    assert state_of(hass, "sensor.weak_ties_kept") == "2"
    overdue = hass.states.get("sensor.weak_ties_overdue")
    assert overdue is not None
    assert overdue.attributes["ties"] == [
        {
            "id": late.id,
            "name": "Kenji Sato",
            "strength": 3,
            "days_overdue": 20,
            "last_interaction": None,
            "due": "2026-11-03",
        }
    ]
    await coordinator.interactions.async_log(tie_ids=[late.id])
    await hass.async_block_till_done()
    assert state_of(hass, "sensor.weak_ties_overdue") == "0"
    assert state_of(hass, "sensor.weak_ties_interactions_30_days") == "1"


async def test_who_is_hard_to_reach_is_counted_by_kind(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await coordinator.ties.async_add({"name": "Emma Brown", "phone": "+819012345678", "email": "emma@example.net"})
    await coordinator.ties.async_add({"name": "Liu Wei", "phone": "+819087654321"})
    await coordinator.ties.async_add(
        {"name": "Jun Abe", "organization": "Example Foods", "email": "j@example-foods.com"}
    )
    await coordinator.ties.async_add({"name": "Aiko Mori", "organization": "Example Foods"})
    yumi = await coordinator.ties.async_add({"name": "Yumi Ogawa"})
    await hass.async_block_till_done()
    hard = hass.states.get("sensor.weak_ties_hard_to_reach")
    assert hard is not None
    assert hard.state == "4"
    counts = {"fragile": 2, "employer_only": 1, "lost": 1, "about_to_slip": 1}
    assert {key: hard.attributes[key] for key in counts} == counts
    await coordinator.ties.async_archive(yumi.id)
    await hass.async_block_till_done()
    assert state_of(hass, "sensor.weak_ties_hard_to_reach") == "3"


async def test_next_due_is_the_local_midnight_of_its_day(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await add(hass, coordinator, met=177, starred=False)
    assert state_of(hass, "sensor.weak_ties_next_due") == "2026-11-25T15:00:00+00:00"


async def test_only_the_twenty_most_overdue_are_named(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    for number in range(22):
        await add(hass, coordinator, f"Person {number}", met=200 + number, starred=False)
    overdue = hass.states.get("sensor.weak_ties_overdue")
    assert overdue is not None
    assert overdue.state == "22"
    assert [tie["name"] for tie in overdue.attributes["ties"]] == [f"Person {number}" for number in range(21, 1, -1)]


async def test_names_kept_private_are_nowhere_to_be_seen(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    entry = coordinator.config_entry
    hass.config_entries.async_update_entry(entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    await add(hass, coordinator)
    everything = repr([state.as_dict() for state in hass.states.async_all()]).casefold()
    assert "kenji" not in everything
    assert "sato" not in everything
    hass.config_entries.async_update_entry(entry, options={})
    await hass.async_block_till_done()
    (device,) = tie_devices(hass, coordinator)
    assert device.name == "Kenji Sato"


async def test_a_starred_tie_has_a_device_below_the_networks(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    (device,) = tie_devices(hass, coordinator)
    assert device.name == "Kenji Sato"
    assert device.parent_device_id == coordinator.device_id
    assert device.identifiers == {(DOMAIN, tie.id)}
    assert state_of(hass, STANDING) == "overdue"
    assert state_of(hass, "sensor.weak_ties_kenji_sato_due") == "2026-11-03"
    assert state_of(hass, "sensor.weak_ties_kenji_sato_last_interaction") == "unknown"
    registered = er.async_get(hass).async_get(STANDING)
    assert registered is not None
    assert registered.unique_id == f"{tie.id}_standing"
    state = hass.states.get(STANDING)
    assert state is not None
    assert state.attributes["options"] == [standing.value for standing in Standing]
    assert state.attributes["friendly_name"] == "Kenji Sato Standing"

    await coordinator.interactions.async_log(tie_ids=[tie.id])
    await hass.async_block_till_done()
    assert state_of(hass, STANDING) == "fresh"
    assert state_of(hass, "sensor.weak_ties_kenji_sato_due") == "2027-05-22"
    assert state_of(hass, "sensor.weak_ties_kenji_sato_last_interaction") == "2026-11-23T03:00:00+00:00"


@pytest.mark.parametrize(
    ("fields", "slug"),
    [
        ({"name": "佐藤 健二", "family_reading": "さとう", "given_reading": "けんじ"}, None),
        ({"name": "佐藤 健二"}, None),
    ],
    ids=["with a reading", "without"],
)
async def test_entity_ids_come_from_the_reading_or_the_id_and_never_from_guessing(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, fields: dict[str, str], slug: None
) -> None:
    tie = await coordinator.ties.async_add({**fields, "starred": True})  # type: ignore[typeddict-item]
    await hass.async_block_till_done()
    entity_id = er.async_get(hass).async_get_entity_id("sensor", DOMAIN, f"{tie.id}_standing")
    assert entity_id is not None
    has_reading = "family_reading" in fields
    assert ("kenji" in entity_id) is has_reading
    assert (tie.id[-8:] in entity_id) is not has_reading
    assert "zuo" not in entity_id


async def test_entities_leave_with_the_star_and_come_back_under_the_same_ids(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    other = await add(hass, coordinator, "Aiko Mori")
    await coordinator.ties.async_update(tie.id, {"starred": False})
    await hass.async_block_till_done()
    assert hass.states.get(STANDING) is None
    assert er.async_get(hass).async_get(STANDING) is None
    (device,) = tie_devices(hass, coordinator)
    assert device.identifiers == {(DOMAIN, other.id)}
    await coordinator.ties.async_update(tie.id, {"starred": True})
    await hass.async_block_till_done()
    assert state_of(hass, STANDING) == "overdue"


async def test_entities_of_the_archived_leave_and_return_when_restored(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    await coordinator.ties.async_archive(tie.id)
    await hass.async_block_till_done()
    assert hass.states.get(STANDING) is None
    await coordinator.ties.async_restore(tie.id)
    await hass.async_block_till_done()
    assert state_of(hass, STANDING) == "overdue"


async def test_the_forgotten_leave_without_an_error(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, caplog: pytest.LogCaptureFixture
) -> None:
    tie = await add(hass, coordinator)
    await coordinator.ties.async_forget(tie.id)
    await hass.async_block_till_done()
    assert not tie_devices(hass, coordinator)
    assert hass.states.get(STANDING) is None
    assert "Traceback" not in caplog.text
    assert "ERROR" not in caplog.text


async def test_a_new_name_shows_at_once_and_the_entity_id_stays(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    await coordinator.ties.async_update(tie.id, {"name": "Kenji Ito"})
    await hass.async_block_till_done()
    (device,) = tie_devices(hass, coordinator)
    assert device.name == "Kenji Ito"
    state = hass.states.get(STANDING)
    assert state is not None
    assert state.attributes["friendly_name"] == "Kenji Ito Standing"


async def test_devices_of_those_unstarred_while_home_assistant_was_down_are_gone_after_the_start(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    entry = coordinator.config_entry
    stale = dr.async_get(hass).async_get_or_create_child(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, "somebody-who-was-here")},
        parent_device_id=coordinator.device_id,
        name="Somebody",
    )
    assert await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert dr.async_get(hass).async_get(stale.id) is None
    (device,) = tie_devices(hass, entry.runtime_data)
    assert device.identifiers == {(DOMAIN, tie.id)}
    assert state_of(hass, STANDING) == "overdue"


async def test_a_logged_call_writes_no_state_of_somebody_else(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(hass, coordinator)
    await add(hass, coordinator, "Aiko Mori")
    before = hass.states.get("sensor.weak_ties_aiko_mori_standing")
    assert before is not None
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    await hass.async_block_till_done()
    after = hass.states.get("sensor.weak_ties_aiko_mori_standing")
    assert after is not None
    assert after.last_reported == before.last_reported


async def test_two_networks_keep_apart(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    family = await load_network(hass, "Family")
    await add(hass, coordinator)
    await add(hass, family, "Aiko Mori")
    assert state_of(hass, "sensor.family_overdue") == "1"
    assert state_of(hass, "sensor.family_aiko_mori_standing") == "overdue"
    assert state_of(hass, STANDING) == "overdue"
