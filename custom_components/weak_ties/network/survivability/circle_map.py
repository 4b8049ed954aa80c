"""The circles that a network is made of, and who links one with another: what a picture of it needs.

Nobody can read a picture of 30,000 people. It has the largest circles, some of the people in each, and how many
belong to two of them; what is left out is counted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from ..affiliations.circles import circle_of
from ..identity.names import company_key, fold
from ..model import Network, Tie, TieId
from .own_company import OwnCompany

# About as many labels as a screen holds without one covering another.
CIRCLES_SHOWN = 24
# Enough to know a circle by its people; with more the names run together.
MEMBERS_SHOWN = 6
# One person is no circle.
SMALLEST = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    """Ties at one company or with one tag. `members` are those shown, the strongest first, of `size` in all."""

    key: str
    name: str
    is_own: bool
    size: int
    members: tuple[TieId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Crossing:
    """How many ties belong to both circles: they work at one, and once worked at the other or have its tag."""

    one: str
    other: str
    ties: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleMap:
    """The largest circles, with the crossings between them. `left_out` circles are not shown; `alone` are in none."""

    circles: tuple[Circle, ...]
    crossings: tuple[Crossing, ...]
    left_out: int
    alone: int


def circle_map(network: Network, own: OwnCompany) -> CircleMap:
    """Sort all ties into circles. It looks at every tie: not for the event loop."""
    key_of = cache(company_key)
    members: defaultdict[str, list[Tie]] = defaultdict(list)
    for tie in network.ties.values():
        if tie.archived_at is None:
            members[circle_of(tie, key_of)].append(tie)
    sizes = {key: len(ties) for key, ties in members.items() if len(ties) >= SMALLEST}
    shown = sorted(sizes, key=lambda key: (-sizes[key], key))[:CIRCLES_SHOWN]
    return CircleMap(
        circles=tuple(_circle(key, members[key], own) for key in shown),
        crossings=_crossings({key: members[key] for key in shown}),
        left_out=len(sizes) - len(shown),
        alone=len(members) - len(sizes),
    )


def _circle(key: str, ties: Sequence[Tie], own: OwnCompany) -> Circle:
    kind, _, name = key.partition(":")
    written = Counter(spelled for tie in ties for spelled in _spellings(tie, key))
    strongest = sorted(ties, key=_place)[:MEMBERS_SHOWN]
    return Circle(
        key=key,
        name=min(written, key=lambda spelled: (-written[spelled], spelled)),
        is_own=kind == "company" and own.is_own(name),
        size=len(ties),
        members=tuple(tie.id for tie in strongest),
    )


def _place(tie: Tie) -> tuple[int, float, str, TieId]:
    last = tie.contact.last_any
    return -tie.strength, -last.timestamp() if last else 0.0, tie.name, tie.id


def _crossings(members: Mapping[str, Sequence[Tie]]) -> tuple[Crossing, ...]:
    both: Counter[tuple[str, str]] = Counter()
    for home, ties in members.items():
        for tie in ties:
            elsewhere = {key for key, _ in _belongings(tie)} & members.keys()
            both.update(combinations(sorted(elsewhere | {home}), 2))
    return tuple(Crossing(one=one, other=other, ties=ties) for (one, other), ties in sorted(both.items()))


def _spellings(tie: Tie, key: str) -> Iterator[str]:
    return (spelled for of, spelled in _belongings(tie) if of == key)


def _belongings(tie: Tie) -> Iterator[tuple[str, str]]:
    """Every circle that the tie belongs or belonged to, with how it is written there."""
    for affiliation in tie.affiliations:
        yield f"company:{company_key(affiliation.organization)}", affiliation.organization
    for tag in tie.tags:
        yield f"tag:{fold(tag)}", tag
