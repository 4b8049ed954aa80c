"""The owner's choices about being nudged."""

from dataclasses import dataclass

from ..assessment.assessment import AssessmentSettings

# Enough to keep a hundred people for the year, and few enough to be read.
DEFAULT_PER_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NudgeSettings:
    """How many ties are put forward a week, and the clocks by which they are due."""

    per_week: int = DEFAULT_PER_WEEK
    clock: AssessmentSettings
