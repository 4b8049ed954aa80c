"""The one download: an export of the whole network, for its owner and administrators.

A browser asks Home Assistant to sign the path and opens it; the view then runs as that user, so it still has
to look at who is asking.
"""

from http import HTTPStatus

from aiohttp import web
from homeassistant.components.http import KEY_HASS, KEY_HASS_USER, HomeAssistantView
from homeassistant.config_entries import ConfigEntryState

from .authorization import may_access
from .const import DOMAIN
from .network.errors import NoSeasonError

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
        hass = request.app[KEY_HASS]
        entry = hass.config_entries.async_get_entry(entry_id)
        if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        if export_format not in CONTENT_TYPES or not may_access(hass, entry, request[KEY_HASS_USER]):
            return web.Response(status=HTTPStatus.NOT_FOUND)
        try:
            name, content = await entry.runtime_data.async_export_bytes(export_format)
        except NoSeasonError:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return web.Response(body=content, content_type=CONTENT_TYPES[export_format], headers=headers)
