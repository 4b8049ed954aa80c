"""Merging and taking it back leaves no trace: not in memory, and not in any row of the file."""

import sqlite3
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import timedelta
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import forget_tie
from custom_components.weak_ties.network.interactions import log_interaction
from custom_components.weak_ties.network.merging.merges import KEPT_FOR, forget_old_merges, merge_and_remember
from custom_components.weak_ties.network.merging.unmerging import undo_merge
from custom_components.weak_ties.network.model import (
    ImportBatch,
    ImportChange,
    ImportId,
    InteractionKind,
    Network,
    TieId,
)
from custom_components.weak_ties.persistence.database import migrate
from custom_components.weak_ties.persistence.repository import (
    all_interactions,
    apply,
    history,
    import_batch,
    interactions_of,
    load,
)
from tests.persistence.builders import NOON, call, saved, tie
from tests.persistence.strategies import everything, interactions, networks

A, B, C = TieId("a"), TieId("b"), TieId("c")
IDS = count()


def file_of(network: Network, logged: Iterable[object] = ()) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection)
    apply(connection, everything(network))
    apply(connection, saved(*logged))
    return connection


def dump(connection: sqlite3.Connection) -> list[str]:
    """Every row of every table, in an order that doesn't depend on when it was written."""
    return sorted(connection.iterdump())


def merged(connection: sqlite3.Connection, network: Network, keep: TieId, gone: TieId) -> Network:
    histories = interactions_of(connection, (keep, gone))
    after, changes, _ = merge_and_remember(network, keep, gone, histories, at=NOON, merge_id=f"merge-{next(IDS):09}")
    apply(connection, changes)
    return after


def parted(connection: sqlite3.Connection, network: Network, kept: TieId) -> Network:
    after, changes, _ = undo_merge(network, kept, history(connection, kept), at=NOON)
    apply(connection, changes)
    return after


@given(networks(), st.data())
@settings(max_examples=150, deadline=None)
def test_a_merge_taken_back_is_as_if_it_had_never_been(network: Network, data: st.DataObject) -> None:
    tie_ids = sorted(network.ties)
    logged = st.lists(interactions(tie_ids), max_size=4, unique_by=lambda one: one.id)
    connection = file_of(network, data.draw(logged))
    before, rows = load(connection), dump(connection)
    network = before
    if len(tie_ids) < 2:
        return
    pairs = st.lists(st.sampled_from(tie_ids), min_size=2, max_size=2, unique=True)
    kept: list[TieId] = []
    for keep, gone in data.draw(st.lists(pairs, min_size=1, max_size=2)):
        if keep in network.ties and gone in network.ties:
            network = merged(connection, network, keep, gone)
            kept.append(keep)
            assert load(connection) == network
    for keep in reversed(kept):
        network = parted(connection, network, keep)
        assert load(connection) == network
    assert network == before
    assert len(kept) > 1 or dump(connection) == rows
    connection.close()


def test_what_was_logged_since_stays_with_the_one_who_was_there() -> None:
    connection = file_of(Network(), (tie("a"), tie("b"), call("i1", "b"), call("i2", "a", "b", "c"), tie("c")))
    network = merged(connection, load(connection), A, B)
    log: Callable[..., tuple[Network, Changes, object]] = log_interaction
    network, changes, _ = log(network, tie_ids=[A], kind=InteractionKind.CALL, at=NOON, now=NOON, new_id=lambda: "i3")
    apply(connection, changes)
    network = parted(connection, network, A)
    assert {one.id: one.tie_ids for one in all_interactions(connection)} == {"i1": (B,), "i2": (A, B, C), "i3": (A,)}
    assert load(connection) == network
    assert network.last_logged == "i3"


def test_an_import_can_be_taken_back_for_those_who_were_merged_and_parted() -> None:
    changes = (ImportChange(tie_id=A, before="", after="{}"), ImportChange(tie_id=B, before="", after="{}"))
    batch = ImportBatch(id=ImportId("m"), format="vcard", made_at=NOON, changes=changes)
    connection = file_of(Network(), (tie("a"), tie("b"), batch))
    network = merged(connection, load(connection), A, B)
    assert import_batch(connection, batch.id) == batch
    apply(connection, forget_old_merges(network, at=NOON + KEPT_FOR + timedelta(seconds=1))[1])
    assert import_batch(connection, batch.id) == replace(batch, changes=changes[:1])


def test_whoever_is_forgotten_is_forgotten_with_all_who_went_into_them() -> None:
    connection = file_of(Network(), (tie("a"), tie("b", note="Sayonara"), tie("c")))
    network = merged(connection, merged(connection, load(connection), A, B), C, A)
    assert "Sayonara" in "".join(dump(connection))
    after, changes, _ = forget_tie(network, C)
    apply(connection, changes)
    assert load(connection) == after == Network()
    assert "Sayonara" not in "".join(dump(connection))


def test_nothing_is_remembered_of_others_who_were_forgotten() -> None:
    connection = file_of(Network(), (tie("a"), tie("b", introduced_by=C), tie("c"), call("i1", "b", "c")))
    network = merged(connection, load(connection), A, B)
    network, changes, _ = forget_tie(network, C)
    apply(connection, changes)
    assert not [row for row in dump(connection) if '"c"' in row]
    parted(connection, network, A)
    assert load(connection).ties == {A: tie("a"), B: tie("b")}
