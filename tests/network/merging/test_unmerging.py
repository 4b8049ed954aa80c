"""Taking a merge back, with what happened since."""

from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import forget_tie
from custom_components.weak_ties.network.errors import MergeNotFoundError, MergeOvertakenError, TieNotFoundError
from custom_components.weak_ties.network.interactions import summarize
from custom_components.weak_ties.network.merging.merges import (
    KEPT_FOR,
    forget_old_merges,
    merge_and_remember,
    newest_merge_of,
)
from custom_components.weak_ties.network.merging.unmerging import undo_merge
from custom_components.weak_ties.network.model import (
    Attendance,
    Gathering,
    GatheringId,
    Greeting,
    Interaction,
    Mourning,
    Network,
    Nudge,
    NudgeOutcome,
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
)
from tests.network.records import records
from tests.network.strategies import interactions

KEEP, GONE, OTHER, FOURTH = a_tie("Keep"), a_tie("Gone"), a_tie("Other"), a_tie("Fourth")
LATER = NOW + timedelta(days=1)
INTRODUCERS = st.sampled_from([None, KEEP.id, GONE.id])
KEEPS, GONES = (records(Tie, id=st.just(tie.id), introduced_by=INTRODUCERS) for tie in (KEEP, GONE))


def merged(
    network: Network, keep: TieId = KEEP.id, gone: TieId = GONE.id, *logged: Interaction, number: int = 1
) -> Network:
    """Both merged, with these interactions as the history of both."""
    histories = {tie_id: tuple(one for one in logged if tie_id in one.tie_ids) for tie_id in (keep, gone)}
    at = NOW + timedelta(seconds=number)
    return merge_and_remember(network, keep, gone, histories, at=at, merge_id=f"merge-{number}")[0]


def parted(network: Network, *history: Interaction, kept: TieId = KEEP.id) -> Network:
    return undo_merge(network, kept, history, at=LATER)[0]


def with_tie(network: Network, tie_id: TieId, **values: Any) -> Network:
    return replace(network, ties={**network.ties, tie_id: replace(network.ties[tie_id], **values)})


def both(network: Network) -> tuple[Tie, Tie]:
    return network.ties[KEEP.id], network.ties[GONE.id]


@given(KEEPS, GONES)
def test_whatever_two_ties_have_both_have_it_again(keep: Tie, gone: Tie) -> None:
    network = a_network(keep, gone)
    assert parted(merged(network)) == network


@given(KEEPS, GONES, KEEPS, st.data())
def test_a_field_that_was_changed_since_stays_and_the_others_go_back(
    keep: Tie, gone: Tie, edited: Tie, data: st.DataObject
) -> None:
    single = [one.name for one in fields(Tie) if not isinstance(getattr(keep, one.name), tuple)]
    name = data.draw(st.sampled_from([one for one in single if one not in ("id", "contact", "introduced_by")]))
    value = getattr(edited, name)
    network = merged(a_network(keep, gone))
    made = getattr(network.ties[KEEP.id], name)
    stays, back = both(parted(with_tie(network, KEEP.id, **{name: value})))
    assert back == gone
    assert stays == (keep if value == made else replace(keep, **{name: value}))


@given(*(st.lists(interactions(), max_size=4) for _ in range(3)), st.booleans())
def test_the_clocks_are_those_of_each_ones_own_history(
    mine: list[Interaction], theirs: list[Interaction], since: list[Interaction], some_deleted: bool
) -> None:
    with_mine, with_theirs, with_me = (
        [replace(one, tie_ids=(tie.id,)) for one in logged]
        for tie, logged in ((KEEP, mine), (GONE, theirs), (KEEP, since))
    )
    keep, gone = (replace(tie, contact=summarize(logged)) for tie, logged in ((KEEP, mine), (GONE, theirs)))
    network = merged(a_network(keep, gone), KEEP.id, GONE.id, *with_mine, *with_theirs)
    left = with_theirs[1:] if some_deleted else with_theirs
    stays, back = both(parted(network, *with_mine, *with_me, *left))
    assert stays.contact == summarize([*with_mine, *with_me])
    assert back.contact == summarize(left)


