"""What intents and tools of language models may ask for: a table, from named slots to the same wishes as sentences."""

import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import voluptuous as vol

from ..network.model import Direction, InteractionKind
from ..speech.days import Moment, day_in
from ..speech.errors import DayImpossibleError
from ..speech.people import names_in
from ..speech.rows import Language, Meaning
from ..speech.wishes import Wish

_ABOVE_LATIN = "\u3040"
_LONGEST_REST = 3650
_KINDS = [kind.value for kind in InteractionKind]

type Slots = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One thing to ask for. `description` is written for a language model, and read by nobody else."""

    name: str
    title: str
    description: str
    schema: Mapping[vol.Marker, Any]
    wish: Callable[[Slots, date], Wish]
    read_only: bool = False
    idempotent: bool = False


def _log(slots: Slots, today: date) -> Wish:
    reached = slots.get("reached", True)
    return Wish(
        meaning=Meaning.LOG if reached else Meaning.ATTEMPT,
        who=_who(slots),
        kind=InteractionKind(slots.get("kind", InteractionKind.CALL)),
        direction=Direction(slots.get("direction", Direction.BOTH)),
        moment=_moment(slots.get("day", ""), today),
        note=slots.get("note", ""),
    )


def _snooze(slots: Slots, today: date) -> Wish:
    return Wish(meaning=Meaning.SNOOZE, who=_who(slots), until=_later(today, slots.get("days")))


def _later(today: date, days: int | None) -> date | None:
    return None if days is None else date.fromordinal(today.toordinal() + days)


def _of(meaning: Meaning) -> Callable[[Slots, date], Wish]:
    return lambda slots, _today: Wish(meaning=meaning, who=_who(slots))


def _who(slots: Slots) -> tuple[tuple[str, ...], ...]:
    text = slots.get("person", "")
    return names_in(text, _language_of(text)) if text else ()


def _moment(day: str, today: date) -> Moment | None:
    """A day as "2026-11-20", "last Friday" or 「先週の金曜」. Raises DayImpossibleError for anything else."""
    said = unicodedata.normalize("NFKC", day).strip()
    if not said:
        return None
    language = _language_of(said)
    somebody = "X " if language is Language.ENGLISH else "X、"
    rest, moment = day_in(somebody + said, language, today)
    if moment is None or rest != somebody[0]:
        raise DayImpossibleError(day=said)
    return moment


def _language_of(text: str) -> Language:
    return Language.JAPANESE if any(letter >= _ABOVE_LATIN for letter in text) else Language.ENGLISH


_PERSON = "Name of the person as the user said it; several people are joined with 'and'"

ASKED: tuple[Asked, ...] = (
    Asked(
        name="WeakTiesLogInteraction",
        title="Log an interaction",
        description="Record that the user was in touch with somebody they know, or tried to be.",
        schema={
            vol.Required("person", description=_PERSON): str,
            vol.Optional("kind", description="How they were in touch; a call unless said otherwise"): vol.In(_KINDS),
            vol.Optional(
                "day", description="Day in the past, such as 2026-11-20 or 'yesterday'; today if left out"
            ): str,
            vol.Optional("direction", description="Who reached out: in, out or both"): vol.In(list(Direction)),
            vol.Optional("reached", description="False if nobody answered"): bool,
            vol.Optional("note", description="What the user wants to remember of it"): str,
        },
        wish=_log,
    ),
    Asked(
        name="WeakTiesSnooze",
        title="Let somebody rest",
        description="Stop reminding the user of a person they know for some days.",
        schema={
            vol.Required("person", description=_PERSON): str,
            vol.Optional("days", description="For how many days; two weeks if left out"): vol.All(
                int, vol.Range(min=1, max=_LONGEST_REST)
            ),
        },
        wish=_snooze,
        idempotent=True,
    ),
    Asked(
        name="WeakTiesLookUp",
        title="Look somebody up",
        description="Tell when the user last talked to a person they know, and how to reach them.",
        schema={vol.Required("person", description=_PERSON): str},
        wish=_of(Meaning.LOOK_UP),
        read_only=True,
        idempotent=True,
    ),
    Asked(
        name="WeakTiesNudges",
        title="Whom to reach out to",
        description="Tell whom the user should get in touch with this week, and why.",
        schema={},
        wish=_of(Meaning.WHO_NEXT),
        read_only=True,
        idempotent=True,
    ),
    Asked(
        name="WeakTiesAdd",
        title="Add somebody",
        description="Add a person the user knows to their network of ties.",
        schema={vol.Required("person", description=_PERSON): str},
        wish=_of(Meaning.ADD),
        idempotent=True,
    ),
)
