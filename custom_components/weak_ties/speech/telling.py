"""Tells people apart who could all be meant: how to ask for each of them, and what the owner may answer."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..network.affiliations.employers import current_employer
from ..network.model import Tie, TieId
from .people import without_honorific
from .rows import Language

# More than these nobody keeps in mind until the end of the question.
MOST_CHOICES = 5

_WORDS_OF_A_NAME = 2
_FIRST_KANA = "\u3040"
_PLACES = "first second third fourth fifth"
_ORDINALS: dict[Language, tuple[tuple[str, ...], ...]] = {
    Language.ENGLISH: tuple((f"the {word}", f"the {word} one") for word in _PLACES.split()),
    Language.JAPANESE: tuple(
        (f"{word}番目", f"{word}番目の人", f"{number}番目", f"{number}番目の人")
        for number, word in enumerate("一二三四五", 1)
    ),
}
_AFTER_NAME = "[さん|さま|くん|ちゃん|先生][です|だよ|のほう|の方]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of those who could be meant: the `name` and the `employer` to ask with, and the sentences that mean them.

    `employer` is empty where the name alone tells them from the others.
    """

    tie_id: TieId
    name: str
    employer: str
    answers: tuple[str, ...]


def choices(ties: Sequence[Tie]) -> tuple[Choice, ...]:
    """Give how to tell these ties apart, in their order."""
    names = _names(ties)
    return tuple(
        Choice(
            tie_id=tie.id,
            name=name,
            employer=current_employer(tie) if names.count(name) > 1 else "",
            answers=_answers(tie, place, ties),
        )
        for place, (tie, name) in enumerate(zip(ties, names, strict=True))
    )


def _names(ties: Sequence[Tie]) -> list[str]:
    """The shortest part of the name that all of them have and no two share, else the whole name."""
    for part in (_family_name, _given_name):
        parts = [part(tie) for tie in ties]
        if all(parts) and len(set(parts)) == len(parts):
            return parts
    return [tie.name for tie in ties]


def _family_name(tie: Tie) -> str:
    return tie.family_name or _halves(tie)[0]


def _given_name(tie: Tie) -> str:
    return tie.given_name or _halves(tie)[1]


def _halves(tie: Tie) -> tuple[str, str]:
    """Family and given name of a name of two words; those in kana or kanji begin with the family name."""
    words = tie.name.split()
    if len(words) != _WORDS_OF_A_NAME:
        return "", ""
    return (words[1], words[0]) if tie.name[0] < _FIRST_KANA else (words[0], words[1])


def _answers(tie: Tie, place: int, ties: Sequence[Tie]) -> tuple[str, ...]:
    """The sentences that mean this one; what would mean another of them as well is left out."""
    others = [other for other in ties if other.id != tie.id]
    named = _spoken(_only(_called, tie, others))
    employed = _spoken(_only(_employers, tie, others))
    return (
        *(sentence for ordinals in _ORDINALS.values() for sentence in ordinals[place]),
        *(f"[it's|it was|I mean|I meant] {name}" for name in named),
        *(f"{name}{_AFTER_NAME}" for name in named if not name.isascii()),
        *(f"[it's|it was|I mean|I meant] [the one] (from|at|of) {employer}" for employer in employed),
        *(f"{employer}の[人|方|ほう|{name}][さん][です|だよ]" for employer in employed for name in named[:1]),
    )


def _only(of: Callable[[Tie], Iterable[str]], tie: Tie, others: Sequence[Tie]) -> tuple[str, ...]:
    taken = {word.casefold() for other in others for word in of(other)}
    return tuple(dict.fromkeys(word for word in of(tie) if word and word.casefold() not in taken))


def _called(tie: Tie) -> Iterable[str]:
    readings = (tie.reading, tie.family_reading, tie.given_reading)
    words = (word for reading in readings for word in reading.split())
    return (tie.name, _family_name(tie), _given_name(tie), *readings, *words, *tie.aliases)


def _employers(tie: Tie) -> Iterable[str]:
    return (current_employer(tie),)


def _spoken(names: Iterable[str]) -> tuple[str, ...]:
    """The names as a sentence may hold them: brackets and bars would be grammar, and dots are never heard."""
    plain = (" ".join(re.sub(r"[^\w'’・ー-]+", " ", without_honorific(name)).split()) for name in names)
    return tuple(dict.fromkeys(name for name in plain if name))
