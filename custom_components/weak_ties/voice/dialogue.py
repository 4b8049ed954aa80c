"""What was just said, for the sentence that refers to it: a question that waits for its answer, a deed to take back.

It is kept for moments only and never stored: "the second" means something for a minute, and in one conversation.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..network.model import Tie, TieId
from ..speech.telling import choices
from ..speech.templates import NO_SENTENCES, UNDO_SENTENCES, YES_SENTENCES
from .conversation import Done, Question

ANSWER_WITHIN = timedelta(minutes=1)
UNDO_WITHIN = timedelta(minutes=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who is in a conversation with the house, as far as it can tell."""

    user_id: str | None
    device: str | None
    conversation: str | None

    def is_same(self, other: Asker) -> bool:
        """Whether both speak from one place: one loudspeaker, one dialog, else one account without either."""
        if self.device or other.device:
            return self.device == other.device
        if self.conversation and self.conversation == other.conversation:
            return True
        return self.user_id is not None and self.user_id == other.user_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A question that was asked, and which tie each sentence means that answers it; None for "no"."""

    asker: Asker
    question: Question
    answers: dict[str, TieId | None]
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """What was just done by voice."""

    asker: Asker
    done: Done
    until: datetime


class Dialogue:
    """The questions and deeds of the last minutes."""

    def __init__(self) -> None:
        """Begin with nothing said."""
        self._waiting: list[Waiting] = []
        self._undoable: list[Undoable] = []

    def ask(self, asker: Asker, question: Question, ties: tuple[Tie, ...], now: datetime) -> None:
        """Keep a question; an older one of the same asker is forgotten."""
        self._forget_question(asker)
        waiting = Waiting(asker=asker, question=question, answers=answers_to(ties), until=now + ANSWER_WITHIN)
        self._waiting.append(waiting)

    def answer(self, asker: Asker, sentence: str) -> tuple[Question, TieId | None] | None:
        """Take the question that this sentence answers, and whom it means; None when this asker was asked nothing."""
        for waiting in self._waiting:
            if waiting.asker.is_same(asker) and sentence in waiting.answers:
                self._forget_question(asker)
                return waiting.question, waiting.answers[sentence]
        return None

    def keep(self, asker: Asker, done: Done, now: datetime) -> None:
        """Keep what can be taken back: the latest of each asker."""
        self._undoable = [one for one in self._undoable if not one.asker.is_same(asker)]
        self._undoable.append(Undoable(asker=asker, done=done, until=now + UNDO_WITHIN))

    def take_back(self, asker: Asker) -> Done | None:
        """Take what this asker did last; a second time there is nothing."""
        mine = next((one for one in self._undoable if one.asker.is_same(asker)), None)
        self._undoable = [one for one in self._undoable if one is not mine]
        return mine.done if mine else None

    def forget_old(self, now: datetime) -> None:
        """Forget what nobody can mean any more."""
        self._waiting = [one for one in self._waiting if one.until > now]
        self._undoable = [one for one in self._undoable if one.until > now]

    @property
    def next_end(self) -> datetime | None:
        """When the next thing is to be forgotten."""
        ends = [one.until for one in self._waiting] + [one.until for one in self._undoable]
        return min(ends, default=None)

    def sentences(self) -> Iterator[str]:
        """The sentences that mean something now."""
        yield from dict.fromkeys(sentence for waiting in self._waiting for sentence in waiting.answers)
        yield from UNDO_SENTENCES if self._undoable else ()

    def _forget_question(self, asker: Asker) -> None:
        self._waiting = [one for one in self._waiting if not one.asker.is_same(asker)]


def answers_to(ties: tuple[Tie, ...]) -> dict[str, TieId | None]:
    """Which sentence means which tie. A single one is confirmed with a yes."""
    answers: dict[str, TieId | None] = {
        sentence: choice.tie_id for choice in choices(ties) for sentence in choice.answers
    }
    if len(ties) == 1:
        answers |= dict.fromkeys(YES_SENTENCES, ties[0].id)
        answers |= dict.fromkeys(NO_SENTENCES, None)
    return answers
