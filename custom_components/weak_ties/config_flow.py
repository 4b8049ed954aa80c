"""Setting up a network, and changing its name and owner later."""

from collections.abc import Mapping
from typing import Any, override

import voluptuous as vol
from homeassistant.config_entries import ConfigEntry, ConfigFlow, ConfigFlowResult
from homeassistant.const import CONF_NAME
from homeassistant.core import callback
from homeassistant.helpers.selector import EntitySelector, EntitySelectorConfig, TextSelector

from .const import CONF_ABOUT_YOU, CONF_INDUSTRY, CONF_ORGANIZATION, CONF_OWNER, CONF_RANK, DEFAULT_NAME, DOMAIN
from .flows.options import WeakTiesOptionsFlow

NETWORK_SCHEMA = vol.Schema(
    {
        vol.Required(CONF_NAME, default=DEFAULT_NAME): TextSelector(),
        vol.Optional(CONF_OWNER): EntitySelector(EntitySelectorConfig(domain="person")),
    }
)
ABOUT_YOU_SCHEMA = vol.Schema(
    {vol.Optional(key): TextSelector() for key in (CONF_ORGANIZATION, CONF_INDUSTRY, CONF_RANK)}
)


class WeakTiesConfigFlow(ConfigFlow, domain=DOMAIN):
    """Ask for a name, whose network it is, and what the owner does."""

    VERSION = 1

    def __init__(self) -> None:
        """Start with nothing said."""
        self._title = ""
        self._owner: Mapping[str, str] = {}

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> WeakTiesOptionsFlow:
        """Everything that can be changed later."""
        return WeakTiesOptionsFlow()

    @override
    async def async_step_user(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Name the network and say whose it is."""
        errors = self._take_network(user_input)
        if user_input is not None and not errors:
            return await self.async_step_about_you()
        return self._show_network("user", user_input or {}, errors)

    async def async_step_about_you(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Ask what the owner does: ties inside one's own company count for nothing in a career."""
        if user_input is None:
            return self.async_show_form(step_id=CONF_ABOUT_YOU, data_schema=ABOUT_YOU_SCHEMA)
        if self._is_taken():
            return self._show_network("user", {CONF_NAME: self._title, **self._owner}, {CONF_NAME: "name_taken"})
        about_you = {key: value.strip() for key, value in user_input.items() if value.strip()}
        return self.async_create_entry(title=self._title, data={**self._owner, CONF_ABOUT_YOU: about_you})

    async def async_step_reconfigure(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change the name and the owner; the running network takes them over without a reload."""
        entry = self._get_reconfigure_entry()
        errors = self._take_network(user_input)
        if user_input is None:
            return self._show_network("reconfigure", {CONF_NAME: entry.title, **entry.data}, errors)
        if errors:
            return self._show_network("reconfigure", user_input, errors)
        unchanged = {key: value for key, value in entry.data.items() if key != CONF_OWNER}
        return self.async_update_and_abort(entry, title=self._title, data={**unchanged, **self._owner})

    def _take_network(self, user_input: dict[str, Any] | None) -> dict[str, str]:
        """Remember what was entered; says what is wrong with it, by field."""
        if user_input is None:
            return {}
        self._title = " ".join(user_input[CONF_NAME].split())
        self._owner = {CONF_OWNER: user_input[CONF_OWNER]} if user_input.get(CONF_OWNER) else {}
        if not self._title:
            return {CONF_NAME: "name_empty"}
        return {CONF_NAME: "name_taken"} if self._is_taken() else {}

    def _is_taken(self) -> bool:
        """Whether another network has this name: two of one name could not be told apart in an action."""
        own = self.context.get("entry_id")
        others = (entry for entry in self._async_current_entries() if entry.entry_id != own)
        return self._title.casefold() in {entry.title.casefold() for entry in others}

    def _show_network(self, step_id: str, values: Mapping[str, Any], errors: dict[str, str]) -> ConfigFlowResult:
        schema = self.add_suggested_values_to_schema(NETWORK_SCHEMA, values)
        return self.async_show_form(step_id=step_id, data_schema=schema, errors=errors)
