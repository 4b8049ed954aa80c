"""What the actions about nudges answer: whom to reach out to, why in words, and how best."""

from datetime import datetime

from homeassistant.util.json import JsonObjectType

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.model import Answer, Gathering, Network, Tie
from ..network.nudges.approach import suggested_channel
from ..network.nudges.load import loosened
from ..words import Words


def tie(coordinator: WeakTiesCoordinator, known: Tie, words: Words) -> JsonObjectType:
    """Somebody to reach out to. `offer` is a slower cadence for somebody who was put off again and again."""
    today, view = coordinator.data.today, coordinator.data.views[known.id]
    reasons = [words.reason(one.key, one.placeholders, today) for one in coordinator.nudges.reasons_for(known)]
    channel, cadence = suggested_channel(known, view, today), loosened(known, coordinator.settings)
    return {
        "kind": "tie",
        "tie_id": known.id,
        "name": known.name,
        "reason": reasons[0],
        "reasons": list(reasons),
        "channel": channel.kind.value if channel else None,
        "channel_value": channel.value if channel else None,
        "due": view.due.isoformat() if view.due else None,
        "offer": {"cadence_days": cadence} if cadence else None,
        "gathering_id": None,
    }


def invitation(open_one: Gathering, network: Network, words: Words, now: datetime) -> JsonObjectType:
    """An invitation to say yes to, with whom one would meet there, as far as that is known."""
    when = words.when(open_one.at.astimezone(now.tzinfo).date(), now.date())
    guests = {one.tie_id: None for one in open_one.attendances if one.answer is not Answer.DECLINED}
    host = {open_one.host_id: None} if open_one.host_id else {}
    names = [network.ties[tie_id].name for tie_id in {**host, **guests} if tie_id in network.ties]
    if names:
        reason = words.say("reason_invitation_with", at=when, names=words.listed(names))
    else:
        reason = words.say("reason_invitation", at=when)
    return _occasion("invitation", open_one, reason, now)


def attendance(past_one: Gathering, words: Words, now: datetime) -> JsonObjectType:
    """A gathering of which nobody has said yet who was there."""
    when = words.when(past_one.at.astimezone(now.tzinfo).date(), now.date())
    return _occasion("attendance", past_one, words.say("reason_attendance", at=when), now)


def _occasion(kind: str, one: Gathering, reason: str, now: datetime) -> JsonObjectType:
    return {
        "kind": kind,
        "tie_id": one.host_id,
        "name": one.title,
        "reason": reason,
        "reasons": [reason],
        "channel": None,
        "channel_value": None,
        "due": one.at.astimezone(now.tzinfo).date().isoformat(),
        "offer": None,
        "gathering_id": one.id,
    }
