"""What the sensor about the next nudge shows."""

from collections.abc import Mapping

from ..coordinator.coordinator import WeakTiesCoordinator
from ..entity import shown_name
from ..network.model import Tie
from ..network.nudges.approach import suggested_channel
from ..words import house_words


def next_nudge(coordinator: WeakTiesCoordinator) -> str | None:
    """Whom to reach out to first; a sign that tells nobody who it is where names are kept private."""
    tie = _first(coordinator)
    return shown_name(coordinator, tie) if tie else None


def next_nudge_attributes(coordinator: WeakTiesCoordinator) -> Mapping[str, object]:
    """Why, and by what kind of channel. The reason may say where somebody works, so it goes with the name."""
    tie = _first(coordinator)
    if tie is None:
        return {"reason": None, "channel": None, "tie_id": None}
    today = coordinator.data.today
    channel = suggested_channel(tie, coordinator.data.views[tie.id], today)
    why = (
        {} if coordinator.keep_names_private else {"reason": coordinator.nudges.why(tie, house_words(coordinator.hass))}
    )
    return {**why, "channel": channel.kind.value if channel else None, "tie_id": tie.id}


def _first(coordinator: WeakTiesCoordinator) -> Tie | None:
    nudges = coordinator.nudges.this_week
    return coordinator.network.ties[nudges[0].tie_id] if nudges else None
