"""The judgements behind the week's nudges, each with its reason (reference C5). Rough guides, not measurements."""

from collections.abc import Mapping
from types import MappingProxyType

from ..affiliations.titles import Rank
from ..model import ChannelKind

# How much of a priority comes from being due, from what the tie would do, and from what it would add to
# survivability. Being due leads: it is what the owner asked for when they gave the tie a cadence.
URGENCY_SHARE = 0.45
VALUE_SHARE = 0.20
MARGINAL_SHARE = 0.35

# After three missed turns a tie becomes no more urgent: lost causes would fill the list for ever.
URGENCY_CAP = 3.0

# What a tie is worth to its owner: mostly what it would do, a little whether they singled it out.
VALUE_OF_STRENGTH = 0.7
VALUE_OF_STAR = 0.3

# Who wrote last and waits is the one whom it costs most to keep waiting. After two months nobody waits any more.
THEY_WROTE = 1.5
ANSWER_AWAITED_DAYS = 60

# Each attempt that came to nothing makes the next one likelier to; after the third the tie rests, then gets one more
# chance like after the second.
AFTER_ATTEMPTS = (1.0, 0.5, 0.2)
ATTEMPTS_UNTIL_REST = 3
REST_AFTER_ATTEMPTS_DAYS = 90

# Nobody wants to be told of somebody whom they spoke to this week.
FRESH_DAYS = 7

# An occasion makes the word easy to find, and passes.
OCCASION_BONUS = 0.3
BIRTHDAY_AHEAD_DAYS = 7
NEW_JOB_DAYS = 60
# A year holds 52 or 53 weeks: what was put forward this year comes again next year, and not before.
OCCASION_ONCE_WEEKS = 50

# A tie without a cadence is urgent for nobody. Waking a dormant one, or getting a second address before the first
# goes, counts at best like a tie whose turn has just come.
DORMANT_URGENCY = 0.5
SLIP_URGENCY = 0.4
# ... and is proposed again after half a year at the earliest.
OPPORTUNITY_REST_WEEKS = 26

# What made reviving a dormant tie worthwhile in studies: little past time together, higher status, trust, and being
# willing to help. People prefer the opposite, from shyness.
NOVELTY_SHARE = 0.30
STATUS_SHARE = 0.25
TRUST_SHARE = 0.25
WILLING_SHARE = 0.20
STATUS: Mapping[str, float] = MappingProxyType(
    {
        Rank.EXECUTIVE: 1.0,
        Rank.DIRECTOR: 0.8,
        Rank.MANAGER: 0.6,
        Rank.SENIOR: 0.5,
        Rank.SPECIALIST: 0.4,
        Rank.JUNIOR: 0.2,
    }
)
# An unknown rank says nothing for or against.
STATUS_UNKNOWN = 0.4
# Who once answered may do so again; of all others nobody knows.
WILLING_UNKNOWN = 0.5

# Whom the owner keeps comes first: of five a week, at most two are people whose turn it is not.
PROPOSALS_SHARE = 0.4

# Titles are slow to read: only so many of the most promising dormant ties are looked at for their rank.
DORMANT_LOOKED_AT = 200

# Whoever comes after so many others isn't worth putting forward only for being from another circle.
CIRCLES_LOOKED_AT = 200

# Survivability proposes by itself only whoever would add at least this share of what the best would.
GAIN_WORTH_NAMING = 0.5

# Being passed over counts by the root of the weeks: a tie with little to say for itself has its turn within months,
# and a crowd that has waited for years still doesn't push everybody else aside.
WAITING = 0.15

# Whoever was put forward and left lying weighs half, then a third: another name may be easier this week.
LEFT_LYING_WEEKS = 8

# "Not this one" is about more than this week, and about less than for ever.
DISMISSED_REST_WEEKS = 4

# What makes a first step easy: it isn't long ago, they would be glad, they can be reached, there is something to say.
EASE_OF_RECENCY = 0.4
EASE_OF_STRENGTH = 0.3
EASE_OF_REACH = 0.3
EASE_OF_OCCASION = 0.3
RECENCY_HALF_LIFE_DAYS = 365

# Up to half a cadence late a message is natural; later people talk, as call records show; after years one writes
# first, at more length.
CALL_FROM_CADENCES = 1.5
MESSAGE_KINDS = (
    ChannelKind.LINE,
    ChannelKind.EMAIL,
    ChannelKind.LINKEDIN,
    ChannelKind.FACEBOOK,
    ChannelKind.X,
    ChannelKind.PHONE,
    ChannelKind.OTHER,
    ChannelKind.POST,
    ChannelKind.WEBSITE,
)
CALL_KINDS = (ChannelKind.PHONE, *(kind for kind in MESSAGE_KINDS if kind is not ChannelKind.PHONE))
LETTER_KINDS = (
    ChannelKind.EMAIL,
    ChannelKind.LINKEDIN,
    ChannelKind.FACEBOOK,
    ChannelKind.LINE,
    ChannelKind.POST,
    ChannelKind.PHONE,
    ChannelKind.X,
    ChannelKind.OTHER,
    ChannelKind.WEBSITE,
)

# A cadence put off three times running is not the owner's own; the next slower one may be.
SNOOZES_UNTIL_OFFER = 3
CADENCE_STEPS = (30, 90, 180, 365, 730)
