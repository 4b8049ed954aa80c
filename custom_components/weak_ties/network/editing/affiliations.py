"""Where a tie belongs and belonged, as the owner states it: companies, schools and communities, with their years.

Leads are found by these years, so a stay is kept once, however often and in whatever spelling it is stated.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from typing import TypedDict

from ..affiliations.years import first_day, last_day
from ..changes import Changes
from ..errors import AffiliationAmbiguousError, AffiliationNotFoundError
from ..identity.names import company_key
from ..known import Edited, known_tie
from ..layered import with_items
from ..model import Affiliation, AffiliationId, AffiliationKind, Network, Tie, TieId
from ..reach.channels import owned_by
from ..reach.proof import without_former_mail
from ..values import EARLIEST_YEAR, SHOWN_LIMIT, checked_line, invalid


class AffiliationFields(TypedDict, total=False):
    """What the owner states of a stay; what is absent or empty is not known."""

    kind: AffiliationKind
    organization: str
    department: str
    title: str
    industry: str
    rank: str
    started: str
    ended: str


def add_affiliation(
    network: Network,
    tie_id: TieId,
    fields: AffiliationFields,
    *,
    at: datetime,
    today: date,
    new_id: Callable[[], str],
) -> Edited:
    """Keep where a tie belongs or belonged; the same stay stated again is completed, not doubled.

    A job that has ended takes the employer's mail with it. Raises TieNotFoundError and ValueInvalidError.
    """
    tie = known_tie(network, tie_id)
    stated = _stated(fields, today=today, new_id=new_id)
    known = next((one for one in reversed(tie.affiliations) if _is_same_stay(one, stated)), None)
    if known is None:
        tie = replace(tie, affiliations=(*tie.affiliations, stated))
    else:
        both = _completed(known, stated)
        tie = replace(tie, affiliations=tuple(both if one is known else one for one in tie.affiliations))
    if stated.kind is AffiliationKind.WORK:
        tie = without_former_mail(owned_by(tie, stated.organization), at=at, today=today)
    return _saved(network, tie)


def remove_affiliation(network: Network, tie_id: TieId, affiliation: str) -> Edited:
    """Take back that a tie belonged somewhere, by the affiliation's id or its organization in any spelling.

    Raises TieNotFoundError, AffiliationNotFoundError, and AffiliationAmbiguousError when there were several stays.
    """
    tie = known_tie(network, tie_id)
    gone = _named(tie, affiliation)
    return _saved(network, replace(tie, affiliations=tuple(one for one in tie.affiliations if one is not gone)))


def _stated(fields: AffiliationFields, *, today: date, new_id: Callable[[], str]) -> Affiliation:
    texts = {field: checked_line(field, text) for field, text in fields.items() if isinstance(text, str)}
    if not company_key(organization := texts.get("organization", "")):
        raise invalid("organization", organization)
    started, ended = (_checked_date(field, texts.get(field, ""), today) for field in ("started", "ended"))
    if _is_inverted(started, ended):
        raise invalid("ended", ended)
    return Affiliation(
        id=AffiliationId(new_id()),
        kind=fields.get("kind", AffiliationKind.WORK),
        organization=organization,
        department=texts.get("department", ""),
        title=texts.get("title", ""),
        industry=texts.get("industry", ""),
        rank=texts.get("rank", ""),
        started=started,
        ended=ended,
        seen_on=today,
    )


def _checked_date(field: str, text: str, today: date) -> str:
    """A date of the precision that is known: within living memory, and not to come.

    An end to come is refused as well: whoever has an end is taken for gone.
    """
    day = first_day(text)
    if text and (day is None or day > today or day.year < EARLIEST_YEAR):
        raise invalid(field, text)
    return text


def _is_inverted(started: str, ended: str) -> bool:
    first, last = first_day(started), last_day(ended)
    return first is not None and last is not None and last < first


def _is_same_stay(known: Affiliation, stated: Affiliation) -> bool:
    """Whether two statements can be of one stay: told by when it began, else by when it ended."""
    if known.kind is not stated.kind or company_key(known.organization) != company_key(stated.organization):
        return False
    if known.started and stated.started:
        return _agree(known.started, stated.started)
    started, ended = known.started or stated.started, known.ended or stated.ended
    return _agree(known.ended, stated.ended) and not _is_inverted(started, ended)


def _agree(one: str, other: str) -> bool:
    """Whether two dates can be the same day: 2003 and 2003-04 can."""
    return one.startswith(other) or other.startswith(one)


def _completed(known: Affiliation, stated: Affiliation) -> Affiliation:
    return replace(
        known,
        organization=stated.organization,
        department=stated.department or known.department,
        title=stated.title or known.title,
        industry=stated.industry or known.industry,
        rank=stated.rank or known.rank,
        started=max(known.started, stated.started, key=len),
        ended=_later_word(known.ended, stated.ended),
        seen_on=stated.seen_on,
    )


def _later_word(known: str, stated: str) -> str:
    """The end that is stated now, but no vaguer than what was known of the same."""
    return known if known.startswith(stated) else stated


def _named(tie: Tie, text: str) -> Affiliation:
    by_id = [one for one in tie.affiliations if one.id == text]
    key = company_key(text)
    found = by_id or [one for one in tie.affiliations if key and company_key(one.organization) == key]
    if not found:
        raise AffiliationNotFoundError(organization=text[:SHOWN_LIMIT], name=tie.name)
    if len(found) > 1:
        raise AffiliationAmbiguousError(organization=text[:SHOWN_LIMIT], name=tie.name)
    return found[0]


def _saved(network: Network, tie: Tie) -> Edited:
    return replace(network, ties=with_items(network.ties, {tie.id: tie})), Changes(saved=(tie,)), tie
