"""What the owner can change at any time; all of it applies at once, without a reload."""

from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.helpers.selector import BooleanSelector

from ..const import CONF_ABOUT_YOU, CONF_CADENCES, CONF_GREETING_SEASON, CONF_KEEP_NAMES_PRIVATE, CONF_LLM
from .about_you import AboutYouSteps
from .blueprints import BlueprintSteps
from .import_file import ImportSteps
from .nudges import NudgeSteps
from .season import SeasonSteps

PRIVACY_SCHEMA = vol.Schema(
    {vol.Required(key, default=False): BooleanSelector() for key in (CONF_KEEP_NAMES_PRIVATE, CONF_LLM)}
)


class WeakTiesOptionsFlow(ImportSteps, AboutYouSteps, NudgeSteps, SeasonSteps, BlueprintSteps):
    """The menu behind the gear."""

    async def async_step_init(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Offer what there is to change."""
        if self.config_entry.state is not ConfigEntryState.LOADED:
            return self.async_abort(reason="not_loaded")
        return self.async_show_menu(
            step_id="init",
            menu_options=[
                "import_file",
                CONF_CADENCES,
                "nudges",
                CONF_ABOUT_YOU,
                CONF_GREETING_SEASON,
                "privacy",
                "install_blueprints",
            ],
        )

    async def async_step_privacy(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say who in the house may see names."""
        if user_input is not None:
            return self.async_create_entry(data={**self.config_entry.options, **user_input})
        now = {key: bool(self.config_entry.options.get(key)) for key in (CONF_KEEP_NAMES_PRIVATE, CONF_LLM)}
        return self.async_show_form(
            step_id="privacy", data_schema=self.add_suggested_values_to_schema(PRIVACY_SCHEMA, now)
        )
