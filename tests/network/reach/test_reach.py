"""How safely a tie can be reached."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.weak_ties.network.affiliations.employers import current_work
from custom_components.weak_ties.network.model import AffiliationKind, Channel, ChannelKind, ChannelOwner
from custom_components.weak_ties.network.reach.reach import Reach, hangs_on_employer, is_working, reach_of
from tests.network.builders import NOW, a_channel, a_phone, a_tie, an_affiliation, an_email, days_ago

LINKEDIN = a_channel(ChannelKind.LINKEDIN, "linkedin:hanako", owner=ChannelOwner.PLATFORM)
OTHER_LINKEDIN = a_channel(ChannelKind.LINKEDIN, "linkedin:hanako-2", owner=ChannelOwner.PLATFORM)
WORK_EMAIL = an_email("hanako@example-foods.example", owner=ChannelOwner.EMPLOYER)
WORK_PHONE = a_phone("+81312345678", owner=ChannelOwner.EMPLOYER)
BROKEN = an_email(failed_at=NOW)


@pytest.mark.parametrize(
    ("channels", "reach"),
    [
        ((a_phone(), an_email()), Reach.DIRECT),
        ((a_phone(), LINKEDIN), Reach.DIRECT),
        ((WORK_EMAIL, LINKEDIN), Reach.DIRECT),
        ((a_phone(),), Reach.FRAGILE),
        ((LINKEDIN,), Reach.FRAGILE),
        ((LINKEDIN, OTHER_LINKEDIN), Reach.FRAGILE),
        ((WORK_EMAIL, WORK_PHONE), Reach.FRAGILE),
        ((a_phone(), BROKEN), Reach.FRAGILE),
        ((BROKEN,), Reach.EMPLOYER_ONLY),
        ((), Reach.EMPLOYER_ONLY),
    ],
)
def test_reach_asks_what_would_vanish_together(channels: tuple[Channel, ...], reach: Reach) -> None:
    assert reach_of(a_tie(channels=channels, affiliations=(an_affiliation(),))) is reach


def test_without_a_channel_or_a_current_employer_a_tie_is_lost() -> None:
    assert reach_of(a_tie()) is Reach.LOST
    assert reach_of(a_tie(affiliations=(an_affiliation(ended="2019"),))) is Reach.LOST


def test_the_later_of_proof_and_failure_holds() -> None:
    assert is_working(an_email(failed_at=days_ago(2), proven_at=days_ago(1)))
    assert not is_working(an_email(failed_at=days_ago(1), proven_at=days_ago(2)))


@pytest.mark.parametrize(
    ("channels", "hangs"),
    [
        ((WORK_EMAIL,), True),
        ((WORK_EMAIL, WORK_PHONE), True),
        ((WORK_EMAIL, BROKEN), True),
        ((WORK_EMAIL, a_phone()), False),
        ((replace(WORK_EMAIL, failed_at=NOW),), False),
        ((), False),
    ],
)
def test_who_is_reached_by_the_employers_channels_alone_hangs_on_the_employer(
    channels: tuple[Channel, ...], hangs: bool
) -> None:
    assert hangs_on_employer(a_tie(channels=channels)) is hangs


def test_only_direct_reach_is_not_hard() -> None:
    assert [reach for reach in Reach if not reach.is_hard] == [Reach.DIRECT]


def test_the_current_work_is_the_newest_that_goes_on() -> None:
    first, second = an_affiliation("Old Mill", started="2001"), an_affiliation("New Mill", started="2020-04")
    school = an_affiliation("Night School", kind=AffiliationKind.SCHOOL, started="2025")
    left = an_affiliation("Last Mill", started="2024", ended="2025")
    assert current_work(a_tie(affiliations=(second, first, school, left))) == second


def test_of_works_that_started_alike_the_one_seen_last_is_current() -> None:
    seen, undated = an_affiliation("New Mill", seen_on=date(2026, 1, 1)), an_affiliation("Old Mill")
    assert current_work(a_tie(affiliations=(seen, undated))) == seen
    assert current_work(a_tie(affiliations=(undated, an_affiliation("Third Mill")))) == an_affiliation("Third Mill")
