"""The season's cards as a checklist, and the ticks that were a slip."""

from dataclasses import dataclass
from datetime import date
from functools import partial

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..actions.schemas import NETWORK, ActionSchema, one_of, with_a_tie
from ..actions.schemas_occasions import GET_GREETINGS
from ..actions.ties import Request, the_tie
from ..network.identity.portrait import initials_of, pieces_of
from ..network.model import Greeting, Network, Tie, TieId
from ..network.occasions.greeting_undo import Card
from ..network.occasions.greetings import card_address
from ..network.occasions.season_lists import SeasonList, SeasonLists
from ..network.occasions.seasons import GreetingSeason
from ..responses.occasions import greeting, season_name, unprintable
from ..words import Words, async_words
from .lists import change_of, found_by

SEASON: ActionSchema = GET_GREETINGS
ORDER = GET_GREETINGS.extend({vol.Required("list"): one_of(SeasonList), vol.Optional("search", default=""): cv.string})
# A screen shows a dozen; more at once is not ticked off but printed.
_MOST_CARDS = 200
CARDS = GET_GREETINGS.extend({vol.Required("ties"): vol.All([cv.string], vol.Length(max=_MOST_CARDS))})
TAKE_BACK_GREETING = with_a_tie({vol.Required("season"): vol.Coerce(int), vol.Required("card"): one_of(Card)})
UNPRINTABLE: ActionSchema = vol.Schema(NETWORK | {vol.Required("format"): vol.In(("cards", "cards_cp932"))})


async def season(request: Request) -> JsonObjectType:
    """The days of the season, and how long its lists are. Raises NoSeasonError."""
    coordinator, today = request.coordinator, dt_util.now().date()
    year, lists, words = await _listed(request)
    return {
        "change": change_of(coordinator),
        **_head(coordinator.greetings.chosen_season, year, words, today),
        "totals": {name.value: count for name, count in lists.totals().items()},
    }


async def season_order(request: Request) -> JsonObjectType:
    """Who is on a list, in its order, and how many fit on each. Raises NoSeasonError.

    A page keeps it and asks for the cards as they come into view, so that no row moves while others are ticked off.
    """
    _, lists, _ = await _listed(request)
    found = await _found(request)
    ties: list[JsonValueType] = [*lists.of(request.values["list"], found)]
    return {"ties": ties, "found": {name.value: count for name, count in lists.totals(found).items()}}


async def season_cards(request: Request) -> JsonObjectType:
    """What is known of the cards of these ties; who is no longer there is left out. Raises NoSeasonError."""
    asked: list[TieId] = request.values["ties"]
    words, year = await async_words(request.hass, request.language), _year(request)
    network, lists = request.coordinator.network, request.coordinator.greetings.season_lists_of(asked, year)
    rows = _Rows(network, lists, words, dt_util.now().date(), year)
    cards: list[JsonValueType] = [rows.of(network.ties[tie_id]) for tie_id in asked if tie_id in network.ties]
    return {"cards": cards}


async def _listed(request: Request) -> tuple[int, SeasonLists, Words]:
    year = _year(request)
    return (
        year,
        await request.coordinator.greetings.async_season_lists(year),
        await async_words(request.hass, request.language),
    )


def _year(request: Request) -> int:
    """The season that is asked for, or the one that comes next."""
    asked: int | None = request.values.get("season")
    return asked or request.coordinator.greetings.chosen_season.upcoming(dt_util.now().date())


async def _found(request: Request) -> frozenset[TieId] | None:
    """Whom a search fits, None without one. Cards of archived ties are on the lists, too."""
    text: str = request.values["search"].strip()
    if not text:
        return None
    search = partial(found_by, request.coordinator, text, archived=True)
    return frozenset(await request.hass.async_add_executor_job(search))


async def take_back_greeting(request: Request) -> JsonObjectType:
    """Unsay that a card was sent, received or came back."""
    coordinator, values = request.coordinator, request.values
    left = await coordinator.greetings.async_take_back(the_tie(request), values["season"], values["card"])
    return greeting(left, coordinator.network)


async def unprintable_cards(request: Request) -> JsonObjectType:
    """Whose card an export for printing cannot hold whole, before anybody downloads it."""
    coordinator = request.coordinator
    _, _, found = await coordinator.greetings.async_cards(request.values["format"])
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
    lists: SeasonLists
    words: Words
    today: date
    year: int

    def of(self, tie: Tie) -> JsonObjectType:
        """One tie: on which list their card is now, why, and what is known of it."""
        known = self.network.greetings.get((tie.id, self.year)) or Greeting(tie_id=tie.id, season=self.year)
        address, line = card_address(tie), self.lists.lines.get(tie.id)
        pieces: list[JsonValueType] = [{"text": piece.text, "reading": piece.reading} for piece in pieces_of(tie)]
        reasons: list[JsonValueType] = [
            self.words.reason(reason, {}, self.today) for reason in (line.reasons if line else ())
        ]
        return {
            **greeting(known, self.network),
            "on": self.lists.places.get(tie.id),
            "pieces": pieces,
            "initials": initials_of(tie),
            "reasons": reasons,
            "address": address.value if address else "",
        }
