from datetime import date
from pathlib import Path
from typing import Any

import pytest

from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.dates import date_from_text
from custom_components.weak_ties.importers.linkedin import exported_on, profile_url, slug_from_profile
from custom_components.weak_ties.importers.person_name import name_from_profile
from custom_components.weak_ties.network.errors import FileUnreadableError
from tests.importers.golden import cases, expectation, outcome

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"


@pytest.mark.parametrize("path", cases("linkedin"))
def test_connections_become_contacts(path: Path) -> None:
    expected: dict[str, Any] = expectation(path)
    assert outcome(path, expected["locale"]) == expected


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.linkedin.com/in/Jane-Doe/", "jane-doe"),
        ("https://www.linkedin.com/in/zo%C3%AB-brandt?x=1#y", "zoë-brandt"),
        ("https://www.linkedin.com/in/zoe%CC%88-brandt", "zoë-brandt"),
        ("https://de.linkedin.com/in/jane/en", "jane"),
        ("https://evil.example/in/jane", ""),
        ("https://notlinkedin.com/in/jane", ""),
        ("https://www.linkedin.com/company/example", ""),
        ("https://[broken", ""),
        ("", ""),
    ],
)
def test_a_profile_is_named_by_its_slug(url: str, slug: str) -> None:
    assert slug_from_profile(url) == slug


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "ftp://x", "http s://x", "//x", " JAVASCRIPT:x"]
)
def test_only_addresses_of_the_web_are_kept(url: str) -> None:
    assert profile_url(url) == ""


def test_an_address_without_its_scheme_gets_one() -> None:
    assert profile_url("www.linkedin.com/in/jane") == "https://www.linkedin.com/in/jane"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("05 Mar 2024", date(2024, 3, 5)),
        ("1 Jan 2024", date(2024, 1, 1)),
        ("4-Apr-21", date(2021, 4, 4)),
        ("03/15/2024", date(2024, 3, 15)),
        ("3/5/24", date(2024, 3, 5)),
        ("2024-03-05", date(2024, 3, 5)),
        ("2024年3月5日", date(2024, 3, 5)),
        ("05.03.2024", date(2024, 3, 5)),
        ("5. März 2024", date(2024, 3, 5)),
        ("March 5, 2024", date(2024, 3, 5)),
        ("20240305", date(2024, 3, 5)),
        ("31 Feb 2024", None),
        ("05 Foo 2024", None),
        ("0000-00-00", None),
        ("tomorrow", None),
        ("", None),
    ],
)
def test_dates_are_read_without_a_locale(text: str, day: date | None) -> None:
    assert date_from_text(text) == day


@pytest.mark.parametrize(
    ("first", "last", "display"),
    [
        ("Jane", "Doe PhD", "Jane Doe"),
        ("Prof. Dr. Jane", "Doe", "Jane Doe"),
        ("Md", "Rahman", "Md Rahman"),
        ("Jane (she/they)", "Doe", "Jane Doe"),
        ("Jane", "(She/Her)", "Jane"),
        ("山田", "太郎", "太郎 山田"),
        ("ジョン", "スミス", "スミス ジョン"),
        ("Jane\u202e", "Doe\u200b", "Jane Doe"),
        ("👩‍💻 Jane", "Doe ★ Hiring 🇯🇵", "Jane Doe Hiring"),
        ("Dr.", "", "Dr."),
        ("Jane", "", "Jane"),
        ("", "Doe", "Doe"),
        (", Jane", "Doe", "Doe"),
        (" ", "\t", ""),
    ],
)
def test_a_name_is_what_one_would_address_somebody_by(first: str, last: str, display: str) -> None:
    assert name_from_profile(first, last).display == display


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("Basic_LinkedInDataExport_03-15-2024.zip", date(2024, 3, 15)),
        ("Complete_LinkedInDataExport_12-01-2025 (1).zip", date(2025, 12, 1)),
        ("Connections.csv", None),
        ("x_99-99-2024.zip", None),
    ],
)
def test_the_name_of_the_zip_says_when_it_was_exported(name: str, day: date | None) -> None:
    assert exported_on(name) == day


def test_the_newest_connection_dates_a_file_that_does_not_say(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(f"{HEADER}Jane,Doe,,,,,05 Mar 2024\nJohn,Roe,,,,,06 Mar 2024\n", encoding="utf-8")
    assert {contact.as_of for contact in parse(path, language="en", region=None).contacts} == {date(2024, 3, 6)}


def test_a_file_in_which_no_name_survived_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(f"{HEADER}J\ufffdn,D\ufffd,,,,,05 Mar 2024\n", encoding="utf-8")
    with pytest.raises(FileUnreadableError) as caught:
        parse(path, language="en", region=None)
    assert caught.value.placeholders == {"reason": "replaced_characters"}


def test_a_header_alone_is_a_file_without_contacts(tmp_path: Path) -> None:
    path = tmp_path / "Connections.csv"
    path.write_text(HEADER, encoding="utf-8")
    assert parse(path, language="en", region=None).contacts == ()
