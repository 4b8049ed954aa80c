"""A network as one file: read whole at start, changed one transaction at a time."""

import sqlite3
from collections.abc import Iterable

from ..network.changes import Changes, Record
from ..network.model import (
    Ego,
    Gathering,
    Greeting,
    ImportBatch,
    Interaction,
    Merge,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    Tie,
    TieId,
    Trace,
)
from ..network.pictures import Picture
from .database import transaction
from .departures import forget, hand_over
from .ego import read_ego, write_ego
from .errors import DatabaseDamagedError
from .imports import import_batch, read_imports, write_imports
from .interactions import (
    all_interactions,
    count_since,
    history,
    interaction,
    interactions_of,
    last_logged,
    remove_interactions,
    share_interactions,
    write_interactions,
)
from .leads import (
    read_nudges,
    read_suggestions,
    read_traces,
    remove_nudges,
    write_nudges,
    write_suggestions,
    write_traces,
)
from .merges import read_merges, remove_merges, write_merges
from .occasions import (
    read_gatherings,
    read_greetings,
    read_mournings,
    remove_greetings,
    remove_mournings,
    write_gatherings,
    write_greetings,
    write_mournings,
)
from .pictures import all_pictures, picture, pictures_of, remove_unused, write_pictures
from .ties import count_ties, read_ties, write_ties

__all__ = [
    "all_interactions",
    "all_pictures",
    "apply",
    "count_since",
    "count_ties",
    "history",
    "import_batch",
    "interaction",
    "interactions_of",
    "load",
    "picture",
]


def load(connection: sqlite3.Connection) -> Network:
    """Read everything but the interactions and what imports changed.

    Raises DatabaseDamagedError for a value that no version of ours wrote: the schema admits no unknown word, and a
    later schema has a later number.
    """
    try:
        return _load(connection)
    except (ValueError, KeyError) as error:
        raise DatabaseDamagedError from error


def _load(connection: sqlite3.Connection) -> Network:
    return Network(
        ties=read_ties(connection),
        ego=read_ego(connection),
        gatherings=read_gatherings(connection),
        greetings=read_greetings(connection),
        mournings=read_mournings(connection),
        traces=read_traces(connection),
        nudges=read_nudges(connection),
        merge_suggestions=read_suggestions(connection),
        merges=read_merges(connection),
        imports=read_imports(connection),
        last_logged=last_logged(connection),
    )


def apply(connection: sqlite3.Connection, changes: Changes) -> None:
    """Write all of the changes in one transaction, or none."""
    with transaction(connection):
        before = pictures_of(connection, _touched(changes), changes.removed_merges)
        hand_over(connection, changes.merged)
        forget(connection, changes.forgotten, merged={gone for gone, _ in changes.merged})
        remove_interactions(connection, changes.removed_interactions)
        remove_mournings(connection, changes.removed_mournings)
        remove_greetings(connection, changes.removed_greetings)
        remove_nudges(connection, changes.removed_nudges)
        _save(connection, changes.saved)
        share_interactions(connection, changes.shared)
        remove_merges(connection, changes.removed_merges)
        remove_unused(connection, before)


def _touched(changes: Changes) -> set[TieId]:
    """The ties that may have another picture afterwards, or be gone."""
    return {*changes.forgotten, *(record.id for record in changes.saved if isinstance(record, Tie))}


def _save(connection: sqlite3.Connection, saved: Iterable[Record]) -> None:
    """Write the records kind by kind: in bulk, and what is referred to before what refers to it."""
    records = tuple(saved)
    write_pictures(connection, _of_kind(records, Picture))
    write_ties(connection, _of_kind(records, Tie))
    write_imports(connection, _of_kind(records, ImportBatch))
    write_gatherings(connection, _of_kind(records, Gathering))
    write_interactions(connection, _of_kind(records, Interaction))
    write_greetings(connection, _of_kind(records, Greeting))
    write_mournings(connection, _of_kind(records, Mourning))
    write_traces(connection, _of_kind(records, Trace))
    write_nudges(connection, _of_kind(records, Nudge))
    write_suggestions(connection, _of_kind(records, MergeSuggestion))
    write_merges(connection, _of_kind(records, Merge))
    for ego in _of_kind(records, Ego):
        write_ego(connection, ego)


def _of_kind[T](records: Iterable[Record], kind: type[T]) -> list[T]:
    return [record for record in records if isinstance(record, kind)]
