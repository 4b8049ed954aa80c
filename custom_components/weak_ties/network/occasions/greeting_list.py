"""Who gets a card this season and why, who has one, who sent one, and who is left out and why."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from ..assessment.assessment import Assessment, AssessmentSettings
from ..assessment.cadence import cadence_of
from ..assessment.weights import LIGHT_WEIGHT, resetting_weight
from ..model import Greeting, Mourning, Network, Tie, TieId
from .greetings import card_address
from .seasons import GreetingSeason


class GreetingReason(StrEnum):
    """Why a tie is on a list of cards. The words are in the translations."""

    RECEIVED_UNANSWERED = "received_unanswered"
    AFTER_MOURNING = "after_mourning"
    RECEIVED_LAST_TIME = "received_last_time"
    YEARLY_CLOCK = "yearly_clock"
    HARD_TO_REACH = "hard_to_reach"

    SENT = "sent"
    RETURNED = "returned"

    ANSWERED = "answered"

    ARCHIVED = "archived"
    SWITCHED_OFF = "switched_off"
    IN_MOURNING = "in_mourning"
    NO_ADDRESS = "no_address"


@dataclass(frozen=True, slots=True, kw_only=True)
class GreetingLine:
    """One tie on one list, with all the reasons, the weightiest first."""

    tie_id: TieId
    name: str
    reasons: tuple[GreetingReason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GreetingList:
    """A season's cards. A tie is on one of `send`, `sent` and `excluded` at most; `received` is apart from them.

    `excluded` has those who would have been sent a card, and everybody in mourning. Each list goes by name.
    """

    send: tuple[GreetingLine, ...] = ()
    sent: tuple[GreetingLine, ...] = ()
    received: tuple[GreetingLine, ...] = ()
    excluded: tuple[GreetingLine, ...] = ()


def greeting_list(
    network: Network,
    assessment: Assessment,
    season_year: int,
    season: GreetingSeason,
    today: date,
    settings: AssessmentSettings,
) -> GreetingList:
    """Sort the ties by what the season of that year asks for. It looks at every tie: not for the event loop.

    In the days of the belated card (寒中見舞い) those in mourning are sent one.
    """
    look = _Look(network, assessment, season_year, season, season.is_belated(season_year, today), settings)
    send: list[GreetingLine] = []
    sent: list[GreetingLine] = []
    received: list[GreetingLine] = []
    excluded: list[GreetingLine] = []
    for tie in network.ties.values():
        received.extend(look.received(tie))
        if has_one := list(look.sent(tie)):
            sent.extend(has_one)
            continue
        wanted = tuple(look.wanted(tie))
        # Most of a large network gets no card: nobody needs to know what else would keep it from them.
        if not wanted and not look.is_mourned(tie):
            continue
        if barred := tuple(look.barred(tie)):
            excluded.append(_line(tie, *barred))
        else:
            send.append(_line(tie, *wanted))
    return GreetingList(
        send=_by_name(send), sent=_by_name(sent), received=_by_name(received), excluded=_by_name(excluded)
    )


def is_in_mourning(network: Network, tie_id: TieId, season_year: int, season: GreetingSeason) -> bool:
    """Whether a mourning keeps that season's card from the tie."""
    return Mourning(tie_id=tie_id, year=season_year - season.mourning_shift) in network.mournings


@dataclass(frozen=True, slots=True)
class _Look:
    """What has to be at hand to judge a tie."""

    network: Network
    assessment: Assessment
    year: int
    season: GreetingSeason
    is_belated: bool
    settings: AssessmentSettings

    def received(self, tie: Tie) -> Iterator[GreetingLine]:
        greeting = self._greeting(tie, self.year)
        if greeting.received_on:
            answered = GreetingReason.ANSWERED if greeting.sent_on else GreetingReason.RECEIVED_UNANSWERED
            yield _line(tie, answered)

    def sent(self, tie: Tie) -> Iterator[GreetingLine]:
        greeting = self._greeting(tie, self.year)
        if greeting.returned_on:
            yield _line(tie, GreetingReason.RETURNED)
        elif greeting.sent_on:
            yield _line(tie, GreetingReason.SENT)

    def wanted(self, tie: Tie) -> Iterator[GreetingReason]:
        """Why a card would be sent."""
        if self._greeting(tie, self.year).received_on:
            yield GreetingReason.RECEIVED_UNANSWERED
        if self.is_belated and self._is_in_mourning(tie):
            yield GreetingReason.AFTER_MOURNING
        if self._greeting(tie, self.year - 1).received_on:
            yield GreetingReason.RECEIVED_LAST_TIME
        if self._has_yearly_clock(tie):
            yield GreetingReason.YEARLY_CLOCK
        view = self.assessment.views.get(tie.id)
        # Hard to reach with an address that works: there is little else than the post.
        if view is not None and view.reach.is_hard and card_address(tie) is not None:
            yield GreetingReason.HARD_TO_REACH

    def barred(self, tie: Tie) -> Iterator[GreetingReason]:
        """Why none can or should be."""
        if tie.archived_at is not None:
            yield GreetingReason.ARCHIVED
        if tie.do_not_suggest:
            yield GreetingReason.SWITCHED_OFF
        if self.is_mourned(tie):
            yield GreetingReason.IN_MOURNING
        if card_address(tie) is None:
            yield GreetingReason.NO_ADDRESS

    def is_mourned(self, tie: Tie) -> bool:
        """Whether a mourning keeps the card from the tie today."""
        return not self.is_belated and self._is_in_mourning(tie)

    def _is_in_mourning(self, tie: Tie) -> bool:
        return is_in_mourning(self.network, tie.id, self.year, self.season)

    def _greeting(self, tie: Tie, year: int) -> Greeting:
        return self.network.greetings.get((tie.id, year)) or Greeting(tie_id=tie.id, season=year)

    def _has_yearly_clock(self, tie: Tie) -> bool:
        """Whether the tie's clock is one that a card resets; for an archived tie, whether it was."""
        living = tie if tie.archived_at is None else replace(tie, archived_at=None)
        cadence = cadence_of(living, self.settings.cadences)
        return cadence > 0 and resetting_weight(cadence) == LIGHT_WEIGHT


def _by_name(lines: Iterable[GreetingLine]) -> tuple[GreetingLine, ...]:
    return tuple(sorted(lines, key=lambda line: (line.name, line.tie_id)))


def _line(tie: Tie, *reasons: GreetingReason) -> GreetingLine:
    return GreetingLine(tie_id=tie.id, name=tie.name, reasons=reasons)
