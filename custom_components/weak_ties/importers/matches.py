"""Finds the tie that a record of a file is about, among the network's and those that the file has added so far."""

from collections.abc import Iterable, Iterator, Mapping

from ..network.identity.matching import Directory
from ..network.identity.names import fold, romaji_key
from ..network.identity.spellings import has_kanji
from ..network.model import ChannelKind, Tie, TieId
from ..network.reach.mobiles import is_mobile
from .contact import ImportedContact
from .imported_channels import PROFILES, normalized

# A profile is one person's for sure, an address nearly so; a number alone is a household's.
_CERTAIN = (*sorted(PROFILES), ChannelKind.EMAIL)
_MOBILE_LABELS = frozenset({"cell", "mobile", "iphone"})

# Two people whose names sound alike in different kanji are two people; in kana or romaji one cannot tell.
_KANJI = "kanji~"
_PLAIN = "~"


class Matches:
    """An index that grows with the file, so that 30,000 records take as many steps."""

    def __init__(self, ties: Iterable[Tie], directory: Directory, region: str | None) -> None:
        self._directory = directory
        self._region = region
        self._by_source: dict[tuple[str, str], TieId] = {}
        self._by_channel: dict[tuple[ChannelKind, str], dict[TieId, None]] = {}
        self._by_name: dict[str, TieId] = {}
        for tie in ties:
            self.index(tie)

    def index(self, tie: Tie) -> None:
        """Make a tie findable by what it has now."""
        for key in tie.source_keys:
            self._by_source.setdefault((key.source, key.key), tie.id)
        for channel in tie.channels:
            self._by_channel.setdefault((channel.kind, channel.normalized), {})[tie.id] = None

    def index_name(self, tie: Tie) -> None:
        """Make a tie that the directory does not have findable by its name."""
        for key in (f"={fold(tie.name)}", *_sounds(tie, prefix=_KANJI if has_kanji(tie.name) else _PLAIN)):
            self._by_name.setdefault(key, tie.id)

    def by_source(self, contact: ImportedContact) -> TieId | None:
        """The tie that this very record was taken into before."""
        return self._by_source.get((contact.source, contact.key))

    def same_person(self, contact: ImportedContact, ties: Mapping[TieId, Tie]) -> TieId | None:
        """The tie with the same profile or e-mail, or the same mobile number and family name."""
        keys = [(channel.kind, normalized(channel.kind, channel.value, self._region)) for channel in contact.channels]
        for kind in _CERTAIN:
            for key in keys:
                if key[0] is kind and key in self._by_channel:
                    return next(iter(self._by_channel[key]))
        holders = [ties[tie_id] for key in self._mobiles(contact) for tie_id in self._by_channel.get(key, ())]
        families = _family_keys(contact) if holders else set()
        return next((tie.id for tie in holders if families & _family_keys(tie)), None)

    def same_name(self, contact: ImportedContact, name: str) -> TieId | None:
        """A tie that has this name, however it is written; whether it is the same person, only the owner knows."""
        found = self._directory.by_name(name, contact.reading)
        if found:
            return found[0]
        keys = (f"={fold(name)}", *_sounds(contact, prefix=_PLAIN))
        if not has_kanji(name):
            keys += _sounds(contact, prefix=_KANJI)
        return next((self._by_name[key] for key in keys if key in self._by_name), None)

    def _mobiles(self, contact: ImportedContact) -> Iterator[tuple[ChannelKind, str]]:
        for channel in contact.channels:
            if channel.kind is ChannelKind.PHONE:
                number = normalized(channel.kind, channel.value, self._region)
                if is_mobile(number, is_called_so=channel.label.casefold() in _MOBILE_LABELS):
                    yield channel.kind, number


def _sounds(named: Tie | ImportedContact, *, prefix: str) -> tuple[str, ...]:
    """Keys of how a whole name sounds, with its words in any order."""
    reading = f"{named.family_reading} {named.given_reading}".strip() or named.reading
    name = "" if has_kanji(named.name) else named.name
    return tuple(f"{prefix}{romaji_key(text)}" for text in (name, reading) if text)


def _family_keys(named: Tie | ImportedContact) -> set[str]:
    """Keys of a family name: as written, and as it sounds where that is known."""
    family = named.family_name or _guessed_family(named.name)
    reading = named.family_reading or next(iter(named.reading.split()), "")
    return {key for key in (fold(family), romaji_key(family), romaji_key(reading)) if key}


def _guessed_family(name: str) -> str:
    words = name.split() or [""]
    return words[-1] if name.isascii() else words[0]
