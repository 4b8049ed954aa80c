"""How many ties of each strength stand where."""

from custom_components.weak_ties.network.assessment.assessment import assess
from custom_components.weak_ties.network.assessment.cadence import Standing
from custom_components.weak_ties.network.assessment.census import census
from custom_components.weak_ties.network.model import Strength
from tests.network.assessment.test_assessment import SETTINGS
from tests.network.builders import NOW, a_network, a_tie, days_ago, last_met


def test_ties_are_counted_by_strength_and_standing_and_archived_ones_not_at_all() -> None:
    network = a_network(
        a_tie("Fresh", strength=Strength.ALLY, contact=last_met(days_ago(3))),
        a_tie("Fresh Too", strength=Strength.ALLY, contact=last_met(days_ago(5))),
        a_tie("Unkept"),
        a_tie("Archived", strength=Strength.ALLY, archived_at=NOW),
    )
    assert census(network, assess(network, NOW, SETTINGS, 0)) == {
        (Strength.ALLY, Standing.FRESH): 2,
        (Strength.ACQUAINTANCE, Standing.UNKEPT): 1,
    }
