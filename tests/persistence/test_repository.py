import re
import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import ValueInvalidError
from custom_components.weak_ties.network.model import (
    Attendance,
    ContactSummary,
    Gathering,
    GatheringId,
    Greeting,
    ImportBatch,
    ImportChange,
    ImportId,
    Interaction,
    InteractionId,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    SuggestionId,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from custom_components.weak_ties.persistence import repository
from custom_components.weak_ties.persistence.database import migrate
from custom_components.weak_ties.persistence.errors import DatabaseDamagedError, storage_errors
from custom_components.weak_ties.persistence.repository import apply, history, load
from tests.persistence.builders import NOON, call, email, saved, tie
from tests.persistence.strategies import everything, interactions, networks, ties

A, B, C = TieId("a"), TieId("b"), TieId("c")


def memory() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection)
    return connection


def without_import_changes(network: Network) -> Network:
    return replace(network, imports={key: replace(batch, changes=()) for key, batch in network.imports.items()})


@given(networks())
@settings(max_examples=60, deadline=None)
def test_what_is_saved_is_what_is_loaded_for_every_kind_of_record(network: Network) -> None:
    connection = memory()
    apply(connection, everything(network))
    assert load(connection) == without_import_changes(network)
    for batch in network.imports.values():
        assert repository.import_batch(connection, batch.id) == batch


@given(networks(), st.data())
@settings(max_examples=40, deadline=None)
def test_saving_again_replaces_a_record_with_all_of_its_parts(network: Network, data: st.DataObject) -> None:
    connection = memory()
    apply(connection, everything(network))
    tie_ids = list(network.ties)
    later = data.draw(st.sampled_from(tie_ids).flatmap(lambda tie_id: ties(tie_id, tie_ids)))
    apply(connection, saved(later))
    assert load(connection) == without_import_changes(replace(network, ties={**network.ties, later.id: later}))


@given(st.lists(interactions([A, B, C]), max_size=5, unique_by=lambda one: one.id))
@settings(max_examples=60, deadline=None)
def test_interactions_come_back_whole_and_newest_first(logged: list[Interaction]) -> None:
    connection = memory()
    apply(connection, saved(tie("a"), tie("b"), tie("c"), *logged))
    assert set(repository.all_interactions(connection)) == set(logged)
    for tie_id, found in repository.interactions_of(connection, (A, B, C)).items():
        assert set(found) == {one for one in logged if tie_id in one.tie_ids}
        assert [one.at for one in found] == sorted((one.at for one in found), reverse=True)


def test_history_stops_at_its_limit(connection: sqlite3.Connection) -> None:
    calls = [call(f"i{day}", "a", at=NOON - timedelta(days=day)) for day in range(5)]
    apply(connection, saved(tie("a"), *reversed(calls)))
    assert history(connection, A, 2) == tuple(calls[:2])


