"""Who may see into a network: its owner and administrators, nobody else in the house."""

from homeassistant.auth.models import User
from homeassistant.core import HomeAssistant

from ..const import CONF_OWNER
from ..coordinator.coordinator import WeakTiesConfigEntry


def may_access(hass: HomeAssistant, entry: WeakTiesConfigEntry, user: User) -> bool:
    """Whether this user is an administrator or the person whose network it is."""
    return user.is_admin or user.id == owner_user_id(hass, entry)


def owner_user_id(hass: HomeAssistant, entry: WeakTiesConfigEntry) -> str | None:
    """The account of the network's owner, None while no owner with an account is named."""
    person = hass.states.get(entry.data.get(CONF_OWNER) or "")
    return person.attributes.get("user_id") if person else None
