"""What each action takes: one converter per kind of value, one schema per action.

Behind these schemas there are only typed values of the model. What they refuse is a mistake of form (an unknown
kind, a date that is none); mistakes of substance (the future, an unknown name) are the network's to refuse.
"""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..network.assessment.cadence import Standing
from ..network.assessment.listing import Sort
from ..network.model import Birthday, Direction, InteractionKind, Strength
from ..network.reach.reach import Reach

type ActionSchema = vol.Schema | vol.All

# The network may keep 30,000 ties; a dashboard or a script that wants more than this asks for it.
DEFAULT_LIMIT: Final = 1000

REFERENCES: Final = ("tie", "phone", "email", "device_id")

_COMMA = re.compile(r"[,、，]")
_BIRTHDAY = re.compile(r"(?:(?P<year>\d{4})-|--)?(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_LEAP_YEAR = 2000
# A day without a time is kept as its noon, which stays the same day should the house move a few time zones.
_NOON = time(12)


def strength(value: object) -> Strength:
    """Read a strength by number (1 to 5) or by its word."""
    word = str(value).strip()
    try:
        return Strength[word.upper()] if word.isalpha() else Strength(int(word))
    except (KeyError, ValueError) as error:
        words = ", ".join(f"{int(known)} {known.name.lower()}" for known in Strength)
        raise vol.Invalid(f"unknown strength; it is one of {words}") from error


def day(value: object) -> date:
    """Read a date: a text, or what YAML already made one of."""
    parsed: date = cv.date(value)
    return parsed.date() if isinstance(parsed, datetime) else parsed


def moment(value: object) -> datetime:
    """Read a moment into UTC.

    Without a time zone it is meant in the house's; a day without a time is its noon, or for today, now.
    """
    if not isinstance(value, datetime) and (only_day := _only_day(value)) is not None:
        if only_day == dt_util.now().date():
            return dt_util.utcnow()
        return _as_utc(datetime.combine(only_day, _NOON, dt_util.get_default_time_zone()))
    return _as_utc(cv.datetime(value))


def _as_utc(local: datetime) -> datetime:
    # The first and the last years there are have no counterpart in other time zones.
    try:
        return dt_util.as_utc(local)
    except OverflowError as error:
        raise vol.Invalid("not a moment that can be kept") from error


def _only_day(value: object) -> date | None:
    if isinstance(value, date):
        return value
    return dt_util.parse_date(value.strip()) if isinstance(value, str) else None


def birthday(value: object) -> Birthday:
    """Read a birthday with its year (1980-05-01) or without (--05-01, 05-01)."""
    written = _BIRTHDAY.fullmatch(str(day(value)) if isinstance(value, date) else str(value).strip())
    if written is None:
        raise vol.Invalid("expected a birthday as YYYY-MM-DD, --MM-DD or MM-DD")
    year = int(written["year"]) if written["year"] else None
    try:
        checked = date(year or _LEAP_YEAR, int(written["month"]), int(written["day"]))
    except ValueError as error:
        raise vol.Invalid("no such day") from error
    return Birthday(month=checked.month, day=checked.day, year=year)


def words(value: object) -> tuple[str, ...]:
    """Read several words: a list, or one text with commas."""
    several = _COMMA.split(value) if isinstance(value, str) else cv.ensure_list(value)
    return tuple(word for one in several if (word := cv.string(one).strip()))


def _file_format(value: object) -> str:
    return cv.string(value).strip().lower()


def one_of(closed_set: type[StrEnum]) -> vol.All:
    """Take a member by its value; the refusal lists what there is."""
    return vol.All(vol.In([member.value for member in closed_set]), closed_set)


def several_of(one: Callable[[object], object]) -> vol.All:
    """Take one value or a list of them."""
    return vol.All(cv.ensure_list, [one])


def with_a_tie(fields: dict[vol.Marker, object]) -> vol.All:
    """Make the schema of an action on one tie or several, named in any of the four ways."""
    references = {
        vol.Optional("tie"): several_of(cv.string),
        vol.Optional("phone"): cv.string,
        vol.Optional("email"): cv.string,
        vol.Optional("device_id"): several_of(cv.string),
    }
    return vol.All(vol.Schema(NETWORK | references | fields), cv.has_at_least_one_key(*REFERENCES))


NETWORK: dict[vol.Marker, object] = {vol.Optional("network"): cv.string}
_TIE_FIELDS: dict[vol.Marker, object] = {
    vol.Optional("reading"): cv.string,
    vol.Optional("aliases"): words,
    vol.Optional("strength"): strength,
    vol.Optional("cadence_days"): vol.Maybe(vol.Coerce(int)),
    vol.Optional("starred"): cv.boolean,
    vol.Optional("tags"): words,
    vol.Optional("organization"): cv.string,
    vol.Optional("title"): cv.string,
    vol.Optional("industry"): cv.string,
    vol.Optional("rank"): cv.string,
    vol.Optional("phone"): cv.string,
    vol.Optional("email"): cv.string,
    vol.Optional("profile"): cv.string,
    vol.Optional("address"): cv.string,
    vol.Optional("birthday"): vol.Maybe(birthday),
    vol.Optional("met_on"): vol.Maybe(day),
    vol.Optional("met_how"): cv.string,
    vol.Optional("note"): cv.string,
}

LOG_INTERACTION = with_a_tie(
    {
        vol.Optional("kind", default=InteractionKind.CALL): one_of(InteractionKind),
        vol.Optional("at"): moment,
        vol.Optional("direction", default=Direction.BOTH): one_of(Direction),
        vol.Optional("reached", default=True): cv.boolean,
        vol.Optional("minutes"): vol.Coerce(int),
        vol.Optional("note", default=""): cv.string,
        vol.Optional("gathering"): cv.string,
    }
)
DELETE_INTERACTION = vol.Schema(NETWORK | {vol.Optional("interaction_id"): cv.string})
ADD_TIE = vol.Schema(NETWORK | {vol.Required("name"): cv.string} | _TIE_FIELDS)
# Here `phone` and `email` are what the tie gets, so that they cannot also say whose they are.
UPDATE_TIE = vol.All(
    vol.Schema(
        NETWORK
        | {
            vol.Optional("tie"): several_of(cv.string),
            vol.Optional("device_id"): several_of(cv.string),
            vol.Optional("name"): cv.string,
        }
        | _TIE_FIELDS
    ),
    cv.has_at_least_one_key("tie", "device_id"),
)
ONE_TIE = with_a_tie({})
MERGE_TIES = vol.Schema(NETWORK | {vol.Required("keep"): cv.string, vol.Required("into_it"): cv.string})
SNOOZE = vol.All(
    with_a_tie(
        {
            vol.Optional("days"): vol.All(vol.Coerce(int), vol.Range(min=1, max=3650)),
            vol.Optional("until"): day,
        }
    ),
    cv.has_at_least_one_key("days", "until"),
    cv.has_at_most_one_key("days", "until"),
)
GET_TIES = vol.Schema(
    NETWORK
    | {
        vol.Optional("search"): cv.string,
        vol.Optional("phone"): cv.string,
        vol.Optional("email"): cv.string,
        vol.Optional("mentioned_in"): cv.string,
        vol.Optional("standing", default=list): several_of(one_of(Standing)),
        vol.Optional("reach", default=list): several_of(one_of(Reach)),
        vol.Optional("strength", default=list): several_of(strength),
        vol.Optional("tag", default=list): words,
        vol.Optional("starred"): cv.boolean,
        vol.Optional("about_to_slip"): cv.boolean,
        vol.Optional("sort"): one_of(Sort),
        vol.Optional("limit", default=DEFAULT_LIMIT): vol.All(vol.Coerce(int), vol.Range(min=1, max=100_000)),
    }
)
IMPORT_FILE = vol.Schema(
    NETWORK
    | {
        vol.Required("path"): cv.string,
        vol.Optional("format", default="auto"): _file_format,
        vol.Optional("encoding", default="auto"): cv.string,
        vol.Optional("strength", default=Strength.ACQUAINTANCE): strength,
        vol.Optional("dry_run", default=False): cv.boolean,
    }
)
UNDO_IMPORT = vol.Schema(NETWORK | {vol.Required("import_id"): cv.string})
EXPORT = vol.Schema(NETWORK | {vol.Required("format"): _file_format})
