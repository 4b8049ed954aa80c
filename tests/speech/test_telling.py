from custom_components.weak_ties.network.model import Tie
from custom_components.weak_ties.speech.telling import choices
from tests.network.builders import a_tie, an_affiliation


def kenji(family: str, company: str = "", **fields: object) -> Tie:
    works = (an_affiliation(company),) if company else ()
    name = f"Kenji {family}"
    return a_tie(name, family_name=family, given_name="Kenji", affiliations=works, **fields)


def test_people_are_told_apart_by_the_part_of_the_name_that_differs() -> None:
    assert [choice.name for choice in choices((kenji("Sato"), kenji("Ito")))] == ["Sato", "Ito"]
    ties = (a_tie("A Sato", family_name="Sato", given_name="A"), a_tie("B Sato", family_name="Sato", given_name="B"))
    assert [choice.name for choice in choices(ties)] == ["A", "B"]


def test_people_of_one_name_are_told_apart_by_where_they_work() -> None:
    twins = (kenji("Sato", "Sony"), kenji("Sato", "", id="other"))
    assert [(choice.name, choice.employer) for choice in choices(twins)] == [("Kenji Sato", "Sony"), ("Kenji Sato", "")]


def test_people_of_one_name_are_told_apart_by_the_employer_that_is_current() -> None:
    jobs = (an_affiliation("Old Co", started="2015"), an_affiliation("New Co", started="2024"))
    first, _ = choices((a_tie("Kenji Sato", affiliations=jobs), kenji("Sato", "Sony", id="other")))
    assert first.employer == "New Co"
    assert "[it's|it was|I mean|I meant] [the one] (from|at|of) New Co" in first.answers
    assert not [answer for answer in first.answers if "Old Co" in answer]


def test_a_name_of_two_words_is_split_by_its_script() -> None:
    assert [choice.name for choice in choices((a_tie("Kenji Sato"), a_tie("伊藤 健二")))] == ["Sato", "伊藤"]
    assert [choice.name for choice in choices((a_tie("Kenji"), a_tie("Kenji Ito")))] == ["Kenji", "Kenji Ito"]


def test_each_can_be_answered_by_name_place_and_company() -> None:
    first, second = choices((kenji("Sato", "Sony"), kenji("Ito", aliases=("Ken-chan (old)",))))
    assert {"the first", "the first one", "一番目", "[it's|it was|I mean|I meant] Sato"} <= set(first.answers)
    assert "[it's|it was|I mean|I meant] [the one] (from|at|of) Sony" in first.answers
    assert "[it's|it was|I mean|I meant] Ken-chan old" in second.answers
    assert "the second" in second.answers


def test_no_answer_means_two_of_them() -> None:
    first, second = choices((kenji("Sato", "Sony"), kenji("Sato", "Sony", id="other")))
    assert not set(first.answers) & set(second.answers)
