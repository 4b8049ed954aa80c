"""Which ties would raise survivability most if the owner got in touch with them (reference C5 and C6)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, expm1, log1p

from ..assessment.weights import RAISING_TIES, TIE_HAZARD
from ..model import TieId
from .prospects import Prospect
from .stress import Addition, Groups, score_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Raise:
    """A tie, the points that being in touch with it would add, and why: a key and what to fill in, never text.

    Reasons: `find_channel` (no way in), `only_in_industry`, `only_at_employer`, `ask_employer` (unknown), `silent`,
    `no_contact_known`.
    """

    tie_id: TieId
    gain: float
    reason: str
    placeholders: Mapping[str, str]


def raises_of(groups: Groups) -> tuple[Raise, ...]:
    """The ties that would raise the score most, one of each company: a second there would add half as much."""
    best = [found for added in groups.additions.values() if (found := _best(added)) is not None]
    best.sort(key=lambda found: (-found[0], found[1].tie.name, found[1].tie.id))
    industries = Counter(one.industry for members in groups.members.values() for one in members if one.is_reachable)
    now = score_of(groups.total)
    return tuple(
        Raise(tie_id=one.tie.id, gain=round(score_of(groups.total + more) - now, 1), reason=reason, placeholders=words)
        for more, one in best[:RAISING_TIES]
        for reason, words in [_reason(one, groups.members[one.group], industries)]
    )


def gains_of(groups: Groups) -> Mapping[TieId, float]:
    """The points that being in touch with each tie would add, alone: every tie that adds any and may be suggested.

    Not rounded as a score is: in a large network most ties add less than a tenth of a point, and still one more
    than another.
    """
    hazard = log1p(-TIE_HAZARD)
    left = 100 * exp(groups.total * hazard)
    gains = (gain for added in groups.additions.values() for gain in added)
    return {one.tie.id: -left * expm1(more * hazard) for more, one in gains if more > 0 and not one.tie.do_not_suggest}


def _best(added: Sequence[Addition]) -> Addition | None:
    """The member whose return would add most, and how much to the company's sum; None when nobody's would."""
    gains = ((more, one) for more, one in added if more > 0 and not one.tie.do_not_suggest)
    return min(gains, key=lambda found: (-found[0], found[1].tie.name, found[1].tie.id), default=None)


def _reason(one: Prospect, colleagues: Sequence[Prospect], industries: Mapping[str, int]) -> tuple[str, dict[str, str]]:
    name, organization = one.tie.name, one.work.organization
    others = sum(other.is_reachable for other in colleagues if other is not one)
    if not one.channels:
        return "find_channel", {"name": name, "organization": organization}
    if one.industry and not industries[one.industry] - one.is_reachable:
        return "only_in_industry", {"name": name, "industry": one.industry}
    if one.employer and not others:
        return "only_at_employer", {"name": name, "organization": organization}
    if not organization:
        return "ask_employer", {"name": name}
    if one.silent_days is None:
        return "no_contact_known", {"name": name, "organization": organization}
    return "silent", {"name": name, "organization": organization, "days": str(one.silent_days)}
