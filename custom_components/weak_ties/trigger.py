"""Triggers: what happened to a network starts an automation, once for each tie that it happened to.

Nothing fires for what was already so when Home Assistant started, and nothing runs inside the change that it
reports: the automations come in turns after it, so that five hundred of them at midnight don't hold up the house.
"""

import asyncio
from abc import abstractmethod
from collections.abc import Collection, Iterable, Mapping
from typing import Any, ClassVar, Final, cast, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.helpers.trigger import (
    Trigger,
    TriggerActionRunner,
    TriggerConfig,
    TriggerNotTriggeredReporter,
)
from homeassistant.helpers.typing import ConfigType

from .actions.schemas import one_of, several_of
from .automation import payloads
from .automation.filters import OF_TIES, watched
from .automation.payloads import Payload
from .coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from .coordinator.transitions import HAPPENED
from .network.assessment.transitions import Happenings
from .network.model import Gathering, Interaction, InteractionKind, TieId

CONF_KIND: Final = "kind"
_OF_KINDS = {vol.Optional(CONF_KIND, default=list): several_of(one_of(InteractionKind))}


class _HappeningTrigger[NewsT](Trigger):
    """Fires for each piece of news of one kind that concerns somebody who is watched."""

    description: ClassVar[str]
    schema: ClassVar[vol.Schema] = vol.Schema({vol.Required(CONF_OPTIONS, default=dict): dict(OF_TIES)})

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options; who is named in them is looked up when something happens."""
        return cast("ConfigType", cls.schema(config))

    def __init__(self, hass: HomeAssistant, config: TriggerConfig) -> None:
        """Take the options."""
        super().__init__(hass, config)
        self._options: Mapping[str, Any] = config.options or {}
        self._watched = watched(self._options)

    @override
    async def async_attach_runner(
        self, run_action: TriggerActionRunner, did_not_trigger: TriggerNotTriggeredReporter | None = None
    ) -> CALLBACK_TYPE:
        """Listen to all networks, those that are loaded later included."""
        reporting: set[asyncio.Task[None]] = set()

        @callback
        def on_happened(entry_id: str, happened: Happenings) -> None:
            entry: WeakTiesConfigEntry = self._hass.config_entries.async_get_known_entry(entry_id)
            news = self._news(happened)
            if not news or not self._watched.has(entry):
                return
            report = self._async_report(entry.runtime_data, news, run_action)
            task = self._hass.async_create_task(report, eager_start=False)
            reporting.add(task)
            task.add_done_callback(reporting.discard)

        disconnect = async_dispatcher_connect(self._hass, HAPPENED, on_happened)

        @callback
        def detach() -> None:
            disconnect()
            for task in reporting:
                task.cancel()

        return detach

    async def _async_report(
        self, coordinator: WeakTiesCoordinator, news: Iterable[NewsT], run_action: TriggerActionRunner
    ) -> None:
        """Run the automation for one piece of news at a time, and let the house go on in between."""
        is_meant = self._watched.meant_in(coordinator)
        for piece in news:
            about = self._about(piece)
            ties = [coordinator.network.ties[tie_id] for tie_id in about if tie_id in coordinator.network.ties]
            if any(map(is_meant, ties)) or (not about and self._watched.is_everybody):
                run_action(dict(self._payload(coordinator, piece)), self.description)
            await asyncio.sleep(0)

    @abstractmethod
    def _news(self, happened: Happenings) -> tuple[NewsT, ...]:
        """Pick what this trigger is about."""

    @abstractmethod
    def _about(self, piece: NewsT) -> Collection[TieId]:
        """Whom it concerns."""

    @abstractmethod
    def _payload(self, coordinator: WeakTiesCoordinator, piece: NewsT) -> Payload:
        """Say what the automation gets to know."""


class _TieTrigger(_HappeningTrigger[TieId]):
    """Something became of a tie."""

    @override
    def _about(self, piece: TieId) -> Collection[TieId]:
        return (piece,)

    @override
    def _payload(self, coordinator: WeakTiesCoordinator, piece: TieId) -> Payload:
        return payloads.of_silence(coordinator, piece)


class BecameDueTrigger(_TieTrigger):
    """A kept tie has a week left."""

    description = "tie became due"

    @override
    def _news(self, happened: Happenings) -> tuple[TieId, ...]:
        return happened.became_due


class BecameOverdueTrigger(_TieTrigger):
    """A kept tie's day has passed."""

    description = "tie became overdue"

    @override
    def _news(self, happened: Happenings) -> tuple[TieId, ...]:
        return happened.became_overdue


class BecameHardToReachTrigger(_TieTrigger):
    """One mishap more, and a tie is lost; or it is lost already."""

    description = "tie became hard to reach"

    @override
    def _news(self, happened: Happenings) -> tuple[TieId, ...]:
        return happened.became_hard_to_reach

    @override
    def _payload(self, coordinator: WeakTiesCoordinator, piece: TieId) -> Payload:
        return payloads.of_reach(coordinator, piece)


class InteractionLoggedTrigger(_HappeningTrigger[Interaction]):
    """The owner was in touch, or tried."""

    description = "interaction logged"
    schema = vol.Schema({vol.Required(CONF_OPTIONS, default=dict): {**OF_TIES, **_OF_KINDS}})

    @override
    def _news(self, happened: Happenings) -> tuple[Interaction, ...]:
        kinds = self._options[CONF_KIND]
        return tuple(one for one in happened.logged if not kinds or one.kind in kinds)

    @override
    def _about(self, piece: Interaction) -> Collection[TieId]:
        return piece.tie_ids

    @override
    def _payload(self, coordinator: WeakTiesCoordinator, piece: Interaction) -> Payload:
        return payloads.of_interaction(coordinator, piece)


class InvitationReceivedTrigger(_HappeningTrigger[Gathering]):
    """Somebody would like the owner to come."""

    description = "invitation received"

    @override
    def _news(self, happened: Happenings) -> tuple[Gathering, ...]:
        return happened.invited

    @override
    def _about(self, piece: Gathering) -> Collection[TieId]:
        host = (piece.host_id,) if piece.host_id else ()
        return (*host, *(attendance.tie_id for attendance in piece.attendances))

    @override
    def _payload(self, coordinator: WeakTiesCoordinator, piece: Gathering) -> Payload:
        return payloads.of_invitation(coordinator, piece)


TRIGGERS: dict[str, type[Trigger]] = {
    "became_due": BecameDueTrigger,
    "became_hard_to_reach": BecameHardToReachTrigger,
    "became_overdue": BecameOverdueTrigger,
    "interaction_logged": InteractionLoggedTrigger,
    "invitation_received": InvitationReceivedTrigger,
}


async def async_get_triggers(_hass: HomeAssistant) -> dict[str, type[Trigger]]:
    """Offer what can start an automation."""
    return TRIGGERS
