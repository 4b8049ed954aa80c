"""What shows that a channel works or no longer does."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import ChannelAmbiguousError, ChannelNotFoundError, TieNotFoundError
from custom_components.weak_ties.network.model import (
    AffiliationKind,
    Channel,
    ChannelKind,
    ChannelOwner,
    Direction,
    InteractionKind,
    Network,
    Tie,
    TieId,
)
from custom_components.weak_ties.network.reach.proof import (
    mail_of_former_employer,
    proven_by,
    report_channel,
    with_proof,
    without_former_mail,
    without_proof,
)
from custom_components.weak_ties.network.reach.reach import Reach, is_working, reach_of
from tests.network.builders import (
    NOW,
    a_channel,
    a_network,
    a_phone,
    a_tie,
    an_affiliation,
    an_email,
    an_interaction,
    days_ago,
)
from tests.network.strategies import interactions, networks

LINKEDIN = a_channel(ChannelKind.LINKEDIN, "linkedin:hanako", owner=ChannelOwner.PLATFORM)
HOME = a_channel(ChannelKind.POST, "1 Example Street", normalized="1examplestreet")
WORK_MAIL = an_email("hanako@example-foods.example", owner=ChannelOwner.EMPLOYER)
HANAKO = a_tie(channels=(a_phone(), an_email(), LINKEDIN, HOME))
FORMER = an_affiliation(started="2010", ended="2020")


def reported(tie: Tie, channel: str, works: bool, **fields: Any) -> Tie:
    return report_channel(a_network(tie), tie.id, channel, works, at=NOW, **fields)[2]


def failed(tie: Tie) -> list[str]:
    return [channel.value for channel in tie.channels if not is_working(channel)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("channel-+819012345678", "+819012345678"),
        ("+819012345678", "+819012345678"),
        ("+81 90-1234-5678", "+819012345678"),
        ("Phone ", "+819012345678"),
        ("Hanako <HANAKO@example.com>", "hanako@example.com"),
        ("email", "hanako@example.com"),
        ("https://www.linkedin.com/in/hanako/", "linkedin:hanako"),
        ("1 example street", "1 Example Street"),
    ],
)
def test_a_channel_is_named_by_id_by_value_in_any_spelling_or_by_kind(text: str, value: str) -> None:
    assert failed(reported(HANAKO, text, works=False)) == [value]


def test_a_number_may_be_given_as_it_is_dialled_at_home() -> None:
    assert failed(reported(HANAKO, "090-1234-5678", works=False, region="JP")) == ["+819012345678"]


def test_a_report_changes_that_channel_and_is_saved() -> None:
    network, changes, tie = report_channel(a_network(HANAKO), HANAKO.id, "phone", works=False, at=NOW)
    assert tie.channels == (a_phone(failed_at=NOW), *HANAKO.channels[1:])
    assert (network.ties, changes) == ({tie.id: tie}, Changes(saved=(tie,)))


def test_a_channel_that_bounced_and_works_again_works() -> None:
    broken = a_tie(channels=(an_email(failed_at=days_ago(3)),))
    assert reported(broken, "email", works=True).channels[0].proven_at == NOW
    assert failed(reported(broken, "email", works=True)) == []


def test_the_last_word_holds_even_within_one_moment() -> None:
    assert failed(reported(reported(HANAKO, "phone", works=True), "phone", works=False)) == ["+819012345678"]
    assert failed(reported(reported(HANAKO, "phone", works=False), "phone", works=True)) == []


def test_an_old_report_does_not_outdo_a_newer_one() -> None:
    both = reported(reported(HANAKO, "phone", works=True), "email", works=False)
    network = a_network(both)
    for channel, works in (("phone", True), ("phone", False), ("email", True), ("email", False)):
        network, _, _ = report_channel(network, both.id, channel, works, at=days_ago(5))
    phone, email = network.ties[both.id].channels[:2]
    assert (phone.proven_at, email.failed_at) == (NOW, NOW)
    assert (is_working(phone), is_working(email)) == (True, False)


def test_a_channel_that_is_not_there_or_not_the_only_one_is_refused() -> None:
    with pytest.raises(ChannelNotFoundError) as missing:
        reported(HANAKO, "+81 3 0000 0000", works=False)
    assert missing.value.placeholders == {"channel": "+81 3 0000 0000", "name": "Hanako Suzuki"}
    two = a_tie(channels=(a_phone(), a_phone("+81311112222")))
    with pytest.raises(ChannelAmbiguousError) as several:
        reported(two, "phone", works=False)
    assert several.value.placeholders == {"channel": "phone", "name": "Hanako Suzuki"}
    with pytest.raises(ChannelNotFoundError):
        reported(HANAKO, " ", works=False)
    with pytest.raises(TieNotFoundError):
        report_channel(Network(), TieId("nobody"), "phone", works=True, at=NOW)


@pytest.mark.parametrize(
    ("kind", "fields", "proven"),
    [
        (InteractionKind.CALL, {}, {ChannelKind.PHONE}),
        (InteractionKind.CALL, {"direction": Direction.OUT}, {ChannelKind.PHONE}),
        (InteractionKind.CALL, {"reached": False}, set()),
        (InteractionKind.EMAIL, {}, {ChannelKind.EMAIL}),
        (InteractionKind.EMAIL, {"direction": Direction.OUT}, set()),
        (InteractionKind.LETTER, {"direction": Direction.IN}, {ChannelKind.POST}),
        (InteractionKind.CARD, {"direction": Direction.IN}, {ChannelKind.POST}),
        (InteractionKind.CARD, {"direction": Direction.OUT}, set()),
        *((InteractionKind(kind), {}, set()) for kind in ("meeting", "meal", "event", "message", "social")),
    ],
)
def test_an_interaction_proves_what_it_went_over(
    kind: InteractionKind, fields: dict[str, Any], proven: set[ChannelKind]
) -> None:
    assert proven_by(an_interaction(kind=kind, **fields)) == proven


def test_a_call_proves_the_only_number_and_no_older_than_known() -> None:
    call, earlier = (an_interaction(kind=InteractionKind.CALL, at=at) for at in (NOW, days_ago(9)))
    proven = with_proof(HANAKO, call)
    assert proven.channels == (a_phone(proven_at=NOW), *HANAKO.channels[1:])
    assert with_proof(proven, earlier) == proven


def test_a_call_proves_neither_of_two_numbers() -> None:
    two = a_tie(channels=(a_phone(), a_phone("+81311112222")))
    assert with_proof(two, an_interaction(kind=InteractionKind.CALL)) is two


@given(networks(least=1), interactions())
def test_no_proof_makes_a_tie_harder_to_reach(network: Network, interaction: Any) -> None:
    order = [Reach.LOST, Reach.EMPLOYER_ONLY, Reach.FRAGILE, Reach.DIRECT]
    for tie in network.ties.values():
        assert order.index(reach_of(with_proof(tie, interaction))) >= order.index(reach_of(tie))


def test_mail_of_an_employer_goes_with_the_job() -> None:
    tie = a_tie(channels=(a_phone(), WORK_MAIL), affiliations=(FORMER, an_affiliation("New Mill", started="2020")))
    assert mail_of_former_employer(tie, at=NOW) == (WORK_MAIL,)
    after = without_former_mail(tie, at=NOW)
    assert after.channels == (a_phone(), replace(WORK_MAIL, failed_at=NOW))
    assert without_former_mail(after, at=NOW) is after


def test_mail_goes_with_a_job_whose_end_is_no_date() -> None:
    tie = a_tie(channels=(WORK_MAIL,), affiliations=(an_affiliation(ended="last spring"),))
    assert mail_of_former_employer(tie, at=NOW) == (WORK_MAIL,)


@pytest.mark.parametrize(
    ("channel", "jobs"),
    [
        (WORK_MAIL, (an_affiliation(),)),
        (WORK_MAIL, (FORMER, an_affiliation("Example Foods Ltd.", started="2024"))),
        (WORK_MAIL, (an_affiliation(ended="2027"),)),
        (WORK_MAIL, (an_affiliation("New Mill", ended="2020"),)),
        (WORK_MAIL, (replace(FORMER, kind=AffiliationKind.COMMUNITY),)),
        (replace(WORK_MAIL, proven_at=days_ago(30)), (FORMER,)),
        (replace(WORK_MAIL, failed_at=days_ago(30)), (FORMER,)),
        (replace(WORK_MAIL, owner=ChannelOwner.TIE), (FORMER,)),
        (a_phone(owner=ChannelOwner.EMPLOYER), (FORMER,)),
    ],
)
def test_other_mail_stays(channel: Channel, jobs: tuple[Any, ...]) -> None:
    tie = a_tie(channels=(channel,), affiliations=jobs)
    assert mail_of_former_employer(tie, at=NOW) == ()
    assert without_former_mail(tie, at=NOW) is tie


def test_taking_a_call_back_leaves_what_the_others_proved() -> None:
    first, last = (an_interaction(kind=InteractionKind.CALL, at=days_ago(day)) for day in (9, 1))
    tie = with_proof(with_proof(a_tie(channels=(a_phone(), an_email())), first), last)
    assert without_proof(tie, last, (first,)).channels[0].proven_at == days_ago(9)
    assert without_proof(tie, last, ()) == a_tie(channels=(a_phone(), an_email()))
    assert without_proof(tie, first, (last,)) is tie


def test_a_job_is_over_on_the_owners_day() -> None:
    tie = a_tie(affiliations=(an_affiliation("Example Foods", ended="2026-11-24"),), channels=(WORK_MAIL,))
    assert mail_of_former_employer(tie, at=NOW) == ()
    assert mail_of_former_employer(tie, at=NOW, today=date(2026, 11, 24)) == (WORK_MAIL,)
