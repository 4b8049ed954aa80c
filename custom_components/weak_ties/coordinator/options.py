"""The options of a config entry in the form that the network's rules take."""

from collections.abc import Mapping
from datetime import tzinfo
from typing import Any

from ..const import CONF_CADENCES, CONF_GREETING_SEASON, CONF_HOME, CONF_SUBSIDIARIES
from ..network.assessment.assessment import AssessmentSettings
from ..network.assessment.weights import DEFAULT_CADENCE_DAYS
from ..network.model import Strength
from ..network.occasions.seasons import GreetingSeason, season_from_options
from ..network.survivability.outlook import OutlookSettings


def assessment_settings(options: Mapping[str, Any], tz: tzinfo) -> AssessmentSettings:
    """The cadences that the owner chose, and the zone in which days begin."""
    chosen: Mapping[str, int] = options.get(CONF_CADENCES, {})
    cadences = {strength: int(chosen.get(str(int(strength)), DEFAULT_CADENCE_DAYS[strength])) for strength in Strength}
    return AssessmentSettings(cadences=cadences, tz=tz)


def greeting_season(options: Mapping[str, Any]) -> GreetingSeason | None:
    """The greeting season that the owner chose; None for an owner who sends no cards."""
    return season_from_options(options.get(CONF_GREETING_SEASON, {}))


def outlook_settings(options: Mapping[str, Any], tz: tzinfo) -> OutlookSettings:
    """What survivability and the list of cards depend on."""
    return OutlookSettings(
        clock=assessment_settings(options, tz),
        subsidiaries=tuple(options.get(CONF_SUBSIDIARIES, ())),
        home=options.get(CONF_HOME, ""),
        season=greeting_season(options),
    )
