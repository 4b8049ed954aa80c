"""What can be done with greeting cards and mournings: recording them, and listing and printing a season's cards."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..exporters.cards import Unprintable, write_cards
from ..network.changes import Changes
from ..network.errors import NoSeasonError
from ..network.model import Greeting, Mourning, Network, TieId
from ..network.occasions import greetings
from ..network.occasions.greeting_list import GreetingList
from ..network.occasions.greeting_undo import Card, take_back_greeting
from ..network.occasions.season_lists import SeasonLists
from ..network.occasions.seasons import NEW_YEAR, GreetingSeason
from . import transfers
from .ids import new_id
from .season_cards import SeasonCards, SeasonInputs, SortedCards, lists_of
from .store import Store

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator


class GreetingVerbs:
    """Greeting cards, their seasons, and mournings. A day begins and ends where the house stands."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; histories are read from the store."""
        self._coordinator, self._store = coordinator, store
        self._cards = SeasonCards(coordinator.hass)

    async def async_record(
        self,
        tie_ids: Sequence[TieId],
        season: int | None = None,
        *,
        sent: date | None = None,
        received: date | None = None,
        returned: date | None = None,
    ) -> tuple[Greeting, ...]:
        """Record what became of cards, the same for all of the ties; in the nearest season unless it is given."""
        today, tz = dt_util.now().date(), self._coordinator.tz
        day = min((day for day in (sent, received, returned) if day), default=today)
        year = (self._coordinator.season or NEW_YEAR).nearest(day) if season is None else season
        record = partial(greetings.record_greetings, tie_ids=tie_ids, season=year, today=today, tz=tz)
        record = partial(record, sent=sent, received=received, returned=returned, new_id=new_id)
        return await self._coordinator.async_change(record)

    async def async_take_back(self, tie_id: TieId, season: int, card: Card) -> Greeting:
        """Undo what was recorded of a card; what it logged goes with it."""

        async def verb(network: Network) -> tuple[Network, Changes, Greeting]:
            history = (await self._store.async_interactions_of((tie_id,))).get(tie_id, ())
            return take_back_greeting(network, tie_id, season, card, history, tz=self._coordinator.tz)

        return await self._coordinator.async_read_and_change(verb)

    async def async_set_mourning(self, tie_id: TieId, year: int | None = None, *, mourning: bool = True) -> Mourning:
        """Note a death in a tie's family, this year unless another is given; or take the note back."""
        today = dt_util.now().date()
        verb = partial(greetings.set_mourning, today=today) if mourning else greetings.unset_mourning
        verb = partial(verb, tie_id=tie_id, year=today.year if year is None else year)
        return await self._coordinator.async_change(verb)

    @property
    def chosen_season(self) -> GreetingSeason:
        """The season in which the owner sends cards. Raises NoSeasonError."""
        if self._coordinator.season is None:
            raise NoSeasonError
        return self._coordinator.season

    async def async_list(self, year: int) -> GreetingList:
        """The cards of the season of that year, sorted off the event loop. Raises NoSeasonError."""
        return (await self._async_sorted(year)).listed

    async def async_season_lists(self, year: int) -> SeasonLists:
        """The same as a checklist shows them. Raises NoSeasonError."""
        return (await self._async_sorted(year)).lists

    def season_lists_of(self, tie_ids: Iterable[TieId], year: int) -> SeasonLists:
        """The same for a few ties, at once. Raises NoSeasonError."""
        return lists_of(self._inputs(year), tie_ids)

    async def _async_sorted(self, year: int) -> SortedCards:
        return await self._cards.async_sorted(self._inputs(year))

    def _inputs(self, year: int) -> SeasonInputs:
        return SeasonInputs(
            network=self._coordinator.network,
            assessment=self._coordinator.data,
            year=year,
            season=self.chosen_season,
            today=dt_util.now().date(),
            settings=self._coordinator.settings,
        )

    async def async_cards(self, export_format: str) -> tuple[str, bytes, tuple[Unprintable, ...]]:
        """The cards to send now, for printing: a file name, its content, and what its encoding cannot hold."""
        name = transfers.export_name(export_format, dt_util.now())
        season, network = self.chosen_season, self._coordinator.network
        lines = (await self.async_list(season.upcoming(dt_util.now().date()))).send
        layout = transfers.CARD_LAYOUTS[export_format]
        write = partial(write_cards, network, [line.tie_id for line in lines], layout)
        return name, *await self._coordinator.hass.async_add_executor_job(write)
