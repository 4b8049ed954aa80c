from dataclasses import replace

import pytest
from hypothesis import given

from custom_components.weak_ties.importers.contact import ImportedContact
from custom_components.weak_ties.importers.undo import plan_undo
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import ImportAlreadyUndoneError
from custom_components.weak_ties.network.model import (
    Attendance,
    Gathering,
    GatheringId,
    Greeting,
    ImportBatch,
    Mourning,
    Network,
    Nudge,
    Tie,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from tests.importers.contacts import a_contact, a_job, email, imported, only_tie, phone, plan
from tests.importers.test_intake import FILES
from tests.network.builders import NOW, a_network, a_tie, an_email, days_ago

EMPTY = Network()


def undone(network: Network, batch: ImportBatch, **history: int) -> Network:
    return plan_undo(network, batch, at=NOW, history={TieId(tie_id): count for tie_id, count in history.items()})[0]


def changed(network: Network, tie: Tie) -> Network:
    return replace(network, ties={**network.ties, tie.id: tie})


@given(FILES, FILES)
def test_undo_right_after_an_import_restores_the_network(
    before: list[ImportedContact], contacts: list[ImportedContact]
) -> None:
    network = imported(EMPTY, *before)
    outcome = plan(network, *contacts)
    after = undone(outcome.network, outcome.batch)
    batch = replace(outcome.batch, changes=(), undone_at=NOW)
    assert after == replace(network, imports={**network.imports, batch.id: batch})


def test_an_import_is_undone_only_once() -> None:
    outcome = plan(EMPTY, a_contact())
    with pytest.raises(ImportAlreadyUndoneError):
        undone(outcome.network, replace(outcome.batch, undone_at=NOW))


def test_what_is_stored_is_what_changed() -> None:
    outcome = plan(EMPTY, a_contact())
    _, changes = plan_undo(outcome.network, outcome.batch, at=NOW, history={})
    tie = only_tie(outcome.network)
    assert changes == Changes(forgotten=(tie.id,), saved=(replace(outcome.batch, undone_at=NOW, changes=()),))


def test_a_tie_that_the_owner_has_met_since_stays() -> None:
    outcome = plan(EMPTY, a_contact())
    tie = only_tie(outcome.network)
    assert tie.id in undone(outcome.network, outcome.batch, **{tie.id: 1}).ties


def test_a_tie_that_the_owner_has_altered_stays_as_it_is() -> None:
    outcome = plan(EMPTY, a_contact())
    mine = replace(only_tie(outcome.network), note="Mine")
    assert only_tie(undone(changed(outcome.network, mine), outcome.batch)) == mine


def test_a_tie_that_the_owner_has_plans_with_stays() -> None:
    outcome = plan(EMPTY, a_contact())
    network, tie_id = outcome.network, only_tie(outcome.network).id
    party = Gathering(id=GatheringId("g"), title="Party", at=NOW, attendances=(Attendance(tie_id=tie_id),))
    trace = Trace(id=TraceId("t"), tie_id=tie_id, opened_at=NOW, steps=(TraceStep(lead_id=tie_id, tried_at=NOW),))
    for used in (
        replace(network, gatherings={party.id: party}),
        replace(network, traces={trace.id: trace}),
        replace(network, greetings={(tie_id, 2027): Greeting(tie_id=tie_id, season=2027)}),
        replace(network, mournings=frozenset({Mourning(tie_id=tie_id, year=2026)})),
        changed(network, a_tie("Taro Yamada", introduced_by=tie_id)),
    ):
        assert tie_id in undone(used, outcome.batch).ties


def test_a_nudge_and_a_suggestion_go_with_the_tie() -> None:
    network = a_network(a_tie())
    outcome = plan(network, a_contact(key="other"))
    (added,) = outcome.network.ties.keys() - network.ties.keys()
    nudges = {("2026-W48", added): Nudge(week="2026-W48", tie_id=added, reason="overdue")}
    after = undone(replace(outcome.network, nudges=nudges), outcome.batch)
    assert (after.nudges, after.merge_suggestions, after.ties) == ({}, {}, network.ties)


def test_a_tie_that_was_forgotten_since_stays_forgotten() -> None:
    outcome = plan(EMPTY, a_contact())
    assert not undone(replace(outcome.network, ties={}), outcome.batch).ties


def test_fields_that_the_owner_changed_since_are_kept_and_the_others_put_back() -> None:
    known = a_tie(channels=(an_email("hanako@example.com"),), tags=("old",))
    contact = a_contact(
        note="Theirs",
        family_name="Suzuki",
        tags=("imported", "useful"),
        channels=(email("hanako@example.com", label="work"), phone("090-1234-5678"), phone("03-1234-5678")),
        affiliations=(a_job("Acme"),),
    )
    outcome = plan(a_network(known), contact)
    made = only_tie(outcome.network)
    proven = replace(made.channels[1], proven_at=days_ago(1))
    own = an_email("mine@example.com")
    since = replace(made, note="Mine", tags=("old", "useful", "own"), channels=(made.channels[0], proven, own))
    tie = only_tie(undone(changed(outcome.network, since), outcome.batch))
    assert tie == replace(known, note="Mine", tags=("old", "own"), channels=(*known.channels, proven, own))


def test_a_later_import_keeps_its_own() -> None:
    first = plan(EMPTY, a_contact(channels=(email("hanako@example.com"),)))
    second = plan(first.network, a_contact("H. Suzuki", source="vcard", channels=(email("hanako@example.com"),)))
    tie = only_tie(undone(second.network, first.batch))
    assert [key.source for key in tie.source_keys] == ["linkedin", "vcard"]


def test_an_earlier_import_keeps_its_own() -> None:
    first = plan(EMPTY, a_contact(affiliations=(a_job("Acme"),)))
    second = plan(first.network, a_contact(note="Tea"))
    third = plan(second.network, a_contact(note="Tea", tags=("tennis",)))
    tie = only_tie(undone(third.network, second.batch))
    assert (tie.note, tie.tags, len(tie.source_keys)) == ("", ("tennis",), 1)
