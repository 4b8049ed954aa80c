"""Which circle a tie belongs to, so that a week's list isn't all of one."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from ..identity.names import company_key, fold
from ..model import Tie
from .employers import current_work


def circle_of(tie: Tie, key_of: Callable[[str], str] = company_key) -> str:
    """The company where the tie works, else its first tag; a tie with neither is a circle of its own.

    Who asks about everybody may bring a `key_of` that remembers.
    """
    work = current_work(tie)
    if work is not None and (company := key_of(work.organization)):
        return f"company:{company}"
    return f"tag:{fold(tie.tags[0])}" if tie.tags else f"tie:{tie.id}"


def varied(beside: Sequence[Tie], chosen: Sequence[Tie], others: Iterable[Tie]) -> list[Tie]:
    """The chosen ties, the last exchanged for the first of another circle when nobody stands out by theirs.

    `beside` are on the list already and stay; `others` are those next in turn, the best first.
    """
    circles = Counter(circle_of(tie) for tie in (*beside, *chosen))
    if not chosen or 1 in circles.values():
        return list(chosen)
    another = next((tie for tie in others if circle_of(tie) not in circles), None)
    return [*chosen[:-1], another] if another else list(chosen)
