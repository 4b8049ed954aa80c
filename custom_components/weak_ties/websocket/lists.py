"""What the panel reads: pages of ties, one tie whole, and what an import left to decide."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..actions import ties as actions
from ..actions.schemas import GET_TIES, ONE_TIE
from ..actions.ties import Request
from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.affiliations.employers import current_work
from ..network.assessment.listing import Wanted, select_ties
from ..network.identity.names import company_key
from ..network.merging.triage import open_suggestions, unjudged
from ..network.model import SuggestionId, Tie, TieId
from ..responses import ties as replies
from ..words import async_words
from .rows import Lines, channel_link

# A screen shows some twenty rows; this many let one scroll a good way before the next page is asked for.
PAGE = 100
_LONGEST_PAGE = 500

# What can be chosen from in a list on a screen; whoever means a rarer employer finds it by searching.
_MOST_FACETS = 200

_PAGE: dict[vol.Marker, object] = {
    vol.Optional("offset", default=0): vol.All(int, vol.Range(min=0)),
    vol.Optional("limit", default=PAGE): vol.All(int, vol.Range(min=1, max=_LONGEST_PAGE)),
}
TIES = GET_TIES.extend(
    {vol.Optional("organization", default=""): cv.string, vol.Optional("archived", default=False): cv.boolean, **_PAGE}
)
TIE = ONE_TIE
FACETS = vol.Schema({vol.Optional("network"): cv.string})
QUEUE = vol.Schema({vol.Optional("network"): cv.string, **_PAGE})
DISMISS_SUGGESTION = vol.Schema(
    {
        vol.Optional("network"): cv.string,
        vol.Required("suggestion_id"): cv.string,
        vol.Optional("dismissed", default=True): cv.boolean,
    }
)


async def ties(request: Request) -> JsonObjectType:
    """One page of a list, with how long the whole list is. `change` tells two pages of one moment."""
    coordinator = request.coordinator
    found = await request.hass.async_add_executor_job(_selected, coordinator, request.values)
    return await _page(request, [tie.id for tie in found])


async def facets(request: Request) -> JsonObjectType:
    """By what a list can be narrowed down: tags and employers, the most frequent first."""
    return await request.hass.async_add_executor_job(_facets, list(request.coordinator.network.ties.values()))


async def tie(request: Request) -> JsonObjectType:
    """All that is known of somebody, their row, and their channels as something to tap."""
    coordinator = request.coordinator
    reply = await actions.get_tie(request)
    whole = coordinator.network.ties[actions.the_tie(request, archived=True)]
    lines = Lines(coordinator, await async_words(request.hass, request.language))
    links: list[JsonValueType] = [channel_link(channel) for channel in whole.channels]
    return {
        **reply,
        "line": lines.line(whole),
        "links": links,
        "merged": replies.merged(coordinator.merges.to_undo(whole.id), coordinator.tz),
        "change": change_of(coordinator),
    }


async def triage(request: Request) -> JsonObjectType:
    """Whom an import brought and nobody has judged yet."""
    return await _page(request, await request.hass.async_add_executor_job(unjudged, request.coordinator.network))


async def suggestions(request: Request) -> JsonObjectType:
    """Pairs that may be one person, side by side."""
    coordinator, values = request.coordinator, request.values
    pairs = open_suggestions(coordinator.network)
    lines = Lines(coordinator, await async_words(request.hass, request.language))
    shown: list[JsonValueType] = [
        {"suggestion_id": pair.id, "reason": pair.reason, "ties": lines.of((pair.tie_id, pair.other_id))}
        for pair in pairs[values["offset"] :][: values["limit"]]
    ]
    return {"suggestions": shown, "total": len(pairs), "change": change_of(coordinator)}


async def dismiss_suggestion(request: Request) -> JsonObjectType:
    """Note that the two are not one person; with `dismissed: false`, that this is open again."""
    suggestion_id, dismissed = SuggestionId(request.values["suggestion_id"]), request.values["dismissed"]
    decided = await request.coordinator.merges.async_dismiss_suggestion(suggestion_id, dismissed=dismissed)
    return {"suggestion_id": decided.id, "dismissed": decided.dismissed}


def change_of(coordinator: WeakTiesCoordinator) -> str:
    """What differs whenever anything in the network or the day has."""
    return coordinator.data.at.isoformat()


async def _page(request: Request, tie_ids: list[TieId] | tuple[TieId, ...]) -> JsonObjectType:
    values, coordinator = request.values, request.coordinator
    lines = Lines(coordinator, await async_words(request.hass, request.language))
    shown = lines.of(tie_ids[values["offset"] :][: values["limit"]])
    return {
        "lines": shown,
        "total": len(tie_ids),
        "offset": values["offset"],
        "change": change_of(coordinator),
    }


def _selected(coordinator: WeakTiesCoordinator, values: Mapping[str, Any]) -> list[Tie]:
    network, text = coordinator.network, values.get("search", "").strip()
    archived: bool = values["archived"]
    found = found_by(coordinator, text, archived=archived) if text else None
    wanted = Wanted(
        standings=values["standing"],
        reaches=values["reach"],
        strengths=values["strength"],
        tags=values["tag"],
        starred=values.get("starred"),
        about_to_slip=values.get("about_to_slip"),
        archived=archived,
    )
    select = partial(select_ties, network, coordinator.data, wanted, sort=values.get("sort"), found=found)
    return [one for one in select() if _works_for(one, company_key(values["organization"]))]


def found_by(coordinator: WeakTiesCoordinator, text: str, *, archived: bool) -> list[TieId]:
    """Whom a text fits: by name, then by employer or tag. A name that is merely similar only when nothing else fits."""
    ties, directory = coordinator.network.ties, coordinator.directory
    belonging = [one.id for one in ties.values() if _belongs(one, text.casefold())]
    named = directory.search(text, len(ties), include_archived=archived, similar=not belonging)
    return list(dict.fromkeys((*named, *belonging)))


def _belongs(one: Tie, folded: str) -> bool:
    work = current_work(one)
    return (work is not None and folded in work.organization.casefold()) or any(
        folded in tag.casefold() for tag in one.tags
    )


def _works_for(one: Tie, employer: str) -> bool:
    work = current_work(one) if employer else None
    return not employer or (work is not None and company_key(work.organization) == employer)


def _facets(everybody: Iterable[Tie]) -> JsonObjectType:
    tags: Counter[str] = Counter()
    employers: Counter[str] = Counter()
    spelled: dict[str, str] = {}
    for one in everybody:
        if one.archived_at is not None:
            continue
        tags.update(one.tags)
        if (work := current_work(one)) is not None:
            key = company_key(work.organization)
            spelled.setdefault(key, work.organization)
            employers[key] += 1
    return {"tags": _most(tags), "employers": _most(Counter({spelled[key]: n for key, n in employers.items()}))}


def _most(counted: Counter[str]) -> list[JsonValueType]:
    ordered = sorted(counted.items(), key=lambda each: (-each[1], each[0]))
    return [{"name": name, "ties": ties} for name, ties in ordered[:_MOST_FACETS]]
