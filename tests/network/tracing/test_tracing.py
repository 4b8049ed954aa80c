"""Looking for a lost tie."""

from dataclasses import replace

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import (
    LeadIsTheTieError,
    TieNotFoundError,
    TraceClosedError,
    TraceNotFoundError,
    ValueInvalidError,
)
from custom_components.weak_ties.network.model import (
    ChannelKind,
    ChannelOwner,
    Network,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from custom_components.weak_ties.network.reach.reach import Reach, reach_of
from custom_components.weak_ties.network.tracing.tracing import (
    FOUND,
    ask_lead,
    close_trace,
    end_trace,
    open_trace,
    open_trace_of,
    try_lead,
)
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_affiliation, days_ago, new_ids

LOST, LEAD = a_tie("Lost Friend"), a_tie("Live Lead", channels=(a_phone(),))
TRACE = TraceId("id-1")


def traced() -> Network:
    return open_trace(a_network(LOST, LEAD), LOST.id, at=days_ago(9), new_id=new_ids())[0]


def test_opening_a_trace_keeps_it() -> None:
    network, changes, trace = open_trace(a_network(LOST), LOST.id, at=NOW, new_id=new_ids())
    assert trace == Trace(id=TRACE, tie_id=LOST.id, opened_at=NOW)
    assert (network.traces, changes) == ({TRACE: trace}, Changes(saved=(trace,)))


def test_who_is_looked_for_already_is_not_looked_for_twice() -> None:
    before = traced()
    assert open_trace(before, LOST.id, at=NOW, new_id=new_ids("x")) == (before, Changes(), before.traces[TRACE])


def test_after_a_trace_was_closed_another_can_be_opened() -> None:
    closed = close_trace(traced(), TRACE, at=NOW)[0]
    assert set(open_trace(closed, LOST.id, at=NOW, new_id=new_ids("x"))[0].traces) == {TRACE, "x-1"}


def test_nobody_unknown_is_looked_for() -> None:
    with pytest.raises(TieNotFoundError):
        open_trace(Network(), LOST.id, at=NOW, new_id=new_ids())


def test_a_lead_that_was_tried_is_noted_each_time() -> None:
    once = try_lead(traced(), TRACE, LEAD.id, at=days_ago(1), outcome="  will ask around ")[0]
    network, changes, trace = try_lead(once, TRACE, LEAD.id, at=NOW)
    first, second = days_ago(1), NOW
    assert trace.steps == (
        TraceStep(lead_id=LEAD.id, tried_at=first, outcome="will ask around"),
        TraceStep(lead_id=LEAD.id, tried_at=second),
    )
    assert (network.traces[TRACE], changes) == (trace, Changes(saved=(trace,)))


def test_nobody_leads_to_themselves() -> None:
    with pytest.raises(LeadIsTheTieError) as raised:
        try_lead(traced(), TRACE, LOST.id, at=NOW)
    assert raised.value.placeholders == {"name": "Lost Friend"}
    with pytest.raises(LeadIsTheTieError):
        close_trace(traced(), TRACE, at=NOW, found=LOST.id)


def test_a_lead_has_to_be_known_and_so_has_the_trace() -> None:
    with pytest.raises(TieNotFoundError):
        try_lead(traced(), TRACE, TieId("nobody"), at=NOW)
    with pytest.raises(TraceNotFoundError):
        try_lead(traced(), TraceId("none"), LEAD.id, at=NOW)


def test_a_closed_trace_stays_as_it_is() -> None:
    closed = close_trace(traced(), TRACE, at=NOW)[0]
    with pytest.raises(TraceClosedError):
        try_lead(closed, TRACE, LEAD.id, at=NOW)
    with pytest.raises(TraceClosedError):
        close_trace(closed, TRACE, at=NOW)


def test_giving_up_closes_a_trace_and_nothing_else() -> None:
    before = traced()
    network, changes, trace = close_trace(before, TRACE, at=NOW)
    assert trace == replace(before.traces[TRACE], closed_at=NOW)
    assert (network.ties, changes) == (before.ties, Changes(saved=(trace,)))


def test_a_tie_that_is_found_has_the_new_channel_and_the_lead_who_knew_is_remembered() -> None:
    network, changes, trace = close_trace(traced(), TRACE, at=NOW, channels=[a_phone()], found=LEAD.id)
    assert trace.steps == (TraceStep(lead_id=LEAD.id, tried_at=NOW, outcome=FOUND),)
    found = replace(LOST, channels=(a_phone(proven_at=NOW),))
    assert network.ties == {LOST.id: found, LEAD.id: LEAD}
    assert changes == Changes(saved=(found, trace))


def test_a_dead_number_that_proves_alive_makes_the_tie_reachable_again() -> None:
    dead, other = a_phone(failed_at=days_ago(5)), a_phone("+81311112222", failed_at=days_ago(5))
    before = traced()
    before = replace(before, ties={LOST.id: replace(LOST, channels=(dead, other))})
    tie = close_trace(before, TRACE, at=NOW, channels=[a_phone()])[0].ties[LOST.id]
    assert tie.channels == (replace(dead, proven_at=NOW), other)
    assert reach_of(tie) is Reach.FRAGILE


def test_whoever_asks_a_lead_is_looking() -> None:
    network, changes, trace = ask_lead(
        a_network(LOST, LEAD), LOST.id, LEAD.id, at=NOW, new_id=new_ids(), outcome="in Osaka?"
    )
    assert trace.steps == (TraceStep(lead_id=LEAD.id, tried_at=NOW, outcome="in Osaka?"),)
    assert (open_trace_of(network, LOST.id), changes) == (trace, Changes(saved=(trace,)))
    assert len(ask_lead(network, LOST.id, LEAD.id, at=NOW, new_id=new_ids("x"))[0].traces) == 1


def test_who_is_found_has_every_channel_that_is_told() -> None:
    lost = replace(LOST, affiliations=(an_affiliation("Example Foods"),))
    before = open_trace(a_network(lost, LEAD), lost.id, at=days_ago(9), new_id=new_ids())[0]
    texts = {"phone": "090-1234-5678", "email": "lost@example-foods.com", "profile": " "}
    network, _, trace = end_trace(before, lost.id, texts, at=NOW, new_id=new_ids("x"), region="JP", found=LEAD.id)
    phone, email = network.ties[lost.id].channels
    assert (phone.kind, phone.normalized, phone.proven_at) == (ChannelKind.PHONE, "+819012345678", NOW)
    assert (email.kind, email.owner) == (ChannelKind.EMAIL, ChannelOwner.EMPLOYER)
    assert (trace.closed_at, open_trace_of(network, lost.id)) == (NOW, None)


def test_looking_does_not_end_with_a_number_that_is_none_or_before_it_began() -> None:
    with pytest.raises(ValueInvalidError):
        end_trace(traced(), LOST.id, {"phone": "soon"}, at=NOW, new_id=new_ids())
    with pytest.raises(TraceNotFoundError):
        end_trace(a_network(LOST), LOST.id, {}, at=NOW, new_id=new_ids())
