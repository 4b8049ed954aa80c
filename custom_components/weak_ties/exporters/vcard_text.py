"""The lines of a vCard: what has to be escaped, and where a long line is folded (RFC 2426, RFC 2425 5.8.1)."""

import base64
from collections.abc import Iterable
from unicodedata import category

# Octets per line, without the end of the line.
_LINE_LIMIT = 75
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def escaped(text: str) -> str:
    """A text as a value, with nothing in it that would end the line or the value."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in lines if one == "\n" or category(one) not in ("Cc", "Cs")).translate(_ESCAPES)


def listed(texts: Iterable[str]) -> str:
    """Texts as a list of values."""
    return ",".join(escaped(text) for text in texts)


def folded(line: str) -> bytes:
    """A line with its end, folded at 75 octets and never inside a character: some readers decode line by line."""
    content = line.encode()
    pieces: list[bytes] = []
    while len(content) > _LINE_LIMIT - bool(pieces):
        end = _LINE_LIMIT - bool(pieces)
        while _is_inside_character(content[end]):
            end -= 1
        pieces.append(content[:end])
        content = content[end:]
    return b"\r\n ".join((*pieces, content)) + b"\r\n"


def folded_base64(head: str, content: bytes) -> bytes:
    """Bytes as a value: nothing in it is a character, so it is cut without looking, in one pass."""
    line = head.encode() + base64.b64encode(content)
    rest = range(_LINE_LIMIT, len(line), _LINE_LIMIT - 1)
    return b"\r\n ".join((line[:_LINE_LIMIT], *(line[at : at + _LINE_LIMIT - 1] for at in rest))) + b"\r\n"


def _is_inside_character(octet: int) -> bool:
    return octet & 0b1100_0000 == 0b1000_0000
