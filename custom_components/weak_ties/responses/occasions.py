"""What the actions about invitations, gatherings and greeting cards answer."""

from collections.abc import Iterable
from datetime import date, datetime, tzinfo

from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..exporters.cards import Unprintable
from ..network.model import Gathering, Greeting, Network, TieId
from ..network.occasions.gatherings import accepted_ahead, awaiting_attendance, open_invitations
from ..network.occasions.greeting_list import GreetingLine, GreetingList
from ..network.occasions.greetings import card_address
from ..network.occasions.seasons import GreetingSeason
from ..words import Words
from .ties import moment_in


def gathering(one: Gathering, network: Network, tz: tzinfo) -> JsonObjectType:
    """A gathering, by the id that the other actions ask for."""
    return {
        "gathering_id": one.id,
        "title": one.title,
        "at": moment_in(one.at, tz),
        "place": one.place,
        "host": _tie(one.host_id, network) if one.host_id else None,
        "answer": one.answer.value,
        "with": [_tie(attendance.tie_id, network) for attendance in one.attendances],
    }


def all_gatherings(network: Network, now: datetime) -> JsonObjectType:
    """The gatherings that ask for something, or that the owner looks forward to; `now` is in the house's zone."""
    kinds = {
        "open": open_invitations(network, now),
        "awaiting_attendance": awaiting_attendance(network, now),
        "upcoming": accepted_ahead(network, now),
    }
    return {
        kind: [gathering(one, network, dt_util.get_default_time_zone()) for one in found]
        for kind, found in kinds.items()
    }


def greeting(one: Greeting, network: Network) -> JsonObjectType:
    """The cards between the owner and a tie in one season."""
    return {
        **_tie(one.tie_id, network),
        "season": one.season,
        "sent": _day(one.sent_on),
        "received": _day(one.received_on),
        "returned": _day(one.returned_on),
    }


def season(
    year: int, season: GreetingSeason, listed: GreetingList, network: Network, words: Words, today: date
) -> JsonObjectType:
    """A season's cards, with a reason in words for each."""
    opens, deadline, closes = season.window(year)
    return {
        "season": year,
        "name": season_name(season, year, words, today),
        "opens": opens.isoformat(),
        "deadline": deadline.isoformat(),
        "closes": closes.isoformat(),
        "send": [{**_line(line, words, today), "address": _address(network, line)} for line in listed.send],
        "sent": [_line(line, words, today) for line in listed.sent],
        "received": [_line(line, words, today) for line in listed.received],
        "excluded": [_line(line, words, today) for line in listed.excluded],
    }


def season_name(season: GreetingSeason, year: int, words: Words, today: date) -> str:
    """What cards of that season are called today: after New Year's they are midwinter cards."""
    belated = "_belated" if season.is_belated(year, today) else ""
    return season.name or words.say(f"season_{season.key}{belated}")


def unprintable(found: Iterable[Unprintable], network: Network) -> list[JsonValueType]:
    """What of each tie's card cannot be printed, each character once."""
    characters: dict[TieId, dict[str, None]] = {}
    for one in found:
        characters.setdefault(one.tie_id, {}).update(dict.fromkeys(one.characters))
    return [{**_tie(tie_id, network), "characters": "".join(each)} for tie_id, each in characters.items()]


def _line(line: GreetingLine, words: Words, today: date) -> JsonObjectType:
    reasons = [words.reason(reason, {}, today) for reason in line.reasons]
    return {"tie_id": line.tie_id, "name": line.name, "reason": reasons[0], "reasons": list(reasons)}


def _address(network: Network, line: GreetingLine) -> str:
    address = card_address(network.ties[line.tie_id])
    return address.value if address else ""


def _tie(tie_id: TieId, network: Network) -> JsonObjectType:
    return {"tie_id": tie_id, "name": network.ties[tie_id].name}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
