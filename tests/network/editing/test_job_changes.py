"""Noticing that somebody works elsewhere."""

from datetime import UTC, date, datetime

import pytest

from custom_components.weak_ties.network.editing.job_changes import has_moved, with_job_change
from custom_components.weak_ties.network.editing.ties import add_tie, update_tie
from custom_components.weak_ties.network.model import Affiliation, ChannelOwner, Tie
from custom_components.weak_ties.network.reach.reach import is_working
from tests.network.builders import NOW, a_network, a_tie, an_affiliation, an_email, new_ids

TODAY = NOW.date()
FOODS, RAIL = an_affiliation("Example Foods"), an_affiliation("Sample Rail")
WORK_MAIL = an_email("hanako@example-foods.example", owner=ChannelOwner.EMPLOYER)
HANAKO = a_tie(affiliations=(FOODS,), channels=(WORK_MAIL, an_email()))


def updated(tie: Tie, at: datetime = NOW, today: date = TODAY, **work: str) -> Tie:
    fields = {"organization": work.get("organization", ""), "title": work.get("title", "")}
    return update_tie(a_network(tie), tie.id, fields, at=at, today=today, new_id=new_ids("new"))[2]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((FOODS,), (RAIL,), True),
        ((), (RAIL,), False),
        ((FOODS,), (), False),
        ((FOODS,), (an_affiliation("Example Foods, Inc."),), False),
        ((an_affiliation("", title="Chef"),), (RAIL,), False),
        ((FOODS,), (an_affiliation("", title="Chef", started="2026"),), False),
        ((FOODS, RAIL), (FOODS,), False),
    ],
)
def test_only_another_company_after_one_that_was_known_is_a_move(
    before: tuple[Affiliation, ...], after: tuple[Affiliation, ...], expected: bool
) -> None:
    assert has_moved(a_tie(affiliations=before), a_tie(affiliations=after)) is expected


def test_another_employer_is_news_and_ends_the_mail_of_the_former() -> None:
    tie = updated(HANAKO, organization="Sample Rail")
    assert tie.new_job_on == TODAY
    assert [channel.value for channel in tie.channels if not is_working(channel)] == [WORK_MAIL.value]


def test_a_job_that_ended_today_is_over_where_today_is_tomorrow_by_utc() -> None:
    late, tomorrow = datetime(2026, 11, 23, 20, 0, tzinfo=UTC), date(2026, 11, 24)
    tie = updated(HANAKO, at=late, today=tomorrow, organization="Sample Rail")
    assert tie.new_job_on == tomorrow
    assert not is_working(tie.channels[0])


@pytest.mark.parametrize("work", [{"organization": "Example Foods K.K."}, {"organization": ""}])
def test_another_spelling_or_no_employer_is_no_news(work: dict[str, str]) -> None:
    tie = updated(HANAKO, **work)
    assert tie.new_job_on is None


def test_somebody_who_is_added_has_no_new_job() -> None:
    tie = add_tie(a_network(), {"name": "Taro", "organization": "Example Foods"}, at=NOW, new_id=new_ids())[2]
    assert tie.new_job_on is None


def test_news_stays_until_there_is_other_news() -> None:
    known = a_tie(affiliations=(FOODS,), new_job_on=date(2026, 1, 1))
    same = a_tie(affiliations=(an_affiliation("Example Foods", title="Chef"),), new_job_on=date(2026, 1, 1))
    assert with_job_change(known, same, at=NOW, today=TODAY) is same
