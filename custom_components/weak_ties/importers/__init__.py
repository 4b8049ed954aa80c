"""What comes in from files: one parser per format, all ending in the same record."""

from collections.abc import Callable, Mapping
from pathlib import Path

from ..network.errors import FileTooLargeError, FileUnreadableError, FormatUnknownError
from . import linkedin, vcard, zipped
from .contact import ParsedFile
from .decode import Locale, decode_text, require_encoding
from .reasons import FileProblem
from .vcard_lines import has_card

AUTO = "auto"

type _Parser = Callable[[bytes, Path, Locale], ParsedFile | None]


def parse(
    path: Path,
    *,
    format: str = AUTO,  # noqa: A002 - the word that users know
    language: str,
    region: str | None,
    encoding: str | None = None,
) -> ParsedFile:
    """Read a file to its end, by what is in it; what it is called says nothing.

    Raises FileUnreadableError (`reason` is a FileProblem), FormatUnknownError when no parser knows it, and
    FileTooLargeError above 100 MB, packed or unpacked; ValueInvalidError for an encoding that does not exist.
    """
    parsers = _parsers(format)
    if encoding:
        require_encoding(encoding)
    content = _content(path)
    locale = Locale(language=language, region=region, encoding=encoding)
    read = _parse_zip if zipped.is_zip(content) else _parse_plain
    if parsed := read(content, path, locale, parsers):
        return parsed
    if format == AUTO:
        raise FormatUnknownError(format=AUTO)
    raise FileUnreadableError(reason=FileProblem.NO_KNOWN_HEADER)


def _parsers(name: str) -> tuple[_Parser, ...]:
    if name == AUTO:
        return tuple(_FORMATS.values())
    if name not in _FORMATS:
        raise FormatUnknownError(format=name)
    return (_FORMATS[name],)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            content = stream.read(zipped.FILE_LIMIT + 1)
    except OSError as err:
        raise FileUnreadableError(reason=FileProblem.MISSING) from err
    if len(content) > zipped.FILE_LIMIT:
        raise FileTooLargeError(limit=zipped.FILE_LIMIT // zipped.MEGABYTE)
    if not content.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        raise FileUnreadableError(reason=FileProblem.EMPTY)
    return content


def _parse_plain(content: bytes, path: Path, locale: Locale, parsers: tuple[_Parser, ...]) -> ParsedFile | None:
    return next((parsed for parser in parsers if (parsed := parser(content, path, locale))), None)


def _parse_zip(content: bytes, path: Path, locale: Locale, parsers: tuple[_Parser, ...]) -> ParsedFile | None:
    """Take the table of connections if there is one, else all cards of all members as one file."""
    cards = []
    for _, member in zipped.members(content):
        if has_card(vcard.cards_as_bytes(member)):
            cards.append(vcard.cards_as_bytes(member))
        elif member.strip() and not cards and (parsed := _parse_plain(member, path, locale, parsers)):
            return parsed
    return _parse_plain(b"\r\n".join(cards), path, locale, parsers) if cards else None


def _parse_vcard(content: bytes, _path: Path, locale: Locale) -> ParsedFile | None:
    return vcard.read_vcards(content, locale) if has_card(vcard.cards_as_bytes(content)) else None


def _parse_linkedin(content: bytes, path: Path, locale: Locale) -> ParsedFile | None:
    table = linkedin.find_connections(decode_text(content, locale))
    return linkedin.read_connections(table, linkedin.exported_on(path.name)) if table else None


_FORMATS: Mapping[str, _Parser] = {vcard.FORMAT: _parse_vcard, linkedin.FORMAT: _parse_linkedin}
FORMATS = tuple(_FORMATS)
