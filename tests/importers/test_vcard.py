from pathlib import Path
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.importers.dates import birthday_from_text
from custom_components.weak_ties.importers.decode import Locale
from custom_components.weak_ties.importers.reasons import SkipReason
from custom_components.weak_ties.importers.vcard import read_vcards
from custom_components.weak_ties.importers.vcard_property import split_unescaped, unescape
from custom_components.weak_ties.network.model import Birthday, ChannelKind
from tests.importers.golden import cases, expectation, outcome

ENGLISH = Locale()


def card(*lines: str) -> bytes:
    return "\r\n".join(("BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", "")).encode()


@pytest.mark.parametrize("path", cases("vcard"))
def test_cards_become_contacts(path: Path) -> None:
    expected: dict[str, Any] = expectation(path)
    assert outcome(path, expected["locale"]) == expected


@pytest.mark.parametrize("path", cases("vcard"))
def test_names_are_those_that_vobject_reads_where_it_can_read(path: Path) -> None:
    shown = _names_by_vobject(path)
    # Its bug: FN is split at commas. Ours on purpose: a Japanese name has its family name first.
    comparable = {name for name in shown if "," not in name and name != "太郎 山田"}
    contacts = read_vcards(path.read_bytes(), ENGLISH).contacts
    taken = {name for contact in contacts for name in (contact.name, *contact.aliases)}
    organizations = {"Acme Inc", "Acme Bakery"}
    assert comparable - organizations <= taken


def _names_by_vobject(path: Path) -> set[str]:
    """What the maintained library makes of a file; nothing when it gives the whole file up, as it often does."""
    try:
        found = list(vobject.readComponents(path.read_text(encoding="utf-8")))
    except vobject.base.ParseError, UnicodeError:
        return set()
    people = [entry for entry in found if not (hasattr(entry, "kind") or hasattr(entry, "x_addressbookserver_kind"))]
    return {str(entry.fn.value) for entry in people if hasattr(entry, "fn")}


def test_vobject_reads_enough_of_the_cases_to_be_a_check() -> None:
    read = [path for param in cases("vcard") for path in param.values if _names_by_vobject(Path(str(path)))]
    assert len(read) >= 4


@pytest.mark.parametrize(
    ("text", "birthday"),
    [
        ("1980-03-22", Birthday(month=3, day=22, year=1980)),
        ("19800322", Birthday(month=3, day=22, year=1980)),
        ("1980-03-22T00:00:00Z", Birthday(month=3, day=22, year=1980)),
        ("--0517", Birthday(month=5, day=17)),
        ("--05-17", Birthday(month=5, day=17)),
        ("--0229", Birthday(month=2, day=29)),
        ("1604-05-17", Birthday(month=5, day=17)),
        ("--0230", None),
        ("--05", None),
        ("1985-05", None),
        ("1985", None),
        ("circa 1800", None),
        ("", None),
    ],
)
def test_birthdays_keep_what_is_known_of_them(text: str, birthday: Birthday | None) -> None:
    assert birthday_from_text(text) == birthday


def test_a_year_that_apple_omits_is_none() -> None:
    assert birthday_from_text("1900-05-17", omitted_year="1900") == Birthday(month=5, day=17)


