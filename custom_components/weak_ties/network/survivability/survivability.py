"""Whom the owner could still turn to if the job were gone tomorrow, and how varied they are (reference C6).

The score is a rough guide and no probability: every number in it is a judgement from `weights`. Its parts say more.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from ..affiliations.industries import industry_of
from ..affiliations.titles import OccupationGroup
from ..assessment.assessment import Assessment, AssessmentSettings
from ..assessment.weights import LEAST_TIES, PILLARS_SHARE
from ..model import Ego, Network, TieId
from ..reach.reach import Reach
from .diversity import Diversity, diversity_of, spread
from .gains import Raise, raises_of
from .own_company import OwnCompany
from .prospects import Prospect, reading_of
from .stress import Groups, Scenario, scenarios_of, score_of, weakest_of


@dataclass(frozen=True, slots=True, kw_only=True)
class SurvivabilitySettings:
    """The owner's choices: the clocks, the companies that would fall with the own one, and the home town."""

    clock: AssessmentSettings
    subsidiaries: tuple[str, ...] = ()
    home: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SinglePoint:
    """The one reachable outside tie in an industry or occupation group."""

    axis: str
    category: str
    tie_id: TieId


@dataclass(frozen=True, slots=True, kw_only=True)
class Survivability:
    """The score from 0 to 100 and its parts. `score` is None, and `scenarios` empty, when there are `too_few` ties.

    Archived ties count nowhere. `own_known` is False when the owner named no current employer, so that everybody
    seems to be outside. `employers` weighs companies after saturation but counts heads; its `effective` is D2, its
    `shannon` D1. The spreads are over reachable outside ties. `pillars` is how few ties hold up a third of it all.
    """

    score: float | None
    too_few: bool
    own_known: bool
    ties: int
    own_ties: int
    own_share: float
    outside_reachable: int
    outside_live: int
    outside_fragile: int
    employers: Diversity
    industries: Diversity
    ranks: Diversity
    occupations: Diversity
    missing_occupations: tuple[str, ...]
    single_points: tuple[SinglePoint, ...]
    scenarios: tuple[Scenario, ...]
    weakest: Scenario | None
    raises: tuple[Raise, ...]
    pillars: int

    @property
    def extensity(self) -> int:
        """In how many of the nine occupation groups somebody outside can be reached."""
        return len(self.occupations.counts)


def survivability(network: Network, assessment: Assessment, settings: SurvivabilitySettings) -> Survivability:
    """What is left without the job, on the assessment's day. Reads every tie: not for the event loop."""
    own = OwnCompany(network.ego, assessment.today, settings.subsidiaries)
    reading = reading_of(network, assessment.today, settings.clock, own)
    return survivability_of(network, assessment, own, Groups(reading.prospects), settings.home)


def survivability_of(
    network: Network, assessment: Assessment, own: OwnCompany, groups: Groups, home: str
) -> Survivability:
    """What is left without the job, when the outside ties are read and grouped already."""
    prospects = [one for members in groups.members.values() for one in members]
    reachable = [one for one in prospects if one.is_reachable]
    ties = sum(tie.archived_at is None for tie in network.ties.values())
    too_few = ties < LEAST_TIES
    industry = _own_industry(network.ego, own)
    scenarios = () if too_few else scenarios_of(groups, industry, home, assessment.today)
    occupations = diversity_of((one.occupation, one.weight) for one in reachable)
    return Survivability(
        score=None if too_few else score_of(groups.total),
        too_few=too_few,
        own_known=bool(own.names),
        ties=ties,
        own_ties=ties - len(prospects),
        own_share=(ties - len(prospects)) / ties if ties else 0.0,
        outside_reachable=len(reachable),
        outside_live=sum(one.is_live for one in reachable),
        outside_fragile=sum(_is_fragile(one, assessment) for one in reachable),
        employers=_employers(reachable, groups),
        industries=diversity_of((one.industry, one.weight) for one in reachable),
        ranks=diversity_of((one.rank, one.weight) for one in reachable),
        occupations=occupations,
        missing_occupations=tuple(group for group in OccupationGroup if group not in occupations.counts),
        single_points=_single_points(reachable),
        scenarios=scenarios,
        weakest=weakest_of(scenarios) if scenarios else None,
        raises=raises_of(groups),
        pillars=groups.pillars(PILLARS_SHARE),
    )


def _own_industry(ego: Ego, own: OwnCompany) -> str:
    """What the owner states, else what the employers' names say, if they agree."""
    if ego.industry:
        return industry_of("", "", ego.industry)
    found = {industry for name in own.names if (industry := industry_of(name, ego.rank))}
    return found.pop() if len(found) == 1 else ""


def _is_fragile(one: Prospect, assessment: Assessment) -> bool:
    view = assessment.views.get(one.tie.id)
    return view is not None and view.reach is Reach.FRAGILE


def _employers(reachable: Sequence[Prospect], groups: Groups) -> Diversity:
    """Companies by the name in which most of their ties write them."""
    names: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in reachable:
        names[one.employer][one.work.organization] += 1
    unknown = names.pop("", Counter()).total()
    shown = {key: min(written, key=lambda name: (-written[name], name)) for key, written in names.items()}
    weights = {shown[key]: groups.sums[key] for key in names}
    return spread(weights, {shown[key]: written.total() for key, written in names.items()}, unknown)


def _single_points(reachable: Sequence[Prospect]) -> tuple[SinglePoint, ...]:
    by_category: defaultdict[tuple[str, str], list[TieId]] = defaultdict(list)
    for one in reachable:
        by_category["industry", one.industry].append(one.tie.id)
        by_category["occupation", one.occupation].append(one.tie.id)
    alone = ((axis, category, ids[0]) for (axis, category), ids in by_category.items() if category and len(ids) == 1)
    return tuple(SinglePoint(axis=axis, category=category, tie_id=tie_id) for axis, category, tie_id in sorted(alone))
