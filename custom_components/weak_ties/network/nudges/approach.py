"""How best to get in touch, given how long it has been."""

from datetime import date
from itertools import count

from ..assessment.assessment import TieView
from ..assessment.cadence import Standing
from ..assessment.weights import DORMANT_DAYS
from ..model import Channel, ChannelKind, ChannelOwner, Tie
from ..reach.reach import is_working
from .weights import CALL_FROM_CADENCES, CALL_KINDS, LETTER_KINDS, MESSAGE_KINDS


def suggested_channel(tie: Tie, view: TieView, today: date) -> Channel | None:
    """The working channel that suits the silence, the one the owner prefers before all; None when there is none."""
    working = [channel for channel in tie.channels if is_working(channel)]
    order = dict(zip(_kinds_for(tie, view, today), count(), strict=False))
    return min(working, key=lambda channel: _place(channel, order), default=None)


def _place(channel: Channel, order: dict[ChannelKind, int]) -> tuple[bool, int, bool, float, str]:
    """Of two of a kind the tie's own before the employer's, then the one that proved itself last."""
    proven = channel.proven_at or channel.added_at
    is_employers = channel.owner is ChannelOwner.EMPLOYER
    return not channel.preferred, order[channel.kind], is_employers, -proven.timestamp(), channel.id


def _kinds_for(tie: Tie, view: TieView, today: date) -> tuple[ChannelKind, ...]:
    """A message while it isn't late, a call when it is, and after years a letter to begin with."""
    silence = silent_days(tie, today)
    if view.standing is Standing.DORMANT or (silence is not None and silence >= DORMANT_DAYS):
        return LETTER_KINDS
    if silence is None or not view.days_overdue:
        return MESSAGE_KINDS
    cadence = max(1, silence - view.days_overdue)
    return CALL_KINDS if silence >= CALL_FROM_CADENCES * cadence else MESSAGE_KINDS


def silent_days(tie: Tie, today: date) -> int | None:
    """The days since any contact that is known; None when there is none. Meeting was one.

    Time zones are left aside: against months of silence an hour is nothing.
    """
    last = tie.contact.last_any.toordinal() if tie.contact.last_any else 0
    last = max(last, tie.met_on.toordinal() if tie.met_on else 0)
    return max(0, today.toordinal() - last) if last else None
