"""What is remembered of merges, for as long as they can be taken back: until one of the two is forgotten, or 30 days.

A merge is remembered as those records that it altered, as they were and as they became. So what it did and what the
owner did since can be told apart, whatever fields a record has.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ..changes import Changes
from ..known import Edited, known_tie
from ..layered import with_items
from ..model import Interaction, Merge, MergeId, Mourning, Network, Shared, Slice, Tie, TieId
from .merging import merge_ties
from .references import without_tie

# Long enough to meet either of the two again and wonder; short enough that a double is one person for good some day.
KEPT_FOR = timedelta(days=30)

type Histories = Mapping[TieId, Sequence[Interaction]]


def merge_and_remember(
    network: Network, keep: TieId, into_it: TieId, histories: Histories, *, at: datetime, merge_id: str
) -> Edited:
    """Merge `into_it` into `keep`, and remember how to take it back. `histories` has all interactions of both.

    Merges that are too old to be taken back are forgotten meanwhile. Raises what `merge_ties` raises.
    """
    mine, theirs = ({one.id for one in histories.get(tie_id, ())} for tie_id in (keep, into_it))
    after, changes, tie = merge_ties(network, keep, into_it, at=at, shared=len(mine & theirs))
    merge = _remembered(network, after, (keep, into_it), histories, at=at, merge_id=MergeId(merge_id))
    after, ended = forget_old_merges(after, at=at)
    after = replace(after, merges=with_items(after.merges, {merge.id: merge}))
    changes = replace(changes, saved=(*changes.saved, merge), removed_merges=ended.removed_merges)
    return after, changes, tie


def newest_merge_of(network: Network, tie_id: TieId, at: datetime) -> Merge | None:
    """The last merge into a tie, if it can still be taken back; those before it can be when it has been."""
    into_it = [one for one in network.merges.values() if one.kept_id == tie_id and not _is_old(one, at)]
    return max(into_it, key=lambda one: (one.made_at, one.id), default=None)


def forget_old_merges(network: Network, *, at: datetime) -> tuple[Network, Changes]:
    """The network without the merges that are too old to be taken back."""
    return _without_merges(network, [one.id for one in network.merges.values() if _is_old(one, at)])


def without_ties(network: Network, gone: Collection[TieId]) -> tuple[Network, Changes]:
    """The network whose merges tell nothing of ties that have just been forgotten.

    Merges of one of them go whole, and so do those into whoever had been merged into them.
    """
    left = [one for one in network.merges.values() if not {one.kept_id, one.gone_id} & set(gone)]
    reachable = _reachable(network.ties, left)
    ended = [one for one in network.merges.values() if one not in left or one.kept_id not in reachable]
    after, changes = _without_merges(network, [one.id for one in ended])
    for_ever = {*gone, *(one.gone_id for one in ended)} - reachable
    told = {merge_id: _without_ties(one, for_ever) for merge_id, one in after.merges.items()}
    altered = {merge_id: one for merge_id, one in told.items() if one != after.merges[merge_id]}
    after = replace(after, merges=with_items(after.merges, altered))
    return after, replace(changes, saved=tuple(altered.values()))


def _reachable(present: Iterable[TieId], merges: Sequence[Merge]) -> set[TieId]:
    """Who is there, or would be if merges were taken back one after the other."""
    found = set(present)
    while more := {one.gone_id for one in merges if one.kept_id in found} - found:
        found |= more
    return found


def _is_old(merge: Merge, at: datetime) -> bool:
    return at - merge.made_at > KEPT_FOR


def _without_merges(network: Network, ended: Sequence[MergeId]) -> tuple[Network, Changes]:
    if not ended:
        return network, Changes()
    merges = with_items(network.merges, {}, frozenset(ended))
    return replace(network, merges=merges), Changes(removed_merges=tuple(ended))


def _remembered(
    before: Network,
    after: Network,
    pair: tuple[TieId, TieId],
    histories: Histories,
    *,
    at: datetime,
    merge_id: MergeId,
) -> Merge:
    kept, gone = pair
    logged = {one.id: one for history in histories.values() for one in history}
    return Merge(
        id=merge_id,
        kept_id=kept,
        gone_id=gone,
        made_at=at.astimezone(UTC),
        before=_slice(before, after, (known_tie(before, kept), known_tie(before, gone))),
        after=_slice(after, before, (known_tie(after, kept),)),
        introduced=tuple(one.id for one in before.ties.values() if one.introduced_by == gone and one.id not in pair),
        interactions=tuple(Shared(interaction_id=one.id, tie_ids=one.tie_ids) for one in logged.values()),
    )


def _slice(network: Network, other: Network, ties: tuple[Tie, ...]) -> Slice:
    """Those records of a network that are not the same in the other."""
    return Slice(
        ties=ties,
        gatherings=_differing(network.gatherings, other.gatherings),
        greetings=_differing(network.greetings, other.greetings),
        mournings=_in_order(network.mournings - other.mournings),
        traces=_differing(network.traces, other.traces),
        nudges=_differing(network.nudges, other.nudges),
        merge_suggestions=_differing(network.merge_suggestions, other.merge_suggestions),
    )


def _differing[K, R](records: Mapping[K, R], others: Mapping[K, R]) -> tuple[R, ...]:
    return tuple(record for key, record in records.items() if record != others.get(key))


def _in_order(mournings: Iterable[Mourning]) -> tuple[Mourning, ...]:
    """Sets have no order; the same merge is remembered in the same words."""
    return tuple(sorted(mournings, key=lambda one: (one.tie_id, one.year)))


def network_of(part: Slice) -> Network:
    """A slice as a network of its own, in which records are found by their keys."""
    return Network(
        ties={one.id: one for one in part.ties},
        gatherings={one.id: one for one in part.gatherings},
        greetings={(one.tie_id, one.season): one for one in part.greetings},
        mournings=frozenset(part.mournings),
        traces={one.id: one for one in part.traces},
        nudges={(one.week, one.tie_id): one for one in part.nudges},
        merge_suggestions={one.id: one for one in part.merge_suggestions},
    )


def _without_ties(merge: Merge, gone: Collection[TieId]) -> Merge:
    before, after = (_slice_without(part, gone) for part in (merge.before, merge.after))
    return replace(
        merge,
        before=before,
        after=after,
        introduced=tuple(tie_id for tie_id in merge.introduced if tie_id not in gone),
        interactions=tuple(
            replace(one, tie_ids=tuple(tie_id for tie_id in one.tie_ids if tie_id not in gone))
            for one in merge.interactions
        ),
    )


def _slice_without(part: Slice, gone: Collection[TieId]) -> Slice:
    left = network_of(part)
    for tie_id in gone:
        left, _ = without_tie(left, tie_id)
    return _slice(left, Network(), tuple(left.ties.values()))
