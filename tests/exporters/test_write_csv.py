import csv
from datetime import date
from io import StringIO

import pytest

from custom_components.weak_ties.exporters.table import write_csv
from custom_components.weak_ties.network.model import Birthday, ChannelKind, Strength, Tie
from tests.network.builders import NOW, a_channel, a_network, a_phone, a_tie, an_affiliation, an_email, last_met


def rows_of(*ties: Tie) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(write_csv(a_network(*ties)).decode("utf-8-sig"), newline="")))


def test_a_spreadsheet_knows_the_encoding_by_the_mark() -> None:
    assert write_csv(a_network(a_tie("山田太郎"))).startswith(b"\xef\xbb\xbfname,")


def test_a_row_tells_what_one_sorts_and_filters_by() -> None:
    (row,) = rows_of(
        a_tie(
            family_reading="すずき",
            given_reading="はなこ",
            strength=Strength.ALLY,
            cadence_days=0,
            starred=True,
            contact=last_met(NOW),
            met_on=date(2019, 4, 1),
            birthday=Birthday(year=1980, month=2, day=29),
            tags=("tennis", "wine"),
            note="Tea\nand cake",
            channels=(
                an_email("a@example.com"),
                an_email("b@example.com"),
                a_channel(ChannelKind.WEBSITE, "https://example.com"),
            ),
            affiliations=(an_affiliation("Acme", title="CTO"),),
            archived_at=NOW,
        )
    )
    assert row["reading"] == "すずき はなこ"
    assert (row["strength"], row["cadence_days"], row["starred"]) == ("ally", "0", "yes")
    assert (row["last_interaction"], row["interactions"]) == ("2026-11-23", "1")
    assert (row["met_on"], row["birthday"], row["archived"]) == ("2019-04-01", "1980-02-29", "2026-11-23")
    assert (row["emails"], row["websites"]) == ("a@example.com; b@example.com", "https://example.com")
    assert (row["organization"], row["title"], row["tags"]) == ("Acme", "CTO", "tennis; wine")
    assert row["note"] == "Tea\nand cake"


def test_what_is_unknown_is_empty() -> None:
    (row,) = rows_of(a_tie())
    assert (row["reading"], row["cadence_days"], row["birthday"], row["organization"]) == ("", "", "", "")


def test_a_birthday_without_a_year_is_no_date_of_this_year() -> None:
    (row,) = rows_of(a_tie(birthday=Birthday(month=2, day=9)))
    assert row["birthday"] == "'--02-09"


@pytest.mark.parametrize("first", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
def test_nothing_is_a_formula(first: str) -> None:
    (row,) = rows_of(a_tie(f"{first}HYPERLINK(1)", channels=(a_phone("+819012345678"),)))
    assert row["name"] == f"'{first}HYPERLINK(1)"
    assert row["phones"] == "'+819012345678"


def test_rows_are_in_the_order_of_names() -> None:
    assert [row["name"] for row in rows_of(a_tie("bob"), a_tie("Alice"), a_tie("Carol"))] == ["Alice", "bob", "Carol"]
