"""The circles of a network, as a picture shows them."""

from custom_components.weak_ties.network.model import Ego, OwnEmployer, Strength, Tie
from custom_components.weak_ties.network.survivability.circle_map import (
    CIRCLES_SHOWN,
    MEMBERS_SHOWN,
    Crossing,
    circle_map,
)
from custom_components.weak_ties.network.survivability.own_company import OwnCompany
from tests.network.builders import NOW, a_network, a_tie, an_affiliation, days_ago, last_met

OWN = OwnCompany(Ego(employers=(OwnEmployer(organization="Example Foods"),)), NOW.date())
STRANGER = OwnCompany(Ego(), NOW.date())


def at(company: str, name: str, *, before: str = "", **fields: object) -> Tie:
    former = (an_affiliation(before, ended="2015"),) if before else ()
    return a_tie(name, affiliations=(*former, an_affiliation(company)), **fields)


def test_companies_and_tags_are_circles_and_one_person_is_none() -> None:
    choir = (a_tie("Alto", tags=("Choir",)), a_tie("Bass", tags=("choir",)), a_tie("Tenor", tags=("Choir",)))
    foods = (at("Example Foods", "A"), at("EXAMPLE FOODS K.K.", "B"))
    found = circle_map(a_network(*choir, *foods, at("Lonely Ltd", "C"), a_tie("D")), OWN)
    assert [(circle.name, circle.size, circle.is_own) for circle in found.circles] == [
        ("Choir", 3, False),
        ("EXAMPLE FOODS K.K.", 2, True),
    ]
    assert (found.left_out, found.alone) == (0, 2)


def test_archived_ties_are_in_no_circle() -> None:
    network = a_network(at("Example Bank", "A"), at("Example Bank", "B", archived_at=NOW))
    assert circle_map(network, STRANGER).circles == ()


def test_of_a_large_circle_the_strongest_are_shown_and_then_whom_one_met_last() -> None:
    crowd = [at("Example Bank", f"Clerk {number:02}") for number in range(MEMBERS_SHOWN)]
    recent = at("Example Bank", "Recent", contact=last_met(days_ago(2)))
    ally = at("Example Bank", "Ally", strength=Strength.ALLY)
    (circle,) = circle_map(a_network(*crowd, recent, ally), STRANGER).circles
    assert circle.members == (ally.id, recent.id, *(tie.id for tie in crowd[: MEMBERS_SHOWN - 2]))
    assert circle.size == MEMBERS_SHOWN + 2


def test_who_once_worked_elsewhere_or_shares_a_tag_links_two_circles() -> None:
    bank = (at("Example Bank", "A", before="Example Rail"), at("Example Bank", "B", tags=("Choir",)))
    rail = (at("Example Rail", "C"), at("Example Rail", "D", before="Gone Ltd"))
    choir = (a_tie("Alto", tags=("Choir",)), a_tie("Bass", tags=("Choir",)))
    assert circle_map(a_network(*bank, *rail, *choir), STRANGER).crossings == (
        Crossing(one="company:examplebank", other="company:examplerail", ties=1),
        Crossing(one="company:examplebank", other="tag:choir", ties=1),
    )


def test_only_so_many_circles_are_shown_and_the_others_counted() -> None:
    ties = [at(f"Company {number}", f"{name} {number}") for number in range(CIRCLES_SHOWN + 3) for name in "AB"]
    found = circle_map(a_network(*ties), STRANGER)
    assert (len(found.circles), found.left_out, found.alone) == (CIRCLES_SHOWN, 3, 0)
