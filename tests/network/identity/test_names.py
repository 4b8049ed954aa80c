"""What names, numbers and addresses are brought to for comparing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.errors import NameEmptyError, NameTooLongError
from custom_components.weak_ties.network.identity.kana import passport_spelling
from custom_components.weak_ties.network.identity.names import (
    clean_name,
    company_key,
    email_key,
    fold,
    phone_key,
    profile_key,
    romaji_key,
    romaji_slug,
)
from tests.network.builders import a_tie


@pytest.mark.parametrize(
    ("written", "also_written"),
    [
        ("山田さん", "山田"),
        ("山田 太郎 様", "山田太郎"),
        ("たろうくん", "タロウ"),
        ("はなこちゃん", "ﾊﾅｺ"),
        ("鈴木先生", "鈴木"),
        ("Mr. John Smith", "john smith"),
        ("Prof. Dr. Anna Müller", "Anna Muller"),
        ("Tanaka-san", "TANAKA"),
        ("Tanaka san", "tanaka"),
        ("Ken-kun", "Ken"),
        ("Hanako Suzuki chan", "Hanako Suzuki"),
        ("Jane Doe, Ph.D.", "Jane Doe"),
        ("Jane Doe ph. d", "Jane Doe"),
        ("Jane Doe (She/Her)", "Jane Doe"),
        ("渡邉", "渡辺"),
        ("渡邊", "渡辺"),
        ("髙橋", "高橋"),
        ("齋藤", "斎藤"),
        ("佐々木", "佐佐木"),
        ("O'Brien", "o’brien"),
        ("Łukasz Ørsted", "lukasz orsted"),
        ("\u202bדנה\u202c", "דנה"),
        ("Taro 🦊", "taro"),
        ("<b>Taro</b>", "taro"),
        ("辺\U000e0100", "辺"),
    ],
)
def test_two_ways_to_write_one_name_have_one_key(written: str, also_written: str) -> None:
    assert fold(written) == fold(also_written) != ""


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Jackie Chan", "Jackie"),
        ("Anne Lee-Chan", "Anne Lee"),
        ("ジャッキー・チャン", "ジャッキー"),
        ("はは", "ばば"),
        ("कि", "कु"),
        ("さん", ""),
        ("Dr", ""),
        ("(山田)", ""),
        ("🦊", "🐻"),
        ("Bob Smith Jr", "Bob Smith"),
        ("Aung San", "Aung"),
    ],
)
def test_what_only_looks_alike_keeps_its_own_key(name: str, other: str) -> None:
    assert fold(name) != fold(other)


def test_nothing_but_punctuation_has_no_key() -> None:
    assert fold("... !") == fold("") == fold("　") == ""


@pytest.mark.parametrize(
    "spellings",
    [
        "Ohno Oono Ono おおの オオノ",
        "Satoh Sato さとう Satou さとー",
        "Homma Honma ほんま",
        "Zyunko Junko じゅんこ Jyunko",
        "Ohtani Otani おおたに",
        "Hatchobori はっちょうぼり Hacchobori",
        "Shin'ichi しんいち Shinichi",
        "Choo ちょう Cho Tyo",
        "Yuhki ゆうき Yuki Yūki",
        "Tsuda Tuda つだ",
        "Fujii ふじい Huzii",
        "Kitsuda きつだ",
        "Ippei いっぺい",
        "あっ あ",
        "ーあ あ",
        "さゝき ささき Sasaki",
    ],
)
def test_kana_and_every_romaji_of_a_reading_share_a_key(spellings: str) -> None:
    assert len({romaji_key(spelling) for spelling in spellings.split()}) == 1


def test_a_name_that_is_not_japanese_keeps_its_letters() -> None:
    assert romaji_key("John") != romaji_key("Jon")
    assert romaji_key("Cooper") == "cooper"


def test_the_order_of_words_is_no_part_of_the_romaji_key() -> None:
    assert romaji_key("Taro Yamada") == romaji_key("やまだ　たろう")


def test_a_name_is_cleaned_of_what_cannot_be_seen_or_stored() -> None:
    assert clean_name("  山田　\x00太郎\n\ud800 \u202eabc") == "山田 太郎 abc"
    assert clean_name("👩‍👩‍👧") == "👩‍👩‍👧"


@pytest.mark.parametrize("name", ["", "   ", "\u3000", "...", "\x00", "\u202e"])
def test_a_name_with_nothing_in_it_is_refused(name: str) -> None:
    with pytest.raises(NameEmptyError):
        clean_name(name)


def test_a_name_longer_than_the_limit_is_refused() -> None:
    assert clean_name("a" * 200)
    with pytest.raises(NameTooLongError) as refused:
        clean_name("a" * 201)
    assert refused.value.placeholders == {"limit": "200"}


@pytest.mark.parametrize(
    ("text", "region", "key"),
    [
        ("090-1234-5678", "JP", "+819012345678"),
        ("０９０ １２３４ ５６７８", "JP", "+819012345678"),
        ("0081 90 1234 5678", "JP", "+819012345678"),
        ("03 1234 5678 内線12", "JP", "+81312345678"),
        ("tel:+81-3-1234-5678;ext=5", None, "+81312345678"),
        ("090-1234-5678", None, "09012345678"),
        ("110", "JP", "110"),
        ("no number", "JP", ""),
        ("1" * 5000, "JP", ""),
    ],
)
def test_a_number_is_brought_to_e164_or_its_digits(text: str, region: str | None, key: str) -> None:
    assert phone_key(text, region) == key


@pytest.mark.parametrize(
    ("text", "key"),
    [
        (" Hanako@Example.COM ", "hanako@example.com"),
        ("Hanako <hanako@example.com>", "hanako@example.com"),
        ("mailto:hanako@example.com", "hanako@example.com"),
        ("hanako", ""),
        ("a@b@c", ""),
    ],
)
def test_an_address_is_brought_to_lower_case(text: str, key: str) -> None:
    assert email_key(text) == key


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://www.linkedin.com/in/zo%C3%AB-Brandt/?x=1", "linkedin:zoë-brandt"),
        ("linkedin.com/in/foo", "linkedin:foo"),
        ("https://jp.linkedin.com/in/foo/en", "linkedin:foo"),
        ("https://linkedin.com/company/example", "web:linkedin.com/company/example"),
        ("https://www.facebook.com/profile.php?id=12", "facebook:12"),
        ("https://m.facebook.com/foo", "facebook:foo"),
        ("https://example.com/profile.php?id=12", "web:example.com/profile.php"),
        ("https://twitter.com/@Foo", "x:foo"),
        ("https://example.com/a/", "web:example.com/a"),
        ("https://example.com", "web:example.com"),
        ("javascript:alert(1)", ""),
        ("http://[::1", ""),
        ("https:///nowhere", ""),
        ("Hanako", ""),
    ],
)
def test_a_profile_is_known_by_its_key_and_a_script_by_none(url: str, key: str) -> None:
    assert profile_key(url) == key


@pytest.mark.parametrize(
    "names",
    [
        ("㈱サンプル", "株式会社サンプル", "サンプルホールディングス"),
        (
            "Example Foods Co., Ltd.",
            "EXAMPLE FOODS",
            "Example Foods K.K.",
            "Example Foods Japan",
            "Example Foods Co.Ltd.",
        ),
    ],
)
def test_a_company_is_known_without_its_legal_form(names: tuple[str, ...]) -> None:
    assert len({company_key(name) for name in names}) == 1


def test_a_company_named_like_a_legal_form_keeps_its_name() -> None:
    assert company_key("Group") == "group"
    assert company_key("株式会社") == "株式会社"


def test_a_slug_is_the_reading_as_passports_spell_it() -> None:
    assert romaji_slug(a_tie("山田太郎", family_reading="やまだ", given_reading="たろう")) == "yamada_taro"
    assert romaji_slug(a_tie("山田太郎", reading="ヤマダ　タロウ")) == "yamada_taro"
    assert romaji_slug(a_tie("山田太郎", reading="やまだたろう")) == "yamadataro"
    assert romaji_slug(a_tie("Hanako Suzuki")) == "hanako_suzuki"
    assert romaji_slug(a_tie("山田太郎")) == romaji_slug(a_tie("🦊")) == ""
    assert passport_spelling("いのうえ") == "inoue"
    assert passport_spelling("おおの") == "ono"


@given(st.text(max_size=60))
def test_no_text_breaks_a_key(text: str) -> None:
    for key in (fold, romaji_key, company_key, email_key, profile_key):
        assert isinstance(key(text), str)
    assert isinstance(phone_key(text, "JP"), str)
    assert isinstance(romaji_slug(a_tie(text or "x")), str)


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz山田太郎やまだ ", min_size=3).filter(lambda text: text.strip()))
def test_case_and_punctuation_are_no_part_of_a_key(name: str) -> None:
    assert fold(name.upper()) == fold(name.replace(" ", "  ") + "!") == fold(f"¡{name}") == fold(name)
