"""What is fetched and not sent over the socket: an export of a whole network, and what somebody looks like.

An export is opened by a path that Home Assistant has signed; the view then runs as the user who asked for it, so it
still has to look at who is asking. A picture is fetched with the page's own credentials: a signed path in an `img`
would stand in histories and logs, and would be another each time, which no browser keeps.
"""

from http import HTTPStatus

from aiohttp import web
from homeassistant.components.http import KEY_HASS, KEY_HASS_USER, HomeAssistantView
from homeassistant.config_entries import ConfigEntryState

from ..access.authorization import may_access
from ..const import DOMAIN
from ..coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from ..network.errors import NoSeasonError
from ..network.model import PictureId, TieId

CONTENT_TYPES = {
    "vcard": "text/vcard",
    "csv": "text/csv",
    "json": "application/json",
    "cards": "text/csv",
    "cards_cp932": "text/csv",
}


class ExportView(HomeAssistantView):
    """`/api/weak_ties/export/<entry id>/<vcard|csv|json|cards|cards_cp932>`."""

    url = "/api/weak_ties/export/{entry_id}/{export_format}"
    name = "api:weak_ties:export"

    async def get(self, request: web.Request, entry_id: str, export_format: str) -> web.Response:
        """Send the export as a file. Unknown, unloaded and forbidden networks look alike from outside."""
        coordinator = _coordinator_for(request, entry_id)
        if coordinator is None or export_format not in CONTENT_TYPES:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        try:
            name, content = await coordinator.files.async_export_bytes(export_format)
        except NoSeasonError:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return web.Response(body=content, content_type=CONTENT_TYPES[export_format], headers=headers)


# A picture's address is made of its bytes, so what is behind it never changes. Were it opened as a page by itself, it
# would still be nothing but a picture.
PICTURE_HEADERS = {
    "Cache-Control": "private, max-age=31536000, immutable",
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "default-src 'none'",
}


class PictureView(HomeAssistantView):
    """`/api/weak_ties/picture/<entry id>/<tie id>/<picture id>`."""

    url = "/api/weak_ties/picture/{entry_id}/{tie_id}/{picture_id}"
    name = "api:weak_ties:picture"

    async def get(self, request: web.Request, entry_id: str, tie_id: str, picture_id: str) -> web.Response:
        """Send the picture that a tie has now. Whatever else is asked for looks as if it had never been."""
        coordinator = _coordinator_for(request, entry_id)
        picture = await coordinator.pictures.async_get(TieId(tie_id), PictureId(picture_id)) if coordinator else None
        if picture is None:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        return web.Response(body=picture.content, content_type=picture.media_type.value, headers=PICTURE_HEADERS)


def _coordinator_for(request: web.Request, entry_id: str) -> WeakTiesCoordinator | None:
    """The network, if it is loaded and the one who asks may see it: all other cases look alike from outside."""
    hass = request.app[KEY_HASS]
    entry: WeakTiesConfigEntry | None = hass.config_entries.async_get_entry(entry_id)
    if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
        return None
    return entry.runtime_data if may_access(hass, entry, request[KEY_HASS_USER]) else None
