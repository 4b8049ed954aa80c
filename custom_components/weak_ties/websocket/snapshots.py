"""What a page is sent each time the network changes: small enough to be sent whole, never a part."""

from collections.abc import Callable, Mapping
from typing import Any

from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..network.errors import TieNotFoundError
from ..network.model import Gathering, Nudge, NudgeOutcome, Tie, TieId
from ..network.nudge_outcomes import week_of
from ..network.nudges.load import loosened
from ..network.occasions.gatherings import open_invitations
from .rows import Lines

type Snapshot = Callable[[Lines, Mapping[str, Any]], JsonObjectType]


def overview(lines: Lines, wanted: Mapping[str, Any]) -> JsonObjectType:
    """What needs attention now: the first of each list, and how long each list is."""
    coordinator, limit = lines.coordinator, wanted["limit"]
    assessment, network = coordinator.data, coordinator.network
    now = dt_util.now()
    invitations, nudges = open_invitations(network, now), coordinator.nudges.this_week
    return {
        "change": assessment.at.isoformat(),
        "counts": {
            "ties": len(network.ties),
            "kept": assessment.kept,
            "overdue": len(assessment.overdue),
            "due_soon": len(assessment.due_soon),
            "hard_to_reach": assessment.hard_to_reach,
            "about_to_slip": assessment.about_to_slip,
            "nudges": len(nudges),
            "nudges_done": _done_this_week(lines),
            "invitations": len(invitations),
        },
        "next_due": _next_due(lines),
        "overdue": lines.of(assessment.overdue[:limit]),
        "due_soon": lines.of(assessment.due_soon[:limit]),
        "nudges": [_nudge(lines, nudge) for nudge in nudges[:limit]],
        "invitations": [_invitation(lines, gathering) for gathering in invitations[:limit]],
    }


def one_tie(lines: Lines, wanted: Mapping[str, Any]) -> JsonObjectType:
    """The row of one tie, None once it is forgotten. Whoever looks at its page asks for the rest by the change."""
    coordinator = lines.coordinator
    try:
        tie_id = coordinator.directory.resolve(wanted["tie"], include_archived=True)
    except TieNotFoundError:
        line = None
    else:
        line = lines.line(coordinator.network.ties[tie_id])
    return {"change": coordinator.data.at.isoformat(), "tie": line}


# By what a subscription asks for.
SNAPSHOTS: Mapping[str, Snapshot] = {"overview": overview, "tie": one_tie}


def _next_due(lines: Lines) -> str:
    """When the next one falls due, as one says it; empty when nobody will."""
    due = lines.coordinator.data.next_due
    return lines.words.when(due, lines.today) if due else ""


def _done_this_week(lines: Lines) -> int:
    week, done = week_of(lines.today), (NudgeOutcome.DONE, NudgeOutcome.TRIED)
    return sum(nudge.week == week and nudge.outcome in done for nudge in lines.coordinator.network.nudges.values())


def _nudge(lines: Lines, nudge: Nudge) -> JsonObjectType:
    """A row whose sentence is the nudge's own reason, with a slower cadence for whoever is put off again and again."""
    tie = lines.coordinator.network.ties[nudge.tie_id]
    reason = lines.coordinator.nudges.reasons_for(tie)[0]
    why = lines.words.reason(reason.key, reason.placeholders, lines.today)
    return {**lines.line(tie), "why": why, "reason": reason.key, "offer": _offer(lines, tie)}


def _offer(lines: Lines, tie: Tie) -> JsonObjectType | None:
    """The cadence that may suit better, and what it would take the place of."""
    cadence = loosened(tie, lines.coordinator.settings)
    return {"cadence_days": cadence, "instead_of": tie.cadence_days} if cadence else None


def _invitation(lines: Lines, gathering: Gathering) -> JsonObjectType:
    """An invitation with who else would be there, as far as anybody knows."""
    day = gathering.at.astimezone(lines.coordinator.tz)
    guests: list[TieId] = [attendance.tie_id for attendance in gathering.attendances]
    return {
        "gathering_id": gathering.id,
        "title": gathering.title,
        "at": day.isoformat(),
        "when": lines.words.when(day.date(), lines.today),
        "place": gathering.place,
        "host": _name(lines, gathering.host_id),
        "guests": [name for name in (_name(lines, guest) for guest in guests) if name],
    }


def _name(lines: Lines, tie_id: TieId | None) -> JsonValueType:
    tie = lines.coordinator.network.ties.get(tie_id) if tie_id else None
    return tie.name if tie else None
