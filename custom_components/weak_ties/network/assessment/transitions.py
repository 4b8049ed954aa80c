"""What has happened between two looks at a network: what an automation may want to act on.

Everything here is an edge, never a level. Who was overdue before is no news, and neither is who has only just come
into the network (or back into it): an import of a thousand people long out of touch must not call a thousand times.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from ..changes import Changes
from ..model import Answer, Gathering, ImportBatch, Interaction, Network, Tie, TieId
from ..reach.reach import Reach
from .assessment import Assessment, TieView
from .cadence import Standing

# Standings from which one becomes due: who was overdue and is now merely due has come nearer, not slipped.
_BEFORE_DUE = frozenset({Standing.FRESH, Standing.UNKEPT})

# The kinds of reach from the safest on. Who was fragile and is now lost has become harder to reach.
_WORSE = tuple(Reach)

# A gathering of today may be kept by its day alone, as the midnight that is past already.
_STILL_TODAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A network, and what was true of it when it was looked at."""

    network: Network
    assessment: Assessment


@dataclass(frozen=True, slots=True, kw_only=True)
class Happenings:
    """What has happened, each kind in the order of the assessment's lists or of the ties."""

    became_due: tuple[TieId, ...] = ()
    became_overdue: tuple[TieId, ...] = ()
    became_hard_to_reach: tuple[TieId, ...] = ()
    logged: tuple[Interaction, ...] = ()
    invited: tuple[Gathering, ...] = ()

    def __bool__(self) -> bool:
        """Whether anything has happened."""
        return bool(self.became_due or self.became_overdue or self.became_hard_to_reach or self.logged or self.invited)


def happenings(before: Seen, after: Seen, changes: Changes) -> Happenings:
    """What has happened from `before` to `after`, which `changes` or the passing of time made of it.

    Taking back an interaction makes nobody due, and taking back an import or a merge makes nobody hard to reach: that
    is how it was. With no changes, or a day between the two, every tie is looked at (a few milliseconds for 30,000);
    else the changed ones alone.
    """
    if _is_undoing(changes):
        return Happenings()
    differing = _differing(before.assessment, after.assessment, changes)
    waited = [] if changes.removed_interactions else differing
    return Happenings(
        became_due=tuple(now.tie_id for was, now in waited if _became_due(was, now)),
        became_overdue=tuple(now.tie_id for was, now in waited if _became_overdue(was, now)),
        became_hard_to_reach=tuple(now.tie_id for was, now in differing if _became_hard_to_reach(was, now)),
        logged=_logged(before.network, after.network, changes),
        invited=_invited(before.network, after, changes),
    )


def _is_undoing(changes: Changes) -> bool:
    """Whether an import or a merge is taken back. Merges that end with their time or with a tie alter none."""
    unmerged = bool(changes.removed_merges) and not changes.merged
    return any(
        (isinstance(record, ImportBatch) and record.undone_at is not None) or (unmerged and isinstance(record, Tie))
        for record in changes.saved
    )


def _differing(before: Assessment, after: Assessment, changes: Changes) -> list[tuple[TieView, TieView]]:
    """What was true and what is, of those who are in both, put aside in neither, and no longer the same."""
    seen: Iterable[TieView]
    if changes == Changes() or before.today != after.today:
        seen = after.views.values()
    else:
        changed = {record.id for record in changes.saved if isinstance(record, Tie)}
        seen = [after.views[tie_id] for tie_id in changed if tie_id in after.views]
    views = before.views
    return [
        (was, now)
        for now in seen
        if (was := views.get(now.tie_id)) is not None
        and (was.standing is not now.standing or was.reach is not now.reach)
        and not (was.archived or now.archived)
    ]


def _became_due(was: TieView, now: TieView) -> bool:
    return now.standing is Standing.DUE and was.standing in _BEFORE_DUE


def _became_overdue(was: TieView, now: TieView) -> bool:
    return now.standing.is_overdue and not was.standing.is_overdue


def _became_hard_to_reach(was: TieView, now: TieView) -> bool:
    return _WORSE.index(now.reach) > _WORSE.index(was.reach)


def _logged(before: Network, after: Network, changes: Changes) -> tuple[Interaction, ...]:
    """What was logged just now. A history that came with its people, from an archive, was logged long ago."""
    if after.last_logged == before.last_logged:
        return ()
    return tuple(
        record
        for record in changes.saved
        if isinstance(record, Interaction)
        and record.id == after.last_logged
        and all(tie_id in before.ties for tie_id in record.tie_ids)
    )


def _invited(before: Network, after: Seen, changes: Changes) -> tuple[Gathering, ...]:
    """Invitations that came by themselves, not with an archive, and are still to be answered."""
    if not all(isinstance(record, Gathering) for record in changes.saved):
        return ()
    return tuple(
        record
        for record in changes.saved
        if isinstance(record, Gathering)
        and record.id not in before.gatherings
        and record.answer is Answer.OPEN
        and record.at > after.assessment.at - _STILL_TODAY
    )
