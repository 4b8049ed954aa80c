"""Whom to be in touch with this week: few, each with a reason, the same ones until the week is over."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from heapq import nlargest
from itertools import islice

from ..affiliations.circles import varied
from ..assessment.assessment import Assessment, TieView
from ..assessment.cadence import Standing, is_snoozed
from ..changes import Changes
from ..known import known_tie
from ..layered import with_items
from ..model import Network, Nudge, NudgeOutcome, Tie, TieId
from ..nudge_outcomes import week_of
from ..reach.reach import Reach
from .history import ASKED_FOR, SPENT
from .opportunities import PROPOSALS, Lookout, Opportunity
from .priorities import Priorities, ease_of
from .reasons import NO_INDUSTRIES, Grounds
from .settings import NudgeSettings
from .weights import CIRCLES_LOOKED_AT, DORMANT_LOOKED_AT, PROPOSALS_SHARE

_UNREACHABLE = frozenset({Reach.LOST, Reach.EMPLOYER_ONLY})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A tie that may be put forward, and how much speaks for it. `reason` is empty for whatever holds today."""

    tie: Tie
    priority: float
    reason: str = ""


def plan_week(
    network: Network,
    assessment: Assessment,
    gains: Mapping[TieId, float],
    settings: NudgeSettings,
    today: date,
    alone_in: Mapping[TieId, str] = NO_INDUSTRIES,
) -> tuple[Nudge, ...]:
    """The nudges to add to this week's: none once its budget is spoken for, whatever has changed.

    `gains` are the points that each tie would add to survivability, `alone_in` the industries that hang on one tie.
    Whoever was put forward this week is so but once. It looks at every tie: not for the event loop.
    """
    grounds = Grounds.of(network, assessment, settings, today, alone_in)
    free = settings.per_week - grounds.history.used
    if free <= 0:
        return ()
    found = sorted(_Ranking(grounds, gains).candidates(), key=lambda one: (-one.priority, one.tie.name, one.tie.id))
    ranked = list(_within_share(found, grounds, settings))
    beside = [nudge.tie_id for nudge in grounds.history.this_week if nudge.outcome is NudgeOutcome.OPEN]
    chosen = varied(
        [network.ties[tie_id] for tie_id in beside if tie_id in network.ties],
        [one.tie for one in ranked[:free]],
        (one.tie for one in islice(ranked, free, free + CIRCLES_LOOKED_AT)),
    )
    reasons = {one.tie.id: one.reason for one in ranked}
    return tuple(
        Nudge(week=week_of(today), tie_id=tie.id, reason=reasons[tie.id] or next(grounds.current(tie)))
        for tie in chosen
    )


def _within_share(ranked: Iterable[_Candidate], grounds: Grounds, settings: NudgeSettings) -> Iterator[_Candidate]:
    """Those whose turn it is or who have an occasion, and of mere proposals as many as the week may hold.

    The rest of the budget waits for whoever the owner decides to keep: on the day of an import, that is everybody.
    """
    spent = sum(nudge.reason in PROPOSALS and nudge.outcome in SPENT for nudge in grounds.history.this_week)
    left = max(1, round(settings.per_week * PROPOSALS_SHARE)) - spent
    for one in ranked:
        left -= bool(one.reason)
        if not one.reason or left >= 0:
            yield one


def with_nudges(network: Network, new: tuple[Nudge, ...]) -> Network:
    """The network with these in its book."""
    return replace(network, nudges=with_items(network.nudges, {(one.week, one.tie_id): one for one in new}))


def this_week(network: Network, today: date) -> tuple[Nudge, ...]:
    """The week's open nudges, the easiest first; who has been put aside since isn't among them."""
    week = week_of(today)
    found = [nudge for nudge in network.nudges.values() if nudge.week == week and _is_open(network, nudge, today)]
    return tuple(sorted(found, key=lambda nudge: _by_ease(network.ties[nudge.tie_id], nudge, today)))


