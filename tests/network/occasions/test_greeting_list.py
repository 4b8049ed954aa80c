"""Who gets a card, and why."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.model import ChannelKind, Greeting, Mourning, Network, Strength, Tie, TieId
from custom_components.weak_ties.network.occasions.greeting_list import GreetingList, GreetingReason, greeting_list
from custom_components.weak_ties.network.occasions.seasons import NEW_YEAR
from tests.network.builders import NOW, a_channel, a_network, a_phone, a_tie, an_email
from tests.network.strategies import networks

SETTINGS = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
POST = a_channel(ChannelKind.POST, "Example street 1")
SAFE = (POST, a_phone(), an_email())
YEARLY = a_tie("Hanako", strength=Strength.RESPONSIVE, channels=SAFE)
MONTHLY = a_tie("Taro", strength=Strength.SPONSOR, channels=SAFE)
AUTUMN, MIDWINTER = NOW.date(), date(2027, 1, 20)


def listed(network: Network, today: date = AUTUMN, year: int = 2027) -> GreetingList:
    at = datetime(today.year, today.month, today.day, 9, tzinfo=UTC)
    return greeting_list(network, assess(network, at, SETTINGS, 0), year, NEW_YEAR, today, SETTINGS)


def reasons(network: Network, today: date = AUTUMN) -> dict[str, tuple[GreetingReason, ...]]:
    """The reasons for the only tie, by list."""
    found = listed(network, today)
    lists = {"send": found.send, "sent": found.sent, "received": found.received, "excluded": found.excluded}
    return {name: line.reasons for name, lines in lists.items() for line in lines}


def with_greeting(tie: Tie, season: int = 2027, **dates: date) -> Network:
    greeting = Greeting(tie_id=tie.id, season=season, **dates)
    return a_network(tie, greetings={(tie.id, season): greeting})


def test_a_yearly_clock_asks_for_a_card_and_a_shorter_one_does_not() -> None:
    found = listed(a_network(YEARLY, MONTHLY))
    assert [(line.name, line.reasons) for line in found.send] == [("Hanako", (GreetingReason.YEARLY_CLOCK,))]
    assert found.excluded == ()


def test_whoever_sent_one_last_time_gets_one() -> None:
    network = with_greeting(MONTHLY, 2026, received_on=date(2026, 1, 1))
    assert reasons(network) == {"send": (GreetingReason.RECEIVED_LAST_TIME,)}


def test_whoever_is_reached_by_post_alone_gets_one() -> None:
    assert reasons(a_network(a_tie(channels=(POST,)))) == {"send": (GreetingReason.HARD_TO_REACH,)}
    assert reasons(a_network(a_tie(channels=(a_phone(),)))) == {}


def test_a_tie_that_the_assessment_does_not_know_yet_is_no_reason_to_fail() -> None:
    network = a_network(a_tie(channels=(POST,)))
    before = assess(a_network(), NOW, SETTINGS, 0)
    assert greeting_list(network, before, 2027, NEW_YEAR, AUTUMN, SETTINGS) == GreetingList()


def test_a_card_received_is_shown_and_asks_for_an_answer() -> None:
    came = date(2027, 1, 1)
    unanswered = (GreetingReason.RECEIVED_UNANSWERED,)
    assert reasons(with_greeting(MONTHLY, received_on=came)) == {"send": unanswered, "received": unanswered}
    both = with_greeting(MONTHLY, received_on=came, sent_on=came)
    assert reasons(both) == {"sent": (GreetingReason.SENT,), "received": (GreetingReason.ANSWERED,)}


def test_a_returned_card_is_told_apart() -> None:
    network = with_greeting(YEARLY, sent_on=date(2026, 12, 20), returned_on=date(2027, 1, 5))
    assert reasons(network) == {"sent": (GreetingReason.RETURNED,)}


@pytest.mark.parametrize(
    ("tie", "reason"),
    [
        (replace(YEARLY, archived_at=NOW), GreetingReason.ARCHIVED),
        (replace(YEARLY, do_not_suggest=True), GreetingReason.SWITCHED_OFF),
        (replace(YEARLY, channels=(a_phone(), an_email())), GreetingReason.NO_ADDRESS),
        (replace(YEARLY, channels=(a_phone(), replace(POST, failed_at=NOW))), GreetingReason.NO_ADDRESS),
    ],
)
def test_who_cannot_or_should_not_get_one_is_listed_with_the_reason(tie: Tie, reason: GreetingReason) -> None:
    assert reasons(a_network(tie)) == {"excluded": (reason,)}


@pytest.mark.parametrize("tie", [YEARLY, MONTHLY])
def test_everybody_in_mourning_is_left_out_and_sent_a_midwinter_card(tie: Tie) -> None:
    network = a_network(tie, mournings=frozenset({Mourning(tie_id=tie.id, year=2026)}))
    assert reasons(network) == {"excluded": (GreetingReason.IN_MOURNING,)}
    assert reasons(network, MIDWINTER)["send"][0] is GreetingReason.AFTER_MOURNING


@st.composite
def seasons(draw: st.DrawFn) -> Network:
    """A network with greetings of two seasons, and mournings."""
    network = draw(networks())
    dates = st.none() | st.just(date(2026, 12, 20))
    keys = (
        draw(st.lists(st.tuples(st.sampled_from(sorted(network.ties)), st.sampled_from((2026, 2027)))))
        if network.ties
        else []
    )
    greetings = {
        (tie_id, season): Greeting(
            tie_id=tie_id, season=season, sent_on=draw(dates), received_on=draw(dates), returned_on=draw(dates)
        )
        for tie_id, season in keys
    }
    mourning = {tie_id for tie_id in network.ties if draw(st.booleans())}
    ties = {tie.id: replace(tie, do_not_suggest=draw(st.booleans())) for tie in network.ties.values()}
    mournings = frozenset(Mourning(tie_id=tie_id, year=draw(st.integers(2025, 2027))) for tie_id in mourning)
    return replace(network, ties=ties, greetings=greetings, mournings=mournings)


@given(seasons(), st.sampled_from((AUTUMN, MIDWINTER)))
def test_nobody_is_on_two_of_the_lists(network: Network, today: date) -> None:
    found = listed(network, today)
    ids: list[TieId] = [line.tie_id for lines in (found.send, found.sent, found.excluded) for line in lines]
    assert len(ids) == len(set(ids))
    assert all(line.reasons for lines in (found.send, found.sent, found.received, found.excluded) for line in lines)


@given(seasons(), st.integers(2000, 2040))
def test_a_mourning_ends_with_its_year(network: Network, year: int) -> None:
    without = replace(network, mournings=frozenset())
    mourning = replace(network, mournings=frozenset(Mourning(tie_id=tie_id, year=year) for tie_id in network.ties))
    if year != 2026:
        assert listed(mourning) == listed(without)
    else:
        assert listed(mourning).send == ()
