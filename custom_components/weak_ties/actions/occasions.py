"""What the actions about invitations, gatherings and greeting cards do."""

from homeassistant.util import dt as dt_util
from homeassistant.util.json import JsonObjectType

from ..coordinator.transfers import CARD_LAYOUTS
from ..network.model import GatheringId, TieId
from ..responses import occasions as replies_occasions
from ..responses import ties as replies
from ..words import async_words
from . import ties as actions
from .ties import Request, named, the_tie, the_ties


async def record_invitation(request: Request) -> JsonObjectType:
    """Keep an invitation; nothing is kept unless host and guests are all known."""
    coordinator, values = request.coordinator, request.values
    host = values.get("host", "").strip()
    invitation = await coordinator.gatherings.async_record_invitation(
        title=values["title"],
        at=values["at"],
        host_id=named(request, host, archived=False) if host else None,
        place=values["place"],
        with_ids=_all_named(request, "with"),
    )
    return replies_occasions.gathering(invitation, coordinator.network, coordinator.tz)


async def answer_invitation(request: Request) -> JsonObjectType:
    """Accept or decline."""
    coordinator, values = request.coordinator, request.values
    answered = await coordinator.gatherings.async_answer_invitation(
        GatheringId(values["gathering_id"]), values["answer"]
    )
    return replies_occasions.gathering(answered, coordinator.network, coordinator.tz)


async def record_attendance(request: Request) -> JsonObjectType:
    """Log one interaction with everybody who was there; nobody is logged unless all of them are known."""
    coordinator, gathering_id = request.coordinator, GatheringId(request.values["gathering_id"])
    interaction = await coordinator.gatherings.async_record_attendance(gathering_id, _all_named(request, "ties"))
    ties = [coordinator.network.ties[tie_id] for tie_id in interaction.tie_ids]
    return {"gathering_id": gathering_id, **replies.logged(interaction, ties, coordinator.data)}


async def get_gatherings(request: Request) -> JsonObjectType:
    """List what waits for an answer, for who was there, and for its day."""
    return replies_occasions.all_gatherings(request.coordinator.network, dt_util.now())


async def record_greeting(request: Request) -> JsonObjectType:
    """Record cards sent, received or come back, the same for everybody named."""
    coordinator, values = request.coordinator, request.values
    recorded = await coordinator.greetings.async_record(
        the_ties(request),
        values.get("season"),
        sent=values.get("sent"),
        received=values.get("received"),
        returned=values.get("returned"),
    )
    return {"greetings": [replies_occasions.greeting(one, coordinator.network) for one in recorded]}


async def set_mourning(request: Request) -> JsonObjectType:
    """Note a mourning, or take it back."""
    coordinator, values = request.coordinator, request.values
    mourning = await coordinator.greetings.async_set_mourning(
        the_tie(request), values.get("year"), mourning=values["mourning"]
    )
    name = coordinator.network.ties[mourning.tie_id].name
    return {"tie_id": mourning.tie_id, "name": name, "year": mourning.year, "mourning": values["mourning"]}


async def get_greetings(request: Request) -> JsonObjectType:
    """List whose card is to be sent and why, who has one, who sent one, and who is left out and why."""
    coordinator, today = request.coordinator, dt_util.now().date()
    season = coordinator.greetings.chosen_season
    year: int = request.values.get("season") or season.upcoming(today)
    words, network = await async_words(request.hass, request.language), coordinator.network
    listed = await coordinator.greetings.async_list(year)
    return replies_occasions.season(year, season, listed, network, words, today)


async def export(request: Request) -> JsonObjectType:
    """Write the network into the export folder, or the cards to send, and say what of them cannot be printed."""
    coordinator, export_format = request.coordinator, request.values["format"]
    network = coordinator.network
    if export_format not in CARD_LAYOUTS:
        return await actions.export(request)
    name, content, found = await coordinator.greetings.async_cards(export_format)
    path = await coordinator.files.async_save(name, content)
    return {
        "path": path.relative_to(request.hass.config.config_dir).as_posix(),
        "unprintable": replies_occasions.unprintable(found, network),
    }


def _all_named(request: Request, field: str) -> list[TieId]:
    return [named(request, name, archived=False) for name in request.values[field]]
