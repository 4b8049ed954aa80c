"""Whether a starred tie is overdue, as a yes or no."""

from datetime import timedelta

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from custom_components.weak_ties.network.model import Strength
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

OVERDUE = "binary_sensor.weak_ties_kenji_sato_overdue"


async def test_it_turns_on_with_the_due_date_and_off_with_a_call(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass)
    met_on = dt_util.now().date() - timedelta(days=200)
    tie = await coordinator.ties.async_add(
        {"name": "Kenji Sato", "strength": Strength.HELPER, "met_on": met_on, "starred": True}
    )
    await hass.async_block_till_done()
    state = hass.states.get(OVERDUE)
    assert state is not None
    assert state.state == "on"

    await coordinator.interactions.async_log(tie_ids=[tie.id])
    await hass.async_block_till_done()
    state = hass.states.get(OVERDUE)
    assert state is not None
    assert state.state == "off"

    await coordinator.ties.async_forget(tie.id)
    await hass.async_block_till_done()
    assert hass.states.get(OVERDUE) is None
