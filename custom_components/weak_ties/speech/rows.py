"""What one line of the table of sentences says."""

from dataclasses import dataclass
from enum import StrEnum

from ..network.model import Direction, InteractionKind


class Language(StrEnum):
    """The languages that sentences are understood in. The reply is in the language of the request."""

    ENGLISH = "en"
    JAPANESE = "ja"


class Meaning(StrEnum):
    """What somebody wants who says a sentence."""

    LOG = "log"
    ATTEMPT = "attempt"
    LAST_TALK = "last_talk"
    WHO_NEXT = "who_next"
    SNOOZE = "snooze"
    ADD = "add"
    HOW_TO_REACH = "how_to_reach"
    LOOK_UP = "look_up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Sentences that mean the same. Every `{slot}` is free text, so the words around it have to be telling."""

    language: Language
    meaning: Meaning
    templates: tuple[str, ...]
    kind: InteractionKind = InteractionKind.CALL
    direction: Direction = Direction.BOTH
