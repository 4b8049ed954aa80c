"""The list of whom to reach out to: what stands on it, and what ticking and removing an item does."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from homeassistant.components.todo import TodoItem, TodoItemStatus
from homeassistant.util import dt as dt_util

from ..coordinator.coordinator import WeakTiesCoordinator
from ..entity import shown_name
from ..network.errors import WeakTiesError
from ..network.model import Answer, ChannelKind, Gathering, InteractionKind, Tie, TieId
from ..network.nudges.approach import suggested_channel
from ..network.occasions.gatherings import awaiting_attendance, open_invitations
from ..responses.nudges import attendance, invitation
from ..speech.people import has_honorific
from ..words import Words, house_words

type Deed = Callable[[], Awaitable[object]]

# What ticking a nudge logs, by the channel that it suggests; a message where there is none or another.
_LOGGED_BY_CHANNEL: Mapping[ChannelKind, InteractionKind] = {
    ChannelKind.PHONE: InteractionKind.CALL,
    ChannelKind.EMAIL: InteractionKind.EMAIL,
    ChannelKind.POST: InteractionKind.LETTER,
}


class ListFixedError(WeakTiesError):
    """An item of the list was to be rewritten; it says what the network says."""

    key = "todo_fixed"


class WhoWasThereError(WeakTiesError):
    """Nobody is known who might have been at the gathering `title`, or it cannot be dropped from the list."""

    key = "todo_who_was_there"


class WhoIsMeantError(WeakTiesError):
    """`name` is nobody's, or several people's, where it must not be said whose."""

    key = "todo_who_is_meant"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of the list, and what becomes of it."""

    item: TodoItem
    tick: Deed
    remove: Deed


def entries(coordinator: WeakTiesCoordinator) -> dict[str, Entry]:
    """What stands on the list, by the items' ids: what to answer first, then whom to reach out to."""
    listed = _List(coordinator)
    made = [*listed.invitations(), *listed.attendances(), *listed.nudges()]
    return {entry.item.uid: entry for entry in made if entry.item.uid}


class _List:
    """Makes the items, in the house's language, with names or without."""

    def __init__(self, coordinator: WeakTiesCoordinator) -> None:
        self._coordinator = coordinator
        self._network = coordinator.network
        self._words = house_words(coordinator.hass)
        self._now = dt_util.now()

    def invitations(self) -> Iterator[Entry]:
        """Invitations to say yes to: removing one says no."""
        answer = self._coordinator.gatherings.async_answer_invitation
        for one in open_invitations(self._network, self._now):
            said = str(invitation(one, self._network, self._words, self._now)["reason"])
            yield Entry(
                item=self._of_gathering("todo_invitation", one, said),
                tick=partial(answer, one.id, Answer.ACCEPTED),
                remove=partial(answer, one.id, Answer.DECLINED),
            )

    def attendances(self) -> Iterator[Entry]:
        """Gatherings of which nobody has said who was there: ticking says that all were whom one expected."""
        for one in awaiting_attendance(self._network, self._now):
            said = str(attendance(one, self._words, self._now)["reason"])
            guests = self._guests(one)
            if guests:
                names = self._words.listed([self._network.ties[tie_id].name for tie_id in guests])
                said = self._words.say("todo_attendance_ticked", reason=said, names=names)
            yield Entry(
                item=self._of_gathering("todo_attendance", one, said),
                tick=partial(self._async_all_were_there, one, guests),
                remove=partial(self._async_did_not_go, one),
            )

    def nudges(self) -> Iterator[Entry]:
        """Whom to reach out to this week: ticking logs it, removing is "not this one"."""
        for nudge in self._coordinator.nudges.this_week:
            tie = self._network.ties[nudge.tie_id]
            view = self._coordinator.data.views[tie.id]
            channel = suggested_channel(tie, view, self._coordinator.data.today)
            by_default = InteractionKind.MESSAGE
            kind = _LOGGED_BY_CHANNEL.get(channel.kind, by_default) if channel else by_default
            log = self._coordinator.interactions.async_log
            yield Entry(
                item=TodoItem(
                    uid=tie.id,
                    summary=self._words.say(f"todo_{kind.value}", name=self._name(tie)),
                    status=TodoItemStatus.NEEDS_ACTION,
                    due=view.due,
                    description=self._unless_private(self._coordinator.nudges.why(tie, self._words)),
                ),
                tick=partial(log, tie_ids=(tie.id,), kind=kind),
                remove=partial(self._coordinator.nudges.async_dismiss, tie.id),
            )

    def _of_gathering(self, key: str, one: Gathering, description: str) -> TodoItem:
        private = self._coordinator.keep_names_private
        return TodoItem(
            uid=one.id,
            summary=self._words.say(f"{key}_private") if private else self._words.say(key, title=one.title),
            status=TodoItemStatus.NEEDS_ACTION,
            due=one.at.astimezone(self._now.tzinfo),
            description=self._unless_private(description),
        )

    def _guests(self, one: Gathering) -> tuple[TieId, ...]:
        host = (one.host_id,) if one.host_id else ()
        invited = (guest.tie_id for guest in one.attendances if guest.answer is not Answer.DECLINED)
        return tuple(tie_id for tie_id in dict.fromkeys((*host, *invited)) if tie_id in self._network.ties)

    async def _async_all_were_there(self, one: Gathering, guests: tuple[TieId, ...]) -> None:
        if not guests:
            raise WhoWasThereError(title=one.title)
        await self._coordinator.gatherings.async_record_attendance(one.id, guests)

    async def _async_did_not_go(self, one: Gathering) -> None:
        if one.answer is not Answer.OPEN:
            raise WhoWasThereError(title=one.title)
        await self._coordinator.gatherings.async_answer_invitation(one.id, Answer.DECLINED)

    def _name(self, tie: Tie) -> str:
        if self._coordinator.keep_names_private:
            return shown_name(self._coordinator, tie)
        return _called(self._words, tie.name)

    def _unless_private(self, text: str) -> str | None:
        return None if self._coordinator.keep_names_private else text


def _called(words: Words, name: str) -> str:
    return name if has_honorific(name) else words.say("reply_person", name=name)
