"""What every entity has in common, and the one place where starred ties appear and leave.

A starred tie is a device of its own below the network's. Starring, unstarring, renaming and forgetting are all
seen as the difference between the network and the device registry, so it does not matter who changed what, or
whether Home Assistant was running at the time.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import ClassVar, override

from homeassistant.core import callback
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.device_registry import ChildDeviceInfo, DeviceEntryType, DeviceInfo
from homeassistant.helpers.entity import EntityDescription
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback
from homeassistant.helpers.update_coordinator import CoordinatorEntity
from homeassistant.util import slugify

from .const import DOMAIN
from .coordinator.coordinator import WeakTiesCoordinator
from .network.assessment.assessment import TieView
from .network.identity.names import romaji_slug
from .network.model import Tie, TieId

# The end of a time-ordered id is its random part: eight hexadecimal digits tell any household's ties apart.
_SHORT_ID = 8


class WeakTiesEntity(CoordinatorEntity[WeakTiesCoordinator]):
    """An entity of the network as a whole."""

    _attr_has_entity_name = True

    def __init__(self, coordinator: WeakTiesCoordinator, description: EntityDescription) -> None:
        """Belong to the network's device."""
        super().__init__(coordinator)
        entry = coordinator.config_entry
        self.entity_description = description
        self._attr_unique_id = f"{entry.entry_id}_{description.key}"
        self._attr_device_info = DeviceInfo(
            identifiers={(DOMAIN, entry.entry_id)}, name=entry.title, entry_type=DeviceEntryType.SERVICE
        )


class TieEntity(CoordinatorEntity[WeakTiesCoordinator]):
    """An entity of one starred tie."""

    _attr_has_entity_name = True
    _platform: ClassVar[str]

    def __init__(self, coordinator: WeakTiesCoordinator, tie: Tie, description: EntityDescription) -> None:
        """Belong to the tie's own device.

        The entity id is only suggested here: once it is registered it stays, whatever the tie is called later.
        """
        super().__init__(coordinator)
        self.entity_description = description
        self.tie_id = tie.id
        self._attr_unique_id = f"{tie.id}_{description.key}"
        self.entity_id = f"{self._platform}.{_object_id(coordinator, tie)}_{description.key}"
        self._attr_device_info = ChildDeviceInfo(
            identifiers={(DOMAIN, tie.id)},
            name=shown_name(coordinator, tie),
            parent_device_id=coordinator.device_id,
        )
        self._shown = self.known

    @property
    def known(self) -> tuple[Tie, TieView] | None:
        """The tie and what is true of it now, or None once it is starred no more."""
        tie = self.coordinator.network.ties.get(self.tie_id)
        view = self.coordinator.data.views.get(self.tie_id)
        return (tie, view) if tie and view and tie.is_followed else None

    @property
    @override
    def available(self) -> bool:
        """Whether the tie is still followed; its entities are about to go when it is not."""
        return super().available and self.known is not None

    @callback
    @override
    def _handle_coordinator_update(self) -> None:
        """Write a state only for what changed: fifty starred ties must not make one logged call slow."""
        known = self.known
        if known is None or known == self._shown:
            return
        self._shown = known
        super()._handle_coordinator_update()


@callback
def async_follow_starred(
    coordinator: WeakTiesCoordinator,
    async_add_entities: AddConfigEntryEntitiesCallback,
    make: Callable[[Tie], Iterable[TieEntity]],
) -> None:
    """Let the entities of starred ties appear and leave, now and with every change, without a reload."""
    shown: set[TieId] = set()

    @callback
    def follow() -> None:
        starred = {tie_id: coordinator.network.ties[tie_id] for tie_id in coordinator.starred}
        _async_tidy_devices(coordinator, starred)
        appeared = [tie for tie_id, tie in starred.items() if tie_id not in shown]
        shown.clear()
        shown.update(starred)
        if appeared:
            async_add_entities(entity for tie in appeared for entity in make(tie))

    coordinator.config_entry.async_on_unload(coordinator.async_add_listener(follow))
    follow()


@callback
def _async_tidy_devices(coordinator: WeakTiesCoordinator, starred: Mapping[TieId, Tie]) -> None:
    """Remove the devices of those who are not starred (any more), and let names follow."""
    registry = dr.async_get(coordinator.hass)
    entry = coordinator.config_entry
    registry.async_update_device(coordinator.device_id, name=entry.title)
    for device in list(dr.async_child_entries_for_config_entry(registry, entry.entry_id)):
        tie = next((starred[TieId(key)] for _, key in device.identifiers if key in starred), None)
        if tie is None:
            registry.async_remove_device(device.id)
        elif device.name != (name := shown_name(coordinator, tie)):
            registry.async_update_child_device(device.id, name=name)


def shown_name(coordinator: WeakTiesCoordinator, tie: Tie) -> str:
    """Say what the household sees: with names kept private, only a sign that tells the starred ties apart."""
    return f"#{_short_id(tie)}" if coordinator.keep_names_private else tie.name


def _object_id(coordinator: WeakTiesCoordinator, tie: Tie) -> str:
    romaji = "" if coordinator.keep_names_private else slugify(romaji_slug(tie), separator="_")
    return f"{slugify(coordinator.config_entry.title)}_{romaji or _short_id(tie)}"


def _short_id(tie: Tie) -> str:
    return slugify(tie.id[-_SHORT_ID:])
