"""Where else in a network a tie is named."""

from dataclasses import replace
from typing import Any

import pytest

from custom_components.weak_ties.network.merging.references import is_named_elsewhere
from custom_components.weak_ties.network.model import (
    Attendance,
    Gathering,
    GatheringId,
    Greeting,
    Mourning,
    Network,
    Nudge,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from tests.network.builders import NOW, a_network, a_tie

ANN, BOB = a_tie("Ann"), a_tie("Bob")
BOTH = a_network(ANN, BOB)


def a_party(**fields: Any) -> Network:
    party = replace(Gathering(id=GatheringId("party"), title="Party", at=NOW), **fields)
    return replace(BOTH, gatherings={party.id: party})


def a_search(tie_id: TieId, *lead_ids: TieId) -> Network:
    steps = tuple(TraceStep(lead_id=lead_id, tried_at=NOW) for lead_id in lead_ids)
    trace = Trace(id=TraceId("search"), tie_id=tie_id, opened_at=NOW, steps=steps)
    return replace(BOTH, traces={trace.id: trace})


@pytest.mark.parametrize(
    "network",
    [
        a_network(ANN, replace(BOB, introduced_by=ANN.id)),
        a_party(host_id=ANN.id),
        a_party(attendances=(Attendance(tie_id=ANN.id),)),
        a_search(ANN.id),
        a_search(BOB.id, ANN.id),
        replace(BOTH, greetings={(ANN.id, 2027): Greeting(tie_id=ANN.id, season=2027, sent_on=NOW.date())}),
        replace(BOTH, mournings=frozenset({Mourning(tie_id=ANN.id, year=2026)})),
    ],
)
def test_whoever_was_brought_into_something_is_named_there(network: Network) -> None:
    assert is_named_elsewhere(network, ANN.id)


@pytest.mark.parametrize(
    "network",
    [
        BOTH,
        a_party(host_id=BOB.id, attendances=(Attendance(tie_id=BOB.id),)),
        a_search(BOB.id, BOB.id),
        replace(BOTH, nudges={("2026-W48", ANN.id): Nudge(week="2026-W48", tie_id=ANN.id, reason="dormant")}),
    ],
)
def test_what_others_are_in_or_comes_by_itself_does_not_count(network: Network) -> None:
    assert not is_named_elsewhere(network, ANN.id)
