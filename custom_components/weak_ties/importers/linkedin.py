"""LinkedIn's Connections.csv, of every era, also after a spreadsheet has rewritten it."""

import re
from datetime import date
from unicodedata import normalize
from urllib.parse import unquote, urlsplit

from ..network.model import ChannelKind, ChannelOwner
from .contact import ImportedAffiliation, ImportedChannel, ImportedContact, ParsedFile
from .dates import date_from_text, days_come_first
from .person_name import NAME_LIMIT, PersonName, name_from_profile, tidy
from .reasons import SkipReason
from .repeats import Outcome, parsed_file
from .table import Table, find_table, fold_heading

FORMAT = "linkedin"

_HEADINGS = {
    "first": ("First Name", "Vorname"),
    "last": ("Last Name", "Nachname"),
    "url": ("URL", "Profile URL"),
    "email": ("Email Address", "E-Mail Address", "E-Mail-Adresse"),
    "company": ("Company", "Unternehmen"),
    "position": ("Position",),
    "connected_on": ("Connected On", "Verbunden am"),
}
_ALIASES = {fold_heading(alias): column for column, aliases in _HEADINGS.items() for alias in aliases}
# Other services' tables have names and companies too; only LinkedIn's says when people connected.
_REQUIRED = frozenset({"first", "last", "connected_on"})
_EXPORTED_ON = re.compile(r"(?<!\d)(\d{2})-(\d{2})-(\d{4})(?!\d)")


def find_connections(text: str) -> Table | None:
    """Find the table of connections in a text, or None when the text is something else."""
    table = find_table(text, _ALIASES)
    return table if table and table.columns.keys() >= _REQUIRED else None


def exported_on(file_name: str) -> date | None:
    """Read the day of the export from the name of LinkedIn's zip (MM-DD-YYYY)."""
    if match := _EXPORTED_ON.search(file_name):
        return date_from_text(f"{match[1]}/{match[2]}/{match[3]}")
    return None


def read_connections(table: Table, exported: date | None = None) -> ParsedFile:
    """Read every row. What the file knows is as of its export, else of the newest connection in it."""
    records = list(table.rows())
    at = table.columns["connected_on"]
    texts = [record[at] for record in records if not isinstance(record, SkipReason)]
    day_first = days_come_first(texts)
    dates = {text: date_from_text(text, day_first=day_first) for text in set(texts)}
    as_of = exported or max((day for day in dates.values() if day), default=None)
    reader = _RowReader(table, dates, as_of)
    return parsed_file(FORMAT, (_outcome(reader, row, record) for row, record in enumerate(records, 1)))


def _outcome(reader: _RowReader, row: int, record: list[str] | SkipReason) -> Outcome:
    return row, record if isinstance(record, SkipReason) else reader.read(row, record)


class _RowReader:
    """Reads rows of one table; it holds what all rows of the file share."""

    def __init__(self, table: Table, dates: dict[str, date | None], as_of: date | None) -> None:
        self._columns = table.columns
        self._dates = dates
        self._as_of = as_of

    def read(self, row: int, record: list[str]) -> ImportedContact | SkipReason:
        """Make a contact of a row, or say why not."""
        name = name_from_profile(self._cell(record, "first"), self._cell(record, "last"))
        if refusal := self._refusal(record, name):
            return refusal
        met_on = self._dates[self._cell(record, "connected_on")]
        profile = profile_url(self._cell(record, "url"))
        slug = slug_from_profile(profile)
        return ImportedContact(
            source=FORMAT,
            key=slug or f"{name.display.casefold()}|{met_on or ''}",
            row=row,
            name=name.display,
            family_name=name.family,
            given_name=name.given,
            aliases=name.aliases,
            met_on=met_on,
            channels=_channels(profile, slug, tidy(self._cell(record, "email"))),
            affiliations=_affiliations(tidy(self._cell(record, "company")), tidy(self._cell(record, "position"))),
            as_of=self._as_of,
        )

    def _cell(self, record: list[str], column: str) -> str:
        at = self._columns.get(column)
        return "" if at is None else record[at]

    def _refusal(self, record: list[str], name: PersonName) -> SkipReason | None:
        if name.display:
            if len(name.display) > NAME_LIMIT:
                return SkipReason.NAME_TOO_LONG
            return SkipReason.REPLACED_CHARACTERS if "\ufffd" in name.display else None
        filled = sum(1 for cell in record if cell.strip())
        only_date = filled == 1 and self._cell(record, "connected_on").strip()
        return SkipReason.DATE_ONLY if only_date else SkipReason.NAME_MISSING


def profile_url(text: str) -> str:
    """Keep an address of the web, with its scheme; everything else (`javascript:`) is none."""
    text = tidy(text)
    if text.casefold().startswith(("www.", "linkedin.com/")):
        text = f"https://{text}"
    return text if text[:8].casefold().startswith(("http://", "https://")) and " " not in text else ""


def slug_from_profile(url: str) -> str:
    """Name a profile by the part of its address that is the person's, or '' for other pages."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    host = parts.netloc.casefold().rpartition("@")[2].partition(":")[0]
    section, _, rest = parts.path.strip("/").partition("/")
    if not (host == "linkedin.com" or host.endswith(".linkedin.com")) or section.casefold() not in {"in", "pub"}:
        return ""
    return normalize("NFC", unquote(rest.partition("/")[0])).casefold()


def _channels(profile: str, slug: str, email: str) -> tuple[ImportedChannel, ...]:
    channels = []
    if slug:
        channels.append(ImportedChannel(kind=ChannelKind.LINKEDIN, value=profile, owner=ChannelOwner.PLATFORM))
    elif profile:
        channels.append(ImportedChannel(kind=ChannelKind.WEBSITE, value=profile))
    if "@" in email:
        channels.append(ImportedChannel(kind=ChannelKind.EMAIL, value=email))
    return tuple(channels)


def _affiliations(company: str, position: str) -> tuple[ImportedAffiliation, ...]:
    """Keep a position without a company too: it is the only thing known of a freelancer's work."""
    if not company and not position:
        return ()
    return (ImportedAffiliation(organization=company, title=position),)
