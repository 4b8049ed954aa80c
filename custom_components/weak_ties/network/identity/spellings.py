"""The keys under which a tie can be found, by how sure each of them is."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ..model import Channel, ChannelKind, Tie
from .kana import is_japanese, one_spelling, romaji
from .names import plain_words, words_of

type Words = tuple[str, ...]

# Beyond this many words their order is taken as written.
_MOST_WORDS_TURNED = 4
_WORDS_OF_A_NAME = 2
_KANJI_TO_SPLIT = range(3, 7)
# What two spellings of a number share whatever the country or trunk prefix (reference B3).
_TAIL_DIGITS = 9
_KANJI = re.compile("[㐀-鿿豈-﫿\U00020000-\U0003ffff]+")
# Kanji that nobody has split are searched by their first two; these are longer, and 長谷川誠 is no 長谷.
_LONG_NAMES = """
佐佐木 長谷川 長谷部 五十嵐 小笠原 久保田 大久保 宇佐美 佐久間 小野寺 小野田 小山田 小松原 日比野 宇都宮 東海林 曽我部
曾我部 阿久津 加賀谷 大河内 大和田 小田切 小田島 安孫子 我孫子 波多野 喜多村 仲宗根 具志堅 与那嶺 我那覇 井之上 伊集院
西園寺 小早川 御手洗 竹之内 山之内 三田村 羽田野 二階堂 八木沢 八重樫 一之瀬 市之瀬 久保寺 久保山 多田野 木之下 日下部
矢田部 加賀美 海老原 海老名 海老沢 江戸川 瀬戸口 瀬戸山 小久保 小桧山 小保方 久米田 奈良橋 美濃部
"""
_LONG_FAMILY_NAMES = frozenset(_LONG_NAMES.split())


class Keys(NamedTuple):
    """Everything that finds one tie.

    `full` is the whole name, `alias` a nickname or the reading, `sound` the same in romaji and in any order of
    the words, `part` the family or the given name, `unsplit` whole names of which no part is known, `channel`
    numbers, addresses and profiles.
    """

    full: frozenset[str]
    alias: frozenset[str]
    sound: frozenset[str]
    part: frozenset[str]
    unsplit: frozenset[str]
    channel: frozenset[str]


NO_KEYS = Keys(*(frozenset[str]() for _ in Keys._fields))


def keys_of(tie: Tie) -> Keys:
    """Give the keys of a tie."""
    name, reading = words_of(tie.name), words_of(tie.reading)
    written = _both_orders(words_of(tie.family_name), words_of(tie.given_name))
    read = _both_orders(words_of(tie.family_reading), words_of(tie.given_reading))
    aliases = [words for alias in tie.aliases for words in (plain_words(alias), words_of(alias))]
    full = _joined((plain_words(tie.name), name, *written))
    # A middle name may be left out in a question, though not made up in one.
    ends = (name[0], name[-1]) if len(name) > _WORDS_OF_A_NAME else ()
    whole = {name, ends, reading, *written, *read[:1], *aliases}
    return Keys(
        full=full,
        alias=_joined((reading, *read[:1], *aliases)) - full,
        sound=frozenset(sound_of(turn) for words in whole for turn in turned(words)) - full,
        part=_parts(tie, name, reading, aliases),
        unsplit=_unsplit(name, is_split=bool(written)) | _unsplit(reading, is_split=bool(read)),
        channel=frozenset(key for channel in tie.channels for key in _channel_keys(channel)),
    )


def _both_orders(family: Words, given: Words) -> tuple[Words, ...]:
    return (family + given, given + family) if family and given else ()


def _joined(spellings: Iterable[Words]) -> frozenset[str]:
    return frozenset("".join(words) for words in spellings if words)


def sound_of(words: Words) -> str:
    """Join words into the one spelling that kana and romaji share, as if there were no spaces between them."""
    if len(words) == 1:
        return one_spelling(words[0])
    whole = "".join([romaji(word) for word in words])
    return one_spelling(whole) if is_japanese(whole) else "".join([one_spelling(word) for word in words])


def spelled(words: Words) -> frozenset[str]:
    """Give the joined words as they are typed in Latin letters, and as they sound: a slip may be close to either."""
    return frozenset({"".join([romaji(word) for word in words]), sound_of(words)})


def turned(words: Words) -> tuple[Words, ...]:
    """Give each order in which the words may come."""
    turns = len(words) if len(words) <= _MOST_WORDS_TURNED else 1
    return tuple(words[first:] + words[:first] for first in range(turns))


def has_kanji(text: str) -> bool:
    """Whether any of it is kanji, so that another spelling may be another person with the same reading."""
    return _KANJI.search(text) is not None


def _parts(tie: Tie, name: Words, reading: Words, aliases: Iterable[Words]) -> frozenset[str]:
    known = (tie.family_name, tie.given_name, tie.family_reading, tie.given_reading)
    parts = {words_of(text) for text in known if text}
    parts |= {part for words in (name, reading) for part in _guessed_parts(words)}
    parts |= {words for words in aliases if len(words) == 1}
    keys = _joined(parts).union(*(spelled(words) for words in parts))
    return frozenset(part for part in keys if len(part) > 1 or not part.isascii())


def _guessed_parts(words: Words) -> Iterator[Words]:
    """Give the parts of a name by its spaces, or the family name of kanji without any by what is usual."""
    if len(words) == 1:
        if len(words[0]) in _KANJI_TO_SPLIT and _KANJI.fullmatch(words[0]):
            yield (words[0][: 3 if words[0][:3] in _LONG_FAMILY_NAMES else 2],)
    elif words:
        yield from (words[:1], words[-1:], words[1:], words[:-1])


def _unsplit(words: Words, *, is_split: bool) -> frozenset[str]:
    """Give the whole spelling where a slip cannot be told word by word."""
    is_unsplit = len(words) == 1 and not is_split
    if is_unsplit or len(words) > _WORDS_OF_A_NAME or _KANJI.fullmatch("".join(words)):
        return spelled(words)
    return frozenset()


def _channel_keys(channel: Channel) -> Iterator[str]:
    if not channel.normalized:
        return
    yield channel_key(channel.kind, channel.normalized)
    if channel.kind is ChannelKind.PHONE and (tail := tail_of(channel.normalized)):
        yield tail


def channel_key(kind: ChannelKind, normalized: str) -> str:
    """Give the key of a channel: numbers, addresses and profiles never meet."""
    family = kind.value if kind in (ChannelKind.PHONE, ChannelKind.EMAIL) else "profile"
    return f"{family}:{normalized.casefold()}"


def tail_of(number: str) -> str:
    """Give the key of a number's last digits, which it has with and without its country; empty for short ones."""
    digits = number.removeprefix("+")
    return f"tail:{digits[-_TAIL_DIGITS:]}" if len(digits) >= _TAIL_DIGITS else ""
