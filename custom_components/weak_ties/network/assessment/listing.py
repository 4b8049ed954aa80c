"""Choosing and ordering ties for a list. What a list shows of each is for the one who shows it."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from ..model import Network, Strength, Tie, TieId
from ..reach.reach import Reach
from .assessment import Assessment, TieView
from .cadence import Standing

_NEVER = datetime.min.replace(tzinfo=UTC)


class Sort(StrEnum):
    """The orders of a list; each puts first what most needs to be seen."""

    DAYS_OVERDUE = "days_overdue"
    DUE = "due"
    NAME = "name"
    LAST_INTERACTION = "last_interaction"
    STRENGTH = "strength"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which ties a list is of. Empty is all; `tags` names tags of which one is enough.

    Archived ties are left out, or with `archived` they are the only ones.
    """

    standings: Collection[Standing] = ()
    reaches: Collection[Reach] = ()
    strengths: Collection[Strength] = ()
    tags: Collection[str] = ()
    starred: bool | None = None
    about_to_slip: bool | None = None
    archived: bool = False


def select_ties(
    network: Network,
    assessment: Assessment,
    wanted: Wanted,
    *,
    sort: Sort | None = None,
    found: Sequence[TieId] | None = None,
) -> list[Tie]:
    """The wanted ties in order.

    `found` are the hits of a search, best first; without a `sort` their order is kept. Else a list without a
    `sort` begins with the most overdue.
    """
    candidates = network.ties.values() if found is None else _existing(network, found)
    folded = {tag.casefold() for tag in wanted.tags}
    ties = [tie for tie in candidates if _is_wanted(tie, assessment.views.get(tie.id), wanted, folded)]
    if sort is None and found is not None:
        return ties
    return sorted(ties, key=_key_of(sort or Sort.DAYS_OVERDUE, assessment.views))


def _existing(network: Network, found: Sequence[TieId]) -> Iterable[Tie]:
    return (network.ties[tie_id] for tie_id in found if tie_id in network.ties)


def _is_wanted(tie: Tie, view: TieView | None, wanted: Wanted, tags: Collection[str]) -> bool:
    if (tie.archived_at is not None) is not wanted.archived:
        return False
    if wanted.starred is not None and tie.starred is not wanted.starred:
        return False
    if wanted.strengths and tie.strength not in wanted.strengths:
        return False
    if tags and not any(tag.casefold() in tags for tag in tie.tags):
        return False
    return _is_seen_as(view, wanted)


def _is_seen_as(view: TieView | None, wanted: Wanted) -> bool:
    if view is None:
        return not wanted.standings and not wanted.reaches and wanted.about_to_slip is None
    if wanted.about_to_slip is not None and view.about_to_slip is not wanted.about_to_slip:
        return False
    if wanted.standings and view.standing not in wanted.standings:
        return False
    return not wanted.reaches or view.reach in wanted.reaches


type _SortKey = tuple[int | str | date | datetime, ...]


def _key_of(sort: Sort, views: Mapping[TieId, TieView]) -> Callable[[Tie], _SortKey]:
    """A key that ends in name and id, so that a list never reshuffles between two looks."""

    def days_overdue(tie: Tie) -> int:
        view = views.get(tie.id)
        return -view.days_overdue if view else 0

    def due(tie: Tie) -> date:
        view = views.get(tie.id)
        return view.due if view and view.due else date.max

    first: Mapping[Sort, Callable[[Tie], _SortKey]] = {
        Sort.DAYS_OVERDUE: lambda tie: (days_overdue(tie), due(tie)),
        Sort.DUE: lambda tie: (due(tie),),
        Sort.NAME: lambda tie: (tie.reading or tie.name.casefold(),),
        Sort.LAST_INTERACTION: lambda tie: (tie.contact.last_any or _NEVER,),
        Sort.STRENGTH: lambda tie: (-int(tie.strength),),
        Sort.ADDED: lambda tie: (-int(tie.added_at.timestamp()),),
    }
    chosen = first[sort]
    return lambda tie: (*chosen(tie), tie.name.casefold(), tie.id)
