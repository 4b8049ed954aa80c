"""How a name is shown where there is no picture: its pieces with their readings, and its initials."""

from typing import NamedTuple
from unicodedata import category, combining

from ..model import Tie
from .spellings import has_kanji


class Piece(NamedTuple):
    """A part of a name as it is written, and how it is read; no reading where it can be seen."""

    text: str
    reading: str


def pieces_of(tie: Tie) -> tuple[Piece, ...]:
    """The name in pieces that put together are the name. Only kanji get a reading: kana are their own.

    A reading is never cut by guessing: either it has as many words as the name, or both are kept in their parts.
    """
    if not tie.reading or not has_kanji(tie.name):
        return (Piece(tie.name, ""),)
    words, read = tie.name.split(), tie.reading.split()
    if len(words) == len(read):
        return _with_spaces(tuple(map(Piece, words, read, strict=True)))
    parts = (Piece(tie.family_name, tie.family_reading), Piece(tie.given_name, tie.given_reading))
    if tie.name == "".join(part.text for part in parts) and all(part.text and part.reading for part in parts):
        return parts
    return (Piece(tie.name, tie.reading),)


def _with_spaces(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    return tuple(one for piece in pieces for one in (Piece(" ", ""), piece))[1:]


def initials_of(tie: Tie) -> str:
    """One or two letters for a face: 田 of 田中 美咲, KS of Kenji Sato, an emoji of nothing else."""
    words = [word for word in tie.name.split() if category(word[0])[0] in "LN"]
    if not words:
        return tie.name[:1]
    first, last = _first_letter(words[0]), _first_letter(words[-1])
    is_cased = first.upper() != first.lower()
    return f"{first}{last}".upper() if is_cased and len(words) > 1 else first.upper()


def _first_letter(word: str) -> str:
    """The first letter with the marks that stand on it."""
    end = next((place for place in range(1, len(word)) if not combining(word[place])), len(word))
    return word[:end]
