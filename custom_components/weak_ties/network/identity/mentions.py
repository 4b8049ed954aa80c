"""Finds the ties whom a line of text names: an entry in a calendar, the subject of a message.

Here a name stands among other words, so only what is surely one counts: the whole name, an alias or the reading, and
in Japanese a family name with さん or the like after it that only one tie has. "Will" alone may be a verb.
"""

import re
from collections.abc import Iterator, Mapping

from ..errors import TieAmbiguousError, TieNotFoundError
from ..model import Tie, TieId
from .matching import Directory
from .names import fold, plain_words, written_key

# Whoever is meant stands in the title or soon after; a whole mail pasted into a calendar is not searched for names.
_LONGEST_TEXT = 300
_MOST_WORDS_OF_A_NAME = 4
# 勅使河原 長太郎 and a little more; one character alone is part of too many words.
_JAPANESE_NAME = range(2, 11)
_KANJI = "々㐀-鿿豈-﫿\U00020000-\U0003ffff"
_HAS_KANJI = re.compile(f"[{_KANJI}]")
_WITH_HONORIFIC = re.compile(
    f"([{_KANJI}]{{1,6}})(?:さん|さま|様|氏|先生|先輩|くん|君|社長|部長|課長|係長|専務|常務|教授)"
)


def mentioned_in(text: str, directory: Directory, ties: Mapping[TieId, Tie]) -> tuple[TieId, ...]:
    """Give the ties that a text names, those with whole names first; archived ties are left out."""
    line = text[:_LONGEST_TEXT]
    found = [tie_id for name in _whole_names(line) for tie_id in directory.by_name(name)]
    found += [tie_id for run in _families(line) if (tie_id := _the_only(run, directory, ties))]
    return tuple(tie_id for tie_id in dict.fromkeys(found) if ties[tie_id].archived_at is None)


def _whole_names(line: str) -> Iterator[str]:
    """Every piece that could be a name: some words in a row, and where there are no spaces some characters."""
    words = plain_words(line)
    for start in range(len(words)):
        for end in range(start + 1, min(len(words), start + _MOST_WORDS_OF_A_NAME) + 1):
            yield " ".join(words[start:end])
    run = "".join(words)
    for start in range(len(run)):
        for length in _JAPANESE_NAME:
            piece = run[start : start + length]
            if len(piece) == length and _HAS_KANJI.search(piece):
                yield piece


def _families(line: str) -> list[str]:
    return _WITH_HONORIFIC.findall(written_key(line))


def _the_only(run: str, directory: Directory, ties: Mapping[TieId, Tie]) -> TieId | None:
    """The one tie with a family name that the characters before an honorific end with; the longest name decides.

    A name of one character has to stand alone: 小林さん is no 林さん, while 来週佐藤さん is a 佐藤さん next week.
    """
    for family in (run, *(run[start:] for start in range(1, len(run) - 1))):
        try:
            tie_id = directory.resolve(family)
        except TieAmbiguousError, TieNotFoundError:
            continue
        if fold(ties[tie_id].family_name) == fold(family):
            return tie_id
    return None
