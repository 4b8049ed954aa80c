"""The greeting season behind the gear: one of the known ones, dates of the owner's own, or none."""

from collections.abc import Mapping
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import SelectSelector, SelectSelectorConfig, SelectSelectorMode, TextSelector

from ..const import CONF_GREETING_SEASON
from ..network.errors import SeasonWindowError, ValueInvalidError
from ..network.occasions.seasons import CHRISTMAS, NEW_YEAR, NO_SEASON, OWN_SEASON, season_from_options

_KEY = "key"
_NAME = "name"
_DAYS = ("opens", "deadline", "closes")
# Any day there is: to see which of the three is none, each is tried in the place of all.
_ANY_DAY = "01-01"

_SEASONS = SelectSelector(
    SelectSelectorConfig(
        options=[NEW_YEAR.key, CHRISTMAS.key, OWN_SEASON, NO_SEASON],
        translation_key=CONF_GREETING_SEASON,
        mode=SelectSelectorMode.LIST,
    )
)
SEASON_SCHEMA = vol.Schema(
    {vol.Required(_KEY, default=NEW_YEAR.key): _SEASONS}
    | {vol.Optional(key): TextSelector() for key in (_NAME, *_DAYS)}
)


class SeasonSteps:
    """The step that chooses when cards are written."""

    def __init__(self, flow: OptionsFlow) -> None:
        """Show forms in the flow."""
        self._flow = flow

    async def async_step_greeting_season(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Choose the season; dates of the owner's own have to be in order."""
        errors: Mapping[str, str] = {}
        if user_input is not None:
            chosen = _chosen(user_input)
            errors = _errors(chosen)
            if not errors:
                return self._flow.async_create_entry(
                    data={**self._flow.config_entry.options, CONF_GREETING_SEASON: chosen}
                )
        now = self._flow.config_entry.options.get(CONF_GREETING_SEASON, {}) if user_input is None else user_input
        return self._flow.async_show_form(
            step_id=CONF_GREETING_SEASON,
            data_schema=self._flow.add_suggested_values_to_schema(SEASON_SCHEMA, now),
            errors=dict(errors),
        )


def _chosen(user_input: Mapping[str, str]) -> dict[str, str]:
    """What is kept of the form: dates only where they are the owner's own."""
    if user_input[_KEY] != OWN_SEASON:
        return {_KEY: user_input[_KEY]}
    return {field: value for field in (_KEY, _NAME, *_DAYS) if (value := user_input.get(field, "").strip())}


def _errors(chosen: Mapping[str, str]) -> Mapping[str, str]:
    """What is wrong, at the field where it can be mended."""
    try:
        season_from_options(chosen)
    except ValueInvalidError:
        return {field: "season_day_invalid" for field in _DAYS if not _is_day(chosen.get(field, ""))} or {
            _NAME: "season_name_too_long"
        }
    except SeasonWindowError:
        fits_without_deadline = _is_in_order({**chosen, "deadline": chosen["opens"]})
        return {"deadline" if fits_without_deadline else "closes": "season_window_invalid"}
    return {}


def _is_day(text: str) -> bool:
    try:
        season_from_options({_KEY: OWN_SEASON} | dict.fromkeys(_DAYS, text))
    except ValueInvalidError:
        return False
    return True


def _is_in_order(chosen: Mapping[str, str]) -> bool:
    try:
        season_from_options(chosen)
    except SeasonWindowError:
        return False
    return True
