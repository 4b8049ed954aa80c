"""Whom to be in touch with this week."""

from dataclasses import replace
from datetime import date, timedelta
from math import ceil
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import TieNotFoundError
from custom_components.weak_ties.network.model import (
    Birthday,
    ChannelKind,
    ChannelOwner,
    ContactSummary,
    Mourning,
    Network,
    Nudge,
    NudgeOutcome,
    Strength,
    Tie,
    TieId,
)
from custom_components.weak_ties.network.nudges.plan import ask_for, this_week
from tests.network import strategies
from tests.network.builders import (
    NOW,
    a_channel,
    a_network,
    a_phone,
    a_tie,
    an_affiliation,
    an_email,
    days_ago,
    last_met,
)
from tests.network.weeks import (
    TODAY,
    WEEK,
    a_nudge,
    gets_in_touch,
    ignores,
    live_through,
    plan,
    planned,
    quiet,
    snoozes_for,
    with_nudges,
)

DONE, TRIED, OPEN = NudgeOutcome.DONE, NudgeOutcome.TRIED, NudgeOutcome.OPEN
SNOOZED, DISMISSED = NudgeOutcome.SNOOZED, NudgeOutcome.DISMISSED
CROWD = [quiet(f"Tie {number:02}", 100 + number) for number in range(12)]


def reasons(network: Network, **options: Any) -> dict[str, str]:
    """Who is put forward, and why."""
    return {network.ties[one.tie_id].name: one.reason for one in plan(network, **options)}


def silent(name: str, **fields: Any) -> Tie:
    """An acquaintance without a cadence, heard of four years ago."""
    chosen = {"contact": last_met(days_ago(1500)), "channels": (a_phone(),)} | fields
    return a_tie(name, **chosen)


# --- Who ---


def test_who_is_due_or_overdue_is_put_forward_and_who_is_fresh_is_not() -> None:
    assert set(planned(quiet("Due", 85), quiet("Overdue", 100), quiet("Fresh", 30))) == {"Due", "Overdue"}


def test_the_lost_the_archived_and_those_not_to_be_suggested_are_left_alone() -> None:
    lost = quiet("Lost", channels=())
    colleague = quiet("Case B", channels=(), affiliations=(an_affiliation(),))
    assert not planned(lost, colleague, quiet("Archived", archived_at=NOW), quiet("Never", do_not_suggest=True))


def test_somebody_never_contacted_is_put_forward_like_anybody_else() -> None:
    network = a_network(quiet("New", contact=ContactSummary()))
    assert reasons(network) == {"New": "never_contacted"}


def test_nobody_is_put_forward_in_a_snooze_or_in_the_week_after_a_word() -> None:
    snoozed = quiet("Snoozed", snoozed_until=TODAY + timedelta(days=1))
    ended = quiet("Ended", snoozed_until=TODAY)
    wrote = replace(quiet("Wrote", 5), birthday=Birthday(month=11, day=24))
    assert planned(snoozed, ended, wrote) == ["Ended"]


def test_three_attempts_stop_for_ninety_days_even_on_a_birthday() -> None:
    def tried(name: str, days: int) -> Tie:
        attempts = tuple(days_ago(ago) for ago in (days + 20, days + 10, days))
        contact = replace(last_met(days_ago(400)), attempts=attempts, last_any=days_ago(days))
        return quiet(name, contact=contact, birthday=Birthday(month=11, day=24))

    assert planned(tried("Rests", 89), tried("Again", 90)) == ["Again"]


def test_an_acquaintance_without_a_cadence_is_put_forward_for_a_reason_only() -> None:
    nothing = silent("Nothing", contact=last_met(days_ago(500)))
    birthday = silent("Birthday", contact=last_met(days_ago(500)), birthday=Birthday(month=11, day=30))
    slipping = silent("Slipping", channels=(an_email(owner=ChannelOwner.EMPLOYER),), contact=ContactSummary())
    network = a_network(nothing, birthday, slipping, silent("Dormant"))
    assert reasons(network) == {
        "Birthday": "birthday",
        "Slipping": "only_employer_channel",
        "Dormant": "dormant",
    }


