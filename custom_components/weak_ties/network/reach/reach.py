"""How safely a tie can be reached: the floor is one working channel that the tie's employer doesn't own."""

from enum import StrEnum

from ..affiliations.employers import current_work
from ..model import Channel, ChannelOwner, Tie


class Reach(StrEnum):
    """How safely a tie can be reached (the glossary's words)."""

    DIRECT = "direct"
    FRAGILE = "fragile"
    EMPLOYER_ONLY = "employer_only"
    LOST = "lost"

    @property
    def is_hard(self) -> bool:
        """Whether one mishap is enough to lose the tie, or it is lost already."""
        return self is not Reach.DIRECT


def is_working(channel: Channel) -> bool:
    """Whether a channel has not failed since it last proved to work."""
    if channel.failed_at is None:
        return True
    return channel.proven_at is not None and channel.proven_at >= channel.failed_at


def reach_of(tie: Tie) -> Reach:
    """How safely a tie can be reached.

    Direct needs two channels that would not vanish together, one of them not the employer's.
    """
    working = [channel for channel in tie.channels if is_working(channel)]
    if not working:
        return Reach.LOST if current_work(tie) is None else Reach.EMPLOYER_ONLY
    return Reach.DIRECT if len({_hold(channel) for channel in working}) > 1 else Reach.FRAGILE


def hangs_on_employer(tie: Tie) -> bool:
    """Whether every working channel is the employer's: two of them are as good as one, they end on the same day."""
    owners = {channel.owner for channel in tie.channels if is_working(channel)}
    return owners == {ChannelOwner.EMPLOYER}


def _hold(channel: Channel) -> str:
    """What has to go wrong for this channel to go: all of an employer's go at once, and all of one platform's."""
    if channel.owner is ChannelOwner.EMPLOYER:
        return "employer"
    return channel.kind if channel.owner is ChannelOwner.PLATFORM else f"{channel.kind}:{channel.normalized}"
