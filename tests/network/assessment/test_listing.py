"""Choosing and ordering ties for a list."""

from dataclasses import replace
from datetime import UTC
from typing import Any

from custom_components.weak_ties.network.assessment.assessment import Assessment, AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.cadence import Standing
from custom_components.weak_ties.network.assessment.listing import Sort, Wanted, select_ties
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import ChannelOwner, Network, Strength
from custom_components.weak_ties.network.reach.reach import Reach
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_email, days_ago, last_met

LATE = a_tie("Late Lee", strength=Strength.ALLY, contact=last_met(days_ago(200)), tags=("Golf",))
FRESH = a_tie("Fresh Fox", strength=Strength.ALLY, contact=last_met(days_ago(3)), channels=(a_phone(),), starred=True)
ASIDE = a_tie("Aside Abe", archived_at=days_ago(1))


def assessed(network: Network) -> Assessment:
    return assess(network, NOW, AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC), 0)


def listed(wanted: Wanted, **how: Any) -> list[str]:
    network = a_network(FRESH, LATE, ASIDE)
    return [tie.name for tie in select_ties(network, assessed(network), wanted, **how)]


def test_a_list_begins_with_the_most_overdue_and_leaves_archived_ties_out() -> None:
    assert listed(Wanted()) == ["Late Lee", "Fresh Fox"]
    assert listed(Wanted(), sort=Sort.NAME) == ["Fresh Fox", "Late Lee"]


def test_a_list_can_be_of_the_archived_ones() -> None:
    assert listed(Wanted(archived=True)) == ["Aside Abe"]


def test_a_list_is_narrowed_by_what_is_known_of_a_tie() -> None:
    assert listed(Wanted(standings={Standing.OVERDUE})) == ["Late Lee"]
    assert listed(Wanted(reaches={Reach.LOST})) == ["Late Lee"]
    assert listed(Wanted(tags={"golf"})) == ["Late Lee"]
    assert listed(Wanted(starred=True)) == ["Fresh Fox"]
    assert listed(Wanted(strengths={Strength.HELPER})) == []


def test_a_list_can_be_of_those_about_to_slip_or_of_the_others() -> None:
    mail = an_email(owner=ChannelOwner.EMPLOYER)
    network = a_network(FRESH, LATE, a_tie("Slipping Sue", channels=(mail,)), a_tie("Going Gus", channels=(mail,)))
    network = replace(network, ties={**network.ties, ASIDE.id: replace(ASIDE, channels=(mail,))})
    for wanted, names in ((True, ["Going Gus", "Slipping Sue"]), (False, ["Fresh Fox", "Late Lee"])):
        listed = select_ties(network, assessed(network), Wanted(about_to_slip=wanted), sort=Sort.NAME)
        assert [tie.name for tie in listed] == names


def test_the_hits_of_a_search_stay_in_their_order() -> None:
    found = [FRESH.id, ASIDE.id, LATE.id]
    assert listed(Wanted(), found=found) == ["Fresh Fox", "Late Lee"]


def test_a_tie_that_is_not_assessed_yet_is_listed_unless_its_standing_matters() -> None:
    network, before = a_network(LATE), assessed(a_network())
    assert select_ties(network, before, Wanted()) == [LATE]
    assert select_ties(network, before, Wanted(standings={Standing.OVERDUE})) == []
    assert select_ties(network, before, Wanted(reaches={Reach.LOST})) == []
    assert select_ties(network, before, Wanted(about_to_slip=False)) == []
