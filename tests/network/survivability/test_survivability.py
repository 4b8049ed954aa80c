"""What is left of a network when the owner's job is gone."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import (
    ChannelKind,
    ChannelOwner,
    Ego,
    OwnEmployer,
    PostalAddress,
    Strength,
    Tie,
)
from custom_components.weak_ties.network.survivability.own_company import is_employer_on
from custom_components.weak_ties.network.survivability.stress import Blow, Scenario
from custom_components.weak_ties.network.survivability.survivability import (
    Survivability,
    SurvivabilitySettings,
    survivability,
)
from tests.network import strategies
from tests.network.builders import (
    NOW,
    a_channel,
    a_network,
    a_phone,
    a_tie,
    an_affiliation,
    an_email,
    days_ago,
    last_met,
)

CLOCK = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
EGO = Ego(employers=(OwnEmployer(organization="Example Foods"),), industry="food")
OWN_SPELLINGS = ("Example Foods", "Example Foods Co., Ltd.", "株式会社Example Foods", "EXAMPLE FOODS INC")


def outside(number: int, organization: str | None = None, **fields: Any) -> Tie:
    """A helper at a company, met yesterday, with a phone of their own."""
    work = an_affiliation(organization or f"Firm {number}", title=fields.pop("title", ""))
    made = a_tie(
        f"Tie {number}",
        strength=Strength.HELPER,
        contact=last_met(days_ago(1)),
        channels=(a_phone(f"+8190{number:08}", proven_at=days_ago(1)),),
        affiliations=(work,) if organization != "" else (),
    )
    return replace(made, **fields)


def survive(ties: Sequence[Tie], ego: Ego = EGO, **settings: Any) -> Survivability:
    network = a_network(*ties, ego=ego)
    return survivability(network, assess(network, NOW, CLOCK, 0), SurvivabilitySettings(clock=CLOCK, **settings))


def scenario(found: Survivability, blow: Blow) -> Scenario:
    return next(one for one in found.scenarios if one.blow is blow)


# Enough ties for a score, and worth nothing.
COLLEAGUES = [outside(number, OWN_SPELLINGS[0]) for number in range(1000, 1010)]


def score(ties: Sequence[Tie], ego: Ego = EGO, **settings: Any) -> float:
    found = survive([*ties, *COLLEAGUES], ego, **settings).score
    assert found is not None
    return found


FIRMS = [outside(number) for number in range(30)]


def test_thirty_ties_in_thirty_firms_beat_thirty_in_one() -> None:
    assert score(FIRMS) > 80 > 15 > score([outside(number, "One Firm") for number in range(30)])


@given(st.lists(st.sampled_from(OWN_SPELLINGS), min_size=10, max_size=15))
def test_a_network_of_the_own_company_scores_nothing(spellings: list[str]) -> None:
    found = survive([outside(number, spelling) for number, spelling in enumerate(spellings)])
    assert (found.score, found.own_share, found.outside_reachable, found.raises) == (0, 1, 0, ())


@given(strategies.networks(10, 14), st.sampled_from(("Example Bank", "Example Foods Trading", "", "Freelance")))
def test_one_more_reachable_outside_tie_never_lowers_the_score(network: Any, organization: str) -> None:
    ties = list(network.ties.values())
    assert score([*ties, outside(99, organization)]) >= score(ties)


@given(strategies.networks(10, 14), st.randoms())
def test_the_order_of_the_ties_alters_nothing(network: Any, random: Any) -> None:
    ties = list(network.ties.values())
    shuffled = random.sample(ties, len(ties))
    assert survive(ties) == survive(shuffled)


@given(strategies.networks(10, 14))
def test_no_blow_leaves_more_than_the_loss_of_the_job(network: Any) -> None:
    found = survive([*network.ties.values(), *COLLEAGUES])
    assert found.score is not None
    assert all(one.score is None or one.score <= found.score for one in found.scenarios)
    assert [one.gain for one in found.raises] == sorted((one.gain for one in found.raises), reverse=True)


def test_nine_ties_are_too_few_to_say() -> None:
    found = survive(FIRMS[:9])
    assert (found.score, found.too_few, found.scenarios, found.weakest) == (None, True, (), None)
    assert survive(()).own_share == 0
    assert not survive(FIRMS[:10]).too_few


def test_archived_ties_count_nowhere() -> None:
    assert survive([*FIRMS, outside(99, archived_at=NOW)]) == survive(FIRMS)


@pytest.mark.parametrize(
    ("started", "ended", "is_on"),
    [("", "", True), ("2003", "2025", False), ("2027-01", "", False), ("2020", "2026-12", True), ("2026-11", "", True)],
)
def test_an_employer_is_the_owners_in_its_years(started: str, ended: str, is_on: bool) -> None:
    employer = OwnEmployer(organization="Example Foods", started=started, ended=ended)
    assert is_employer_on(employer, date(2026, 11, 23)) is is_on


def test_former_colleagues_at_a_former_employer_count_and_a_subsidiary_does_not() -> None:
    ties = [outside(number, f"Firm {number}") for number in range(10)]
    former = Ego(employers=(OwnEmployer(organization="Firm 1", ended="2020"), OwnEmployer(organization="Firm 2")))
    assert survive(ties, former).own_ties == 1
    assert survive(ties, former, subsidiaries=("Firm 3 Inc.",)).own_ties == 2
    assert not survive(ties, Ego()).own_known


def test_channels_that_die_with_the_job_count_for_nothing() -> None:
    mail = (an_email("hanako@example-foods.example"),)
    found = survive([outside(number, channels=mail) for number in range(10)])
    assert (found.score, found.outside_reachable, found.own_ties) == (0, 0, 0)
    assert {one.reason for one in found.raises} == {"find_channel"}


def test_mail_of_the_own_company_gives_away_who_states_no_job() -> None:
    mail = (an_email("hanako@example-foods.example"),)
    left = (an_affiliation("Example Foods", ended="2020"),)
    assert survive([outside(1, "", channels=mail)]).own_ties == 1
    assert survive([outside(1, "", channels=mail, affiliations=left)]).own_ties == 0


def test_the_unknown_the_resting_the_silent_and_the_badly_reached_weigh_less() -> None:
    def ten(**fields: Any) -> float:
        return score([outside(number, **fields) for number in range(10)])

    best, years = ten(), {"contact": last_met(days_ago(900))}
    work_mail = an_email("h@firm.example", owner=ChannelOwner.EMPLOYER)
    work_line = a_phone(owner=ChannelOwner.EMPLOYER)
    silent, kin = ten(**years), ten(kin=True, **years)
    old = ten(met_on=date(2001, 1, 1), **years)
    assert best > kin > old > silent > 0
    assert best > ten(organization="") > ten(title="Retired") > 0
    assert best > ten(channels=(work_mail,)) > ten(channels=(work_line,)) > 0
    assert best > ten(contact=a_tie().contact) > 0


def test_the_parts_stand_beside_the_score() -> None:
    ties = [
        outside(1, "Example Bank", title="部長"),
        outside(2, "Example Bank K.K.", title="課長"),
        outside(3, "Example Bank", title="Clerk"),
        outside(4, "Example Hospital", title="医師"),
        outside(5, "Freelance", title="Wizard"),
        outside(6, "", met_on=date(2026, 11, 22)),
        outside(7, "Mill", channels=()),
        outside(8, "Mill", contact=a_tie().contact),
        outside(9, "Example Foods"),
        outside(10, "Example Foods"),
    ]
    found = survive(ties)
    assert (found.ties, found.own_ties, found.own_share) == (10, 2, 0.2)
    assert (found.outside_reachable, found.outside_live, found.outside_fragile) == (7, 6, 7)
    assert found.employers.counts == {"Example Bank": 3, "Example Hospital": 1, "Mill": 1}
    assert (found.employers.largest, found.employers.largest_share, found.employers.unknown) == ("Example Bank", 0.6, 2)
    assert 2 < found.employers.effective < found.employers.shannon < 3
    assert found.industries.counts == {"finance": 3, "health": 1}
    assert found.ranks.unknown == 3
    assert found.extensity == 3
    assert "crafts" in found.missing_occupations
    alone = [(point.category, point.tie_id) for point in found.single_points]
    assert alone == [("health", "tie-tie-4"), ("clerical", "tie-tie-3"), ("professionals", "tie-tie-4")]
    assert found.score is not None


def test_each_blow_says_whom_it_hits() -> None:
    home = a_channel(ChannelKind.POST, "home", address=PostalAddress(locality="横浜市"))
    away = a_channel(ChannelKind.POST, "away", address=PostalAddress(locality="Osaka"))
    linkedin = a_channel(ChannelKind.LINKEDIN, "linkedin:t", owner=ChannelOwner.PLATFORM)
    nowhere = a_channel(ChannelKind.POST, "nowhere", address=PostalAddress())
    ties = [outside(number, "Other Foods", channels=(home,)) for number in range(6)]
    ties += [outside(number, channels=(linkedin,)) for number in range(6, 15)]
    ties += [outside(15, channels=(away, nowhere)), outside(16, channels=(nowhere,))]
    found = survive(ties)
    hit = {one.blow: (one.subject, one.affected) for one in found.scenarios}
    assert hit[Blow.INDUSTRY_SLUMP] == ("food", 6)
    assert hit[Blow.MOVING_AWAY] == ("横浜市", 6)
    assert hit[Blow.PLATFORM_GONE] == ("linkedin", 9)
    assert found.weakest is scenario(found, Blow.PLATFORM_GONE)
    assert scenario(survive(ties, home="osaka"), Blow.MOVING_AWAY).affected == 1


def test_a_blow_that_nobody_can_place_has_no_score() -> None:
    found = survive(FIRMS, Ego())
    assert [one.score is None for one in found.scenarios] == [False, True, True, True]
    assert found.weakest is scenario(found, Blow.COMPANY_GONE)


def test_the_owners_industry_is_stated_or_what_the_employers_agree_on() -> None:
    def industry(*names: str) -> str:
        ego = Ego(employers=tuple(OwnEmployer(organization=name) for name in names))
        return scenario(survive(FIRMS, ego), Blow.INDUSTRY_SLUMP).subject

    assert industry("Example Bank", "Other Bank") == "finance"
    assert industry("Example Bank", "Other Foods") == ""


def test_the_three_that_would_raise_it_most_are_of_three_companies_each_with_a_reason() -> None:
    silent: dict[str, Any] = {"contact": last_met(days_ago(2000))}
    ties = [*(outside(n, "Mill") for n in range(10)), outside(20, "New", **silent), outside(21, "New", channels=())]
    found = survive([*ties, outside(22, "Gone", channels=()), outside(23, "Shut", do_not_suggest=True, channels=())])
    assert [one.tie_id for one in found.raises][:2] == ["tie-tie-22", "tie-tie-21"]
    assert found.raises[0].placeholders == {"name": "Tie 22", "organization": "Gone"}
    assert found.raises[0].gain > 0


def reason_for(tie: Tie, *others: Tie) -> str:
    return next(one.reason for one in survive([tie, *others]).raises if one.tie_id == tie.id)


def test_every_raise_says_why() -> None:
    silent: dict[str, Any] = {"contact": last_met(days_ago(1500))}
    assert reason_for(outside(1, "Example Bank", **silent)) == "only_in_industry"
    assert reason_for(outside(1, "Mill", **silent)) == "only_at_employer"
    assert reason_for(outside(1, "", **silent)) == "ask_employer"
    poor = outside(2, "Mill", strength=Strength.ACQUAINTANCE, do_not_suggest=True)
    assert reason_for(outside(1, "Mill", **silent), poor) == "silent"
    assert reason_for(outside(1, "Mill", contact=a_tie().contact), poor) == "no_contact_known"
    assert reason_for(outside(1, "Freelance", **silent)) == "silent"
