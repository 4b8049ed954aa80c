"""Everything that is computed of a network at one moment, whole or from what was computed before.

Assessing anew reads every tie. After a single change that would be 30,000 looks for one answer, so `reassess`
takes over the previous assessment and puts only the changed ties where they now belong.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from ..layered import with_items
from ..model import Network, Strength, Tie, TieId
from ..reach.reach import Reach, hangs_on_employer, reach_of
from .cadence import Standing, cadence_of, clock_start, is_snoozed, standing_on

# How far `interactions_30_days` looks back.
RECENT_DAYS = timedelta(days=30)

# Placing one changed tie costs as much as looking at some twenty anew: with more than this share, start over.
_WORTH_PLACING = 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class TieView:
    """What is true of one tie today. `due` is when it next asks for attention: a snooze puts it off.

    `name` is here because lists go by it: a tie is found in its list by the view that put it there.
    """

    tie_id: TieId
    name: str
    standing: Standing
    due: date | None
    days_overdue: int
    reach: Reach
    about_to_slip: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class AssessmentSettings:
    """The owner's choices that an assessment depends on. When they change, assess anew."""

    cadences: Mapping[Strength, int]
    tz: tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """What is true of the network at one moment.

    `overdue` has the most overdue first, `upcoming` all other kept ties by due date, `due_soon` those of them
    whose standing is due; ties that are alike go by name, then id. `reach_counts` and `about_to_slip`
    leave archived ties out; who is about to slip is one of the fragile, reached by the employer's channels alone.
    """

    at: datetime
    today: date
    views: Mapping[TieId, TieView]
    overdue: tuple[TieId, ...]
    due_soon: tuple[TieId, ...]
    upcoming: tuple[TieId, ...]
    next_due: date | None
    reach_counts: Mapping[Reach, int]
    about_to_slip: int
    interactions_30_days: int

    @property
    def kept(self) -> int:
        """How many ties have a cadence."""
        return len(self.overdue) + len(self.upcoming)

    @property
    def hard_to_reach(self) -> int:
        """How many ties are fragile, reached through their employer only, or lost."""
        return sum(number for reach, number in self.reach_counts.items() if reach.is_hard)


def view_of(tie: Tie, settings: AssessmentSettings, today: date) -> TieView:
    """What is true of one tie today."""
    cadence, archived = cadence_of(tie, settings.cadences), tie.archived_at is not None
    standing, due, late = Standing.UNKEPT, None, 0
    if cadence:
        due = clock_start(tie, cadence, settings.tz) + timedelta(days=cadence)
        if is_snoozed(tie, today):
            standing, due = Standing.FRESH, max(due, tie.snoozed_until or due)
        else:
            standing, late = standing_on(today, due, cadence), max(0, (today - due).days)
    reach = reach_of(tie)
    return TieView(
        tie_id=tie.id,
        name=tie.name,
        standing=standing,
        due=due,
        days_overdue=late,
        reach=reach,
        about_to_slip=reach is Reach.FRAGILE and hangs_on_employer(tie),
        archived=archived,
    )


def assess(network: Network, at: datetime, settings: AssessmentSettings, interactions_30_days: int) -> Assessment:
    """Look at every tie. At 30,000 ties this takes an eighth of a second: not for the event loop."""
    today = at.astimezone(settings.tz).date()
    views = {tie.id: view_of(tie, settings, today) for tie in network.ties.values()}
    listed = {name: ordering.sorted_ids(views.values()) for name, ordering in _LISTS.items()}
    counts = Counter(view.reach for view in views.values() if not view.archived)
    return _assessment(at, today, views, listed, counts, _slipping(views.values()), interactions_30_days)


