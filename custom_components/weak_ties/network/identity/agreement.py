"""Whether two names can be one person's: the rule that keeps two people from becoming one.

A shared address alone says nothing: couples share an email address, colleagues a mailbox, families a telephone.
Records are the same person by themselves only when their names agree as well. Where it takes a guess (a kanji name
without a reading beside one in Latin letters) the answer is UNKNOWN, and the owner is asked.
"""

from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from typing import Protocol
from unicodedata import name as character_name

from .kana import is_kana, one_spelling, romaji
from .names import words_of
from .nicknames import nickname_groups
from .spellings import has_kanji

type Words = tuple[str, ...]

# Father and son of one name: who has the one is never who has the other.
_GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii"}
_DEGREES = frozenset({"phd", "md", "mba", "cpa", "msc", "bsc", "dds", "esq", "pmp", "cfa", "cissp", "dipling"})

# Small words of family names that some programs write and others leave out.
_PARTICLES = frozenset({"van", "vd", "von", "der", "den", "de", "la", "le", "du", "di", "da", "dos", "al", "el", "zu"})

# A short form has at least so many letters: Alex for Alexander, but not Jo for Joachim and Josephine.
_SHORTEST_SHORT_FORM = 3

# How letters are written where a keyboard lacks them. Applied to both names, so that it never matters which is right.
_WRITTEN_OUT = (("ae", "a"), ("oe", "o"), ("ue", "u"), ("aa", "a"), ("dj", "d"), ("ss", "s"))


class Agreement(IntEnum):
    """How far two names agree; the larger, the surer that they can be one person's."""

    DIFFERENT = 0
    UNKNOWN = 1
    COMPATIBLE = 2
    SAME = 3


class Named(Protocol):
    """What a tie and a record of a file have in common: a name, its parts and how it is read."""

    @property
    def name(self) -> str:
        """The name as it is shown."""

    @property
    def family_name(self) -> str:
        """The family name; empty where the source has no parts."""

    @property
    def given_name(self) -> str:
        """The given name; empty where the source has no parts."""

    @property
    def reading(self) -> str:
        """The reading of the whole name (ふりがな)."""

    @property
    def family_reading(self) -> str:
        """The reading of the family name."""

    @property
    def given_reading(self) -> str:
        """The reading of the given name."""

    @property
    def aliases(self) -> tuple[str, ...]:
        """Other names: nicknames and former names."""


def agreement(one: Named, other: Named) -> Agreement:
    """How far the names of two records agree.

    Names in one script are compared as written; only where that cannot be (kanji beside Latin letters) do readings
    decide. An alias helps when it is the other's name, and never harms.
    """
    generations = {_generation(one), _generation(other)}
    if len(generations - {""}) > 1:
        return Agreement.DIFFERENT
    verdict = _by_name(one, other)
    if _is_alias_of(one, other) or _is_alias_of(other, one):
        verdict = max(verdict, Agreement.COMPATIBLE)
    return verdict if len(generations) == 1 else min(verdict, Agreement.COMPATIBLE)


def _by_name(one: Named, other: Named) -> Agreement:
    if has_kanji(one.name) and has_kanji(other.name):
        return _by_kanji(one, other)
    if has_kanji(one.name) or has_kanji(other.name):
        return _by_reading(one, other)
    mine, theirs = _words(one.name), _words(other.name)
    if _script(mine) != _script(theirs):
        return Agreement.UNKNOWN
    return Agreement.SAME if _spellings(one.name) & _spellings(other.name) else _by_words(mine, theirs)


def _spellings(name: str) -> set[str]:
    """A name with its hyphens as spaces and without them: Min-su is Min su and Minsu."""
    return {_key(_words(name)), _key(_words(name.replace("-", "")))} - {""}


def _is_alias_of(one: Named, other: Named) -> bool:
    keys = {_key(_words(alias)) for alias in one.aliases}
    return _key(_words(other.name)) in keys


def _by_kanji(one: Named, other: Named) -> Agreement:
    """Kanji names as written, in their variants: 渡辺 and 渡部 sound alike and are two families."""
    mine, theirs = _joined(one.name), _joined(other.name)
    if mine == theirs:
        return Agreement.SAME
    if mine.startswith(theirs) or theirs.startswith(mine):
        return Agreement.COMPATIBLE
    if one.given_name and other.given_name:
        return _compatible_if(_joined(one.given_name) == _joined(other.given_name))
    # The same given name of two characters or more behind another family name: a marriage.
    return _compatible_if(len(mine) > 3 and len(theirs) > 3 and mine[-2:] == theirs[-2:])


