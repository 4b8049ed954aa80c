"""How often to be in touch, how many nudges that takes a week, and a word of warning when it is too much."""

from collections.abc import Mapping
from functools import partial
from typing import Any

import voluptuous as vol
from homeassistant.config_entries import ConfigFlowResult, OptionsFlow
from homeassistant.helpers.selector import NumberSelector, NumberSelectorConfig, NumberSelectorMode

from ..const import CONF_CADENCES, CONF_NUDGES_PER_WEEK
from ..network.model import Strength
from ..network.nudges.load import contacts_per_week
from .loaded import coordinator_of

# Ten years: whoever wants to hear of somebody less often than that does not keep them.
_LONGEST_CADENCE = 3650

# Three a day are what a diligent person manages; a longer list is put off as a whole.
_MOST_A_WEEK = 20

_DAYS = NumberSelector(
    NumberSelectorConfig(
        min=0,
        max=_LONGEST_CADENCE,
        step=1,
        unit_of_measurement="days",
        translation_key="cadence",
        mode=NumberSelectorMode.BOX,
    )
)
# Named after what the tie would do, strongest first.
_CADENCE_FIELDS: Mapping[str, Strength] = {strength.name.lower(): strength for strength in reversed(Strength)}

CADENCES_SCHEMA = vol.Schema({vol.Required(field): _DAYS for field in _CADENCE_FIELDS})
NUDGES_SCHEMA = vol.Schema(
    {
        vol.Required(CONF_NUDGES_PER_WEEK): NumberSelector(
            NumberSelectorConfig(min=1, max=_MOST_A_WEEK, step=1, mode=NumberSelectorMode.SLIDER)
        )
    }
)


class NudgeSteps:
    """The steps of the options menu that set the pace."""

    def __init__(self, flow: OptionsFlow) -> None:
        """Show forms in the flow."""
        self._flow = flow
        self._cadences: Mapping[str, int] | None = None

    async def async_step_cadences(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Set how many days may pass between two interactions, for each strength."""
        if user_input is not None:
            self._cadences = {field: int(value) for field, value in user_input.items()}
            is_too_much = await self._async_load(self._cadences) > self._per_week
            return await (self.async_step_load() if is_too_much else self.async_step_keep_cadences())
        now = self._chosen_cadences
        return self._flow.async_show_form(
            step_id=CONF_CADENCES,
            data_schema=self._flow.add_suggested_values_to_schema(CADENCES_SCHEMA, now),
            description_placeholders=await self._async_figures(now),
        )

    async def async_step_load(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Warn that the intervals ask for more than a week's nudges; nothing is saved yet."""
        return self._flow.async_show_menu(
            step_id="load",
            menu_options=["keep_cadences", CONF_CADENCES],
            description_placeholders=await self._async_figures(self._chosen_cadences),
        )

    async def async_step_keep_cadences(self, _user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Save the intervals, whatever they add up to."""
        days = {str(int(_CADENCE_FIELDS[field])): value for field, value in self._chosen_cadences.items()}
        return self._flow.async_create_entry(data={**self._flow.config_entry.options, CONF_CADENCES: days})

    async def async_step_nudges(self, user_input: dict[str, Any] | None = None) -> ConfigFlowResult:
        """Set how many people are put forward a week."""
        if user_input is not None:
            per_week = int(user_input[CONF_NUDGES_PER_WEEK])
            return self._flow.async_create_entry(
                data={**self._flow.config_entry.options, CONF_NUDGES_PER_WEEK: per_week}
            )
        return self._flow.async_show_form(
            step_id="nudges",
            data_schema=self._flow.add_suggested_values_to_schema(
                NUDGES_SCHEMA, {CONF_NUDGES_PER_WEEK: self._per_week}
            ),
            description_placeholders=await self._async_figures(self._chosen_cadences),
        )

    @property
    def _chosen_cadences(self) -> Mapping[str, int]:
        """What was typed a moment ago, else what holds."""
        if self._cadences is not None:
            return self._cadences
        chosen = coordinator_of(self._flow).settings.cadences
        return {field: chosen.get(strength, 0) for field, strength in _CADENCE_FIELDS.items()}

    @property
    def _per_week(self) -> int:
        return coordinator_of(self._flow).nudges.settings.per_week

    async def _async_load(self, days: Mapping[str, int]) -> float:
        """What the cadences would ask for a week. It reads every tie."""
        cadences = {_CADENCE_FIELDS[field]: value for field, value in days.items()}
        work = partial(contacts_per_week, coordinator_of(self._flow).network, cadences)
        return await self._flow.hass.async_add_executor_job(work)

    async def _async_figures(self, days: Mapping[str, int]) -> Mapping[str, str]:
        return {"load": f"{await self._async_load(days):.1f}", "per_week": str(self._per_week)}
