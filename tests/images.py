"""Made-up pictures: real files as small as they get, and larger ones for a browser."""

import struct
import zlib

from custom_components.weak_ties.network.pictures import Picture, picture_from_bytes

type Colour = tuple[int, int, int]

RED: Colour = (190, 40, 40)
BLUE: Colour = (40, 70, 190)

GIF = bytes.fromhex("47494638396101000100800000be2828ffffff2c00000000010001000002024401003b")
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
# Signatures alone: nothing of ours looks further than that, a browser does.
JPEG = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L"


def png(colour: Colour = RED, width: int = 1, height: int = 1) -> bytes:
    """A picture of one colour."""
    row = b"\x00" + bytes(colour) * width
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(row * height)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body)) for name, body in chunks
    )


def picture(colour: Colour = RED) -> Picture:
    """The same as a picture of ours."""
    return picture_from_bytes(png(colour))
