"""What a blow would leave of the owner's prospects: the same sum, with some ties weighing less (reference C6).

Every blow falls on top of the loss of the job, so none leaves more than that loss alone.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from itertools import accumulate
from math import expm1, fsum, log1p

from ..assessment.weights import MOVING_FACTOR, SATURATION, SLUMP_FACTOR, TIE_HAZARD
from ..identity.names import written_key
from ..model import ChannelKind, ChannelOwner
from .prospects import Prospect, reach_over

type Addition = tuple[float, Prospect]


class Blow(StrEnum):
    """What may happen on top of the company's end, or only that."""

    COMPANY_GONE = "company_gone"
    INDUSTRY_SLUMP = "industry_slump"
    MOVING_AWAY = "moving_away"
    PLATFORM_GONE = "platform_gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """What a blow would leave, 0 to 100; None when the industry, the place or the platform isn't known.

    `subject` is which industry, place or platform; `affected` is how many ties it would weaken.
    """

    blow: Blow
    score: float | None
    subject: str = ""
    affected: int = 0


def saturated(weights: Iterable[float]) -> float:
    """What the ties of one company come to: the best counts whole, each further one half of the one before."""
    ordered = sorted(weights, reverse=True)
    if len(ordered) == 1:
        return ordered[0]
    return fsum(weight * SATURATION**place for place, weight in enumerate(ordered))


def additions_of(members: Sequence[Prospect]) -> Iterator[Addition]:
    """What each member's return would add to the company's sum.

    Moving up in the order pushes those between it and its new place down.
    """
    if len(members) == 1:
        yield members[0].potential - members[0].weight, members[0]
        return
    ordered = sorted(members, key=lambda one: (-one.weight, one.tie.id))
    falling = [-one.weight for one in ordered]
    terms = [one.weight * SATURATION**place for place, one in enumerate(ordered)]
    sums = list(accumulate(terms, initial=0.0))
    for place, one in enumerate(ordered):
        above = min(place, bisect_left(falling, -one.potential))
        pushed = (sums[place] - sums[above]) * (1 - SATURATION)
        yield one.potential * SATURATION**above - terms[place] - pushed, one


def score_of(total: float) -> float:
    """A sum over companies as a score from 0 to 100: a rough guide, and no probability."""
    return round(-100 * expm1(total * log1p(-TIE_HAZARD)), 1)


class Groups:
    """The outside ties by company, and what each company comes to."""

    def __init__(self, prospects: Iterable[Prospect]) -> None:
        """Sum up each company once; a blow then looks only at the companies that it touches."""
        members: defaultdict[str, list[Prospect]] = defaultdict(list)
        for prospect in prospects:
            members[prospect.group].append(prospect)
        self.members: Mapping[str, Sequence[Prospect]] = members
        self.sums = {name: saturated(one.weight for one in group) for name, group in members.items()}
        self.total = fsum(self.sums.values())

    @cached_property
    def additions(self) -> Mapping[str, Sequence[Addition]]:
        """By company, what being in touch with each of its ties would add to the company's sum."""
        return {name: tuple(additions_of(group)) for name, group in self.members.items()}

    def pillars(self, share: float) -> int:
        """How many ties together make up that share of the sum, the weightiest first; 0 when there is no sum."""
        terms = [
            weight * SATURATION**place
            for group in self.members.values()
            for place, weight in enumerate(sorted((one.weight for one in group), reverse=True))
        ]
        sums = accumulate(sorted(terms, reverse=True))
        return next((number for number, held in enumerate(sums, 1) if 0 < share * self.total <= held), 0)

    def score_with(self, changed: Sequence[tuple[Prospect, float]]) -> float:
        """The score if these ties had another weight."""
        weights = {prospect.tie.id: weight for prospect, weight in changed}
        sums = dict(self.sums)
        for name in {prospect.group for prospect, _ in changed}:
            sums[name] = saturated(weights.get(one.tie.id, one.weight) for one in self.members[name])
        return score_of(fsum(sums.values()))


def scenarios_of(groups: Groups, industry: str, home: str, today: date) -> tuple[Scenario, ...]:
    """Each blow and what it would leave; `home` is where the owner lives, empty for where most ties do."""
    prospects = [one for members in groups.members.values() for one in members]
    return (
        Scenario(blow=Blow.COMPANY_GONE, score=score_of(groups.total)),
        _slump(groups, prospects, industry),
        _moving(groups, prospects, home),
        _platform(groups, prospects, today),
    )


def weakest_of(scenarios: Sequence[Scenario]) -> Scenario:
    """The scenario that leaves least; of equals the first."""
    return min(scenarios, key=lambda one: 100.0 if one.score is None else one.score)


def _slump(groups: Groups, prospects: Sequence[Prospect], industry: str) -> Scenario:
    if not industry:
        return Scenario(blow=Blow.INDUSTRY_SLUMP, score=None)
    hit = [(one, one.weight * SLUMP_FACTOR) for one in prospects if one.industry == industry]
    return Scenario(blow=Blow.INDUSTRY_SLUMP, score=groups.score_with(hit), subject=industry, affected=len(hit))


def _moving(groups: Groups, prospects: Sequence[Prospect], home: str) -> Scenario:
    """Leaving the town: who lives there now is met no more."""
    places = [(one, place) for one in prospects if (place := _place_of(one))]
    home = home or _commonest(place for _, place in places)
    if not home:
        return Scenario(blow=Blow.MOVING_AWAY, score=None)
    town = written_key(home)
    hit = [(one, one.weight * MOVING_FACTOR) for one, place in places if written_key(place) == town]
    return Scenario(blow=Blow.MOVING_AWAY, score=groups.score_with(hit), subject=home, affected=len(hit))


def _place_of(prospect: Prospect) -> str:
    addresses = (channel.address for channel in prospect.channels if channel.address is not None)
    return next((address.locality for address in addresses if address.locality), "")


def _commonest(places: Iterable[str]) -> str:
    counts = Counter(places)
    return min(counts, key=lambda place: (-counts[place], place), default="")


def _platform(groups: Groups, prospects: Sequence[Prospect], today: date) -> Scenario:
    """The end of the platform whose end would hurt most."""
    users: defaultdict[ChannelKind, list[tuple[Prospect, float]]] = defaultdict(list)
    for one in prospects:
        for kind in {channel.kind for channel in one.channels if channel.owner is ChannelOwner.PLATFORM}:
            left = reach_over((channel for channel in one.channels if channel.kind is not kind), today)
            users[kind].append((one, one.value * left))
    ends = [
        Scenario(blow=Blow.PLATFORM_GONE, score=groups.score_with(hit), subject=kind, affected=len(hit))
        for kind, hit in sorted(users.items())
    ]
    return weakest_of(ends) if ends else Scenario(blow=Blow.PLATFORM_GONE, score=None)
