"""Finds the tie that somebody means, and asks when it could be another.

Exact beats similar, the whole name beats a part of it, and among similar names there has to be one clear winner.
Logging a call to the wrong person does harm that nobody notices; a question costs a moment.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import chain
from typing import NamedTuple, override

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..errors import NameEmptyError, TieAmbiguousError, TieNotFoundError
from ..model import ChannelKind, Tie, TieId
from .kana import is_japanese
from .names import email_key, phone_key, plain_words, profile_key, words_of, written_key
from .shards import Shards
from .slips import LONG_ENOUGH_FOR_TWO, SHORTEST, SHORTEST_BESIDE_EXACT, Likeness, likeness
from .spellings import NO_KEYS, Keys, Words, channel_key, has_kanji, keys_of, sound_of, spelled, tail_of, turned

type _Ids = tuple[TieId, ...]

_UUID = re.compile(r"[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}", re.IGNORECASE)
_NUMBER = re.compile(r"(?:tel:)?[+(]*\d[\d\s()./-]{4,}")
_MOST_CANDIDATES = 10
_MOST_SHOWN = 100
# Two syllables in Latin letters: やま is asked about, や is not.
_SHORTEST_HALF = 4
# Two edits at most are looked at; what they mean is for `slips` to judge.
_MOST_EDITS = 2


class _Entry(NamedTuple):
    """What a question about a tie needs of it beside its keys."""

    name: str
    is_archived: bool


class Directory:
    """An index over ties by everything that finds them. It never changes; a change is a new one."""

    def __init__(self, entries: Shards[_Entry], keys: tuple[Shards[_Ids], ...], region: str | None) -> None:
        """Take over the parts; `Directory.of` makes them."""
        self._entries = entries
        self._keys = keys
        self._full, self._alias, self._sound, self._part, self._unsplit, self._channel = keys
        self._region = region

    @classmethod
    def of(cls, ties: Iterable[Tie], region: str | None = None) -> Directory:
        """Index the ties; numbers without a country code are read as `region` (JP, US) writes them."""
        entries: list[tuple[str, _Entry]] = []
        found: tuple[dict[str, list[TieId]], ...] = tuple({} for _ in Keys._fields)
        for tie in sorted(ties, key=lambda tie: tie.id):
            entries.append((tie.id, _entry_of(tie)))
            for index, keys in zip(found, keys_of(tie), strict=True):
                for key in keys:
                    index.setdefault(key, []).append(tie.id)
        shards = (Shards.of((key, tuple(ids)) for key, ids in index.items()) for index in found)
        return cls(Shards.of(entries), tuple(shards), region)

    def updated(self, before: Tie | None, after: Tie | None) -> Directory:
        """Give the directory with one tie replaced, added or taken away; itself when nothing that finds it changed."""
        if before is not None and after is not None and _what_finds(before) == _what_finds(after):
            return self
        old, new = (NO_KEYS if tie is None else keys_of(tie) for tie in (before, after))
        entries: dict[str, _Entry | None] = {} if before is None else {before.id: None}
        entries |= {} if after is None else {after.id: _entry_of(after)}
        moves = zip(self._keys, old, new, strict=True)
        keys = (_moved(index, gone, come, before, after) for index, gone, come in moves)
        return Directory(self._entries.changed(entries), tuple(keys), self._region)

    @override
    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Directory):
            return NotImplemented
        return (self._entries, self._keys, self._region) == (other._entries, other._keys, other._region)

    @override
    def __hash__(self) -> int:
        return id(self)

    def resolve(self, query: str, *, include_archived: bool = False) -> TieId:
        """Give the one tie that is meant, by id, name, part of it, alias, reading, number or address.

        Raises NameEmptyError, TieAmbiguousError when it could be another, TieNotFoundError when nobody is close.
        Archived ties are found by their id, and by anything else only if asked for.
        """
        query = query.strip()
        if query in self._entries:
            return TieId(query)
        if not plain_words(query):
            raise NameEmptyError
        if _UUID.fullmatch(query):
            raise TieNotFoundError(name=query)
        return self._resolve_name(query, include_archived=include_archived)

    def by_phone(self, text: str) -> tuple[TieId, ...]:
        """Give the ties with that number; without a country code its last nine digits decide."""
        number = phone_key(text, self._region)
        found = self._channel.get(channel_key(ChannelKind.PHONE, number)) or ()
        return found if found or number.startswith("+") else self._channel.get(tail_of(number)) or ()

    def by_email(self, text: str) -> tuple[TieId, ...]:
        """Give the ties with that e-mail address."""
        return self._channel.get(channel_key(ChannelKind.EMAIL, email_key(text))) or ()

    def by_profile(self, text: str) -> tuple[TieId, ...]:
        """Give the ties with that profile, given as its address."""
        return self._channel.get(channel_key(ChannelKind.WEBSITE, profile_key(text))) or ()

    def by_name(self, name: str, reading: str = "") -> tuple[TieId, ...]:
        """Give the ties, archived ones too, that have exactly that name; a reading counts where one has no kanji."""
        words = words_of(name)
        same = {*_found(self._full, {"".join(words)}), *_found(self._alias, {"".join(words)})}
        spelled = words_of(reading) if has_kanji(name) else words
        sounding = self._sounding(spelled)
        return tuple(sorted(same | {tie_id for tie_id in sounding if not (has_kanji(name) and self._is_kanji(tie_id))}))

    def by_sound(self, kana: str) -> tuple[TieId, ...]:
        """Give the ties whose recorded name, reading or part of either sounds exactly so, archived ones left out."""
        words = words_of(kana)
        found = self._sounding(words) | _found(self._part, {sound_of(words)})
        return tuple(self._present(found, include_archived=False))

    def search(
        self, text: str, limit: int, *, include_archived: bool = False, similar: bool = True
    ) -> tuple[TieId, ...]:
        """Give the ties with `text` anywhere in a name, the best first; `similar` names only when there are none."""
        words = words_of(text)
        if not words:
            return ()
        typed = {"".join(words), *spelled(words)}
        ranks: dict[TieId, int] = {}
        for index in self._keys[:-1]:
            for piece in typed:
                for key in [key for key in index if piece in key]:
                    rank = 0 if piece == key else 1 if key.startswith(piece) else 2
                    for tie_id in index.get(key) or ():
                        ranks[tie_id] = min(rank, ranks.get(tie_id, rank))
        if not ranks and not similar:
            return ()
        found = self._present(ranks or self._similar(text), include_archived=include_archived)
        return tuple(sorted(found, key=lambda tie_id: ranks.get(tie_id, 0))[:limit])

    def _resolve_name(self, query: str, *, include_archived: bool) -> TieId:
        is_known = False
        for found in self._exact(query):
            present = self._present(found, include_archived=include_archived)
            if present:
                return self._only(query, present)
            is_known = is_known or bool(found)
        # Somebody archived has exactly that name: then nobody with a similar one is meant.
        similar = {} if is_known else self._similar(query)
        present = self._present(similar, include_archived=include_archived)
        if not present:
            raise TieNotFoundError(name=_shown(query))
        if len(present) == 1 and similar[present[0]] is Likeness.DOUBT:
            raise self._ambiguous(query, present)
        return self._only(query, present)

    def _exact(self, query: str) -> Iterator[Collection[TieId]]:
        """Give what the query finds, surest first: as it stands, then without what may be an honorific."""
        for words in dict.fromkeys((plain_words(query), words_of(query))):
            whole = {"".join(words)}
            parts = _found(self._part, {*whole, sound_of(words)})
            yield _found(self._full, whole)
            # One word may be one person's nickname and another's given name.
            yield {*_found(self._alias, whole), *(parts if len(words) == 1 else ())}
            yield self._sounding(words)
            yield parts
        yield (
            self.by_email(query) or self.by_profile(query) or (self.by_phone(query) if _NUMBER.fullmatch(query) else ())
        )

    def _sounding(self, words: Words) -> set[TieId]:
        sounds = {sound_of(turn) for turn in turned(words)}
        return _found(self._full, sounds) | _found(self._sound, sounds)

    def _similar(self, query: str) -> dict[TieId, Likeness]:
        """Give who has a similar name, and how sure it is for each."""
        words = words_of(query)
        if len(words) == 1:
            near = _surest(near for index in (self._part, self._unsplit) for near in self._near(words, index))
            return near or self._begun_or_ended_by(words)
        whole = (near for turn in turned(words) for near in self._near(turn, self._unsplit))
        if len(words) > 2:
            return _surest(whole)
        return _surest(chain(self._one_word_near(*words), self._one_word_near(*words[::-1]), whole))

    def _begun_or_ended_by(self, words: Words) -> dict[TieId, Likeness]:
        """Give those whose unsplit name begins or ends so: perhaps with a part of it, so never without asking.

        Only what is spelled in syllables: nobody writes half an English word, and kanji have their usual parts.
        """
        halves = tuple(typed for typed in spelled(words) if len(typed) >= _SHORTEST_HALF and is_japanese(typed))
        keys = (key for key in self._unsplit if key.startswith(halves) or key.endswith(halves)) if halves else ()
        return {tie_id: Likeness.DOUBT for key in keys for tie_id in self._unsplit.get(key) or ()}

    def _one_word_near(self, exact: str, misspelled: str) -> Iterator[tuple[TieId, Likeness]]:
        """Give those who have the one word as it is and another close to the other word."""
        exactly = {exact, *spelled((exact,))}
        candidates = _found(self._part, exactly)
        if not candidates:
            return
        for key, how in self._near_keys((misspelled,), self._part, SHORTEST_BESIDE_EXACT):
            if key not in exactly:
                yield from ((tie_id, how) for tie_id in candidates.intersection(self._part.get(key) or ()))

    def _near(self, words: Words, index: Shards[_Ids]) -> Iterator[tuple[TieId, Likeness]]:
        for key, how in self._near_keys(words, index, SHORTEST):
            # In a whole name the short word that differs hides behind the long one that doesn't.
            sure = Likeness.DOUBT if len(words) > 1 and not is_japanese(key) else how
            yield from ((tie_id, sure) for tie_id in index.get(key) or ())

    def _near_keys(self, words: Words, index: Shards[_Ids], shortest: int) -> Iterator[tuple[str, Likeness]]:
        keys = self._part_keys if index is self._part else self._unsplit_keys
        for typed in spelled(words):
            edits = _MOST_EDITS if len(typed) >= LONG_ENOUGH_FOR_TWO else 1
            for key in _within(typed, keys, edits):
                if (how := likeness(typed, key, shortest)) is not Likeness.NONE:
                    yield key, how

    @cached_property
    def _part_keys(self) -> Mapping[int, list[str]]:
        return _by_length(self._part)

    @cached_property
    def _unsplit_keys(self) -> Mapping[int, list[str]]:
        return _by_length(self._unsplit)

    def _is_kanji(self, tie_id: TieId) -> bool:
        entry = self._entries.get(tie_id)
        return entry is not None and has_kanji(entry.name)

    def _present(self, found: Iterable[TieId], *, include_archived: bool) -> list[TieId]:
        entries = ((tie_id, self._entries.get(tie_id)) for tie_id in found)
        kept = (
            (entry.name, tie_id) for tie_id, entry in entries if entry and (include_archived or not entry.is_archived)
        )
        return [tie_id for _, tie_id in sorted(kept)]

    def _only(self, query: str, present: list[TieId]) -> TieId:
        """Give the only one, or the only one whose name is written just like that (渡邉 among 渡辺)."""
        written = written_key(query)
        same = [tie_id for tie_id in present if written_key(self._name_of(tie_id)) == written]
        for chosen in (present, same):
            if len(chosen) == 1:
                return chosen[0]
        raise self._ambiguous(query, same or present)

    def _name_of(self, tie_id: TieId) -> str:
        entry = self._entries.get(tie_id)
        return entry.name if entry else ""

    def _ambiguous(self, query: str, present: list[TieId]) -> TieAmbiguousError:
        """Name the candidates, with their ids where the names don't tell them apart."""
        names = [self._name_of(tie_id) for tie_id in present]
        shown = [
            f"{_shown(name)} ({tie_id})" if names.count(name) > 1 else _shown(name)
            for name, tie_id in list(zip(names, present, strict=True))[:_MOST_CANDIDATES]
        ]
        more = ["…"] if len(present) > _MOST_CANDIDATES else []
        return TieAmbiguousError(name=_shown(query), candidates=", ".join(shown + more), tie_ids=present)


