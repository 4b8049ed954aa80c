"""What the sensor about survivability shows."""

from collections.abc import Mapping

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.survivability.survivability import Survivability
from ..responses.figures import percent, raised, scenario
from ..words import house_words

PARTS = frozenset({"raises", "scenarios", "weakest_scenario", "missing_occupations"})


def score(coordinator: WeakTiesCoordinator) -> int | None:
    """From 0 to 100; None while there are too few ties to say."""
    found = coordinator.outlook and coordinator.outlook.survivability
    return round(found.score) if found and found.score is not None else None


def parts(coordinator: WeakTiesCoordinator) -> Mapping[str, object]:
    """What the score is made of. A number without its parts would be believed."""
    outlook = coordinator.outlook
    return {} if outlook is None else _parts(outlook.survivability, coordinator)


def _parts(found: Survivability, coordinator: WeakTiesCoordinator) -> Mapping[str, object]:
    return {
        "too_few": found.too_few,
        "outside_reachable": found.outside_reachable,
        "outside_live": found.outside_live,
        "outside_fragile": found.outside_fragile,
        "own_share": percent(found.own_share),
        "effective_employers": round(found.employers.effective, 1),
        "effective_industries": round(found.industries.effective, 1),
        "effective_ranks": round(found.ranks.effective, 1),
        "unknown_industries": found.industries.unknown,
        "unknown_ranks": found.ranks.unknown,
        "extensity": found.extensity,
        "missing_occupations": list(found.missing_occupations),
        "weakest_scenario": scenario(found.weakest),
        "scenarios": [scenario(one) for one in found.scenarios],
        "single_points": len(found.single_points),
        "raises": _raises(found, coordinator),
    }


def _raises(found: Survivability, coordinator: WeakTiesCoordinator) -> list[Mapping[str, object]]:
    """Who would raise it most; who that is and where they work is left out where names are kept private."""
    if coordinator.keep_names_private:
        return [{"tie_id": one.tie_id, "gain": one.gain} for one in found.raises]
    words = house_words(coordinator.hass)
    return [raised(one, words, coordinator.data.today) for one in found.raises]
