"""Noticing that somebody works elsewhere: a reason to write to them, and the end of their old mail."""

from dataclasses import replace
from datetime import date, datetime

from ..affiliations.employers import current_work, open_organizations
from ..identity.names import company_key
from ..model import Tie
from ..reach.proof import without_former_mail


def with_job_change(before: Tie, after: Tie, *, at: datetime, today: date) -> Tie:
    """The tie after a change, with what follows when its employer is another one than before; else just as it is.

    The mail of the former employer has failed, and the owner may congratulate: `today` is when it was noticed, not
    when it was, which sources rarely say. Somebody who had no employer has not changed.
    """
    if not has_moved(before, after):
        return after
    return without_former_mail(replace(after, new_job_on=today), at=at, today=today)


def has_moved(before: Tie, after: Tie) -> bool:
    """Whether the current employer is one that the tie did not work for before; other spellings are the same one."""
    former, present = current_work(before), current_work(after)
    if former is None or present is None or not former.organization or not present.organization:
        return False
    return company_key(present.organization) not in map(company_key, open_organizations(before))
