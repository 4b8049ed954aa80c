"""What the owner can change at any time; all of it applies at once, without a reload."""

from typing import Any, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult, OptionsFlow
from homeassistant.core import callback
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


class WeakTiesOptionsFlow(OptionsFlow):
    """The menu behind the gear."""

    def __init__(self) -> None:
        """Take the steps from where they stand; Home Assistant finds each by its name."""
        self._import, about_you, nudges = ImportSteps(self), AboutYouSteps(self), NudgeSteps(self)
        blueprints = BlueprintSteps(self)
        self.async_step_import_file = self._import.async_step_import_file
        self.async_step_import_preview = self._import.async_step_import_preview
        self.async_step_importing = self._import.async_step_importing
        self.async_step_import_result = self._import.async_step_import_result
        self.async_step_about_you = about_you.async_step_about_you
        self.async_step_cadences = nudges.async_step_cadences
        self.async_step_load = nudges.async_step_load
        self.async_step_keep_cadences = nudges.async_step_keep_cadences
        self.async_step_nudges = nudges.async_step_nudges
        self.async_step_greeting_season = SeasonSteps(self).async_step_greeting_season
        self.async_step_install_blueprints = blueprints.async_step_install_blueprints
        self.async_step_blueprints_installed = blueprints.async_step_blueprints_installed

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

    @callback
    @override
    def async_remove(self) -> None:
        """Leave no upload behind when the dialog is closed."""
        self._import.discard_unused_upload()
