"""Kana and the many ways to write it in Latin letters, brought to one spelling.

Ohno, Oono and Ono, Satoh and Sato, Zyunko and Junko are the same readings. Only what is spelled like Japanese is
brought together; John stays John and never becomes Jon.
"""

import re

# One Hepburn spelling per sign; a sign with a small one after it is looked up as a pair first.
_SIGNS = """
あ=a い=i う=u え=e お=o か=ka き=ki く=ku け=ke こ=ko が=ga ぎ=gi ぐ=gu げ=ge ご=go
さ=sa し=shi す=su せ=se そ=so ざ=za じ=ji ず=zu ぜ=ze ぞ=zo た=ta ち=chi つ=tsu て=te と=to
だ=da ぢ=ji づ=zu で=de ど=do な=na に=ni ぬ=nu ね=ne の=no は=ha ひ=hi ふ=fu へ=he ほ=ho
ば=ba び=bi ぶ=bu べ=be ぼ=bo ぱ=pa ぴ=pi ぷ=pu ぺ=pe ぽ=po ま=ma み=mi む=mu め=me も=mo
や=ya ゆ=yu よ=yo ら=ra り=ri る=ru れ=re ろ=ro わ=wa ゐ=i ゑ=e を=o ん=n ゔ=vu
ぁ=a ぃ=i ぅ=u ぇ=e ぉ=o ゃ=ya ゅ=yu ょ=yo ゎ=wa ゕ=ka ゖ=ke
しゃ=sha しゅ=shu しょ=sho しぇ=she ちゃ=cha ちゅ=chu ちょ=cho ちぇ=che じゃ=ja じゅ=ju じょ=jo じぇ=je
ぢゃ=ja ぢゅ=ju ぢょ=jo ふぁ=fa ふぃ=fi ふぇ=fe ふぉ=fo ゔぁ=va ゔぃ=vi ゔぇ=ve ゔぉ=vo
うぃ=wi うぇ=we うぉ=wo てぃ=ti でぃ=di とぅ=tu どぅ=du つぁ=tsa
きゃ=kya きゅ=kyu きょ=kyo ぎゃ=gya ぎゅ=gyu ぎょ=gyo にゃ=nya にゅ=nyu にょ=nyo ひゃ=hya ひゅ=hyu ひょ=hyo
びゃ=bya びゅ=byu びょ=byo ぴゃ=pya ぴゅ=pyu ぴょ=pyo みゃ=mya みゅ=myu みょ=myo りゃ=rya りゅ=ryu りょ=ryo
"""
_ROMAJI = dict(sign.split("=") for sign in _SIGNS.split())

_KANA = re.compile("[ぁ-ゖーゝゞ]+")
# The h of Ohno and Satoh only lengthens; the h of John is followed by no syllable.
_LONG_H = r"(?<=[ou])h(?=(?:sh|ch|ts|[kgsztdnbpmrfwj])y?[aiueo]|$)"
_JAPANESE = re.compile(
    rf"(?:(?:sh|ch|ts|dz|jy?|[yw]|[kgsztdnhbpmrfv]y?)?[aiueo]"
    rf"|n(?![aiueo])|m(?=[bpm])|([kstpgdbz])(?=\1)|t(?=ch)|c(?=ch)|{_LONG_H})+"
)
_SPELLINGS = tuple(
    (re.compile(pattern), spelling)
    for pattern, spelling in (
        (_LONG_H, ""),
        ("cch", "tty"),
        ("ch", "ty"),
        ("sh", "sy"),
        ("ts", "t"),
        ("fu", "hu"),
        ("jy?", "zy"),
        ("dzu?|du", "zu"),
        ("y(?=i)", ""),
        ("m(?=[bpm])", "n"),
        ("o[ou]+", "o"),
        ("uu+", "u"),
        ("ii+", "i"),
    )
)
# Whether any of them could apply, which is quicker to see than to try them all.
_VARIED = re.compile("[hcj]|ts|f|d[zu]|m[bpm]|o[ou]|uu|ii")


def is_kana(word: str) -> bool:
    """Whether a folded word is hiragana from end to end."""
    return not word.isascii() and _KANA.fullmatch(word) is not None


def is_japanese(word: str) -> bool:
    """Whether Latin letters are spelled in Japanese syllables: Tanaka is, Smith and Suzki are not."""
    return _JAPANESE.fullmatch(word) is not None


def romaji(word: str) -> str:
    """Spell hiragana in Hepburn with every long vowel written out (たろう is tarou); anything else stays."""
    if word.isascii() or not is_kana(word):
        return word
    spelled, at = "", 0
    while at < len(word):
        width = 2 if word[at : at + 2] in _ROMAJI else 1
        spelled = _with_sign(spelled, word[at : at + width])
        at += width
    # A small つ doubles the consonant that follows, and is nothing before a vowel or at the end.
    return re.sub(r"っ+([a-z]?)", lambda small: "" if small[1] in "aiueo" else small[1] * 2, spelled)


def _with_sign(spelled: str, sign: str) -> str:
    if sign in "ーゝゞ":
        return spelled + (spelled[-1] if spelled[-1:] in tuple("aiueo") and sign == "ー" else "")
    return spelled + _ROMAJI.get(sign, sign)


def one_spelling(word: str) -> str:
    """Give the spelling that all ways to write a reading share; a word that isn't Japanese stays as it is."""
    word = romaji(word)
    if not _VARIED.search(word) or not is_japanese(word):
        return word
    for pattern, spelling in _SPELLINGS:
        word = pattern.sub(spelling, word)
    return word


def passport_spelling(word: str) -> str:
    """Spell hiragana as passports do: たろう is taro, おおの is ono, いのうえ stays inoue."""
    return re.sub(r"ou(?=[^aiueo]|$)|oo", "o", romaji(word)).replace("uu", "u")
