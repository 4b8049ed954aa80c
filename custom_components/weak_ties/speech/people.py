"""Takes apart whom somebody named: "Kenji and Emma", 「佐藤さんと伊藤さん」."""

import re
import unicodedata

from .errors import TooManyNamesError
from .rows import Language

# More people than this in one breath is somebody reading out a list; gatherings have an action of their own.
MOST_NAMES = 12

_HONORIFIC = "せんせい|ちゃん|さん|さま|くん|先生|先輩|後輩|部長|課長|社長|会長|教授|様|君|氏|殿"
_ENGLISH_BETWEEN = re.compile(r"[,;&+、]|\band\b", re.IGNORECASE)
_BEHIND = re.compile(r"(?<=\S)\s+(?:at|in|from|over|on|during|before|after|for|again)\b.*$", re.IGNORECASE)
_JAPANESE_BETWEEN = re.compile(r"[、,，&＆;]|\s+と\s+|および|及び")
# A と that surely joins stands behind an honorific. Elsewhere it may be part of a name: 佐藤とも子.
_SURELY_AND = re.compile(
    r"(?<=ちゃん)と|(?<=せんせい)と|(?<=さん|さま|くん|先生|先輩|後輩|部長|課長|社長|会長|教授)と|(?<=[様君氏殿])と"
)
_PERHAPS_AND = re.compile(r"(?<=[^\sぁ-ん])と(?=\S)")
_AROUND = " 　?？!！.。、,"

type Names = tuple[str, ...]


def names_in(text: str, language: Language) -> tuple[Names, ...]:
    """Give the ways to take the names apart, the one with most names first. Raises TooManyNamesError."""
    text = unicodedata.normalize("NFKC", text)
    ways = _japanese(text) if language is Language.JAPANESE else _english(text)
    if len(ways[0]) > MOST_NAMES:
        raise TooManyNamesError(limit=MOST_NAMES)
    return ways


def without_honorific(name: str) -> str:
    """Give the name alone, as it is recorded."""
    return re.sub(rf"(?<=.)\s*(?:{_HONORIFIC})$", "", name.strip())


def as_name(said: str) -> str:
    """Give a name as it is written: recognizers may have written all of it small."""
    name = re.sub(r"^(?:the|my|our) (?=\S)", "", without_honorific(said), flags=re.IGNORECASE)
    return " ".join(word.capitalize() for word in name.split()) if name.isascii() and name.islower() else name


def has_honorific(name: str) -> bool:
    """Whether a name ends in a form of address already: no second one belongs behind it."""
    return without_honorific(name) != name.strip()


def _english(text: str) -> tuple[Names, ...]:
    """The names as they stand, then without a place or an occasion behind them: "Kenji at the station"."""
    ways = (_split(_ENGLISH_BETWEEN, text), _split(_ENGLISH_BETWEEN, _BEHIND.sub("", text)))
    return tuple(dict.fromkeys(ways))


def _japanese(text: str) -> tuple[Names, ...]:
    """The reading in which every と joins, then the one in which only the sure ones do."""
    surely = tuple(name for piece in _split(_JAPANESE_BETWEEN, text) for name in _split(_SURELY_AND, piece))
    perhaps = tuple(name for piece in surely for name in _split(_PERHAPS_AND, piece))
    return tuple(dict.fromkeys((perhaps, surely)))


def _split(between: re.Pattern[str], text: str) -> Names:
    pieces = (piece.strip(_AROUND) for piece in between.split(text))
    return tuple(piece for piece in pieces if piece)
