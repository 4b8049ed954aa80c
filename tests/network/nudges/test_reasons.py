"""Why a tie is worth a word, as keys of sentences and what they name."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given

from custom_components.weak_ties.network.assessment.assessment import assess
from custom_components.weak_ties.network.model import (
    Birthday,
    ChannelOwner,
    ContactSummary,
    Mourning,
    Network,
    NudgeOutcome,
    Tie,
)
from custom_components.weak_ties.network.nudges.reasons import REASON_KEYS, Grounds
from custom_components.weak_ties.network.tracing.links import Reason
from tests.network import strategies
from tests.network.builders import LONG_AGO, NOW, a_network, a_tie, an_affiliation, an_email, days_ago, last_met
from tests.network.weeks import CLOCK, TODAY, a_nudge, plan, quiet, settings, with_nudges


def why(tie: Tie, *stored: str, **fields: Any) -> tuple[Reason, ...]:
    """The reasons for a tie with these stored for this week."""
    alone_in = fields.pop("alone_in", {})
    network = with_nudges(a_network(tie, **fields), *(a_nudge(tie, reason) for reason in stored))
    return Grounds.of(network, assess(network, NOW, CLOCK, 0), settings(), TODAY, alone_in).reasons_for(tie)


def reason(key: str, **placeholders: str) -> Reason:
    return Reason(key=key, placeholders=placeholders)


def test_how_long_it_has_been_stands_beside_how_long_it_usually_is() -> None:
    assert why(quiet("Tie", 240)) == (reason("quiet", days="240", cadence="90"),)


def test_somebody_never_contacted_was_added_or_met_some_day() -> None:
    added = a_tie(cadence_days=30)
    met = replace(added, met_on=date(2021, 4, 1))
    assert why(added) == (reason("never_contacted", at=LONG_AGO.isoformat()),)
    assert why(met)[0] == reason("only_met", at="2021-04-01")


def test_what_was_stored_comes_first_and_every_other_reason_after_it() -> None:
    tie = quiet(
        "Tie",
        1200,
        channels=(an_email(owner=ChannelOwner.EMPLOYER),),
        birthday=Birthday(month=11, day=25, year=1970),
        affiliations=(an_affiliation("Example Rail"),),
    )
    tie = replace(tie, contact=replace(tie.contact, last_in=days_ago(10), last_out=days_ago(20)))
    found = why(tie, "bridge", alone_in={tie.id: "transport"})
    assert found == (
        reason("bridge", organization="Example Rail"),
        reason("birthday", on="2026-11-25"),
        reason("they_wrote", at=days_ago(10).isoformat()),
        reason("quiet", days="1200", cadence="90"),
        reason("only_employer_channel"),
        reason("only_in_industry", industry="transport"),
        reason("dormant", at=days_ago(1200).date().isoformat()),
    )


def test_a_stored_reason_keeps_its_words_when_its_day_has_passed() -> None:
    tie = quiet("Tie", 10, birthday=Birthday(month=11, day=22), met_on=date(2019, 11, 22))
    assert why(tie, "birthday") == (reason("birthday", on="2000-11-22"),)
    assert why(tie, "met_anniversary") == (reason("met_anniversary", at="2019-11-22"),)


def test_a_stored_reason_that_nothing_is_known_of_any_more_gives_way() -> None:
    for key in ("birthday", "new_job", "mourning_ended", "they_wrote", "quiet", "bridge", "dormant", "no_such"):
        assert why(a_tie(contact=last_met(days_ago(30))), key) == (reason("hello"),)
    assert why(quiet("Tie", 10), "never_contacted") == (reason("hello"),)
    assert why(a_tie(), "met_anniversary") == (reason("hello"),)
    assert why(a_tie(), "dormant") == (reason("hello"),)


def test_somebody_asked_for_is_said_to_be() -> None:
    assert why(quiet("Tie", 10), "asked_for") == (reason("asked_for"),)


def test_a_new_job_and_a_mourning_are_named() -> None:
    moved = quiet("Moved", 10, new_job_on=TODAY, affiliations=(an_affiliation("Example Rail"),))
    assert why(moved) == (reason("new_job", organization="Example Rail"),)
    mourner = quiet("Mourner", 400, cadence=3650)
    assert why(mourner, mournings=frozenset({Mourning(tie_id=mourner.id, year=2025)})) == (reason("mourning_ended"),)


def test_what_was_tried_and_what_was_put_off_are_hints_at_the_end() -> None:
    tie = quiet("Tie", 240, snoozes=3)
    tie = replace(tie, contact=replace(tie.contact, attempts=(days_ago(20), days_ago(10))))
    assert why(tie)[1:] == (reason("tried", count="2"), reason("loosen", cadence="180"))


def test_an_interaction_that_does_not_count_is_still_no_silence() -> None:
    tie = quiet("Tie", contact=ContactSummary(last_any=days_ago(30), count=1))
    assert why(tie)[0].key == "quiet"


@given(strategies.networks(1, 6))
def test_every_nudge_has_a_reason_that_the_words_are_known_for(network: Network) -> None:
    nudges = plan(network)
    network = with_nudges(network, *nudges)
    assessment = assess(network, NOW, CLOCK, 0)
    for nudge in nudges:
        found = Grounds.of(network, assessment, settings(), TODAY).reasons_for(network.ties[nudge.tie_id])
        assert found
        assert {one.key for one in found} <= REASON_KEYS
        assert nudge.outcome is NudgeOutcome.OPEN


def test_whom_one_only_ever_met_one_was_never_in_touch_with() -> None:
    met = days_ago(1500).date()
    assert why(a_tie(met_on=met), "dormant") == (reason("dormant_met", at=met.isoformat()),)


def test_of_a_kept_tie_that_was_only_met_this_is_said_once() -> None:
    met = days_ago(1500).date()
    assert why(a_tie(met_on=met, cadence_days=90)) == (reason("only_met", at=met.isoformat()),)
