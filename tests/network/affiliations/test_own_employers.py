"""Reading the owner's former employers as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.affiliations.own_employers import (
    distinct_companies,
    distinct_employers,
    former_employer,
    written,
)
from custom_components.weak_ties.network.errors import ValueInvalidError
from custom_components.weak_ties.network.model import OwnEmployer


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Example Works 2003–2007", ("Example Works", "2003", "2007")),
        ("Example Works 2003-2007", ("Example Works", "2003", "2007")),
        (" Example  Works, 2003 to 2007 ", ("Example Works", "2003", "2007")),
        ("Example Works (2003 – 2007)", ("Example Works", "2003", "2007")),
        ("Example Works 2003-04–2007-03", ("Example Works", "2003-04", "2007-03")),
        ("Example Works –2007", ("Example Works", "", "2007")),
        ("Example Works 2007", ("Example Works", "", "2007")),
        ("例示工業　２００３～２００７", ("例示工業", "2003", "2007")),
        ("例示工業 2003年から2007年まで", ("例示工業", "2003", "2007")),
        ("例示工業（2003年〜2007年）", ("例示工業", "2003", "2007")),
        ("Studio 54 2003–2007", ("Studio 54", "2003", "2007")),
    ],
)
def test_a_company_and_its_years_are_read(text: str, read: tuple[str, str, str]) -> None:
    assert former_employer(text) == OwnEmployer(organization=read[0], started=read[1], ended=read[2])


@pytest.mark.parametrize(
    "text",
    ["", "Example Works", "Example Works 2003–", "2003–2007", "Works 2007–2003", "Works 2003-13–2007", "Works 1850",
     "Works 2003–2007-19", "Works 1850–1950", "Works 0000–2007", "、 2003–2007"],
)  # fmt: skip
def test_what_says_no_company_or_no_end_is_refused(text: str) -> None:
    with pytest.raises(ValueInvalidError):
        former_employer(text)


@given(st.sampled_from(["", "2001", "2001-04", "2001-04-02"]), st.sampled_from(["2009", "2009-02", "2009-02-28"]))
def test_what_is_written_reads_back(started: str, ended: str) -> None:
    employer = OwnEmployer(organization="Example Works", started=started, ended=ended)
    assert former_employer(written(employer)) == employer


def test_an_employer_spelled_three_ways_is_one() -> None:
    spellings = ("Example Foods", "Example Foods Co., Ltd.", "株式会社Example Foods")
    assert distinct_companies([*spellings, " ", "?"]) == ("Example Foods",)
    employers = [OwnEmployer(organization=name, ended="2007") for name in spellings]
    assert len(distinct_employers([*employers, OwnEmployer(organization="Example Foods", ended="2019")])) == 2
