"""Names as people type them into profiles, made into names one would address somebody by."""

import re
import unicodedata
from dataclasses import dataclass

NAME_LIMIT = 200

_JAPANESE = re.compile(
    r"[\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff66-\uff9f\U00020000-\U0003ffff]"
)
_KANA = re.compile(r"[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
# Control characters and marks of direction: invisible, and able to make one name look like another.
_INVISIBLE = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ue000-\uf8ff\ufff9-\ufffb]"
)
_PICTURE = r"[\u2190-\u21ff\u2300-\u27bf\u2900-\u297f\u2b00-\u2bff\U0001f000-\U0001faff]"
_EMOJI = re.compile(rf"{_PICTURE}(?:[\ufe0e\ufe0f\u20e3]|\u200d{_PICTURE}|[\U000e0020-\U000e007f])*")
_PARENTHESES = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")
_CUTS = re.compile(r"\s*[,，|｜•·].*$", re.DOTALL)
_PRONOUNS = re.compile(
    r"^\W*(?:she|he|they|her|him|hers|his|them|theirs|sie|er|elle|il)(?:\s*[/|,]\s*\w+)+\W*$", re.IGNORECASE
)
_BARE_PRONOUNS = re.compile(r"\s+(?:she/her|he/him|they/them)(?:/\w+)?\s*$", re.IGNORECASE)
_BORN = re.compile(r"^(?:née|nee|né|geb\.|geborene|born|formerly|旧姓)[\s:：]*", re.IGNORECASE)
_ALIAS = re.compile(r"^[^\W\d_][^\d_@#:/<>]{0,59}$")
# Case matters: Md, Ma and Pe are names; MD, MA and PE would be degrees, and of these only MD is safe to drop.
_CREDENTIAL = re.compile(
    "PhD|PHD|MBA|EMBA|MD|MSc|MSC|BSc|BEng|MEng|LLM|LLB|JD|Esq|Jr|JR|Sr|II|III|IV|CPA|CFA|CFP|PMP|CSM|CISSP|CISA|CISM|ACCA"
    "|FCCA|FCA|CA|DDS|DMD|DVM|DBA|EdD|PsyD|PharmD|RN|BSN|MSN|NP|FNP|MPH|MPA|MFA|MEd|SPHR|PHR|SHRM-CP|SHRM-SCP|ITIL|AIA"
    "|PEng|CEng|FRSA|OBE|MBE|CBE|KBE"
)
_TITLE = re.compile("Dr|Prof|Mr|Mrs|Ms|Miss|Mx|Sir|Ing|Dipl-Ing|Herr|Frau")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A name in its parts; `display` is in the order of its language."""

    display: str
    family: str = ""
    given: str = ""
    aliases: tuple[str, ...] = ()


def tidy(text: str) -> str:
    """Make one line of a text: composed characters, single spaces, nothing invisible."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    text = unicodedata.normalize("NFC", text)
    return " ".join(_INVISIBLE.sub("", re.sub(r"\s", " ", text)).split())


def tidy_note(text: str) -> str:
    """Keep the lines of a text, but nothing invisible in them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(
        _INVISIBLE.sub("", unicodedata.normalize("NFC", line).replace("\t", " ")).rstrip() for line in lines
    ).strip()


def is_japanese(text: str) -> bool:
    """Say whether a text has kanji or kana in it."""
    return not text.isascii() and _JAPANESE.search(text) is not None


def has_kana(text: str) -> bool:
    """Say whether a text can be a reading."""
    return not text.isascii() and _KANA.search(text) is not None


def joined(given: str, family: str) -> str:
    """Put the two parts in the order of their language."""
    parts = (family, given) if is_japanese(given + family) else (given, family)
    return " ".join(part for part in parts if part)


def name_from_profile(first: str, last: str) -> PersonName:
    """Make a name of what somebody typed into a profile's two fields.

    Credentials, pronouns and pictures go; what stands in parentheses (a maiden name, the same name in another
    script) becomes an alias. A field that would have nothing left stays as it was.
    """
    raw_given, raw_family = tidy(first), tidy(last)
    aliases: tuple[str, ...] = ()
    if _is_plain(raw_given) and _is_plain(raw_family):
        given, family = raw_given, _without_credentials(raw_family)
    else:
        aliases = _aliases(raw_given, raw_family)
        given, family = _addressable(raw_given), _addressable(raw_family)
    given = _without_titles(given) or given
    display = joined(given, family) or tidy(f"{raw_given} {raw_family}")
    return PersonName(
        display=display, family=family, given=given, aliases=tuple(alias for alias in aliases if alias != display)
    )


def _is_plain(text: str) -> bool:
    return text.replace(" ", "").replace("-", "").isalpha() and not _PRONOUNS.match(text)


def _addressable(text: str) -> str:
    bare = _EMOJI.sub(" ", _PARENTHESES.sub(" ", _BARE_PRONOUNS.sub("", text)))
    bare = " ".join(_CUTS.sub("", bare).split())
    return _without_credentials("" if _PRONOUNS.match(bare) else bare)


def _without_credentials(text: str) -> str:
    words = text.split()
    while len(words) > 1 and _CREDENTIAL.fullmatch(words[-1].replace(".", "")):
        words.pop()
    return " ".join(words)


def _without_titles(text: str) -> str:
    words = text.split()
    while words and _TITLE.fullmatch(words[0].rstrip(".")):
        words.pop(0)
    return " ".join(words)


def _aliases(given: str, family: str) -> tuple[str, ...]:
    found = [[_BORN.sub("", inner.strip()) for inner in _PARENTHESES.findall(part)] for part in (given, family)]
    first, last = ([alias for alias in part if _is_alias(alias)] for part in found)
    if len(first) == len(last) == 1:
        return (joined(first[0], last[0]),)
    return tuple(dict.fromkeys(first + last))


def _is_alias(text: str) -> bool:
    shouted = text.isascii() and text.isupper()
    return bool(_ALIAS.match(text)) and not shouted and not _PRONOUNS.match(text) and len(text.split()) <= 3
