"""Which circle a tie belongs to."""

from custom_components.weak_ties.network.affiliations.circles import circle_of, varied
from tests.network.builders import a_tie, an_affiliation


def test_colleagues_are_a_circle_however_their_company_is_spelled() -> None:
    one, other = (
        a_tie(name, affiliations=(an_affiliation(spelled),))
        for name, spelled in (("A", "Example Bank"), ("B", "EXAMPLE BANK Inc."))
    )
    assert circle_of(one) == circle_of(other)


def test_without_a_company_the_first_tag_is_the_circle_and_without_either_everybody_is_one() -> None:
    assert circle_of(a_tie("A", tags=("Choir",))) == circle_of(a_tie("B", tags=("choir", "Skiing")))
    assert circle_of(a_tie("A")) != circle_of(a_tie("B"))
    former = a_tie("A", affiliations=(an_affiliation(ended="2020"),), tags=("Choir",))
    assert circle_of(former) == circle_of(a_tie("B", tags=("Choir",)))
    assert circle_of(a_tie("A", affiliations=(an_affiliation(""),))) == circle_of(a_tie("A"))


def test_the_last_makes_room_when_nobody_stands_out() -> None:
    a, b, c, other = (a_tie(name, tags=("Choir",)) for name in "ABCD")
    stranger = a_tie("Stranger")
    assert varied((), (a, b), (c, other, stranger)) == [a, stranger]
    assert varied((a,), (b,), (c, stranger)) == [stranger]
    assert varied((), (a, b), (c, other)) == [a, b]
    assert varied((), (a, b, stranger), (c,)) == [a, b, stranger]
    assert varied((a,), (), (stranger,)) == []
