"""Where a tie belongs and belonged, as the owner states it."""

from typing import Any

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.affiliations import (
    AffiliationFields,
    add_affiliation,
    remove_affiliation,
)
from custom_components.weak_ties.network.errors import (
    AffiliationAmbiguousError,
    AffiliationNotFoundError,
    TieNotFoundError,
    ValueInvalidError,
)
from custom_components.weak_ties.network.model import Affiliation, AffiliationKind, ChannelOwner, Tie
from custom_components.weak_ties.network.reach.reach import Reach, reach_of
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_affiliation, an_email, days_ago, new_ids

TODAY = NOW.date()


def stated(tie: Tie, **fields: Any) -> Tie:
    fields.setdefault("organization", "Example Foods")
    network, changes, after = add_affiliation(
        a_network(tie), tie.id, AffiliationFields(**fields), at=NOW, today=TODAY, new_id=new_ids()
    )
    assert (network.ties[tie.id], changes) == (after, Changes(saved=(after,)))
    return after


def years(tie: Tie) -> list[tuple[str, str]]:
    return [(one.started, one.ended) for one in tie.affiliations]


def worked(started: str = "", ended: str = "", organization: str = "Example Foods") -> Tie:
    return a_tie(affiliations=(an_affiliation(organization, started=started, ended=ended),))


def test_a_stay_is_kept_with_all_that_is_stated() -> None:
    tie = stated(
        a_tie(),
        kind=AffiliationKind.SCHOOL,
        organization="  Example   University ",
        department="Law",
        started="2003-04",
        ended="2007",
    )
    assert tie.affiliations == (
        Affiliation(
            id=tie.affiliations[0].id,
            kind=AffiliationKind.SCHOOL,
            organization="Example University",
            department="Law",
            started="2003-04",
            ended="2007",
            seen_on=TODAY,
        ),
    )


def test_a_company_is_work_unless_the_owner_says_otherwise() -> None:
    tie = stated(a_tie(), title="Buyer", industry="food", rank="manager")
    (job,) = tie.affiliations
    assert (job.kind, job.title, job.industry, job.rank) == (AffiliationKind.WORK, "Buyer", "food", "manager")


@pytest.mark.parametrize(
    ("known", "said", "expected"),
    [
        (("", ""), ("2003", "2007"), [("2003", "2007")]),
        (("2003", ""), ("", "2007"), [("2003", "2007")]),
        (("2003", "2007"), ("2003", "2008"), [("2003", "2008")]),
        (("2003", "2007-03"), ("2003-04", "2007"), [("2003-04", "2007-03")]),
        (("2003-04", "2007"), ("2003", ""), [("2003-04", "2007")]),
        (("", "2007"), ("2003", ""), [("2003", "2007")]),
        (("2003", "2007"), ("2015", ""), [("2003", "2007"), ("2015", "")]),
        (("", "2007"), ("2015", ""), [("", "2007"), ("2015", "")]),
        (("2015", ""), ("", "2007"), [("2015", ""), ("", "2007")]),
        (("", "2007"), ("", "2012"), [("", "2007"), ("", "2012")]),
    ],
)
def test_the_same_stay_is_completed_and_another_one_is_added(
    known: tuple[str, str], said: tuple[str, str], expected: list[tuple[str, str]]
) -> None:
    assert years(stated(worked(*known), started=said[0], ended=said[1])) == expected


def test_one_employer_in_two_spellings_is_one_stay() -> None:
    (job,) = stated(
        worked("2003", organization="株式会社サンプル食品"), organization="サンプル食品", title="課長"
    ).affiliations
    assert (job.organization, job.started, job.title) == ("サンプル食品", "2003", "課長")


def test_a_school_is_no_employer_of_the_same_name() -> None:
    assert len(stated(worked("2003"), kind=AffiliationKind.SCHOOL).affiliations) == 2


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"organization": "  "}, "organization"),
        ({"organization": "・・・"}, "organization"),
        ({"started": "1850"}, "started"),
        ({"started": "2003/04"}, "started"),
        ({"started": "2003-02-30"}, "started"),
        ({"started": "2027"}, "started"),
        ({"ended": "2026-12"}, "ended"),
        ({"ended": "1899-12-31"}, "ended"),
        ({"started": "2007-05", "ended": "2007-04"}, "ended"),
        ({"started": "2008", "ended": "2007"}, "ended"),
        ({"title": "x" * 1001}, "title"),
    ],
)
def test_what_cannot_have_been_is_refused(fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValueInvalidError) as raised:
        stated(a_tie(), **fields)
    assert raised.value.placeholders["field"] == field


def test_a_stay_within_one_year_is_possible() -> None:
    assert years(stated(a_tie(), started="2007-05", ended="2007")) == [("2007-05", "2007")]


def test_mail_at_the_employers_domain_is_known_to_be_the_employers() -> None:
    tie = stated(a_tie(channels=(an_email("h@example-foods.com"), a_phone())))
    assert [channel.owner for channel in tie.channels] == [ChannelOwner.EMPLOYER, ChannelOwner.TIE]


def test_mail_goes_with_a_job_that_has_ended() -> None:
    mail = an_email("h@example-foods.com", owner=ChannelOwner.EMPLOYER, proven_at=days_ago(900))
    tie = stated(a_tie(channels=(mail,)), ended="2025")
    assert tie.channels[0].failed_at == NOW
    assert reach_of(tie) is Reach.LOST


def test_a_school_takes_no_mail_away() -> None:
    tie = a_tie(channels=(an_email("h@example-foods.com"),))
    assert stated(tie, kind=AffiliationKind.SCHOOL, ended="2010").channels == tie.channels


def removed(tie: Tie, affiliation: str) -> Tie:
    network, changes, after = remove_affiliation(a_network(tie), tie.id, affiliation)
    assert (network.ties[tie.id], changes) == (after, Changes(saved=(after,)))
    return after


def test_a_stay_is_taken_back_by_id_or_by_organization_in_any_spelling() -> None:
    for named in ("affiliation-Example Foods", "example foods", "Example Foods, Inc."):
        assert removed(worked("2003"), named).affiliations == ()


def test_only_a_stay_that_is_known_and_the_only_one_meant_is_taken_back() -> None:
    twice = stated(worked("2003", "2007"), started="2015")
    with pytest.raises(AffiliationAmbiguousError) as several:
        removed(twice, "Example Foods")
    assert several.value.placeholders == {"organization": "Example Foods", "name": "Hanako Suzuki"}
    assert years(removed(twice, "id-1")) == [("2003", "2007")]
    for unknown in ("Sample Works", ""):
        with pytest.raises(AffiliationNotFoundError):
            removed(twice, unknown)


def test_nobody_unknown_belongs_anywhere() -> None:
    with pytest.raises(TieNotFoundError):
        remove_affiliation(a_network(), a_tie().id, "Example Foods")
