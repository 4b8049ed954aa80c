"""Finds the words of a table in a text, in a language that writes spaces and in one that doesn't."""

import re
from collections.abc import Mapping

from ..identity.names import written_key

# Runs of Latin letters are words; what lies between them is read letter by letter, as Japanese has no spaces.
_RUNS = re.compile(r"[a-z0-9]+|[^\x00-\x7f]+")


class KeywordTable:
    """Categories, each with the words that speak for it: a comma between words, several words to a phrase.

    The longest word at a place wins and is used up, so that a vice president is no president.
    """

    def __init__(self, table: Mapping[str, str]) -> None:
        """Read the table once; a word that stands twice is a mistake."""
        self.categories = tuple(table)
        self._categories: dict[tuple[str, ...], str] = {}
        for category, words in table.items():
            for word in words.replace("\n", " ").split(","):
                pieces = tuple(_pieces(word))
                if not pieces or pieces in self._categories:
                    raise ValueError(word)
                self._categories[pieces] = category
        self._longest: dict[str, int] = {}
        for pieces in self._categories:
            self._longest[pieces[0]] = max(len(pieces), self._longest.get(pieces[0], 0))

    def found(self, text: str) -> tuple[str, ...]:
        """Give the categories of the words in a text, in the text's order."""
        pieces, place = _pieces(text), 0
        categories: list[str] = []
        while place < len(pieces):
            length = self._length_at(pieces, place)
            if length:
                categories.append(self._categories[tuple(pieces[place : place + length])])
            place += length or 1
        return tuple(categories)

    def only(self, text: str) -> str:
        """Give the one category that the text speaks for; empty when it speaks for none, or for several."""
        categories = set(self.found(text)) if text else set()
        return categories.pop() if len(categories) == 1 else ""

    def _length_at(self, pieces: list[str], place: int) -> int:
        longest = self._longest.get(pieces[place], 0)
        tried = range(min(longest, len(pieces) - place), 0, -1)
        return next((length for length in tried if tuple(pieces[place : place + length]) in self._categories), 0)


def _pieces(text: str) -> list[str]:
    """The Latin words and the single other letters of a text."""
    pieces: list[str] = []
    for run in _RUNS.findall(written_key(text)):
        pieces.extend([run] if run.isascii() else run)
    return pieces
