from dataclasses import replace
from typing import Any

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.exporters.vcard import write_vcard
from custom_components.weak_ties.exporters.vcard_text import folded
from custom_components.weak_ties.importers.contact import ImportedContact
from custom_components.weak_ties.importers.decode import Locale
from custom_components.weak_ties.importers.vcard import read_vcards
from custom_components.weak_ties.network.model import Birthday, ChannelKind, ChannelOwner, PictureId, PostalAddress, Tie
from custom_components.weak_ties.network.pictures import PICTURE_LIMIT, picture_from_bytes
from tests.images import JPEG, picture
from tests.importers.contacts import imported, only_tie
from tests.network.builders import a_channel, a_network, a_phone, a_tie, an_affiliation, an_email

LARGE = picture_from_bytes(JPEG + bytes(PICTURE_LIMIT - len(JPEG)))
TARO = a_tie(
    "山田 太郎",
    family_name="山田",
    given_name="太郎",
    family_reading="やまだ",
    given_reading="たろう",
    reading="やまだ たろう",
    aliases=("Taro, the Great", "タロー"),
    birthday=Birthday(year=1980, month=2, day=29),
    tags=("tennis", "wine; red"),
    note="Likes tea,\nand C:\\temp; really",
    channels=(
        a_phone("+819012345678", label="cell", preferred=True),
        a_phone("+81312345678", label="villa"),
        an_email("taro@acme.example", owner=ChannelOwner.EMPLOYER),
        an_email("taro@example.com"),
        a_channel(
            ChannelKind.POST,
            "〒100-0001 東京都千代田区千代田1-1 ビル3階",
            label="home",
            address=PostalAddress(
                postal_code="100-0001", region="東京都", locality="千代田区", street="千代田1-1", extended="ビル3階"
            ),
        ),
        a_channel(ChannelKind.LINKEDIN, "https://www.linkedin.com/in/taro", owner=ChannelOwner.PLATFORM),
        a_channel(ChannelKind.LINE, "taro-line", owner=ChannelOwner.PLATFORM),
        a_channel(ChannelKind.WEBSITE, "https://taro.example.com/a,b"),
        a_channel(ChannelKind.OTHER, "+81398765432", label="fax"),
        a_channel(ChannelKind.OTHER, "taro.skype", label="skype"),
    ),
    affiliations=(an_affiliation("Acme; Sons", title="部長", department="Sales"),),
)


def written(*ties: Tie) -> bytes:
    return write_vcard(a_network(*ties), {picture().id: picture(), LARGE.id: LARGE}.get)


def text_of(*ties: Tie) -> str:
    return written(*ties).decode()


def read_back(*ties: Tie) -> list[ImportedContact]:
    locale = Locale(language="ja", region="JP", encoding=None)
    parsed = read_vcards(written(*ties), locale)
    assert not parsed.skipped
    return list(parsed.contacts)


def test_a_picture_is_in_the_card_for_ours_and_for_another_library() -> None:
    ties = (a_tie("Hanako", picture=picture().id), a_tie("Taro"), a_tie("Zoe", picture=LARGE.id))
    assert [contact.picture for contact in read_back(*ties)] == [picture(), None, LARGE]
    cards: list[Any] = list(vobject.readComponents(text_of(*ties)))
    assert [hasattr(card, "photo") and card.photo.value for card in cards] == [picture().content, False, LARGE.content]
    assert cards[0].photo.params == {"ENCODING": ["b"], "TYPE": ["PNG"]}
    assert max(map(len, written(*ties).split(b"\r\n"))) == 75


def test_a_picture_that_went_meanwhile_is_left_out() -> None:
    assert "PHOTO" not in text_of(a_tie(picture=PictureId("gone")))


