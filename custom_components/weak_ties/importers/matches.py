"""Finds the tie that a record of a file is about, among the network's and those that the file has added so far."""

from collections.abc import Iterable, Mapping

from ..network.identity.agreement import Agreement, agreement
from ..network.identity.matching import Directory
from ..network.identity.names import fold, romaji_key
from ..network.identity.spellings import has_kanji
from ..network.model import ChannelKind, Tie, TieId
from .contact import ImportedContact
from .evidence import Key, are_compatible, differ, shared_in_file, strong_keys, weak_keys

# Keys that no two people have: a member's slug. A UID may be a row's number, so it counts only beside a name.
_SOURCES_OF_OWN_KEYS = frozenset({"linkedin"})

# A channel of more people than this is an office's: two of them have no reason to be compared.
_MOST_OF_A_HOUSEHOLD = 2
_MOST_COMPARED = 50

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
        self._shared: frozenset[Key] = frozenset()
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

    def expect(self, contacts: Iterable[ImportedContact]) -> None:
        """Note which channels of a file are shared by people of differing names, before its records are taken."""
        self._shared = shared_in_file(contacts, self._region)

    def is_anothers(self, contact: ImportedContact, tie: Tie) -> bool:
        """Whether the key of a record now stands for another person than the tie that it was once taken into."""
        if contact.source in _SOURCES_OF_OWN_KEYS or not contact.name:
            return False
        return agreement(contact, tie) is Agreement.DIFFERENT

    def release(self, contact: ImportedContact) -> None:
        """Forget whose a record's key was: another person has it now."""
        self._by_source.pop((contact.source, contact.key), None)

    def same_person(self, contact: ImportedContact, ties: Mapping[TieId, Tie]) -> tuple[TieId | None, TieId | None]:
        """The tie that a record is joined with, and else one that the owner should compare it with.

        Joined is who shares a strong key that is theirs alone and has a compatible name (docs/reference). A strong
        key with another name, or a compatible name with an office's or a household's channel, is a question.
        """
        doubtful: TieId | None = None
        for key in strong_keys(contact, self._region):
            holders = [ties[tie_id] for tie_id in self._by_channel.get(key, ())]
            for tie in holders:
                is_own = key not in self._shared and not differ((contact, *holders))
                if is_own and are_compatible(contact, tie, tie.birthday, key[0]):
                    return tie.id, None
            if len(holders) <= _MOST_OF_A_HOUSEHOLD:
                doubtful = doubtful or next((tie.id for tie in holders), None)
        return None, doubtful or self._namesake_nearby(contact, ties)

    def _namesake_nearby(self, contact: ImportedContact, ties: Mapping[TieId, Tie]) -> TieId | None:
        """A tie with a compatible name at the same office or in the same household."""
        for key in weak_keys(contact, self._region):
            for tie_id in list(self._by_channel.get(key, ()))[:_MOST_COMPARED]:
                if agreement(contact, ties[tie_id]) >= Agreement.COMPATIBLE:
                    return tie_id
        return None

    def same_name(self, contact: ImportedContact, name: str) -> TieId | None:
        """A tie that has this name, however it is written; whether it is the same person, only the owner knows."""
        found = self._directory.by_name(name, contact.reading)
        if found:
            return found[0]
        keys = (f"={fold(name)}", *_sounds(contact, prefix=_PLAIN))
        if not has_kanji(name):
            keys += _sounds(contact, prefix=_KANJI)
        return next((self._by_name[key] for key in keys if key in self._by_name), None)


def _sounds(named: Tie | ImportedContact, *, prefix: str) -> tuple[str, ...]:
    """Keys of how a whole name sounds, with its words in any order."""
    reading = f"{named.family_reading} {named.given_reading}".strip() or named.reading
    name = "" if has_kanji(named.name) else named.name
    return tuple(f"{prefix}{romaji_key(text)}" for text in (name, reading) if text)
