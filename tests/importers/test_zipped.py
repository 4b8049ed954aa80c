import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from custom_components.weak_ties.importers import parse, zipped
from custom_components.weak_ties.importers.contact import ParsedFile
from custom_components.weak_ties.network.errors import FileTooLargeError, FileUnreadableError, FormatUnknownError

CONNECTIONS = (
    b'Notes:\n"Some e-mail addresses are missing."\n\n'
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    b"Jane,Doe,https://www.linkedin.com/in/jane-doe,,Example Corp,Engineer,05 Mar 2024\n"
)
CARD = b"BEGIN:VCARD\r\nFN:%s\r\nEND:VCARD"


def archive(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in members.items():
            target.writestr(name, content)
    return stream.getvalue()


def parsed(folder: Path, content: bytes, name: str = "Basic_LinkedInDataExport_03-15-2024.zip") -> ParsedFile:
    path = folder / name
    path.write_bytes(content)
    return parse(path, language="en", region=None)


def reason(folder: Path, content: bytes) -> str:
    with pytest.raises(FileUnreadableError) as caught:
        parsed(folder, content)
    return caught.value.placeholders["reason"]


def test_connections_are_found_among_the_other_members(tmp_path: Path) -> None:
    content = archive({"messages.csv": b"FROM,TO\na,b\n", "Invitations.csv": b"", "Connections.csv": CONNECTIONS})
    found = parsed(tmp_path, content)
    assert [(contact.name, contact.as_of) for contact in found.contacts] == [("Jane Doe", date(2024, 3, 15))]


def test_a_folder_inside_the_archive_does_not_matter(tmp_path: Path) -> None:
    assert parsed(tmp_path, archive({"export/Connections.csv": CONNECTIONS})).format == "linkedin"


def test_an_archive_is_known_by_its_content_and_not_by_its_name(tmp_path: Path) -> None:
    assert len(parsed(tmp_path, archive({"Connections.csv": CONNECTIONS}), "contacts.vcf").contacts) == 1


def test_cards_of_all_members_are_one_file(tmp_path: Path) -> None:
    found = parsed(tmp_path, archive({"b.vcf": CARD % b"Bob", "a.vcf": CARD % b"Ann", "c.txt": b""}))
    assert [(contact.name, contact.row) for contact in found.contacts] == [("Ann", 1), ("Bob", 2)]


@pytest.mark.parametrize(
    "name", ["../Connections.csv", "a/../../Connections.csv", "/etc/Connections.csv", "..\\Connections.csv"]
)
def test_a_member_that_points_out_of_the_archive_is_not_looked_at(tmp_path: Path, name: str) -> None:
    with pytest.raises(FormatUnknownError):
        parsed(tmp_path, archive({name: CONNECTIONS}))
    assert [path.name for path in tmp_path.iterdir()] == ["Basic_LinkedInDataExport_03-15-2024.zip"]


def test_a_bomb_is_refused_by_its_ratio(tmp_path: Path) -> None:
    with pytest.raises(FileTooLargeError) as caught:
        parsed(tmp_path, archive({"Connections.csv": CONNECTIONS + b"\n" * 20_000_000}))
    assert caught.value.placeholders == {"limit": "100"}


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileTooLargeError):
        parsed(tmp_path, archive({f"{number}.csv": b"" for number in range(10_001)}))


def test_members_that_are_too_large_together_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_TOTAL_LIMIT", 100)
    with pytest.raises(FileTooLargeError):
        parsed(tmp_path, archive({"Connections.csv": CONNECTIONS}))


def test_a_single_member_that_is_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = archive({"Connections.csv": CONNECTIONS})
    monkeypatch.setattr(zipped, "FILE_LIMIT", len(CONNECTIONS) - 1)
    with pytest.raises(FileTooLargeError):
        list(zipped.members(content))


def test_an_archive_that_was_cut_off_says_so(tmp_path: Path) -> None:
    assert reason(tmp_path, archive({"Connections.csv": CONNECTIONS})[:-40]) == "truncated"


def test_an_archive_with_damaged_members_says_so(tmp_path: Path) -> None:
    content = bytearray(archive({"Connections.csv": CONNECTIONS}))
    content[60:80] = b"\xff" * 20
    assert reason(tmp_path, bytes(content)) == "damaged"


def test_an_encrypted_archive_says_so(tmp_path: Path) -> None:
    content = bytearray(archive({"Connections.csv": CONNECTIONS}))
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert reason(tmp_path, bytes(content)) == "encrypted"


def test_an_archive_without_anything_known_is_of_no_known_format(tmp_path: Path) -> None:
    with pytest.raises(FormatUnknownError):
        parsed(tmp_path, archive({"readme.txt": b"hello", "picture.jpg": b"\xff\xd8"}))


def test_a_binary_member_does_not_hide_the_cards(tmp_path: Path) -> None:
    content = archive({"a.txt": bytes(range(256)) * 9, "b.vcf": CARD % b"Bob"})
    assert [contact.name for contact in parsed(tmp_path, content).contacts] == ["Bob"]
