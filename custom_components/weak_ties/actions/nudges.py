"""What the actions about the week's nudges do."""

import voluptuous as vol
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..network.occasions.gatherings import awaiting_attendance, open_invitations
from ..responses import nudges as replies_nudges
from ..words import async_words
from .schemas import NETWORK, ActionSchema
from .ties import Request, the_tie

GET_NUDGES: ActionSchema = vol.Schema(NETWORK)


async def get_nudges(request: Request) -> JsonObjectType:
    """List what to answer and whom to reach out to this week, each with the reason in words."""
    coordinator, now = request.coordinator, dt_util.now()
    words, nudges = await async_words(request.hass, request.language), await coordinator.nudges.async_this_week()
    network = coordinator.network
    invitations = [replies_nudges.invitation(one, network, words, now) for one in open_invitations(network, now)]
    attendances = [replies_nudges.attendance(one, words, now) for one in awaiting_attendance(network, now)]
    ties = [replies_nudges.tie(coordinator, network.ties[nudge.tie_id], words) for nudge in nudges]
    return {"nudges": [*invitations, *attendances, *ties]}


async def dismiss_nudge(request: Request) -> JsonObjectType:
    """Take somebody off the week's list."""
    coordinator = request.coordinator
    dismissed = await coordinator.nudges.async_dismiss(the_tie(request))
    return {"tie_id": dismissed.tie_id, "name": coordinator.network.ties[dismissed.tie_id].name}
