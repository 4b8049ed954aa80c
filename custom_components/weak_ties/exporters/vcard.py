"""Writes ties as vCards 3.0, the version that every address book reads, with readings the way phones keep them."""

import re
from collections.abc import Callable, Iterator

from ..network.affiliations.employers import current_work
from ..network.model import Birthday, Network, PictureId, Tie
from ..network.pictures import Picture
from .vcard_channels import channel_lines
from .vcard_text import escaped, folded, folded_base64, listed

# Apple's year for a birthday without one; other programs see a very old person, and the right day.
_NO_YEAR = 1604
_LATIN = re.compile(r"[\x00-\u024f\u1e00-\u1eff\u2000-\u206f]+")


def write_vcard(network: Network, picture_of: Callable[[PictureId], Picture | None]) -> bytes:
    """All ties as one file of cards, in the order of their names; the bytes of a picture are asked for one by one."""
    ties = sorted(network.ties.values(), key=lambda tie: (tie.name.casefold(), tie.id))
    return b"".join(part for tie in ties for part in _card(tie, picture_of(tie.picture) if tie.picture else None))


def _card(tie: Tie, picture: Picture | None) -> Iterator[bytes]:
    yield from map(folded, _lines(tie))
    if picture:
        kind = picture.media_type.name
        yield folded_base64(f"PHOTO;ENCODING=b;TYPE={kind}:", picture.content)
    yield folded("END:VCARD")


def _lines(tie: Tie) -> Iterator[str]:
    yield from ("BEGIN:VCARD", "VERSION:3.0", f"UID:{escaped(tie.id)}")
    yield from _names(tie)
    yield from _readings(tie)
    yield from _work(tie)
    yield from channel_lines(tie.channels)
    if tie.birthday:
        yield _birthday(tie.birthday)
    if tie.tags:
        yield f"CATEGORIES:{listed(tie.tags)}"
    if tie.note:
        yield f"NOTE:{escaped(tie.note)}"


def _names(tie: Tie) -> Iterator[str]:
    family, given = (tie.family_name, tie.given_name) if tie.family_name or tie.given_name else _split(tie.name)
    yield f"N:{escaped(family)};{escaped(given)};;;"
    yield f"FN:{escaped(tie.name)}"
    if tie.aliases:
        yield f"NICKNAME:{listed(tie.aliases)}"


def _split(name: str) -> tuple[str, str]:
    """Guess the parts, which address books sort and show by; a name in one piece is a given name to them."""
    words = name.split()
    if len(words) < len(("family", "given")):
        return "", name
    if _LATIN.fullmatch(name):
        return words[-1], " ".join(words[:-1])
    return words[0], " ".join(words[1:])


def _readings(tie: Tie) -> Iterator[str]:
    family, given = tie.family_reading, tie.given_reading
    if not family and not given and " " in tie.reading:
        family, given = tie.reading.split(" ", 1)
    if given:
        yield f"X-PHONETIC-FIRST-NAME:{escaped(given)}"
    if family:
        yield f"X-PHONETIC-LAST-NAME:{escaped(family)}"
    if whole := f"{family} {given}".strip() or tie.reading:
        yield f"SORT-STRING:{escaped(whole)}"


def _work(tie: Tie) -> Iterator[str]:
    work = current_work(tie)
    if work is None:
        return
    if work.organization or work.department:
        department = f";{escaped(work.department)}" if work.department else ""
        yield f"ORG:{escaped(work.organization)}{department}"
    if work.title:
        yield f"TITLE:{escaped(work.title)}"


def _birthday(birthday: Birthday) -> str:
    day = f"{birthday.month:02}-{birthday.day:02}"
    if birthday.year is None:
        return f"BDAY;X-APPLE-OMIT-YEAR={_NO_YEAR}:{_NO_YEAR}-{day}"
    return f"BDAY:{birthday.year:04}-{day}"
