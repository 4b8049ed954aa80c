"""What an import leaves for the owner to decide."""

from dataclasses import replace
from datetime import date

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import SuggestionNotFoundError
from custom_components.weak_ties.network.merging.triage import dismiss_suggestion, open_suggestions, unjudged
from custom_components.weak_ties.network.model import Strength, SuggestionId
from tests.network.builders import NOW, a_network, a_source_key, a_suggestion, a_tie, days_ago, last_met

IMPORTED = {"source_keys": (a_source_key(),)}


def test_imported_acquaintances_wait_until_somebody_judges_them() -> None:
    waiting = a_tie("Waiting", **IMPORTED)
    others = (
        a_tie("Added By Hand"),
        a_tie("Judged", strength=Strength.HELPER, **IMPORTED),
        a_tie("Deliberately Not Kept", cadence_days=0, **IMPORTED),
        a_tie("Put Aside", archived_at=NOW, **IMPORTED),
        a_tie("Not Wanted", do_not_suggest=True, **IMPORTED),
    )
    assert unjudged(a_network(waiting, *others)) == (waiting.id,)


def test_whom_one_was_in_touch_with_comes_first_then_the_newest() -> None:
    spoken = a_tie("Spoken", contact=last_met(days_ago(9)), **IMPORTED)
    newer = a_tie("Newer", met_on=date(2026, 5, 1), **IMPORTED)
    older = a_tie("Older", met_on=date(2016, 5, 1), **IMPORTED)
    unknown = a_tie("Unknown", **IMPORTED)
    assert unjudged(a_network(unknown, older, newer, spoken)) == (spoken.id, newer.id, older.id, unknown.id)


def test_a_suggestion_is_open_until_it_is_decided_or_one_of_the_two_is_gone() -> None:
    one, two, three = a_tie("One"), a_tie("Two"), a_tie("Three")
    newer, older = a_suggestion(one, two), a_suggestion(two, three, made_at=days_ago(3))
    gone = a_suggestion(one, a_tie("Gone"))
    network = a_network(one, two, three, merge_suggestions={each.id: each for each in (newer, older, gone)})
    assert open_suggestions(network) == (older, newer)
    after, changes, dismissed = dismiss_suggestion(network, older.id)
    assert open_suggestions(after) == (newer,)
    assert dismissed == replace(older, dismissed=True)
    assert changes == Changes(saved=(dismissed,))
    again, _, _ = dismiss_suggestion(after, older.id, dismissed=False)
    assert open_suggestions(again) == (older, newer)


def test_a_suggestion_that_nobody_made_cannot_be_dismissed() -> None:
    with pytest.raises(SuggestionNotFoundError):
        dismiss_suggestion(a_network(), SuggestionId("none"))
