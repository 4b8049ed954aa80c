"""What somebody looks like: which bytes are taken for a picture, and by what id it is known.

The bytes are never kept in memory: a tie carries the id alone, and what is here is on its way between a file, the disk
and a screen. What the file or its name says of the type is not believed; only the first bytes are, and among the types
that a browser draws only those in which nothing can be hidden that it would run (an SVG may hold a program).
"""

import base64
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

from .errors import PictureTooLargeError, PictureUnknownError
from .model import PictureId

# A face of 512 pixels needs a twentieth of it; address books have hardly a larger one.
PICTURE_LIMIT = 1024 * 1024
_LIMIT_IN_MEGABYTES = PICTURE_LIMIT // (1024 * 1024)
_BASE64_LIMIT = (PICTURE_LIMIT + 2) // 3 * 4

# 16 bytes: two pictures of one network never have the same by chance.
_ID_SIZE = 16
_BLANK = b" \t\r\n"


class MediaType(StrEnum):
    """The kinds of pictures that are kept."""

    JPEG = "image/jpeg"
    PNG = "image/png"
    WEBP = "image/webp"
    GIF = "image/gif"


_BEGINNINGS = {
    b"\xff\xd8\xff": MediaType.JPEG,
    b"\x89PNG\r\n\x1a\n": MediaType.PNG,
    b"GIF87a": MediaType.GIF,
    b"GIF89a": MediaType.GIF,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture with its bytes. `id` is made of the bytes, so the same picture of two ties is one.

    The bytes stay out of what is printed: a log line or a hash of many records must not carry them.
    """

    id: PictureId
    media_type: MediaType
    content: bytes = field(repr=False)


def picture_from_bytes(content: bytes) -> Picture:
    """Take bytes for a picture. Raises PictureTooLargeError, and PictureUnknownError for anything else than one."""
    if len(content) > PICTURE_LIMIT:
        raise PictureTooLargeError(limit=_LIMIT_IN_MEGABYTES)
    media_type = _media_type(content)
    if media_type is None:
        raise PictureUnknownError
    picture_id = PictureId(blake2b(content, digest_size=_ID_SIZE).hexdigest())
    return Picture(id=picture_id, media_type=media_type, content=content)


def picture_from_base64(text: bytes) -> Picture:
    """Take a picture out of base64, which may be broken into lines and lack its end. Raises as `picture_from_bytes`."""
    letters = text.translate(None, _BLANK).rstrip(b"=")
    if len(letters) > _BASE64_LIMIT:
        raise PictureTooLargeError(limit=_LIMIT_IN_MEGABYTES)
    try:
        content = base64.b64decode(letters + b"=" * (-len(letters) % 4), validate=True)
    except ValueError as error:
        raise PictureUnknownError from error
    return picture_from_bytes(content)


def _media_type(content: bytes) -> MediaType | None:
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return MediaType.WEBP
    return next((kind for beginning, kind in _BEGINNINGS.items() if content.startswith(beginning)), None)
