"""What each tie would be worth if the owner's job were gone tomorrow (reference C6 and C7)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, tzinfo
from math import exp2

from ..affiliations.employers import current_work
from ..affiliations.industries import industry_of
from ..affiliations.titles import is_not_working, occupation_of, rank_of
from ..assessment.assessment import AssessmentSettings
from ..assessment.cadence import cadence_of, clock_start
from ..assessment.weights import (
    CHANNEL_TRUST,
    CLOSENESS,
    DORMANT_DAYS,
    DORMANT_LIVELINESS,
    KIN_FADING,
    NOT_WORKING,
    OLD_FADING,
    OLD_TIE_DAYS,
    REACHABLE,
    UNKEPT_CADENCE_DAYS,
    UNKNOWN_EMPLOYER,
    WORK_LINE_TRUST,
    WORK_MAIL_TRUST,
)
from ..identity.names import company_key
from ..model import Affiliation, AffiliationId, AffiliationKind, Channel, ChannelKind, ChannelOwner, Network, Tie, TieId
from ..reach.reach import is_working
from .own_company import OwnCompany

_NO_WORK = Affiliation(id=AffiliationId(""), kind=AffiliationKind.WORK, organization="")
# Working for oneself is no company that two people could share.
_ALONE = frozenset(
    company_key(name)
    for name in ("self-employed", "self employed", "freelance", "freelancer", "個人事業主", "自営業", "フリーランス")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Prospect:
    """An outside tie. `weight` is `value` times `reach`, each 0 to 1; `potential` is the weight once in touch again.

    `employer` is the company's key, empty when unknown; `group` is what saturates together: the company, else the tie
    alone. `silent_days` is None when no contact is known at all.
    """

    tie: Tie
    work: Affiliation
    employer: str
    group: str
    channels: tuple[Channel, ...]
    value: float
    reach: float
    potential: float
    silent_days: int | None
    industry: str
    rank: str
    occupation: str
    weight: float = field(init=False)

    def __post_init__(self) -> None:
        """Multiply once: sorting and summing ask for the weight a dozen times."""
        object.__setattr__(self, "weight", self.value * self.reach)

    @property
    def is_reachable(self) -> bool:
        """Whether an answer can be counted on."""
        return self.reach >= REACHABLE

    @property
    def is_live(self) -> bool:
        """Whether it is reachable and not dormant."""
        return self.is_reachable and self.silent_days is not None and self.silent_days < DORMANT_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Every tie as it was read, and the circumstances: the day, the clocks and the own companies.

    Someone outside has a prospect; a colleague, and whoever is archived, has None.
    """

    today: date
    settings: AssessmentSettings
    own_names: tuple[str, ...]
    read: Mapping[TieId, tuple[Tie, Prospect | None]]

    @property
    def prospects(self) -> list[Prospect]:
        """Every outside tie that isn't archived."""
        return [prospect for _, prospect in self.read.values() if prospect is not None]


def reading_of(
    network: Network, today: date, settings: AssessmentSettings, own: OwnCompany, before: Reading | None = None
) -> Reading:
    """Read every tie; of an earlier reading in the same circumstances all that stayed the same is taken over.

    Ties are frozen: the same object says the same.
    """
    circumstances = (today, settings, own.names)
    is_usable = before is not None and (before.today, before.settings, before.own_names) == circumstances
    known = before.read if before is not None and is_usable else {}
    reader = _Reader(today, settings, own)
    read: dict[TieId, tuple[Tie, Prospect | None]] = {}
    for tie_id, tie in network.ties.items():
        found = known.get(tie_id)
        read[tie_id] = found if found is not None and found[0] is tie else (tie, reader.prospect(tie))
    return Reading(today=today, settings=settings, own_names=own.names, read=read)


def prospects_of(network: Network, today: date, settings: AssessmentSettings, own: OwnCompany) -> list[Prospect]:
    """Every outside tie that isn't archived; whoever works at the owner's company is left out."""
    return reading_of(network, today, settings, own).prospects


