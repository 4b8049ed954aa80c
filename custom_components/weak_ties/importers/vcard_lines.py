"""Bytes of a vCard file into cards of properties, whatever program wrote them.

All of this works on bytes: a fold may split a character, and each property may have an encoding of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

_BEGIN = re.compile(rb"^[ \t]*(?:[\w.-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_MAY_BE_MARK = re.compile(rb"vcard[ \t]*$", re.IGNORECASE)
_LINE_END = re.compile(rb"\r\n|\n|\r")
_HEAD = re.compile(rb"^(?:([\w-]+)\.)?([A-Za-z][\w-]*)((?:;.*)?)$", re.DOTALL)
_QUOTED_HEAD = re.compile(rb'(?:[^":]|"[^"]*")*+:')
_QUOTED_PRINTABLE = re.compile(rb"QUOTED-PRINTABLE", re.IGNORECASE)
_PICTURE = "PHOTO"
_BASE_64 = re.compile(rb";(?:BASE64|ENCODING=\"?(?:BASE64|B)\"?)(?:;|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawProperty:
    """One property, still in bytes. `head` is what stands between the name and the colon.

    A value in base64 that is no picture is a sound or a key, and is left out: nothing of it is ever kept.
    """

    group: str
    name: str
    head: bytes
    value: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Head:
    """What stands before the colon."""

    group: str
    name: str
    parameters: bytes
    is_quoted: bool
    is_binary: bool


@dataclass(slots=True, kw_only=True)
class RawCard:
    """One card; `ended` is False when the file stopped before the card did."""

    properties: list[RawProperty] = field(default_factory=list)
    ended: bool = True


def has_card(content: bytes) -> bool:
    """Say whether a card begins anywhere in the file."""
    return _BEGIN.search(content.replace(b"\r", b"\n")) is not None


def read_cards(content: bytes) -> Iterator[RawCard]:
    """Read card by card.

    A new BEGIN ends a card that has no END, unless an empty AGENT stands right before it: then it begins a card
    within the card, of somebody whom the owner does not know, and all of it is passed over.
    """
    card: RawCard | None = None
    nested = 0
    for line in _logical_lines(content):
        mark = _mark(line)
        if mark == b"BEGIN" and card and _waits_for_agent(card, nested):
            card.properties.pop()
            nested += 1
        elif mark == b"BEGIN":
            if card:
                yield card
            card, nested = RawCard(), 0
        elif mark == b"END" and nested:
            nested -= 1
        elif mark == b"END" and card:
            yield card
            card = None
        elif card and not nested and (found := _property(line)):
            card.properties.append(found)
    if card:
        card.ended = False
        yield card


def _waits_for_agent(card: RawCard, nested: int) -> bool:
    last = card.properties[-1] if card.properties else None
    return not nested and last is not None and last.name == "AGENT" and not last.value.strip()


def _mark(line: bytes) -> bytes:
    if len(line) > 40 or b":" not in line or not _MAY_BE_MARK.search(line):
        return b""
    head, _, value = line.partition(b":")
    name = head.strip().rpartition(b".")[2].upper()
    return name if name in {b"BEGIN", b"END"} and value.strip().upper() == b"VCARD" else b""


def _logical_lines(content: bytes) -> Iterator[bytes]:
    """Put folded lines and soft line breaks together again."""
    current = _LogicalLine(b"")
    for line in _lines(content):
        if not current.takes(line):
            yield current.joined()
            current = _LogicalLine(line)
    yield current.joined()


def _lines(content: bytes) -> Iterator[bytes]:
    """Cut a file into its lines, one at a time: a file of pictures has a million."""
    start = 0
    for end in _LINE_END.finditer(content):
        yield content[start : end.start()]
        start = end.end()
    yield content[start:]


class _LogicalLine:
    """A line of the format, which may be many of the file."""

    def __init__(self, first: bytes) -> None:
        head = _head(first[: max(_colon_outside_quotes(first), 0)])
        self._parts = [first]
        self._is_quoted = head is not None and head.is_quoted
        self._is_binary = head is not None and head.is_binary
        self._is_picture = head is not None and head.name == _PICTURE

    def takes(self, line: bytes) -> bool:
        """Take a line if it goes on with this one. Base64 goes on until a blank line or one with a colon."""
        if _mark(line):
            return False
        if self._is_quoted and self._parts[-1].endswith(b"="):
            self._parts[-1] = self._parts[-1][:-1]
            self._parts.append(line)
            return True
        folded = line[:1] in {b" ", b"\t"}
        taken = folded or (self._is_binary and line != b"" and b":" not in line)
        if taken and (self._is_picture or not self._is_binary):
            self._parts.append(line[1:] if folded else line)
        return taken

    def joined(self) -> bytes:
        """Give the whole line, without base64 unless it is a picture."""
        is_left_out = self._is_binary and not self._is_picture
        return self._parts[0].partition(b":")[0] + b":" if is_left_out else b"".join(self._parts)


def _property(line: bytes) -> RawProperty | None:
    colon = _colon_outside_quotes(line)
    head = _head(line[:colon]) if colon > 0 else None
    if head is None:
        return None
    return RawProperty(group=head.group, name=head.name, head=head.parameters, value=line[colon + 1 :])


# A file of thousands of cards has a few dozen heads.
@lru_cache(maxsize=256)
def _head(text: bytes) -> _Head | None:
    match = _HEAD.match(text.strip())
    if match is None:
        return None
    group, name, parameters = match.groups()
    return _Head(
        group=(group or b"").decode("latin-1").casefold(),
        name=name.decode("latin-1").upper(),
        parameters=parameters,
        is_quoted=_QUOTED_PRINTABLE.search(parameters) is not None,
        is_binary=_BASE_64.search(parameters) is not None,
    )


def _colon_outside_quotes(line: bytes) -> int:
    first = line.find(b":")
    if b'"' not in line[:first]:
        return first
    match = _QUOTED_HEAD.match(line)
    return match.end() - 1 if match else first
