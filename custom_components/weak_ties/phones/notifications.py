"""What a phone shows: whom to be in touch with, why, and the buttons; for each reader no more than they may see."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..access.authorization import may_access, owner_user_id
from ..coordinator.coordinator import WeakTiesCoordinator
from ..coordinator.tickets import Ticket
from ..network.model import Channel, ChannelKind, Tie
from ..network.nudges.approach import suggested_channel
from ..network.occasions.greeting_list import GreetingLine
from ..network.reach.hyperlinks import href_of
from ..responses.occasions import season_name
from ..words import Words
from .buttons import FOR_CARD, FOR_NUDGE, Button, action_string
from .phones import Phone

_PAGE: Final = "/weak-ties"
_GROUP: Final = "weak_ties"
# How to say that little is enough, for the channel that is put forward.
_HINTS: Final = {
    ChannelKind.PHONE: "phone_hint_by_phone",
    ChannelKind.EMAIL: "phone_hint_by_email",
    ChannelKind.POST: "phone_hint_by_post",
}
_HINT: Final = "phone_hint_by_message"
_DIALS: Final = {ChannelKind.PHONE: "phone_button_dial", ChannelKind.EMAIL: "phone_button_mail"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Whose phone it is: whether names are for them, and whether their buttons count."""

    sees_names: bool
    may_press: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """One tie that a notification is about: `why` in a list, and the whole `message` where it stands alone.

    `dial` opens the telephone or the mail program, `season` is the year of the card that it is about.
    """

    tie: Tie
    tag: str
    why: str
    message: str
    buttons: Sequence[Button]
    dial: JsonObjectType | None = None
    season: int | None = None


async def async_reader(hass: HomeAssistant, coordinator: WeakTiesCoordinator, phone: Phone) -> Reader:
    """Who reads on this phone: with names kept private only the owner is told them, whoever else may press."""
    entry, user = coordinator.config_entry, await hass.auth.async_get_user(phone.user_id)
    return Reader(
        sees_names=not coordinator.keep_names_private or phone.user_id == owner_user_id(hass, entry),
        may_press=user is not None and user.is_active and may_access(hass, entry, user),
    )


def nudge_subject(coordinator: WeakTiesCoordinator, tie: Tie, words: Words) -> Subject:
    """A tie of this week's list."""
    today = coordinator.data.today
    reason = coordinator.nudges.reasons_for(tie)[0]
    channel = suggested_channel(tie, coordinator.data.views[tie.id], today)
    why = words.reason(reason.key, reason.placeholders, today)
    hint = f"phone_hint_{reason.key}"
    return Subject(
        tie=tie,
        tag=f"{_GROUP}_{tie.id}",
        why=why,
        message=words.say("phone_body", why=why, hint=words.say(hint if hint in words.texts else _hint_for(channel))),
        buttons=FOR_NUDGE,
        dial=_dial(channel, words),
    )


def card_subject(coordinator: WeakTiesCoordinator, line: GreetingLine, year: int, words: Words) -> Subject:
    """A tie to send a card to."""
    today = coordinator.data.today
    name = season_name(coordinator.greetings.chosen_season, year, words, today)
    why = words.reason(line.reasons[0], {}, today)
    return Subject(
        tie=coordinator.network.ties[line.tie_id],
        tag=f"{_GROUP}_card_{line.tie_id}",
        why=why,
        message=words.say("phone_card", season=name, reason=why),
        buttons=FOR_CARD,
        season=year,
    )


def notification(
    coordinator: WeakTiesCoordinator, subject: Subject, ticket: Ticket, words: Words, reader: Reader
) -> JsonObjectType:
    """One tie's notification. Whoever may not see into the network gets no buttons and no page to open."""
    network = coordinator.config_entry.title
    title, message = words.say("phone_private_title"), words.say("phone_private", network=network)
    if reader.sees_names:
        title, message = subject.tie.name, subject.message
    data: JsonObjectType = {"tag": subject.tag, "group": _GROUP, "channel": network}
    if reader.may_press:
        page = f"{_PAGE}/tie/{subject.tie.id}"
        buttons: list[JsonValueType] = [_action(ticket, button, words) for button in subject.buttons]
        dial: list[JsonValueType] = [subject.dial] if subject.dial and reader.sees_names else []
        data |= {"url": page, "clickAction": page, "actions": buttons + dial}
    return {"title": title, "message": message, "data": data}


def digest(
    coordinator: WeakTiesCoordinator, subjects: Sequence[Subject], words: Words, reader: Reader
) -> JsonObjectType:
    """All of them in one notification, without buttons; a tap opens the week."""
    entry, kind = coordinator.config_entry, "cards" if subjects[0].season else "week"
    message = words.count("phone_digest_private", len(subjects))
    if reader.sees_names:
        lines = (words.say("phone_digest_line", name=one.tie.name, reason=one.why) for one in subjects)
        message = "\n".join(lines)
    data: JsonObjectType = {"tag": f"{_GROUP}_{kind}_{entry.entry_id}", "group": _GROUP, "channel": entry.title}
    if reader.may_press:
        data |= {"url": _PAGE, "clickAction": _PAGE}
    return {"title": words.say(f"phone_digest_{kind}"), "message": message, "data": data}


def remark(coordinator: WeakTiesCoordinator, ticket: Ticket, message: str) -> JsonObjectType:
    """A word about a press that could do nothing. It names nobody and takes the place of what was pressed."""
    data: JsonObjectType = {"tag": ticket.tag, "group": _GROUP, "channel": coordinator.config_entry.title}
    return {"message": message, "data": data}


def _action(ticket: Ticket, button: Button, words: Words) -> JsonObjectType:
    caption = words.say(f"phone_button_{button.key}")
    action: JsonObjectType = {"action": action_string(ticket.id, button), "title": caption}
    if button.asks:
        placeholder = words.say("phone_note_placeholder")
        action |= {"behavior": "textInput", "textInputButtonTitle": caption, "textInputPlaceholder": placeholder}
    return action


def _hint_for(channel: Channel | None) -> str:
    return _HINTS.get(channel.kind, _HINT) if channel else _HINT


def _dial(channel: Channel | None, words: Words) -> JsonObjectType | None:
    if channel is None or channel.kind not in _DIALS or (href := href_of(channel)) is None:
        return None
    return {"action": "URI", "title": words.say(_DIALS[channel.kind]), "uri": href}
