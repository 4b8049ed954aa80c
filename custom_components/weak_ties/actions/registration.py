"""The actions: a table, and one way for all of them from a call to the coordinator and back.

They are registered once for the integration, not for each network, so that an automation that names one keeps
its validity while a network is reloaded; each call then finds its network, or says why it cannot.
"""

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from typing import cast

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant, ServiceCall, ServiceResponse, SupportsResponse, callback
from homeassistant.helpers.typing import VolSchemaType
from homeassistant.util.json import JsonObjectType

from ..access.authorization import may_access
from ..access.networks import networks_of, the_one_meant
from ..const import DOMAIN
from ..coordinator.coordinator import WeakTiesConfigEntry
from ..exceptions import NetworkNotFoundError, NoNetworkError, NotLoadedError, NotYourNetworkError, translating
from . import figures as actions_figures
from . import nudges as actions_nudges
from . import occasions as actions_occasions
from . import phones as actions_phones
from . import reach as actions_reach
from . import schemas
from . import schemas_occasions as occasion_schemas
from . import schemas_reach as reach_schemas
from . import ties as actions
from .schemas import ActionSchema
from .ties import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action: its name, what it takes, what it does, and whether it is only good for its answer."""

    name: str
    schema: ActionSchema
    perform: Callable[[Request], Awaitable[JsonObjectType]]
    supports_response: SupportsResponse = SupportsResponse.OPTIONAL


ACTIONS: tuple[Action, ...] = (
    Action(name="log_interaction", schema=schemas.LOG_INTERACTION, perform=actions.log_interaction),
    Action(name="delete_interaction", schema=schemas.DELETE_INTERACTION, perform=actions.delete_interaction),
    Action(name="add_tie", schema=schemas.ADD_TIE, perform=actions.add_tie),
    Action(name="update_tie", schema=schemas.UPDATE_TIE, perform=actions.update_tie),
    Action(name="archive_tie", schema=schemas.ONE_TIE, perform=actions.archive_tie),
    Action(name="restore_tie", schema=schemas.ONE_TIE, perform=actions.restore_tie),
    Action(name="forget_tie", schema=schemas.ONE_TIE, perform=actions.forget_tie),
    Action(name="merge_ties", schema=schemas.MERGE_TIES, perform=actions.merge_ties),
    Action(name="undo_merge", schema=schemas.ONE_TIE, perform=actions.undo_merge),
    Action(name="snooze", schema=schemas.SNOOZE, perform=actions.snooze),
    Action(name="get_ties", schema=schemas.GET_TIES, perform=actions.get_ties, supports_response=SupportsResponse.ONLY),
    Action(name="get_tie", schema=schemas.ONE_TIE, perform=actions.get_tie, supports_response=SupportsResponse.ONLY),
    Action(name="trace", schema=reach_schemas.TRACE, perform=actions_reach.trace),
    Action(name="try_lead", schema=reach_schemas.TRY_LEAD, perform=actions_reach.try_lead),
    Action(name="close_trace", schema=reach_schemas.CLOSE_TRACE, perform=actions_reach.close_trace),
    Action(name="report_channel", schema=reach_schemas.REPORT_CHANNEL, perform=actions_reach.report_channel),
    Action(name="add_affiliation", schema=reach_schemas.ADD_AFFILIATION, perform=actions_reach.add_affiliation),
    Action(
        name="remove_affiliation", schema=reach_schemas.REMOVE_AFFILIATION, perform=actions_reach.remove_affiliation
    ),
    Action(
        name="get_nudges",
        schema=actions_nudges.GET_NUDGES,
        perform=actions_nudges.get_nudges,
        supports_response=SupportsResponse.ONLY,
    ),
    Action(name="dismiss_nudge", schema=schemas.ONE_TIE, perform=actions_nudges.dismiss_nudge),
    Action(name="send_nudges", schema=actions_phones.SEND_NUDGES, perform=actions_phones.send_nudges),
    Action(
        name="get_network",
        schema=actions_figures.GET_NETWORK,
        perform=actions_figures.get_network,
        supports_response=SupportsResponse.ONLY,
    ),
    Action(name="import_file", schema=schemas.IMPORT_FILE, perform=actions.import_file),
    Action(name="undo_import", schema=schemas.UNDO_IMPORT, perform=actions.undo_import),
    Action(
        name="record_invitation",
        schema=occasion_schemas.RECORD_INVITATION,
        perform=actions_occasions.record_invitation,
    ),
    Action(
        name="answer_invitation",
        schema=occasion_schemas.ANSWER_INVITATION,
        perform=actions_occasions.answer_invitation,
    ),
    Action(
        name="record_attendance",
        schema=occasion_schemas.RECORD_ATTENDANCE,
        perform=actions_occasions.record_attendance,
    ),
    Action(
        name="get_gatherings",
        schema=occasion_schemas.GET_GATHERINGS,
        perform=actions_occasions.get_gatherings,
        supports_response=SupportsResponse.ONLY,
    ),
    Action(name="record_greeting", schema=occasion_schemas.RECORD_GREETING, perform=actions_occasions.record_greeting),
    Action(name="set_mourning", schema=occasion_schemas.SET_MOURNING, perform=actions_occasions.set_mourning),
    Action(
        name="get_greetings",
        schema=occasion_schemas.GET_GREETINGS,
        perform=actions_occasions.get_greetings,
        supports_response=SupportsResponse.ONLY,
    ),
    Action(name="export", schema=schemas.EXPORT, perform=actions_occasions.export),
)


@callback
def async_setup_services(hass: HomeAssistant) -> None:
    """Register every action of the table."""
    for action in ACTIONS:
        # Voluptuous is at run time Home Assistant's own validator, which type checkers cannot know.
        schema = cast("VolSchemaType", action.schema)
        hass.services.async_register(
            DOMAIN, action.name, _performer(action), schema, supports_response=action.supports_response
        )


def _performer(action: Action) -> Callable[[ServiceCall], Coroutine[None, None, ServiceResponse]]:
    async def perform(call: ServiceCall) -> ServiceResponse:
        with translating():
            entry = _entry(call)
            await _refuse_strangers(call, entry)
            if entry.state is not ConfigEntryState.LOADED:
                raise NotLoadedError(network=entry.title)
            reply = await action.perform(Request(hass=call.hass, coordinator=entry.runtime_data, values=call.data))
            return reply if call.return_response else None

    return perform


def _entry(call: ServiceCall) -> WeakTiesConfigEntry:
    """The network that is meant: by entry id, by name, as the caller's own, or because there is only one."""
    networks, wanted = networks_of(call.hass), call.data.get("network")
    if not networks:
        raise NoNetworkError
    fitting = networks if wanted is None else [entry for entry in networks if _is_called(entry, wanted)]
    if not fitting:
        raise NetworkNotFoundError(network=wanted)
    return the_one_meant(call.hass, fitting, call.context.user_id)


def _is_called(entry: WeakTiesConfigEntry, network: str) -> bool:
    return network == entry.entry_id or network.strip().casefold() == entry.title.casefold()


async def _refuse_strangers(call: ServiceCall, entry: WeakTiesConfigEntry) -> None:
    """Let through automations (they have no user), administrators and the network's owner."""
    if call.context.user_id is None:
        return
    user = await call.hass.auth.async_get_user(call.context.user_id)
    if user is None or not may_access(call.hass, entry, user):
        raise NotYourNetworkError(network=entry.title)
