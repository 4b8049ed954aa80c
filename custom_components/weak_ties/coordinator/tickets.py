"""Which notifications with buttons are out, and what became of each: a ticket per notification.

A phone sends back nothing but a ticket's id and a button's name. The id is random and names nobody; whoever does not
have it cannot make one up, so there is nothing to sign and no secret to keep. The tickets lie beside the network
and not in it: they are about phones, a few dozen at most, and losing them costs a press and nothing more.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, NotRequired, TypedDict

from homeassistant.core import HomeAssistant
from homeassistant.helpers.storage import Store as StoredFile
from homeassistant.util import dt as dt_util

from ..const import DOMAIN
from ..network.changes import Changes
from ..network.model import TieId

# Two weeks is as long as a phone may be out of reach and still mean what its owner pressed.
VALID: Final = timedelta(days=14)
# An expired ticket is kept for as long again: its button is answered with "too late" instead of with nothing.
KEPT: Final = 2 * VALID

_VERSION = 1


class _StoredTicket(TypedDict):
    """A ticket in the file."""

    tie_id: str | None
    tag: str
    sent_at: str
    phones: list[str]
    season: NotRequired[int | None]
    used: NotRequired[bool]


class _Stored(TypedDict):
    """The file: tickets by id, and what the phones were called that they went to."""

    tickets: dict[str, _StoredTicket]
    phones: dict[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One notification about one tie. `tie_id` is None once the tie is forgotten.

    `tag` is how the phones know the notification, `phones` are the devices that it went to, `season` is the year of
    the card that it is about. `used`: a button was pressed and has done its work.
    """

    id: str
    tie_id: TieId | None
    tag: str
    sent_at: datetime
    phones: tuple[str, ...]
    season: int | None = None
    used: bool = False

    def has_expired(self, now: datetime) -> bool:
        """Whether it is too late to press."""
        return now - self.sent_at > VALID


class TicketBook:
    """The tickets of one network, in memory and in a file."""

    def __init__(self, hass: HomeAssistant, entry_id: str) -> None:
        """Know where the file is; nothing is read yet."""
        self._file: StoredFile[_Stored] = StoredFile(hass, _VERSION, f"{DOMAIN}.tickets_{entry_id}", private=True)
        self._tickets: dict[str, Ticket] = {}
        self._names: dict[str, str] = {}

    async def async_load(self) -> None:
        """Read what an earlier run left."""
        if (stored := await self._file.async_load()) is None:
            return
        self._tickets = {key: _from_stored(key, one) for key, one in stored["tickets"].items()}
        self._names = stored["phones"]

    async def async_remove(self) -> None:
        """Delete the file: its network is gone."""
        await self._file.async_remove()

    def find(self, ticket_id: str) -> Ticket | None:
        """The ticket with that id; None for one that was never given out, or so long ago that it is thrown away."""
        return self._tickets.get(ticket_id)

    def name_of_phone(self, device_id: str) -> str | None:
        """What a phone was called when something was last sent to it; it may be gone by now."""
        return self._names.get(device_id)

    async def async_give_out(self, tickets: Iterable[Ticket], names: Mapping[str, str]) -> None:
        """Keep new tickets, before they are sent; throw away the oldest."""
        now = dt_util.utcnow()
        self._tickets = {key: one for key, one in self._tickets.items() if now - one.sent_at <= KEPT}
        self._tickets.update((ticket.id, ticket) for ticket in tickets)
        self._names.update(names)
        await self._async_save()

    def take(self, ticket: Ticket) -> None:
        """Count the ticket as used at once, so that a second press in the same moment finds it so."""
        self._tickets[ticket.id] = replace(ticket, used=True)

    def give_back(self, ticket: Ticket) -> None:
        """The press could not be carried out; it may be tried again."""
        self._tickets[ticket.id] = replace(ticket, used=False)

    async def async_keep_taken(self) -> None:
        """Write down which tickets are used."""
        await self._async_save()

    async def async_follow(self, changes: Changes) -> None:
        """Let tickets go with their ties: to whom a tie was merged into, or to nobody when it was forgotten."""
        became: dict[TieId, TieId | None] = {**dict.fromkeys(changes.forgotten), **dict(changes.merged)}
        moved = {
            key: replace(one, tie_id=became[one.tie_id])
            for key, one in self._tickets.items()
            if one.tie_id is not None and one.tie_id in became
        }
        if moved:
            self._tickets.update(moved)
            await self._async_save()

    async def _async_save(self) -> None:
        tickets = {key: _to_stored(one) for key, one in self._tickets.items()}
        await self._file.async_save({"tickets": tickets, "phones": dict(self._names)})


def _to_stored(ticket: Ticket) -> _StoredTicket:
    return {
        "tie_id": ticket.tie_id,
        "tag": ticket.tag,
        "sent_at": ticket.sent_at.isoformat(),
        "phones": list(ticket.phones),
        "season": ticket.season,
        "used": ticket.used,
    }


def _from_stored(ticket_id: str, stored: _StoredTicket) -> Ticket:
    tie_id = stored["tie_id"]
    return Ticket(
        id=ticket_id,
        tie_id=None if tie_id is None else TieId(tie_id),
        tag=stored["tag"],
        sent_at=datetime.fromisoformat(stored["sent_at"]),
        phones=tuple(stored["phones"]),
        season=stored.get("season"),
        used=stored.get("used", False),
    )
