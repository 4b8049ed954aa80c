"""Strategies for every record of the model, read off its fields, for laws that hold for all of them."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any, NewType, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

WORDS = st.text(st.characters(codec="utf-8"), max_size=6)
_SIMPLE: dict[object, st.SearchStrategy[Any]] = {
    str: WORDS,
    int: st.integers(0, 400),
    bool: st.booleans(),
    bytes: st.binary(max_size=9),
    date: st.dates(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}


def records(kind: Any, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Records of that kind, each field filled or left at its default."""
    hints = get_type_hints(kind)
    parts = {
        item.name: given[item.name] if item.name in given else values(hints[item.name])
        for item in fields(kind)
        if item.name in given or item.default is MISSING
    }
    optional = {
        item.name: values(hints[item.name])
        for item in fields(kind)
        if item.name not in given and item.default is not MISSING
    }
    return st.fixed_dictionaries(parts, optional=optional).map(lambda chosen: kind(**chosen))


def values(hint: Any) -> st.SearchStrategy[Any]:
    """Values of an annotation of the model."""
    if isinstance(hint, NewType):
        return values(hint.__supertype__)
    if get_origin(hint) is tuple:
        return st.lists(values(get_args(hint)[0]), max_size=2).map(tuple)
    if isinstance(hint, UnionType):
        return st.none() | values(get_args(hint)[0])
    if issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return records(hint) if is_dataclass(hint) else _SIMPLE[hint]
