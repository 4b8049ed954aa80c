"""Counts for a bug report: never a name, a note, an address or an id of anybody."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from homeassistant.core import HomeAssistant

from .const import CONF_CADENCES, CONF_KEEP_NAMES_PRIVATE
from .coordinator.coordinator import WeakTiesConfigEntry


async def async_get_config_entry_diagnostics(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> dict[str, Any]:
    """How large the network is and how it stands, in numbers alone."""
    coordinator = entry.runtime_data
    ties = coordinator.network.ties.values()
    views = coordinator.data.views.values()
    return {
        "options": {key: entry.options.get(key) for key in (CONF_CADENCES, CONF_KEEP_NAMES_PRIVATE)},
        "ties": len(ties),
        "starred": sum(tie.starred for tie in ties),
        "archived": sum(tie.archived_at is not None for tie in ties),
        "strength": _count(tie.strength.name.lower() for tie in ties),
        "standing": _count(view.standing.value for view in views),
        "reach": _count(view.reach.value for view in views),
        "channels": _count(channel.kind.value for tie in ties for channel in tie.channels),
        "affiliations": sum(len(tie.affiliations) for tie in ties),
        "imports": len(coordinator.network.imports),
        "merge_suggestions": len(coordinator.network.merge_suggestions),
        "interactions_30_days": coordinator.data.interactions_30_days,
    }


def _count(values: Iterable[str]) -> dict[str, int]:
    return dict(sorted(Counter(values).items()))
