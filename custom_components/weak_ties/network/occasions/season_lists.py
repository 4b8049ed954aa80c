"""A season's cards as a checklist has them: every tie on the list where their card is now."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ..model import TieId
from .greeting_list import GreetingLine, GreetingList, GreetingReason


class SeasonList(StrEnum):
    """The lists that a checklist can show. The words are in the page's translations."""

    EVERYBODY = "everybody"
    SEND = "send"
    SENT = "sent"
    RECEIVED = "received"
    MOURNING = "mourning"
    NO_ADDRESS = "no_address"
    LEFT_OUT = "left_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeasonLists:
    """Who is on which list, each by name.

    `lines` says of everybody why they are where they are. `places` has the list of all but those who are only in
    `received` or `everybody`, which cut across the others.
    """

    members: Mapping[SeasonList, tuple[TieId, ...]]
    lines: Mapping[TieId, GreetingLine]
    places: Mapping[TieId, SeasonList]

    def of(self, name: SeasonList, found: Collection[TieId] | None = None) -> tuple[TieId, ...]:
        """Who is on a list, or those of them who were found."""
        members = self.members[name]
        return members if found is None else tuple(tie_id for tie_id in members if tie_id in found)

    def totals(self, found: Collection[TieId] | None = None) -> dict[SeasonList, int]:
        """How many are on each list, or how many of those who were found."""
        return {name: len(self.of(name, found)) for name in SeasonList}


def season_lists(listed: GreetingList) -> SeasonLists:
    """Part the season's cards as a checklist shows them."""
    parts: dict[SeasonList, list[GreetingLine]] = {name: [] for name in SeasonList}
    parts[SeasonList.SEND].extend(listed.send)
    parts[SeasonList.SENT].extend(listed.sent)
    for line in listed.excluded:
        parts[_left_out(line)].append(line)
    places = {line.tie_id: name for name, lines in parts.items() for line in lines}
    # Why somebody is where they are says more than that their card came.
    lines = {line.tie_id: line for line in listed.received}
    lines |= {line.tie_id: line for part in parts.values() for line in part}
    parts[SeasonList.RECEIVED].extend(listed.received)
    parts[SeasonList.EVERYBODY] = sorted(lines.values(), key=lambda line: (line.name, line.tie_id))
    members = {name: tuple(line.tie_id for line in part) for name, part in parts.items()}
    return SeasonLists(members=members, lines=lines, places=places)


def _left_out(line: GreetingLine) -> SeasonList:
    """A mourning is respected, a missing address can be found, and the rest was the owner's wish."""
    if GreetingReason.IN_MOURNING in line.reasons:
        return SeasonList.MOURNING
    return SeasonList.NO_ADDRESS if line.reasons[0] is GreetingReason.NO_ADDRESS else SeasonList.LEFT_OUT
