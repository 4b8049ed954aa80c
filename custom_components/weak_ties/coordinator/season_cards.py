"""The greeting cards of a season, sorted off the event loop and cached until something changes.

Sorting reads every tie. A checklist asks for the next rows whenever it is scrolled, and so does every other page that
is open; they are all answered from the same cached lists.
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
class SeasonInputs:
    """What the cards of a season are sorted from."""

    network: Network
    assessment: Assessment
    year: int
    season: GreetingSeason
    today: date
    settings: AssessmentSettings

    def is_like(self, other: SeasonInputs | None) -> bool:
        """Whether both would be sorted alike. Records are frozen, so what changed is another object."""
        if other is None or self.network is not other.network or self.assessment is not other.assessment:
            return False
        mine, theirs = ((one.year, one.season, one.today, one.settings) for one in (self, other))
        return mine == theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class SortedCards:
    """The cards as the rules list them, and as a checklist shows them."""

    listed: GreetingList
    lists: SeasonLists


def lists_of(inputs: SeasonInputs, tie_ids: Iterable[TieId]) -> SeasonLists:
    """The lists of a few ties alone: each card is judged by itself, so the others need no sorting."""
    ties = inputs.network.ties
    few = {tie_id: ties[tie_id] for tie_id in tie_ids if tie_id in ties}
    return _sort(replace(inputs, network=replace(inputs.network, ties=few))).lists


class SeasonCards:
    """Sorts cards off the event loop, and caches the last result."""

    def __init__(self, hass: HomeAssistant) -> None:
        """Sort nothing yet."""
        self._hass = hass
        self._sorting = asyncio.Lock()
        self._inputs: SeasonInputs | None = None
        self._sorted: SortedCards | None = None

    async def async_sorted(self, inputs: SeasonInputs) -> SortedCards:
        """The cards sorted from these inputs. Callers that ask while they are being sorted share one result."""
        async with self._sorting:
            if self._sorted is None or not inputs.is_like(self._inputs):
                self._sorted = await self._hass.async_add_executor_job(partial(_sort, inputs))
                self._inputs = inputs
            return self._sorted


def _sort(inputs: SeasonInputs) -> SortedCards:
    listed = greeting_list(inputs.network, inputs.assessment, inputs.year, inputs.season, inputs.today, inputs.settings)
    return SortedCards(listed=listed, lists=season_lists(listed))
