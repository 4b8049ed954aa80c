"""Writes a network as a table (CSV) for spreadsheets: one row per tie, with what one wants to sort and filter by."""

import csv
from collections.abc import Callable, Iterable, Mapping
from io import StringIO

from ..network.affiliations.employers import current_work
from ..network.model import Birthday, ChannelKind, Network, Tie

# What a spreadsheet takes for the beginning of a formula; the full-width ones count in Japanese settings.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_PROFILES = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.LINE, ChannelKind.X})


def write_csv(network: Network) -> bytes:
    """The ties in the order of their names, in UTF-8 with the mark by which Excel knows it.

    Names come from strangers' profiles: a cell that a spreadsheet would compute gets an apostrophe in front.
    """
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(_COLUMNS)
    for tie in sorted(network.ties.values(), key=lambda tie: (tie.name.casefold(), tie.id)):
        writer.writerow([harmless(value(tie)) for value in _COLUMNS.values()])
    return text.getvalue().encode("utf-8-sig")


def harmless(cell: str) -> str:
    """The cell as a spreadsheet shows it, whatever a stranger wrote into it."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _channels(*kinds: ChannelKind) -> Callable[[Tie], str]:
    return lambda tie: _listed(channel.value for channel in tie.channels if channel.kind in kinds)


def _listed(texts: Iterable[str]) -> str:
    return "; ".join(texts)


def _birthday(birthday: Birthday | None) -> str:
    if birthday is None:
        return ""
    day = f"{birthday.month:02}-{birthday.day:02}"
    return f"--{day}" if birthday.year is None else f"{birthday.year:04}-{day}"


def _of_work(part: str) -> Callable[[Tie], str]:
    return lambda tie: "" if (work := current_work(tie)) is None else str(getattr(work, part))


def _reading(tie: Tie) -> str:
    return tie.reading or f"{tie.family_reading} {tie.given_reading}".strip()


def _day(moment: object) -> str:
    return "" if moment is None else str(moment)[: len("2026-11-23")]


_COLUMNS: Mapping[str, Callable[[Tie], str]] = {
    "name": lambda tie: tie.name,
    "reading": _reading,
    "aliases": lambda tie: _listed(tie.aliases),
    "strength": lambda tie: tie.strength.name.lower(),
    "cadence_days": lambda tie: "" if tie.cadence_days is None else str(tie.cadence_days),
    "starred": lambda tie: "yes" if tie.starred else "",
    "last_interaction": lambda tie: _day(tie.contact.last_any),
    "interactions": lambda tie: str(tie.contact.count),
    "met_on": lambda tie: _day(tie.met_on),
    "met_how": lambda tie: tie.met_how,
    "birthday": lambda tie: _birthday(tie.birthday),
    "organization": _of_work("organization"),
    "title": _of_work("title"),
    "industry": _of_work("industry"),
    "phones": _channels(ChannelKind.PHONE),
    "emails": _channels(ChannelKind.EMAIL),
    "profiles": _channels(*_PROFILES),
    "websites": _channels(ChannelKind.WEBSITE),
    "addresses": _channels(ChannelKind.POST),
    "tags": lambda tie: _listed(tie.tags),
    "note": lambda tie: tie.note,
    "archived": lambda tie: _day(tie.archived_at),
    "id": lambda tie: tie.id,
}