def test_whoever_would_add_most_to_survivability_is_put_forward_though_not_kept() -> None:
    work = (an_affiliation("Example Rail"),)
    alone, bridge, nowhere, little = (
        silent(name, contact=last_met(days_ago(400)), affiliations=jobs)
        for name, jobs in (("Alone", work), ("Bridge", work), ("Nowhere", ()), ("Little", work))
    )
    gains = {alone.id: 4.0, bridge.id: 3.0, nowhere.id: 3.0, little.id: 1.0}
    found = reasons(a_network(alone, bridge, nowhere, little), gains=gains, alone_in={alone.id: "health"})
    assert found == {"Alone": "only_in_industry", "Bridge": "bridge"}


def test_of_two_dormant_ties_the_one_of_higher_rank_comes_first() -> None:
    chief = silent("Chief", affiliations=(an_affiliation("A", title="CEO"),))
    trainee = silent("Trainee", affiliations=(an_affiliation("B", title="Intern"),))
    assert planned(trainee, chief, silent("Amy")) == ["Chief", "Amy"]


def test_proposals_leave_room_for_whoever_the_owner_will_keep() -> None:
    imported = [silent(f"Imported {number}") for number in range(9)]
    network = a_network(*imported)
    first = plan(network)
    assert len(first) == 2
    network = with_nudges(network, *first)
    assert not plan(network)
    kept = [quiet(f"Kept {number}", 100) for number in range(9)]
    network = replace(network, ties={tie.id: tie for tie in (*imported, *kept)})
    assert [network.ties[one.tie_id].name for one in plan(network)] == ["Kept 0", "Kept 1", "Kept 2"]


def test_a_budget_of_one_may_go_to_a_proposal() -> None:
    assert len(plan(a_network(silent("Amy"), silent("Bea")), per_week=1)) == 1


def test_a_dormant_tie_that_once_answered_comes_before_one_that_never_did() -> None:
    answered = silent("Answered", contact=replace(last_met(days_ago(1500)), last_answer=days_ago(1500)))
    never = silent("Amy", contact=replace(last_met(days_ago(1500)), last_answer=None))
    assert planned(never, answered) == ["Answered", "Amy"]


def test_an_opportunity_is_proposed_again_after_half_a_year_at_the_earliest() -> None:
    dormant = silent("Dormant")
    for week, again in (("2026-W47", False), ("2026-W23", False), ("2026-W22", True)):
        network = with_nudges(a_network(dormant), a_nudge(dormant, "dormant", week=week))
        assert bool(plan(network)) is again


def test_an_unanswered_message_puts_somebody_forward_before_their_turn() -> None:
    contact = replace(last_met(days_ago(10)), last_in=days_ago(10), last_out=days_ago(40))
    wrote = quiet("Wrote", contact=contact)
    answered = quiet("Answered", contact=replace(contact, last_out=days_ago(9)))
    long_ago = quiet("Long ago", cadence=365, contact=replace(contact, last_in=days_ago(90), last_out=None))
    assert reasons(a_network(wrote, answered, long_ago)) == {"Wrote": "they_wrote"}


# --- Occasions ---


def test_a_birthday_counts_in_the_week_before_it_and_once_a_year() -> None:
    born = {day: silent(f"Born {day}", birthday=Birthday(month=11, day=day)) for day in (22, 23, 30)}
    born[1] = silent("Born 1", birthday=Birthday(month=12, day=1))
    found = reasons(a_network(*born.values()))
    assert found == {"Born 22": "dormant", "Born 23": "birthday", "Born 30": "birthday", "Born 1": "dormant"}
    network = with_nudges(a_network(born[30]), a_nudge(born[30], "birthday", week="2026-W47"))
    assert not plan(network)
    last_year = with_nudges(a_network(born[30]), a_nudge(born[30], "birthday", week="2025-W48"))
    assert plan(last_year)


