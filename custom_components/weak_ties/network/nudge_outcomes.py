"""What became of the nudges of a week: how what the owner does crosses somebody off the list, and puts them back."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from .layered import with_items
from .model import Network, Nudge, NudgeOutcome, TieId

type Booked = tuple[Network, tuple[Nudge, ...]]

# Which outcome may take the place of which: an answer also ends what was only tried; nothing ends a "not this one".
_SETTLES: dict[NudgeOutcome, frozenset[NudgeOutcome]] = {
    NudgeOutcome.DONE: frozenset({NudgeOutcome.OPEN, NudgeOutcome.TRIED}),
}
_ONLY_OPEN = frozenset({NudgeOutcome.OPEN})
_BY_INTERACTION = frozenset({NudgeOutcome.DONE, NudgeOutcome.TRIED})


def week_of(day: date) -> str:
    """The ISO week of a day, as nudges name it: 2026-W48. The last days of a year may be of the next one's first."""
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def settled(network: Network, tie_ids: Iterable[TieId], outcome: NudgeOutcome, week: str) -> Booked:
    """The network in which the open nudges of these ties in that week have come to something, and those nudges."""
    return _booked(network, tie_ids, outcome, week, _SETTLES.get(outcome, _ONLY_OPEN))


def reopened(network: Network, tie_ids: Iterable[TieId], week: str) -> Booked:
    """The network in which what an interaction settled in that week is open again, and those nudges.

    What the owner put off or did not want was no interaction's doing, and stays as it is.
    """
    return _booked(network, tie_ids, NudgeOutcome.OPEN, week, _BY_INTERACTION)


def put_back(network: Network, tie_id: TieId, outcome: NudgeOutcome, week: str) -> Booked:
    """The network in which the nudge of a tie that the owner put off or did not want in that week is open again."""
    return _booked(network, (tie_id,), NudgeOutcome.OPEN, week, frozenset({outcome}))


def _booked(
    network: Network, tie_ids: Iterable[TieId], outcome: NudgeOutcome, week: str, from_these: frozenset[NudgeOutcome]
) -> Booked:
    of_week = (network.nudges.get((week, tie_id)) for tie_id in dict.fromkeys(tie_ids))
    changed = tuple(replace(one, outcome=outcome) for one in of_week if one and one.outcome in from_these)
    if not changed:
        return network, ()
    return replace(network, nudges=with_items(network.nudges, {(week, one.tie_id): one for one in changed})), changed
