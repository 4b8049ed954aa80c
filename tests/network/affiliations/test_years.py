"""Years of which only part is known."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.affiliations.years import Overlap, first_day, last_day, overlap
from tests.network.builders import an_affiliation

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("2003-04-05", date(2003, 4, 5), date(2003, 4, 5)),
        *(
            (text, None, None)
            for text in ("", "2003-13", "2003-02-30", "0000", "once", "03", "２００３", "2003-04-05T09")
        ),
    ],
)
def test_a_partial_date_spans_all_it_can_mean(text: str, first: date | None, last: date | None) -> None:
    assert (first_day(text), last_day(text)) == (first, last)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("2001", "2007"), ("2003", "2010"), Overlap(first=date(2003, 1, 1), last=date(2007, 12, 31), days=1826)),
        (("2003-04", "2003-06"), ("2003-06-30", ""), Overlap(first=date(2003, 6, 30), last=date(2003, 6, 30), days=1)),
        (("2026-11-22", ""), ("2020", ""), Overlap(first=date(2026, 11, 22), days=2)),
        (("2026-11-23", "2026"), ("2020", ""), Overlap(first=date(2026, 11, 23), last=date(2026, 12, 31), days=1)),
        (("2001", "2002"), ("2003", ""), None),
        (("2027", ""), ("2003", ""), None),
        (("", "2002"), ("2003", "2005"), None),
        (("", "2004"), ("2003", "2005"), Overlap()),
        (("", ""), ("", ""), Overlap()),
        (("long ago", "2004"), ("2003", ""), Overlap()),
    ],
)
def test_only_who_may_have_been_there_together_overlaps(
    one: tuple[str, str], other: tuple[str, str], expected: Overlap | None
) -> None:
    first, second = (an_affiliation(started=started, ended=ended) for started, ended in (one, other))
    assert overlap(first, second, TODAY) == expected
    assert overlap(second, first, TODAY) == expected


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from((4, 7, 10)))
def test_every_day_lies_within_the_partial_date_that_it_is_cut_to(day: date, length: int) -> None:
    text = day.isoformat()[:length]
    first, last = first_day(text), last_day(text)
    assert first is not None
    assert last is not None
    assert first <= day <= last
