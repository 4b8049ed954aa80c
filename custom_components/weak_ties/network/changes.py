"""What a verb changed, in the terms of what is stored.

A verb of the network returns the new network and one `Changes`. The store writes all of it in one
transaction or none of it; that is the whole protocol between the two.
"""

from dataclasses import dataclass

from .model import (
    Ego,
    Gathering,
    Greeting,
    ImportBatch,
    Interaction,
    InteractionId,
    Merge,
    MergeId,
    MergeSuggestion,
    Mourning,
    Nudge,
    Shared,
    Tie,
    TieId,
    Trace,
)
from .pictures import Picture

type Record = (
    Tie
    | Interaction
    | Ego
    | Gathering
    | Greeting
    | Mourning
    | Trace
    | Nudge
    | MergeSuggestion
    | Merge
    | ImportBatch
    | Picture
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The records to write whole, and what to remove, in this order.

    First `merged` pairs are applied: the history of the first id (interactions, gatherings, greetings, traces,
    nudges, introductions) becomes the second's. Then `forgotten` ties go with all that is theirs alone (an
    interaction with others stays, without them). Then the `removed_…` records. Then `saved` records are written, each
    whole with its parts, replacing what had the same key. Last, `shared` says with whom interactions were that are
    there already, and `removed_merges` can be taken back no more. A picture to which neither a tie nor a merge refers
    any more goes by itself.
    """

    saved: tuple[Record, ...] = ()
    removed_interactions: tuple[InteractionId, ...] = ()
    removed_mournings: tuple[Mourning, ...] = ()
    removed_greetings: tuple[Greeting, ...] = ()
    removed_nudges: tuple[Nudge, ...] = ()
    removed_merges: tuple[MergeId, ...] = ()
    forgotten: tuple[TieId, ...] = ()
    merged: tuple[tuple[TieId, TieId], ...] = ()
    shared: tuple[Shared, ...] = ()
