"""Taking one change of a record back when others came after it.

A field is put back only while it has the value that the change gave it; what was said since stays. Fields that hold
parts (channels, tags, …) are put back part by part, told apart by a key.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace

from ..model import (
    Affiliation,
    Attendance,
    Channel,
    Gathering,
    Greeting,
    MergeSuggestion,
    SourceKey,
    Tie,
    Trace,
    TraceStep,
)

type Part = str | Channel | Affiliation | SourceKey | Attendance | TraceStep
type Parts = tuple[Part, ...]
# What a field is afterwards, of what it was then, what the change made of it, and what it is now.
type Rule = Callable[[Parts, Parts, Parts], Parts]


def taken_back[R: (Tie, Channel, Affiliation, SourceKey, Gathering, Greeting, Trace, MergeSuggestion)](
    then: R, made: R, now: R, rules: Mapping[str, Rule]
) -> R:
    """The record `now` without what made `made` of `then`; fields with a rule of their own go by it."""
    values: dict[str, object] = {}
    for name in (field.name for field in fields(now)):
        was, became, there = getattr(then, name), getattr(made, name), getattr(now, name)
        if there == became:
            values[name] = was
        elif was != became and name in rules:
            values[name] = rules[name](was, became, there)
    return replace(now, **values)  # type: ignore[arg-type]


def untouched_parts(then: Parts, made: Parts, now: Parts) -> Parts:
    """Parts that nobody touched since are as they were; those that were touched or added stay."""
    before, after = _by_key(then), _by_key(made)
    left = [before.get(key_of(part)) if part == after.get(key_of(part)) else part for part in now]
    return _with_missing([part for part in left if part is not None], then, after)


def all_that_came(then: Parts, made: Parts, now: Parts) -> Parts:
    """The same, but that what came with the change goes even if it was touched since."""
    came = _by_key(made).keys() - _by_key(then).keys()
    return untouched_parts(then, made, tuple(part for part in now if key_of(part) not in came))


def _by_key(parts: Parts) -> dict[object, Part]:
    return {key_of(part): part for part in parts}


def _with_missing(left: list[Part], then: Parts, after: Mapping[object, Part]) -> Parts:
    """With the parts that the change took away, each at its place; one that has come back since is there already."""
    present = _by_key(tuple(left))
    for place, part in enumerate(then):
        if key_of(part) not in after and key_of(part) not in present:
            left.insert(place, part)
    return tuple(left)


def key_of(part: Part) -> object:
    """What stays the same of a part when it is altered; a text is nothing but itself."""
    match part:
        case Channel() | Affiliation():
            return part.id
        case SourceKey():
            return part.source, part.key
        case Attendance():
            return part.tie_id
        case _:
            return part


# The fields of a tie that hold parts.
PARTS_OF_TIE = ("aliases", "tags", "channels", "affiliations", "source_keys")
TIE_PARTS: Mapping[str, Rule] = dict.fromkeys(PARTS_OF_TIE, untouched_parts)
