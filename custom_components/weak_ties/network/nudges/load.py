"""What the cadences ask of the owner, and when one of them asks too much."""

from collections.abc import Mapping

from ..assessment.assessment import AssessmentSettings
from ..assessment.cadence import cadence_of
from ..model import Network, Strength, Tie
from .weights import CADENCE_STEPS, SNOOZES_UNTIL_OFFER

_WEEK = 7


def contacts_per_week(network: Network, cadences: Mapping[Strength, int]) -> float:
    """How many contacts a week the kept ties add up to, if each is reached once in its cadence."""
    kept = (cadence_of(tie, cadences) for tie in network.ties.values())
    return sum(_WEEK / cadence for cadence in kept if cadence)


def loosened(tie: Tie, settings: AssessmentSettings) -> int | None:
    """The cadence to offer to somebody who put a tie off three times running: the next slower step, if any is left."""
    cadence = cadence_of(tie, settings.cadences)
    if not cadence or tie.snoozes < SNOOZES_UNTIL_OFFER:
        return None
    return next((step for step in CADENCE_STEPS if step > cadence), None)