def ask_for(network: Network, tie_id: TieId, today: date) -> tuple[Network, Changes, Nudge]:
    """Put somebody forward whom the owner asked for, beyond the budget. Raises TieNotFoundError.

    What used up a part of the budget keeps its reason, so that it goes on doing so.
    """
    known_tie(network, tie_id)
    key = week_of(today), tie_id
    known = network.nudges.get(key)
    if known is not None and known.outcome is NudgeOutcome.OPEN:
        return network, Changes(), known
    asked = Nudge(week=key[0], tie_id=tie_id, reason=ASKED_FOR)
    if known is not None and known.outcome in (NudgeOutcome.DONE, NudgeOutcome.TRIED):
        asked = replace(known, outcome=NudgeOutcome.OPEN)
    return with_nudges(network, (asked,)), Changes(saved=(asked,)), asked


def _is_open(network: Network, nudge: Nudge, today: date) -> bool:
    tie = network.ties.get(nudge.tie_id)
    if tie is None or nudge.outcome is not NudgeOutcome.OPEN:
        return False
    return tie.archived_at is None and not tie.do_not_suggest and not is_snoozed(tie, today)


def _by_ease(tie: Tie, nudge: Nudge, today: date) -> tuple[float, str, TieId]:
    return -ease_of(tie, nudge.reason, today), tie.name, tie.id


class _Ranking:
    """Finds all who may be put forward this week, and weighs them."""

    def __init__(self, grounds: Grounds, gains: Mapping[TieId, float]) -> None:
        """Take what every tie is measured by."""
        self._grounds, self._gains = grounds, gains
        self._priorities = Priorities(grounds=grounds, gains=gains)
        self._lookout = Lookout(grounds=grounds, gains=gains)
        self._taken = {nudge.tie_id for nudge in grounds.history.this_week}

    def candidates(self) -> Iterator[_Candidate]:
        """Everybody who is due or has an occasion, and the most promising of the rest."""
        others: list[Opportunity] = []
        for tie, view in self._eligible():
            found = self._due(tie, view) or self._occasional(tie)
            if found is not None:
                yield found
            elif (other := self._lookout.opportunity(tie, view)) and self._priorities.may_be_put_forward(tie):
                others.append(other)
        for other in nlargest(DORMANT_LOOKED_AT, others, key=self._promise):
            priority = self._priorities.of(other.tie, other.with_status().urgency, occasion=False)
            yield _Candidate(tie=other.tie, priority=priority, reason=other.reason)

    def _eligible(self) -> Iterator[tuple[Tie, TieView]]:
        """Whoever can be reached and hasn't been put forward this week. The lost are for a trace."""
        views = self._grounds.assessment.views
        for tie in self._grounds.network.ties.values():
            view = views.get(tie.id)
            if tie.archived_at or tie.do_not_suggest or view is None or view.reach in _UNREACHABLE:
                continue
            if tie.id not in self._taken:
                yield tie, view

    def _due(self, tie: Tie, view: TieView) -> _Candidate | None:
        is_due = view.standing is Standing.DUE or view.standing.is_overdue
        if not is_due or not self._priorities.may_be_put_forward(tie):
            return None
        return self._weighed(tie, self._grounds.occasion(tie), self._priorities.passed_over(tie, view))

    def _occasional(self, tie: Tie) -> _Candidate | None:
        occasion = self._grounds.occasion(tie)
        is_one = occasion or self._grounds.awaits_answer(tie)
        return self._weighed(tie, occasion) if is_one and self._priorities.may_be_put_forward(tie) else None

    def _weighed(self, tie: Tie, occasion: str, passed_over: int = 0) -> _Candidate:
        urgency = self._priorities.urgency(tie)
        priority = self._priorities.of(tie, urgency, occasion=bool(occasion), passed_over=passed_over)
        return _Candidate(tie=tie, priority=priority)

    def _promise(self, other: Opportunity) -> tuple[float, TieId]:
        return self._priorities.worth(other.tie, other.urgency), other.tie.id
