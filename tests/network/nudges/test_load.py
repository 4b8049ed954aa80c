"""What the cadences ask of the owner."""

import pytest

from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import Strength
from custom_components.weak_ties.network.nudges.load import contacts_per_week, loosened
from tests.network.builders import NOW, a_network, a_tie
from tests.network.weeks import CLOCK


def test_the_load_is_one_contact_in_each_cadence_of_a_kept_tie() -> None:
    weekly, fortnightly = a_tie("A", cadence_days=7), a_tie("B", cadence_days=14)
    unkept, archived = a_tie("C"), a_tie("D", cadence_days=7, archived_at=NOW)
    ally = a_tie("E", strength=Strength.ALLY)
    assert contacts_per_week(a_network(weekly, fortnightly, unkept, archived), DEFAULT_CADENCE_DAYS) == 1.5
    assert contacts_per_week(a_network(ally), {Strength.ALLY: 70}) == pytest.approx(0.1)
    assert contacts_per_week(a_network(), DEFAULT_CADENCE_DAYS) == 0


@pytest.mark.parametrize(
    ("cadence", "offered"), [(7, 30), (30, 90), (90, 180), (100, 180), (180, 365), (365, 730), (730, None), (0, None)]
)
def test_three_snoozes_running_offer_the_next_slower_cadence(cadence: int, offered: int | None) -> None:
    assert loosened(a_tie(cadence_days=cadence, snoozes=3), CLOCK) == offered
    assert loosened(a_tie(cadence_days=cadence, snoozes=2), CLOCK) is None
