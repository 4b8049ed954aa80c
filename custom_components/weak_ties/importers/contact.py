"""What an importer makes of one record of a file: the same shape for every source.

Importers know formats; the network knows ties. This is all that passes between them.
"""

from dataclasses import dataclass, field
from datetime import date, datetime

from ..network.model import AffiliationKind, Birthday, ChannelKind, ChannelOwner, PostalAddress
from ..network.pictures import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedChannel:
    """A way to reach somebody, as the file has it. `owner` is None when the file does not say."""

    kind: ChannelKind
    value: str
    label: str = ""
    preferred: bool = False
    owner: ChannelOwner | None = None
    address: PostalAddress | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedAffiliation:
    """Where somebody belongs, as the file has it; dates are ISO 8601 of the precision known, or empty."""

    organization: str
    kind: AffiliationKind = AffiliationKind.WORK
    department: str = ""
    title: str = ""
    industry: str = ""
    rank: str = ""
    started: str = ""
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedContact:
    """One person of a file.

    `row` is the record's place in the file, counted from 1, for explaining. `key` names the record within its
    `source` across imports (a profile's slug, a vCard's UID; where the source has none, something stable made
    from name and date). `as_of` is the day the source was up to date, None when it does not say.
    """

    source: str
    key: str
    row: int
    name: str
    family_name: str = ""
    given_name: str = ""
    reading: str = ""
    family_reading: str = ""
    given_reading: str = ""
    aliases: tuple[str, ...] = ()
    met_on: date | None = None
    birthday: Birthday | None = None
    tags: tuple[str, ...] = ()
    note: str = ""
    starred: bool = False
    channels: tuple[ImportedChannel, ...] = ()
    affiliations: tuple[ImportedAffiliation, ...] = ()
    as_of: date | None = None
    # Left out of what is printed, which is what says whether a record has changed (`content.py`).
    picture: Picture | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRecord:
    """A record, or the picture of one, that could not be taken, with the reason as a key of the translations."""

    row: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedFile:
    """A file read to its end: every record is in exactly one of the two.

    `format` is the importer's own name (linkedin, vcard). `left_out` are the pictures without which a contact is taken.
    """

    format: str
    contacts: tuple[ImportedContact, ...]
    skipped: tuple[SkippedRecord, ...] = ()
    left_out: tuple[SkippedRecord, ...] = ()
    read_at: datetime | None = None
