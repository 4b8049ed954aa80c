"""Brings the card to every dashboard, and takes it away with the last network.

It goes two ways. As an extra module it is there for everybody at once; but a page that was kept from before the
integration knows nothing of it and says that the element doesn't exist. Dashboards load their resources afresh,
so the card is one of these as well. Both name the same address, and a browser runs a module once.
"""

from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL, add_extra_js_url, remove_extra_js_url
from homeassistant.components.http import StaticPathConfig
from homeassistant.components.lovelace.const import CONF_RESOURCE_TYPE_WS, LOVELACE_DATA
from homeassistant.components.lovelace.resources import ResourceStorageCollection
from homeassistant.const import CONF_ID, CONF_URL
from homeassistant.core import HomeAssistant

from .bundle import ADDRESS, CARD, FOLDER, bundle_id


def card_url() -> str:
    """Where the card is. The build is in the address: a browser keeps what it has until there is another."""
    return f"{ADDRESS}/{CARD}?v={bundle_id()}"


async def async_serve_bundle(hass: HomeAssistant) -> None:
    """Serve the built frontend; once, as a path cannot be taken back."""
    await hass.async_add_executor_job(bundle_id)
    await hass.http.async_register_static_paths([StaticPathConfig(ADDRESS, str(FOLDER), cache_headers=True)])


async def async_show_card(hass: HomeAssistant) -> None:
    """Let pages and dashboards load this version's card, and no other."""
    modules = hass.data.get(DATA_EXTRA_MODULE_URL)
    if modules is not None and card_url() not in modules.urls:
        add_extra_js_url(hass, card_url())
    await _async_settle_resource(hass, wanted=card_url())


async def async_hide_card(hass: HomeAssistant) -> None:
    """Leave nothing of the card behind."""
    modules = hass.data.get(DATA_EXTRA_MODULE_URL)
    if modules is not None and card_url() in modules.urls:
        remove_extra_js_url(hass, card_url())
    await _async_settle_resource(hass, wanted=None)


async def _async_settle_resource(hass: HomeAssistant, *, wanted: str | None) -> None:
    """Make `wanted` the only one of our resources. Whoever keeps resources in YAML keeps them alone."""
    lovelace = hass.data.get(LOVELACE_DATA)
    if lovelace is None or not isinstance(lovelace.resources, ResourceStorageCollection):
        return
    resources = lovelace.resources
    await resources.async_get_info()  # loads them
    ours = [item for item in resources.async_items() if str(item[CONF_URL]).startswith(f"{ADDRESS}/")]
    for item in ours if wanted is None else ours[1:]:
        await resources.async_delete_item(item[CONF_ID])
    if wanted is None:
        return
    if not ours:
        await resources.async_create_item({CONF_RESOURCE_TYPE_WS: "module", CONF_URL: wanted})
    elif ours[0][CONF_URL] != wanted:
        await resources.async_update_item(ours[0][CONF_ID], {CONF_URL: wanted})