def reassess(
    previous: Assessment,
    network: Network,
    changed: Collection[TieId],
    at: datetime,
    settings: AssessmentSettings,
    interactions_30_days: int,
) -> Assessment:
    """What `assess` would say, when only `changed` ties differ from the network of `previous`.

    Ties that came or went are changed ties. On another day than `previous`, or when much has changed, it assesses
    anew; the settings must be the same.
    """
    today = at.astimezone(settings.tz).date()
    if today != previous.today or len(changed) > max(1, len(network.ties) * _WORTH_PLACING):
        return assess(network, at, settings, interactions_30_days)
    gone = [previous.views[tie_id] for tie_id in set(changed) if tie_id in previous.views]
    come = [view_of(network.ties[tie_id], settings, today) for tie_id in set(changed) if tie_id in network.ties]
    before: Mapping[str, tuple[TieId, ...]] = {
        "overdue": previous.overdue,
        "due_soon": previous.due_soon,
        "upcoming": previous.upcoming,
    }
    listed = {name: _LISTS[name].replaced(ids, previous.views, gone, come) for name, ids in before.items()}
    views = with_items(
        previous.views,
        {view.tie_id: view for view in come},
        frozenset(view.tie_id for view in gone if view.tie_id not in network.ties),
    )
    counts = Counter(previous.reach_counts)
    counts.subtract(view.reach for view in gone if not view.archived)
    counts.update(view.reach for view in come if not view.archived)
    slipping = previous.about_to_slip - _slipping(gone) + _slipping(come)
    return _assessment(at, today, views, listed, counts, slipping, interactions_30_days)


def _slipping(views: Iterable[TieView]) -> int:
    return sum(view.about_to_slip and not view.archived for view in views)


def _assessment(
    at: datetime,
    today: date,
    views: Mapping[TieId, TieView],
    listed: Mapping[str, tuple[TieId, ...]],
    counts: Mapping[Reach, int],
    about_to_slip: int,
    interactions_30_days: int,
) -> Assessment:
    upcoming = listed["upcoming"]
    return Assessment(
        at=at,
        today=today,
        views=views,
        overdue=listed["overdue"],
        due_soon=listed["due_soon"],
        upcoming=upcoming,
        next_due=views[upcoming[0]].due if upcoming else None,
        reach_counts={reach: counts.get(reach, 0) for reach in Reach},
        about_to_slip=about_to_slip,
        interactions_30_days=interactions_30_days,
    )


type _Place = tuple[int, str, TieId]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ordering:
    """A list of an assessment: which views are on it, and in which order."""

    belongs: Callable[[TieView], bool]
    place: Callable[[TieView], _Place]

    def sorted_ids(self, views: Iterable[TieView]) -> tuple[TieId, ...]:
        """The list, made from nothing."""
        return tuple(tie_id for _, _, tie_id in sorted(self.place(view) for view in views if self.belongs(view)))

    def replaced(
        self,
        ids: tuple[TieId, ...],
        before: Mapping[TieId, TieView],
        gone: Iterable[TieView],
        come: Iterable[TieView],
    ) -> tuple[TieId, ...]:
        """The list without the views that are gone and with those that have come, each place found by bisection."""
        leaving = [view for view in gone if self.belongs(view)]
        joining = {view.tie_id: view for view in come if self.belongs(view)}
        if not leaving and not joining:
            return ids
        listed = list(ids)
        for view in leaving:
            del listed[bisect_left(listed, self.place(view), key=lambda tie_id: self.place(before[tie_id]))]
        for view in joining.values():
            place = bisect_left(
                listed, self.place(view), key=lambda tie_id: self.place(joining.get(tie_id) or before[tie_id])
            )
            listed.insert(place, view.tie_id)
        return tuple(listed)


def _by_days_overdue(view: TieView) -> _Place:
    return -view.days_overdue, view.name, view.tie_id


def _by_due(view: TieView) -> _Place:
    return view.due.toordinal() if view.due else 0, view.name, view.tie_id


_LISTS: Mapping[str, _Ordering] = {
    "overdue": _Ordering(belongs=lambda view: view.standing.is_overdue, place=_by_days_overdue),
    "due_soon": _Ordering(belongs=lambda view: view.standing is Standing.DUE, place=_by_due),
    "upcoming": _Ordering(belongs=lambda view: view.standing in (Standing.DUE, Standing.FRESH), place=_by_due),
}
