"""What automations get to know of what happened: ids, days and words, never a note, an address or a channel.

With names kept private there is no name in it, nor a title that the owner wrote: what starts an automation soon
stands on a screen in the hall.
"""

from collections.abc import Mapping
from datetime import date

from homeassistant.util.json import JsonValueType

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.assessment.assessment import AssessmentSettings
from ..network.assessment.cadence import cadence_of
from ..network.model import Gathering, Interaction, Tie, TieId
from ..responses.ties import moment_in
from ..words import Words, house_words

type Payload = Mapping[str, JsonValueType]


def of_silence(coordinator: WeakTiesCoordinator, tie_id: TieId) -> Payload:
    """A tie that is due or overdue, and how long it has been."""
    words, tie = house_words(coordinator.hass), coordinator.network.ties[tie_id]
    reason = silence(words, tie, coordinator.data.today, coordinator.settings)
    return {**_of_tie(coordinator, tie_id), "reason": reason}


def of_reach(coordinator: WeakTiesCoordinator, tie_id: TieId) -> Payload:
    """A tie that is hard to reach, and in which way."""
    reach = coordinator.data.views[tie_id].reach
    said = house_words(coordinator.hass).say(f"happening_{reach.value}")
    return {**_of_tie(coordinator, tie_id), "reach": reach.value, "reason": said}


def of_interaction(coordinator: WeakTiesCoordinator, interaction: Interaction) -> Payload:
    """An interaction, and with whom."""
    known = [coordinator.network.ties[one] for one in interaction.tie_ids if one in coordinator.network.ties]
    return {
        **_of_network(coordinator),
        "interaction_id": interaction.id,
        "tie_ids": list(interaction.tie_ids),
        **_unless_private(coordinator, names=[tie.name for tie in known]),
        "kind": interaction.kind.value,
        "at": moment_in(interaction.at, coordinator.tz),
        "direction": interaction.direction.value,
        "reached": interaction.reached,
    }


def of_invitation(coordinator: WeakTiesCoordinator, gathering: Gathering) -> Payload:
    """An invitation, and from whom."""
    host = coordinator.network.ties.get(gathering.host_id) if gathering.host_id else None
    return {
        **_of_network(coordinator),
        "gathering_id": gathering.id,
        "at": moment_in(gathering.at, coordinator.tz),
        "host_id": gathering.host_id,
        **_unless_private(coordinator, title=gathering.title, host=host.name if host else None),
    }


def silence(words: Words, tie: Tie, today: date, settings: AssessmentSettings) -> str:
    """How long it has been, against what is usual: "It has been eight months; three months is usual."."""
    cadence = words.gap(cadence_of(tie, settings.cadences))
    last = tie.contact.last_any
    if last is None:
        return words.say("happening_never", cadence=cadence)
    gap = (today - last.astimezone(settings.tz).date()).days
    return words.say("happening_silence", gap=words.gap(gap), cadence=cadence)


def _of_tie(coordinator: WeakTiesCoordinator, tie_id: TieId) -> Payload:
    tie, view = coordinator.network.ties[tie_id], coordinator.data.views[tie_id]
    return {
        **_of_network(coordinator),
        "tie_id": tie.id,
        **_unless_private(coordinator, name=tie.name),
        "strength": int(tie.strength),
        "days_overdue": view.days_overdue,
        "due": view.due.isoformat() if view.due else None,
    }


def _of_network(coordinator: WeakTiesCoordinator) -> Payload:
    entry = coordinator.config_entry
    return {"network": entry.title, "network_id": entry.entry_id}


def _unless_private(coordinator: WeakTiesCoordinator, **named: JsonValueType) -> Payload:
    return {} if coordinator.keep_names_private else named
