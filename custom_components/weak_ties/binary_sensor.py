"""Binary sensors: whether a starred tie is overdue."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import override

from homeassistant.components.binary_sensor import (
    BinarySensorEntity,
    BinarySensorEntityDescription,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator.coordinator import WeakTiesConfigEntry
from .entity import TieEntity, async_follow_starred
from .network.assessment.assessment import TieView
from .network.model import Tie

PARALLEL_UPDATES = 0


@dataclass(frozen=True, kw_only=True)
class TieBinarySensorDescription(BinarySensorEntityDescription):
    """One yes or no about a starred tie."""

    value_fn: Callable[[Tie, TieView], bool]


TIE_BINARY_SENSORS: tuple[TieBinarySensorDescription, ...] = (
    TieBinarySensorDescription(
        key="overdue",
        translation_key="overdue",
        value_fn=lambda _, view: view.standing.is_overdue,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the binary sensors of each starred tie as it appears."""
    coordinator = entry.runtime_data
    async_follow_starred(
        coordinator,
        async_add_entities,
        lambda tie: (TieBinarySensor(coordinator, tie, description) for description in TIE_BINARY_SENSORS),
    )


class TieBinarySensor(TieEntity, BinarySensorEntity):
    """A yes or no about a starred tie."""

    _platform = Platform.BINARY_SENSOR
    entity_description: TieBinarySensorDescription

    @property
    @override
    def is_on(self) -> bool | None:
        """Whether it is so, or unknown of somebody who has been forgotten."""
        known = self.known
        return self.entity_description.value_fn(*known) if known else None
