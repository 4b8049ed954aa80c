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
    MergeSuggestion,
    Mourning,
    Nudge,
    Tie,
    TieId,
    Trace,
)
from .pictures import Picture

type Record = (
    Tie | Interaction | Ego | Gathering | Greeting | Mourning | Trace | Nudge | MergeSuggestion | ImportBatch | Picture
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The records to write whole, and what to remove, in this order.

    First `merged` pairs are applied: the history of the first id (interactions, gatherings, greetings, traces,
    nudges, introductions) becomes the second's. Then `forgotten` ties go with all that is theirs alone (an
    interaction with others stays, without them). Then `removed_interactions` and `removed_mournings`. Last, `saved`
    records are written, each whole with its parts, replacing what had the same key. A picture to which no tie refers
    any more goes by itself.
    """

    saved: tuple[Record, ...] = ()
    removed_interactions: tuple[InteractionId, ...] = ()
    removed_mournings: tuple[Mourning, ...] = ()
    forgotten: tuple[TieId, ...] = ()
    merged: tuple[tuple[TieId, TieId], ...] = ()
