"""Files between a browser and a network: an upload to take in, a signed path to download an export from."""

from datetime import timedelta
from functools import partial

import voluptuous as vol
from homeassistant.components.http.auth import async_sign_path
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..actions.schemas import NETWORK, ActionSchema, strength
from ..actions.ties import Request
from ..exceptions import UploadMissingError
from ..network.model import ImportBatch, Strength
from ..responses import ties as replies
from .http_views import CONTENT_TYPES
from .uploads import discard_upload, take_upload

# Long enough for a slow phone to follow the link, and too short for one that was forgotten in a history.
_LINK_IS_GOOD_FOR = timedelta(seconds=60)

# Nobody takes an older one back: what it brought has been lived with for years.
_IMPORTS_SHOWN = 20

IMPORT_UPLOAD = vol.Schema(
    {
        vol.Optional("network"): cv.string,
        vol.Required("file_id"): cv.string,
        vol.Optional("strength", default=Strength.ACQUAINTANCE): strength,
        vol.Optional("encoding"): vol.Maybe(cv.string),
        vol.Optional("dry_run", default=False): cv.boolean,
        vol.Optional("follow", default=False): cv.boolean,
    }
)
IMPORTS: ActionSchema = vol.Schema(NETWORK)
SIGN_EXPORT = vol.Schema(
    {vol.Optional("network"): cv.string, vol.Required("format"): vol.In(tuple(CONTENT_TYPES))},
)


async def import_upload(request: Request) -> JsonObjectType:
    """Take in an uploaded file, or with `dry_run` say what would happen.

    An upload is good for one reading: a preview and the import that follows are two uploads, so that nothing of
    other people's lives waits on disk for a decision. Whoever wants to `follow` is told how far it is, and then the
    outcome, as events: a large file on a small machine takes a minute.
    """
    values, hass = request.values, request.hass
    try:
        upload = await hass.async_add_executor_job(take_upload, hass, values["file_id"])
    except (OSError, ValueError) as error:
        raise UploadMissingError from error
    try:
        outcome = await request.coordinator.files.async_import(
            upload,
            strength=values["strength"],
            encoding=values.get("encoding"),
            dry_run=values["dry_run"],
            report=partial(_report, request),
        )
    finally:
        await hass.async_add_executor_job(discard_upload, upload)
    left_out = replies.left_aside(outcome.left_out)
    reply: JsonObjectType = {**replies.imported(outcome), "left_out": left_out, "sample": list(outcome.sample)}
    if values["follow"]:
        request.tell({"outcome": reply})
    return reply


def _report(request: Request, share: float) -> None:
    if request.values["follow"]:
        request.tell({"share": share})


async def imports(request: Request) -> JsonObjectType:
    """The latest imports, each with what it brought and whether it has been taken back; the newest first."""
    batches = sorted(request.coordinator.network.imports.values(), key=lambda batch: batch.made_at, reverse=True)
    shown: list[JsonValueType] = [_batch(batch) for batch in batches[:_IMPORTS_SHOWN]]
    return {"imports": shown, "total": len(batches)}


def _batch(batch: ImportBatch) -> JsonObjectType:
    return {
        "import_id": batch.id,
        "format": batch.format,
        "made_on": dt_util.as_local(batch.made_at).date().isoformat(),
        "is_undone": batch.undone_at is not None,
        # Somebody who may be known already came in as somebody new.
        "added": batch.added + batch.suggested,
        "updated": batch.updated + batch.merged,
    }


async def sign_export(request: Request) -> JsonObjectType:
    """A path that downloads an export once somebody opens it, as the one who asked for it."""
    entry_id = request.coordinator.config_entry.entry_id
    path = f"/api/weak_ties/export/{entry_id}/{request.values['format']}"
    return {"path": async_sign_path(request.hass, path, _LINK_IS_GOOD_FOR)}
