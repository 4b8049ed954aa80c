"""Every number by which leads are ranked that is a judgement, each with its reason.

How likely each thing in common makes it that one knows of the other. They are rough guides: only the order is
meant, from who brought two people together down to a word that both are filed under.
"""

# Whoever introduced two people knew both, and knew them well enough to vouch for them.
INTRODUCTION = 0.8

# Colleagues of the same months may have sat on different floors; after five common years they have met.
COLLEAGUES = 0.35
COLLEAGUES_LONG = 0.65

# A community is smaller than most firms and people come to it to meet; a school's year is large.
COMMUNITY = 0.3
COMMUNITY_LONG = 0.6
SCHOOL = 0.25
SCHOOL_LONG = 0.45

# From so many common years on, more years add nothing.
LONG_YEARS = 5

# One department is a handful of people: half of what was doubtful is no longer.
SAME_DEPARTMENT = 0.5

# Without years it may have been twenty years apart; a beginning of a lead, and no more.
UNDATED = 0.4

# Around one table everybody talks to everybody; in a larger room each meets about a table's worth.
GATHERING = 0.4
TABLE = 12

# A tag says what the owner thinks of both, not that they met. One that half the network has says nothing.
TAG = 0.2
TAG_CIRCLE = 10

# From even odds on it is said that somebody is likely to know; below, that they may.
LIKELY = 0.5

# A warm lead is spoken to lately, and strong: the first fades within a year, as relationships do.
RECENCY_SHARE = 0.6
FADING_DAYS = 365

# Whoever has to be found by way of a switchboard is half as easily asked.
EMPLOYER_ONLY = 0.5

# Knowing counts more than being warm: a cold lead who knows helps, a warm one who doesn't cannot.
LEAST_WARMTH = 0.4

# Asked before in vain: the next in line comes first, but who knew nothing in May may know in autumn.
TRIED_BEFORE = 0.3
