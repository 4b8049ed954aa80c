"""What the actions about invitations, gatherings and greeting cards take."""

from datetime import date

import voluptuous as vol
from homeassistant.helpers import config_validation as cv
from homeassistant.util import dt as dt_util

from ..network.model import Answer
from .schemas import NETWORK, day, moment, one_of, several_of, with_a_tie


def day_or_yes(value: object) -> date | None:
    """Read a day; a mere yes is today, a no is nothing said."""
    try:
        return dt_util.now().date() if cv.boolean(value) else None
    except vol.Invalid:
        return day(value)


def _answer(value: object) -> Answer:
    answer: Answer = one_of(Answer)(value)
    if answer is Answer.OPEN:
        raise vol.Invalid("an answer is accepted or declined")
    return answer


_YEAR = vol.All(vol.Coerce(int), vol.Range(min=1900, max=9000))

RECORD_INVITATION = vol.Schema(
    NETWORK
    | {
        vol.Required("title"): cv.string,
        vol.Required("at"): moment,
        vol.Optional("host"): cv.string,
        vol.Optional("place", default=""): cv.string,
        vol.Optional("with", default=list): several_of(cv.string),
    }
)
ANSWER_INVITATION = vol.Schema(NETWORK | {vol.Required("gathering_id"): cv.string, vol.Required("answer"): _answer})
RECORD_ATTENDANCE = vol.Schema(
    NETWORK
    | {
        vol.Required("gathering_id"): cv.string,
        vol.Required("ties"): vol.All(several_of(cv.string), vol.Length(min=1)),
    }
)
GET_GATHERINGS = vol.Schema(NETWORK)
RECORD_GREETING = with_a_tie(
    {
        vol.Optional("season"): _YEAR,
        vol.Optional("sent"): day_or_yes,
        vol.Optional("received"): day_or_yes,
        vol.Optional("returned"): day_or_yes,
    }
)
SET_MOURNING = with_a_tie({vol.Optional("year"): vol.Coerce(int), vol.Optional("mourning", default=True): cv.boolean})
GET_GREETINGS = vol.Schema(NETWORK | {vol.Optional("season"): _YEAR})
