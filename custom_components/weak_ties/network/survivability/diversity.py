"""How evenly ties are spread over employers, industries or ranks (reference C6).

The effective number of categories is how many equally large ones would be as diverse: the only index of its kind that
reads as a number of things.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import exp, fsum, log


@dataclass(frozen=True, slots=True, kw_only=True)
class Diversity:
    """A spread over categories. Ties whose category nobody knows are in `unknown` and in nothing else.

    `effective` is inverse Simpson (D2), `shannon` the exponential of Shannon's entropy (D1), both 0 without any known
    category. `largest` has the most ties; `largest_share` is its part of the known ones, 0 to 1.
    """

    effective: float = 0.0
    shannon: float = 0.0
    counts: Mapping[str, int]
    unknown: int = 0
    largest: str = ""
    largest_share: float = 0.0


def diversity_of(weighted: Iterable[tuple[str, float]]) -> Diversity:
    """The spread of ties, each given by its category (empty: unknown) and its weight."""
    counts: Counter[str] = Counter()
    weights: defaultdict[str, list[float]] = defaultdict(list)
    for category, weight in weighted:
        counts[category] += 1
        weights[category].append(weight)
    unknown = counts.pop("", 0)
    return spread({name: fsum(parts) for name, parts in weights.items() if name}, counts, unknown)


def spread(weights: Mapping[str, float], counts: Mapping[str, int], unknown: int) -> Diversity:
    """The spread of what each known category weighs and how many ties it has."""
    total = fsum(weights.values())
    if not total:
        return Diversity(counts=counts, unknown=unknown)
    shares = sorted(weight / total for weight in weights.values() if weight > 0)
    largest = min(counts, key=lambda category: (-counts[category], category))
    return Diversity(
        effective=1 / fsum(share * share for share in shares),
        shannon=exp(-fsum(share * log(share) for share in shares)),
        counts=counts,
        unknown=unknown,
        largest=largest,
        largest_share=counts[largest] / sum(counts.values()),
    )
