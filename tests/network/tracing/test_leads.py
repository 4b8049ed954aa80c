"""Who may know where a lost tie is, and why."""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import Assessment, AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.errors import TieNotFoundError
from custom_components.weak_ties.network.model import (
    AffiliationKind,
    Answer,
    Attendance,
    Gathering,
    GatheringId,
    Network,
    Strength,
    Tie,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from custom_components.weak_ties.network.reach.reach import Reach, reach_of
from custom_components.weak_ties.network.tracing.leads import Lead, leads_for
from custom_components.weak_ties.network.tracing.links import Reason
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_affiliation, days_ago, last_met, tie_id_of
from tests.network.strategies import networks

SETTINGS = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
EMPTY = assess(Network(), NOW, SETTINGS, 0)
ORGANIZATION = {"organization": "Example Foods"}


def lost(**fields: Any) -> Tie:
    return a_tie("Lost Friend", **fields)


def live(name: str = "Live Lead", **fields: Any) -> Tie:
    return a_tie(name, **{"channels": (a_phone(),), **fields})


def job(started: str = "", ended: str = "", **fields: Any) -> Any:
    return an_affiliation(started=started, ended=ended, **fields)


def leads(network: Network, limit: int = 10, assessment: Assessment | None = None) -> tuple[Lead, ...]:
    made = assessment or assess(network, NOW, SETTINGS, 0)
    return leads_for(network, tie_id_of("Lost Friend"), made, at=NOW, limit=limit)


def only(network: Network) -> Lead:
    (lead,) = leads(network)
    return lead


def names(found: Collection[Lead]) -> list[str]:
    return [lead.tie_id.removeprefix("tie-") for lead in found]


def a_gathering(*present: Tie, **fields: Any) -> Gathering:
    attendances = tuple(Attendance(tie_id=tie.id, present=True) for tie in present)
    made = Gathering(id=GatheringId("spring"), title="Spring party", at=days_ago(30), attendances=attendances)
    return replace(made, **fields)


def gathered(*gatherings: Gathering, ties: tuple[Tie, ...]) -> Network:
    return a_network(*ties, gatherings={gathering.id: gathering for gathering in gatherings})


@pytest.mark.parametrize(
    ("theirs", "own", "reason"),
    [
        (("2001", "2007"), ("2003", "2010"), ("shared_employer", {"from": "2003", "to": "2007"})),
        (("2001", ""), ("2003-04", ""), ("shared_employer_since", {"from": "2003"})),
        (("", "2007"), ("2003", ""), ("shared_employer_undated", {})),
    ],
)
def test_a_colleague_of_the_same_years_is_a_lead(theirs: Any, own: Any, reason: tuple[str, dict[str, str]]) -> None:
    network = a_network(lost(affiliations=(job(*own),)), live(affiliations=(job(*theirs),)))
    assert only(network).reasons == (Reason(key=reason[0], placeholders={**ORGANIZATION, **reason[1]}),)


def test_a_colleague_of_other_years_is_none() -> None:
    network = a_network(lost(affiliations=(job("2003", "2005"),)), live(affiliations=(job("2006", "2010"),)))
    assert leads(network) == ()


def test_one_company_in_several_spellings_is_one() -> None:
    abroad = job(organization="EXAMPLE FOODS Co., Ltd.")
    assert only(a_network(lost(affiliations=(job(),)), live(affiliations=(abroad,))))


def test_a_company_without_a_name_is_nobody_s() -> None:
    nameless = job(organization=" ")
    assert leads(a_network(lost(affiliations=(nameless,)), live(affiliations=(nameless,)))) == ()


def test_of_several_stays_in_one_place_the_most_telling_is_named_once() -> None:
    stays = (job("2010", "2011"), job("2003", "2008"), job())
    lead = only(a_network(lost(affiliations=(job("2000", "2020"),)), live(affiliations=stays)))
    assert [reason.placeholders["from"] for reason in lead.reasons] == ["2003"]


@pytest.mark.parametrize("kind", ["school", "community"])
def test_schools_and_communities_lead_as_well_but_not_to_companies_of_that_name(kind: str) -> None:
    place = job(kind=AffiliationKind(kind))
    lead = only(a_network(lost(affiliations=(place,)), live(affiliations=(place,))))
    assert lead.reasons == (Reason(key=f"shared_{kind}_undated", placeholders=ORGANIZATION),)
    assert leads(a_network(lost(affiliations=(place,)), live(affiliations=(job(),)))) == ()


def test_longer_together_closer_together_and_surely_together_ranks_higher() -> None:
    network = a_network(
        lost(affiliations=(job("2000", "2010", department="Sales"),)),
        live("Undated", affiliations=(job(),)),
        live("Short", affiliations=(job("2010", "2012", department="Law"),)),
        live("Long", affiliations=(job("2001", "2012"),)),
        live("Same desk", affiliations=(job("2001", "2012", department="sales"),)),
    )
    assert names(leads(network)) == ["same-desk", "long", "short", "undated"]


def test_who_rather_knows_than_not_is_likely_to_know() -> None:
    colleague = live("Old Colleague", affiliations=(job("2003", "2010"),))
    namesake = live("Same Tag", tags=("golf",))
    found = leads(a_network(lost(affiliations=(job("2003", "2010"),), tags=("golf",)), colleague, namesake))
    assert [(lead.tie_id, lead.is_likely) for lead in found] == [(colleague.id, True), (namesake.id, False)]


def test_who_introduced_whom_leads() -> None:
    introducer = live("Introducer")
    network = a_network(
        lost(introduced_by=introducer.id), introducer, live("Introduced", introduced_by=lost().id), live("Nobody")
    )
    found = {lead.tie_id: lead.reasons for lead in leads(network)}
    assert found == {
        introducer.id: (Reason(key="introduced_by"),),
        tie_id_of("Introduced"): (Reason(key="introduced"),),
    }


def test_who_was_at_the_same_gatherings_leads_and_the_last_is_named() -> None:
    ties = (lost(), live())
    first = a_gathering(*ties, id=GatheringId("winter"), title="Winter party", at=days_ago(300))
    lead = only(gathered(a_gathering(*ties), first, ties=ties))
    named = {"gathering": "Spring party", "at": days_ago(30).isoformat(), "count": "2"}
    assert lead.reasons == (Reason(key="same_gathering", placeholders=named),)
    assert lead.likelihood > only(gathered(first, ties=ties)).likelihood


def test_the_host_was_there_and_so_was_who_accepted() -> None:
    accepted = Attendance(tie_id=lost().id, answer=Answer.ACCEPTED)
    gathering = a_gathering(attendances=(accepted,), host_id=live().id)
    assert only(gathered(gathering, ties=(lost(), live())))


@pytest.mark.parametrize(
    "fields",
    [
        {"at": NOW + timedelta(days=1)},
        {"attendances": (Attendance(tie_id=lost().id), Attendance(tie_id=live().id, present=True))},
        {"attendances": (Attendance(tie_id=lost().id, answer=Answer.ACCEPTED, present=False),), "host_id": live().id},
        {"attendances": (Attendance(tie_id=live().id, present=True),)},
    ],
)
def test_a_gathering_to_come_or_without_one_of_them_leads_nowhere(fields: dict[str, Any]) -> None:
    ties = (lost(), live())
    assert leads(gathered(a_gathering(*ties, **fields), ties=ties)) == ()


def test_a_large_gathering_says_less_than_a_small_one() -> None:
    ties = (lost(), live())
    crowd = tuple(live(f"Guest {number}") for number in range(50))
    small, large = (gathered(a_gathering(*ties, *others), ties=ties) for others in ((), crowd))
    assert only(small).likelihood > only(large).likelihood


def test_a_shared_tag_leads_and_less_so_the_more_have_it() -> None:
    few = a_network(lost(tags=("Chess", "choir")), live(tags=("chess",)), live("Untagged"))
    crowd = (live(f"Player {number}", tags=("chess",)) for number in range(50))
    lead = only(few)
    assert lead.reasons == (Reason(key="shared_tag", placeholders={"tag": "Chess"}),)
    assert leads(a_network(*few.ties.values(), *crowd))[0].likelihood < lead.likelihood


def test_several_reasons_add_up_with_the_most_telling_first_and_the_last_talk_at_the_end() -> None:
    friend = lost(affiliations=(job("2003"),), tags=("chess",), introduced_by=live().id)
    lead = only(a_network(friend, live(affiliations=(job("2001"),), tags=("chess",), contact=last_met(days_ago(9)))))
    keys = [reason.key for reason in lead.reasons]
    assert keys == ["introduced_by", "shared_employer_since", "shared_tag", "last_spoke"]
    assert lead.reasons[-1].placeholders == {"at": days_ago(9).isoformat()}
    assert 0.8 < lead.likelihood < 1


def test_of_two_who_know_alike_the_warmer_is_first() -> None:
    tags = ("chess",)
    network = a_network(
        lost(tags=tags),
        live("Silent", tags=tags),
        live("Recent", tags=tags, contact=last_met(days_ago(5))),
        live("Strong", tags=tags, strength=Strength.SPONSOR, contact=last_met(days_ago(5))),
        live("Walled", tags=tags, channels=(), affiliations=(job(),)),
    )
    assert names(leads(network)) == ["strong", "recent", "silent", "walled"]
    assert names(leads(network, limit=2)) == ["strong", "recent"]
    assert leads(network, limit=0) == ()


def test_leads_that_are_alike_go_by_name() -> None:
    tags = ("chess",)
    network = a_network(lost(tags=tags), live("Berta", tags=tags), live("Anna", tags=tags))
    assert names(leads(network)) == ["anna", "berta"]


@pytest.mark.parametrize("fields", [{"archived_at": NOW}, {"channels": ()}, {"do_not_suggest": True}])
def test_nobody_is_sent_to_the_archived_the_lost_or_whom_not_to_suggest(fields: dict[str, Any]) -> None:
    network = a_network(lost(tags=("chess",)), live(tags=("chess",), **fields))
    assert leads(network) == ()
    assert leads(network, assessment=EMPTY) == ()


def test_who_was_asked_before_comes_after_the_next_in_line_with_the_last_asking() -> None:
    asked = live("Asked", tags=("chess",))
    network = a_network(lost(tags=("chess",)), asked, live("Unasked", tags=("chess",)))
    steps = tuple(TraceStep(lead_id=asked.id, tried_at=days_ago(days)) for days in (3, 9))
    trace = Trace(id=TraceId("trace-1"), tie_id=lost().id, opened_at=days_ago(10), steps=steps)
    other = Trace(id=TraceId("trace-2"), tie_id=TieId("tie-unasked"), opened_at=days_ago(10), steps=steps)
    found = leads(replace(network, traces={trace.id: trace, other.id: other}))
    assert [(lead.tie_id, lead.tried) for lead in found] == [(tie_id_of("Unasked"), None), (asked.id, steps[0])]


def test_an_unknown_tie_has_no_leads() -> None:
    with pytest.raises(TieNotFoundError):
        leads_for(Network(), TieId("nobody"), EMPTY, at=NOW, limit=5)


@given(networks(least=1), st.integers(0, 6))
def test_leads_are_live_ranked_and_never_the_tie_itself(network: Network, limit: int) -> None:
    tie_id = next(iter(network.ties))
    found = leads_for(network, tie_id, assess(network, NOW, SETTINGS, 0), at=NOW, limit=limit)
    ties = [network.ties[lead.tie_id] for lead in found]
    assert tie_id not in {tie.id for tie in ties}
    assert not [tie for tie in ties if tie.archived_at or reach_of(tie) is Reach.LOST]
    assert len(found) <= limit
    assert [lead.promise for lead in found] == sorted((lead.promise for lead in found), reverse=True)
    assert all(0 <= lead.likelihood <= 1 and 0 <= lead.warmth <= 1 and lead.reasons for lead in found)
