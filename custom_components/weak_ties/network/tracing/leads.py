"""Who among the live ties may know where a lost one is, and why."""

import math
from dataclasses import dataclass
from datetime import datetime
from heapq import nsmallest

from ..assessment.assessment import Assessment
from ..known import known_tie
from ..model import Network, Strength, Tie, TieId, TraceStep
from ..reach.reach import Reach, reach_of
from . import weights
from .links import Link, Reason, Traces


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """A live tie who may know of a lost one.

    `likelihood` (0 to 1) is how likely they know, `warmth` (0 to 1) how easily they are asked; the reasons have
    the most telling first and when the owner last spoke with them at the end. `tried` is the last time that they
    were asked about this tie.
    """

    tie_id: TieId
    likelihood: float
    warmth: float
    reasons: tuple[Reason, ...]
    tried: TraceStep | None = None

    @property
    def is_likely(self) -> bool:
        """Whether they rather know than not."""
        return self.likelihood >= weights.LIKELY

    @property
    def promise(self) -> float:
        """What asking them promises: that they know, and that they are warm enough to ask."""
        promise = self.likelihood * (weights.LEAST_WARMTH + (1 - weights.LEAST_WARMTH) * self.warmth)
        return promise * weights.TRIED_BEFORE if self.tried else promise


def leads_for(network: Network, tie_id: TieId, assessment: Assessment, *, at: datetime, limit: int) -> tuple[Lead, ...]:
    """The `limit` most promising leads to a tie, the best first; alike ones by name, then id.

    Nobody who is lost, archived or not to be suggested is a lead. `assessment` is of this network. Raises
    TieNotFoundError.
    """
    traces = Traces.of(network, known_tie(network, tie_id), at)
    tried = _tried(network, tie_id)
    found: list[tuple[float, str, TieId, Lead]] = []
    for tie in network.ties.values():
        if tie.id != tie_id and (links := traces.links(tie)) and (reach := _live_reach(tie, assessment)):
            lead = _lead(tie, links, reach, tried.get(tie.id), at)
            found.append((-lead.promise, tie.name, tie.id, lead))
    return tuple(lead for *_, lead in nsmallest(limit, found, key=lambda one: one[:3]))


def _live_reach(tie: Tie, assessment: Assessment) -> Reach | None:
    """How a tie is reached, None for whom nobody can or should ask."""
    if tie.archived_at is not None or tie.do_not_suggest:
        return None
    view = assessment.views.get(tie.id)
    reach = reach_of(tie) if view is None else view.reach
    return None if reach is Reach.LOST else reach


def _lead(tie: Tie, links: list[Link], reach: Reach, tried: TraceStep | None, at: datetime) -> Lead:
    reasons = [link.reason for link in links]
    if spoke := tie.contact.last_medium:
        reasons.append(Reason(key="last_spoke", placeholders={"at": spoke.isoformat()}))
    return Lead(
        tie_id=tie.id,
        likelihood=1 - math.prod(1 - link.likelihood for link in links),
        warmth=_warmth(tie, reach, at),
        reasons=tuple(reasons),
        tried=tried,
    )


def _warmth(tie: Tie, reach: Reach, at: datetime) -> float:
    spoke = tie.contact.last_light
    recency = math.exp(-max(0, (at - spoke).days) / weights.FADING_DAYS) if spoke else 0.0
    closeness = tie.strength / max(Strength)
    warmth = weights.RECENCY_SHARE * recency + (1 - weights.RECENCY_SHARE) * closeness
    return warmth * weights.EMPLOYER_ONLY if reach is Reach.EMPLOYER_ONLY else warmth


def _tried(network: Network, tie_id: TieId) -> dict[TieId, TraceStep]:
    """For everybody who was asked about a tie, in whichever trace, the last time."""
    steps = [step for trace in network.traces.values() if trace.tie_id == tie_id for step in trace.steps]
    return {step.lead_id: step for step in sorted(steps, key=lambda step: step.tried_at)}
