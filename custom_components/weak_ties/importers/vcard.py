"""vCard 2.1, 3.0 and 4.0 into contacts; the version a card claims is never trusted."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from ..network.model import Birthday
from .contact import ImportedAffiliation, ImportedContact, ParsedFile, SkippedRecord
from .dates import birthday_from_text, date_from_text
from .decode import Locale, utf_16_of
from .person_name import NAME_LIMIT, tidy, tidy_note
from .reasons import SkipReason
from .repeats import Outcome, parsed_file
from .vcard_channels import CHANNEL_PROPERTIES, channels_from_card
from .vcard_lines import RawCard, read_cards
from .vcard_name import CardName, name_from_card
from .vcard_picture import picture_from_card
from .vcard_property import FIELD_LIMIT, Property, property_from_raw

FORMAT = "vcard"

_NAMING = re.compile(
    "FN|N|NICKNAME|SOUND|SORT-STRING|X-PHONETIC-(FIRST|MIDDLE|LAST)-NAME|X-MAIDENNAME|X-ANDROID-CUSTOM"
)
_DESCRIBING = re.compile(
    "ORG|TITLE|ROLE|BDAY|NOTE|CATEGORIES|X-GN|REV|UID|X-ABUID|KIND|MEMBER|X-ABSHOWAS|X-ADDRESSBOOKSERVER-(KIND|MEMBER)"
)
_KINDS = {
    "group": SkipReason.CARD_IS_GROUP,
    "org": SkipReason.CARD_IS_ORGANIZATION,
    "location": SkipReason.CARD_IS_LOCATION,
    "application": SkipReason.CARD_IS_DEVICE,
    "device": SkipReason.CARD_IS_DEVICE,
}
# What Google calls everybody, and what it calls those with a star.
_EVERYBODY = frozenset({"mycontacts", "my contacts"})
_STARRED = "starred"
_ANDROID_BIRTHDAY = re.compile(r"vnd\.android\.cursor\.item/contact_event;([^;]*);3;")
_JAPANESE_PHONE = re.compile(rb"X-IRMC-N|CHARSET=\"?(?:SHIFT[_-]JIS|X-SJIS)", re.IGNORECASE)


def cards_as_bytes(content: bytes) -> bytes:
    """Make bytes of one byte per ASCII character, since the reader looks for those."""
    flavour = utf_16_of(content)
    text = content.decode(flavour, "replace").encode("utf-8", "replace") if flavour else content
    return text.removeprefix(b"\xef\xbb\xbf")


def read_vcards(content: bytes, locale: Locale) -> ParsedFile:
    """Read every card. A card that cannot be taken costs only itself, and says why."""
    content = cards_as_bytes(content)
    regional = "cp932" if _JAPANESE_PHONE.search(content) else locale.regional_encoding
    cards = [_Card(raw, locale.encoding, regional) for raw in read_cards(content)]
    groups = _groups_by_member(cards)
    parsed = parsed_file(FORMAT, (_outcome(row, card, groups) for row, card in enumerate(cards, 1)))
    return replace(parsed, left_out=tuple(_pictures_left_out(parsed, cards)))


def _pictures_left_out(parsed: ParsedFile, cards: Iterable[_Card]) -> Iterator[SkippedRecord]:
    """Say of whom the picture could not be taken; of a card that was skipped altogether there is nothing to say."""
    skipped = {record.row for record in parsed.skipped}
    for row, card in enumerate(cards, 1):
        if card.photo.problem and row not in skipped:
            yield SkippedRecord(row=row, reason=card.photo.problem)


def _is_read(name: str) -> bool:
    return name in CHANNEL_PROPERTIES or bool(_NAMING.fullmatch(name) or _DESCRIBING.fullmatch(name))


class _Card:
    """The properties of one card that anybody asks for, by name."""

    def __init__(self, raw: RawCard, charset: str | None, regional_encoding: str) -> None:
        self.ended = raw.ended
        self.is_empty = not raw.properties
        self.photo = picture_from_card(raw.properties)
        wanted = [entry for entry in raw.properties if _is_read(entry.name)]
        self.is_too_large = any(len(entry.value) > FIELD_LIMIT for entry in wanted)
        self._properties: dict[str, list[Property]] = defaultdict(list)
        for entry in wanted if not self.is_too_large else ():
            self._properties[entry.name].append(property_from_raw(entry, charset, regional_encoding))

    def find(self, name: str) -> tuple[Property, ...]:
        """Give the properties of that name in their order."""
        return tuple(self._properties.get(name, ()))

    def text(self, *names: str) -> str:
        """Give the first text that there is under one of the names, or ''."""
        return next((text for name in names for entry in self.find(name) if (text := tidy(entry.text))), "")

    @property
    def kind(self) -> str:
        """Name what the card is a card of, in lower case."""
        return self.text("KIND", "X-ADDRESSBOOKSERVER-KIND").casefold()

    @property
    def uid(self) -> str:
        """Name the card across exports, '' when it has no name of that sort."""
        return _plain_uid(self.text("UID", "X-ABUID"))


def _outcome(row: int, card: _Card, groups: Mapping[str, tuple[str, ...]]) -> Outcome:
    name = name_from_card(card.find)
    return row, _refusal(card, name) or _contact(row, card, name, groups.get(card.uid.casefold(), ()))


def _refusal(card: _Card, name: CardName) -> SkipReason | None:
    if not card.ended:
        return SkipReason.CARD_WITHOUT_END
    if card.is_empty:
        return SkipReason.CARD_EMPTY
    if card.is_too_large:
        return SkipReason.FIELD_TOO_LARGE
    if kind := _KINDS.get(card.kind):
        return kind
    if _is_organization(card, name):
        return SkipReason.CARD_IS_ORGANIZATION
    return _refusal_of_name(name.display or card.text("EMAIL"))


def _refusal_of_name(name: str) -> SkipReason | None:
    if not name:
        return SkipReason.CARD_WITHOUT_NAME
    if len(name) > NAME_LIMIT:
        return SkipReason.NAME_TOO_LONG
    return SkipReason.REPLACED_CHARACTERS if "\ufffd" in name else None


def _is_organization(card: _Card, name: CardName) -> bool:
    """Tell a company's card: it says so, or its only name is the company's."""
    if card.text("X-ABSHOWAS").casefold() == "company":
        return True
    organization = next((tidy(entry.parts()[0]) for entry in card.find("ORG")), "")
    return bool(organization) and not (name.family or name.given) and name.display in {"", organization}


def _contact(row: int, card: _Card, name: CardName, groups: tuple[str, ...]) -> ImportedContact:
    channels = channels_from_card(card.find)
    display = name.display or card.text("EMAIL")
    tags, starred = _tags(card)
    return ImportedContact(
        source=FORMAT,
        key=card.uid or f"{display.casefold()}|{channels[0].value if channels else ''}",
        row=row,
        name=display,
        family_name=name.family,
        given_name=name.given,
        reading=name.reading.whole,
        family_reading=name.reading.family,
        given_reading=name.reading.given,
        aliases=name.aliases,
        birthday=_birthday(card),
        tags=tuple(dict.fromkeys((*tags, *groups))),
        note="\n".join(filter(None, (tidy_note(entry.text) for entry in card.find("NOTE")))),
        starred=starred,
        channels=channels,
        affiliations=_affiliations(card),
        as_of=_revised_on(card),
        picture=card.photo.picture,
    )


def _affiliations(card: _Card) -> tuple[ImportedAffiliation, ...]:
    """Put the first title to the first organization, the second to the second: nothing else joins them."""
    organizations = [[tidy(part) for part in entry.parts()] for entry in card.find("ORG")]
    titles = [tidy(entry.text) for entry in card.find("TITLE") or card.find("ROLE")]
    pairs = zip_longest(organizations, titles)
    found = (_affiliation(parts or [""], title or "") for parts, title in pairs)
    return tuple(affiliation for affiliation in found if affiliation.organization or affiliation.title)


def _affiliation(parts: list[str], title: str) -> ImportedAffiliation:
    return ImportedAffiliation(organization=parts[0], department=" ".join(filter(None, parts[1:])), title=title)


def _birthday(card: _Card) -> Birthday | None:
    for entry in card.find("BDAY"):
        if birthday := birthday_from_text(entry.text, omitted_year=entry.parameter("X-APPLE-OMIT-YEAR")):
            return birthday
    events = (_ANDROID_BIRTHDAY.match(entry.value) for entry in card.find("X-ANDROID-CUSTOM"))
    return next((found for event in events if event and (found := birthday_from_text(event[1]))), None)


def _revised_on(card: _Card) -> date | None:
    return date_from_text(card.text("REV"))


def _tags(card: _Card) -> tuple[tuple[str, ...], bool]:
    parts = [tidy(part).removeprefix("* ") for entry in card.find("CATEGORIES") for part in entry.parts(",")]
    parts += [tidy(entry.text) for entry in card.find("X-GN")]
    tags = tuple(tag for tag in parts if tag and tag.casefold() not in _EVERYBODY | {_STARRED})
    return tags, any(tag.casefold() == _STARRED for tag in parts)


def _groups_by_member(cards: Iterable[_Card]) -> dict[str, tuple[str, ...]]:
    """Turn groups with members into members with tags."""
    groups: dict[str, tuple[str, ...]] = defaultdict(tuple)
    for card in cards:
        name = card.text("FN", "N", "ORG") if card.kind == "group" else ""
        for member in (*card.find("MEMBER"), *card.find("X-ADDRESSBOOKSERVER-MEMBER")) if name else ():
            groups[_plain_uid(member.text).casefold()] += (name,)
    return groups


def _plain_uid(text: str) -> str:
    uid = text.strip()
    return uid[len("urn:uuid:") :] if uid.casefold().startswith("urn:uuid:") else uid