def test_a_birthday_on_29_february_is_kept_on_the_28th_of_other_years() -> None:
    leap = silent("Leap", contact=last_met(days_ago(300)), birthday=Birthday(month=2, day=29))
    assert planned(leap, today=date(2027, 2, 24)) == ["Leap"]
    assert planned(leap, today=date(2027, 3, 1)) == []
    assert planned(leap, today=date(2028, 2, 29)) == ["Leap"]


def test_a_new_job_is_an_occasion_for_sixty_days() -> None:
    def moved(name: str, days: int) -> Tie:
        return silent(
            name,
            contact=last_met(days_ago(400)),
            new_job_on=TODAY - timedelta(days=days),
            affiliations=(an_affiliation("Example Rail"),),
        )

    assert reasons(a_network(moved("Moved", 60), moved("Settled", 61))) == {"Moved": "new_job"}


def test_a_new_job_at_nobody_knows_where_is_none() -> None:
    assert not planned(silent("Moved", contact=last_met(days_ago(400)), new_job_on=TODAY))


def test_the_year_after_a_mourning_is_an_occasion_until_they_have_spoken() -> None:
    today = date(2027, 1, 12)
    mourner, heard = quiet("Mourner", 300, cadence=3650), quiet("Heard", 300, cadence=3650)
    heard = replace(heard, contact=last_met(days_ago(-45)))
    mournings = frozenset(Mourning(tie_id=tie.id, year=2026) for tie in (mourner, heard))
    network = a_network(mourner, heard, mournings=mournings)
    assert reasons(network, today=today) == {"Mourner": "mourning_ended"}
    assert not plan(network)
    assert not plan(network, today=date(2028, 1, 12))


def test_the_day_of_meeting_is_remembered_of_kept_ties_only() -> None:
    met = date(2019, 11, 25)
    kept, unkept = quiet("Kept", 30, met_on=met), silent("Unkept", contact=last_met(days_ago(400)), met_on=met)
    this_year = quiet("This year", 30, met_on=date(2026, 11, 25))
    other_day = quiet("Other day", 30, met_on=date(2019, 5, 25))
    assert reasons(a_network(kept, unkept, this_year, other_day)) == {"Kept": "met_anniversary"}


# --- How many, and which ---


def test_no_more_are_put_forward_than_the_week_carries() -> None:
    assert len(planned(*CROWD)) == 5
    assert len(planned(*CROWD, per_week=20)) == len(CROWD)


@pytest.mark.parametrize(("outcome", "free"), [(OPEN, 0), (DONE, 0), (TRIED, 0), (SNOOZED, 1), (DISMISSED, 1)])
def test_who_was_put_off_or_not_wanted_is_replaced_and_nobody_else(outcome: NudgeOutcome, free: int) -> None:
    network = with_nudges(a_network(*CROWD), a_nudge(CROWD[0], outcome=outcome))
    new = plan(network, per_week=1)
    assert len(new) == free
    assert CROWD[0].id not in {nudge.tie_id for nudge in new}


def test_not_this_one_holds_for_a_month() -> None:
    tie = quiet("Tie")
    for week, again in (("2026-W47", False), ("2026-W44", False), ("2026-W43", True)):
        network = with_nudges(a_network(tie), a_nudge(tie, week=week, outcome=DISMISSED))
        assert bool(plan(network)) is again


def test_one_is_from_another_circle_than_the_rest_if_anybody_is() -> None:
    colleagues = [replace(tie, affiliations=(an_affiliation("Example Bank"),)) for tie in CROWD]
    other = quiet("Other", 95, tags=("Choir",))
    names = planned(*colleagues, other, per_week=3)
    assert len(names) == 3
    assert "Other" in names
    assert "Other" not in planned(*CROWD, other, per_week=3)


