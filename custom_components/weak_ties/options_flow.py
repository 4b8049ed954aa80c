"""What the owner can change at any time; all of it applies at once, without a reload."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.helpers.selector import BooleanSelector, TextSelector

from .const import (
    CONF_ABOUT_YOU,
    CONF_CADENCES,
    CONF_GREETING_SEASON,
    CONF_INDUSTRY,
    CONF_KEEP_NAMES_PRIVATE,
    CONF_ORGANIZATION,
    CONF_RANK,
)
from .import_flow import ImportSteps, error_key
from .network.errors import WeakTiesError
from .network.model import Ego, OwnEmployer
from .nudges_flow import NudgeSteps
from .season_flow import SeasonSteps

PRIVACY_SCHEMA = vol.Schema({vol.Required(CONF_KEEP_NAMES_PRIVATE, default=False): BooleanSelector()})
ABOUT_YOU_SCHEMA = vol.Schema(
    {vol.Optional(key): TextSelector() for key in (CONF_ORGANIZATION, CONF_INDUSTRY, CONF_RANK)}
)


class WeakTiesOptionsFlow(ImportSteps, NudgeSteps, SeasonSteps):
    """The menu behind the gear."""

    async def async_step_init(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Offer what there is to change."""
        if self.config_entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="not_loaded")
        return self.async_show_menu(
            step_id="init",
            menu_options=["import_file", CONF_CADENCES, "nudges", CONF_ABOUT_YOU, CONF_GREETING_SEASON, "privacy"],
        )

    async def async_step_privacy(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say who in the house may see names."""
        if user_input is not None:
            return self.async_create_entry(data={**self.config_entry.options, **user_input})
        now = {CONF_KEEP_NAMES_PRIVATE: self.coordinator.keep_names_private}
        return self.async_show_form(
            step_id="privacy", data_schema=self.add_suggested_values_to_schema(PRIVACY_SCHEMA, now)
        )

    async def async_step_about_you(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change what the owner says of themselves; the network has the truth of it."""
        errors: dict[str, str] = {}
        placeholders: Mapping[str, str] = {}
        if user_input is not None:
            said = {key: value.strip() for key, value in user_input.items() if value.strip()}
            try:
                await self.coordinator.async_set_ego(_ego_with(self.coordinator.network.ego, said))
            except WeakTiesError as error:
                errors, placeholders = {"base": error_key(error)}, error.placeholders
            else:
                return self._keep_about_you(said)
        now = _said_by(self.coordinator.network.ego) if user_input is None else user_input
        return self.async_show_form(
            step_id=CONF_ABOUT_YOU,
            data_schema=self.add_suggested_values_to_schema(ABOUT_YOU_SCHEMA, now),
            errors=errors,
            description_placeholders=placeholders,
        )

    def _keep_about_you(self, said: Mapping[str, str]) -> ConfigFlowResult:
        """Replace what was said at set-up too, or an emptied profile would come back with the next start."""
        entry = self.config_entry
        self.hass.config_entries.async_update_entry(entry, data={**entry.data, CONF_ABOUT_YOU: dict(said)})
        return self.async_create_entry(data=dict(entry.options))


def _said_by(ego: Ego) -> Mapping[str, str]:
    current = next((employer.organization for employer in reversed(ego.employers) if not employer.ended), "")
    return {CONF_ORGANIZATION: current, CONF_INDUSTRY: ego.industry, CONF_RANK: ego.rank}


def _ego_with(ego: Ego, said: Mapping[str, str]) -> Ego:
    """Replace the current employer, industry and rank; former employers and known years stay."""
    organization = said.get(CONF_ORGANIZATION, "")
    former = tuple(employer for employer in ego.employers if employer.ended)
    current = next((known for known in ego.employers if known.organization == organization and not known.ended), None)
    employers = (*former, current or OwnEmployer(organization=organization)) if organization else former
    return replace(ego, employers=employers, industry=said.get(CONF_INDUSTRY, ""), rank=said.get(CONF_RANK, ""))
