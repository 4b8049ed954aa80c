"""Tables from which cards are printed."""

import csv
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.exporters.cards import DESIGN_KIT, PLAIN, Layout, Unprintable, write_cards
from custom_components.weak_ties.network.model import Channel, ChannelKind, ChannelOwner, PostalAddress, Tie
from tests.network.builders import a_channel, a_network, a_tie, an_affiliation

HOME = PostalAddress(
    postal_code="100-0001",
    region="東京都",
    locality="千代田区",
    street="千代田1-2-3",
    extended="見本荘101",
    country="日本",
)
LAYOUTS = pytest.mark.parametrize("layout", [PLAIN, DESIGN_KIT], ids=lambda layout: layout.encoding)


def post(value: str = "somewhere", **fields: Any) -> Channel:
    return a_channel(ChannelKind.POST, value, **fields)


def hanako(**fields: Any) -> Tie:
    parts = {"family_name": "鈴木", "given_name": "花子", "channels": (post(address=HOME),)}
    return a_tie(**{"name": "鈴木 花子", **parts, **fields})


def card(layout: Layout, tie: Tie) -> tuple[dict[str, str], tuple[Unprintable, ...]]:
    content, unprintable = write_cards(a_network(tie), [tie.id], layout)
    (row,) = csv.DictReader(StringIO(content.decode(layout.encoding)))
    return row, unprintable


def filled(row: dict[str, str]) -> dict[str, str]:
    return {column: cell for column, cell in row.items() if cell}


def test_the_plain_table_has_a_column_for_each_part() -> None:
    row, unprintable = card(PLAIN, hanako(family_reading="すずき", given_reading="はなこ"))
    assert unprintable == ()
    assert filled(row) == {
        "姓": "鈴木",
        "名": "花子",
        "姓かな": "すずき",
        "名かな": "はなこ",
        "敬称": "様",
        "郵便番号": "100-0001",
        "都道府県": "東京都",
        "住所1": "千代田区千代田1-2-3",
        "住所2": "見本荘101",
    }


def test_the_design_kits_table_has_its_columns_in_shift_jis() -> None:
    row, _ = card(DESIGN_KIT, hanako())
    assert list(row)[:9] == [
        "氏名(姓)",
        "氏名(名)",
        "郵便番号(自宅欄)",
        "自宅住所(都道府県)",
        "自宅住所(市区町村)",
        "自宅住所(番地等)",
        "自宅住所(建物名)",
        "敬称",
        "連名1(姓:自宅欄)",
    ]
    assert list(row)[-4:] == ["連名5(敬称:会社欄)", "カテゴリ", "送受履歴", "デザインキット住所ID"]
    assert list(filled(row).values()) == [
        "鈴木", "花子", "100-0001", "東京都", "千代田区", "千代田1-2-3", "見本荘101", "様",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "parts", "printed"),
    [
        ("鈴木 花子", ("鈴木", "花子"), ("鈴木", "花子", "様")),
        ("鈴木花子様", ("", ""), ("鈴木花子", "", "様")),
        ("鈴木さん", ("", ""), ("鈴木", "", "様")),
        ("山田 太郎 先生", ("山田", "太郎 先生"), ("山田", "太郎", "先生")),
        ("見本商店御中", ("", ""), ("見本商店", "", "御中")),
        ("殿", ("", ""), ("殿", "", "様")),
        ("Madonna", ("", "Madonna"), ("", "Madonna", "様")),
    ],
)
def test_an_honorific_is_never_doubled(name: str, parts: tuple[str, str], printed: tuple[str, str, str]) -> None:
    row, _ = card(PLAIN, hanako(name=name, family_name=parts[0], given_name=parts[1]))
    assert (row["姓"], row["名"], row["敬称"]) == printed


