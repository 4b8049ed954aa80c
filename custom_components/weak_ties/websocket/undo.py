"""What is asked for only by an undo button: that something which was just done be as if it had not been."""

from homeassistant.util.json import JsonObjectType

from ..actions.schemas import ONE_TIE, ActionSchema
from ..actions.ties import Request, the_tie

WAKE: ActionSchema = ONE_TIE
TAKE_BACK_DISMISSAL: ActionSchema = ONE_TIE


async def wake(request: Request) -> JsonObjectType:
    """Take a snooze back."""
    awake = await request.coordinator.ties.async_wake(the_tie(request))
    return {"tie_id": awake.id}


async def take_back_dismissal(request: Request) -> JsonObjectType:
    """Put somebody back on the week's list."""
    nudge = await request.coordinator.nudges.async_take_back_dismissal(the_tie(request))
    return {"tie_id": nudge.tie_id}
