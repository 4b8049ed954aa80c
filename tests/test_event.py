"""Each interaction that is logged is an event, without its note, and nothing is one after a start."""

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant, State

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Direction, InteractionKind, Tie
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

INTERACTION = "event.weak_ties_interaction"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


@pytest.fixture
async def kenji(coordinator: WeakTiesCoordinator) -> Tie:
    return await coordinator.ties.async_add({"name": "Kenji Sato"})


def state(hass: HomeAssistant) -> State:
    found = hass.states.get(INTERACTION)
    assert found is not None
    return found


async def test_nothing_has_happened_yet(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    assert state(hass).state == "unknown"
    assert state(hass).attributes["event_types"] == [kind.value for kind in InteractionKind]


async def test_an_interaction_is_an_event_without_its_note(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, kenji: Tie
) -> None:
    interaction = await coordinator.interactions.async_log(
        tie_ids=[kenji.id], kind=InteractionKind.EMAIL, direction=Direction.OUT, reached=False, note="Dotonbori"
    )
    await hass.async_block_till_done()
    shown = state(hass).attributes
    assert state(hass).state == "2026-11-23T03:00:00.000+00:00"
    assert {
        key: shown[key] for key in ("event_type", "interaction_id", "tie_ids", "names", "direction", "reached")
    } == {
        "event_type": "email",
        "interaction_id": interaction.id,
        "tie_ids": [kenji.id],
        "names": ["Kenji Sato"],
        "direction": "out",
        "reached": False,
    }
    assert "Dotonbori" not in repr(state(hass).as_dict())


async def test_a_start_is_no_event(hass: HomeAssistant, coordinator: WeakTiesCoordinator, kenji: Tie) -> None:
    await coordinator.interactions.async_log(tie_ids=[kenji.id])
    await hass.async_block_till_done()
    before = state(hass).state
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    await hass.async_block_till_done()
    assert state(hass).state == before


async def test_another_network_s_interaction_is_not_this_one_s(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    work = await load_network(hass, "Work")
    tie = await work.ties.async_add({"name": "Aiko Mori"})
    await work.interactions.async_log(tie_ids=[tie.id])
    await hass.async_block_till_done()
    assert state(hass).state == "unknown"


async def test_names_follow_the_network_and_its_privacy(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, kenji: Tie
) -> None:
    await coordinator.interactions.async_log(tie_ids=[kenji.id])
    await coordinator.ties.async_update(kenji.id, {"name": "Kenji Ito"})
    await hass.async_block_till_done()
    assert state(hass).attributes["names"] == ["Kenji Ito"]
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    assert "names" not in state(hass).attributes
    assert state(hass).attributes["tie_ids"] == [kenji.id]