def _entry_of(tie: Tie) -> _Entry:
    return _Entry(tie.name, tie.archived_at is not None)


def _what_finds(tie: Tie) -> tuple[object, ...]:
    """Everything that a tie's keys are made of: cheaper to compare than the keys, since a call changes none of it."""
    named = (tie.id, tie.name, tie.family_name, tie.given_name, tie.reading, tie.family_reading, tie.given_reading)
    return (*named, tie.aliases, tie.archived_at is None, tie.channels)


def _moved(
    index: Shards[_Ids], old: frozenset[str], new: frozenset[str], before: Tie | None, after: Tie | None
) -> Shards[_Ids]:
    if before is not None and after is not None and before.id == after.id:
        old, new = old - new, new - old
    changed: dict[str, _Ids | None] = {}
    for key in old | new:
        ids = set(index.get(key) or ())
        if before is not None and key in old:
            ids.discard(before.id)
        if after is not None and key in new:
            ids.add(after.id)
        changed[key] = tuple(sorted(ids)) or None
    return index.changed(changed)


def _found(index: Shards[_Ids], keys: Iterable[str]) -> set[TieId]:
    return {tie_id for key in keys for tie_id in index.get(key) or ()}


def _by_length(keys: Iterable[str]) -> Mapping[int, list[str]]:
    """Sort keys by length: what is a few edits away is a few letters longer or shorter at most."""
    sorted_keys: dict[int, list[str]] = {}
    for key in keys:
        sorted_keys.setdefault(len(key), []).append(key)
    return sorted_keys


def _within(typed: str, keys: Mapping[int, list[str]], edits: int) -> Iterator[str]:
    """Give the keys that are so many edits away at most."""
    for length in range(len(typed) - edits, len(typed) + edits + 1):
        found = process.extract(typed, keys.get(length, ()), scorer=OSA.distance, score_cutoff=edits, limit=None)
        yield from (key for key, _, _ in found)


def _surest(near: Iterable[tuple[TieId, Likeness]]) -> dict[TieId, Likeness]:
    found: dict[TieId, Likeness] = {}
    for tie_id, how in near:
        found[tie_id] = max(how, found.get(tie_id, how))
    return found


def _shown(text: str) -> str:
    return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
