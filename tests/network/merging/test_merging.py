"""Making one tie of two."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.errors import MergeWithItselfError, TieNotFoundError
from custom_components.weak_ties.network.interactions import summarize
from custom_components.weak_ties.network.merging.merging import merge_ties
from custom_components.weak_ties.network.model import (
    Attendance,
    Birthday,
    ContactSummary,
    Gathering,
    GatheringId,
    Greeting,
    Interaction,
    Mourning,
    Network,
    Nudge,
    Strength,
    Tie,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from tests.network.builders import (
    LONG_AGO,
    NOW,
    a_network,
    a_phone,
    a_source_key,
    a_suggestion,
    a_tie,
    an_affiliation,
    an_email,
    an_interaction,
    days_ago,
    last_met,
)
from tests.network.strategies import interactions, networks

MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
KEEP, GONE, OTHER = a_tie("Keep"), a_tie("Gone"), a_tie("Other")


def merged(keep: Tie, gone: Tie, **network: Any) -> Tie:
    return merge_ties(a_network(keep, gone, **network), keep.id, gone.id, at=NOW)[2]


def test_the_other_tie_disappears_and_its_name_becomes_an_alias() -> None:
    network, changes, tie = merge_ties(a_network(KEEP, GONE), KEEP.id, GONE.id, at=NOW)
    assert tie == replace(KEEP, aliases=("Gone",))
    assert network == a_network(tie)
    assert (changes.merged, changes.forgotten, changes.saved) == (((GONE.id, KEEP.id),), (GONE.id,), (tie,))


def test_aliases_are_united_without_the_name_itself() -> None:
    keep = a_tie("Hana Suzuki", aliases=("Hana",))
    assert merged(keep, a_tie("H. Suzuki", aliases=("Hana", "Hana Suzuki", "Suzu"))).aliases == (
        "Hana",
        "H. Suzuki",
        "Suzu",
    )


def test_kept_values_hold_and_only_the_missing_are_filled() -> None:
    full: dict[str, Any] = {
        "cadence_days": 10,
        "met_on": date(2001, 1, 1),
        "met_how": "At school",
        "birthday": Birthday(month=1, day=1),
        "snoozed_until": date(2027, 1, 1),
        "introduced_by": OTHER.id,
        "family_name": "鈴木",
        "given_name": "花子",
        "reading": "すずきはなこ",
    }
    blank: dict[str, Any] = {
        "cadence_days": 0,
        "met_on": date(2002, 1, 1),
        "met_how": "At work",
        "birthday": Birthday(month=2, day=2),
        "snoozed_until": date(2028, 1, 1),
        "introduced_by": TieId("tie-fourth"),
        "family_name": "佐藤",
        "given_name": "",
        "reading": "さとう",
    }
    kept, filled = merged(replace(KEEP, **blank), replace(GONE, **full)), merged(KEEP, replace(GONE, **full))
    assert {field: getattr(kept, field) for field in blank} == blank
    assert {field: getattr(filled, field) for field in full} == full


def test_what_either_is_both_are() -> None:
    gone = replace(GONE, starred=True, kin=True, do_not_suggest=True, tags=("golf", "tea"), strength=Strength.ALLY)
    tie = merged(replace(KEEP, tags=("tea",)), gone)
    assert (tie.starred, tie.kin, tie.do_not_suggest, tie.tags) == (True, True, True, ("tea", "golf"))
    assert tie.strength is Strength.ACQUAINTANCE


@pytest.mark.parametrize(
    ("kept", "gone", "both"), [("a", "b", "a\n\nb"), ("a", "", "a"), ("", "b", "b"), ("a", "a", "a"), ("", "", "")]
)
def test_notes_stand_one_below_the_other(kept: str, gone: str, both: str) -> None:
    assert merged(replace(KEEP, note=kept), replace(GONE, note=gone)).note == both


def test_only_two_archived_ties_make_an_archived_one() -> None:
    archived = replace(GONE, archived_at=MOMENT)
    assert merged(KEEP, archived).archived_at is None
    assert merged(replace(KEEP, archived_at=NOW), GONE).archived_at is None
    assert merged(replace(KEEP, archived_at=NOW), archived).archived_at == NOW


def test_nobody_introduces_themselves() -> None:
    assert merged(replace(KEEP, introduced_by=GONE.id), GONE).introduced_by is None
    assert merged(KEEP, replace(GONE, introduced_by=KEEP.id)).introduced_by is None


def test_the_same_channel_is_one_with_the_latest_of_both() -> None:
    keep = replace(KEEP, channels=(an_email(preferred=True, proven_at=days_ago(9), added_at=NOW),))
    gone = replace(
        GONE, channels=(an_email("HANAKO@example.com", label="home", failed_at=NOW), a_phone(preferred=True))
    )
    email, phone = merged(keep, gone).channels
    assert (email.value, email.label, email.proven_at, email.failed_at) == (
        "hanako@example.com",
        "home",
        days_ago(9),
        NOW,
    )
    assert email.added_at == LONG_AGO
    assert (phone.normalized, phone.preferred) == (a_phone().normalized, False)


def test_the_only_preferred_channel_stays_preferred() -> None:
    assert merged(KEEP, replace(GONE, channels=(a_phone(preferred=True),))).channels[0].preferred


def test_affiliations_and_source_keys_are_united() -> None:
    keep = replace(KEEP, affiliations=(an_affiliation("Example Foods"),), source_keys=(a_source_key("one"),))
    works = (an_affiliation("Example Foods, Inc."), an_affiliation("Sample Rail"))
    gone = replace(GONE, affiliations=works, source_keys=(a_source_key("one", content_hash="x"), a_source_key("two")))
    tie = merged(keep, gone)
    assert [work.organization for work in tie.affiliations] == ["Example Foods", "Sample Rail"]
    assert tie.source_keys == (a_source_key("one"), a_source_key("two"))


def test_the_clock_goes_on_from_the_later_interaction() -> None:
    history = an_interaction(at=days_ago(3), reached=False)
    tie = merged(replace(KEEP, contact=last_met(days_ago(9))), replace(GONE, contact=summarize([history])))
    assert tie.contact == replace(
        last_met(days_ago(9)), last_any=days_ago(3), last_out=days_ago(3), attempts=(days_ago(3),), count=2
    )
    assert merged(KEEP, GONE).contact == ContactSummary()


def test_a_tie_cannot_be_merged_with_itself_or_with_nobody() -> None:
    with pytest.raises(MergeWithItselfError):
        merge_ties(a_network(KEEP), KEEP.id, KEEP.id, at=NOW)
    with pytest.raises(TieNotFoundError):
        merge_ties(a_network(KEEP), KEEP.id, GONE.id, at=NOW)


def test_all_that_named_the_one_names_the_other() -> None:
    guest = replace(OTHER, introduced_by=GONE.id)
    party = Gathering(
        id=GatheringId("party"), title="Party", at=MOMENT, host_id=GONE.id, attendances=(Attendance(tie_id=GONE.id),)
    )
    both = replace(party, id=GatheringId("both"), attendances=(Attendance(tie_id=GONE.id), Attendance(tie_id=KEEP.id)))
    steps = (TraceStep(lead_id=GONE.id, tried_at=MOMENT), TraceStep(lead_id=OTHER.id, tried_at=MOMENT))
    trace = Trace(id=TraceId("trace"), tie_id=GONE.id, opened_at=MOMENT, steps=steps)
    pair, twin, far = a_suggestion(KEEP, GONE), a_suggestion(GONE, OTHER), a_suggestion(OTHER, a_tie("Fourth"))
    network = a_network(
        KEEP,
        GONE,
        guest,
        gatherings={party.id: party, both.id: both},
        traces={trace.id: trace},
        greetings={
            (GONE.id, 2026): Greeting(
                tie_id=GONE.id, season=2026, sent_on=date(2026, 1, 2), received_on=date(2026, 1, 3)
            ),
            (KEEP.id, 2026): Greeting(tie_id=KEEP.id, season=2026, sent_on=date(2026, 1, 1)),
            (GONE.id, 2025): Greeting(tie_id=GONE.id, season=2025),
        },
        mournings=frozenset({Mourning(tie_id=GONE.id, year=2026), Mourning(tie_id=KEEP.id, year=2020)}),
        nudges={("2026-W48", GONE.id): Nudge(week="2026-W48", tie_id=GONE.id, reason="overdue")},
        merge_suggestions={one.id: one for one in (pair, twin, far)},
    )
    after, changes, _ = merge_ties(network, KEEP.id, GONE.id, at=NOW)
    assert after.ties[OTHER.id].introduced_by == KEEP.id
    assert after.gatherings[party.id].host_id == KEEP.id
    assert after.gatherings[party.id].attendances == (Attendance(tie_id=KEEP.id),)
    assert after.gatherings[both.id].attendances == (Attendance(tie_id=KEEP.id),)
    assert [step.lead_id for step in after.traces[trace.id].steps] == [KEEP.id, OTHER.id]
    assert after.traces[trace.id].tie_id == KEEP.id
    united = Greeting(tie_id=KEEP.id, season=2026, sent_on=date(2026, 1, 1), received_on=date(2026, 1, 3))
    assert set(after.greetings.values()) == {united, Greeting(tie_id=KEEP.id, season=2025)}
    assert after.mournings == {Mourning(tie_id=KEEP.id, year=2026), Mourning(tie_id=KEEP.id, year=2020)}
    assert list(after.nudges) == [("2026-W48", KEEP.id)]
    assert after.merge_suggestions == {twin.id: replace(twin, tie_id=KEEP.id), far.id: far}
    assert len(changes.saved) == 10
    assert {record for record in changes.saved if isinstance(record, Tie)} == {
        after.ties[KEEP.id],
        after.ties[OTHER.id],
    }


def test_nobody_is_looked_for_twice() -> None:
    one = Trace(id=TraceId("one"), tie_id=KEEP.id, opened_at=MOMENT)
    two = Trace(id=TraceId("two"), tie_id=GONE.id, opened_at=MOMENT)
    network = a_network(KEEP, GONE, traces={one.id: one, two.id: two})
    after, changes, _ = merge_ties(network, KEEP.id, GONE.id, at=NOW)
    assert after.traces == {one.id: one, two.id: replace(two, tie_id=KEEP.id, closed_at=NOW)}
    assert after.traces[two.id] in changes.saved


@given(networks(least=2, most=2))
def test_a_merge_loses_no_channel_and_no_history(network: Network) -> None:
    keep, gone = network.ties[TieId("tie-0")], network.ties[TieId("tie-1")]
    tie = merge_ties(network, keep.id, gone.id, at=NOW)[2]
    before = {(channel.kind, channel.normalized) for channel in (*keep.channels, *gone.channels)}
    assert {(channel.kind, channel.normalized) for channel in tie.channels} == before
    assert tie.contact.count == keep.contact.count + gone.contact.count
    moments = [moment for moment in (keep.contact.last_any, gone.contact.last_any) if moment]
    assert tie.contact.last_any == max(moments, default=None)


@given(st.lists(interactions(), max_size=5), st.lists(interactions(), max_size=5))
def test_a_merge_has_the_summary_of_both_histories(mine: list[Interaction], theirs: list[Interaction]) -> None:
    tie = merged(replace(KEEP, contact=summarize(mine)), replace(GONE, contact=summarize(theirs)))
    assert tie.contact == summarize([*mine, *theirs])


def test_the_more_often_put_off_and_the_later_news_hold() -> None:
    tie = merged(replace(KEEP, snoozes=1, new_job_on=date(2026, 1, 1)), replace(GONE, snoozes=2))
    assert (tie.snoozes, tie.new_job_on) == (2, date(2026, 1, 1))
    assert merged(replace(tie, new_job_on=date(2026, 1, 1)), replace(GONE, new_job_on=date(2026, 2, 1))).new_job_on == (
        date(2026, 2, 1)
    )