def test_who_stays_on_the_list_counts_when_another_circle_is_looked_for() -> None:
    colleagues = [replace(tie, affiliations=(an_affiliation("Example Bank"),)) for tie in CROWD]
    other = quiet("Other", 95)
    network = with_nudges(a_network(*colleagues, other), a_nudge(colleagues[0]), a_nudge(a_tie("Forgotten")))
    assert [nudge.tie_id for nudge in plan(network, per_week=3)] == [other.id]


def test_somebody_left_lying_makes_room_for_others() -> None:
    first, second = quiet("First", 200), quiet("Second", 190)
    network = a_network(first, second)
    assert [nudge.tie_id for nudge in plan(network, 1)] == [first.id]
    ignored = with_nudges(network, a_nudge(first, week="2026-W47"))
    assert [nudge.tie_id for nudge in plan(ignored, 1)] == [second.id]
    spoken = replace(first, contact=replace(last_met(days_ago(200)), last_any=days_ago(8)))
    since = replace(ignored, ties={**ignored.ties, first.id: spoken})
    assert plan(since, 1)


# --- Laws ---


outcomes = st.sampled_from(NudgeOutcome)


@given(strategies.networks(0, 9), st.integers(1, 4), st.lists(outcomes, max_size=9))
def test_the_budget_holds_and_a_second_plan_adds_nothing(
    network: Network, per_week: int, came_to: list[NudgeOutcome]
) -> None:
    new = plan(network, per_week)
    assert new == plan(network, per_week)
    network = with_nudges(network, *new)
    assert not plan(network, per_week) or len(new) < per_week
    for nudge, outcome in zip(new, came_to, strict=False):
        network = with_nudges(network, replace(nudge, outcome=outcome))
        more = plan(network, per_week)
        network = with_nudges(network, *more)
        counted = [one for one in network.nudges.values() if one.outcome in (OPEN, DONE, TRIED)]
        assert len(counted) <= per_week
        assert not plan(network, per_week)
        assert not {one.tie_id for one in more} & {one.tie_id for one in new}


@given(strategies.networks(1, 9), strategies.networks(1, 9))
def test_an_open_nudge_stays_whatever_happens(before: Network, after: Network) -> None:
    first = plan(before, 3)
    changed = with_nudges(after, *first)
    changed = with_nudges(changed, *plan(changed, 3))
    assert all(changed.nudges[nudge.week, nudge.tie_id] == nudge for nudge in first)


@st.composite
def overdue_ties(draw: st.DrawFn) -> list[Tie]:
    """Reachable ties that are overdue and differ in all that a priority looks at, but for attempts."""
    return [
        quiet(
            f"Tie {number}",
            draw(st.integers(181, 3000)),
            180,
            strength=draw(st.sampled_from(Strength)),
            starred=draw(st.booleans()),
            birthday=draw(st.none() | st.just(Birthday(month=12, day=3))),
            channels=(a_channel(draw(st.sampled_from(ChannelKind)), "one"),),
            affiliations=draw(st.sampled_from(((), (an_affiliation(),)))),
        )
        for number in range(draw(st.integers(1, 12)))
    ]


@given(overdue_ties(), st.integers(1, 3))
def test_whoever_is_overdue_has_their_turn_when_the_owner_acts(ties: list[Tie], per_week: int) -> None:
    # Twice as long as the list alone would take: a birthday may bring somebody back in between.
    _, seen = live_through(a_network(*ties), 2 * ceil(len(ties) / per_week), per_week, gets_in_touch)
    assert {nudge.tie_id for _, nudge in seen} == {tie.id for tie in ties}


@given(overdue_ties(), st.integers(1, 3))
def test_whoever_is_overdue_has_their_turn_when_the_owner_ignores_it_all(ties: list[Tie], per_week: int) -> None:
    _, seen = live_through(a_network(*ties), 5 * ceil(len(ties) / per_week), per_week, ignores)
    assert {nudge.tie_id for _, nudge in seen} == {tie.id for tie in ties}


