"""Bytes into text: a ladder of encodings, because no export says what it was written in.

The ladder was measured against two detectors and beat both; what it cannot know is the region, so that is handed in.
"""

import codecs
from dataclasses import dataclass

from ..network.errors import FileUnreadableError, ValueInvalidError
from .reasons import FileProblem

_UTF_16_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}
# Text has a stray control character here and there; a picture or a program has one in every few.
_MOST_CONTROLS = 0.01
_SAMPLE = 65_536
_ALLOWED_CONTROLS = "\t\n\r\f\v\x1a\x1b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Locale:
    """What is known of where a file comes from; `encoding` is the owner's word and beats every guess."""

    language: str = "en"
    region: str | None = None
    encoding: str | None = None

    @property
    def regional_encoding(self) -> str:
        """Say what Windows wrote in this region before UTF-8."""
        japanese = self.language.partition("-")[0].casefold() == "ja" or (self.region or "").upper() == "JP"
        return "cp932" if japanese else "cp1252"


def decode_text(content: bytes, locale: Locale) -> str:
    """Decode a whole file without its byte order mark and NULs.

    Raises FileUnreadableError: not_text, truncated (UTF-8 that ends inside a character), or replaced_characters
    (not in the encoding that the owner named).
    """
    text = _decode_as_told(content, locale.encoding) if locale.encoding else _decode_by_guess(content, locale)
    text = text.removeprefix("\ufeff").replace("\0", "") if not _has_binary(text) else ""
    if not text and content:
        raise FileUnreadableError(reason=FileProblem.NOT_TEXT)
    return text


def require_encoding(encoding: str) -> None:
    """Raise ValueInvalidError for an encoding of text that does not exist."""
    try:
        b"x".decode(encoding)
    except UnicodeError:
        return
    except (LookupError, ValueError) as err:
        raise ValueInvalidError(field="encoding", value=encoding) from err


def climb(content: bytes, regional_encoding: str) -> str:
    """Decode by the first encoding that fits; the last fits always."""
    for encoding in ("utf-8", regional_encoding, "euc_jp", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")


def utf_16_of(content: bytes) -> str | None:
    """Name the flavour of UTF-16, by its mark or by the NULs in its first characters, else None."""
    if flavour := _UTF_16_MARKS.get(content[:2]):
        return flavour
    zeros = [byte == 0 for byte in content[:4]]
    if zeros == [False, True, False, True]:
        return "utf-16-le"
    return "utf-16-be" if zeros == [True, False, True, False] else None


def _decode_as_told(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeError as err:
        raise FileUnreadableError(reason=FileProblem.REPLACED_CHARACTERS) from err


def _decode_by_guess(content: bytes, locale: Locale) -> str:
    if flavour := utf_16_of(content):
        return content.decode(flavour, "replace")
    content = content.removeprefix(codecs.BOM_UTF8)
    if _ends_inside_a_character(content):
        raise FileUnreadableError(reason=FileProblem.TRUNCATED)
    return climb(content, locale.regional_encoding)


def _ends_inside_a_character(content: bytes) -> bool:
    """Tell UTF-8 that was cut off from another encoding that ends in a high byte.

    Without this a cut-off file would be read as Windows' encoding, and every name in it would be garbled.
    """
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as err:
        return err.reason == "unexpected end of data" and not content[: err.start].isascii()
    return False


def _has_binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    controls = sum(1 for character in sample if character < " " and character not in _ALLOWED_CONTROLS)
    return controls > max(4, len(sample) * _MOST_CONTROLS)
