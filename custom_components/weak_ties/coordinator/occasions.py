"""What can be done about invitations, gatherings, greeting cards and mournings."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial

from homeassistant.config_entries import ConfigEntry
from homeassistant.util import dt as dt_util

from ..exporters.cards import Unprintable, write_cards
from ..network.errors import NoSeasonError
from ..network.model import Answer, Gathering, GatheringId, Greeting, Interaction, Mourning, TieId
from ..network.occasions import gatherings, greetings
from ..network.occasions.greeting_list import GreetingList
from ..network.occasions.greeting_undo import Card, take_back_greeting
from ..network.occasions.season_lists import SeasonLists
from ..network.occasions.seasons import NEW_YEAR, GreetingSeason
from . import files as transfers
from .keeper import NetworkKeeper, new_id, uninterrupted
from .season_cards import Desk, Sorted, lists_of


class OccasionVerbs[EntryT: ConfigEntry](NetworkKeeper[EntryT]):
    """A network's occasions. A day begins and ends where the house stands, so `now` is in its zone."""

    @property
    def open_invitations(self) -> tuple[Gathering, ...]:
        """The invitations that wait for an answer, the soonest first."""
        return gatherings.open_invitations(self.network, dt_util.now())

    async def async_record_invitation(
        self,
        *,
        title: str,
        at: datetime,
        host_id: TieId | None = None,
        place: str = "",
        with_ids: Sequence[TieId] = (),
    ) -> Gathering:
        """Keep an invitation until it is answered."""
        record = partial(gatherings.record_invitation, title=title, at=at, host_id=host_id, place=place)
        return await self._async_change(partial(record, with_ids=with_ids, now=dt_util.now(), new_id=new_id))

    async def async_answer_invitation(self, gathering_id: GatheringId, answer: Answer) -> Gathering:
        """Say yes or no, once."""
        return await self._async_change(
            partial(gatherings.answer_invitation, gathering_id=gathering_id, answer=answer, now=dt_util.now())
        )

    async def async_record_attendance(self, gathering_id: GatheringId, tie_ids: Sequence[TieId]) -> Interaction:
        """Log one interaction with all who were there."""
        record = partial(gatherings.record_attendance, gathering_id=gathering_id, tie_ids=tie_ids)
        return await self._async_change(partial(record, now=dt_util.now(), new_id=new_id))

    async def async_record_greeting(
        self,
        tie_ids: Sequence[TieId],
        season: int | None = None,
        *,
        sent: date | None = None,
        received: date | None = None,
        returned: date | None = None,
    ) -> tuple[Greeting, ...]:
        """Record what became of cards, the same for all of the ties; in the nearest season unless it is given."""
        today = dt_util.now().date()
        day = min((day for day in (sent, received, returned) if day), default=today)
        year = (self.season or NEW_YEAR).nearest(day) if season is None else season
        record = partial(greetings.record_greetings, tie_ids=tie_ids, season=year, today=today, tz=self.tz)
        return await self._async_change(partial(record, sent=sent, received=received, returned=returned, new_id=new_id))

    @uninterrupted
    async def async_take_back_greeting(self, tie_id: TieId, season: int, card: Card) -> Greeting:
        """Unsay what was recorded of a card; what it logged goes with it."""
        async with self._lock:
            history = (await self._store.async_interactions_of((tie_id,))).get(tie_id, ())
            network, changes, greeting = take_back_greeting(self.network, tie_id, season, card, history, tz=self.tz)
            await self._async_commit(network, changes)
            return greeting

    async def async_set_mourning(self, tie_id: TieId, year: int | None = None, *, mourning: bool = True) -> Mourning:
        """Note a death in a tie's family, this year unless another is given; or take the note back."""
        today = dt_util.now().date()
        verb = partial(greetings.set_mourning, today=today) if mourning else greetings.unset_mourning
        return await self._async_change(partial(verb, tie_id=tie_id, year=today.year if year is None else year))

    @property
    def chosen_season(self) -> GreetingSeason:
        """The season in which the owner sends cards. Raises NoSeasonError."""
        if self.season is None:
            raise NoSeasonError
        return self.season

    async def async_greetings(self, year: int) -> GreetingList:
        """The cards of the season of that year, sorted off the event loop. Raises NoSeasonError."""
        return (await self._async_sorted(year)).listed

    async def async_season_lists(self, year: int) -> SeasonLists:
        """The same as a checklist shows them. Raises NoSeasonError."""
        return (await self._async_sorted(year)).lists

    def season_lists_of(self, tie_ids: Iterable[TieId], year: int) -> SeasonLists:
        """The same for a few ties, at once. Raises NoSeasonError."""
        return lists_of(self._desk(year), tie_ids)

    async def _async_sorted(self, year: int) -> Sorted:
        return await self._season_desk.async_sorted(self._desk(year))

    def _desk(self, year: int) -> Desk:
        return Desk(
            network=self.network,
            assessment=self.data,
            year=year,
            season=self.chosen_season,
            today=dt_util.now().date(),
            settings=self.settings,
        )

    async def async_cards(self, export_format: str) -> tuple[str, bytes, tuple[Unprintable, ...]]:
        """The cards to send now, for printing: a file name, its content, and what its encoding cannot hold."""
        name = transfers.export_name(export_format, dt_util.now())
        season, network = self.chosen_season, self.network
        lines = (await self.async_greetings(season.upcoming(dt_util.now().date()))).send
        layout = transfers.CARD_LAYOUTS[export_format]
        write = partial(write_cards, network, [line.tie_id for line in lines], layout)
        return name, *await self.hass.async_add_executor_job(write)
