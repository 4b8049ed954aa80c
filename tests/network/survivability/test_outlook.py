"""What the owner can count on beyond today's clocks, and that reading less says the same."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import (
    ChannelKind,
    Ego,
    Greeting,
    Network,
    OwnEmployer,
    PostalAddress,
    Strength,
    TieId,
)
from custom_components.weak_ties.network.occasions.seasons import CHRISTMAS, NEW_YEAR
from custom_components.weak_ties.network.survivability.outlook import Outlook, OutlookSettings, outlook_of
from custom_components.weak_ties.network.survivability.survivability import SurvivabilitySettings, survivability
from tests.network import strategies
from tests.network.builders import NOW, a_channel, a_network, a_phone, a_tie, an_affiliation, days_ago, last_met

CLOCK = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
SETTINGS = OutlookSettings(clock=CLOCK)
EGO = Ego(employers=(OwnEmployer(organization="Example Foods"),))
IN_SEASON = datetime(2026, 12, 20, 9, 0, tzinfo=UTC)


def outlook(network: Network, before: Outlook | None = None, *, at: datetime = NOW, **settings: Any) -> Outlook:
    chosen = replace(SETTINGS, **settings)
    return outlook_of(network, assess(network, at, CLOCK, 0), chosen, before)


def twelve(**fields: Any) -> Network:
    """Helpers at twelve companies, silent for five years."""
    contact = last_met(days_ago(1825))
    ties = [
        a_tie(
            f"Tie {number}",
            strength=Strength.HELPER,
            contact=contact,
            channels=(a_phone(),),
            affiliations=(an_affiliation(f"Firm {number}"),),
        )
        for number in range(12)
    ]
    return a_network(*ties, ego=EGO, **fields)


def test_it_has_survivability_and_what_each_tie_would_add() -> None:
    network = twelve()
    found = outlook(network)
    alone = survivability(network, assess(network, NOW, CLOCK, 0), SurvivabilitySettings(clock=CLOCK))
    assert found.survivability == alone
    assert set(found.gains) == set(network.ties)


def test_subsidiaries_and_the_home_town_are_the_owners_choice() -> None:
    home = a_channel(ChannelKind.POST, "home", address=PostalAddress(locality="Osaka"))
    network = a_network(*twelve().ties.values(), a_tie("Host", channels=(home,)), ego=EGO)
    assert outlook(network, subsidiaries=("Firm 3",)).survivability.own_ties == 1
    scenarios = outlook(network, home="Kyoto").survivability.scenarios
    assert [one.subject for one in scenarios if one.blow == "moving_away"] == ["Kyoto"]


@pytest.mark.parametrize(
    ("at", "season", "year"),
    [
        (NOW, NEW_YEAR, None),
        (IN_SEASON, NEW_YEAR, 2027),
        (IN_SEASON + timedelta(days=30), NEW_YEAR, 2027),
        (IN_SEASON, CHRISTMAS, 2026),
        (IN_SEASON, None, None),
    ],
)
def test_the_list_of_cards_is_there_in_its_season(at: datetime, season: Any, year: int | None) -> None:
    network = twelve()
    address = a_channel(ChannelKind.POST, "1-2-3 Example", address=PostalAddress(locality="Osaka"))
    writer = a_tie("Writer", channels=(address,))
    key = (writer.id, (year or 2027) - 1)
    greeting = Greeting(tie_id=writer.id, season=key[1], received_on=date(2026, 1, 2))
    network = a_network(*network.ties.values(), writer, greetings={key: greeting})
    found = outlook(network, at=at, season=season)
    assert found.season_year == year
    assert (found.greetings is None) is (year is None)
    assert found.greetings is None or [line.name for line in found.greetings.send] == ["Writer"]


def test_unchanged_ties_are_not_read_again() -> None:
    network = twelve()
    before = outlook(network)
    one, other = TieId("tie-tie-1"), TieId("tie-tie-2")
    changed = replace(network, ties={**network.ties, one: replace(network.ties[one], note="")})
    after = outlook(changed, before)
    assert after.reading.read[other] is before.reading.read[other]
    assert after.reading.read[one] is not before.reading.read[one]
    assert outlook(network, before, subsidiaries=("Firm 2",)).reading.read[other][1] is None
    tomorrow = outlook(network, before, at=NOW + timedelta(days=1))
    assert tomorrow.reading.read[other] is not before.reading.read[other]


@given(strategies.networks(8, 14), strategies.networks(8, 14), st.sampled_from((EGO, Ego())), st.booleans())
def test_reading_only_what_has_changed_says_the_same(first: Network, second: Network, ego: Ego, next_day: bool) -> None:
    mixed = replace(second, ties={**second.ties, **dict(list(first.ties.items())[:5])}, ego=ego)
    at = NOW + timedelta(days=1) if next_day else NOW
    assert outlook(mixed, outlook(replace(first, ego=EGO)), at=at) == outlook(mixed, at=at)


def test_an_empty_network_has_an_outlook_too() -> None:
    found = outlook(a_network(), at=IN_SEASON)
    assert found.survivability.too_few
    assert (dict(found.gains), found.greetings is not None) == ({}, True)
