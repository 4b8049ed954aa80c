"""Made-up networks and interactions for the laws: small, but with everything that a clock looks at."""

from datetime import datetime, timedelta

from hypothesis import strategies as st

from custom_components.weak_ties.network.interactions import summarize
from custom_components.weak_ties.network.model import (
    Channel,
    ChannelKind,
    ChannelOwner,
    Direction,
    Interaction,
    InteractionKind,
    Network,
    Strength,
    Tie,
)
from tests.network.builders import NOW, a_channel, a_network, a_tie, an_affiliation, an_interaction

NAMES = ("Hanako Suzuki", "山田太郎", "Hanako Suzuki ", "Åse Berg", "佐藤花")
moments = st.integers(0, 9 * 365 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes))
days = moments.map(datetime.date)


@st.composite
def interactions(draw: st.DrawFn, tie: Tie | None = None) -> Interaction:
    """One interaction of any kind."""
    return an_interaction(
        *((tie,) if tie else ()),
        id=f"interaction-{draw(st.uuids())}",
        kind=draw(st.sampled_from(InteractionKind)),
        at=draw(moments),
        direction=draw(st.sampled_from(Direction)),
        reached=draw(st.booleans()),
        minutes=draw(st.none() | st.integers(0, 90)),
    )


@st.composite
def channels(draw: st.DrawFn) -> Channel:
    """One channel, working or not."""
    return a_channel(
        draw(st.sampled_from(ChannelKind)),
        draw(st.sampled_from(("one", "two", "Three"))),
        owner=draw(st.sampled_from(ChannelOwner)),
        proven_at=draw(st.none() | moments),
        failed_at=draw(st.none() | moments),
    )


@st.composite
def ties(draw: st.DrawFn, number: int = 0) -> Tie:
    """One tie; its number is its id."""
    snoozed = st.integers(-3, 30).map(lambda ahead: (NOW + timedelta(days=ahead)).date())
    return a_tie(
        draw(st.sampled_from(NAMES)),
        id=f"tie-{number}",
        strength=draw(st.sampled_from(Strength)),
        cadence_days=draw(st.none() | st.integers(0, 900)),
        met_on=draw(st.none() | days),
        added_at=draw(moments),
        snoozed_until=draw(st.none() | snoozed),
        archived_at=draw(st.none() | moments),
        contact=summarize(draw(st.lists(interactions(), max_size=4))),
        channels=tuple(draw(st.lists(channels(), max_size=3))),
        affiliations=draw(st.sampled_from(((), (an_affiliation(),), (an_affiliation(ended="2020"),)))),
    )


@st.composite
def networks(draw: st.DrawFn, least: int = 0, most: int = 6) -> Network:
    """A few ties, numbered from 0."""
    return a_network(*(draw(ties(number)) for number in range(draw(st.integers(least, most)))))
