"""Why a tie is worth a word this week: each reason a key and what its sentence names, never text."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from ..affiliations.employers import current_work
from ..assessment.assessment import Assessment
from ..assessment.cadence import Standing, cadence_of, clock_start
from ..assessment.weights import DORMANT_DAYS
from ..model import Network, Tie, TieId
from ..reach.reach import hangs_on_employer
from ..tracing.links import Reason
from .approach import silent_days
from .history import ASKED_FOR, NudgeHistory
from .load import loosened
from .settings import NudgeSettings
from .weights import ANSWER_AWAITED_DAYS, BIRTHDAY_AHEAD_DAYS, NEW_JOB_DAYS

NO_INDUSTRIES: Mapping[TieId, str] = MappingProxyType({})

type _Describe = Callable[["Grounds", Tie], Reason | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """What has to be at hand to say why. `alone_in`: the industry in which a tie is the only one outside.

    A method tells a reason whenever there are the words for it, so that a nudge keeps its reason through its week;
    whether the reason holds today is for `current`.
    """

    network: Network
    assessment: Assessment
    settings: NudgeSettings
    history: NudgeHistory
    alone_in: Mapping[TieId, str]
    mourners: Mapping[TieId, int]
    days_ahead: Mapping[tuple[int, int], date]

    @classmethod
    def of(
        cls,
        network: Network,
        assessment: Assessment,
        settings: NudgeSettings,
        today: date,
        alone_in: Mapping[TieId, str] = NO_INDUSTRIES,
    ) -> Grounds:
        """Look at the calendar and the book of nudges once for all ties."""
        return cls(
            network=network,
            assessment=assessment,
            settings=settings,
            history=NudgeHistory.of(network, today),
            alone_in=alone_in,
            mourners={mourning.tie_id: mourning.year for mourning in network.mournings if mourning.year < today.year},
            days_ahead=_days_ahead(today),
        )

    @property
    def today(self) -> date:
        """The day on which the reasons hold."""
        return self.history.today

    def new_job(self, tie: Tie) -> Reason | None:
        """Another employer was noticed."""
        work = current_work(tie) if tie.new_job_on else None
        return _reason("new_job", organization=work.organization) if work and work.organization else None

    def birthday(self, tie: Tie) -> Reason | None:
        """The day itself is said, this year's or the next."""
        birthday = tie.birthday
        if birthday is None:
            return None
        ahead = self.days_ahead.get((birthday.month, birthday.day))
        return _reason("birthday", on=(ahead or _in_leap_year(birthday.month, birthday.day)).isoformat())

    def mourning_ended(self, tie: Tie) -> Reason | None:
        """A mourning belongs to a year; in the next one a word is welcome again."""
        return _reason("mourning_ended") if tie.id in self.mourners else None

    def met_anniversary(self, tie: Tie) -> Reason | None:
        """The day on which they met comes round."""
        return _reason("met_anniversary", at=tie.met_on.isoformat()) if tie.met_on else None

    def they_wrote(self, tie: Tie) -> Reason | None:
        """They wrote or called last."""
        wrote, did = tie.contact.last_in, tie.contact.last_out
        return _reason("they_wrote", at=wrote.isoformat()) if wrote and (did is None or wrote > did) else None

    def quiet(self, tie: Tie) -> Reason | None:
        """How long it has been, beside how long it usually is."""
        cadence = cadence_of(tie, self.settings.clock.cadences)
        if not cadence or tie.contact.last_any is None:
            return None
        days = max(0, (self.today - clock_start(tie, cadence, self.settings.clock.tz)).days)
        return _reason("quiet", days=str(days), cadence=str(cadence))

    def never_contacted(self, tie: Tie) -> Reason | None:
        """There is nothing but the day on which the tie was added, or met."""
        if tie.contact.last_any is not None:
            return None
        if tie.met_on is not None:
            return _reason("only_met", at=tie.met_on.isoformat())
        return _reason("never_contacted", at=tie.added_at.isoformat())

    def only_employer_channel(self, tie: Tie) -> Reason | None:
        """All ways to the tie go through an employer."""
        return _reason("only_employer_channel") if hangs_on_employer(tie) else None

    def only_in_industry(self, tie: Tie) -> Reason | None:
        """Nobody else outside is known in the industry."""
        industry = self.alone_in.get(tie.id)
        return _reason("only_in_industry", industry=industry) if industry else None

    def bridge(self, tie: Tie) -> Reason | None:
        """The company to which the tie leads."""
        work = current_work(tie)
        return _reason("bridge", organization=work.organization) if work and work.organization else None

    def dormant(self, tie: Tie) -> Reason | None:
        """Years of silence, which is no reason to leave it at that."""
        days = silent_days(tie, self.today)
        if days is None or days < DORMANT_DAYS:
            return None
        key = "dormant" if tie.contact.last_any else "dormant_met"
        return _reason(key, at=(self.today - timedelta(days=days)).isoformat())

    def occasion(self, tie: Tie) -> str:
        """What there is to write about this week and was not said before: the key of a reason, or nothing."""
        return next((key for key in self._occasions(tie) if not self.history.had_occasion(tie.id, key)), "")

    def _occasions(self, tie: Tie) -> Iterator[str]:
        if tie.new_job_on and 0 <= (self.today - tie.new_job_on).days <= NEW_JOB_DAYS and self.new_job(tie):
            yield "new_job"
        if tie.birthday and (tie.birthday.month, tie.birthday.day) in self.days_ahead:
            yield "birthday"
        if self.mourners.get(tie.id) == self.today.year - 1 and not _heard_in(tie, self.today.year):
            yield "mourning_ended"
        if tie.met_on and self._is_remembered(tie, tie.met_on):
            yield "met_anniversary"

    def _is_remembered(self, tie: Tie, met_on: date) -> bool:
        """Whether the day of meeting comes round and means something: that of connecting online is nobody's memory."""
        if (met_on.month, met_on.day) not in self.days_ahead or met_on.year >= self.today.year:
            return False
        return bool(cadence_of(tie, self.settings.clock.cadences))

    def awaits_answer(self, tie: Tie) -> bool:
        """Whether the tie wrote last, and not so long ago that nobody waits any more."""
        wrote = tie.contact.last_in
        if wrote is None or self.they_wrote(tie) is None:
            return False
        return (self.today - wrote.astimezone(self.settings.clock.tz).date()).days <= ANSWER_AWAITED_DAYS

    def current(self, tie: Tie) -> Iterator[str]:
        """The keys of the reasons that hold today, the most telling first."""
        if occasion := self.occasion(tie):
            yield occasion
        if self.awaits_answer(tie):
            yield "they_wrote"
        view = self.assessment.views.get(tie.id)
        is_due = view is not None and (view.standing is Standing.DUE or view.standing.is_overdue)
        if is_due:
            yield "quiet" if tie.contact.last_any else "never_contacted"
        yield from ("only_employer_channel", "only_in_industry")
        if tie.contact.last_any or not is_due:
            yield "dormant"

    def reasons_for(self, tie: Tie) -> tuple[Reason, ...]:
        """Every reason to be in touch with a tie now, never none: the one of this week's nudge first."""
        stored = [nudge.reason for nudge in self.history.this_week if nudge.tie_id == tie.id]
        found = [self.described(key, tie) for key in dict.fromkeys((*stored, *self.current(tie)))]
        reasons = [reason for reason in found if reason is not None] or [_reason("hello")]
        return (*reasons, *_hints(tie, self.settings))

    def described(self, key: str, tie: Tie) -> Reason | None:
        """A reason with what its sentence names; None when the tie's record no longer has it."""
        return _DESCRIBED[key](self, tie) if key in _DESCRIBED else None


