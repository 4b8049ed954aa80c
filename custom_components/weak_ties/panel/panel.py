"""The panel in the sidebar: there while a network is loaded, and gone with the last.

Home Assistant can hide a panel from everybody who is no administrator, and that is all. So it is hidden from them
for as long as every network's owner is an administrator; where one is not, everybody has the entry in the sidebar
and the panel tells those without a network, kindly, that there is nothing for them. What it shows is decided by the
socket, never by this.
"""

from typing import Final

from homeassistant.auth import EVENT_USER_UPDATED
from homeassistant.components.frontend import DATA_PANELS, async_panel_exists, async_remove_panel
from homeassistant.components.panel_custom import async_register_panel
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.start import async_at_started

from ..access.authorization import owner_user_id
from ..const import CONF_OWNER, DOMAIN
from ..coordinator.coordinator import WeakTiesConfigEntry
from ..words import async_words
from .bundle import ADDRESS, PANEL, bundle_id

URL_PATH: Final = "weak-ties"
ELEMENT: Final = "weak-ties-panel"
_ICON: Final = "mdi:account-multiple-outline"


def panel_url() -> str:
    """Where the panel's module is. The build is in the address, as it is in the card's."""
    return f"{ADDRESS}/{PANEL}?v={bundle_id()}"


@callback
def async_follow_owners(hass: HomeAssistant) -> None:
    """Look again when people are known at last, and when somebody becomes or ceases to be an administrator."""

    async def settle(_: HomeAssistant | Event) -> None:
        if _shown_as(hass) is not None:
            await async_settle_panel(hass)

    async_at_started(hass, settle)
    hass.bus.async_listen(EVENT_USER_UPDATED, settle)


async def async_settle_panel(hass: HomeAssistant) -> None:
    """Show the panel as the networks ask for, and not at all when there is none.

    A network that is being reloaded keeps it: whoever has it open is told so there, instead of being sent away.
    """
    entries: list[WeakTiesConfigEntry] = hass.config_entries.async_entries(
        DOMAIN, include_ignore=False, include_disabled=False
    )
    wanted = not await _is_for_others(hass, entries) if entries else None
    # A dashboard of the owner's that has taken the address keeps it.
    is_ours = _shown_as(hass) is not None or not async_panel_exists(hass, URL_PATH)
    if not is_ours or _shown_as(hass) == wanted:
        return
    async_remove_panel(hass, URL_PATH, warn_if_unknown=False)
    if wanted is not None:
        await _async_register(hass, admins_only=wanted)


async def _async_register(hass: HomeAssistant, *, admins_only: bool) -> None:
    words = await async_words(hass)
    if async_panel_exists(hass, URL_PATH):  # another network was faster
        return
    await async_register_panel(
        hass,
        frontend_url_path=URL_PATH,
        webcomponent_name=ELEMENT,
        sidebar_title=words.say("panel_title"),
        sidebar_icon=_ICON,
        module_url=panel_url(),
        require_admin=admins_only,
    )


async def _is_for_others(hass: HomeAssistant, entries: list[WeakTiesConfigEntry]) -> bool:
    """Whether somebody who is no administrator has a network.

    While Home Assistant starts, a person may not be there yet; then it is better to show too much of a sidebar.
    """
    for entry in entries:
        if not entry.data.get(CONF_OWNER):
            continue
        user_id = owner_user_id(hass, entry)
        user = await hass.auth.async_get_user(user_id) if user_id else None
        if user is None or not user.is_admin:
            return True
    return False


def _shown_as(hass: HomeAssistant) -> bool | None:
    """Whether our panel is for administrators only; None while it is not there."""
    panel = hass.data.get(DATA_PANELS, {}).get(URL_PATH)
    if panel is None or ((panel.config or {}).get("_panel_custom") or {}).get("name") != ELEMENT:
        return None
    return panel.require_admin
