"""Whom to put forward first: priority = reach * (urgency, value, gain) * court + occasion + waiting (reference C5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from math import exp2, sqrt

from ..assessment.assessment import TieView
from ..assessment.cadence import cadence_of, clock_start, is_snoozed
from ..model import Tie, TieId
from ..reach.reach import is_working
from ..survivability.prospects import reach_over
from .approach import silent_days
from .reasons import Grounds
from .weights import (
    AFTER_ATTEMPTS,
    ATTEMPTS_UNTIL_REST,
    EASE_OF_OCCASION,
    EASE_OF_REACH,
    EASE_OF_RECENCY,
    EASE_OF_STRENGTH,
    FRESH_DAYS,
    MARGINAL_SHARE,
    OCCASION_BONUS,
    RECENCY_HALF_LIFE_DAYS,
    REST_AFTER_ATTEMPTS_DAYS,
    THEY_WROTE,
    URGENCY_CAP,
    URGENCY_SHARE,
    VALUE_OF_STAR,
    VALUE_OF_STRENGTH,
    VALUE_SHARE,
    WAITING,
)

# What gives the owner something to say by itself.
_OCCASIONS = frozenset({"new_job", "birthday", "mourning_ended", "met_anniversary", "they_wrote"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Priorities:
    """Weighs ties against each other. `gains` are the points that each would add to survivability."""

    grounds: Grounds
    gains: Mapping[TieId, float]
    most: float = field(init=False)

    def __post_init__(self) -> None:
        """Remember the largest gain, by which all are measured."""
        object.__setattr__(self, "most", max(self.gains.values(), default=0.0))

    def may_be_put_forward(self, tie: Tie) -> bool:
        """Whether nothing forbids it: no snooze, no word this week, no three attempts lately, no "not this one"."""
        if is_snoozed(tie, self.grounds.today) or self._was_in_touch(tie) or not self.court(tie):
            return False
        return not self.grounds.history.was_dismissed(tie.id)

    def of(self, tie: Tie, urgency: float, *, occasion: bool, passed_over: int = 0) -> float:
        """The priority of a tie that may be put forward, and that some channel reaches."""
        reach = reach_over(filter(is_working, tie.channels), self.grounds.today)
        weighed = reach * self.worth(tie, urgency) * self.court(tie) + OCCASION_BONUS * occasion
        return weighed / (1 + self.grounds.history.left_lying(tie)) + WAITING * sqrt(passed_over)

    def worth(self, tie: Tie, urgency: float) -> float:
        """Urgency, value and gain in their shares, reach and everything else aside."""
        marginal = self.gains.get(tie.id, 0.0) / self.most if self.most else 0.0
        return URGENCY_SHARE * urgency + VALUE_SHARE * value_of(tie) + MARGINAL_SHARE * marginal

    def urgency(self, tie: Tie) -> float:
        """From 0 on the day of the last contact to 7/8 after three cadences; 0 without a cadence."""
        cadence = cadence_of(tie, self.grounds.settings.clock.cadences)
        if not cadence:
            return 0.0
        days = max(0, (self.grounds.today - self._start(tie, cadence)).days)
        return 1 - exp2(-min(URGENCY_CAP, days / cadence))

    def passed_over(self, tie: Tie, view: TieView) -> int:
        """For how many weeks a due tie has waited while others were put forward."""
        return self.grounds.history.passed_over(view.due or self.grounds.today, tie)

    def court(self, tie: Tie) -> float:
        """Whose turn it is: more when they wrote, less for each attempt that came to nothing, 0 while they rest."""
        attempts = tie.contact.attempts
        if self.grounds.awaits_answer(tie):
            return THEY_WROTE
        if len(attempts) < ATTEMPTS_UNTIL_REST:
            return AFTER_ATTEMPTS[len(attempts)]
        rested = self.grounds.today - attempts[-1].astimezone(self.grounds.settings.clock.tz).date()
        return AFTER_ATTEMPTS[-1] if rested >= timedelta(days=REST_AFTER_ATTEMPTS_DAYS) else 0.0

    def _was_in_touch(self, tie: Tie) -> bool:
        last = tie.contact.last_any
        if last is None:
            return False
        return (self.grounds.today - last.astimezone(self.grounds.settings.clock.tz).date()).days < FRESH_DAYS

    def _start(self, tie: Tie, cadence: int) -> date:
        return clock_start(tie, cadence, self.grounds.settings.clock.tz)


def value_of(tie: Tie) -> float:
    """What a tie is worth to its owner, from 0 to 1."""
    return VALUE_OF_STRENGTH * tie.strength / 5 + VALUE_OF_STAR * tie.starred


def ease_of(tie: Tie, reason: str, today: date) -> float:
    """How easy the first step is; who begins with an easy one does more of them."""
    days = silent_days(tie, today)
    recency = exp2(-days / RECENCY_HALF_LIFE_DAYS) if days is not None else 0.0
    reach = reach_over(filter(is_working, tie.channels), today)
    ease = EASE_OF_RECENCY * recency + EASE_OF_STRENGTH * tie.strength / 5 + EASE_OF_REACH * reach
    return (ease + EASE_OF_OCCASION * (reason in _OCCASIONS)) / (1 + len(tie.contact.attempts))