def test_each_gets_their_interactions_back_and_the_shared_ones_are_with_both() -> None:
    alone = an_interaction(GONE, id="alone")
    together = an_interaction(OTHER, GONE, KEEP, id="together")
    deleted = an_interaction(GONE, id="deleted")
    network = merged(a_network(KEEP, GONE, OTHER), KEEP.id, GONE.id, alone, together, deleted)
    since = an_interaction(KEEP, id="since")
    now = (replace(alone, tie_ids=(KEEP.id,)), replace(together, tie_ids=(OTHER.id, KEEP.id)), since)
    changes = undo_merge(network, KEEP.id, now, at=LATER)[1]
    assert {one.interaction_id: one.tie_ids for one in changes.shared} == {
        "alone": (GONE.id,),
        "together": (OTHER.id, GONE.id, KEEP.id),
    }


def test_what_the_other_brought_goes_back_with_them_as_it_is_by_now() -> None:
    gone = replace(
        GONE,
        channels=(a_phone(preferred=True), an_email("gone@example.com")),
        affiliations=(an_affiliation("Sample Rail"),),
        source_keys=(a_source_key("gone"),),
        tags=("golf",),
        aliases=("Gonny",),
    )
    keep = replace(KEEP, channels=(an_email("keep@example.com", preferred=True),), tags=("tea",))
    network = merged(a_network(keep, gone))
    mail, phone, _ = network.ties[KEEP.id].channels
    new = an_email("new@example.com")
    network = with_tie(
        network,
        KEEP.id,
        channels=(replace(mail, proven_at=NOW), replace(phone, failed_at=NOW), new),
        affiliations=(replace(an_affiliation("Sample Rail"), ended="2026"),),
        source_keys=(a_source_key("gone", content_hash="newer"),),
        tags=("golf", "go", "tea"),
        aliases=("Keepy", "Gone", "Gonny"),
    )
    stays, back = both(parted(network))
    assert stays == replace(keep, channels=(replace(mail, proven_at=NOW), new), tags=("go", "tea"), aliases=("Keepy",))
    assert back == replace(
        gone,
        channels=(a_phone(preferred=True, failed_at=NOW), an_email("gone@example.com")),
        affiliations=(replace(an_affiliation("Sample Rail"), ended="2026"),),
        source_keys=(a_source_key("gone", content_hash="newer"),),
    )


def test_a_name_that_the_merge_had_made_needless_is_an_alias_again() -> None:
    keep = replace(KEEP, aliases=("Keep", "Kay"))
    network = merged(a_network(keep, GONE))
    assert both(parted(with_tie(network, KEEP.id, aliases=("Kay", "Gone", "New"))))[0].aliases == ("Keep", "Kay", "New")
    assert both(parted(with_tie(network, KEEP.id, aliases=("Keep", "Kay", "Gone"))))[0].aliases == ("Keep", "Kay")


def a_full_network() -> Network:
    """A network in which the two are in everything, together, alone and with others."""
    party = Gathering(
        id=GatheringId("party"), title="Party", at=LATER, host_id=GONE.id, attendances=(Attendance(tie_id=GONE.id),)
    )
    guests = (Attendance(tie_id=OTHER.id), Attendance(tie_id=GONE.id, present=True), Attendance(tie_id=KEEP.id))
    ball = replace(party, id=GatheringId("ball"), host_id=OTHER.id, attendances=guests)
    steps = tuple(TraceStep(lead_id=tie.id, tried_at=NOW) for tie in (GONE, OTHER))
    one = Trace(id=TraceId("one"), tie_id=GONE.id, opened_at=LONG_AGO, steps=(steps[1],))
    two = Trace(id=TraceId("two"), tie_id=KEEP.id, opened_at=LONG_AGO)
    three = Trace(id=TraceId("three"), tie_id=OTHER.id, opened_at=LONG_AGO, steps=steps)
    cards = (
        Greeting(tie_id=GONE.id, season=2026, sent_on=date(2026, 1, 2), received_on=date(2026, 1, 3)),
        Greeting(tie_id=KEEP.id, season=2026, sent_on=date(2026, 1, 1)),
        Greeting(tie_id=GONE.id, season=2025, sent_on=date(2025, 1, 1)),
    )
    weeks = [(48, KEEP), (48, GONE), (47, GONE)]
    nudges = [Nudge(week=f"2026-W{week}", tie_id=tie.id, reason="overdue") for week, tie in weeks]
    pairs = (a_suggestion(KEEP, GONE), a_suggestion(GONE, OTHER), a_suggestion(FOURTH, GONE))
    years = ((GONE, 2026), (KEEP, 2026), (GONE, 2024))
    return a_network(
        KEEP,
        replace(GONE, introduced_by=FOURTH.id),
        replace(OTHER, introduced_by=GONE.id),
        FOURTH,
        gatherings={party.id: party, ball.id: ball},
        traces={trace.id: trace for trace in (one, two, three)},
        greetings={(card.tie_id, card.season): card for card in cards},
        mournings=frozenset(Mourning(tie_id=tie.id, year=year) for tie, year in years),
        nudges={(nudge.week, nudge.tie_id): nudge for nudge in nudges},
        merge_suggestions={pair.id: pair for pair in pairs},
    )