def _hints(tie: Tie, settings: NudgeSettings) -> Iterator[Reason]:
    """What is worth knowing before one tries again."""
    if tie.contact.attempts:
        yield _reason("tried", count=str(len(tie.contact.attempts)))
    cadence = loosened(tie, settings.clock)
    if cadence is not None:
        yield _reason("loosen", cadence=str(cadence))


def _reason(key: str, **placeholders: str) -> Reason:
    return Reason(key=key, placeholders=placeholders)


def _days_ahead(today: date) -> Mapping[tuple[int, int], date]:
    """The next days by month and day. Where there is no 29 February, the 28th stands in for it."""
    days = [today + timedelta(days=ahead) for ahead in range(BIRTHDAY_AHEAD_DAYS + 1)]
    found = {(day.month, day.day): day for day in days}
    return {(2, 29): found[2, 28], **found} if (2, 28) in found else found


def _in_leap_year(month: int, day: int) -> date:
    """Any day of a year as a date; only its month and day are said."""
    return date(2000, month, day)


def _heard_in(tie: Tie, year: int) -> bool:
    return tie.contact.last_any is not None and tie.contact.last_any.year >= year


_DESCRIBED: Mapping[str, _Describe] = {
    "new_job": Grounds.new_job,
    "birthday": Grounds.birthday,
    "mourning_ended": Grounds.mourning_ended,
    "met_anniversary": Grounds.met_anniversary,
    "they_wrote": Grounds.they_wrote,
    "quiet": Grounds.quiet,
    "never_contacted": Grounds.never_contacted,
    "only_employer_channel": Grounds.only_employer_channel,
    "only_in_industry": Grounds.only_in_industry,
    "bridge": Grounds.bridge,
    "dormant": Grounds.dormant,
    ASKED_FOR: lambda _grounds, _tie: _reason(ASKED_FOR),
}
REASON_KEYS = frozenset({*_DESCRIBED, "only_met", "dormant_met", "hello", "tried", "loosen"})