@pytest.mark.parametrize(
    ("line", "kind", "value"),
    [
        ("TEL;VALUE=uri:tel:+1-555-0100", ChannelKind.PHONE, "+1-555-0100"),
        ("EMAIL;VALUE=uri:mailto:jane%2Bx@example.com", ChannelKind.EMAIL, "jane+x@example.com"),
        ("URL:www.linkedin.com/in/jane", ChannelKind.WEBSITE, None),
        ("URL:https://www.linkedin.com/in/jane", ChannelKind.LINKEDIN, "https://www.linkedin.com/in/jane"),
        ("URL:https://x.com/jane", ChannelKind.X, "https://x.com/jane"),
        ("URL:https://notx.com/jane", ChannelKind.WEBSITE, "https://notx.com/jane"),
        ("URL:https://[broken", ChannelKind.WEBSITE, "https://[broken"),
        ("URL:www.example.com", ChannelKind.WEBSITE, "https://www.example.com"),
        ("X-SOCIALPROFILE;type=linkedin;x-user=jane:", ChannelKind.LINKEDIN, "https://www.linkedin.com/in/jane"),
        ("X-SOCIALPROFILE;type=linkedin:javascript:alert(1)", ChannelKind.LINKEDIN, None),
        ("X-SKYPE:jane.doe", ChannelKind.OTHER, "jane.doe"),
        ("IMPP:xmpp:jane@example.com", ChannelKind.OTHER, "jane@example.com"),
        ("IMPP:data:text/html,x", ChannelKind.OTHER, None),
        ("TEL:", ChannelKind.PHONE, None),
        ("ADR:;;;;;;", ChannelKind.POST, None),
    ],
)
def test_channels_are_what_the_card_says(line: str, kind: ChannelKind, value: str | None) -> None:
    (contact,) = read_vcards(card("FN:Jane Doe", line), ENGLISH).contacts
    assert [channel.value for channel in contact.channels if channel.kind is kind] == ([] if value is None else [value])


def test_the_same_channel_twice_is_one_channel() -> None:
    (contact,) = read_vcards(card("FN:Jane", "TEL;CELL:+15550100", "TEL;HOME:+15550100"), ENGLISH).contacts
    assert [channel.label for channel in contact.channels] == ["cell"]


def test_a_note_of_a_megabyte_costs_its_card_and_no_other() -> None:
    parsed = read_vcards(card("FN:Huge", "NOTE:" + "z" * 1_000_000) + card("FN:Next"), ENGLISH)
    assert [(record.row, record.reason) for record in parsed.skipped] == [(1, SkipReason.FIELD_TOO_LARGE)]
    assert [contact.name for contact in parsed.contacts] == ["Next"]


def test_a_photo_of_a_megabyte_costs_nothing() -> None:
    photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + "\r\n ".join(["QUJD" * 18] * 14_000)
    (contact,) = read_vcards(card(photo, "FN:Jane Doe"), ENGLISH).contacts
    assert contact.name == "Jane Doe"


def test_only_a_nickname_is_a_name_too() -> None:
    (contact,) = read_vcards(card("NICKNAME:Janie"), ENGLISH).contacts
    assert (contact.name, contact.aliases) == ("Janie", ())


def test_a_name_is_composed_when_nobody_formatted_it() -> None:
    parsed = read_vcards(card("N:Doe;Jane;Q.;Dr.;Ph.D.") + card("N:山田;太郎;;様;"), ENGLISH)
    assert [contact.name for contact in parsed.contacts] == ["Jane Q. Doe", "山田 太郎"]


def test_a_card_inside_a_card_without_an_end_takes_nobody_else_along() -> None:
    content = card("FN:Outer", "AGENT:", "BEGIN:VCARD", "FN:Inner") + card("FN:Next")
    assert [contact.name for contact in read_vcards(content, ENGLISH).contacts] == ["Outer", "Next"]


def test_an_unknown_charset_is_not_the_end_of_a_card() -> None:
    (contact,) = read_vcards(card("FN;CHARSET=klingon:Jürgen"), ENGLISH).contacts
    assert contact.name == "Jürgen"


def test_a_title_without_a_company_is_kept() -> None:
    (contact,) = read_vcards(card("FN:Jane", "TITLE:Dentist"), ENGLISH).contacts
    assert [(entry.organization, entry.title) for entry in contact.affiliations] == [("", "Dentist")]


@given(parts=st.lists(st.text("ab;,\\\n"), min_size=1))
def test_escaped_parts_come_back(parts: list[str]) -> None:
    escaped = [
        part.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n") for part in parts
    ]
    assert [unescape(part) for part in split_unescaped(";".join(escaped), ";")] == parts
