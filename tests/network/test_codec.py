import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.codec import record_from_plain, record_to_plain, tie_from_text, tie_to_text
from custom_components.weak_ties.network.model import (
    Birthday,
    ContactSummary,
    Ego,
    Gathering,
    Greeting,
    ImportBatch,
    Interaction,
    Merge,
    MergeSuggestion,
    Mourning,
    Nudge,
    Tie,
    Trace,
)
from custom_components.weak_ties.network.pictures import Picture
from tests.network.builders import NOW, a_tie, an_interaction
from tests.network.records import records

KINDS = (
    Tie,
    Interaction,
    Ego,
    Gathering,
    Greeting,
    Mourning,
    Trace,
    Nudge,
    MergeSuggestion,
    Merge,
    ImportBatch,
    Picture,
)


@given(st.one_of([records(kind) for kind in KINDS]))
def test_every_record_comes_back_from_json_as_it_was(record: Any) -> None:
    text = json.dumps(record_to_plain(record))
    assert record_from_plain(type(record), json.loads(text)) == record


@given(records(Tie))
def test_a_tie_comes_back_from_its_text_as_it_was(tie: Tie) -> None:
    assert tie_from_text(tie_to_text(tie)) == tie


def test_what_is_at_its_default_is_left_out() -> None:
    assert record_to_plain(Birthday(month=2, day=29)) == {"month": 2, "day": 29}


def test_zero_is_kept_apart_from_unknown() -> None:
    tie = a_tie(cadence_days=0)
    assert tie_from_text(tie_to_text(tie)).cadence_days == 0


def test_one_moment_in_two_time_zones_has_one_text() -> None:
    there = NOW.astimezone(timezone(timedelta(hours=9)))
    assert tie_to_text(a_tie(added_at=there)) == tie_to_text(a_tie(added_at=NOW))


def test_a_moment_without_time_zone_is_refused() -> None:
    tie = a_tie(added_at=datetime(2026, 1, 2, 3, 4))  # noqa: DTZ001
    with pytest.raises(ValueError, match="without a time zone"):
        tie_from_text(tie_to_text(tie))


@pytest.mark.parametrize(
    "broken",
    [
        [],
        None,
        {"id": "a"},
        {"id": "a", "name": 5, "added_at": "2026-01-01T00:00Z"},
        {"id": "a", "name": "A", "added_at": "yesterday"},
        {"id": "a", "name": "A", "added_at": 7},
        {"id": "a", "name": "A", "added_at": "2026-01-01T00:00Z", "aliases": "B"},
        {"id": "a", "name": "A", "added_at": "2026-01-01T00:00Z", "strength": 9},
        {"id": "a", "name": "A", "added_at": "2026-01-01T00:00Z", "cadence_days": True},
        {"id": "a", "name": "A", "added_at": "2026-01-01T00:00Z", "from_a_newer_version": 1},
        {"id": "a", "name": "A", "added_at": "2026-01-01T00:00Z", "birthday": []},
    ],
)
def test_what_is_not_a_tie_is_refused(broken: object) -> None:
    with pytest.raises(ValueError, match=r"not a|valid"):
        record_from_plain(Tie, broken)


def test_a_broken_text_is_refused() -> None:
    with pytest.raises(ValueError, match="Expecting"):
        tie_from_text("{")


def test_an_unknown_thing_has_no_plain_form() -> None:
    with pytest.raises(TypeError):
        record_to_plain(7)


def test_an_attempt_stays_an_attempt() -> None:
    attempt = replace(an_interaction(), reached=False)
    assert record_from_plain(Interaction, record_to_plain(attempt)) == attempt


def test_a_tie_of_an_older_version_reads_as_one_of_whom_nothing_more_is_known() -> None:
    old = json.loads(tie_to_text(a_tie(contact=ContactSummary(last_any=NOW, count=1))))
    assert not {"snoozes", "new_job_on"} & old.keys()
    assert old["contact"].keys() == {"last_any", "count"}
    assert tie_from_text(json.dumps(old)) == a_tie(contact=ContactSummary(last_any=NOW, count=1))
