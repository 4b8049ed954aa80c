"""The season's cards as a checklist, and the ticks that were a slip."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import voluptuous as vol
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType

from .action_schemas import NETWORK, ActionSchema, one_of, with_a_tie
from .action_schemas_occasions import GET_GREETINGS
from .actions import Request, the_tie
from .network.greeting_list import GreetingLine
from .network.greeting_undo import Card
from .network.greetings import card_address
from .network.model import Greeting, Network
from .network.portrait import initials_of, pieces_of
from .network.seasons import GreetingSeason
from .replies_occasions import greeting, season_name, unprintable
from .websocket_lists import change_of
from .words import Words, async_words

SEASON: ActionSchema = GET_GREETINGS
TAKE_BACK_GREETING = with_a_tie({vol.Required("season"): vol.Coerce(int), vol.Required("card"): one_of(Card)})
UNPRINTABLE: ActionSchema = vol.Schema(NETWORK | {vol.Required("format"): vol.In(("cards", "cards_cp932"))})

# Longer lists are for the post office, not for ticking off on a screen; `totals` has how long they are.
_ROWS = 500


async def season(request: Request) -> JsonObjectType:
    """Every list of the season, with what is known of each card. Raises NoSeasonError."""
    coordinator, today = request.coordinator, dt_util.now().date()
    chosen = coordinator.chosen_season
    year: int = request.values.get("season") or chosen.upcoming(today)
    words, listed = await async_words(request.hass, request.language), await coordinator.async_greetings(year)
    rows = _Rows(coordinator.network, words, today, year)
    lists = {"send": listed.send, "sent": listed.sent, "received": listed.received, "excluded": listed.excluded}
    totals: JsonObjectType = {name: len(lines) for name, lines in lists.items()}
    return {
        "change": change_of(coordinator),
        **_head(chosen, year, words, today),
        "totals": totals,
        **{name: rows.of(lines) for name, lines in lists.items()},
    }


async def take_back_greeting(request: Request) -> JsonObjectType:
    """Unsay that a card was sent, received or came back."""
    coordinator, values = request.coordinator, request.values
    left = await coordinator.async_take_back_greeting(the_tie(request), values["season"], values["card"])
    return greeting(left, coordinator.network)


async def unprintable_cards(request: Request) -> JsonObjectType:
    """Whose card an export for printing cannot hold whole, before anybody downloads it."""
    coordinator = request.coordinator
    _, _, found = await coordinator.async_cards(request.values["format"])
    return {"unprintable": unprintable(found, coordinator.network)}


def _head(chosen: GreetingSeason, year: int, words: Words, today: date) -> JsonObjectType:
    """The days of the season; in the time of the belated card, its own."""
    late = chosen.belated_window(year) if chosen.is_belated(year, today) else None
    opens, deadline, closes = (late[0], late[1], late[1]) if late else chosen.window(year)
    return {
        "season": year,
        "name": season_name(chosen, year, words, today),
        "mourning_year": year - chosen.mourning_shift,
        "is_belated": late is not None,
        "is_open": opens <= today <= closes,
        "opens": opens.isoformat(),
        "opens_on": words.on(opens),
        "deadline": deadline.isoformat(),
        "deadline_on": words.on(deadline),
        "days_left": (deadline - today).days,
    }


@dataclass(frozen=True, slots=True)
class _Rows:
    """Makes the rows of one season."""

    network: Network
    words: Words
    today: date
    year: int

    def of(self, lines: Iterable[GreetingLine]) -> list[JsonValueType]:
        """A row for each line whose tie is still there, at most so many."""
        shown = [line for line in lines if line.tie_id in self.network.ties]
        return [self._row(line) for line in shown[:_ROWS]]

    def _row(self, line: GreetingLine) -> JsonObjectType:
        tie = self.network.ties[line.tie_id]
        known = self.network.greetings.get((tie.id, self.year)) or Greeting(tie_id=tie.id, season=self.year)
        address = card_address(tie)
        pieces: list[JsonValueType] = [{"text": piece.text, "reading": piece.reading} for piece in pieces_of(tie)]
        keys: list[JsonValueType] = [reason.value for reason in line.reasons]
        reasons: list[JsonValueType] = [self.words.reason(reason, {}, self.today) for reason in line.reasons]
        return {
            **greeting(known, self.network),
            "pieces": pieces,
            "initials": initials_of(tie),
            "picture": tie.picture,
            "keys": keys,
            "reasons": reasons,
            "address": address.value if address else "",
        }
