"""Conditions: whether somebody is overdue, and whether it is the season for cards."""

from typing import Any, Final, Unpack, cast, override

import voluptuous as vol
from homeassistant.const import CONF_OPTIONS
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConditionErrorMessage
from homeassistant.helpers.condition import Condition, ConditionCheckParams, ConditionConfig
from homeassistant.helpers.template import Template, is_template_string
from homeassistant.helpers.typing import ConfigType, TemplateVarsType
from homeassistant.util import dt as dt_util

from .access.networks import loaded_networks
from .automation.filters import CONF_TIE, OF_A_NETWORK, OF_TIES, watched
from .const import DOMAIN
from .coordinator.coordinator import WeakTiesConfigEntry
from .network.errors import WeakTiesError

CONF_MIN_DAYS: Final = "min_days"

# A century: whoever waits longer than that for a tie to be overdue has made a mistake.
_MOST_DAYS = 36_525

_IS_OVERDUE_SCHEMA = vol.Schema(
    {
        vol.Required(CONF_OPTIONS, default=dict): {
            **OF_TIES,
            vol.Optional(CONF_MIN_DAYS, default=1): vol.All(vol.Coerce(int), vol.Range(min=1, max=_MOST_DAYS)),
        }
    }
)
_IS_GREETING_SEASON_SCHEMA = vol.Schema({vol.Required(CONF_OPTIONS, default=dict): dict(OF_A_NETWORK)})


class _NetworkCondition(Condition):
    """True when it is true of any network that is meant."""

    def __init__(self, hass: HomeAssistant, config: ConditionConfig) -> None:
        """Take the options."""
        super().__init__(hass, config)
        self._options: dict[str, Any] = dict(config.options or {})

    def _networks(self) -> list[WeakTiesConfigEntry]:
        """Find the networks that are meant; one that is named and not there is a mistake to be told."""
        meant = watched(self._options)
        entries = [entry for entry in loaded_networks(self._hass) if meant.has(entry)]
        if meant.network is not None and not entries:
            raise ConditionErrorMessage(DOMAIN, "network_not_found")
        return entries


class IsOverdueCondition(_NetworkCondition):
    """Whether a tie, or anybody of those who are meant, has been overdue for so many days."""

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options; who is named in them is looked up with each check."""
        return cast("ConfigType", _IS_OVERDUE_SCHEMA(config))

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Look at the overdue ties alone: they are few, and the most overdue come first."""
        names = [self._rendered(name, kwargs.get("variables")) for name in self._options[CONF_TIE]]
        entries = self._networks()
        _refuse_unknown(names, entries)
        return any(self._is_overdue(entry, names) for entry in entries)

    def _is_overdue(self, entry: WeakTiesConfigEntry, names: list[str]) -> bool:
        coordinator = entry.runtime_data
        views, ties = coordinator.data.views, coordinator.network.ties
        is_meant = watched({**self._options, CONF_TIE: names}).meant_in(coordinator)
        late = (one for one in coordinator.data.overdue if views[one].days_overdue >= self._options[CONF_MIN_DAYS])
        return any(is_meant(ties[tie_id]) for tie_id in late)

    def _rendered(self, name: str, variables: TemplateVarsType) -> str:
        """Let a name be that of the trigger: "{{ trigger.tie_id }}"."""
        if not is_template_string(name):
            return name
        return str(Template(name, self._hass).async_render(variables, parse_result=False))


class IsGreetingSeasonCondition(_NetworkCondition):
    """Whether cards are written now."""

    @override
    @classmethod
    async def async_validate_config(cls, hass: HomeAssistant, config: ConfigType) -> ConfigType:
        """Check the options."""
        return cast("ConfigType", _IS_GREETING_SEASON_SCHEMA(config))

    @override
    def _async_check(self, **kwargs: Unpack[ConditionCheckParams]) -> bool:
        """Look at the calendar of each network."""
        today = dt_util.now().date()
        seasons = [entry.runtime_data.season for entry in self._networks()]
        return any(season is not None and season.season_at(today) is not None for season in seasons)


def _refuse_unknown(names: list[str], entries: list[WeakTiesConfigEntry]) -> None:
    """Refuse a name that no network knows: somebody must not go unnoticed because they were misspelled."""
    for name in names:
        wrong = [key for entry in entries if (key := _what_is_wrong_with(name, entry))]
        if wrong and len(wrong) == len(entries):
            raise ConditionErrorMessage(DOMAIN, wrong[0])


def _what_is_wrong_with(name: str, entry: WeakTiesConfigEntry) -> str | None:
    """Say why a name is nobody's there, by the key of the error: the log is no place for names."""
    try:
        entry.runtime_data.ties.resolve(tie=name)
    except WeakTiesError as error:
        return error.key
    return None


CONDITIONS: dict[str, type[Condition]] = {
    "is_greeting_season": IsGreetingSeasonCondition,
    "is_overdue": IsOverdueCondition,
}


async def async_get_conditions(_hass: HomeAssistant) -> dict[str, type[Condition]]:
    """Offer what an automation can ask."""
    return CONDITIONS
