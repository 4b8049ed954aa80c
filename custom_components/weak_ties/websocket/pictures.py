"""What the panel draws of the network as a whole: the figures, each with its word in the reader's language."""

import voluptuous as vol
from homeassistant.util.json import JsonObjectType, JsonValueType

from ..actions.schemas import NETWORK, ActionSchema
from ..actions.ties import Request
from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.assessment.cadence import Standing
from ..network.assessment.census import Census, census
from ..network.model import Network, Strength
from ..network.survivability.circle_map import Circle, CircleMap, circle_map
from ..network.survivability.diversity import Diversity
from ..network.survivability.outlook import Outlook
from ..network.survivability.own_company import OwnCompany
from ..network.survivability.stress import Blow, Scenario
from ..network.survivability.survivability import SinglePoint, Survivability
from ..responses.figures import figures
from ..words import Words, async_words
from .lists import change_of

PICTURES: ActionSchema = vol.Schema(NETWORK)

# A bar for each of more companies than this would be a list, and the list is the page of people.
_BARS = 12

# What a blow strikes; the others strike a place.
_SUBJECTS = {Blow.INDUSTRY_SLUMP: "industry", Blow.PLATFORM_GONE: "platform"}


async def pictures(request: Request) -> JsonObjectType:
    """Everything of the page in one answer, so that all of it is of one moment."""
    coordinator = request.coordinator
    words, outlook = await async_words(request.hass, request.language), await coordinator.async_outlook()
    found = await request.hass.async_add_executor_job(_look, coordinator, outlook)
    told = figures(outlook.survivability, outlook.network, words, coordinator.data.today)
    shown = _shown(told, outlook.survivability, *found, outlook.network, words)
    return {"change": change_of(coordinator), **shown}


def _look(coordinator: WeakTiesCoordinator, outlook: Outlook) -> tuple[Census, CircleMap]:
    """Read every tie, off the event loop."""
    network, own = outlook.network, coordinator.outlook_settings.subsidiaries
    company = OwnCompany(network.ego, coordinator.data.today, own)
    return census(network, coordinator.data), circle_map(network, company)


def _shown(
    told: JsonObjectType, found: Survivability, counts: Census, circles: CircleMap, network: Network, words: Words
) -> JsonObjectType:
    return {
        **told,
        "employers": _spread(found.employers, "employer", words),
        "industries": _spread(found.industries, "industry", words),
        "ranks": _spread(found.ranks, "rank", words),
        "occupations": _spread(found.occupations, "occupation", words),
        "scenarios": [_scenario(one, words) for one in found.scenarios],
        "missing_occupations": [_label("occupation", group, words) for group in found.missing_occupations],
        "single_points": [_point(one, network, words) for one in found.single_points],
        "strengths": [_strength(strength, counts, words) for strength in reversed(Strength)],
        "standings": [{"key": standing.value, "label": words.say(f"standing_{standing}")} for standing in Standing],
        "circles": _circles(circles, network),
    }


def _spread(diversity: Diversity, axis: str, words: Words) -> JsonObjectType:
    """A spread with its largest categories in words, and how many there are besides."""
    largest = sorted(diversity.counts.items(), key=lambda one: (-one[1], one[0]))
    bars: list[JsonValueType] = [
        {"key": key, "label": _label(axis, key, words), "count": count} for key, count in largest[:_BARS]
    ]
    rest = largest[_BARS:]
    return {
        "effective": round(diversity.effective, 1),
        "categories": len(largest),
        "bars": bars,
        "others": {"categories": len(rest), "count": sum(count for _, count in rest)},
        "unknown": diversity.unknown,
    }


def _label(axis: str, key: str, words: Words) -> str:
    """The word for one of ours; what somebody wrote themselves is shown as they wrote it."""
    return words.texts.get(f"{axis}_{key}", key)


def _scenario(one: Scenario, words: Words) -> JsonObjectType:
    subject = _label(_SUBJECTS.get(one.blow, "place"), one.subject, words)
    label = words.say(f"blow_{one.blow}")
    return {"blow": one.blow.value, "label": label, "score": one.score, "subject": subject, "affected": one.affected}


def _point(one: SinglePoint, network: Network, words: Words) -> JsonObjectType:
    label = _label(one.axis, one.category, words)
    return {"axis": one.axis, "label": label, "tie_id": one.tie_id, "name": network.ties[one.tie_id].name}


def _strength(strength: Strength, counts: Census, words: Words) -> JsonObjectType:
    return {
        "strength": int(strength),
        "label": words.say(f"strength_{int(strength)}"),
        "counts": {standing.value: counts.get((strength, standing), 0) for standing in Standing},
    }


def _circles(found: CircleMap, network: Network) -> JsonObjectType:
    crossings: list[JsonValueType] = [
        {"one": crossing.one, "other": crossing.other, "ties": crossing.ties} for crossing in found.crossings
    ]
    return {
        "shown": [_circle(circle, network) for circle in found.circles],
        "crossings": crossings,
        "left_out": found.left_out,
        "alone": found.alone,
    }


def _circle(circle: Circle, network: Network) -> JsonObjectType:
    ties = (network.ties[tie_id] for tie_id in circle.members)
    members: list[JsonValueType] = [{"tie_id": tie.id, "name": tie.name, "strength": int(tie.strength)} for tie in ties]
    return {
        "key": circle.key,
        "name": circle.name,
        "is_own": circle.is_own,
        "size": circle.size,
        "members": members,
    }
