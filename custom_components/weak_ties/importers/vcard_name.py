"""The name in a card: as it is shown, in its parts, and how it is read."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from .person_name import has_kana, is_japanese, joined, tidy
from .vcard_property import Property, split_unescaped, unescape

type Find = Callable[[str], tuple[Property, ...]]

_ANDROID_NICKNAME = "vnd.android.cursor.item/nickname;"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How a name is read, whole and in its parts where they are known."""

    whole: str = ""
    family: str = ""
    given: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CardName:
    """Everything that a card says about what its person is called; `display` is empty when it says nothing."""

    display: str = ""
    family: str = ""
    given: str = ""
    reading: Reading = Reading()
    aliases: tuple[str, ...] = ()


def name_from_card(find: Find) -> CardName:
    """Read the name. A card in several languages is called by its Japanese name, and by the others as aliases."""
    formatted = _in_preferred_order(find("FN"))
    shown = [text for text in (tidy(entry.text) for entry in formatted) if text]
    structured = next(iter(_in_preferred_order(find("N"))), None)
    family, given, middle = _name_parts(structured)
    nicknames = _nicknames(find)
    display = _shown_in_order(shown[0], family, given) if shown else _composed(family, given, middle)
    if not display and nicknames:
        display = nicknames[0]
    return CardName(
        display=display,
        family=family,
        given=given,
        reading=_reading(find, structured),
        aliases=tuple(alias for alias in dict.fromkeys((*shown[1:], *nicknames)) if alias != display),
    )


def _in_preferred_order(entries: Iterable[Property]) -> list[Property]:
    return sorted(entries, key=lambda entry: (_language(entry) != "ja", entry.preference))


def _language(entry: Property) -> str:
    return entry.parameter("LANGUAGE").casefold().partition("-")[0]


def _name_parts(structured: Property | None) -> tuple[str, str, str]:
    parts = [tidy(part) for part in structured.parts()] if structured else []
    family, given, middle = (*parts, "", "", "")[:3]
    return family, given, middle


def _composed(family: str, given: str, middle: str) -> str:
    return joined(" ".join(part for part in (given, middle) if part), family)


def _shown_in_order(shown: str, family: str, given: str) -> str:
    """Turn 太郎 山田 around: address books in English show every name given name first."""
    turned = bool(family and given) and is_japanese(shown) and shown == f"{given} {family}"
    return f"{family} {given}" if turned else shown


def _nicknames(find: Find) -> list[str]:
    own = [part for entry in find("NICKNAME") for part in entry.parts(",")]
    android = [
        unescape(entry.value.removeprefix(_ANDROID_NICKNAME).partition(";")[0])
        for entry in find("X-ANDROID-CUSTOM")
        if entry.value.startswith(_ANDROID_NICKNAME)
    ]
    maiden = [entry.text for entry in find("X-MAIDENNAME")]
    return [name for name in (tidy(text) for text in (*own, *android, *maiden)) if name]


def _reading(find: Find, structured: Property | None) -> Reading:
    """Take the first source that has a reading: they are several spellings of the same."""
    for reading in (_phonetic(find), _sound(find), _sort_as(structured), _sort_string(find)):
        if reading.whole:
            return reading
    return Reading()


def _phonetic(find: Find) -> Reading:
    family, given, middle = (
        _kana(next((entry.text for entry in find(f"X-PHONETIC-{part}-NAME")), ""))
        for part in ("LAST", "FIRST", "MIDDLE")
    )
    given = " ".join(part for part in (given, middle) if part)
    return Reading(whole=" ".join(part for part in (family, given) if part), family=family, given=given)


def _sound(find: Find) -> Reading:
    for entry in find("SOUND"):
        if "X-IRMC-N" in entry.types:
            return _reading_from_parts([_kana(part) for part in entry.parts()])
    return Reading()


def _sort_as(structured: Property | None) -> Reading:
    values = structured.parameters.get("SORT-AS", ()) if structured else ()
    parts = [_kana(part) for value in values for part in split_unescaped(value, ";")]
    return _reading_from_parts(parts) if has_kana("".join(parts)) else Reading()


def _sort_string(find: Find) -> Reading:
    text = _kana(next((entry.text for entry in find("SORT-STRING")), ""))
    return _reading_from_parts([text]) if has_kana(text) else Reading()


def _reading_from_parts(parts: list[str]) -> Reading:
    """Read `family;given`, and also the whole reading in the first part, as one operator's phones have it."""
    filled = [part for part in parts[:3] if part]
    if len(filled) == 1 and parts[0]:
        filled = parts[0].split(" ", 1)
        if len(filled) == 1:
            return Reading(whole=parts[0])
    family, given = (filled[0], " ".join(filled[1:])) if parts and parts[0] else ("", " ".join(filled))
    return Reading(whole=" ".join(part for part in (family, given) if part), family=family, given=given)


def _kana(text: str) -> str:
    """Make half-width kana full-width; composing them is what NFKC is for."""
    return tidy(unicodedata.normalize("NFKC", text))
