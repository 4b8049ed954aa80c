"""Giving somebody a picture and taking it away, from the page on which they are seen."""

import voluptuous as vol
from homeassistant.util.json import JsonObjectType

from ..actions.schemas import ONE_TIE, ActionSchema, with_a_tie
from ..actions.ties import Request, the_tie
from ..network.errors import PictureUnknownError
from ..network.model import Tie
from ..network.pictures import Picture, picture_from_base64

# How long it may be and what may be in it, the network says: it has a sentence for each.
SET_PICTURE = with_a_tie({vol.Required("picture"): vol.All(str, vol.Length(min=1))})
REMOVE_PICTURE: ActionSchema = ONE_TIE


async def set_picture(request: Request) -> JsonObjectType:
    """Take a picture in base64. Raises PictureTooLargeError, PictureUnknownError; then the tie has the one it had."""
    picture = await request.hass.async_add_executor_job(_decoded, request.values["picture"])
    return _reply(await request.coordinator.pictures.async_set(the_tie(request, archived=True), picture))


async def remove_picture(request: Request) -> JsonObjectType:
    """Show initials again."""
    return _reply(await request.coordinator.pictures.async_remove(the_tie(request, archived=True)))


def _decoded(text: str) -> Picture:
    try:
        return picture_from_base64(text.encode("ascii"))
    except UnicodeEncodeError as error:
        raise PictureUnknownError from error


def _reply(tie: Tie) -> JsonObjectType:
    return {"tie_id": tie.id, "picture": tie.picture}
