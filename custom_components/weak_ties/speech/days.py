"""Finds the day in what somebody said and gives the rest: "Kenji last Friday", 「先週の金曜に佐藤さん」.

A slot is free text, so the day hides in it beside the names, before them or after. A day that is all there is, is
a name: April, May.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from .errors import DayImpossibleError, DayInFutureError
from .phrases import PHRASES, Reader
from .rows import Language

# Roughly when a part of the day is; which hour exactly never matters to a network.
_ENGLISH_HOURS = {"morning": 9, "afternoon": 15, "evening": 19, "night": 20}
_JAPANESE_HOURS = {"朝": 9, "けさ": 9, "昼": 12, "午前": 10, "午後": 15, "夕方": 18, "夜": 20, "晩": 20, "ゆうべ": 20}
_HOURS: Mapping[str, int] = _ENGLISH_HOURS | _JAPANESE_HOURS
# How a day is tied to the rest of the sentence when it stands before it, and when it stands behind it.
_TIED: Mapping[Language, tuple[str, str]] = {
    Language.ENGLISH: (r"^(?:on |from )?(?P<said>{})(?:,\s*|\s+)", r"(?:,\s*|\s+)(?:on |from |since )?(?P<said>{})$"),
    Language.JAPANESE: (r"^(?P<said>{})[にのは]?[、,\s]*", r"[、,\s]*(?P<said>{})に?$"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, and roughly the hour where something like "this morning" was said."""

    day: date
    hour: int | None = None


def day_in(text: str, language: Language, today: date) -> tuple[str, Moment | None]:
    """Give the text without the day, and the day; None when there is none.

    Raises DayImpossibleError for a day that does not exist and DayInFutureError for one to come.
    """
    text = unicodedata.normalize("NFKC", text).strip()
    for pattern, read in _PATTERNS[language]:
        match = pattern.search(text)
        if match and (rest := (text[: match.start()] + text[match.end() :]).strip(" ,、")):
            return rest, _moment(read, match, today)
    return text, None


def _moment(read: Reader, match: re.Match[str], today: date) -> Moment:
    said = match["said"]
    try:
        day = read(match, today)
    except (ValueError, OverflowError) as error:
        raise DayImpossibleError(day=said) from error
    if day > today:
        raise DayInFutureError(day=said)
    hour = next((hour for word, hour in _HOURS.items() if word in said.casefold()), None)
    return Moment(day=day, hour=hour)


_PATTERNS: Mapping[Language, tuple[tuple[re.Pattern[str], Reader], ...]] = {
    language: tuple(
        (re.compile(tied.replace("{}", phrase), re.IGNORECASE), read)
        for phrase, read in phrases
        for tied in _TIED[language]
    )
    for language, phrases in PHRASES.items()
}
