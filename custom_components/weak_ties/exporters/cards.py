"""Writes a table from which programs for Japanese cards (はがき) print names and addresses."""

import csv
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from io import StringIO

from ..network.affiliations.employers import current_work
from ..network.model import Affiliation, ChannelOwner, Network, PostalAddress, Tie, TieId
from ..network.occasions.greetings import card_address
from .table import harmless

HONORIFIC = "様"

# What people write behind a name themselves, and what the card says then. 御中 is for organizations, without 様.
_HONORIFICS: Mapping[str, str] = {
    "様": HONORIFIC,
    "さま": HONORIFIC,
    "さん": HONORIFIC,
    "先生": "先生",
    "殿": "殿",
    "御中": "御中",
}
_POSTAL_CODE = re.compile(r"^\s*〒?\s*([0-9０-９]{3}[-‐－ー]?[0-9０-９]{4})(?![0-9０-９])[\s、,]*")
_JAPANESE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff々]")

# The mark that Japanese printers set where a character is missing: it is seen before the card is posted.
_GETA = "〓"
# Python's cp932 knows the dash of Japanese text by this code point only.
_SAME_IN_CP932 = str.maketrans({"\u2014": "\u2015"})
# A character with what chooses one of its forms (辻 with one dot or two): without it, the usual form is printed.
_CHARACTER = re.compile("(?s)(.)([\ufe00-\ufe0f\U000e0100-\U000e01ef]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Unprintable:
    """What of a tie's `field` (a column) the encoding cannot hold: it is printed as 〓 or in its usual form."""

    tie_id: TieId
    field: str
    characters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A table that some program reads: its encoding, and what stands in each of its columns."""

    encoding: str
    columns: Mapping[str, Callable[[Addressee], str]]


@dataclass(frozen=True, kw_only=True)
class Addressee:
    """A tie as it stands on a card."""

    tie: Tie

    @cached_property
    def _family_given_honorific(self) -> tuple[str, str, str]:
        family, given = self.tie.family_name.strip(), self.tie.given_name.strip()
        if not family and not given:
            family = self.tie.name.strip()
        written = given or family
        ending = next((ending for ending in _HONORIFICS if written.endswith(ending) and written != ending), "")
        bare = written.removesuffix(ending).rstrip()
        return (family if given else bare), (bare if given else ""), _HONORIFICS.get(ending, HONORIFIC)

    @property
    def family(self) -> str:
        """The family name, or the whole name where it is not known in parts."""
        return self._family_given_honorific[0]

    @property
    def given(self) -> str:
        """The given name."""
        return self._family_given_honorific[1]

    @property
    def honorific(self) -> str:
        """様, unless the name came with another: it never stands there twice."""
        return self._family_given_honorific[2]

    @cached_property
    def work(self) -> Affiliation | None:
        """The job, when the card goes there; at home nobody wants to read it."""
        channel = card_address(self.tie)
        return current_work(self.tie) if channel and channel.owner is ChannelOwner.EMPLOYER else None

    @cached_property
    def address(self) -> PostalAddress:
        """The address in parts; one that is known as a text only is left whole, but for its postal code."""
        channel = card_address(self.tie)
        if channel is None:
            return PostalAddress()
        if channel.address is not None and channel.address != PostalAddress():
            return channel.address
        code = _POSTAL_CODE.match(channel.value)
        rest = channel.value[code.end() :] if code else channel.value
        return PostalAddress(postal_code=code[1] if code else "", street=rest.strip())

    @property
    def place(self) -> str:
        """The municipality and the rest, in the order of their script."""
        locality, street = self.address.locality, self.address.street
        return f"{locality}{street}" if self._is_japanese else _listed(street, locality)

    @property
    def building(self) -> str:
        """The building, and for another script the country."""
        return self.address.extended if self._is_japanese else _listed(self.address.extended, self.address.country)

    @property
    def building_and_company(self) -> str:
        """The building, and the company where the card goes there: this layout has no other place for it."""
        company = (self.work.organization, self.work.department) if self.work else ()
        return " ".join(filter(None, (self.building, *company)))

    @property
    def _is_japanese(self) -> bool:
        return _JAPANESE.search(self.address.locality + self.address.street) is not None


def write_cards(network: Network, tie_ids: Iterable[TieId], layout: Layout) -> tuple[bytes, tuple[Unprintable, ...]]:
    """The table of these ties, in this order, and what of it cannot be printed. Nothing is replaced unsaid."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(layout.columns)
    unprintable: list[Unprintable] = []
    for tie_id in tie_ids:
        addressee = Addressee(tie=network.ties[tie_id])
        row: list[str] = []
        for field, value in layout.columns.items():
            cell, missing = _printable(harmless(value(addressee)), layout.encoding)
            row.append(cell)
            if missing:
                unprintable.append(Unprintable(tie_id=tie_id, field=field, characters=missing))
        writer.writerow(row)
    return text.getvalue().encode(layout.encoding), tuple(unprintable)


def _printable(text: str, encoding: str) -> tuple[str, str]:
    """The text as the encoding can hold it, and the characters that it cannot, each once."""
    written = text.translate(_SAME_IN_CP932) if encoding == "cp932" else text
    if _fits(written, encoding):
        return written, ""
    cell: list[str] = []
    missing: dict[str, None] = {}
    for match in _CHARACTER.finditer(written):
        if not _fits(match[0], encoding):
            missing[match[0]] = None
        cell.append(_best(match, encoding))
    return "".join(cell), "".join(missing)


def _best(character: re.Match[str], encoding: str) -> str:
    return next((one for one in (character[0], character[1]) if _fits(one, encoding)), _GETA)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _listed(*parts: str) -> str:
    return ", ".join(filter(None, parts))


def _empty(_addressee: Addressee) -> str:
    """Stand for what Weak Ties does not know: the others in the household, for one."""
    return ""


def _postal_code(addressee: Addressee) -> str:
    return addressee.address.postal_code.removeprefix("〒").strip()


def _of_work(part: str) -> Callable[[Addressee], str]:
    return lambda addressee: str(getattr(addressee.work, part)) if addressee.work else ""


def _joint_names(numbers: Iterable[int], parts: Iterable[str]) -> Iterator[tuple[str, Callable[[Addressee], str]]]:
    """The columns of those who live there too."""
    columns = tuple(parts)
    return ((column.format(number), _empty) for number in numbers for column in columns)


PLAIN = Layout(
    encoding="utf-8-sig",
    columns={
        "姓": lambda addressee: addressee.family,
        "名": lambda addressee: addressee.given,
        "姓かな": lambda addressee: addressee.tie.family_reading,
        "名かな": lambda addressee: addressee.tie.given_reading,
        "敬称": lambda addressee: addressee.honorific,
        **dict(_joint_names((1, 2, 3), ("連名{}", "連名{}敬称"))),
        "郵便番号": _postal_code,
        "都道府県": lambda addressee: addressee.address.region,
        "住所1": lambda addressee: addressee.place,
        "住所2": lambda addressee: addressee.building,
        "会社名": _of_work("organization"),
        "部署名": _of_work("department"),
        "役職": _of_work("title"),
    },
)
_AT_HOME = ("連名{}(姓:自宅欄)", "連名{}(名:自宅欄)", "連名{}(姓名:自宅欄)", "連名{}(敬称:自宅欄)")
_AT_WORK = tuple(column.replace("自宅", "会社") for column in _AT_HOME)
# The columns of Japan Post's はがきデザインキット, which other programs for cards read as well.
DESIGN_KIT = Layout(
    encoding="cp932",
    columns={
        "氏名(姓)": lambda addressee: addressee.family,
        "氏名(名)": lambda addressee: addressee.given,
        "郵便番号(自宅欄)": _postal_code,
        "自宅住所(都道府県)": lambda addressee: addressee.address.region,
        "自宅住所(市区町村)": lambda addressee: addressee.address.locality,
        "自宅住所(番地等)": lambda addressee: addressee.address.street,
        "自宅住所(建物名)": lambda addressee: addressee.building_and_company,
        "敬称": lambda addressee: addressee.honorific,
        **dict(_joint_names((1, 2, 3), _AT_HOME)),
        **dict(_joint_names((4, 5), _AT_WORK)),
        "カテゴリ": _empty,
        "送受履歴": _empty,
        "デザインキット住所ID": _empty,
    },
)
