"""Who is speaking, which network they mean by that, and what they may hear of it."""

from dataclasses import dataclass

from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant

from ..access.authorization import may_access
from ..access.networks import networks_of, the_one_meant
from ..const import CONF_LLM
from ..coordinator.coordinator import WeakTiesConfigEntry, WeakTiesCoordinator
from ..exceptions import NoNetworkError, NotLoadedError, NotYourNetworkError


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """The network that somebody who speaks means, and whether they may hear names from it."""

    coordinator: WeakTiesCoordinator
    may_hear_names: bool


async def async_heard(hass: HomeAssistant, user_id: str | None, *, by_agent: bool = False) -> Heard:
    """Find the network that a user means, or that a loudspeaker in the kitchen does, which has no user.

    Raises NoNetworkError, NetworkAmbiguousError, NotYourNetworkError, and NotLoadedError. With `by_agent` a network
    whose owner keeps people away from language models is somebody else's, too.
    """
    entry = _meant(hass, user_id)
    trusted = await _is_trusted(hass, entry, user_id)
    if by_agent and not entry.options.get(CONF_LLM, False):
        raise NotYourNetworkError(network=entry.title)
    if entry.state is not ConfigEntryState.LOADED:
        raise NotLoadedError(network=entry.title)
    return Heard(coordinator=entry.runtime_data, may_hear_names=trusted or not entry.runtime_data.keep_names_private)


def _meant(hass: HomeAssistant, user_id: str | None) -> WeakTiesConfigEntry:
    """The speaker's own network, else the only one. One that is switched off is nobody's to speak of."""
    networks = [entry for entry in networks_of(hass) if entry.disabled_by is None]
    if not networks:
        raise NoNetworkError
    return the_one_meant(hass, networks, user_id)


async def _is_trusted(hass: HomeAssistant, entry: WeakTiesConfigEntry, user_id: str | None) -> bool:
    """Whether it is the owner or an administrator who speaks; a stranger with an account is refused."""
    if user_id is None:
        return False
    user = await hass.auth.async_get_user(user_id)
    if user is None or not may_access(hass, entry, user):
        raise NotYourNetworkError(network=entry.title)
    return True