FULL = a_full_network()


def test_everything_that_moved_moves_back() -> None:
    after, changes, (kept, restored) = undo_merge(merged(FULL), KEEP.id, (), at=LATER)
    assert after == FULL
    assert (kept, restored) == both(FULL)
    assert changes.removed_greetings == (Greeting(tie_id=KEEP.id, season=2025),)
    assert changes.removed_nudges == (Nudge(week="2026-W47", tie_id=KEEP.id, reason="overdue"),)
    assert changes.removed_mournings == (Mourning(tie_id=KEEP.id, year=2024),)
    assert changes.removed_merges == ("merge-1",)


def test_merges_are_taken_back_one_after_the_other_the_last_one_first() -> None:
    once = merged(FULL)
    twice = merged(once, KEEP.id, OTHER.id, number=2)
    assert parted(twice) == once
    into_another = merged(once, OTHER.id, KEEP.id, number=3)
    assert parted(parted(into_another, kept=OTHER.id)) == FULL


def test_what_became_of_things_since_stays_with_the_one_who_was_there() -> None:
    network = merged(FULL)
    ball, party = network.gatherings[GatheringId("ball")], network.gatherings[GatheringId("party")]
    now = replace(
        network,
        gatherings={
            ball.id: replace(ball, host_id=FOURTH.id),
            party.id: replace(party, attendances=(Attendance(tie_id=KEEP.id, present=True),)),
        },
        greetings={
            **network.greetings,
            (KEEP.id, 2026): replace(network.greetings[KEEP.id, 2026], returned_on=date(2026, 1, 9)),
            (KEEP.id, 2025): replace(network.greetings[KEEP.id, 2025], received_on=date(2025, 1, 5)),
        },
        nudges={
            **network.nudges,
            ("2026-W47", KEEP.id): replace(network.nudges["2026-W47", KEEP.id], outcome=NudgeOutcome.DONE),
        },
        mournings=frozenset(),
    )
    after = parted(now)
    assert after.gatherings == {
        ball.id: replace(FULL.gatherings[ball.id], host_id=FOURTH.id),
        party.id: replace(
            party,
            host_id=GONE.id,
            attendances=(Attendance(tie_id=GONE.id), Attendance(tie_id=KEEP.id, present=True)),
        ),
    }
    assert after.greetings == {
        **FULL.greetings,
        (KEEP.id, 2026): Greeting(tie_id=KEEP.id, season=2026, sent_on=date(2026, 1, 1), returned_on=date(2026, 1, 9)),
        (KEEP.id, 2025): Greeting(tie_id=KEEP.id, season=2025, received_on=date(2025, 1, 5)),
    }
    assert after.nudges["2026-W47", KEEP.id].outcome is NudgeOutcome.DONE
    assert after.nudges["2026-W47", GONE.id] == FULL.nudges["2026-W47", GONE.id]
    assert after.mournings == {Mourning(tie_id=GONE.id, year=2024), Mourning(tie_id=GONE.id, year=2026)}


def test_a_search_that_went_on_since_goes_on_for_whom_it_was_for() -> None:
    network = merged(FULL)
    one, three = (network.traces[TraceId(name)] for name in ("one", "three"))
    step = TraceStep(lead_id=KEEP.id, tried_at=LATER)
    now = replace(
        network,
        traces={
            **network.traces,
            one.id: replace(one, steps=(*one.steps, step)),
            three.id: replace(three, steps=(*three.steps, step)),
        },
    )
    after = parted(now).traces
    assert after[one.id] == replace(FULL.traces[one.id], steps=(*one.steps, step))
    assert after[three.id] == replace(FULL.traces[three.id], steps=(*FULL.traces[three.id].steps, step))


