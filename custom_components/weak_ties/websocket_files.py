"""Files between a browser and a network: an upload to take in, a signed path to download an export from."""

from datetime import timedelta

import voluptuous as vol
from homeassistant.components.http.auth import async_sign_path
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType

from . import replies
from .action_schemas import strength
from .actions import Request
from .exceptions import UploadMissingError
from .http import CONTENT_TYPES
from .network.model import Strength
from .uploads import discard_upload, take_upload

# Long enough for a slow phone to follow the link, and too short for one that was forgotten in a history.
_LINK_IS_GOOD_FOR = timedelta(seconds=60)

IMPORT_UPLOAD = vol.Schema(
    {
        vol.Optional("network"): cv.string,
        vol.Required("file_id"): cv.string,
        vol.Optional("strength", default=Strength.ACQUAINTANCE): strength,
        vol.Optional("encoding"): vol.Maybe(cv.string),
        vol.Optional("dry_run", default=False): cv.boolean,
    }
)
SIGN_EXPORT = vol.Schema(
    {vol.Optional("network"): cv.string, vol.Required("format"): vol.In(tuple(CONTENT_TYPES))},
)


async def import_upload(request: Request) -> JsonObjectType:
    """Take in an uploaded file, or with `dry_run` say what would happen.

    An upload is good for one reading: a preview and the import that follows are two uploads, so that nothing of
    other people's lives waits on disk for a decision.
    """
    values, hass = request.values, request.hass
    try:
        upload = await hass.async_add_executor_job(take_upload, hass, values["file_id"])
    except (OSError, ValueError) as error:
        raise UploadMissingError from error
    try:
        outcome = await request.coordinator.async_import_file(
            upload, strength=values["strength"], encoding=values.get("encoding"), dry_run=values["dry_run"]
        )
    finally:
        await hass.async_add_executor_job(discard_upload, upload)
    left_out = replies.left_aside(outcome.left_out)
    return {**replies.imported(outcome), "left_out": left_out, "sample": list(outcome.sample)}


async def sign_export(request: Request) -> JsonObjectType:
    """A path that downloads an export once somebody opens it, as the one who asked for it."""
    entry_id = request.coordinator.config_entry.entry_id
    path = f"/api/weak_ties/export/{entry_id}/{request.values['format']}"
    return {"path": async_sign_path(request.hass, path, _LINK_IS_GOOD_FOR)}
