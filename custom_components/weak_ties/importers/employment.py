"""What a record says of somebody's work, against what is known: the newer of two sources is right.

A source that is older than what is known, or does not say how old it is, never replaces the current employer: a
forgotten export from three years ago would otherwise send half the network back to former jobs.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from ..network.identity.names import company_key
from ..network.model import Affiliation, AffiliationId, AffiliationKind
from .contact import ImportedAffiliation

type Affiliations = tuple[Affiliation, ...]


def affiliations_after(
    known: Affiliations, stated: Iterable[ImportedAffiliation], *, as_of: date | None, new_id: Callable[[], str]
) -> Affiliations:
    """The affiliations that result when a source of that day (None: it does not say) states these."""
    stated = tuple(one for one in stated if one.organization or one.title)
    is_newer = _is_newer(as_of, known)
    admits_current = is_newer or (as_of is None and not any(_is_open_work(one) for one in known))
    if is_newer:
        known = _left(known, stated, as_of)
    for one in stated:
        same = [other for other in known if _place(other) == _place(one)]
        if same and not _is_return(one, same, as_of if is_newer else None):
            known = tuple(_filled(other, one, as_of) if other is same[-1] else other for other in known)
        elif admits_current or one.ended or one.kind is not AffiliationKind.WORK:
            known = (*known, _affiliation(one, as_of, new_id))
    return known


def affiliations_confirmed(
    known: Affiliations, stated: Iterable[ImportedAffiliation], as_of: date | None
) -> Affiliations:
    """The affiliations when a record says the same as last time: as of that day, it was still so.

    Without this, a source from between the two days would pass for newer.
    """
    places = {_place(one) for one in stated if not one.ended}
    confirmed = tuple(_seen(one, as_of) if _place(one) in places else one for one in known)
    return confirmed if confirmed != known else known


def _is_newer(as_of: date | None, known: Affiliations) -> bool:
    seen = [work.seen_on for work in known if work.kind is AffiliationKind.WORK and work.seen_on]
    return as_of is not None and all(as_of > day for day in seen)


def _is_return(stated: ImportedAffiliation, same: list[Affiliation], newer: date | None) -> bool:
    """Whether somebody is back where they once left: only a newer source can know."""
    if newer is None or stated.kind is not AffiliationKind.WORK or stated.ended:
        return False
    return all(one.ended and one.ended < newer.isoformat() for one in same)


def _left(known: Affiliations, stated: tuple[ImportedAffiliation, ...], as_of: date | None) -> Affiliations:
    """End the jobs that a newer source, which names others, no longer names."""
    current = {_place(one) for one in stated if one.kind is AffiliationKind.WORK and not one.ended}
    if not current or as_of is None:
        return known
    day = as_of.isoformat()
    return tuple(replace(one, ended=day) if _is_open_work(one) and _place(one) not in current else one for one in known)


def _filled(one: Affiliation, stated: ImportedAffiliation, as_of: date | None) -> Affiliation:
    """Fill in what is not known. Only a newer source can know that a job has ended."""
    ends = stated.ended if as_of and one.seen_on and as_of > one.seen_on else ""
    filled = replace(
        one,
        department=one.department or stated.department,
        title=one.title or stated.title,
        industry=one.industry or stated.industry,
        rank=one.rank or stated.rank,
        started=one.started or stated.started,
        ended=one.ended or ends,
    )
    return filled if stated.ended else _seen(filled, as_of)


def _seen(one: Affiliation, as_of: date | None) -> Affiliation:
    is_later = as_of is not None and not one.ended and (one.seen_on is None or as_of > one.seen_on)
    return replace(one, seen_on=as_of) if is_later else one


def _affiliation(stated: ImportedAffiliation, as_of: date | None, new_id: Callable[[], str]) -> Affiliation:
    return Affiliation(
        id=AffiliationId(new_id()),
        kind=stated.kind,
        organization=stated.organization,
        department=stated.department,
        title=stated.title,
        industry=stated.industry,
        rank=stated.rank,
        started=stated.started,
        ended=stated.ended,
        seen_on=as_of,
    )


def _place(one: Affiliation | ImportedAffiliation) -> tuple[AffiliationKind, str]:
    return one.kind, company_key(one.organization) or one.organization.casefold()


def _is_open_work(one: Affiliation) -> bool:
    return one.kind is AffiliationKind.WORK and not one.ended
