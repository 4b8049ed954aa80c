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

_CONTENT_TYPES = {"vcard": "text/vcard", "csv": "text/csv", "json": "application/json"}


class ExportView(HomeAssistantView):
    """`/api/weak_ties/export/<entry id>/<vcard|csv|json>`."""

    url = "/api/weak_ties/export/{entry_id}/{export_format}"
    name = "api:weak_ties:export"

    async def get(self, request: web.Request, entry_id: str, export_format: str) -> web.Response:
        """Send the export as a file. Unknown, unloaded and forbidden networks look alike from outside."""
        hass = request.app[KEY_HASS]
        entry = hass.config_entries.async_get_entry(entry_id)
        if entry is None or entry.domain != DOMAIN or entry.state is not ConfigEntryState.LOADED:
            return web.Response(status=HTTPStatus.NOT_FOUND)
        if export_format not in _CONTENT_TYPES or not may_access(hass, entry, request[KEY_HASS_USER]):
            return web.Response(status=HTTPStatus.NOT_FOUND)
        name, content = await entry.runtime_data.async_export_bytes(export_format)
        headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
        return web.Response(body=content, content_type=_CONTENT_TYPES[export_format], headers=headers)