@given(overdue_ties(), st.integers(1, 3), st.integers(1, 40))
def test_nobody_is_put_forward_twice_within_their_snooze(ties: list[Tie], per_week: int, days: int) -> None:
    _, seen = live_through(a_network(*ties), 12, per_week, snoozes_for(days))
    last: dict[TieId, date] = {}
    for day, nudge in seen:
        assert day - last.get(nudge.tie_id, date.min) >= timedelta(days=days)
        last[nudge.tie_id] = day


# --- The week's list ---


def test_the_list_begins_with_the_easiest() -> None:
    near, far, tried = quiet("Near", 100, strength=Strength.ALLY), quiet("Far", 2000), quiet("Tried", 100)
    tried = replace(tried, contact=replace(tried.contact, attempts=(days_ago(50),)))
    never = quiet("Never", contact=ContactSummary())
    born = quiet("Born", 2000)
    nudges = [a_nudge(tie) for tie in (tried, never, far, near)]
    network = with_nudges(a_network(near, far, tried, never, born), *nudges, a_nudge(born, "birthday"))
    listed = [network.ties[nudge.tie_id].name for nudge in this_week(network, TODAY)]
    assert listed[0] == "Near"
    assert listed.index("Born") < listed.index("Far")
    assert listed.index("Tried") > listed.index("Born")


def test_only_what_is_open_this_week_is_on_the_list() -> None:
    shown, gone = quiet("Shown"), quiet("Gone")
    network = with_nudges(
        a_network(shown, *CROWD[:5], replace(CROWD[5], archived_at=NOW), replace(CROWD[6], do_not_suggest=True)),
        a_nudge(shown),
        a_nudge(gone),
        a_nudge(CROWD[0], week="2026-W47"),
        *(
            a_nudge(tie, outcome=outcome)
            for tie, outcome in zip(CROWD[1:5], (DONE, TRIED, SNOOZED, DISMISSED), strict=True)
        ),
        a_nudge(CROWD[5]),
        a_nudge(CROWD[6]),
    )
    assert [nudge.tie_id for nudge in this_week(network, TODAY)] == [shown.id]


def test_somebody_asked_for_comes_on_top_of_the_budget() -> None:
    network = a_network(*CROWD)
    network = with_nudges(network, *plan(network, 2))
    wanted = next(tie for tie in CROWD if (WEEK, tie.id) not in network.nudges)
    network, changes, nudge = ask_for(network, wanted.id, TODAY)
    assert nudge == Nudge(week=WEEK, tie_id=wanted.id, reason="asked_for")
    assert changes == Changes(saved=(nudge,))
    assert len(this_week(network, TODAY)) == 3
    assert not plan(network, 2)
    assert plan(with_nudges(network, a_nudge(CROWD[0], week="2026-W40")), 3)


@pytest.mark.parametrize(
    ("outcome", "reason"), [(DONE, "quiet"), (TRIED, "quiet"), (SNOOZED, "asked_for"), (DISMISSED, "asked_for")]
)
def test_asking_for_somebody_again_opens_their_nudge_and_leaves_the_budget(outcome: NudgeOutcome, reason: str) -> None:
    network = with_nudges(a_network(*CROWD), a_nudge(CROWD[0], outcome=outcome))
    _, _, nudge = ask_for(network, CROWD[0].id, TODAY)
    assert (nudge.outcome, nudge.reason) == (OPEN, reason)


def test_asking_for_somebody_on_the_list_changes_nothing() -> None:
    network = with_nudges(a_network(*CROWD), a_nudge(CROWD[0]))
    assert ask_for(network, CROWD[0].id, TODAY) == (network, Changes(), a_nudge(CROWD[0]))


def test_nobody_unknown_can_be_asked_for() -> None:
    with pytest.raises(TieNotFoundError):
        ask_for(a_network(), TieId("nobody"), TODAY)
