"""What the actions about hard-to-reach ties do: finding people again, and keeping them from slipping away."""

from typing import cast

from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..network.editing.affiliations import AffiliationFields
from ..network.model import Trace
from ..network.reach.channels import CHANNEL_FIELDS
from ..responses import reach as replies_reach
from ..words import async_words
from .ties import Request, named, the_tie, whole

_NAMED_WITHOUT_CHANNEL = ("tie", "device_id")
_OF_AN_AFFILIATION = frozenset(AffiliationFields.__annotations__)


async def trace(request: Request) -> JsonObjectType:
    """Look for somebody: who may know where they are, why, and who has been asked."""
    coordinator, tie_id = request.coordinator, the_tie(request)
    traced = _traced(request, await coordinator.reach.async_trace(tie_id))
    words, today = await async_words(request.hass, request.language), dt_util.now().date()
    # Whom the leads are of: others may be forgotten while they are looked for.
    network = coordinator.network
    leads = await coordinator.reach.async_leads(tie_id, request.values["limit"])
    told = [replies_reach.lead_in_words(lead, network, words, today, coordinator.tz) for lead in leads]
    return {**traced, "leads": list(told)}


async def try_lead(request: Request) -> JsonObjectType:
    """Note that somebody was asked about a tie who is looked for."""
    tie_id, lead_id = the_tie(request), named(request, request.values["lead"])
    return _traced(request, await request.coordinator.reach.async_try_lead(tie_id, lead_id, request.values["outcome"]))


async def close_trace(request: Request) -> JsonObjectType:
    """Stop looking for somebody, found or not."""
    values, tie_id = request.values, the_tie(request, fields=_NAMED_WITHOUT_CHANNEL)
    found = named(request, values["lead"]) if values.get("lead", "").strip() else None
    texts = {field: values[field] for field in CHANNEL_FIELDS if field in values}
    closed = await request.coordinator.reach.async_close_trace(tie_id, texts, found)
    return {**_traced(request, closed), **whole(request, request.coordinator.network.ties[tie_id])}


async def report_channel(request: Request) -> JsonObjectType:
    """Keep that a channel works, or that it bounced, rang dead or came back."""
    values = request.values
    channel = values.get("channel") or values.get("phone") or values["email"]
    reported = await request.coordinator.reach.async_report_channel(the_tie(request), channel, works=values["works"])
    return whole(request, reported)


async def add_affiliation(request: Request) -> JsonObjectType:
    """Keep where somebody belongs or belonged, with the years."""
    fields = {field: value for field, value in request.values.items() if field in _OF_AN_AFFILIATION}
    tie = await request.coordinator.reach.async_add_affiliation(the_tie(request), cast("AffiliationFields", fields))
    return whole(request, tie)


async def remove_affiliation(request: Request) -> JsonObjectType:
    """Take back where somebody was said to belong."""
    affiliation = request.values["affiliation"]
    return whole(request, await request.coordinator.reach.async_remove_affiliation(the_tie(request), affiliation))


def _traced(request: Request, known: Trace) -> JsonObjectType:
    """Whom a trace is about, how they are reached now, and how far looking for them has come."""
    coordinator, tie_id = request.coordinator, known.tie_id
    return {
        "tie_id": tie_id,
        "name": coordinator.network.ties[tie_id].name,
        "reach": coordinator.data.views[tie_id].reach.value,
        **replies_reach.trace(known, coordinator.network, coordinator.tz),
    }
