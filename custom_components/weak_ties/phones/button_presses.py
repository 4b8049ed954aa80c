"""Carries out what is pressed below a notification, without an automation of the owner's.

What comes from a phone is only a claim: that there is such a ticket, that it is still good, and that whoever
pressed may see into its network is looked up here. What was not ours to give out is left alone and logged
without a word of what it said.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Final, cast

from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers.start import async_at_started
from homeassistant.util import dt as dt_util

from ..access.authorization import may_access
from ..access.networks import loaded_networks
from ..coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from ..coordinator.tickets import Ticket
from ..network.errors import WeakTiesError
from ..network.model import Direction, InteractionKind, TieId
from ..network.values import NOTE_LIMIT
from ..words import async_words
from .buttons import CALLED, CARD_SENT, FOR_CARD, FOR_NUDGE, MESSAGED, NOTE, SNOOZE, Button, is_ours, pressed
from .notifications import remark
from .phones import async_clear, async_deliver, find_phone

_LOGGER = logging.getLogger(__name__)

_PRESSED: Final = "mobile_app_notification_action"

type _Act = Callable[[WeakTiesCoordinator, Ticket, TieId, str], Awaitable[None]]


@callback
def async_follow_buttons(hass: HomeAssistant) -> None:
    """Listen for buttons of ours, once for all networks."""
    hass.bus.async_listen(_PRESSED, partial(_async_on_press, hass), event_filter=_is_ours)


@callback
def _async_on_press(hass: HomeAssistant, event: Event) -> None:
    """Wait until every network is there: a phone reports what was pressed as soon as the house answers again."""
    async_at_started(hass, partial(_async_judge, event))


@callback
def _is_ours(data: Mapping[str, Any]) -> bool:
    return is_ours(data.get("action"))


async def _async_judge(event: Event, hass: HomeAssistant) -> None:
    found = _ticket_of(hass, event.data["action"])
    if found is None:
        _LOGGER.warning("A button was pressed that was never given out")
        return
    entry, ticket, button = found
    if not await _may_press(hass, entry, event.context.user_id):
        _LOGGER.warning("A button was pressed by somebody who may not see into network %s", entry.entry_id)
        return
    text = event.data.get("reply_text")
    note = text.strip()[:NOTE_LIMIT] if isinstance(text, str) else ""
    said = await _async_carry_out(entry.runtime_data, ticket, button, note)
    await async_clear(hass, ticket.phones, ticket.tag)
    if said:
        await _async_say(entry.runtime_data, ticket, str(event.context.user_id), said)


def _ticket_of(hass: HomeAssistant, action: str) -> tuple[WeakTiesConfigEntry, Ticket, Button] | None:
    """The network, the ticket and the button that are meant, if that button was below that notification."""
    if (parts := pressed(action)) is None:
        return None
    ticket_id, button = parts
    for entry in loaded_networks(hass):
        if ticket := entry.runtime_data.phones.tickets.find(ticket_id):
            return (entry, ticket, button) if button in _buttons_of(ticket) else None
    return None


def _buttons_of(ticket: Ticket) -> tuple[Button, ...]:
    return FOR_NUDGE if ticket.season is None else FOR_CARD


async def _may_press(hass: HomeAssistant, entry: WeakTiesConfigEntry, user_id: str | None) -> bool:
    """Only people press buttons: what has no account behind it, an automation say, uses the actions."""
    user = await hass.auth.async_get_user(user_id) if user_id else None
    return user is not None and user.is_active and may_access(hass, entry, user)


async def _async_carry_out(coordinator: WeakTiesCoordinator, ticket: Ticket, button: Button, note: str) -> str:
    """Do what the button says; answers with the key of what is to be told the one who pressed, if anything."""
    if ticket.used or ticket.tie_id is None:
        return ""
    if refusal := _refusal(coordinator, ticket, ticket.tie_id, dt_util.utcnow()):
        return refusal
    coordinator.phones.tickets.take(ticket)
    try:
        await _ACTS[button](coordinator, ticket, ticket.tie_id, note)
    except WeakTiesError as error:
        coordinator.phones.tickets.give_back(ticket)
        _LOGGER.warning("A button could not be carried out: %s", error.key)
        return "phone_failed"
    await coordinator.phones.tickets.async_keep_taken()
    return ""


def _refusal(coordinator: WeakTiesCoordinator, ticket: Ticket, tie_id: TieId, now: datetime) -> str:
    if ticket.has_expired(now):
        return "phone_expired"
    return "" if tie_id in coordinator.network.ties else "phone_unknown"


async def _async_say(coordinator: WeakTiesCoordinator, ticket: Ticket, user_id: str, key: str) -> None:
    """Tell the one who pressed, on their own phones among those that the notification went to."""
    hass = coordinator.hass
    message = remark(coordinator, ticket, (await async_words(hass)).say(key))
    for phone in (find_phone(hass, device_id) for device_id in ticket.phones):
        if phone is not None and phone.user_id == user_id:
            await async_deliver(hass, phone, (message,))


async def _called(coordinator: WeakTiesCoordinator, ticket: Ticket, tie_id: TieId, note: str) -> None:
    await coordinator.phones.async_log_for_ticket(ticket, tie_id, InteractionKind.CALL, Direction.BOTH, note)


async def _messaged(coordinator: WeakTiesCoordinator, ticket: Ticket, tie_id: TieId, note: str) -> None:
    await coordinator.phones.async_log_for_ticket(ticket, tie_id, InteractionKind.MESSAGE, Direction.OUT, note)


async def _snoozed(coordinator: WeakTiesCoordinator, _ticket: Ticket, tie_id: TieId, _note: str) -> None:
    await coordinator.phones.async_snooze_a_week(tie_id)


async def _card_sent(coordinator: WeakTiesCoordinator, ticket: Ticket, tie_id: TieId, _note: str) -> None:
    # The button is below cards only, and their tickets have a season.
    await coordinator.phones.async_card_sent(tie_id, cast("int", ticket.season))


_ACTS: Mapping[Button, _Act] = {
    CALLED: _called,
    MESSAGED: _messaged,
    NOTE: _messaged,
    SNOOZE: _snoozed,
    CARD_SENT: _card_sent,
}
