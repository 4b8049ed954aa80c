"""How a wish is answered: what its fulfilment is told, and what it gives back to be spoken."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.model import InteractionId, Tie, TieId
from ..speech.people import has_honorific
from ..speech.wishes import Wish
from ..words import Words

# Days back for which "last Friday" says which one.
_NEAR = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which of these ties was meant by a name in a wish."""

    wish: Wish
    name: str
    ties: tuple[Tie, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What a sentence did, so that it can be taken back: a log, snoozes until a day, or new ties as they were."""

    logged: InteractionId | None = None
    snoozed: tuple[TieId, ...] = ()
    until: date | None = None
    added: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What to say, whom it is about, and what the next sentence may refer to: a question, or what to take back."""

    text: str
    tie_ids: tuple[TieId, ...] = ()
    question: Question | None = None
    done: Done | None = None
    is_refusal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Hearing:
    """A wish, the network that it is about, and the words to answer with."""

    hass: HomeAssistant
    coordinator: WeakTiesCoordinator
    words: Words
    wish: Wish
    may_hear_names: bool

    @property
    def now(self) -> datetime:
        """The moment in the house's time zone."""
        return dt_util.now()

    @property
    def today(self) -> date:
        """The house's day."""
        return self.now.date()

    def ties(self, tie_ids: Iterable[TieId]) -> tuple[Tie, ...]:
        """Give the records of ties."""
        return tuple(self.coordinator.network.ties[tie_id] for tie_id in tie_ids)

    def named(self, ties: Iterable[Tie]) -> str:
        """Give the names of ties as one says them, with さん where the language has it."""
        return self.words.listed([self.called(tie.name) for tie in ties])

    def called(self, name: str) -> str:
        """Give a name as one says it: 佐藤 健二 without its space, and with no second form of address."""
        spoken = re.sub(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])", "", name)
        return spoken if has_honorific(spoken) else self.words.say("reply_person", name=spoken)

    def say(self, key: str, **placeholders: object) -> str:
        """Give the sentence of a reply; the one without names, when there is one and names are kept private."""
        private = f"reply_{key}_private"
        if not self.may_hear_names and private in self.words.texts:
            return self.words.say(private, **placeholders)
        return self.words.say(f"reply_{key}", **placeholders)

    def when(self, day: date) -> str:
        """Give a day roughly, as one remembers it."""
        return self.words.when(day, self.today)

    def exactly(self, day: date) -> str:
        """Give a past day so that a misunderstanding is heard: "yesterday", "on 3 May"."""
        is_near = (self.today - day).days <= _NEAR
        return self.when(day) if is_near else self.say("on_day", day=self.dated(day))

    def dated(self, day: date) -> str:
        """Give a day of the calendar, with the year where it is not this one."""
        said = self.words.on(day)
        return said if day.year == self.today.year else self.say("day_of_year", day=said, year=day.year)

    def together(self, sentences: Sequence[str]) -> str:
        """Give several sentences in a row, with a space between them where the language has one."""
        together = sentences[0]
        for sentence in sentences[1:]:
            together = self.words.say("reply_together", first=together, last=sentence)
        return together

    def either(self, choices: Sequence[str]) -> str:
        """Give several things to choose from: "Sato from Sony or Ito"."""
        first = self.words.say("list_comma").join(choices[:-1])
        return self.words.say("reply_either", first=first, last=choices[-1])
