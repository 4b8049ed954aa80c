"""What being in touch with each tie would do for survivability."""

from datetime import UTC
from typing import Any

import pytest
from hypothesis import given

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import Ego, Network, OwnEmployer, Strength, Tie
from custom_components.weak_ties.network.survivability.gains import gains_of, raises_of
from custom_components.weak_ties.network.survivability.own_company import OwnCompany
from custom_components.weak_ties.network.survivability.prospects import prospects_of
from custom_components.weak_ties.network.survivability.stress import Groups, score_of
from tests.network import strategies
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_affiliation, days_ago, last_met

CLOCK = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
EGO = Ego(employers=(OwnEmployer(organization="Example Foods"),))


def groups_of(network: Network) -> Groups:
    today = NOW.date()
    return Groups(prospects_of(network, today, CLOCK, OwnCompany(network.ego, today)))


def silent(name: str, organization: str, **fields: Any) -> Tie:
    """A helper at a company with whom the owner has not spoken for five years."""
    work, contact = an_affiliation(organization), last_met(days_ago(1825))
    fields = {"strength": Strength.HELPER, "contact": contact, "channels": (a_phone(),)} | fields
    return a_tie(name, affiliations=(work,), **fields)


def test_whoever_is_silent_at_another_company_would_add_points_and_a_colleague_none() -> None:
    away, colleague = silent("Away", "Example Bank"), silent("Colleague", "Example Foods")
    gains = gains_of(groups_of(a_network(away, colleague, ego=EGO)))
    assert set(gains) == {away.id}
    assert 0 < gains[away.id] < 6


def test_the_second_at_a_company_would_add_less_than_the_first_at_another() -> None:
    fresh = silent("Fresh", "Example Bank", contact=last_met(NOW), channels=(a_phone(proven_at=NOW),))
    second, first = silent("Second", "Example Bank"), silent("First", "Example Rail")
    gains = gains_of(groups_of(a_network(fresh, second, first, ego=EGO)))
    assert gains[first.id] > gains[second.id]
    assert fresh.id not in gains


def test_whoever_may_not_be_suggested_has_no_gain() -> None:
    assert not gains_of(groups_of(a_network(silent("Away", "Example Bank", do_not_suggest=True), ego=EGO)))


@given(strategies.networks(1, 12))
def test_gains_are_the_points_that_the_best_ties_are_said_to_add(network: Network) -> None:
    groups = groups_of(network)
    gains, ceiling = gains_of(groups), 100 - score_of(groups.total) + 0.1
    assert all(0 < gain <= ceiling for gain in gains.values())
    for best in raises_of(groups):
        assert gains[best.tie_id] == pytest.approx(best.gain, abs=0.11)
