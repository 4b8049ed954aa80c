"""Every number in the rules of the clock that is a judgement, each with its reason.

They are rough guides, not measurements: the order is well founded in the research on how relationships decay,
the exact figures are chosen. They stand here alone so that nobody has to look for them elsewhere.
"""

from collections.abc import Mapping
from types import MappingProxyType

from .model import Direction, Interaction, InteractionKind, Strength

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
LONG_CALL_WEIGHT = 0.9
SHORT_CALL_WEIGHT = 0.6

# Written and unanswered, as far as we know: it says "I thought of you", but nothing came back.
UNANSWERED_WEIGHT = 0.3

# A tried call that nobody picked up is no contact; it is kept only so that the owner remembers having tried.
NOT_REACHED_WEIGHT = 0.0

_WEIGHTS: Mapping[InteractionKind, float] = MappingProxyType(
    {
        InteractionKind.MEETING: 1.0,  # face to face, time given on both sides: the measure of all others
        InteractionKind.MEAL: 1.0,  # the same, with food
        InteractionKind.EVENT: 0.6,  # in person, but shared with a whole room
        InteractionKind.MESSAGE: 0.6,  # a personal exchange of words
        InteractionKind.EMAIL: 0.6,  # the same, slower
        InteractionKind.LETTER: 0.6,  # the effort makes up for the missing answer
        InteractionKind.CARD: 0.4,  # a yearly custom: keeps the address alive, says little
        InteractionKind.SOCIAL: 0.05,  # a like costs nothing and is taken as such
    }
)
_WRITTEN = frozenset({InteractionKind.MESSAGE, InteractionKind.EMAIL})


def interaction_weight(interaction: Interaction) -> float:
    """How much an interaction does for a tie, from 0 (nothing) to 1 (a meeting)."""
    if not interaction.reached:
        return NOT_REACHED_WEIGHT
    if interaction.kind is InteractionKind.CALL:
        is_short = interaction.minutes is not None and interaction.minutes < LONG_CALL_MINUTES
        return SHORT_CALL_WEIGHT if is_short else LONG_CALL_WEIGHT
    if interaction.kind in _WRITTEN and interaction.direction is Direction.OUT:
        return UNANSWERED_WEIGHT
    return _WEIGHTS[interaction.kind]


def resetting_weight(cadence: int) -> float:
    """The least weight that resets the clock of a cadence of so many days."""
    return next((weight for longest, weight in CLOCK_BANDS if cadence <= longest), LIGHT_WEIGHT)
