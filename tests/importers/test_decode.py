import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.importers.decode import Locale, decode_text, require_encoding
from custom_components.weak_ties.network.errors import FileUnreadableError, ValueInvalidError

WESTERN = Locale()
JAPANESE = Locale(language="ja")
TEXT = "Müller;山田 太郎"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le"])
def test_unicode_is_recognized_with_and_without_a_mark(encoding: str) -> None:
    assert decode_text(TEXT.encode(encoding), WESTERN) == TEXT


def test_windows_text_is_read_by_the_language_of_the_house() -> None:
    assert decode_text("山田㈱,髙﨑".encode("cp932"), JAPANESE) == "山田㈱,髙﨑"
    assert decode_text("Jürgen – Groß".encode("cp1252"), WESTERN) == "Jürgen – Groß"


def test_the_country_alone_says_japan_too() -> None:
    assert decode_text("山田".encode("cp932"), Locale(language="en", region="JP")) == "山田"


def test_text_after_a_mark_that_lies_is_still_read() -> None:
    assert decode_text(b"\xef\xbb\xbfCaf\xe9", WESTERN) == "Café"


def test_a_byte_that_no_windows_page_has_is_still_read() -> None:
    assert decode_text(b"A \x81 B \xe9", WESTERN) == "A \x81 B é"


def test_the_owners_word_beats_the_guess() -> None:
    assert decode_text("山田".encode("euc_jp"), Locale(encoding="euc_jp")) == "山田"


def test_an_encoding_that_does_not_fit_is_an_error_and_not_garbled_names() -> None:
    with pytest.raises(FileUnreadableError) as caught:
        decode_text("Jürgen".encode("cp1252"), Locale(encoding="utf-8"))
    assert caught.value.placeholders == {"reason": "replaced_characters"}


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "utf-16", "Shift_JIS"])
def test_an_encoding_that_exists_is_accepted(encoding: str) -> None:
    require_encoding(encoding)


@pytest.mark.parametrize("encoding", ["klingon", "base64", "a\0b"])
def test_an_encoding_that_does_not_exist_is_named(encoding: str) -> None:
    with pytest.raises(ValueInvalidError) as caught:
        require_encoding(encoding)
    assert caught.value.placeholders["value"] == encoding


def test_text_that_ends_inside_a_character_was_cut_off() -> None:
    with pytest.raises(FileUnreadableError) as caught:
        decode_text("山田,山田".encode()[:-1], WESTERN)
    assert caught.value.placeholders == {"reason": "truncated"}


def test_text_of_another_encoding_may_end_in_a_high_byte() -> None:
    assert decode_text(b"Caf\xe9", WESTERN) == "Café"


def test_a_picture_is_not_text() -> None:
    with pytest.raises(FileUnreadableError) as caught:
        decode_text(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4, WESTERN)
    assert caught.value.placeholders == {"reason": "not_text"}


def test_a_single_nul_is_dropped() -> None:
    assert decode_text(b"Ja\0ne", WESTERN) == "Jane"


@given(text=st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufeff")))
def test_every_text_comes_back_from_utf_8(text: str) -> None:
    assert decode_text(text.encode(), JAPANESE) == text
