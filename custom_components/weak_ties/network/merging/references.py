"""Where else in a network a tie is named, and what becomes of it when the tie goes or becomes another."""

from collections.abc import Iterable
from dataclasses import replace

from ..changes import Record
from ..model import Attendance, Gathering, Greeting, MergeSuggestion, Mourning, Network, Nudge, Tie, TieId, Trace

type Altered = tuple[Record, ...]


def without_tie(network: Network, gone: TieId) -> tuple[Network, Altered]:
    """The network without a tie and all that is theirs alone, and the records of others that had to change."""
    return _rewritten(network, gone, None)


def with_tie_moved(network: Network, gone: TieId, kept: TieId) -> tuple[Network, Altered]:
    """The network in which all that was `gone`'s is `kept`'s, and the records that had to change for it."""
    return _rewritten(network, gone, kept)


def is_named_elsewhere(network: Network, tie_id: TieId) -> bool:
    """Whether the owner has brought a tie into anything: a gathering, a card, a mourning, a search, an introduction.

    What is put forward by itself, nudges and suggestions, does not count.
    """
    return (
        any(tie.introduced_by == tie_id for tie in network.ties.values())
        or any(_is_expected(gathering, tie_id) for gathering in network.gatherings.values())
        or any(_is_sought(trace, tie_id) for trace in network.traces.values())
        or any(greeting.tie_id == tie_id for greeting in network.greetings.values())
        or any(mourning.tie_id == tie_id for mourning in network.mournings)
    )


def _is_expected(gathering: Gathering, tie_id: TieId) -> bool:
    return gathering.host_id == tie_id or any(one.tie_id == tie_id for one in gathering.attendances)


def _is_sought(trace: Trace, tie_id: TieId) -> bool:
    return trace.tie_id == tie_id or any(step.lead_id == tie_id for step in trace.steps)


def _rewritten(network: Network, gone: TieId, kept: TieId | None) -> tuple[Network, Altered]:
    ties = _introduced(network, gone, kept)
    gatherings = [_gathered(gathering, gone, kept) for gathering in network.gatherings.values()]
    traces = [_traced(trace, gone, kept) for trace in network.traces.values() if kept or trace.tie_id != gone]
    greetings = _greetings(network, gone, kept)
    mournings = _mournings(network, gone, kept)
    nudges = _nudges(network, gone, kept)
    after = replace(
        network,
        ties={tie_id: tie for tie_id, tie in network.ties.items() if tie_id != gone} | {tie.id: tie for tie in ties},
        gatherings={gathering.id: gathering for gathering in gatherings},
        traces={trace.id: trace for trace in traces},
        greetings={(greeting.tie_id, greeting.season): greeting for greeting in greetings},
        mournings=frozenset(mournings),
        nudges={(nudge.week, nudge.tie_id): nudge for nudge in nudges},
        merge_suggestions={one.id: one for one in _suggestions(network, gone, kept)},
    )
    return after, (*ties, *_altered_records(network, after))


def _altered_records(before: Network, after: Network) -> Iterable[Record]:
    yield from (one for key, one in after.gatherings.items() if one != before.gatherings.get(key))
    yield from (one for key, one in after.traces.items() if one != before.traces.get(key))
    yield from (one for greeting, one in after.greetings.items() if one != before.greetings.get(greeting))
    yield from sorted(after.mournings - before.mournings, key=lambda one: one.year)
    yield from (one for nudge, one in after.nudges.items() if one != before.nudges.get(nudge))
    yield from (one for key, one in after.merge_suggestions.items() if one != before.merge_suggestions.get(key))


def _introduced(network: Network, gone: TieId, kept: TieId | None) -> list[Tie]:
    """The ties that `gone` introduced; nobody introduces themselves."""
    return [
        replace(tie, introduced_by=None if tie.id == kept else kept)
        for tie in network.ties.values()
        if tie.introduced_by == gone and tie.id != gone
    ]


def _gathered(gathering: Gathering, gone: TieId, kept: TieId | None) -> Gathering:
    host = kept if gathering.host_id == gone else gathering.host_id
    return replace(gathering, host_id=host, attendances=_attendances(gathering.attendances, gone, kept))


def _attendances(attendances: tuple[Attendance, ...], gone: TieId, kept: TieId | None) -> tuple[Attendance, ...]:
    """Where both were on the list, what it says of `kept` holds."""
    there = {attendance.tie_id for attendance in attendances}
    if gone not in there:
        return attendances
    if kept is None or kept in there:
        return tuple(attendance for attendance in attendances if attendance.tie_id != gone)
    return tuple(replace(one, tie_id=kept) if one.tie_id == gone else one for one in attendances)


def _traced(trace: Trace, gone: TieId, kept: TieId | None) -> Trace:
    steps = [step for step in trace.steps if kept or step.lead_id != gone]
    return replace(
        trace,
        tie_id=kept if kept and trace.tie_id == gone else trace.tie_id,
        steps=tuple(replace(step, lead_id=kept) if kept and step.lead_id == gone else step for step in steps),
    )


def _greetings(network: Network, gone: TieId, kept: TieId | None) -> list[Greeting]:
    greetings = [greeting for greeting in network.greetings.values() if greeting.tie_id != gone]
    if kept is None:
        return greetings
    moved = [greeting for greeting in network.greetings.values() if greeting.tie_id == gone]
    return greetings + [_united(network.greetings.get((kept, one.season)), replace(one, tie_id=kept)) for one in moved]


def _united(kept: Greeting | None, moved: Greeting) -> Greeting:
    """Both cards of a season; where both have a day, `kept`'s holds."""
    if kept is None:
        return moved
    return replace(
        kept,
        sent_on=kept.sent_on or moved.sent_on,
        received_on=kept.received_on or moved.received_on,
        returned_on=kept.returned_on or moved.returned_on,
    )


def _mournings(network: Network, gone: TieId, kept: TieId | None) -> list[Mourning]:
    mournings = [mourning for mourning in network.mournings if mourning.tie_id != gone]
    moved = [mourning for mourning in network.mournings if mourning.tie_id == gone]
    return mournings + [replace(mourning, tie_id=kept) for mourning in moved if kept]


def _nudges(network: Network, gone: TieId, kept: TieId | None) -> list[Nudge]:
    """In a week in which both were put forward, what became of `kept` holds."""
    moved = [replace(nudge, tie_id=kept) for nudge in network.nudges.values() if kept and nudge.tie_id == gone]
    return moved + [nudge for nudge in network.nudges.values() if nudge.tie_id != gone]


def _suggestions(network: Network, gone: TieId, kept: TieId | None) -> list[MergeSuggestion]:
    """Suggestions about `gone` are about `kept` now, except that nobody is a duplicate of themselves."""
    found = []
    for one in network.merge_suggestions.values():
        pair = {one.tie_id, one.other_id}
        if gone not in pair:
            found.append(one)
        elif kept and kept not in pair:
            tie_id, other_id = (kept if tie_id == gone else tie_id for tie_id in (one.tie_id, one.other_id))
            found.append(replace(one, tie_id=tie_id, other_id=other_id))
    return found
