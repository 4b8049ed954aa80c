"""What the owner says of themselves: what would go with the job, and what would not.

Employers, industry and rank are kept in the network itself. The companies that fall with one's own, and the home town,
are choices of the owner and kept with the other options.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import TextSelector, TextSelectorConfig

from ..const import (
    CONF_ABOUT_YOU,
    CONF_FORMER,
    CONF_HOME,
    CONF_INDUSTRY,
    CONF_ORGANIZATION,
    CONF_RANK,
    CONF_SUBSIDIARIES,
)
from ..network.affiliations.own_employers import distinct_companies, distinct_employers, former_employer, written
from ..network.errors import WeakTiesError
from ..network.model import Ego, OwnEmployer
from ..network.values import checked_line
from .import_file import error_key
from .loaded import coordinator_of

_SEVERAL = TextSelector(TextSelectorConfig(multiple=True))
# What the network has known since it was set up; kept with the entry as well, or an emptied profile would come back.
_SAID_AT_SET_UP = (CONF_ORGANIZATION, CONF_INDUSTRY, CONF_RANK)

ABOUT_YOU_SCHEMA = vol.Schema(
    {
        vol.Optional(CONF_ORGANIZATION): TextSelector(),
        vol.Optional(CONF_SUBSIDIARIES): _SEVERAL,
        vol.Optional(CONF_FORMER): _SEVERAL,
        vol.Optional(CONF_INDUSTRY): TextSelector(),
        vol.Optional(CONF_RANK): TextSelector(),
        vol.Optional(CONF_HOME): TextSelector(),
    }
)


class AboutYouSteps:
    """The step of the options menu that asks about the owner."""

    def __init__(self, flow: OptionsFlow) -> None:
        """Show forms in the flow."""
        self._flow = flow

    async def async_step_about_you(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Change what the owner says of themselves."""
        errors: dict[str, str] = {}
        placeholders: Mapping[str, str] = {}
        if user_input is not None:
            try:
                options = _options(user_input)
                coordinator = coordinator_of(self._flow)
                await coordinator.ties.async_set_ego(_ego_with(coordinator.network.ego, user_input))
            except WeakTiesError as error:
                errors, placeholders = _told(error), error.placeholders
            else:
                return self._keep_about_you(user_input, options)
        return self._flow.async_show_form(
            step_id=CONF_ABOUT_YOU,
            data_schema=self._flow.add_suggested_values_to_schema(ABOUT_YOU_SCHEMA, user_input or self._said_so_far),
            errors=errors,
            description_placeholders=placeholders,
        )

    @property
    def _said_so_far(self) -> Mapping[str, str | Sequence[str]]:
        coordinator = coordinator_of(self._flow)
        ego, options = coordinator.network.ego, coordinator.outlook_settings
        current = next((one.organization for one in reversed(ego.employers) if not one.ended), "")
        return {
            CONF_ORGANIZATION: current,
            CONF_SUBSIDIARIES: list(options.subsidiaries),
            CONF_FORMER: [written(one) for one in ego.employers if one.ended],
            CONF_INDUSTRY: ego.industry,
            CONF_RANK: ego.rank,
            CONF_HOME: options.home,
        }

    def _keep_about_you(self, said: Mapping[str, Any], options: Mapping[str, object]) -> ConfigFlowResult:
        entry = self._flow.config_entry
        about_you = {key: text for key in _SAID_AT_SET_UP if (text := said.get(key, "").strip())}
        self._flow.hass.config_entries.async_update_entry(entry, data={**entry.data, CONF_ABOUT_YOU: about_you})
        return self._flow.async_create_entry(data={**entry.options, **options})


def _options(said: Mapping[str, Any]) -> Mapping[str, object]:
    return {
        CONF_SUBSIDIARIES: list(distinct_companies(said.get(CONF_SUBSIDIARIES, ()))),
        CONF_HOME: checked_line(CONF_HOME, said.get(CONF_HOME, "")),
    }


def _ego_with(ego: Ego, said: Mapping[str, Any]) -> Ego:
    """The owner as they describe themselves now; the years of an employer that stays are kept."""
    organization, industry, rank = (said.get(key, "").strip() for key in _SAID_AT_SET_UP)
    former = distinct_employers(former_employer(text) for text in said.get(CONF_FORMER, ()) if text.strip())
    current = next((known for known in ego.employers if known.organization == organization and not known.ended), None)
    employers = (*former, current or OwnEmployer(organization=organization)) if organization else former
    return Ego(employers=employers, industry=industry, rank=rank)


def _told(error: WeakTiesError) -> dict[str, str]:
    """The error at its field, where it has one."""
    field = error.placeholders.get("field", "")
    return {CONF_FORMER: "years_invalid"} if field == CONF_FORMER else {"base": error_key(error)}
