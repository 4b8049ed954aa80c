"""Where a tie works now, and what it means when the owner says that it is somewhere else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from ..identity.names import company_key
from ..model import Affiliation, AffiliationId, AffiliationKind, Tie


def current_work(tie: Tie) -> Affiliation | None:
    """The newest work affiliation that goes on; of those that started at the same time, the one named last."""
    open_work = [work for work in tie.affiliations if work.kind is AffiliationKind.WORK and not work.ended]
    if not open_work:
        return None
    return max(enumerate(open_work), key=_newest)[1]


def current_employer(tie: Tie) -> str:
    """The organization of the current work; empty where it is not known or there is no work."""
    work = current_work(tie)
    return work.organization if work else ""


def _newest(numbered: tuple[int, Affiliation]) -> tuple[str, date, int]:
    position, work = numbered
    return work.started, work.seen_on or date.min, position


def open_organizations(tie: Tie) -> tuple[str, ...]:
    """The organizations that a tie works for, as far as anybody knows."""
    return tuple(work.organization for work in tie.affiliations if work.kind is AffiliationKind.WORK and not work.ended)


def with_work(tie: Tie, stated: Mapping[str, str], *, today: date, new_id: Callable[[], str]) -> Tie:
    """The tie with what the owner states of its work: organization, title, industry, rank.

    Another organization ends the current one today and begins a new one; the same one, in whatever spelling, is
    edited; an empty one ends the current without a new.
    """
    current = current_work(tie)
    if current is None:
        return _began(tie, stated, started="", today=today, new_id=new_id)
    organization = stated.get("organization", current.organization)
    if current.organization and company_key(organization) != company_key(current.organization):
        tie = _put(tie, current, replace(current, ended=today.isoformat()))
        return _began(tie, stated, started=today.isoformat(), today=today, new_id=new_id)
    return _put(tie, current, _edited(current, stated, today)) if stated else tie


def _began(tie: Tie, stated: Mapping[str, str], *, started: str, today: date, new_id: Callable[[], str]) -> Tie:
    """The tie with a new job. When a first known job began, nobody said; a change of jobs was between then and now."""
    if not any(stated.values()):
        return tie
    blank = Affiliation(id=AffiliationId(new_id()), kind=AffiliationKind.WORK, organization="", started=started)
    work = _edited(blank, stated, today)
    return replace(tie, affiliations=(*tie.affiliations, work))


def _edited(work: Affiliation, stated: Mapping[str, str], today: date) -> Affiliation:
    return replace(
        work,
        organization=stated.get("organization", work.organization),
        title=stated.get("title", work.title),
        industry=stated.get("industry", work.industry),
        rank=stated.get("rank", work.rank),
        seen_on=today,
    )


def _put(tie: Tie, before: Affiliation, after: Affiliation) -> Tie:
    return replace(tie, affiliations=tuple(after if work is before else work for work in tie.affiliations))
