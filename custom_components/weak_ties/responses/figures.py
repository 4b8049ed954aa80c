"""What survives the owner's job, as plain values and in words."""

from datetime import date

from homeassistant.util.json import JsonObjectType

from ..network.model import Network
from ..network.survivability.diversity import Diversity
from ..network.survivability.gains import Raise
from ..network.survivability.stress import Scenario
from ..network.survivability.survivability import Survivability
from ..words import Words

# The fields in which nearly everybody needs somebody one day, the most general first.
_FIELDS_OF_LIFE = ("public", "health", "legal", "finance", "education", "media", "software", "manufacturing", "retail")


def figures(found: Survivability, network: Network, words: Words, today: date) -> JsonObjectType:
    """Everything, names included."""
    return {
        "headline": headline(found, words),
        "score": found.score,
        "too_few": found.too_few,
        "own_employer_known": found.own_known,
        "ties": found.ties,
        "own_ties": found.own_ties,
        "own_share": percent(found.own_share),
        "outside_reachable": found.outside_reachable,
        "outside_live": found.outside_live,
        "outside_fragile": found.outside_fragile,
        "pillars": found.pillars,
        "employers": _spread(found.employers),
        "industries": _spread(found.industries),
        "ranks": _spread(found.ranks),
        "occupations": _spread(found.occupations),
        "extensity": found.extensity,
        "missing_occupations": list(found.missing_occupations),
        "single_points": [
            {
                "axis": point.axis,
                "category": point.category,
                "tie_id": point.tie_id,
                "name": network.ties[point.tie_id].name,
            }
            for point in found.single_points
        ],
        "weakest_scenario": scenario(found.weakest),
        "scenarios": [scenario(one) for one in found.scenarios],
        "raises": [raised(one, words, today) for one in found.raises],
    }


def scenario(one: Scenario | None) -> JsonObjectType | None:
    """A blow, what it leaves and whom it hits."""
    if one is None:
        return None
    return {"blow": one.blow.value, "score": one.score, "subject": one.subject, "affected": one.affected}


def raised(one: Raise, words: Words, today: date) -> JsonObjectType:
    """Somebody who would raise the score, by how much, and why in a sentence."""
    return {
        "tie_id": one.tie_id,
        "name": one.placeholders["name"],
        "gain": one.gain,
        "reason": words.reason(one.reason, one.placeholders, today),
    }


def headline(found: Survivability, words: Words) -> str:
    """It all in one sentence."""
    if found.too_few:
        return words.say("headline_too_few")
    parts = [_still_reached(found, words), *_nobody_in(found, words), *_held_up(found, words)]
    return words.say("headline", parts=words.say("headline_separator").join(parts))


def percent(share: float) -> int:
    """A share as whole percent."""
    return round(100 * share)


def _still_reached(found: Survivability, words: Words) -> str:
    if not found.outside_reachable:
        return words.say("headline_nobody")
    people = words.count("headline_people", found.outside_reachable)
    companies = len(found.employers.counts)
    if not companies:
        return words.say("headline_reached", people=people)
    return words.say("headline_reached_at", people=people, companies=words.count("headline_companies", companies))


def _nobody_in(found: Survivability, words: Words) -> list[str]:
    """A field in which nobody is known; nothing when hardly any industry is known."""
    known = found.industries.counts
    missing = next((field for field in _FIELDS_OF_LIFE if field not in known), None)
    if missing is None or sum(known.values()) <= found.industries.unknown:
        return []
    return [words.say("headline_missing", industry=words.say(f"industry_{missing}"))]


def _held_up(found: Survivability, words: Words) -> list[str]:
    return [words.count("headline_pillars", found.pillars)] if found.pillars else []


def _spread(diversity: Diversity) -> JsonObjectType:
    return {
        "effective": round(diversity.effective, 1),
        "counts": dict(diversity.counts),
        "unknown": diversity.unknown,
        "largest": diversity.largest,
        "largest_share": percent(diversity.largest_share),
    }
