"""What titles and employers' names say, and what they leave unsaid."""

import pytest

from custom_components.weak_ties.network.affiliations.industries import industry_of
from custom_components.weak_ties.network.affiliations.keywords import KeywordTable
from custom_components.weak_ties.network.affiliations.titles import is_not_working, occupation_of, rank_of


@pytest.mark.parametrize(
    ("title", "rank", "occupation"),
    [
        ("営業部長", "director", "managers"),
        ("課長", "manager", "managers"),
        ("代表取締役社長", "executive", "managers"),
        ("社長室", "specialist", "clerical"),
        ("弁護士", "specialist", "professionals"),
        ("医師", "specialist", "professionals"),
        ("ＣＥＯ", "executive", "managers"),
        ("Vice President, Sales", "director", "managers"),
        ("Vice President & Co-Founder", "executive", "managers"),
        ("Director", "director", "managers"),
        ("Senior Software Engineer", "senior", "professionals"),
        ("Senior Engineering Manager", "manager", "managers"),
        ("Assistant to the CEO", "specialist", ""),
        ("Account Executive", "specialist", "technicians"),
        ("Truck Driver", "specialist", "operators"),
        ("former CEO", "", ""),
        ("元社長", "", ""),
        ("Wizard of Light Bulb Moments", "", ""),
        ("", "", ""),
    ],
)
def test_a_title_says_rank_and_occupation_or_nothing(title: str, rank: str, occupation: str) -> None:
    assert (rank_of(title), occupation_of(title)) == (rank, occupation)


def test_what_is_stated_corrects_the_title() -> None:
    assert rank_of("Director", "課長") == "manager"
    assert rank_of("Wizard", "Grand Wizard") == "grand wizard"


@pytest.mark.parametrize(
    ("organization", "title", "stated", "industry"),
    [
        ("みなと銀行", "", "", "finance"),
        ("Example Foods", "Programmer", "", "food"),
        ("Example University Hospital", "", "", "health"),
        ("Example Bank Software", "", "", ""),
        ("Example", "弁護士", "", "legal"),
        ("Example", "", "", ""),
        ("Example Foods", "", "ソフトウェア", "software"),
        ("Example Foods", "", "Falconry", "falconry"),
        ("", "", "", ""),
    ],
)
def test_an_industry_is_stated_or_in_a_name_or_unknown(
    organization: str, title: str, stated: str, industry: str
) -> None:
    assert industry_of(organization, title, stated) == industry


def test_students_and_pensioners_say_so() -> None:
    assert is_not_working("Retired teacher")
    assert is_not_working("大学院生")
    assert not is_not_working("Teacher")
    assert not is_not_working("")


@pytest.mark.parametrize("words", ["teacher, Teacher", "teacher, ,"])
def test_a_table_with_a_word_twice_or_empty_is_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r"^( Teacher| )$"):
        KeywordTable({"education": words})
