"""The socket under the card and the panel: what people see of a network, and one command for each change.

Every action is a command of the same name that takes the same fields, so that a button, an automation and a spoken
sentence meet the same rules. What follows here is only how a caller is let in and how errors go back.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

import voluptuous as vol
from homeassistant.auth.models import User
from homeassistant.components import websocket_api
from homeassistant.components.websocket_api import ActiveConnection
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..access.authorization import may_access, owner_user_id
from ..access.networks import networks_of, the_one_meant
from ..actions.registration import ACTIONS
from ..actions.schemas import ActionSchema
from ..actions.ties import Request
from ..const import DOMAIN
from ..coordinator.coordinator import WeakTiesConfigEntry
from ..exceptions import NotLoadedError, translating
from ..panel.bundle import bundle_id
from ..words import async_words
from . import faces, files, lists, pictures, season, undo
from .stream import SUBSCRIBE, Stream

# What a message has beside an action's own fields.
_ENVELOPE = frozenset({"id", "type", "language"})
_ANY_FIELDS = websocket_api.BASE_COMMAND_MESSAGE_SCHEMA.extend(
    {vol.Required("type"): str, vol.Optional("language"): cv.string}, extra=vol.ALLOW_EXTRA
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command: its name, what it takes, and what it does."""

    name: str
    schema: ActionSchema
    perform: Callable[[Request], Awaitable[JsonObjectType]]


COMMANDS: tuple[Command, ...] = (
    Command(name="ties", schema=lists.TIES, perform=lists.ties),
    Command(name="facets", schema=lists.FACETS, perform=lists.facets),
    Command(name="tie", schema=lists.TIE, perform=lists.tie),
    Command(name="triage", schema=lists.QUEUE, perform=lists.triage),
    Command(name="merge_suggestions", schema=lists.QUEUE, perform=lists.suggestions),
    Command(name="dismiss_merge_suggestion", schema=lists.DISMISS_SUGGESTION, perform=lists.dismiss_suggestion),
    Command(name="pictures", schema=pictures.PICTURES, perform=pictures.pictures),
    Command(name="season", schema=season.SEASON, perform=season.season),
    Command(name="season_order", schema=season.ORDER, perform=season.season_order),
    Command(name="season_cards", schema=season.CARDS, perform=season.season_cards),
    Command(name="take_back_greeting", schema=season.TAKE_BACK_GREETING, perform=season.take_back_greeting),
    Command(name="unprintable_cards", schema=season.UNPRINTABLE, perform=season.unprintable_cards),
    Command(name="wake", schema=undo.WAKE, perform=undo.wake),
    Command(name="take_back_dismissal", schema=undo.TAKE_BACK_DISMISSAL, perform=undo.take_back_dismissal),
    Command(name="set_picture", schema=faces.SET_PICTURE, perform=faces.set_picture),
    Command(name="remove_picture", schema=faces.REMOVE_PICTURE, perform=faces.remove_picture),
    Command(name="import", schema=files.IMPORT_UPLOAD, perform=files.import_upload),
    Command(name="imports", schema=files.IMPORTS, perform=files.imports),
    Command(name="sign_export", schema=files.SIGN_EXPORT, perform=files.sign_export),
    *(Command(name=action.name, schema=action.schema, perform=action.perform) for action in ACTIONS),
)


class NotFoundError(Exception):
    """There is no such network for this caller. One that exists and is another's looks the same."""


@callback
def async_setup_websocket_api(hass: HomeAssistant) -> None:
    """Register every command, once for all networks."""
    for command in COMMANDS:
        websocket_api.async_register_command(hass, f"{DOMAIN}/{command.name}", _performer(command), _ANY_FIELDS)
    websocket_api.async_register_command(hass, f"{DOMAIN}/networks", _networks, _ANY_FIELDS)
    websocket_api.async_register_command(hass, f"{DOMAIN}/subscribe", _subscribe, _ANY_FIELDS)


type _Answer = Callable[[HomeAssistant, ActiveConnection, dict[str, Any]], Awaitable[JsonValueType]]


