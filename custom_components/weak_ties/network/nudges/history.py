"""Who was put forward in which week, and what the owner made of it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..model import Network, Nudge, NudgeOutcome, Tie, TieId
from ..nudge_outcomes import week_of
from .weights import DISMISSED_REST_WEEKS, LEFT_LYING_WEEKS, OCCASION_ONCE_WEEKS

# Somebody the owner asked for, beyond the week's budget.
ASKED_FOR = "asked_for"
# What uses up a part of the week's budget.
SPENT = frozenset({NudgeOutcome.OPEN, NudgeOutcome.DONE, NudgeOutcome.TRIED})


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeHistory:
    """The nudges of a network, as seen from one day. Weeks are numbered through, whatever the year."""

    today: date
    now: int
    this_week: Sequence[Nudge]
    earlier: Mapping[TieId, Sequence[tuple[int, Nudge]]]
    began: int

    @classmethod
    def of(cls, network: Network, today: date) -> NudgeHistory:
        """Sort what is stored into this week's and what came before."""
        week, now = week_of(today), number_of_week(today)
        earlier: defaultdict[TieId, list[tuple[int, Nudge]]] = defaultdict(list)
        began = now
        for nudge in network.nudges.values():
            number = number_of_week(date.fromisoformat(nudge.week))
            if number < now:
                earlier[nudge.tie_id].append((number, nudge))
                began = min(began, number)
        this_week = [nudge for nudge in network.nudges.values() if nudge.week == week]
        return cls(today=today, now=now, this_week=this_week, earlier=earlier, began=began)

    @property
    def used(self) -> int:
        """How much of the week's budget is spoken for: what is open, done or tried, unless it was asked for."""
        return sum(nudge.outcome in SPENT and nudge.reason != ASKED_FOR for nudge in self.this_week)

    def weeks_since_last(self, tie_id: TieId) -> int | None:
        """How many weeks ago the tie was last put forward; None if it never was before this week."""
        weeks = [number for number, _ in self.earlier.get(tie_id, ())]
        return self.now - max(weeks) if weeks else None

    def passed_over(self, since: date, tie: Tie) -> int:
        """The weeks in which a tie could have been put forward since that day, and others were."""
        first = max(number_of_week(since), number_of_week(tie.added_at.date()), self.began)
        last = self.weeks_since_last(tie.id)
        return max(0, self.now - max(first, self.now - last if last is not None else first))

    def left_lying(self, tie: Tie) -> int:
        """How often lately the tie was put forward and nothing came of it, contact since then included."""
        nudges = self.earlier.get(tie.id)
        if not nudges:
            return 0
        touched = number_of_week(tie.contact.last_any.date()) if tie.contact.last_any else 0
        since = max(self.now - LEFT_LYING_WEEKS, touched + 1)
        return sum(number >= since and nudge.outcome is NudgeOutcome.OPEN for number, nudge in nudges)

    def was_dismissed(self, tie_id: TieId) -> bool:
        """Whether the owner said "not this one" lately."""
        since = self.now - DISMISSED_REST_WEEKS
        nudges = self.earlier.get(tie_id, ())
        return any(number >= since and nudge.outcome is NudgeOutcome.DISMISSED for number, nudge in nudges)

    def had_occasion(self, tie_id: TieId, reason: str) -> bool:
        """Whether the occasion was put forward already, this year as it were."""
        since = self.now - OCCASION_ONCE_WEEKS
        return any(number > since and nudge.reason == reason for number, nudge in self.earlier.get(tie_id, ()))


def number_of_week(day: date) -> int:
    """The weeks since the year 1, Monday to Sunday."""
    return (day.toordinal() - 1) // 7
