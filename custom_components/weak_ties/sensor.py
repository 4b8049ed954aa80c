"""Sensors: how the network is doing, and how each starred tie is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, override

from homeassistant.components.sensor import (
    SensorDeviceClass,
    SensorEntity,
    SensorEntityDescription,
    SensorStateClass,
)
from homeassistant.const import Platform
from homeassistant.core import HomeAssistant
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.typing import StateType

from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .entities import nudge_sensors as nudge_figures
from .entities import occasion_sensors as occasion_figures
from .entities import survivability_sensors as survivability_figures
from .entity import TieEntity, WeakTiesEntity, async_follow_starred
from .network.assessment.assessment import TieView
from .network.assessment.cadence import Standing
from .network.model import Tie, TieId

PARALLEL_UPDATES = 0

# A state's attributes are sent to every open browser; the whole list is what the get_ties action is for.
_MOST_OVERDUE = 20

type Attributes = Mapping[str, Any]


@dataclass(frozen=True, kw_only=True)
class NetworkSensorDescription(SensorEntityDescription):
    """One figure of the network."""

    value_fn: Callable[[WeakTiesCoordinator], StateType | date | datetime]
    attributes_fn: Callable[[WeakTiesCoordinator], Attributes | None] = lambda _: None


@dataclass(frozen=True, kw_only=True)
class TieSensorDescription(SensorEntityDescription):
    """One thing to know of a starred tie."""

    value_fn: Callable[[Tie, TieView], StateType | date | datetime]


def _next_due(coordinator: WeakTiesCoordinator) -> datetime | None:
    day = coordinator.data.next_due
    return None if day is None else datetime.combine(day, time(), coordinator.tz)


def _most_overdue(coordinator: WeakTiesCoordinator) -> Attributes:
    return {"ties": [_overdue_tie(coordinator, tie_id) for tie_id in coordinator.data.overdue[:_MOST_OVERDUE]]}


def _overdue_tie(coordinator: WeakTiesCoordinator, tie_id: TieId) -> Attributes:
    tie, view = coordinator.network.ties[tie_id], coordinator.data.views[tie_id]
    last = tie.contact.last_any
    return {
        "id": tie.id,
        **({} if coordinator.keep_names_private else {"name": tie.name}),
        "strength": int(tie.strength),
        "days_overdue": view.days_overdue,
        "last_interaction": last.isoformat() if last else None,
        "due": view.due.isoformat() if view.due else None,
    }


def _hard_to_reach(coordinator: WeakTiesCoordinator) -> Attributes:
    counts = {reach.value: number for reach, number in coordinator.data.reach_counts.items() if reach.is_hard}
    return {**counts, "about_to_slip": coordinator.data.about_to_slip}


NETWORK_SENSORS: tuple[NetworkSensorDescription, ...] = (
    NetworkSensorDescription(
        key="overdue",
        translation_key="overdue",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: len(coordinator.data.overdue),
        attributes_fn=_most_overdue,
    ),
    NetworkSensorDescription(
        key="due_soon",
        translation_key="due_soon",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: len(coordinator.data.due_soon),
    ),
    NetworkSensorDescription(
        key="kept",
        translation_key="kept",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: coordinator.data.kept,
    ),
    NetworkSensorDescription(
        key="next_due",
        translation_key="next_due",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=_next_due,
    ),
    NetworkSensorDescription(
        key="hard_to_reach",
        translation_key="hard_to_reach",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: coordinator.data.hard_to_reach,
        attributes_fn=_hard_to_reach,
    ),
    NetworkSensorDescription(
        key="next_nudge",
        translation_key="next_nudge",
        value_fn=nudge_figures.next_nudge,
        attributes_fn=nudge_figures.next_nudge_attributes,
    ),
    NetworkSensorDescription(
        key="survivability",
        translation_key="survivability",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=survivability_figures.score,
        attributes_fn=survivability_figures.parts,
    ),
    NetworkSensorDescription(
        key="interactions_30_days",
        translation_key="interactions_30_days",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: coordinator.data.interactions_30_days,
    ),
    NetworkSensorDescription(
        key="open_invitations",
        translation_key="open_invitations",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=lambda coordinator: len(coordinator.gatherings.open_invitations),
        attributes_fn=occasion_figures.invitations,
    ),
    NetworkSensorDescription(
        key="cards_to_send",
        translation_key="cards_to_send",
        state_class=SensorStateClass.MEASUREMENT,
        value_fn=occasion_figures.cards_to_send,
        attributes_fn=occasion_figures.card_season,
    ),
)

TIE_SENSORS: tuple[TieSensorDescription, ...] = (
    TieSensorDescription(
        key="standing",
        translation_key="standing",
        device_class=SensorDeviceClass.ENUM,
        options=[standing.value for standing in Standing],
        value_fn=lambda _, view: view.standing.value,
    ),
    TieSensorDescription(
        key="last_interaction",
        translation_key="last_interaction",
        device_class=SensorDeviceClass.TIMESTAMP,
        value_fn=lambda tie, _: tie.contact.last_any,
    ),
    TieSensorDescription(
        key="due",
        translation_key="due",
        device_class=SensorDeviceClass.DATE,
        value_fn=lambda _, view: view.due,
    ),
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the network's sensors, and those of each starred tie as it appears."""
    coordinator = entry.runtime_data
    async_add_entities(NetworkSensor(coordinator, description) for description in NETWORK_SENSORS)
    async_follow_starred(
        coordinator,
        async_add_entities,
        lambda tie: (TieSensor(coordinator, tie, description) for description in TIE_SENSORS),
    )


class NetworkSensor(WeakTiesEntity, SensorEntity):
    """A figure of the network. Who is overdue is for now, not for the recorder's months of history."""

    _unrecorded_attributes = survivability_figures.PARTS | frozenset(
        {"ties", "invitations", "reason", "channel", "tie_id"}
    )
    entity_description: NetworkSensorDescription

    @property
    @override
    def native_value(self) -> StateType | date | datetime:
        """The figure."""
        return self.entity_description.value_fn(self.coordinator)

    @property
    @override
    def extra_state_attributes(self) -> Attributes | None:
        """What the figure is made of."""
        return self.entity_description.attributes_fn(self.coordinator)


class TieSensor(TieEntity, SensorEntity):
    """One thing to know of a starred tie."""

    _platform = Platform.SENSOR
    entity_description: TieSensorDescription

    @property
    @override
    def native_value(self) -> StateType | date | datetime:
        """What is known, or nothing of somebody who has been forgotten."""
        known = self.known
        return self.entity_description.value_fn(*known) if known else None