def _answering(answer: _Answer) -> websocket_api.const.WebSocketCommandHandler:
    """Send what `answer` gives, or what went wrong.

    Errors are answered here and not by Home Assistant, which logs them: their sentences name people.
    """

    @websocket_api.async_response
    async def respond(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> None:
        try:
            with translating():
                result = await answer(hass, connection, msg)
        except NotFoundError:
            connection.send_error(msg["id"], websocket_api.ERR_NOT_FOUND, "Not found")
        except vol.Invalid as error:
            connection.send_error(msg["id"], websocket_api.ERR_INVALID_FORMAT, str(error))
        except HomeAssistantError as error:
            _send_error(connection, msg["id"], error)
        else:
            if result is not _STREAMED:
                connection.send_result(msg["id"], result)

    return respond


# What a handler gives that has answered already.
_STREAMED: JsonObjectType = {}


def _send_error(connection: ActiveConnection, msg_id: int, error: HomeAssistantError) -> None:
    is_request = isinstance(error, ServiceValidationError)
    connection.send_error(
        msg_id,
        websocket_api.ERR_SERVICE_VALIDATION_ERROR if is_request else websocket_api.ERR_HOME_ASSISTANT_ERROR,
        str(error),
        translation_key=error.translation_key,
        translation_domain=error.translation_domain,
        translation_placeholders=error.translation_placeholders,
    )


def _performer(command: Command) -> websocket_api.const.WebSocketCommandHandler:
    async def perform(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> JsonValueType:
        entry = _entry_for(hass, connection.user, msg.get("network"))
        if entry.state is not ConfigEntryState.LOADED:
            raise NotLoadedError(network=entry.title)
        fields = {name: value for name, value in msg.items() if name not in _ENVELOPE}
        values: Mapping[str, Any] = command.schema(fields)
        tell = partial(_send_event, connection, msg["id"])
        return await command.perform(
            Request(hass=hass, coordinator=entry.runtime_data, values=values, language=msg.get("language"), tell=tell)
        )

    return _answering(perform)


def _send_event(connection: ActiveConnection, msg_id: int, event: JsonObjectType) -> None:
    connection.send_message(websocket_api.event_message(msg_id, event))


def _accessible(hass: HomeAssistant, user: User) -> list[WeakTiesConfigEntry]:
    return [entry for entry in networks_of(hass) if may_access(hass, entry, user)]


def _entry_for(hass: HomeAssistant, user: User, network: object) -> WeakTiesConfigEntry:
    """The network that is meant, among those that the user may see. Raises NotFoundError, NetworkAmbiguousError.

    A network that somebody may not see is answered like one that does not exist, or its name would be given away.
    """
    fitting = [entry for entry in _accessible(hass, user) if network in (None, "", entry.entry_id)]
    if not fitting:
        raise NotFoundError
    return the_one_meant(hass, fitting, user.id)


async def _list_networks(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> JsonValueType:
    """The networks that the caller may see, and which bundle they are to be seen with."""
    shown: list[JsonValueType] = [
        {
            "entry_id": entry.entry_id,
            "title": entry.title,
            "loaded": entry.state is ConfigEntryState.LOADED,
            "is_owner": connection.user.id == owner_user_id(hass, entry),
            "ties": _size_of(entry),
        }
        for entry in _accessible(hass, connection.user)
    ]
    return {"bundle": bundle_id(), "networks": shown}


def _size_of(entry: WeakTiesConfigEntry) -> int | None:
    return len(entry.runtime_data.network.ties) if entry.state is ConfigEntryState.LOADED else None


async def _follow(hass: HomeAssistant, connection: ActiveConnection, msg: dict[str, Any]) -> JsonValueType:
    """Send what is true now, and again whenever it changes, until the caller has enough."""
    wanted = SUBSCRIBE({name: value for name, value in msg.items() if name not in _ENVELOPE})
    entry = _entry_for(hass, connection.user, wanted.get("network"))
    words = await async_words(hass, msg.get("language"))
    stream = Stream(hass, connection, msg["id"], entry, words, wanted)
    connection.subscriptions[msg["id"]] = stream.async_begin()
    connection.send_result(msg["id"])
    stream.async_send()
    return _STREAMED


_networks = _answering(_list_networks)
_subscribe = _answering(_follow)
