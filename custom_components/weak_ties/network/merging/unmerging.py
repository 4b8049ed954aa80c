"""Taking a merge back: the two are two again, and what the owner did since is kept.

The rules, in the words of the guide: the other one comes back as they were. Of the one who stayed, each field is as it
was before the merge, unless it was changed since; then it stays. What the other one brought (channels, places, names,
tags) goes back with them, as it is by now. What happened since the merge stays with the one who was there.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypedDict

from ..changes import Changes, Record
from ..errors import MergeNotFoundError, MergeOvertakenError
from ..interactions import summarize
from ..known import known_tie
from ..layered import with_items
from ..model import (
    Affiliation,
    Channel,
    Gathering,
    GatheringId,
    Greeting,
    Interaction,
    InteractionId,
    Merge,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    Shared,
    SourceKey,
    SuggestionId,
    Tie,
    TieId,
    Trace,
    TraceId,
)
from .merges import network_of, newest_merge_of
from .taking_back import PARTS_OF_TIE, Parts, all_that_came, key_of, taken_back, untouched_parts

# Kept and restored.
type Parted = tuple[Tie, Tie]
type _Greetings = dict[tuple[TieId, int], Greeting]
type _Nudges = dict[tuple[str, TieId], Nudge]


class _Brought(TypedDict):
    channels: tuple[Channel, ...]
    affiliations: tuple[Affiliation, ...]
    source_keys: tuple[SourceKey, ...]


_TIE_RULES = dict.fromkeys(PARTS_OF_TIE, all_that_came)
_GATHERING_RULES = {"attendances": untouched_parts}


def _steps(then: Parts, made: Parts, now: Parts) -> Parts:
    """The steps of a trace have no ids, but a merge neither adds nor drops one."""
    were = {became: was for was, became in zip(then, made, strict=True) if was != became}
    return tuple(were.get(step, step) for step in now)


_TRACE_RULES = {"steps": _steps}


def undo_merge(
    network: Network, tie_id: TieId, history: Sequence[Interaction], *, at: datetime
) -> tuple[Network, Changes, Parted]:
    """Take the last merge into a tie back. `history` has all of its interactions.

    Raises TieNotFoundError; MergeNotFoundError when there is nothing to take back, or it is too long ago; and
    MergeOvertakenError when the other one is there again, from an archive.
    """
    tie, merge = known_tie(network, tie_id), newest_merge_of(network, tie_id, at)
    if merge is None:
        raise MergeNotFoundError(name=tie.name)
    if merge.gone_id in network.ties:
        raise MergeOvertakenError(name=network.ties[merge.gone_id].name)
    seen = _Seen(network, merge)
    parted = _parted(seen, history)
    after, changes = _taken_back(seen, (*parted, *_introduced(seen)))
    return after, replace(changes, shared=_shared(seen, history)), parted


class _Seen:
    """A merge with what it was about: as it was then, as it was made, and as it is now."""

    def __init__(self, network: Network, merge: Merge) -> None:
        self.merge = merge
        self.kept_id, self.gone_id = merge.kept_id, merge.gone_id
        self.then, self.made, self.now = network_of(merge.before), network_of(merge.after), network


def _taken_back(seen: _Seen, ties: Iterable[Tie]) -> tuple[Network, Changes]:
    now, changed = seen.now, {one.id: one for one in ties}
    gatherings, traces, suggestions = _gatherings(seen), _traces(seen), _suggestions(seen)
    greetings, no_greetings = _greetings(seen)
    nudges, no_nudges = _nudges(seen)
    mournings, no_mournings = _mournings(seen)
    after = replace(
        now,
        ties=with_items(now.ties, changed),
        gatherings=with_items(now.gatherings, gatherings),
        traces=with_items(now.traces, traces),
        greetings=with_items(now.greetings, greetings, frozenset(no_greetings)),
        mournings=(now.mournings - no_mournings) | mournings,
        nudges=with_items(now.nudges, nudges, frozenset(no_nudges)),
        merge_suggestions=with_items(now.merge_suggestions, suggestions),
        merges=with_items(now.merges, {}, frozenset({seen.merge.id})),
    )
    several = (changed, gatherings, traces, greetings, nudges, suggestions)
    saved: list[Record] = [record for records in several for record in records.values()]
    return after, Changes(
        saved=(*saved, *mournings),
        removed_greetings=tuple(no_greetings.values()),
        removed_nudges=tuple(no_nudges.values()),
        removed_mournings=tuple(no_mournings),
        removed_merges=(seen.merge.id,),
    )


def _parted(seen: _Seen, history: Sequence[Interaction]) -> Parted:
    then, made = seen.then.ties[seen.kept_id], seen.made.ties[seen.kept_id]
    now, gone = seen.now.ties[seen.kept_id], seen.then.ties[seen.gone_id]
    kept = taken_back(then, made, now, _TIE_RULES)
    restored = replace(gone, introduced_by=_introducer(seen, gone.introduced_by), **_brought(gone, then, made, now))
    if {one.id for one in history} == {one.interaction_id for one in seen.merge.interactions}:
        return replace(kept, contact=then.contact), restored
    mine, theirs = (_logged_with(seen.merge, tie_id) for tie_id in (kept.id, gone.id))
    left = [one for one in history if one.id in mine or one.id not in theirs]
    back = [one for one in history if one.id in theirs]
    contact = gone.contact if len(back) == len(theirs) else summarize(back)
    return replace(kept, contact=summarize(left)), replace(restored, contact=contact)


def _logged_with(merge: Merge, tie_id: TieId) -> set[InteractionId]:
    return {one.interaction_id for one in merge.interactions if tie_id in one.tie_ids}


def _brought(gone: Tie, then: Tie, made: Tie, now: Tie) -> _Brought:
    """The parts that the other one brought, with what was learned of them since."""
    return {
        "channels": _as_by_now(gone.channels, then.channels, made.channels, now.channels),
        "affiliations": _as_by_now(gone.affiliations, then.affiliations, made.affiliations, now.affiliations),
        "source_keys": _as_by_now(gone.source_keys, then.source_keys, made.source_keys, now.source_keys),
    }


def _as_by_now[P: (Channel, Affiliation, SourceKey)](
    gone: tuple[P, ...], then: tuple[P, ...], made: tuple[P, ...], now: tuple[P, ...]
) -> tuple[P, ...]:
    own = {key_of(part) for part in then}
    became, is_now = ({key_of(part): part for part in parts} for parts in (made, now))
    return tuple(
        taken_back(part, became[key], is_now[key], {})
        if (key := key_of(part)) in became and key in is_now and key not in own
        else part
        for part in gone
    )


def _introducer(seen: _Seen, tie_id: TieId | None) -> TieId | None:
    """Who introduced the other one, or who that became meanwhile; None when they are forgotten."""
    while tie_id is not None and tie_id not in seen.now.ties and tie_id != seen.gone_id:
        merges = [one for one in seen.now.merges.values() if one.gone_id == tie_id]
        last = max(merges, key=lambda one: (one.made_at, one.id), default=None)
        tie_id = last.kept_id if last else None
    return tie_id


def _introduced(seen: _Seen) -> list[Tie]:
    known = (seen.now.ties.get(tie_id) for tie_id in seen.merge.introduced)
    return [replace(tie, introduced_by=seen.gone_id) for tie in known if tie and tie.introduced_by == seen.kept_id]


def _gatherings(seen: _Seen) -> dict[GatheringId, Gathering]:
    made, now = seen.made.gatherings, seen.now.gatherings
    return {key: taken_back(then, made[key], now[key], _GATHERING_RULES) for key, then in seen.then.gatherings.items()}


def _traces(seen: _Seen) -> dict[TraceId, Trace]:
    """A search that went on since goes on for whom it was for; one that is gone with whom it was for stays gone."""
    made, now = seen.made.traces, seen.now.traces
    return {
        key: taken_back(then, made[key], now[key], _TRACE_RULES) for key, then in seen.then.traces.items() if key in now
    }


def _suggestions(seen: _Seen) -> dict[SuggestionId, MergeSuggestion]:
    found = {}
    for key, then in seen.then.merge_suggestions.items():
        made, now = seen.made.merge_suggestions.get(key), seen.now.merge_suggestions.get(key)
        if made == now:
            found[key] = then
        elif made and now:
            found[key] = taken_back(then, made, now, {})
    return found


def _greetings(seen: _Seen) -> tuple[_Greetings, _Greetings]:
    """The cards of both, each with their own, and those that the merge alone had made."""
    back = {key: one for key, one in seen.then.greetings.items() if one.tie_id == seen.gone_id}
    ended = {}
    for key, made in seen.made.greetings.items():
        none = Greeting(tie_id=made.tie_id, season=made.season)
        was = seen.then.greetings.get(key)
        left = taken_back(was or none, made, seen.now.greetings[key], {})
        if was is None and left == none:
            ended[key] = left
        else:
            back[key] = left
    return back, ended


def _nudges(seen: _Seen) -> tuple[_Nudges, _Nudges]:
    """The nudges of both; what became of one since the merge stays with the one who was there."""
    back = {key: one for key, one in seen.then.nudges.items() if one.tie_id == seen.gone_id}
    ended = {key: made for key, made in seen.made.nudges.items() if seen.now.nudges.get(key) == made}
    return back, ended


def _mournings(seen: _Seen) -> tuple[frozenset[Mourning], frozenset[Mourning]]:
    return seen.then.mournings, seen.made.mournings & seen.now.mournings


def _shared(seen: _Seen, history: Iterable[Interaction]) -> tuple[Shared, ...]:
    """With whom the interactions of the other one are from now on, as far as they are still there."""
    before = {one.interaction_id: one.tie_ids for one in seen.merge.interactions if seen.gone_id in one.tie_ids}
    return tuple(
        Shared(interaction_id=one.id, tie_ids=_with_both(one.tie_ids, before[one.id], seen))
        for one in history
        if one.id in before
    )


def _with_both(now: tuple[TieId, ...], then: tuple[TieId, ...], seen: _Seen) -> tuple[TieId, ...]:
    if seen.kept_id not in then:
        return tuple(seen.gone_id if one == seen.kept_id else one for one in now)
    place = then.index(seen.gone_id)
    return (*now[:place], seen.gone_id, *now[place:])
