import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.contact import ParsedFile
from custom_components.weak_ties.importers.reasons import SkipReason
from custom_components.weak_ties.network.errors import (
    FileTooLargeError,
    FileUnreadableError,
    FormatUnknownError,
    ValueInvalidError,
    WeakTiesError,
)

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ONE_FILE = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


def parsed(folder: Path, content: bytes, format_name: str = "auto", language: str = "en") -> ParsedFile:
    path = folder / "upload"
    path.write_bytes(content)
    return parse(path, format=format_name, language=language, region=None)


def reason(folder: Path, content: bytes, format_name: str = "auto") -> str:
    with pytest.raises(FileUnreadableError) as caught:
        parsed(folder, content, format_name)
    return caught.value.placeholders["reason"]


@pytest.mark.parametrize("content", [b"", b"  \r\n\t", b"\xef\xbb\xbf\n", b"\xff\xfe"])
def test_an_empty_file_says_so(tmp_path: Path, content: bytes) -> None:
    assert reason(tmp_path, content) == "empty"


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(FileUnreadableError) as caught:
            parse(path, language="en", region=None)
        assert caught.value.placeholders == {"reason": "missing"}


def test_a_program_is_not_text(tmp_path: Path) -> None:
    assert reason(tmp_path, b"\x7fELF" + bytes(range(32)) * 30) == "not_text"


@pytest.mark.parametrize(
    "content", [b"a,b\n1,2\n", b"First Name,Last Name,Company\nJane,Doe,X\n", b'{"ties": []}', b"hello"]
)
def test_a_text_that_nobody_knows_is_of_no_known_format(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(FormatUnknownError):
        parsed(tmp_path, content)


def test_a_format_that_does_not_exist_is_unknown(tmp_path: Path) -> None:
    with pytest.raises(FormatUnknownError) as caught:
        parsed(tmp_path, b"x", "fax")
    assert caught.value.placeholders == {"format": "fax"}


@pytest.mark.parametrize(("format_name", "content"), [("vcard", HEADER.encode()), ("linkedin", b"a,b\n")])
def test_a_file_that_is_not_what_the_owner_says_is_refused(tmp_path: Path, format_name: str, content: bytes) -> None:
    assert reason(tmp_path, content, format_name) == "no_known_header"


def test_cards_are_refused_under_an_encoding_that_does_not_exist(tmp_path: Path) -> None:
    path = tmp_path / "cards"
    path.write_bytes(b"BEGIN:VCARD\nFN:Jane\nEND:VCARD\n")
    with pytest.raises(ValueInvalidError):
        parse(path, language="en", region=None, encoding="klingon")


def test_the_owners_word_on_the_encoding_holds_for_cards_that_do_not_say(tmp_path: Path) -> None:
    path = tmp_path / "cards"
    path.write_bytes("BEGIN:VCARD\nFN:山田\nEND:VCARD\n".encode("euc_jp"))
    (contact,) = parse(path, language="en", region=None, encoding="euc_jp").contacts
    assert contact.name == "山田"


def test_a_file_of_more_than_100_megabytes_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "large"
    with path.open("wb") as stream:
        stream.truncate(100_000_001)
    with pytest.raises(FileTooLargeError):
        parse(path, language="en", region=None)


def test_the_limit_on_fields_of_the_whole_process_stays_as_it_is(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    found = parsed(tmp_path, f"{HEADER}Jane,{'x' * 1_000_000},,,,,\nJohn,Roe,,,,,\n".encode())
    assert [record.reason for record in found.skipped] == [SkipReason.FIELD_TOO_LARGE]
    assert [contact.name for contact in found.contacts] == ["John Roe"]
    assert csv.field_size_limit() == before


@ONE_FILE
@given(content=st.binary(), language=st.sampled_from(["en", "ja"]))
def test_any_bytes_are_read_or_refused(tmp_path: Path, content: bytes, language: str) -> None:
    _read_or_refuse(tmp_path, content, language)


FRAGMENTS = st.sampled_from(
    [
        b"BEGIN:VCARD",
        b"END:VCARD",
        b"AGENT:",
        b"FN:Jane",
        b"N;",
        b"N:;;",
        b"\r\n",
        b"\n ",
        b"=\n",
        b":",
        b";",
        b'"',
        b"\\",
        b",",
        b"ENCODING=QUOTED-PRINTABLE",
        b"ENCODING=b",
        b"CHARSET=SHIFT_JIS",
        b"CHARSET=utf-16",
        b"TEL:",
        b"tel:+1;ext=",
        b"BDAY:--0229",
        b"URL:http://[",
        b"SOUND;X-IRMC-N:",
        b"SORT-AS=",
        b"ORG:a;b",
        b"ALTID=1",
        b"\x83\x5c",
        b"\xff\xfe",
        b"\0",
        b"IMPP:x:",
        b"=E3=81",
        b"X-SOCIALPROFILE;type=linkedin:",
        b"KIND:group\nMEMBER:urn:uuid:1\n",
        b"UID:1\n",
        b"ADR:;;a;",
        b"REV:9999-99-99",
        b"PREF=1",
        HEADER.encode(),
        b"Jane,Doe,,,,,1 Jan 2024\n",
        b"\xc3",
        "山田".encode(),
        b"\t",
        b"(",
        b")",
        b"Jr.",
        b"99/99/9999",
    ]
)


@ONE_FILE
@given(
    fragments=st.lists(FRAGMENTS | st.binary(max_size=4)),
    first=st.sampled_from([b"BEGIN:VCARD\n", HEADER.encode(), b""]),
)
def test_any_mixture_of_what_formats_are_made_of_is_read_or_refused(
    tmp_path: Path, fragments: list[bytes], first: bytes
) -> None:
    _read_or_refuse(tmp_path, first + b"".join(fragments), "ja")


@ONE_FILE
@given(at=st.integers(0, 400), byte=st.integers(0, 255))
def test_an_archive_with_any_byte_altered_is_read_or_refused(tmp_path: Path, at: int, byte: int) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("Connections.csv", f"{HEADER}Jane,Doe,,,,,1 Jan 2024\n" * 20)
    content = bytearray(stream.getvalue())
    content[at % len(content)] = byte
    _read_or_refuse(tmp_path, bytes(content), "en")


CELLS = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\t\r\n"), max_size=8),
    min_size=7,
    max_size=7,
)


@ONE_FILE
@given(rows=st.lists(CELLS))
def test_every_row_is_in_exactly_one_place(tmp_path: Path, rows: list[list[str]]) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows(rows)
    found = parsed(tmp_path, (HEADER + stream.getvalue()).encode(), "linkedin")
    assert _places(found) == list(range(1, len(rows) + 1))


def _read_or_refuse(folder: Path, content: bytes, language: str) -> None:
    try:
        found = parsed(folder, content, language=language)
    except WeakTiesError:
        return
    places = _places(found)
    assert places == list(range(1, len(places) + 1))
    assert all(contact.name.strip() and contact.key for contact in found.contacts)
    assert len({contact.key for contact in found.contacts}) == len(found.contacts)
    assert {record.reason for record in found.skipped} <= set(SkipReason)


def _places(found: ParsedFile) -> list[int]:
    return sorted([contact.row for contact in found.contacts] + [record.row for record in found.skipped])
