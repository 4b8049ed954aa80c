"""What the action does that puts this week's nudges on phones."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..coordinator.coordinator import WeakTiesCoordinator
from ..coordinator.ids import new_id
from ..coordinator.tickets import Ticket
from ..exceptions import PhonesUnreachableError
from ..phones.notifications import Subject, async_reader, card_subject, digest, notification, nudge_subject
from ..phones.phones import Phone, async_deliver, find_phone, name_of_device
from ..words import Words, async_words
from .schemas import NETWORK, ActionSchema, several_of
from .ties import Request

SEND_NUDGES: ActionSchema = vol.Schema(
    NETWORK
    | {
        vol.Required("device_id"): vol.All(several_of(cv.string), vol.Length(min=1)),
        vol.Optional("limit"): vol.All(vol.Coerce(int), vol.Range(min=1)),
        vol.Optional("digest", default=False): cv.boolean,
        vol.Optional("greetings", default=False): cv.boolean,
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Letter:
    """What is to be said, in which words, and whether all in one notification."""

    coordinator: WeakTiesCoordinator
    subjects: Sequence[Subject]
    tickets: Sequence[Ticket]
    words: Words
    in_one: bool


async def send_nudges(request: Request) -> JsonObjectType:
    """Put the nudges, or the cards to send, on every phone; the phones that took none are an error that names them.

    `sent` is the number of ties put forward, on however many phones.
    """
    hass, coordinator = request.hass, request.coordinator
    # In the house's language, whoever asks: a phone is read by somebody else than the one who sends.
    words = await async_words(hass)
    device_ids = tuple(dict.fromkeys(request.values["device_id"]))
    phones = {device_id: find_phone(hass, device_id) for device_id in device_ids}
    found = [phone for phone in phones.values() if phone is not None]
    subjects = await _subjects(request, words)
    tickets = await _async_give_out(coordinator, subjects, found) if not request.values["digest"] else ()
    letter = _Letter(
        coordinator=coordinator, subjects=subjects, tickets=tickets, words=words, in_one=request.values["digest"]
    )
    taken = await asyncio.gather(*(_async_send(letter, phone) for phone in found))
    arrived = {phone.device_id for phone, took in zip(found, taken, strict=True) if took}
    if missing := [_name(request, device_id) for device_id in device_ids if device_id not in arrived]:
        raise PhonesUnreachableError(phones=", ".join(missing))
    return {"sent": len(subjects)}


async def _subjects(request: Request, words: Words) -> list[Subject]:
    """Whom it is about, at most as many as were asked for: a whole list of cards is no more for a phone than a week."""
    coordinator, limit = request.coordinator, request.values.get("limit")
    if not request.values["greetings"]:
        nudges = (await coordinator.nudges.async_this_week())[:limit]
        return [nudge_subject(coordinator, coordinator.network.ties[nudge.tie_id], words) for nudge in nudges]
    coordinator.greetings.chosen_season  # noqa: B018 (raises for an owner who sends no cards)
    outlook = await coordinator.async_outlook()
    if outlook.greetings is None or outlook.season_year is None:
        return []
    lines = [line for line in outlook.greetings.send if line.tie_id in coordinator.network.ties]
    chosen = lines[: limit or coordinator.nudges.settings.per_week]
    return [card_subject(coordinator, line, outlook.season_year, words) for line in chosen]


async def _async_give_out(
    coordinator: WeakTiesCoordinator, subjects: Sequence[Subject], phones: Sequence[Phone]
) -> tuple[Ticket, ...]:
    """A ticket for each notification, written down before any of them leaves the house."""
    now, device_ids = dt_util.utcnow(), tuple(phone.device_id for phone in phones)
    tickets = tuple(
        Ticket(id=new_id(), tie_id=one.tie.id, tag=one.tag, sent_at=now, phones=device_ids, season=one.season)
        for one in subjects
    )
    await coordinator.phones.tickets.async_give_out(tickets, {phone.device_id: phone.name for phone in phones})
    return tickets


async def _async_send(letter: _Letter, phone: Phone) -> bool:
    coordinator, words = letter.coordinator, letter.words
    reader = await async_reader(coordinator.hass, coordinator, phone)
    if not letter.subjects:
        return True
    if letter.in_one:
        return await async_deliver(coordinator.hass, phone, [digest(coordinator, letter.subjects, words, reader)])
    pairs = zip(letter.subjects, letter.tickets, strict=True)
    each = [notification(coordinator, subject, ticket, words, reader) for subject, ticket in pairs]
    return await async_deliver(coordinator.hass, phone, each)


def _name(request: Request, device_id: str) -> str:
    """What a phone is called; one whose device is gone by the name that it had when something was sent to it."""
    return (
        name_of_device(request.hass, device_id)
        or request.coordinator.phones.tickets.name_of_phone(device_id)
        or device_id
    )
