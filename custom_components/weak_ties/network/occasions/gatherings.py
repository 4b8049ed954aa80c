"""Invitations, and who was there: what is worth saying yes to, and what it does for the ties."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from ..changes import Changes
from ..errors import (
    AttendanceRecordedError,
    GatheringNotFoundError,
    GatheringOverError,
    InvitationAnsweredError,
    MomentTooEarlyError,
)
from ..interactions import log_interaction
from ..known import known_tie
from ..layered import with_items
from ..model import Answer, Attendance, Gathering, GatheringId, Interaction, InteractionKind, Network, TieId
from ..values import EARLIEST_YEAR, checked_line, invalid

# Nobody is invited to the day in ten years; what is further ahead is a slip of the keyboard.
LATEST_AHEAD = timedelta(days=3660)

# After a month the owner has forgotten who was there, or never went: asking on would only teach them to look away.
ASKING_LASTS = timedelta(days=30)


def record_invitation(
    network: Network,
    *,
    title: str,
    at: datetime,
    host_id: TieId | None = None,
    place: str = "",
    with_ids: Sequence[TieId] = (),
    now: datetime,
    new_id: Callable[[], str],
) -> tuple[Network, Changes, Gathering]:
    """Keep an invitation until it is answered; `at` and `now` know their time zone.

    Raises TieNotFoundError, MomentTooEarlyError, and ValueInvalidError for a title or a moment that cannot be.
    A gathering that has been is welcome: its attendance is still to be recorded.
    """
    _check_moment(at, now)
    for tie_id in (*with_ids, *((host_id,) if host_id else ())):
        known_tie(network, tie_id)
    gathering = Gathering(
        id=GatheringId(new_id()),
        title=_checked_title(title),
        at=at.astimezone(UTC),
        place=checked_line("place", place),
        host_id=host_id,
        attendances=tuple(Attendance(tie_id=tie_id) for tie_id in dict.fromkeys(with_ids)),
    )
    return _with_gathering(network, gathering), Changes(saved=(gathering,)), gathering


def answer_invitation(
    network: Network, gathering_id: GatheringId, answer: Answer, *, now: datetime
) -> tuple[Network, Changes, Gathering]:
    """Accept or decline an invitation, once. `now` is in the owner's time zone.

    Declining what is over is allowed: it says that the owner did not go. Raises GatheringNotFoundError,
    InvitationAnsweredError, GatheringOverError, and ValueInvalidError for an answer that is none.
    """
    gathering = known_gathering(network, gathering_id)
    if answer is Answer.OPEN:
        raise invalid("answer", answer)
    if gathering.answer is not Answer.OPEN:
        raise InvitationAnsweredError(title=gathering.title)
    if answer is Answer.ACCEPTED and is_over(gathering, now):
        raise GatheringOverError(title=gathering.title)
    answered = replace(gathering, answer=answer)
    return _with_gathering(network, answered), Changes(saved=(answered,)), answered


def record_attendance(
    network: Network,
    gathering_id: GatheringId,
    tie_ids: Sequence[TieId],
    *,
    now: datetime,
    new_id: Callable[[], str],
) -> tuple[Network, Changes, Interaction]:
    """Log one interaction, at the gathering's time, with all who were there. Who goes has accepted.

    Raises GatheringNotFoundError, AttendanceRecordedError, and what `log_interaction` raises: an unknown tie,
    nobody at all, a gathering that has not begun. Then nothing is logged.
    """
    gathering = known_gathering(network, gathering_id)
    if is_recorded(gathering):
        raise AttendanceRecordedError(title=gathering.title)
    after, changes, interaction = log_interaction(
        network,
        tie_ids=tie_ids,
        kind=InteractionKind.EVENT,
        at=gathering.at,
        now=now,
        new_id=new_id,
        gathering_id=gathering_id,
    )
    attended = replace(
        gathering, answer=Answer.ACCEPTED, attendances=_attended(gathering.attendances, interaction.tie_ids)
    )
    return _with_gathering(after, attended), replace(changes, saved=(*changes.saved, attended)), interaction


def open_invitations(network: Network, now: datetime) -> tuple[Gathering, ...]:
    """The invitations that can still be answered, the soonest first. `now` is in the owner's time zone."""
    return _in_order(
        gathering
        for gathering in network.gatherings.values()
        if gathering.answer is Answer.OPEN and not is_over(gathering, now)
    )


def awaiting_attendance(network: Network, now: datetime) -> tuple[Gathering, ...]:
    """The gatherings to ask about, the oldest first: of today or past, not declined, nothing recorded.

    `now` is in the owner's time zone. What is still open today is asked for its answer, not yet for who was there.
    """
    return _in_order(gathering for gathering in network.gatherings.values() if _asks(gathering, now))


def accepted_ahead(network: Network, now: datetime) -> tuple[Gathering, ...]:
    """The gatherings that the owner goes to and that have not begun, the soonest first."""
    return _in_order(
        gathering
        for gathering in network.gatherings.values()
        if gathering.answer is Answer.ACCEPTED and gathering.at > now
    )


def known_gathering(network: Network, gathering_id: GatheringId) -> Gathering:
    """The gathering with that id. Raises GatheringNotFoundError."""
    gathering = network.gatherings.get(gathering_id)
    if gathering is None:
        raise GatheringNotFoundError
    return gathering


def is_over(gathering: Gathering, now: datetime) -> bool:
    """Whether the gathering's day has passed, on the owner's calendar: nobody says when a party ends."""
    return gathering.at.astimezone(now.tzinfo).date() < now.date()


def is_recorded(gathering: Gathering) -> bool:
    """Whether somebody said who was there."""
    return any(attendance.present is not None for attendance in gathering.attendances)


def _asks(gathering: Gathering, now: datetime) -> bool:
    day = gathering.at.astimezone(now.tzinfo).date()
    if gathering.answer is Answer.DECLINED or is_recorded(gathering):
        return False
    first = day if gathering.answer is Answer.ACCEPTED else day + timedelta(days=1)
    return first <= now.date() <= day + ASKING_LASTS


def _attended(attendances: tuple[Attendance, ...], present: Collection[TieId]) -> tuple[Attendance, ...]:
    """The list with who came and who did not, and at its end those who came uninvited."""
    listed = {attendance.tie_id for attendance in attendances}
    invited = (replace(attendance, present=attendance.tie_id in present) for attendance in attendances)
    others = (Attendance(tie_id=tie_id, invited=False, present=True) for tie_id in present if tie_id not in listed)
    return (*invited, *others)


def _in_order(gatherings: Iterable[Gathering]) -> tuple[Gathering, ...]:
    return tuple(sorted(gatherings, key=lambda gathering: (gathering.at, gathering.id)))


def _with_gathering(network: Network, gathering: Gathering) -> Network:
    return replace(network, gatherings=with_items(network.gatherings, {gathering.id: gathering}))


def _checked_title(title: str) -> str:
    line = checked_line("title", title)
    if not line:
        raise invalid("title", line)
    return line


def _check_moment(at: datetime, now: datetime) -> None:
    if at.year < EARLIEST_YEAR:
        raise MomentTooEarlyError(moment=at.isoformat(), earliest=f"{EARLIEST_YEAR}-01-01")
    if at - now > LATEST_AHEAD:
        raise invalid("at", at.isoformat())
