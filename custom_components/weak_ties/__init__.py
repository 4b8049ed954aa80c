"""Weak Ties: keep the weak ties alive that a career hangs on."""

from homeassistant.const import EVENT_HOMEASSISTANT_CLOSE, Platform
from homeassistant.core import Event, HomeAssistant
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.typing import ConfigType

from .actions.registration import async_setup_services
from .const import CONF_ABOUT_YOU, CONF_INDUSTRY, CONF_ORGANIZATION, CONF_RANK, DOMAIN
from .coordinator.clock import async_follow_the_clock
from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .coordinator.loading import async_load, async_remove_file
from .coordinator.tickets import TicketBook
from .network.model import Ego, OwnEmployer, TieId
from .panel.card import async_hide_card, async_serve_bundle, async_show_card
from .panel.panel import async_follow_owners, async_settle_panel
from .phones.button_presses import async_follow_buttons
from .repairs import async_report_set_aside
from .voice.sentences import async_setup_sentences
from .websocket.http_views import ExportView, PictureView
from .websocket.registration import async_setup_websocket_api
from .words import async_words

CONFIG_SCHEMA = cv.config_entry_only_config_schema(DOMAIN)
PLATFORMS = (
    Platform.BINARY_SENSOR,
    Platform.BUTTON,
    Platform.CALENDAR,
    Platform.EVENT,
    Platform.SENSOR,
    Platform.TODO,
)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Register what exists once, whatever networks there are."""
    async_setup_services(hass)
    async_setup_sentences(hass)
    async_setup_websocket_api(hass)
    async_follow_buttons(hass)
    hass.http.register_view(ExportView())
    hass.http.register_view(PictureView())
    await async_serve_bundle(hass)
    async_follow_owners(hass)
    return True


async def async_setup_entry(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> bool:
    """Open one network's file, take bearings, and show it."""
    coordinator, set_aside = await async_load(hass, entry)
    _close_at_the_end(hass, coordinator)
    entry.runtime_data = coordinator
    if set_aside is not None:
        async_report_set_aside(hass, entry.entry_id, entry.title, set_aside)
    await coordinator.async_take_bearings()
    await coordinator.phones.tickets.async_load()
    await _async_introduce_owner(coordinator)
    await coordinator.async_look_ahead()
    await async_words(hass)
    coordinator.device_id = _async_device(hass, entry)
    async_follow_the_clock(coordinator)
    await hass.config_entries.async_forward_entry_setups(entry, PLATFORMS)
    entry.async_on_unload(entry.add_update_listener(_async_on_options))
    await async_show_card(hass)
    await async_settle_panel(hass)
    return True


async def async_unload_entry(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> bool:
    """Take the entities away; the file is closed with the entry's other ends."""
    if entry.disabled_by is not None:
        await async_settle_panel(hass)
    return await hass.config_entries.async_unload_platforms(entry, PLATFORMS)


async def async_remove_entry(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> None:
    """Delete this network's file and no other; with the last network the card and the panel go, too."""
    await async_remove_file(hass, entry.entry_id)
    await async_settle_panel(hass)
    await TicketBook(hass, entry.entry_id).async_remove()
    if not hass.config_entries.async_entries(DOMAIN):
        await async_hide_card(hass)


async def async_remove_config_entry_device(
    hass: HomeAssistant, entry: WeakTiesConfigEntry, device_entry: dr.AnyDeviceEntry
) -> bool:
    """Allow deleting a device that stands for nobody starred any more."""
    ties = entry.runtime_data.network.ties
    keys = {TieId(key) for domain, key in device_entry.identifiers if domain == DOMAIN}
    return entry.entry_id not in keys and not any(key in ties and ties[key].starred for key in keys)


def _close_at_the_end(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    """Close the file when the entry is unloaded, or when Home Assistant ends without unloading anything."""

    async def close(_event: Event) -> None:
        await coordinator.async_close()

    entry = coordinator.config_entry
    entry.async_on_unload(coordinator.async_close)
    entry.async_on_unload(hass.bus.async_listen_once(EVENT_HOMEASSISTANT_CLOSE, close))


async def _async_on_options(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> None:
    await entry.runtime_data.async_assess()


async def _async_introduce_owner(coordinator: WeakTiesCoordinator) -> None:
    """Take over what the owner said of themselves when the network was set up; later the network has the truth."""
    about_you = coordinator.config_entry.data.get(CONF_ABOUT_YOU) or {}
    if coordinator.network.ego != Ego() or not any(about_you.values()):
        return
    organization = about_you.get(CONF_ORGANIZATION, "")
    employers = (OwnEmployer(organization=organization),) if organization else ()
    ego = Ego(employers=employers, industry=about_you.get(CONF_INDUSTRY, ""), rank=about_you.get(CONF_RANK, ""))
    await coordinator.ties.async_set_ego(ego)


def _async_device(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> str:
    """The device of the network itself, which the devices of starred ties belong to."""
    device = dr.async_get(hass).async_get_or_create(
        config_entry_id=entry.entry_id,
        identifiers={(DOMAIN, entry.entry_id)},
        name=entry.title,
        entry_type=dr.DeviceEntryType.SERVICE,
    )
    return device.id
