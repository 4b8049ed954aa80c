"""The owner's former employers as people write them: Example Works 2003–2007."""

import re
from collections.abc import Iterable

from ..errors import ValueInvalidError
from ..identity.names import company_key, written_key
from ..model import OwnEmployer
from ..values import EARLIEST_YEAR, checked_line, invalid
from .years import first_day, last_day

_PARTIAL = r"\d{4}(?:-\d{2}(?!\d)(?:-\d{2}(?!\d))?)?"
_DASH = r"\s*(?:-|‐|–|—|―|〜|~|to|から)\s*"
_WITH_YEARS = re.compile(
    rf"(?P<name>.*?)[\s,、(]+(?:(?P<started>{_PARTIAL})?年?{_DASH})?(?P<ended>{_PARTIAL})年?(?:まで)?\s*\)?",
    re.ASCII | re.IGNORECASE,
)
# Full-width digits, brackets and waves, as Japanese keyboards give them.
_NARROW = str.maketrans("０１２３４５６７８９（）～－　", "0123456789()~- ")


def former_employer(text: str) -> OwnEmployer:
    """Read a company and its years; the year of leaving has to be there, or one would still work there.

    Raises ValueInvalidError.
    """
    line = checked_line("former_employers", text)
    read = _WITH_YEARS.fullmatch(line.translate(_NARROW))
    if read is None or not company_key(read["name"]):
        raise _unreadable(text)
    started, ended = read["started"] or "", read["ended"]
    first, last = first_day(started), last_day(ended)
    is_date = last is not None and last.year >= EARLIEST_YEAR and (not started or first is not None)
    if last is None or not is_date or (first is not None and (first > last or first.year < EARLIEST_YEAR)):
        raise _unreadable(text)
    return OwnEmployer(organization=line[: len(read["name"])], started=started, ended=ended)


def written(employer: OwnEmployer) -> str:
    """Write it so that it reads back as the same."""
    return f"{employer.organization} {employer.started}–{employer.ended}"


def distinct_employers(employers: Iterable[OwnEmployer]) -> tuple[OwnEmployer, ...]:
    """Each once, however it is spelled; who went back to a company has been there twice."""
    return tuple({(company_key(one.organization), one.started, one.ended): one for one in employers}.values())


def distinct_companies(names: Iterable[str]) -> tuple[str, ...]:
    """Each company once, in its first spelling; what names none is left out. Raises ValueInvalidError."""
    found: dict[str, str] = {}
    for name in names:
        if key := company_key(written_key(name)):
            found.setdefault(key, checked_line("subsidiaries", name))
    return tuple(found.values())


def _unreadable(text: str) -> ValueInvalidError:
    return invalid("former_employers", text)