def test_another_library_reads_everything() -> None:
    card: Any = vobject.readOne(text_of(TARO))
    assert card.version.value == "3.0"
    assert card.fn.value == "山田 太郎"
    assert (card.n.value.family, card.n.value.given) == ("山田", "太郎")
    assert card.contents["x-phonetic-last-name"][0].value == "やまだ"
    assert card.contents["x-phonetic-first-name"][0].value == "たろう"
    assert card.sort_string.value == "やまだ たろう"
    assert card.bday.value == "1980-02-29"
    assert card.note.value == "Likes tea,\nand C:\\temp; really"
    assert card.org.value == ["Acme; Sons", "Sales"]
    assert card.title.value == "部長"
    assert [one.value for one in card.tel_list] == ["+819012345678", "+81312345678", "+81398765432"]
    assert card.tel.params["TYPE"] == ["CELL", "PREF"]
    assert [one.value for one in card.email_list] == ["taro@acme.example", "taro@example.com"]
    assert card.email.params["TYPE"] == ["INTERNET", "WORK"]
    assert (card.adr.value.code, card.adr.value.street) == ("100-0001", "千代田1-1")
    assert card.categories.value == ["tennis", "wine; red"]


def test_our_own_importer_reads_it_back() -> None:
    (contact,) = read_back(TARO)
    assert (contact.name, contact.family_name, contact.given_name) == ("山田 太郎", "山田", "太郎")
    assert (contact.reading, contact.family_reading, contact.given_reading) == ("やまだ たろう", "やまだ", "たろう")
    assert (contact.birthday, contact.note, contact.tags) == (TARO.birthday, TARO.note, TARO.tags)
    assert contact.aliases == TARO.aliases
    assert {(one.kind, one.value) for one in contact.channels} == {(one.kind, one.value) for one in TARO.channels}
    assert [(one.organization, one.title) for one in contact.affiliations] == [("Acme; Sons", "部長")]


def test_an_imported_export_has_the_same_owners_of_channels() -> None:
    tie = only_tie(imported(a_network(), *read_back(TARO)))
    owners = {channel.value: channel.owner for channel in tie.channels}
    assert all(owners[channel.value] is channel.owner for channel in TARO.channels if channel.kind != ChannelKind.OTHER)


def test_a_birthday_without_a_year_comes_back_without_one() -> None:
    (contact,) = read_back(a_tie(birthday=Birthday(month=2, day=29)))
    assert contact.birthday == Birthday(month=2, day=29)


@pytest.mark.parametrize(
    ("name", "structured"),
    [
        ("Hanako Mary Suzuki", "N:Suzuki;Hanako Mary;;;"),
        ("鈴木 花子", "N:鈴木;花子;;;"),
        ("鈴木花子", "N:;鈴木花子;;;"),
    ],
)
def test_address_books_get_parts_to_sort_by(name: str, structured: str) -> None:
    assert structured in text_of(a_tie(name)).split("\r\n")


def test_a_whole_reading_is_split_where_it_has_a_space() -> None:
    lines = text_of(a_tie(reading="すずき はなこ")).split("\r\n")
    assert {"X-PHONETIC-LAST-NAME:すずき", "X-PHONETIC-FIRST-NAME:はなこ"} <= set(lines)
    assert "SORT-STRING:すずきはなこ" in text_of(a_tie(reading="すずきはなこ"))


def test_only_the_current_work_is_in_the_card() -> None:
    former = an_affiliation("Acme", ended="2020")
    assert "ORG" not in text_of(a_tie(affiliations=(former,)))
    assert "ORG:Example Foods\r\n" in text_of(a_tie(affiliations=(former, an_affiliation("Example Foods"))))
    freelance = replace(former, organization="", ended="", title="Designer")
    assert "ORG" not in text_of(a_tie(affiliations=(freelance,)))


def test_an_address_in_one_line_stands_in_the_street() -> None:
    assert "ADR:;;1 Main Street;;;;" in text_of(a_tie(channels=(a_channel(ChannelKind.POST, "1 Main Street"),)))


def test_nothing_in_a_name_can_begin_a_line_of_its_own() -> None:
    evil = a_tie("Eve\r\nEND:VCARD", aliases=("a\x00b",))
    assert text_of(evil).split("\r\n").count("END:VCARD") == 1
    assert "\x00" not in text_of(evil)


def test_an_empty_network_is_an_empty_file() -> None:
    assert written() == b""


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=300))
def test_a_folded_line_is_short_whole_characters_and_the_same_line(line: str) -> None:
    pieces = folded(line).removesuffix(b"\r\n").split(b"\r\n")
    assert all(len(piece) <= 75 for piece in pieces)
    assert all(piece.decode() is not None for piece in pieces)
    assert b"".join(piece[bool(number) :] for number, piece in enumerate(pieces)).decode() == line
