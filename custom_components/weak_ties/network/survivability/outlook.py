"""What the owner can count on, beyond today's clocks: what would survive the job, who would add to it, whose card.

It reads every tie and belongs in the executor. What it read is kept with it, so that the next one after a small
change looks at the changed ties only; sums over all of them are cheap.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..assessment.assessment import Assessment, AssessmentSettings
from ..model import Network, TieId
from ..occasions.greeting_list import GreetingList, greeting_list
from ..occasions.seasons import NEW_YEAR, GreetingSeason
from .gains import gains_of
from .own_company import OwnCompany
from .prospects import Reading, reading_of
from .stress import Groups
from .survivability import Survivability, survivability_of


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookSettings:
    """The owner's choices: the clocks, the companies that would fall with the own one, the home town, the cards.

    `season` is None for who sends no cards.
    """

    clock: AssessmentSettings
    subsidiaries: tuple[str, ...] = ()
    home: str = ""
    season: GreetingSeason | None = NEW_YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """What is true of the whole network on the day of an assessment.

    `gains` has the points that each outside tie would add to survivability if the owner were in touch with it, for
    those with any. `greetings` and `season_year` are None out of season.
    """

    survivability: Survivability
    gains: Mapping[TieId, float]
    season_year: int | None
    greetings: GreetingList | None
    network: Network = field(repr=False, compare=False)
    reading: Reading = field(repr=False, compare=False)


def outlook_of(
    network: Network, assessment: Assessment, settings: OutlookSettings, before: Outlook | None = None
) -> Outlook:
    """The outlook on the assessment's day; with the one `before` it only reads what has changed since."""
    today = assessment.today
    own = OwnCompany(network.ego, today, settings.subsidiaries)
    reading = reading_of(network, today, settings.clock, own, before.reading if before else None)
    groups = Groups(reading.prospects)
    year = settings.season.season_at(today) if settings.season else None
    return Outlook(
        survivability=survivability_of(network, assessment, own, groups, settings.home),
        gains=gains_of(groups),
        season_year=year,
        greetings=_greetings(network, assessment, settings, year),
        network=network,
        reading=reading,
    )


def _greetings(
    network: Network, assessment: Assessment, settings: OutlookSettings, year: int | None
) -> GreetingList | None:
    if settings.season is None or year is None:
        return None
    return greeting_list(network, assessment, year, settings.season, assessment.today, settings.clock)
