"""The event entity: each interaction as it is logged."""

from collections.abc import Mapping
from typing import Any, override

from homeassistant.components.event import EventEntity, EventEntityDescription
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .coordinator.coordinator import WeakTiesConfigEntry
from .coordinator.transitions import HAPPENED
from .entity import WeakTiesEntity
from .network.assessment.transitions import Happenings
from .network.model import Interaction, InteractionKind
from .responses.ties import moment_in

PARALLEL_UPDATES = 0

INTERACTION = EventEntityDescription(
    key="interaction", translation_key="interaction", event_types=[kind.value for kind in InteractionKind]
)


async def async_setup_entry(
    _hass: HomeAssistant, entry: WeakTiesConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback
) -> None:
    """Add the network's event."""
    async_add_entities([InteractionEvent(entry.runtime_data, INTERACTION)])


class InteractionEvent(WeakTiesEntity, EventEntity):
    """The last interaction that was logged. Its note is nobody's business, and stays where it is."""

    _unrecorded_attributes = frozenset({"names"})

    @override
    async def async_added_to_hass(self) -> None:
        """Listen for what is logged from now on; what is there already was logged before."""
        await super().async_added_to_hass()
        self.async_on_remove(async_dispatcher_connect(self.hass, HAPPENED, self._on_happened))

    @property
    @override
    def extra_state_attributes(self) -> Mapping[str, Any] | None:
        """The names as they are now: they follow a new name, and go with a forgotten tie or with privacy."""
        if self.coordinator.keep_names_private:
            return None
        ties, ids = self.coordinator.network.ties, self.state_attributes.get("tie_ids", ())
        return {"names": [ties[tie_id].name for tie_id in ids if tie_id in ties]}

    @callback
    def _on_happened(self, entry_id: str, happened: Happenings) -> None:
        if entry_id != self.coordinator.config_entry.entry_id:
            return
        for interaction in happened.logged:
            self._trigger_event(interaction.kind.value, self._attributes(interaction))
            self.async_write_ha_state()

    def _attributes(self, interaction: Interaction) -> dict[str, Any]:
        return {
            "interaction_id": interaction.id,
            "tie_ids": list(interaction.tie_ids),
            "at": moment_in(interaction.at, self.coordinator.tz),
            "direction": interaction.direction.value,
            "reached": interaction.reached,
        }
