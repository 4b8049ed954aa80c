"""What the buttons of a notification do to a network, each at most once however often a phone says so."""

from datetime import date, timedelta
from functools import cached_property, partial
from typing import override

from homeassistant.config_entries import ConfigEntry
from homeassistant.util import dt as dt_util

from ..network import interactions
from ..network.changes import Changes
from ..network.editing import ties as editing
from ..network.model import Direction, InteractionId, InteractionKind, Network, TieId
from ..network.occasions import greetings
from .keeper import NetworkKeeper, new_id, uninterrupted
from .tickets import Ticket, TicketBook

_SNOOZED_FOR = timedelta(days=7)


class PhoneVerbs[EntryT: ConfigEntry](NetworkKeeper[EntryT]):
    """A network's tickets and what comes of them."""

    @cached_property
    def tickets(self) -> TicketBook:
        """The tickets given out to phones; read when the network is set up."""
        return TicketBook(self.hass, self.config_entry.entry_id)

    @uninterrupted
    async def async_log_for_ticket(
        self, ticket: Ticket, tie_id: TieId, kind: InteractionKind, direction: Direction, note: str
    ) -> None:
        """Log what was pressed. The interaction has the ticket's id, so that the file itself knows a second press.

        That holds even when the house lost its power between the two, before the ticket was written down as used.
        """
        async with self._lock:
            if await self._store.async_interaction(InteractionId(ticket.id)) is not None:
                return
            now = dt_util.now()
            log = partial(interactions.log_interaction, self.network, tie_ids=(tie_id,), kind=kind, at=now, now=now)
            network, changes, _ = log(direction=direction, note=note, new_id=lambda: ticket.id)
            await self._async_commit(network, changes)

    async def async_snooze_a_week(self, tie_id: TieId) -> None:
        """Let a tie rest for a week, unless it rests for as long already."""
        today = dt_util.now().date()
        until = today + _SNOOZED_FOR

        def verb(network: Network) -> tuple[Network, Changes, None]:
            if (editing.known_tie(network, tie_id).snoozed_until or date.min) >= until:
                return network, Changes(), None
            return *editing.snooze(network, tie_id, until=until, today=today)[:2], None

        await self._async_change(verb)

    async def async_card_sent(self, tie_id: TieId, season: int) -> None:
        """Note that today a card went to a tie, unless that is noted already."""
        today = dt_util.now().date()
        record = partial(greetings.record_greetings, tie_ids=(tie_id,), season=season, sent=today, today=today)

        def verb(network: Network) -> tuple[Network, Changes, None]:
            if (greeting := network.greetings.get((tie_id, season))) and greeting.sent_on:
                return network, Changes(), None
            return *record(network, new_id=new_id, tz=self.tz)[:2], None

        await self._async_change(verb)

    @override
    async def _async_commit(self, network: Network, changes: Changes) -> None:
        await super()._async_commit(network, changes)
        await self.tickets.async_follow(changes)
