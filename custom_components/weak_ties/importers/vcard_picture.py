"""The picture on a vCard: 2.1 and 3.0 have it in base64, 4.0 as a `data:` address, and some only say where it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ..network.errors import PictureTooLargeError, PictureUnknownError
from ..network.pictures import Picture, picture_from_base64
from .reasons import PictureProblem
from .vcard_lines import RawProperty

PROPERTY = "PHOTO"

# Some programs escape the separators of the address as if it were text.
_DATA = re.compile(rb"\s*data:[^,]{0,200}?;\s*base64\\?,", re.IGNORECASE)
_ADDRESS = re.compile(rb"\s*(?!data:)[a-z][a-z0-9+.-]*:", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CardPicture:
    """The picture of a card, or why it has to do without the one it has; a card with none has neither."""

    picture: Picture | None = None
    problem: PictureProblem | None = None


def picture_from_card(properties: Iterable[RawProperty]) -> CardPicture:
    """Take the first picture that can be taken. An address is never followed: nothing leaves the house."""
    problem = None
    for entry in properties:
        if entry.name != PROPERTY or not entry.value.strip():
            continue
        found = _picture(entry.value)
        if found.picture:
            return found
        problem = problem or found.problem
    return CardPicture(problem=problem)


def _picture(value: bytes) -> CardPicture:
    letters, inside = _DATA.subn(b"", value, count=1)
    if not inside and _ADDRESS.match(value):
        return CardPicture(problem=PictureProblem.PICTURE_ELSEWHERE)
    try:
        return CardPicture(picture=picture_from_base64(letters))
    except PictureTooLargeError:
        return CardPicture(problem=PictureProblem.PICTURE_TOO_LARGE)
    except PictureUnknownError:
        return CardPicture(problem=PictureProblem.PICTURE_UNREADABLE)
