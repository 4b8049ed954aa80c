"""Numbers as they are said or written: 2, two, a, second, 二, ２."""

from collections.abc import Mapping

_CARDINALS = """one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
seventeen eighteen nineteen twenty"""
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_COUNTED = (_CARDINALS.split(), _ORDINALS.split())
_OTHERS = {"thirty": 30, "thirtieth": 30, "thirty one": 31, "thirty first": 31, "a": 1, "an": 1, "a couple of": 2}
_WORDS: Mapping[str, int] = (
    {word: number for words in _COUNTED for number, word in enumerate(words, 1)}
    | {f"twenty {word}": 20 + number for words in _COUNTED for number, word in enumerate(words[:9], 1)}
    | _OTHERS
    | {"ひと": 1, "ふた": 2}
)
_DIGITS = "〇一二三四五六七八九"

# What patterns take for a number. The longest come first, so that "twenty first" is not "twenty".
ENGLISH_NUMBER = "|".join([r"\d+(?:st|nd|rd|th)?", *sorted(_WORDS, key=len, reverse=True)]).replace(" ", "[ -]")
JAPANESE_NUMBER = rf"\d+|[{_DIGITS}十]+|ひと|ふた"


def number_from(said: str) -> int:
    """Give the number that one of the two patterns above has matched."""
    text = said.casefold().replace("-", " ")
    if text in _WORDS:
        return _WORDS[text]
    digits = text.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else _from_kanji(text)


def _from_kanji(text: str) -> int:
    """Read up to 九十九: nobody says more days, weeks or months than that in kanji."""
    tens, ten, ones = text.rpartition("十")
    units = int("".join(str(_DIGITS.index(digit)) for digit in ones) or 0)
    return (_DIGITS.index(tens[-1]) if tens else 1) * 10 + units if ten else units
