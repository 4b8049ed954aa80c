"""What can be done with nudges: planning the week after each outlook, dismissing, and asking for one."""

from collections.abc import Mapping
from functools import partial
from operator import is_
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..const import CONF_NUDGES_PER_WEEK
from ..network import nudge_outcomes as nudge_book
from ..network.changes import Changes
from ..network.editing.ties import known_tie
from ..network.errors import NudgeNotFoundError
from ..network.model import Network, Nudge, NudgeOutcome, Tie, TieId
from ..network.nudges import plan as nudges
from ..network.nudges.reasons import Grounds
from ..network.nudges.settings import DEFAULT_PER_WEEK, NudgeSettings
from ..network.tracing.links import Reason
from ..words import Words
from .garbage_collection import few_collections

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator

# A plan is made from a network that others may change meanwhile; then it is made again, and at worst after the next
# change.
_TRIES = 3


class NudgeVerbs:
    """The week's nudges: planning them, and what the owner makes of them."""

    def __init__(self, coordinator: WeakTiesCoordinator) -> None:
        """Work on the coordinator's network."""
        self._coordinator = coordinator
        self._grounds_of: tuple[tuple[object, ...], Grounds] | None = None

    @property
    def settings(self) -> NudgeSettings:
        """How many nudges the owner wants a week, and the clocks."""
        per_week = int(self._coordinator.config_entry.options.get(CONF_NUDGES_PER_WEEK, DEFAULT_PER_WEEK))
        return NudgeSettings(per_week=per_week, clock=self._coordinator.settings)

    @property
    def this_week(self) -> tuple[Nudge, ...]:
        """The open nudges of the week as it was last planned, the easiest first."""
        return nudges.this_week(self._coordinator.network, self._coordinator.data.today)

    async def async_this_week(self) -> tuple[Nudge, ...]:
        """The open nudges of the week for the network as it is now, the easiest first."""
        await self._coordinator.async_look_ahead()
        return self.this_week

    def reasons_for(self, tie: Tie) -> tuple[Reason, ...]:
        """Why to be in touch with a tie, that of this week's nudge first."""
        return self._grounds.reasons_for(tie)

    def why(self, tie: Tie, words: Words) -> str:
        """The first of these reasons as a sentence."""
        reason = self.reasons_for(tie)[0]
        return words.reason(reason.key, reason.placeholders, self._coordinator.data.today)

    @property
    def _grounds(self) -> Grounds:
        """What reasons are found by, gathered once for all that is shown after a change."""
        network, assessment = self._coordinator.network, self._coordinator.data
        seen = (network, assessment, self._coordinator.outlook, self._coordinator.config_entry.options)
        if self._grounds_of is None or not all(map(is_, self._grounds_of[0], seen, strict=True)):
            grounds = Grounds.of(network, assessment, self.settings, assessment.today, self._alone_in)
            self._grounds_of = seen, grounds
        return self._grounds_of[1]

    async def async_plan_week(self) -> None:
        """Add nudges up to the week's budget; those that are on its list stay there."""
        for _ in range(_TRIES):
            if await self._async_planned():
                return

    async def async_dismiss(self, tie_id: TieId) -> Nudge:
        """Dismiss a tie's nudge of this week, and plan another in its place. Raises NudgeNotFoundError."""
        week = nudge_book.week_of(dt_util.now().date())

        def verb(network: Network) -> tuple[Network, Changes, Nudge]:
            name = known_tie(network, tie_id).name
            after, settled = nudge_book.settled(network, (tie_id,), NudgeOutcome.DISMISSED, week)
            if not settled:
                raise NudgeNotFoundError(name=name)
            return after, Changes(saved=settled), settled[0]

        dismissed = await self._coordinator.async_change(verb)
        await self.async_plan_week()
        return dismissed

    async def async_take_back_dismissal(self, tie_id: TieId) -> Nudge:
        """Put a dismissed nudge back; the one that was planned in its place stays. Raises NudgeNotFoundError."""
        week = nudge_book.week_of(dt_util.now().date())

        def verb(network: Network) -> tuple[Network, Changes, Nudge]:
            name = known_tie(network, tie_id).name
            after, reopened = nudge_book.put_back(network, tie_id, NudgeOutcome.DISMISSED, week)
            if not reopened:
                raise NudgeNotFoundError(name=name)
            return after, Changes(saved=reopened), reopened[0]

        return await self._coordinator.async_change(verb)

    async def async_ask_for(self, tie_id: TieId) -> Nudge:
        """Add a nudge for a tie beyond the week's budget."""
        return await self._coordinator.async_change(partial(nudges.ask_for, tie_id=tie_id, today=dt_util.now().date()))

    async def _async_planned(self) -> bool:
        """Plan off the event loop and without the lock; whether the plan was still right when it was to be kept."""
        network, assessment, outlook = self._coordinator.network, self._coordinator.data, self._coordinator.outlook
        gains = outlook.gains if outlook else {}
        plan = partial(nudges.plan_week, network, assessment, gains, self.settings, assessment.today, self._alone_in)
        with few_collections(len(network.ties), freeze=False):
            new = await self._coordinator.hass.async_add_executor_job(plan)
        if not new:
            return True

        def verb(now: Network) -> tuple[Network, Changes, bool]:
            if now.ties is not network.ties or now.nudges is not network.nudges:
                return now, Changes(), False
            return nudges.with_nudges(now, new), Changes(saved=new), True

        return await self._coordinator.async_change(verb)

    @property
    def _alone_in(self) -> Mapping[TieId, str]:
        """The industries in which only one tie outside can be reached, by that tie."""
        outlook = self._coordinator.outlook
        points = outlook.survivability.single_points if outlook else ()
        return {point.tie_id: point.category for point in points if point.axis == "industry"}
