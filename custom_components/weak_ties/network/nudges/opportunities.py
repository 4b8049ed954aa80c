"""What speaks for a word to somebody whose turn it isn't: a dormant tie, one about to slip, one of its kind."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..affiliations.employers import current_work
from ..affiliations.titles import rank_of
from ..assessment.assessment import TieView
from ..assessment.weights import DORMANT_DAYS
from ..model import Tie, TieId
from .approach import silent_days
from .reasons import Grounds
from .weights import (
    DORMANT_URGENCY,
    GAIN_WORTH_NAMING,
    NOVELTY_SHARE,
    OPPORTUNITY_REST_WEEKS,
    SLIP_URGENCY,
    STATUS,
    STATUS_SHARE,
    STATUS_UNKNOWN,
    TRUST_SHARE,
    WILLING_SHARE,
    WILLING_UNKNOWN,
)

# The reasons of opportunities: nobody has to be in touch for them.
PROPOSALS = frozenset({"only_employer_channel", "only_in_industry", "dormant", "bridge"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Opportunity:
    """Why a tie may be put forward though it isn't due, and how much that weighs (0 to 1), rank aside.

    `is_dormant` tells that the tie's rank weighs too; reading titles is slow, so it is asked for last.
    """

    tie: Tie
    reason: str
    urgency: float
    is_dormant: bool = False

    def with_status(self) -> Opportunity:
        """The same once the tie's rank is known."""
        if not self.is_dormant:
            return self
        more = DORMANT_URGENCY * STATUS_SHARE * status_of(self.tie)
        return Opportunity(tie=self.tie, reason=self.reason, urgency=self.urgency + more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookout:
    """Finds opportunities. `gains` are the points that each tie would add to survivability."""

    grounds: Grounds
    gains: Mapping[TieId, float]
    worth_naming: float = field(init=False)

    def __post_init__(self) -> None:
        """Remember what a gain must be to count by itself."""
        least = GAIN_WORTH_NAMING * max(self.gains.values(), default=0.0)
        object.__setattr__(self, "worth_naming", least)

    def opportunity(self, tie: Tie, view: TieView) -> Opportunity | None:
        """What speaks for the tie today, if anything does; half a year must lie between two proposals."""
        days = silent_days(tie, self.grounds.today)
        is_dormant = days is not None and days >= DORMANT_DAYS
        reason = self._reason(tie, view, is_dormant)
        if not reason or self._was_proposed(tie):
            return None
        urgency = SLIP_URGENCY if view.about_to_slip else 0.0
        if is_dormant:
            urgency = max(urgency, DORMANT_URGENCY * _dormancy(tie))
        return Opportunity(tie=tie, reason=reason, urgency=urgency, is_dormant=is_dormant)

    def _reason(self, tie: Tie, view: TieView, is_dormant: bool) -> str:
        if view.about_to_slip:
            return "only_employer_channel"
        stands_out = self.worth_naming and self.gains.get(tie.id, 0.0) >= self.worth_naming
        if stands_out and tie.id in self.grounds.alone_in:
            return "only_in_industry"
        if is_dormant:
            return "dormant"
        return "bridge" if stands_out and self.grounds.bridge(tie) else ""

    def _was_proposed(self, tie: Tie) -> bool:
        weeks = self.grounds.history.weeks_since_last(tie.id)
        return weeks is not None and weeks < OPPORTUNITY_REST_WEEKS


def _dormancy(tie: Tie) -> float:
    """How promising it is to wake a dormant tie, from 0 to 1 less what its rank adds."""
    trust = tie.strength / 5
    willing = 1.0 if tie.contact.last_answer else WILLING_UNKNOWN
    willing /= 1 + len(tie.contact.attempts)
    return NOVELTY_SHARE * (1 - trust) + TRUST_SHARE * trust + WILLING_SHARE * willing


def status_of(tie: Tie) -> float:
    """How senior a tie is, from 0 to 1; a rank in words of its own says nothing here."""
    work = current_work(tie)
    return STATUS.get(rank_of(work.title, work.rank), STATUS_UNKNOWN) if work else STATUS_UNKNOWN
