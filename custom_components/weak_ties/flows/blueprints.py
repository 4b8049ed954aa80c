"""Installing the blueprints from behind the gear."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import BooleanSelector

from .blueprint_files import Installed, async_install

CONF_REPLACE = "replace_edited"
BLUEPRINTS_SCHEMA = vol.Schema({vol.Required(CONF_REPLACE, default=False): BooleanSelector()})


class BlueprintSteps:
    """The steps that put blueprints into the configuration and say what became of each."""

    _installed: Installed

    def __init__(self, flow: OptionsFlow) -> None:
        """Show forms in the flow."""
        self._flow = flow

    async def async_step_install_blueprints(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what is to become of files that the user has edited, then install."""
        errors = {}
        if user_input is not None:
            try:
                self._installed = await async_install(self._flow.hass, replace_edited=user_input[CONF_REPLACE])
            except OSError:
                errors = {"base": "blueprints_not_written"}
            else:
                return await self.async_step_blueprints_installed()
        return self._flow.async_show_form(
            step_id="install_blueprints",
            data_schema=self._flow.add_suggested_values_to_schema(BLUEPRINTS_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_blueprints_installed(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Say which blueprints are new, up to date again, kept as they were edited, or as they have been."""
        if user_input is not None:
            return self._flow.async_create_entry(data=dict(self._flow.config_entry.options))
        return self._flow.async_show_form(
            step_id="blueprints_installed",
            data_schema=vol.Schema({}),
            description_placeholders={fate: _listed(names) for fate, names in asdict(self._installed).items()},
            last_step=True,
        )


def _listed(names: Iterable[str]) -> str:
    return "\n".join(f"- {name}" for name in names) or "–"