def test_suggestions_are_of_those_again_whom_they_were_of() -> None:
    network = merged(FULL)
    of_other, of_fourth = (a_suggestion(GONE, OTHER).id, a_suggestion(FOURTH, GONE).id)
    now = dict(network.merge_suggestions)
    now[of_other] = replace(now[of_other], dismissed=True)
    del now[of_fourth]
    after = parted(replace(network, merge_suggestions=now)).merge_suggestions
    assert after == {
        a_suggestion(KEEP, GONE).id: a_suggestion(KEEP, GONE),
        of_other: a_suggestion(GONE, OTHER, dismissed=True),
    }


@pytest.mark.parametrize("who", [OTHER, FOURTH])
def test_whoever_was_forgotten_since_does_not_come_back(who: Tie) -> None:
    expected = forget_tie(FULL, who.id)[0]
    forgotten, changes, _ = forget_tie(merged(FULL), who.id)
    assert changes.removed_merges == ()
    assert who.id not in repr(forgotten.merges)
    assert parted(forgotten) == expected


def test_whoever_was_merged_since_is_met_as_whom_they_became() -> None:
    network = merged(merged(FULL), OTHER.id, FOURTH.id, number=2)
    after = parted(network)
    assert after.ties[GONE.id].introduced_by == OTHER.id
    assert after.ties[OTHER.id].introduced_by == GONE.id
    assert after.gatherings[GatheringId("ball")] == FULL.gatherings[GatheringId("ball")]
    gone = replace(network, ties={key: tie for key, tie in network.ties.items() if key != OTHER.id})
    assert parted(replace(gone, traces={})).ties[GONE.id].introduced_by is None


def test_a_merge_ends_when_one_of_the_two_is_forgotten() -> None:
    chain = merged(merged(a_network(KEEP, GONE, OTHER)), OTHER.id, KEEP.id, number=2)
    after, changes, _ = forget_tie(chain, OTHER.id)
    assert (after, set(changes.removed_merges)) == (Network(), {"merge-1", "merge-2"})
    back = replace(merged(a_network(KEEP, GONE)), ties={KEEP.id: KEEP, GONE.id: GONE})
    assert forget_tie(back, GONE.id)[1].removed_merges == ("merge-1",)


def test_only_the_last_month_of_merges_is_remembered() -> None:
    network = merged(a_network(KEEP, GONE, OTHER))
    soon, late = (NOW + KEPT_FOR + timedelta(seconds=seconds) for seconds in (1, 2))
    assert newest_merge_of(network, KEEP.id, soon) is not None
    assert forget_old_merges(network, at=soon) == (network, Changes())
    assert newest_merge_of(network, KEEP.id, late) is None
    assert forget_old_merges(network, at=late) == (replace(network, merges={}), Changes(removed_merges=("merge-1",)))
    after, changes, _ = merge_and_remember(network, KEEP.id, OTHER.id, {}, at=late, merge_id="merge-2")
    assert (set(after.merges), changes.removed_merges) == ({"merge-2"}, ("merge-1",))


@pytest.mark.parametrize(
    ("network", "tie", "error"),
    [
        (a_network(KEEP), KEEP, MergeNotFoundError),
        (a_network(KEEP), GONE, TieNotFoundError),
        (merged(a_network(KEEP, GONE, OTHER)), OTHER, MergeNotFoundError),
        (replace(merged(a_network(KEEP, GONE)), ties={KEEP.id: KEEP, GONE.id: GONE}), KEEP, MergeOvertakenError),
    ],
)
def test_what_cannot_be_taken_back_says_why(network: Network, tie: Tie, error: type[Exception]) -> None:
    history: Sequence[Interaction] = ()
    with pytest.raises(error):
        undo_merge(network, tie.id, history, at=LATER)


def test_a_history_logged_long_ago_still_counts_after_parting() -> None:
    old = an_interaction(KEEP, at=days_ago(9))
    network = merged(a_network(replace(KEEP, contact=summarize([old])), GONE), KEEP.id, GONE.id, old)
    assert both(parted(network, old))[0].contact == summarize([old])