def _by_reading(one: Named, other: Named) -> Agreement:
    """A kanji name beside another script: by its reading, or unknown where nobody has written that down."""
    spoken, families = _read(one), [_family_sound(named) for named in (one, other)]
    if spoken and (heard := _read(other)):
        return _by_words(spoken, heard)
    if not all(families):
        return Agreement.UNKNOWN
    return _compatible_if(families[0] == families[1])


def _read(named: Named) -> Words:
    if not has_kanji(named.name):
        return _words(named.name)
    return _words(f"{named.family_reading} {named.given_reading}".strip() if named.given_reading else named.reading)


def _family_sound(named: Named) -> str:
    first = named.family_reading or next(iter(named.reading.split()), "")
    if not first and not has_kanji(named.name):
        first = named.family_name or next(iter(named.name.split()[-1:]), "")
    return _key(_words(first))


def _by_words(mine: Words, theirs: Words) -> Agreement:
    """Names in letters or kana, with their words in any order."""
    if not mine or not theirs:
        return Agreement.UNKNOWN
    if _key(mine) == _key(theirs) or "".join(map(_plain, mine)) == "".join(map(_plain, theirs)):
        return Agreement.SAME
    few, many = sorted((_essential(mine), _essential(theirs)), key=len)
    if _all_fit(few, many):
        return Agreement.COMPATIBLE
    return _compatible_if(_has_married(few, many))


def _all_fit(few: Words, many: Words) -> bool:
    """Whether every word of the shorter name is one of the longer, and not by initials alone."""
    left = list(many)
    for word in sorted(few, key=len, reverse=True):
        found = next((other for other in left if _fits(word, other)), None)
        if found is None:
            return False
        left.remove(found)
    # John A. and John B. are two; a second initial that only one of them has may be either.
    return any(len(word) > 1 for word in few) and not (
        len(few) == len(many) and len(left) == len(many) and any(len(word) == 1 for word in left)
    )


def _fits(one: str, other: str) -> bool:
    if one == other:
        return True
    if 1 in (len(one), len(other)):
        return one[0] == other[0]
    if nickname_groups(one) & nickname_groups(other):
        return True
    short, long = sorted((one, other), key=len)
    return len(short) > _SHORTEST_SHORT_FORM and long.startswith(short)


def _has_married(few: Words, many: Words) -> bool:
    """The same given name in front of another family name; initials are too little for that."""
    return len(few) > 1 and len(few[0]) > 1 and few[0] == many[0] and few[-1] != many[-1]


def _compatible_if(condition: bool) -> Agreement:
    return Agreement.COMPATIBLE if condition else Agreement.DIFFERENT


def _generation(named: Named) -> str:
    words = words_of(named.name)
    return next((_GENERATIONS[word] for word in words[1:] if word in _GENERATIONS), "")


@lru_cache(maxsize=4096)
def _words(text: str) -> Words:
    """The words of a name: folded, without titles, degrees and generations, the family name behind."""
    family, comma, given = text.partition(",")
    turned = f"{given} {family}" if comma and words_of(given) and not _is_degree(given) else text
    words = tuple(word for word in words_of(turned) if word not in _DEGREES)
    return (*words[:1], *(word for word in words[1:] if word not in _GENERATIONS))


def _is_degree(text: str) -> bool:
    return all(word in _DEGREES or word in _GENERATIONS for word in words_of(text))


def _essential(words: Words) -> Words:
    """Each word in its plain spelling, without the small words of family names."""
    kept = tuple(_plain(word) for word in words if word not in _PARTICLES)
    return kept or tuple(map(_plain, words))


def _key(words: Iterable[str]) -> str:
    """What two spellings of one name share, with the words in any order and Al and El being one."""
    return " ".join(sorted(_plain("al" if word == "el" else word) for word in words))


@lru_cache(maxsize=16384)
def _plain(word: str) -> str:
    """One spelling for ä, ae and a, for kana and its romaji."""
    if is_kana(word):
        return one_spelling(word)
    for written_out, letter in _WRITTEN_OUT:
        word = word.replace(written_out, letter)
    return one_spelling(word)


def _joined(text: str) -> str:
    return "".join(words_of(text))


def _script(words: Words) -> str:
    """The script of a name, kana counting as the Latin letters that it is spelled with."""
    return next((_script_of(romaji(character)[:1]) for character in _letters(words)), "")


def _letters(words: Words) -> Iterator[str]:
    return (character for word in words for character in word if character.isalpha())


def _script_of(character: str) -> str:
    return character_name(character, "?").split()[0]
