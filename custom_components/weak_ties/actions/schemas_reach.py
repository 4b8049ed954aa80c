"""What the actions about hard-to-reach ties take."""

import voluptuous as vol
from homeassistant.helpers import config_validation as cv

from ..network.model import AffiliationKind
from .schemas import NETWORK, one_of, several_of, with_a_tie

# Here `phone` and `email` are what was found, so that they cannot also say whose they are.
_WHOM: dict[vol.Marker, object] = NETWORK | {
    vol.Optional("tie"): several_of(cv.string),
    vol.Optional("device_id"): several_of(cv.string),
}
_IS_WHOM = cv.has_at_least_one_key("tie", "device_id")

TRACE = with_a_tie({vol.Optional("limit", default=10): vol.All(vol.Coerce(int), vol.Range(min=1, max=100))})
TRY_LEAD = with_a_tie({vol.Required("lead"): cv.string, vol.Optional("outcome", default=""): cv.string})
CLOSE_TRACE = vol.All(
    vol.Schema(
        _WHOM
        | {
            vol.Optional("lead"): cv.string,
            vol.Optional("phone"): cv.string,
            vol.Optional("email"): cv.string,
            vol.Optional("profile"): cv.string,
            vol.Optional("address"): cv.string,
        }
    ),
    _IS_WHOM,
)
# Whose number it is says which channel is meant as well.
REPORT_CHANNEL = vol.All(
    with_a_tie({vol.Optional("channel"): cv.string, vol.Required("works"): cv.boolean}),
    cv.has_at_least_one_key("channel", "phone", "email"),
)
ADD_AFFILIATION = with_a_tie(
    {
        vol.Required("organization"): cv.string,
        vol.Optional("kind", default=AffiliationKind.WORK): one_of(AffiliationKind),
        vol.Optional("department"): cv.string,
        vol.Optional("title"): cv.string,
        vol.Optional("industry"): cv.string,
        vol.Optional("rank"): cv.string,
        vol.Optional("started"): cv.string,
        vol.Optional("ended"): cv.string,
    }
)
REMOVE_AFFILIATION = with_a_tie({vol.Required("affiliation"): cv.string})
