"""Assessing a network anew when a day begins, and when the house's clock or time zone changes."""

from datetime import datetime
from typing import TYPE_CHECKING

from homeassistant.const import EVENT_CORE_CONFIG_UPDATE
from homeassistant.core import CALLBACK_TYPE, Event, callback
from homeassistant.helpers.event import async_track_time_change

from ..words import async_words

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


@callback
def async_follow_the_clock(coordinator: WeakTiesCoordinator) -> None:
    """Assess at each local midnight and whenever the house's clock or time zone changes, until it is unloaded."""
    hass = coordinator.hass

    async def on_new_day(_now: datetime) -> None:
        await coordinator.async_assess()

    async def on_house_changed(_event: Event) -> None:
        # Entities say their reasons at once, and may have to in a language that was not spoken so far.
        await async_words(hass)
        await coordinator.async_take_bearings()

    subscriptions: tuple[CALLBACK_TYPE, ...] = (
        async_track_time_change(hass, on_new_day, hour=0, minute=0, second=0),
        hass.bus.async_listen(EVENT_CORE_CONFIG_UPDATE, on_house_changed),
    )
    for unsubscribe in subscriptions:
        coordinator.config_entry.async_on_unload(unsubscribe)
