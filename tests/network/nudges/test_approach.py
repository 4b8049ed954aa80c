"""How best to get in touch."""

from dataclasses import replace

import pytest

from custom_components.weak_ties.network.assessment.assessment import view_of
from custom_components.weak_ties.network.model import ChannelKind, ChannelOwner, ContactSummary, Tie
from custom_components.weak_ties.network.nudges.approach import silent_days, suggested_channel
from tests.network.builders import NOW, a_channel, a_phone, a_tie, an_email, days_ago, last_met
from tests.network.weeks import CLOCK, TODAY, quiet

PHONE, EMAIL, LINE = a_phone(), an_email(), a_channel(ChannelKind.LINE, "hanako")


def suggested(tie: Tie) -> str | None:
    channel = suggested_channel(tie, view_of(tie, CLOCK, TODAY), TODAY)
    return channel.kind if channel else None


@pytest.mark.parametrize(
    ("days", "kind"),
    [(30, "line"), (100, "line"), (134, "line"), (135, "phone"), (250, "phone"), (400, "phone"), (1100, "email")],
)
def test_a_message_is_natural_at_first_then_a_call_and_after_years_a_letter(days: int, kind: str) -> None:
    assert suggested(quiet("Tie", days, channels=(PHONE, EMAIL, LINE))) == kind


def test_years_of_silence_ask_for_a_letter_without_a_cadence_too() -> None:
    assert suggested(a_tie(contact=last_met(days_ago(1200)), channels=(PHONE, EMAIL))) == "email"
    assert suggested(a_tie(contact=last_met(days_ago(200)), channels=(PHONE, LINE))) == "line"


def test_somebody_never_contacted_gets_a_message() -> None:
    assert suggested(a_tie(cadence_days=1000, contact=ContactSummary(), channels=(PHONE, EMAIL))) == "email"


def test_what_the_owner_prefers_comes_before_all() -> None:
    assert suggested(quiet("Tie", 30, channels=(replace(PHONE, preferred=True), LINE))) == "phone"


def test_a_channel_that_failed_is_never_suggested() -> None:
    failed = replace(LINE, failed_at=days_ago(3), preferred=True)
    assert suggested(quiet("Tie", 30, channels=(failed, PHONE))) == "phone"
    assert suggested(quiet("Tie", 30, channels=(failed,))) is None


def test_of_two_of_a_kind_the_ties_own_comes_first_then_the_one_that_proved_itself_last() -> None:
    works, own, proven = (an_email(f"{name}@example.com") for name in ("a-work", "b-own", "c-proven"))
    works = replace(works, owner=ChannelOwner.EMPLOYER, proven_at=NOW)
    tie = quiet("Tie", 30, channels=(works, own))
    view = view_of(tie, CLOCK, TODAY)
    assert suggested_channel(tie, view, TODAY) == own
    proven = replace(proven, proven_at=days_ago(30))
    assert suggested_channel(replace(tie, channels=(works, own, proven)), view, TODAY) == proven


def test_silence_begins_with_the_last_contact_or_with_meeting() -> None:
    assert silent_days(a_tie(contact=ContactSummary()), TODAY) is None
    assert silent_days(a_tie(contact=last_met(days_ago(9)), met_on=days_ago(4).date()), TODAY) == 4
    assert silent_days(a_tie(contact=last_met(days_ago(-2))), TODAY) == 0
