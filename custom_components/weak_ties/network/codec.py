"""Records as plain values (what JSON knows) and back, without loss.

Import changes keep whole ties as texts, and the archive keeps everything; both go through here, so that a field
added to the model is never forgotten in one of them: the shapes are read off the model itself.

A field at its default is left out, which keeps 30,000 ties small. It follows that a default in the model is a
promise: it never changes.
"""

import base64
import json
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import NewType, cast, get_args, get_origin, get_type_hints

from .model import Tie

type Plain = bool | int | float | str | list[Plain] | dict[str, Plain] | None
type _Encode = Callable[[object], Plain]
type _Decode = Callable[[object], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """One field of a record: its name, what it is when left out, and its two converters."""

    name: str
    default: object
    encode: _Encode
    decode: _Decode


# Filled once per record type: reading the hints costs more than converting a thousand ties.
_SHAPES: dict[type[object], Mapping[str, _Part]] = {}


def tie_to_text(tie: Tie) -> str:
    """Give the stored form of a whole tie; equal ties have equal texts."""
    return json.dumps(record_to_plain(tie), ensure_ascii=False, separators=(",", ":"))


def tie_from_text(text: str) -> Tie:
    """Read a tie back; ValueError for a text that is not one."""
    return record_from_plain(Tie, json.loads(text))


def record_to_plain(record: object) -> dict[str, Plain]:
    """Give any record of the model as a dictionary for JSON."""
    plain: dict[str, Plain] = {}
    for part in _shape(type(record)).values():
        value = getattr(record, part.name)
        if value is not part.default and value != part.default:
            plain[part.name] = part.encode(value)
    return plain


def record_from_plain[R](kind: type[R], plain: object) -> R:
    """Make a record of `kind`; ValueError where a field is missing, unknown, or of another type.

    An unknown field is refused rather than dropped: it comes from a newer version, and losing it silently would
    break the promise that an archive holds everything.
    """
    if not isinstance(plain, Mapping):
        raise ValueError(f"not a {kind.__name__}")
    shape = _shape(kind)
    try:
        values = {name: shape[name].decode(value) for name, value in plain.items()}
        return kind(**values)
    except (KeyError, TypeError, OverflowError) as error:
        raise ValueError(f"not a {kind.__name__}") from error


def _shape(kind: type[object]) -> Mapping[str, _Part]:
    shape = _SHAPES.get(kind)
    if shape is None:
        shape = _SHAPES[kind] = _read_shape(kind)
    return shape


def _read_shape(kind: type[object]) -> Mapping[str, _Part]:
    if not is_dataclass(kind):
        raise TypeError(kind)
    hints: dict[str, object] = get_type_hints(kind)
    return {item.name: _part(item, hints[item.name]) for item in fields(kind)}


def _part(item: Field[object], hint: object) -> _Part:
    default = item.default if item.default_factory is MISSING else item.default_factory()
    encode, decode = _converters(hint)
    return _Part(name=item.name, default=default, encode=encode, decode=decode)


def _converters(hint: object) -> tuple[_Encode, _Decode]:
    if isinstance(hint, NewType):
        return _converters(hint.__supertype__)
    if get_origin(hint) is tuple:
        return _tuple_converters(get_args(hint)[0])
    if isinstance(hint, UnionType):
        return _optional_converters(get_args(hint)[0])
    kind = cast("type[object]", hint)
    if issubclass(kind, Enum):
        return _enum_converters(kind)
    if is_dataclass(kind):
        return record_to_plain, lambda plain: record_from_plain(kind, plain)
    return _PLAIN_CONVERTERS[kind]


def _tuple_converters(item: object) -> tuple[_Encode, _Decode]:
    encode, decode = _converters(item)

    def encode_all(value: object) -> Plain:
        return [encode(one) for one in cast("tuple[object, ...]", value)]

    def decode_all(plain: object) -> object:
        if not isinstance(plain, list):
            raise TypeError(plain)
        return tuple(decode(one) for one in plain)

    return encode_all, decode_all


def _optional_converters(item: object) -> tuple[_Encode, _Decode]:
    encode, decode = _converters(item)
    return (
        lambda value: None if value is None else encode(value),
        lambda plain: None if plain is None else decode(plain),
    )


def _enum_converters(kind: type[Enum]) -> tuple[_Encode, _Decode]:
    return lambda value: cast("Plain", cast("Enum", value).value), kind


def _as_is(value: object) -> Plain:
    return cast("Plain", value)


def _exactly(kind: type[object]) -> _Decode:
    """Take only values of that very type: True is an int to Python, and would come back as minutes."""

    def decode(plain: object) -> object:
        if type(plain) is not kind:
            raise TypeError(plain)
        return plain

    return decode


def _encode_moment(value: object) -> Plain:
    """Write an aware moment in UTC, so that the same instant always has the same text."""
    moment = cast("datetime", value)
    return (moment.astimezone(UTC) if moment.tzinfo else moment).isoformat()


def _decode_moment(plain: object) -> datetime:
    """Read a moment; one without a time zone is refused, since it could be any of a whole day's."""
    moment = datetime.fromisoformat(_text(plain))
    if moment.tzinfo is None:
        raise ValueError("a moment without a time zone")
    return moment


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise TypeError(plain)
    return plain


_PLAIN_CONVERTERS: Mapping[type[object], tuple[_Encode, _Decode]] = {
    str: (_as_is, _exactly(str)),
    int: (_as_is, _exactly(int)),
    bool: (_as_is, _exactly(bool)),
    bytes: (
        lambda value: base64.b64encode(cast("bytes", value)).decode(),
        lambda plain: base64.b64decode(_text(plain), validate=True),
    ),
    date: (lambda value: cast("date", value).isoformat(), lambda plain: date.fromisoformat(_text(plain))),
    datetime: (_encode_moment, _decode_moment),
}
