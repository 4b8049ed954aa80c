"""What two ties have in common, from which one may know where the other is."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from ..affiliations.years import Overlap, overlap
from ..identity.names import company_key, fold
from ..model import Affiliation, AffiliationKind, Answer, Attendance, Gathering, Network, Tie, TieId
from . import weights

_YEAR = 365

# A gathering, and how likely it alone makes it that two of its guests know of each other.
type _Together = tuple[Gathering, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why, as the key of a sentence and what the sentence names; moments and days are ISO 8601."""

    key: str
    placeholders: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One thing in common, and how likely (0 to 1) it alone makes it that they know of each other."""

    reason: Reason
    likelihood: float


# Key of the reason, likelihood at once, likelihood after years.
_PLACES: Mapping[AffiliationKind, tuple[str, float, float]] = {
    AffiliationKind.WORK: ("shared_employer", weights.COLLEAGUES, weights.COLLEAGUES_LONG),
    AffiliationKind.SCHOOL: ("shared_school", weights.SCHOOL, weights.SCHOOL_LONG),
    AffiliationKind.COMMUNITY: ("shared_community", weights.COMMUNITY, weights.COMMUNITY_LONG),
}


class _CompanyKeys(dict[str, str]):
    """The keys of the organizations, filled as they turn up: most of a network's are the same few."""

    def __missing__(self, organization: str) -> str:
        key = self[organization] = company_key(organization)
        return key


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """What one tie left behind, put so that 30,000 others can be held against it quickly."""

    tie: Tie
    today: date
    places: Mapping[str, Sequence[Affiliation]]
    company_keys: _CompanyKeys
    tags: Mapping[str, str]
    tag_counts: Mapping[str, int]
    gatherings: Mapping[TieId, Sequence[_Together]]

    @classmethod
    def of(cls, network: Network, tie: Tie, at: datetime) -> Traces:
        """What `tie` left behind in that network until `at`."""
        company_keys = _CompanyKeys()
        places: dict[str, list[Affiliation]] = defaultdict(list)
        for affiliation in tie.affiliations:
            if key := company_keys[affiliation.organization]:
                places[key].append(affiliation)
        tags = {tag.casefold(): tag for tag in tie.tags}
        tagged = (set(map(str.casefold, other.tags)) for other in network.ties.values() if tags and other.tags)
        return cls(
            tie=tie,
            today=at.date(),
            places=places,
            company_keys=company_keys,
            tags=tags,
            tag_counts=Counter(tag for theirs in tagged for tag in theirs & tags.keys()),
            gatherings=_met_at(network.gatherings.values(), tie.id, at),
        )

    def links(self, other: Tie) -> list[Link]:
        """Everything that `other` has in common with the tie, the most telling first."""
        found = [*self._introductions(other), *self._places(other), *self._gatherings(other), *self._tags(other)]
        return sorted(found, key=lambda link: (-link.likelihood, link.reason.key)) if found else found

    def _introductions(self, other: Tie) -> Iterator[Link]:
        if self.tie.introduced_by == other.id:
            yield Link(reason=Reason(key="introduced_by"), likelihood=weights.INTRODUCTION)
        if other.introduced_by == self.tie.id:
            yield Link(reason=Reason(key="introduced"), likelihood=weights.INTRODUCTION)

    def _places(self, other: Tie) -> Iterator[Link]:
        """One link for each place, from the two stays there that say most."""
        best: dict[tuple[AffiliationKind, str], Link] = {}
        for affiliation in other.affiliations if self.places else ():
            key = self.company_keys[affiliation.organization]
            for own in self.places.get(key, ()):
                place, link = (own.kind, key), _shared_place(own, affiliation, self.today)
                if link and (place not in best or best[place].likelihood < link.likelihood):
                    best[place] = link
        yield from best.values()

    def _gatherings(self, other: Tie) -> Iterator[Link]:
        if together := self.gatherings.get(other.id):
            yield _shared_gatherings(together)

    def _tags(self, other: Tie) -> Iterator[Link]:
        """Shared tags, each counting less the more ties have it."""
        for tag in {tag.casefold() for tag in other.tags} & self.tags.keys() if other.tags else ():
            likelihood = weights.TAG * min(1.0, weights.TAG_CIRCLE / self.tag_counts[tag])
            yield Link(reason=Reason(key="shared_tag", placeholders={"tag": self.tags[tag]}), likelihood=likelihood)


def _shared_place(own: Affiliation, other: Affiliation, today: date) -> Link | None:
    together = overlap(own, other, today) if own.kind is other.kind else None
    if together is None:
        return None
    key, least, most = _PLACES[own.kind]
    likelihood = least + (most - least) * min(1.0, together.days / (weights.LONG_YEARS * _YEAR))
    if fold(own.department) and fold(own.department) == fold(other.department):
        likelihood += (1 - likelihood) * weights.SAME_DEPARTMENT
    if together.first is None:
        likelihood *= weights.UNDATED
    return Link(reason=_place_reason(key, own.organization, together), likelihood=likelihood)


def _place_reason(key: str, organization: str, together: Overlap) -> Reason:
    """Three sentences, since none can leave out a year that it names: between years, since one, or at some time."""
    if together.first is None:
        return Reason(key=f"{key}_undated", placeholders={"organization": organization})
    named = {"organization": organization, "from": str(together.first.year)}
    if together.last is None:
        return Reason(key=f"{key}_since", placeholders=named)
    return Reason(key=key, placeholders={**named, "to": str(together.last.year)})


def _shared_gatherings(together: Sequence[_Together]) -> Link:
    """One link for all gatherings, which names the last: each is another chance to have met."""
    strangers = math.prod(1 - likelihood for _, likelihood in together)
    last = max((gathering for gathering, _ in together), key=lambda gathering: (gathering.at, gathering.id))
    named = {"gathering": last.title, "at": last.at.isoformat(), "count": str(len(together))}
    return Link(reason=Reason(key="same_gathering", placeholders=named), likelihood=1 - strangers)


def _met_at(gatherings: Iterable[Gathering], tie_id: TieId, at: datetime) -> Mapping[TieId, Sequence[_Together]]:
    """For everybody who was at a gathering with that tie, all of those gatherings."""
    met: dict[TieId, list[_Together]] = defaultdict(list)
    for gathering in gatherings:
        guests = _guests(gathering) if gathering.at <= at else set()
        if tie_id in guests:
            together = gathering, weights.GATHERING * min(1.0, weights.TABLE / len(guests))
            for guest in guests:
                met[guest].append(together)
    return met


def _guests(gathering: Gathering) -> set[TieId]:
    guests = {attendance.tie_id for attendance in gathering.attendances if _was_there(attendance)}
    return guests | {gathering.host_id} if gathering.host_id else guests


def _was_there(attendance: Attendance) -> bool:
    """Whether somebody was there, or said they would come and nobody said otherwise."""
    if attendance.present is None:
        return attendance.answer is Answer.ACCEPTED
    return attendance.present
