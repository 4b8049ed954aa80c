"""Judges whether one spelling is a slip of another, or somebody else's name.

A call logged to the wrong person is worse than a question. Yamada and Hamada, Takao and Takako, Kenji and Kenjo are
one letter apart and different people; Suzki is nobody, so it is Suzuki. The rules prefer to doubt. They are
heuristics: no evidence is claimed for a length.
"""

from enum import IntEnum

from rapidfuzz.distance import OSA

from .kana import is_japanese

# Below this a name has too many neighbours: Ito and Sato, Kato and Sato.
SHORTEST = 5
# With another word of the name exactly right, a shorter one may be misspelled (Jonh Smith).
SHORTEST_BESIDE_EXACT = 4
_LONG = 7
LONG_ENOUGH_FOR_TWO = 8
_SHORTEST_KANJI = 4


class Likeness(IntEnum):
    """How sure one may be that two spellings mean one name."""

    NONE = 0
    DOUBT = 1
    SLIP = 2


def likeness(typed: str, known: str, shortest: int = SHORTEST) -> Likeness:
    """Compare two folded words."""
    length = min(len(typed), len(known))
    if typed == known:
        return Likeness.SLIP
    if length < min(shortest, _SHORTEST_KANJI) or not (typed + known).isalpha():
        return Likeness.NONE
    distance = OSA.distance(typed, known, score_cutoff=2)
    if not typed.isascii() or not known.isascii():
        return _likeness_of_other_scripts(typed, known, distance, length)
    if length < shortest or distance > (2 if length >= LONG_ENOUGH_FOR_TWO else 1):
        return Likeness.NONE
    if typed[0] != known[0]:
        return Likeness.DOUBT if length >= _LONG else Likeness.NONE
    return Likeness.SLIP if distance == 1 and _is_slip(typed, known) else Likeness.DOUBT


def _likeness_of_other_scripts(typed: str, known: str, distance: int, length: int) -> Likeness:
    """Doubt at best: a kanji more or less is another name (太郎, 次郎), and no rule here knows the other scripts."""
    return Likeness.DOUBT if distance == 1 and length >= _SHORTEST_KANJI else Likeness.NONE


def _is_slip(typed: str, known: str) -> bool:
    """Whether the one edit between two words makes an impossible or improbable name rather than another one."""
    if len(typed) == len(known):
        return _is_slip_in_place(typed, known)
    shorter, longer = sorted((typed, known), key=len)
    at = next((i for i, letter in enumerate(shorter) if letter != longer[i]), len(shorter))
    if at == len(shorter) and longer[at] in "aeious":
        return False  # Martin and Martina, Carlo and Carlos
    if is_japanese(typed) and is_japanese(known):
        return _is_lost_vowel(longer, at) or longer[at] == longer[at - 1]
    return True


def _is_slip_in_place(typed: str, known: str) -> bool:
    """Judge a letter exchanged for another (Smith, Smyth) or two that changed places (Jonh)."""
    if is_japanese(known):
        return not is_japanese(typed)
    if sorted(typed) == sorted(known):
        return typed[:-2] != known[:-2] or not set(known[-2:]) & set("aeiou")  # Christian and Christina
    return len(known) >= _LONG


def _is_lost_vowel(longer: str, at: int) -> bool:
    """Whether the letter is a vowel between consonants: Hanko is Hanako, while Takao isn't Takako."""
    around = longer[at - 1] + longer[at + 1 : at + 2]
    return longer[at] in "aeiou" and not set(around) & set("aeiou")