def test_counting_since_a_moment_includes_the_moment(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a"), call("i1", "a"), call("i2", "a", at=NOON - timedelta(microseconds=1))))
    assert repository.count_since(connection, NOON) == 1


def test_an_unknown_interaction_or_import_is_none(connection: sqlite3.Connection) -> None:
    assert repository.interaction(connection, InteractionId("?")) is None
    assert repository.import_batch(connection, ImportId("?")) is None


def test_logging_a_call_writes_no_part_of_the_tie(connection: sqlite3.Connection) -> None:
    person = tie("a", channels=(email("c1", "a@example.com"),))
    apply(connection, saved(person))
    written: list[str] = []
    connection.set_trace_callback(written.append)
    apply(connection, saved(replace(person, contact=ContactSummary(last_any=NOON, count=1)), call("i1", "a")))
    assert not [statement for statement in written if re.search(r"(INTO|DELETE FROM) channel", statement)]


def test_saving_a_tie_keeps_its_history(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a"), call("i1", "a")))
    apply(connection, saved(tie("a", name="Taro")))
    assert len(history(connection, A)) == 1


def test_parts_keep_their_order_when_it_changes(connection: sqlite3.Connection) -> None:
    first, second = email("c1", "one@example.com"), email("c2", "two@example.com")
    apply(connection, saved(tie("a", channels=(first, second))))
    apply(connection, saved(tie("a", channels=(second, first))))
    assert load(connection).ties[A].channels == (second, first)


def test_ties_may_introduce_each_other_in_any_order(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a", introduced_by=B), tie("b", introduced_by=A)))
    assert load(connection).ties[A].introduced_by == B


def test_forgetting_takes_what_is_theirs_alone_and_leaves_the_rest(connection: sqlite3.Connection) -> None:
    dinner = Gathering(
        id=GatheringId("g"),
        title="Dinner",
        at=NOON,
        host_id=A,
        attendances=(Attendance(tie_id=A), Attendance(tie_id=B)),
    )
    batch = ImportBatch(
        id=ImportId("m"), format="vcard", made_at=NOON, changes=(ImportChange(tie_id=A, before="", after="{}"),)
    )
    step = TraceStep(lead_id=A, tried_at=NOON)
    trace = Trace(id=TraceId("t"), tie_id=B, opened_at=NOON, steps=(step,))
    apply(
        connection,
        saved(tie("a"), tie("b", introduced_by=A), dinner, batch, trace, call("i1", "a"), call("i2", "b", "a")),
    )
    apply(connection, saved(Greeting(tie_id=A, season=2027), Mourning(tie_id=A, year=2026)))
    apply(connection, Changes(forgotten=(A,)))
    network = load(connection)
    assert network.ties == {B: tie("b")}
    assert network.gatherings[dinner.id] == replace(dinner, host_id=None, attendances=(Attendance(tie_id=B),))
    assert network.traces[trace.id].steps == ()
    assert not network.greetings
    assert not network.mournings
    assert list(repository.all_interactions(connection)) == [call("i2", "b")]
    assert repository.import_batch(connection, batch.id) == replace(batch, changes=())


def test_a_forgotten_name_is_not_left_in_the_file(connection: sqlite3.Connection, path: Path) -> None:
    apply(connection, saved(tie("a", name="Sayonara Hanako")))
    apply(connection, Changes(forgotten=(A,)))
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert b"Sayonara" not in path.read_bytes()


def test_a_mourning_that_was_none_goes_alone(connection: sqlite3.Connection) -> None:
    wrong, right = Mourning(tie_id=A, year=2026), Mourning(tie_id=A, year=2025)
    apply(connection, saved(tie("a"), wrong, right))
    apply(connection, Changes(removed_mournings=(wrong,)))
    assert load(connection).mournings == {right}


def test_merging_hands_the_history_over_and_unites_what_both_had(connection: sqlite3.Connection) -> None:
    dinner = Gathering(
        id=GatheringId("g"),
        title="Dinner",
        at=NOON,
        host_id=A,
        attendances=(Attendance(tie_id=A), Attendance(tie_id=B)),
    )
    apply(
        connection,
        saved(
            tie("a"), tie("b", introduced_by=A), tie("c", introduced_by=A), dinner,
            call("i1", "a"), call("i2", "a", "b"), call("i3", "c", "a"),
            Greeting(tie_id=A, season=2026, sent_on=date(2025, 12, 20)),
            Greeting(tie_id=B, season=2026, received_on=date(2026, 1, 1)),
            Greeting(tie_id=A, season=2025), Mourning(tie_id=A, year=2024),
            Trace(id=TraceId("t"), tie_id=A, opened_at=NOON), Nudge(week="2026-W48", tie_id=A, reason="due"),
            MergeSuggestion(id=SuggestionId("s"), tie_id=A, other_id=B, reason="name", made_at=NOON),
        ),
    )  # fmt: skip
    apply(connection, Changes(merged=((A, B),), forgotten=(A,), saved=(tie("b", aliases=("Hanako a",)),)))
    network = load(connection)
    assert set(network.ties) == {B, C}
    assert network.ties[C].introduced_by == B
    assert {one.id: one.tie_ids for one in repository.all_interactions(connection)} == {
        "i1": (B,), "i2": (B,), "i3": (C, B)
    }  # fmt: skip
    assert network.greetings[B, 2026].sent_on == date(2025, 12, 20)
    assert network.greetings[B, 2026].received_on == date(2026, 1, 1)
    assert set(network.greetings) == {(B, 2026), (B, 2025)}
    assert network.mournings == {Mourning(tie_id=B, year=2024)}
    assert network.gatherings[dinner.id] == replace(dinner, host_id=B, attendances=(Attendance(tie_id=B),))
    assert network.traces[TraceId("t")].tie_id == B
    assert set(network.nudges) == {("2026-W48", B)}
    assert not network.merge_suggestions


def test_the_last_logged_is_remembered_and_forgotten_when_deleted(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a"), call("i1", "a"), call("i2", "a", logged_at=NOON + timedelta(seconds=1))))
    assert load(connection).last_logged == "i2"
    apply(connection, Changes(removed_interactions=(InteractionId("i2"),)))
    assert load(connection).last_logged is None
    apply(connection, saved(call("i3", "a")))
    assert load(connection).last_logged == "i3"


def test_an_imported_interaction_is_not_the_last_logged(connection: sqlite3.Connection) -> None:
    batch = ImportBatch(id=ImportId("m"), format="csv", made_at=NOON)
    apply(connection, saved(tie("a"), batch, call("i1", "a", import_id="m")))
    assert load(connection).last_logged is None


def test_a_change_that_breaks_off_leaves_nothing_behind(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        apply(connection, saved(tie("a"), call("i1", "nobody")))
    assert load(connection) == Network()
    assert not list(repository.all_interactions(connection))


@pytest.mark.parametrize("fields", [{"note": "\ud800"}, {"cadence_days": 2**64}])
def test_a_value_that_no_column_holds_is_refused(connection: sqlite3.Connection, fields: dict[str, object]) -> None:
    with pytest.raises(ValueInvalidError), storage_errors():
        apply(connection, saved(tie("b"), tie("a", **fields)))
    assert not load(connection).ties


def test_a_moment_without_a_zone_is_a_mistake(connection: sqlite3.Connection) -> None:
    with pytest.raises(ValueError, match="time zone"):
        apply(connection, saved(tie("a", added_at=NOON.replace(tzinfo=None))))
    assert not load(connection).ties


def test_an_unreadable_day_counts_as_damage(connection: sqlite3.Connection) -> None:
    apply(connection, saved(tie("a")))
    connection.execute("UPDATE tie SET met_on = 'yesterday'")
    with pytest.raises(DatabaseDamagedError):
        load(connection)


def test_a_thousand_ties_in_one_change_come_back(connection: sqlite3.Connection) -> None:
    people = [tie(f"t{number:04}", channels=(email("c", f"{number}@example.com"),)) for number in range(1200)]
    apply(connection, saved(*people))
    assert load(connection).ties == {person.id: person for person in people}
