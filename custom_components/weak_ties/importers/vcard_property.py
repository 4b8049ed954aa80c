"""One vCard property made readable: its parameters, and its value as text or as parts."""

import binascii
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from .decode import climb
from .vcard_lines import RawProperty

# What an honest note does not reach, and where Python's own reader of tables gives up too.
FIELD_LIMIT = 131_072

_PARAMETER = re.compile(r';((?:[^";]|"[^"]*")*)')
_VALUE = re.compile(r'(?:^|,)((?:[^",]|"[^"]*")*)')
_CIRCUMFLEX = re.compile(r"\^([n'^])")
_CIRCUMFLEX_MEANS = {"n": "\n", "'": '"', "^": "^"}
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "8BIT", "7BIT", "B", "Q"})
# Phones wrote Windows' characters and called them by the standard's name.
_CHARSETS = {"shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932", "x-sjis": "cp932", "ms_kanji": "cp932"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of a card in text. Parameter names and types are in upper case."""

    group: str
    name: str
    value: str
    parameters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def types(self) -> frozenset[str]:
        """Name the types, in upper case, however the version writes them."""
        return frozenset(value.strip().upper() for value in self.parameters.get("TYPE", ()))

    @property
    def text(self) -> str:
        """Give the whole value as one text."""
        return unescape(self.value)

    @property
    def preference(self) -> int:
        """Give 1 for the most preferred up to 100; 101 when nothing is said."""
        stated = self.parameter("PREF")
        if stated.isdecimal() and stated.isascii() and len(stated) < 4:
            return int(stated)
        return 1 if "PREF" in self.types else 101

    def parameter(self, name: str) -> str:
        """Give a parameter's first value, or ''."""
        values = self.parameters.get(name, ())
        return values[0] if values else ""

    def parts(self, separator: str = ";") -> tuple[str, ...]:
        """Split at separators that are not escaped, and only then take the escapes away."""
        return tuple(unescape(part) for part in split_unescaped(self.value, separator))


def property_from_raw(raw: RawProperty, charset: str | None, regional_encoding: str) -> Property:
    """Decode a property. `charset` is the owner's word for those that do not name their own."""
    parameters = _parameters(raw.head)
    content = raw.value
    if "QUOTED-PRINTABLE" in (encoding.upper() for encoding in parameters.get("ENCODING", ())):
        content = binascii.a2b_qp(content)
    own = parameters.get("CHARSET", ("",))[0]
    value = _decode(content, own, charset, regional_encoding)
    return Property(group=raw.group, name=raw.name, value=value.replace("\0", ""), parameters=parameters)


def unescape(text: str) -> str:
    """Take escapes away; a backslash before anything else is just a backslash."""
    return _ESCAPE.sub(_unescaped, text) if "\\" in text else text


def split_unescaped(text: str, separator: str) -> list[str]:
    """Split a text at separators that no backslash stands before."""
    if "\\" not in text:
        return text.split(separator)
    parts, start = [], 0
    for match in re.finditer(rf"\\.|{separator}", text, re.DOTALL):
        if match[0] == separator:
            parts.append(text[start : match.start()])
            start = match.end()
    return [*parts, text[start:]]


def _unescaped(match: re.Match[str]) -> str:
    character = match[1]
    if character in "nN":
        return "\n"
    return character if character in ',;:\\"' else match[0]


def _decode(content: bytes, own: str, charset: str | None, regional_encoding: str) -> str:
    for encoding in (own, charset):
        if not encoding:
            continue
        try:
            return content.decode(_CHARSETS.get(encoding.casefold(), encoding))
        except UnicodeError, LookupError, ValueError:
            continue
    return climb(content, regional_encoding)


# A file of thousands of cards has a few dozen of these.
@lru_cache(maxsize=256)
def _parameters(head: bytes) -> Mapping[str, tuple[str, ...]]:
    parameters: dict[str, tuple[str, ...]] = {}
    for parameter in _PARAMETER.findall(climb(head, "utf-8")):
        name, equals, text = parameter.partition("=")
        if not equals:
            name, text = ("ENCODING" if name.strip().upper() in _ENCODINGS else "TYPE"), name
        values = tuple(_parameter_value(value) for value in _VALUE.findall(text) if value)
        if name.strip().upper() == "TYPE":
            values = tuple(part for value in values for part in value.split(","))
        parameters[name.strip().upper()] = parameters.get(name.strip().upper(), ()) + values
    return parameters


def _parameter_value(text: str) -> str:
    return _CIRCUMFLEX.sub(lambda match: _CIRCUMFLEX_MEANS[match[1]], text.strip().strip('"'))