def test_an_address_known_as_a_text_keeps_its_words_and_gives_its_code() -> None:
    row, _ = card(PLAIN, hanako(channels=(post("〒100-0001 東京都千代田区千代田1-2-3"),)))
    assert (row["郵便番号"], row["住所1"]) == ("100-0001", "東京都千代田区千代田1-2-3")
    row, _ = card(PLAIN, hanako(channels=(post("1 Sample Street, Springfield"),)))
    assert (row["郵便番号"], row["住所1"]) == ("", "1 Sample Street, Springfield")


def test_an_address_abroad_is_in_the_order_of_its_script() -> None:
    abroad = PostalAddress(
        postal_code="12345", region="IL", locality="Springfield", street="1 Sample Street", country="USA"
    )
    row, _ = card(PLAIN, hanako(channels=(post(address=abroad),)))
    assert (row["都道府県"], row["住所1"], row["住所2"]) == ("IL", "1 Sample Street, Springfield", "USA")


def test_the_company_is_on_the_card_only_when_the_card_goes_there() -> None:
    job = an_affiliation("株式会社見本", department="営業部", title="部長")
    at_work = hanako(affiliations=(job,), channels=(post(address=HOME, owner=ChannelOwner.EMPLOYER),))
    row, _ = card(PLAIN, at_work)
    assert (row["会社名"], row["部署名"], row["役職"]) == ("株式会社見本", "営業部", "部長")
    row, _ = card(DESIGN_KIT, at_work)
    assert row["自宅住所(建物名)"] == "見本荘101 株式会社見本 営業部"
    row, _ = card(PLAIN, hanako(affiliations=(job,)))
    assert row["会社名"] == ""


def test_what_shift_jis_cannot_hold_is_marked_and_listed() -> None:
    row, unprintable = card(DESIGN_KIT, hanako(family_name="𠮷田", given_name="André"))
    assert (row["氏名(姓)"], row["氏名(名)"]) == ("〓田", "Andr〓")
    assert [(one.field, one.characters) for one in unprintable] == [("氏名(姓)", "𠮷"), ("氏名(名)", "é")]
    row, unprintable = card(PLAIN, hanako(family_name="𠮷田"))
    assert (row["姓"], unprintable) == ("𠮷田", ())


def test_a_form_of_a_character_is_printed_in_its_usual_form_and_listed() -> None:
    row, unprintable = card(DESIGN_KIT, hanako(family_name="辻\U000e0100"))
    assert row["氏名(姓)"] == "辻"
    assert [one.characters for one in unprintable] == ["辻\U000e0100"]


def test_variants_that_shift_jis_has_stay_and_dashes_become_its_own() -> None:
    name = "﨑髙濵凜德瀨①㈱〜—"
    row, unprintable = card(DESIGN_KIT, hanako(family_name=name))
    assert (row["氏名(姓)"], unprintable) == ("﨑髙濵凜德瀨①㈱～―", ())


def test_nobody_without_an_address_breaks_the_table() -> None:
    row, _ = card(PLAIN, hanako(channels=()))
    assert filled(row) == {"姓": "鈴木", "名": "花子", "敬称": "様"}


@LAYOUTS
def test_no_cell_is_computed_by_a_spreadsheet(layout: Layout) -> None:
    row, _ = card(layout, hanako(family_name="=1+1", channels=(post("@home"),)))
    assert [cell for cell in row.values() if cell.startswith(("=", "@"))] == []


@LAYOUTS
@given(name=st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_any_name_can_be_written_and_every_mark_is_listed(layout: Layout, name: str) -> None:
    content, unprintable = write_cards(a_network(tie := hanako(family_name=name, given_name="花")), [tie.id], layout)
    marked = content.decode(layout.encoding).count("〓") - name.count("〓")
    assert (marked == 0) or unprintable


def test_the_order_is_that_of_the_list() -> None:
    ties = [a_tie(name) for name in ("Mary Major", "Aiko Mori")]
    content, _ = write_cards(a_network(*ties), [tie.id for tie in ties], PLAIN)
    assert [row["姓"] for row in csv.DictReader(StringIO(content.decode("utf-8-sig")))] == ["Mary Major", "Aiko Mori"]
