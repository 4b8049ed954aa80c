"""Every number in the rules of the clock that is a judgement, each with its reason.

They are rough guides, not measurements: the order is well founded in the research on how relationships decay,
the exact figures are chosen. They stand here alone so that nobody has to look for them elsewhere.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ..interaction_kinds import KIND_TRAITS
from ..model import ChannelKind, Direction, Interaction, Strength

# Closer people expect to hear more often; a person who would only answer is kept alive by one touch a year. A mere
# acquaintance has no clock: an imported address book must not become a wall of people to write to.
DEFAULT_CADENCE_DAYS: Mapping[Strength, int] = MappingProxyType(
    {
        Strength.SPONSOR: 30,
        Strength.ALLY: 90,
        Strength.HELPER: 180,
        Strength.RESPONSIVE: 365,
        Strength.ACQUAINTANCE: 0,
    }
)

# One weekend lies in any seven days, and that is when people write to each other.
DUE_SOON_DAYS = 7

# Two missed turns can be a busy year; after the third the relationship has changed, and so does the way back in.
LAPSED_CADENCES = 3

# Research on reviving dormant ties counts a tie as dormant after three years without a word.
DORMANT_DAYS = 1095

# What a card must not do: keep a monthly clock going. The shorter the cadence, the more an interaction must weigh.
LIGHT_WEIGHT = 0.25
MEDIUM_WEIGHT = 0.45
FULL_WEIGHT = 0.55

# (longest cadence in days, weight that resets it): a month and a bit, half a year and a bit, anything longer.
CLOCK_BANDS: tuple[tuple[int, float], ...] = ((45, FULL_WEIGHT), (200, MEDIUM_WEIGHT))

# Below five minutes a call settles something; above it people talk. Who logs no minutes remembers the talk.
LONG_CALL_MINUTES = 5
SHORT_CALL_WEIGHT = 0.6

# Written and unanswered, as far as we know: it says "I thought of you", but nothing came back.
UNANSWERED_WEIGHT = 0.3

# A tried call that nobody picked up is no contact; it is kept only so that the owner remembers having tried.
NOT_REACHED_WEIGHT = 0.0

# What nobody answered is half a sign of life: it moves the clock half the way from where it stands. A third time in a
# row says nothing new, and must not keep a silent tie from ever becoming overdue.
ATTEMPT_SHARE = 0.5
ATTEMPTS_COUNTED = 2

# As many tries without an answer are remembered; a fourth says no more than the third.
ATTEMPTS_KEPT = 3


def interaction_weight(interaction: Interaction) -> float:
    """How much an interaction does for a tie, from 0 (nothing) to 1 (a meeting)."""
    if not interaction.reached:
        return NOT_REACHED_WEIGHT
    traits = KIND_TRAITS[interaction.kind]
    if traits.is_talk and interaction.minutes is not None and interaction.minutes < LONG_CALL_MINUTES:
        return SHORT_CALL_WEIGHT
    if traits.is_written and interaction.direction is Direction.OUT:
        return UNANSWERED_WEIGHT
    return traits.weight


def is_attempt(interaction: Interaction) -> bool:
    """Whether the owner tried to be in touch, and nothing came of it as far as we know.

    A card asks for no answer, and a call from the tie that the owner missed is the tie's attempt.
    """
    if interaction.direction is Direction.IN:
        return False
    traits = KIND_TRAITS[interaction.kind]
    if not interaction.reached:
        return traits.asks_for_answer
    return traits.is_written and interaction.direction is Direction.OUT


def is_answer(interaction: Interaction) -> bool:
    """Whether the tie took part. A like or a card is no answer to a question; every other kind resets all clocks.

    Were it less than that, an answer could end the attempts that moved a clock without moving it itself: to hear
    from somebody would make them overdue.
    """
    took_part = interaction.reached and interaction.direction is not Direction.OUT
    return took_part and interaction_weight(interaction) >= FULL_WEIGHT


def resetting_weight(cadence: int) -> float:
    """The least weight that resets the clock of a cadence of so many days."""
    return next((weight for longest, weight in CLOCK_BANDS if cadence <= longest), LIGHT_WEIGHT)


# --- What is left when the job is gone: survivability ---

# Nobody should read a score into nine people.
LEAST_TIES = 10

# What one outside tie does for the score: five good ones make 27, thirty make 84; nobody reaches 100 by a few.
TIE_HAZARD = 0.06

# Each further person of one company knows half as much news as the one before: they hear of the same openings.
SATURATION = 0.5

# An unknown employer may be one's own; who doesn't work still knows people, but hears of fewer jobs.
UNKNOWN_EMPLOYER = 0.5
NOT_WORKING = 0.4

# Silence weakens a tie but never ends it: dormant ties proved as useful as live ones in studies of advice.
DORMANT_LIVELINESS = 0.4

# Without a cadence, a word a year is what keeps people from being strangers.
UNKEPT_CADENCE_DAYS = 365

# Kin fade slowest, and what has held for ten years holds longer.
KIN_FADING = 3.0
OLD_FADING = 1.5
OLD_TIE_DAYS = 3650

# A gentle inverted U: moderately weak ties bring most new jobs, strangers vouch for nobody, the closest know the same.
CLOSENESS: Mapping[Strength, float] = MappingProxyType(
    {
        Strength.ACQUAINTANCE: 0.6,
        Strength.RESPONSIVE: 0.9,
        Strength.HELPER: 1.0,
        Strength.ALLY: 1.0,
        Strength.SPONSOR: 0.9,
    }
)

# (how surely a channel reaches somebody, days after which that is half as sure): numbers and private mail move with
# people, cards wait for the next move of house, platforms are read rarely, work mail ends with the job.
CHANNEL_TRUST: Mapping[ChannelKind, tuple[float, int]] = MappingProxyType(
    {
        ChannelKind.PHONE: (0.9, 8 * 365),
        ChannelKind.EMAIL: (0.8, 8 * 365),
        ChannelKind.POST: (0.7, 7 * 365),
        ChannelKind.LINKEDIN: (0.6, 10 * 365),
        ChannelKind.FACEBOOK: (0.6, 10 * 365),
        ChannelKind.LINE: (0.6, 10 * 365),
        ChannelKind.X: (0.6, 10 * 365),
        ChannelKind.WEBSITE: (0.3, 5 * 365),
        ChannelKind.OTHER: (0.5, 5 * 365),
    }
)
WORK_MAIL_TRUST = (0.7, 913)
WORK_LINE_TRUST = (0.5, 913)

# Below this nobody should count on an answer.
REACHABLE = 0.3

# What still gets through of a tie in the owner's own slumping industry, or in the town that the owner has left.
SLUMP_FACTOR = 0.3
MOVING_FACTOR = 0.3

# More than three proposals are a list, and lists are put off.
RAISING_TIES = 3

# "Three people hold up a third of it" is understood at once, and by then it is late to notice.
PILLARS_SHARE = 1 / 3
