"""Who follows the story: asks the house in both languages, and objects to what does not hold."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ..client import Client
from ..house import House


class CheckError(Exception):
    """A step did not hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The same sentence from the house in English and in Japanese."""

    english: str
    japanese: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """Somebody at a running house; `say` tells what held so far."""

    house: House
    say: Callable[[str], None]

    @property
    def client(self) -> Client:
        """The way to ask the house."""
        return self.house.client

    def hear(self, ask: Callable[[], str]) -> Heard:
        """Ask twice, the second time a house that speaks Japanese."""
        english = ask()
        with self._in_japanese():
            return Heard(english=english, japanese=ask())

    def hold(self, sentence: Heard, *, english: str, japanese: str) -> None:
        """Insist that both languages say what they should."""
        require(english in sentence.english, f"“{english}” is said, and not “{sentence.english}”")
        require(japanese in sentence.japanese, f"「{japanese}」 is said, and not 「{sentence.japanese}」")
        self.say(f"  {sentence.english} / {sentence.japanese}")

    @contextmanager
    def _in_japanese(self) -> Iterator[None]:
        self._speak("ja")
        try:
            yield
        finally:
            self._speak("en")

    def _speak(self, language: str) -> None:
        self.client.command({"type": "config/core/update", "language": language})


def require(holds: bool, what: str) -> None:
    """Raise CheckError unless it holds."""
    if not holds:
        raise CheckError(f"does not hold: {what}")
