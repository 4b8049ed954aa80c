"""What can be done with notification buttons: each press counts at most once, however often a phone sends it."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from homeassistant.util import dt as dt_util

from ..network import interactions
from ..network.changes import Changes
from ..network.editing import ties as editing
from ..network.model import Direction, InteractionId, InteractionKind, Network, TieId
from ..network.occasions import greetings
from .ids import new_id
from .store import Store
from .tickets import Ticket, TicketBook

if TYPE_CHECKING:
    from .coordinator import WeakTiesCoordinator

_SNOOZED_FOR = timedelta(days=7)


class PhoneVerbs:
    """The tickets given out to phones, and what a pressed button does."""

    def __init__(self, coordinator: WeakTiesCoordinator, store: Store) -> None:
        """Work on the coordinator's network; the tickets are read when the network is set up."""
        self._coordinator, self._store = coordinator, store
        self.tickets = TicketBook(coordinator.hass, coordinator.config_entry.entry_id)

    async def async_log_for_ticket(
        self, ticket: Ticket, tie_id: TieId, kind: InteractionKind, direction: Direction, note: str
    ) -> None:
        """Log what was pressed. The interaction has the ticket's id, so that the file itself knows a second press.

        That holds even when the house lost its power between the two, before the ticket was written down as used.
        """

        async def verb(network: Network) -> tuple[Network, Changes, None]:
            if await self._store.async_interaction(InteractionId(ticket.id)) is not None:
                return network, Changes(), None
            now = dt_util.now()
            log = partial(interactions.log_interaction, network, tie_ids=(tie_id,), kind=kind, at=now, now=now)
            return *log(direction=direction, note=note, new_id=lambda: ticket.id)[:2], None

        await self._coordinator.async_read_and_change(verb)

    async def async_snooze_a_week(self, tie_id: TieId) -> None:
        """Snooze a tie for a week, unless it is snoozed for as long already."""
        today = dt_util.now().date()
        until = today + _SNOOZED_FOR

        def verb(network: Network) -> tuple[Network, Changes, None]:
            if (editing.known_tie(network, tie_id).snoozed_until or date.min) >= until:
                return network, Changes(), None
            return *editing.snooze(network, tie_id, until=until, today=today)[:2], None

        await self._coordinator.async_change(verb)

    async def async_card_sent(self, tie_id: TieId, season: int) -> None:
        """Note that today a card went to a tie, unless that is noted already."""
        today = dt_util.now().date()
        record = partial(greetings.record_greetings, tie_ids=(tie_id,), season=season, sent=today, today=today)

        def verb(network: Network) -> tuple[Network, Changes, None]:
            if (greeting := network.greetings.get((tie_id, season))) and greeting.sent_on:
                return network, Changes(), None
            return *record(network, new_id=new_id, tz=self._coordinator.tz)[:2], None

        await self._coordinator.async_change(verb)
