"""What has happened between two looks at a network, and what is no news."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.cadence import Standing
from custom_components.weak_ties.network.assessment.transitions import Happenings, Seen, happenings
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import (
    Answer,
    Ego,
    Gathering,
    GatheringId,
    ImportBatch,
    ImportId,
    MergeId,
    Network,
    Strength,
    Tie,
    TieId,
)
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_email, an_interaction, days_ago, last_met
from tests.network.strategies import ties

SETTINGS = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
TOMORROW = NOW + timedelta(days=1)
NOTHING = Happenings()


def seen(*known: Tie, at: datetime = NOW, **fields: object) -> Seen:
    network = a_network(*known, **fields)
    return Seen(network=network, assessment=assess(network, at, SETTINGS, 0))


def met(days: float, **fields: object) -> Tie:
    """A helper, kept every 180 days, who was met so many days ago."""
    return a_tie(strength=Strength.HELPER, contact=last_met(days_ago(days)), **fields)


def a_gathering(**fields: object) -> Gathering:
    made = Gathering(id=GatheringId("drinks"), title="Drinks", at=TOMORROW)
    return replace(made, **fields)  # type: ignore[arg-type]


def changing(before: Tie, after: Tie) -> Happenings:
    return happenings(seen(before), seen(after), Changes(saved=(after,)))


def test_nothing_has_happened_to_what_is_the_same() -> None:
    assert not happenings(seen(met(10)), seen(met(10)), Changes())


def test_the_night_makes_one_due_and_another_overdue() -> None:
    due, overdue = met(172), replace(met(180), id=a_tie("Kenji Sato").id)
    happened = happenings(seen(due, overdue), seen(due, overdue, at=TOMORROW), Changes())
    assert happened == Happenings(became_due=(due.id,), became_overdue=(overdue.id,))
    assert happened


def test_who_was_overdue_already_is_no_news() -> None:
    assert happenings(seen(met(181)), seen(met(181), at=TOMORROW), Changes()) == NOTHING


def test_days_that_nobody_saw_pass_are_seen_with_the_first_change_after_them() -> None:
    slipping, other = met(180), a_tie("Kenji Sato")
    changed = replace(other, note="moved")
    before, after = seen(slipping, other), seen(slipping, changed, at=TOMORROW)
    assert happenings(before, after, Changes(saved=(changed,))).became_overdue == (slipping.id,)


def test_the_end_of_a_snooze_is_news() -> None:
    tie = met(300, snoozed_until=TOMORROW.date())
    assert happenings(seen(tie), seen(tie, at=TOMORROW), Changes()).became_overdue == (tie.id,)


def test_who_is_new_to_the_network_says_nothing() -> None:
    tie = met(300)
    assert happenings(seen(), seen(tie), Changes(saved=(tie,))) == NOTHING


def test_who_has_left_the_network_says_nothing() -> None:
    tie = met(300)
    assert happenings(seen(tie), seen(), Changes(forgotten=(tie.id,))) == NOTHING
    assert happenings(seen(tie), seen(), Changes(saved=(tie,))) == NOTHING


def test_who_comes_back_from_the_archive_says_nothing() -> None:
    assert changing(met(300, archived_at=NOW), met(300)) == NOTHING
    assert changing(met(300), met(300, archived_at=NOW)) == NOTHING


def test_who_is_kept_from_now_on_may_be_overdue_at_once() -> None:
    tie = met(300)
    assert changing(replace(tie, strength=Strength.ACQUAINTANCE), tie).became_overdue == (tie.id,)


def test_who_is_merely_due_after_being_overdue_has_come_nearer() -> None:
    tie = met(182)
    longer = replace(tie, cadence_days=185)
    assert seen(longer).assessment.views[tie.id].standing is Standing.DUE
    assert changing(tie, longer) == NOTHING


def test_taking_an_interaction_back_makes_nobody_overdue() -> None:
    before, after = met(1), met(300)
    changes = Changes(saved=(after,), removed_interactions=(an_interaction().id,))
    assert happenings(seen(before), seen(after), changes) == NOTHING


def test_taking_an_import_back_is_no_news() -> None:
    before, after = a_tie(channels=(a_phone(), an_email())), a_tie()
    batch = ImportBatch(id=ImportId("import"), format="vcard", made_at=days_ago(1))
    importing, undoing = Changes(saved=(after, batch)), Changes(saved=(after, replace(batch, undone_at=NOW)))
    assert happenings(seen(before), seen(after), importing).became_hard_to_reach == (after.id,)
    assert happenings(seen(before), seen(after), undoing) == NOTHING


def test_taking_a_merge_back_is_no_news() -> None:
    before, after = a_tie(channels=(a_phone(), an_email())), a_tie()
    unmerging = Changes(saved=(after,), removed_merges=(MergeId("merge"),))
    merging = replace(unmerging, merged=((TieId("gone"), after.id),))
    assert happenings(seen(before), seen(after), unmerging) == NOTHING
    assert happenings(seen(before), seen(after), merging).became_hard_to_reach == (after.id,)


def test_losing_a_way_to_reach_somebody_is_news_and_finding_one_is_not() -> None:
    safe = a_tie(channels=(a_phone(), an_email()))
    fragile, lost = replace(safe, channels=(a_phone(),)), replace(safe, channels=())
    assert changing(safe, fragile).became_hard_to_reach == (safe.id,)
    assert changing(fragile, lost).became_hard_to_reach == (safe.id,)
    assert changing(lost, fragile) == NOTHING
    assert changing(fragile, safe) == NOTHING


def test_what_was_just_logged_is_told() -> None:
    tie, interaction = met(300), an_interaction()
    before, after = seen(tie), seen(met(0), last_logged=interaction.id)
    assert happenings(before, after, Changes(saved=(met(0), interaction))).logged == (interaction,)


def test_a_history_that_came_with_its_people_was_not_just_logged() -> None:
    tie, interaction = met(0), an_interaction()
    after = seen(tie, last_logged=interaction.id)
    assert happenings(seen(), after, Changes(saved=(tie, interaction))) == NOTHING
    known = seen(tie, last_logged=interaction.id)
    older = replace(interaction, id=an_interaction(at=days_ago(9)).id)
    assert happenings(known, known, Changes(saved=(tie, older))) == NOTHING


def invited(before: Network, *records: Gathering | Ego) -> tuple[Gathering, ...]:
    now = replace(before, gatherings={one.id: one for one in records if isinstance(one, Gathering)})
    earlier, later = (Seen(network=one, assessment=assess(one, NOW, SETTINGS, 0)) for one in (before, now))
    return happenings(earlier, later, Changes(saved=records)).invited


def test_an_invitation_is_told_once() -> None:
    drinks = a_gathering()
    assert invited(a_network(), drinks) == (drinks,)
    assert invited(a_network(gatherings={drinks.id: drinks}), replace(drinks, place="Ueno")) == ()


@pytest.mark.parametrize("gathering", [a_gathering(answer=Answer.ACCEPTED), a_gathering(at=days_ago(3))])
def test_what_needs_no_answer_is_no_invitation(gathering: Gathering) -> None:
    assert invited(a_network(), gathering) == ()


def test_invitations_that_came_with_an_archive_are_no_news() -> None:
    assert invited(a_network(), a_gathering(), Ego(industry="banking")) == ()


@given(st.lists(ties(), max_size=5, unique_by=lambda tie: tie.id), st.integers(0, 400))
def test_nobody_becomes_due_or_overdue_who_was_so_before(known: list[Tie], days: int) -> None:
    before, after = seen(*known), seen(*known, at=NOW + timedelta(days=days))
    happened = happenings(before, after, Changes())
    assert not set(happened.became_overdue) & set(before.assessment.overdue)
    assert not set(happened.became_due) & {*before.assessment.due_soon, *before.assessment.overdue}
    assert set(after.assessment.overdue) == {
        *happened.became_overdue,
        *(tie_id for tie_id in before.assessment.overdue),
    }