class _Reader:
    """Reads ties; what a company's name or a title says is found out once for all that share it."""

    def __init__(self, today: date, settings: AssessmentSettings, own: OwnCompany) -> None:
        self._today, self._settings, self._own = today, settings, own
        self._companies: dict[str, str] = {}
        self._industries: dict[tuple[str, str], str] = {}
        self._titles: dict[tuple[str, str], tuple[str, str, str, bool]] = {}

    def prospect(self, tie: Tie) -> Prospect | None:
        if tie.archived_at is not None:
            return None
        work = current_work(tie) or _NO_WORK
        employer = self._company(work.organization)
        if self._own.is_own(employer) or (not employer and self._own.has_mail_of(tie)):
            return None
        employer = "" if employer in _ALONE else employer
        usual, rank, occupation, rests = self._said(work)
        channels = tuple([one for one in tie.channels if is_working(one) and not self._own.takes(one)])
        last, reach = last_known(tie, self._settings.tz), reach_over(channels, self._today)
        known = NOT_WORKING if rests else 1.0 if work.organization else UNKNOWN_EMPLOYER
        worth = known * CLOSENESS[tie.strength]
        return Prospect(
            tie=tie,
            work=work,
            employer=employer,
            group=employer or f":{tie.id}",
            channels=channels,
            value=worth * self._liveliness(tie, last),
            reach=reach,
            potential=worth * fresh_reach(channels),
            silent_days=max(0, (self._today - last).days) if last else None,
            industry=self._industry(work) or usual,
            rank=rank,
            occupation=occupation,
        )

    def _company(self, organization: str) -> str:
        if organization not in self._companies:
            self._companies[organization] = company_key(organization)
        return self._companies[organization]

    def _industry(self, work: Affiliation) -> str:
        words = (work.organization, work.industry)
        if words not in self._industries:
            self._industries[words] = industry_of(work.organization, "", work.industry)
        return self._industries[words]

    def _said(self, work: Affiliation) -> tuple[str, str, str, bool]:
        """What a title says of the industry, of rank and occupation, and of having no job."""
        words = (work.title, work.rank)
        if words not in self._titles:
            self._titles[words] = (
                industry_of("", work.title),
                rank_of(work.title, work.rank),
                occupation_of(work.title),
                is_not_working(f"{work.title} {work.rank}"),
            )
        return self._titles[words]

    def _liveliness(self, tie: Tie, last: date | None) -> float:
        """From 1 for a tie whose turn hasn't come down to what is left of a dormant one."""
        if last is None:
            return DORMANT_LIVELINESS
        cadence = cadence_of(tie, self._settings.cadences) or UNKEPT_CADENCE_DAYS
        late = (self._today - clock_start(tie, cadence, self._settings.tz)).days - cadence
        health = 1.0 if late <= 0 else exp2(-late / cadence / self._fading(tie))
        return DORMANT_LIVELINESS + (1 - DORMANT_LIVELINESS) * health

    def _fading(self, tie: Tie) -> float:
        if tie.kin:
            return KIN_FADING
        is_old = tie.met_on is not None and (self._today - tie.met_on).days > OLD_TIE_DAYS
        return OLD_FADING if is_old else 1.0


def last_known(tie: Tie, tz: tzinfo) -> date | None:
    """The last day of any contact that is known; being added to the network is none."""
    if tie.contact.last_any is None:
        return tie.met_on
    touched = tie.contact.last_any.astimezone(tz).date()
    return max(touched, tie.met_on) if tie.met_on else touched


def reach_over(channels: Iterable[Channel], today: date) -> float:
    """How likely one of these channels gets through, given how long ago each was known to work."""
    missed = 1.0
    for channel in channels:
        missed *= 1 - _trust_now(channel, today)
    return 1 - missed


def fresh_reach(channels: Sequence[Channel]) -> float:
    """What reach would be after getting through over the best of the channels; by a new number if there is none."""
    return max((_trust(channel)[0] for channel in channels), default=CHANNEL_TRUST[ChannelKind.PHONE][0])


def _trust(channel: Channel) -> tuple[float, int]:
    if channel.owner is not ChannelOwner.EMPLOYER:
        return CHANNEL_TRUST[channel.kind]
    return WORK_MAIL_TRUST if channel.kind is ChannelKind.EMAIL else WORK_LINE_TRUST


def _trust_now(channel: Channel, today: date) -> float:
    """Time zones are left aside: against half-lives of years an hour is nothing."""
    surely, half_life = _trust(channel)
    evidence = channel.added_at
    if channel.proven_at is not None and channel.proven_at > evidence:
        evidence = channel.proven_at
    age = max(0, today.toordinal() - evidence.toordinal())
    return surely * exp2(-age / half_life)
