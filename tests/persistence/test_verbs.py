"""The law that holds everything together: what the network became in memory is what comes back from the disk."""

import sqlite3
from collections.abc import Callable
from dataclasses import fields, replace
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import forget_tie
from custom_components.weak_ties.network.interactions import delete_interaction, log_interaction
from custom_components.weak_ties.network.merging.merges import merge_and_remember
from custom_components.weak_ties.network.merging.unmerging import undo_merge
from custom_components.weak_ties.network.model import InteractionKind, Network
from custom_components.weak_ties.persistence.database import migrate
from custom_components.weak_ties.persistence.repository import apply, history, interaction, interactions_of, load
from tests.persistence.builders import NOON
from tests.persistence.strategies import everything, networks

STEPS = st.lists(st.sampled_from(["log", "delete", "merge", "part", "forget"]), max_size=7)


def step(
    name: str, network: Network, connection: sqlite3.Connection, data: st.DataObject, new_id: Callable[[], str]
) -> tuple[Network, Changes]:
    tie_ids = st.sampled_from(sorted(network.ties))
    if name == "log":
        some = data.draw(st.lists(tie_ids, min_size=1, max_size=2, unique=True))
        return log_interaction(
            network, tie_ids=some, kind=InteractionKind.CALL, at=NOON, now=NOON, new_id=new_id
        )[:2]  # fmt: skip
    if name == "delete" and network.last_logged and (last := interaction(connection, network.last_logged)):
        return delete_interaction(network, last, interactions_of(connection, last.tie_ids))
    if name == "merge" and len(network.ties) > 1:
        keep, gone = data.draw(st.lists(tie_ids, min_size=2, max_size=2, unique=True))
        histories = interactions_of(connection, (keep, gone))
        return merge_and_remember(network, keep, gone, histories, at=NOON, merge_id=new_id())[:2]
    if name == "part" and (kept := sorted({one.kept_id for one in network.merges.values()} & network.ties.keys())):
        tie_id = data.draw(st.sampled_from(kept))
        return undo_merge(network, tie_id, history(connection, tie_id), at=NOON)[:2]
    if name == "forget" and len(network.ties) > 1:
        return forget_tie(network, data.draw(tie_ids))[:2]
    return network, Changes()


def different(found: Network, expected: Network) -> dict[str, tuple[object, object]]:
    """Return what a failing example is about, instead of two whole networks."""
    pairs = {one.name: (getattr(found, one.name), getattr(expected, one.name)) for one in fields(Network)}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}


@given(networks(), STEPS, st.data())
@settings(max_examples=100, deadline=None)
def test_memory_and_disk_agree_after_every_verb(network: Network, steps: list[str], data: st.DataObject) -> None:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection)
    numbers = count()
    network = replace(network, imports={})
    apply(connection, everything(network))
    for name in steps:
        network, changes = step(name, network, connection, data, lambda: f"id{next(numbers):04}")
        apply(connection, changes)
        found = load(connection)
        if network.last_logged and interaction(connection, network.last_logged) is None:
            # Only the disk knows whether the last interaction went with a forgotten tie.
            network = replace(network, last_logged=None)
        assert different(found, network) == {}
