"""The season's cards as they lie on the desk: sorted once for all who look at the same moment.

Sorting reads every tie. A checklist asks for a page of it with each turn of the wheel, and so does every other page
that is open; they are all answered from the same pile until something changes.
"""

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from homeassistant.core import HomeAssistant

from ..network.assessment.assessment import Assessment, AssessmentSettings
from ..network.model import Network, TieId
from ..network.occasions.greeting_list import GreetingList, greeting_list
from ..network.occasions.season_lists import SeasonLists, season_lists
from ..network.occasions.seasons import GreetingSeason


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What cards are sorted by."""

    network: Network
    assessment: Assessment
    year: int
    season: GreetingSeason
    today: date
    settings: AssessmentSettings

    def is_like(self, other: Desk | None) -> bool:
        """Whether both would be sorted alike. Records are frozen, so what changed is another object."""
        if other is None or self.network is not other.network or self.assessment is not other.assessment:
            return False
        mine, theirs = ((one.year, one.season, one.today, one.settings) for one in (self, other))
        return mine == theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The cards as the rules list them, and as a checklist shows them."""

    listed: GreetingList
    lists: SeasonLists


def lists_of(desk: Desk, tie_ids: Iterable[TieId]) -> SeasonLists:
    """Where the cards of a few are: each is judged by itself, so nobody who ticks one off waits for all the others."""
    ties = desk.network.ties
    few = {tie_id: ties[tie_id] for tie_id in tie_ids if tie_id in ties}
    return _sort(replace(desk, network=replace(desk.network, ties=few))).lists


class SeasonDesk:
    """Sorts the cards off the event loop, and keeps the last pile."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Nothing is sorted before somebody asks."""
        self._hass = hass
        self._sorting = asyncio.Lock()
        self._desk: Desk | None = None
        self._sorted: Sorted | None = None

    async def async_sorted(self, desk: Desk) -> Sorted:
        """The cards of that desk. Who asks while they are being sorted waits for the same pile."""
        async with self._sorting:
            if self._sorted is None or not desk.is_like(self._desk):
                self._sorted = await self._hass.async_add_executor_job(partial(_sort, desk))
                self._desk = desk
            return self._sorted


def _sort(desk: Desk) -> Sorted:
    listed = greeting_list(desk.network, desk.assessment, desk.year, desk.season, desk.today, desk.settings)
    return Sorted(listed=listed, lists=season_lists(listed))
