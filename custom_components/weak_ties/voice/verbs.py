"""What each wish does, in one function each: to the network through the coordinator, and to the ear through a reply."""

import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from homeassistant.util import dt as dt_util

from ..network.errors import NameEmptyError
from ..network.model import Channel, ChannelKind, Direction, Tie, TieId
from ..network.nudges.approach import suggested_channel
from ..speech.meant import all_meant
from ..speech.people import as_name
from ..speech.rows import Meaning
from ..speech.wishes import moment_at
from .conversation import Done, Hearing, Reply

# Two weeks of rest when a snooze does not say how long.
_DEFAULT_REST = timedelta(days=14)
# As many names as one keeps in mind while they are read out.
_MOST_SPOKEN = 3
# What can be said aloud; an address on the web cannot.
_SPEAKABLE = frozenset({ChannelKind.PHONE, ChannelKind.EMAIL, ChannelKind.POST, ChannelKind.LINE})

type Verb = Callable[[Hearing], Awaitable[Reply]]


async def _log(hearing: Hearing) -> Reply:
    return await _logged(hearing, reached=True)


async def _attempt(hearing: Hearing) -> Reply:
    return await _logged(replace(hearing, wish=replace(hearing.wish, direction=Direction.OUT)), reached=False)


async def _logged(hearing: Hearing, *, reached: bool) -> Reply:
    wish, coordinator = hearing.wish, hearing.coordinator
    tie_ids = all_meant(coordinator.directory, wish)
    interaction = await coordinator.interactions.async_log(
        tie_ids=tie_ids,
        kind=wish.kind,
        at=moment_at(wish.moment, hearing.now),
        direction=wish.direction,
        reached=reached,
        note=wish.note,
    )
    names = hearing.named(hearing.ties(interaction.tie_ids))
    touch = _touch(hearing, names)
    key, day = "logged" if reached else "tried", wish.moment.day if wish.moment else hearing.today
    if day != hearing.today:
        text = hearing.say(f"{key}_when", touch=touch, names=names, when=hearing.exactly(day))
    else:
        text = hearing.say(key, touch=touch, names=names)
    return Reply(text=text, tie_ids=interaction.tie_ids, done=Done(logged=interaction.id))


def _touch(hearing: Hearing, names: str) -> str:
    """One interaction in words: a card that came is not one that went."""
    wish = hearing.wish
    came = f"reply_touch_{wish.kind}_in"
    if wish.direction is Direction.IN and came in hearing.words.texts:
        return hearing.words.say(came, names=names)
    return hearing.words.say(f"reply_touch_{wish.kind}", names=names)


async def _last_talk(hearing: Hearing) -> Reply:
    if not hearing.may_hear_names:
        return Reply(text=hearing.say("private"), is_refusal=True)
    ties = hearing.ties(all_meant(hearing.coordinator.directory, hearing.wish))
    return Reply(text=hearing.together([_last_talk_with(hearing, tie) for tie in ties]), tie_ids=_ids(ties))


def _last_talk_with(hearing: Hearing, tie: Tie) -> str:
    name, contact = hearing.called(tie.name), tie.contact
    if contact.last_answer:
        return hearing.say("last_talk", name=name, when=hearing.when(dt_util.as_local(contact.last_answer).date()))
    if contact.last_out:
        return hearing.say("last_out", name=name, when=hearing.when(dt_util.as_local(contact.last_out).date()))
    return hearing.say("never_talked", name=name)


async def _who_next(hearing: Hearing) -> Reply:
    """The week's nudges, the easiest first, with the reason for the first one."""
    coordinator = hearing.coordinator
    nudges = coordinator.nudges.this_week or await coordinator.nudges.async_this_week()
    ties = hearing.ties(nudge.tie_id for nudge in nudges[:_MOST_SPOKEN])
    if not ties:
        return Reply(text=hearing.say("nobody_waits"))
    if not hearing.may_hear_names:
        return Reply(text=hearing.words.count("reply_waiting", len(nudges)))
    first, *others = ties
    reason = coordinator.nudges.why(first, hearing.words)
    text = hearing.say("who_next", name=hearing.called(first.name), reason=reason)
    more = [hearing.say("who_next_more", names=hearing.named(others))] if others else []
    return Reply(text=hearing.together([text, *more]), tie_ids=_ids(ties))


async def _snooze(hearing: Hearing) -> Reply:
    tie_ids = all_meant(hearing.coordinator.directory, hearing.wish)
    until = hearing.wish.until or hearing.today + _DEFAULT_REST
    for tie_id in tie_ids:
        await hearing.coordinator.ties.async_snooze(tie_id, until)
    names = hearing.named(hearing.ties(tie_ids))
    text = hearing.say("snoozed", names=names, day=hearing.dated(until))
    return Reply(text=text, tie_ids=tie_ids, done=Done(snoozed=tie_ids, until=until))


async def _add(hearing: Hearing) -> Reply:
    """Add people; of a name that is known already there is no second one."""
    names = [as_name(name) for name in (hearing.wish.who[-1] if hearing.wish.who else ())]
    if not any(re.search(r"\w", name) for name in names):
        raise NameEmptyError
    directory, coordinator = hearing.coordinator.directory, hearing.coordinator
    new = [name for name in names if not directory.by_name(name)]
    if not new:
        known = hearing.ties(tie_id for name in names for tie_id in directory.by_name(name))
        return Reply(text=hearing.say("known", names=hearing.named(known)), tie_ids=_ids(known))
    ties = [await coordinator.ties.async_add({"name": name}) for name in new]
    return Reply(text=hearing.say("added", names=hearing.named(ties)), tie_ids=_ids(ties), done=Done(added=tuple(ties)))


async def _how_to_reach(hearing: Hearing) -> Reply:
    if not hearing.may_hear_names:
        return Reply(text=hearing.say("private"), is_refusal=True)
    ties = hearing.ties(all_meant(hearing.coordinator.directory, hearing.wish))
    return Reply(text=hearing.together([_way_to(hearing, tie) for tie in ties]), tie_ids=_ids(ties))


def _way_to(hearing: Hearing, tie: Tie) -> str:
    view = hearing.coordinator.data.views[tie.id]
    channel = suggested_channel(tie, view, hearing.today)
    if channel is None:
        return hearing.say("no_way", name=hearing.called(tie.name))
    return hearing.say("way", name=hearing.called(tie.name), channel=_aloud(hearing, channel))


def _aloud(hearing: Hearing, channel: Channel) -> str:
    value = channel.value if channel.kind in _SPEAKABLE else ""
    return hearing.words.say(f"reply_channel_{channel.kind}", value=value)


async def _look_up(hearing: Hearing) -> Reply:
    talk, way = await _last_talk(hearing), await _how_to_reach(hearing)
    return talk if talk.is_refusal else replace(talk, text=hearing.together([talk.text, way.text]))


def _ids(ties: Iterable[Tie]) -> tuple[TieId, ...]:
    return tuple(tie.id for tie in ties)


VERBS: Mapping[Meaning, Verb] = {
    Meaning.LOG: _log,
    Meaning.ATTEMPT: _attempt,
    Meaning.LAST_TALK: _last_talk,
    Meaning.WHO_NEXT: _who_next,
    Meaning.SNOOZE: _snooze,
    Meaning.ADD: _add,
    Meaning.HOW_TO_REACH: _how_to_reach,
    Meaning.LOOK_UP: _look_up,
}
