"""Files in and out of a network: reading, planning, writing. For the coordinator alone, and off the event loop."""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from ..exporters.cards import DESIGN_KIT, PLAIN, Layout
from ..exporters.table import write_csv
from ..exporters.vcard import write_vcard
from ..importers import AUTO, parse
from ..importers.archive import BEGINNING, Archive, may_be_archive, read_archive, restore_into
from ..importers.contact import ParsedFile, SkippedRecord
from ..importers.intake import Counts, Report, plan_import, silently
from ..importers.plausible import require_plausible
from ..importers.zipped import FILE_LIMIT, MEGABYTE
from ..network.changes import Changes
from ..network.errors import FileTooLargeError, FormatUnknownError
from ..network.identity.matching import Directory
from ..network.model import ImportId, Network, PictureId, Strength, TieId
from ..network.pictures import Picture

ARCHIVE = "json"

# An archive has the pictures in it, so what we have written may be longer than what others bring. In bytes.
_ARCHIVE_LIMIT = 3 * FILE_LIMIT

# A preview shows so many names: enough to see that the encoding is right.
SAMPLE = 3

# Not the whole network: the cards of the season that are still to be sent.
CARD_LAYOUTS: Mapping[str, Layout] = {"cards": PLAIN, "cards_cp932": DESIGN_KIT}

_SUFFIXES: Mapping[str, str] = {"vcard": "vcf", "csv": "csv", ARCHIVE: "json"} | dict.fromkeys(CARD_LAYOUTS, "csv")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What of the house decides how a file is read: its language and its country (ISO 3166-1, for numbers)."""

    language: str
    region: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """An import that has not happened yet. An archive that is put back has no id: it is no batch to undo."""

    network: Network
    changes: Changes
    import_id: ImportId | None
    counts: Counts
    skipped: tuple[SkippedRecord, ...] = ()
    left_out: tuple[SkippedRecord, ...] = ()
    touched: tuple[TieId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What an import did, or with a dry run would do. `counts` adds up to the records of the file.

    `left_out` are the pictures that could not be taken; who has one is counted like anybody else. No picture is in it,
    as a dialog keeps it for as long as somebody thinks about it.
    """

    import_id: ImportId | None
    counts: Mapping[str, int]
    skipped: tuple[Mapping[str, object], ...]
    left_out: tuple[Mapping[str, object], ...]
    sample: tuple[str, ...]


def read_file(path: Path, house: House, *, file_format: str, encoding: str | None) -> ParsedFile | Archive:
    """Read any file that we know, by what is in it."""
    if file_format in {AUTO, ARCHIVE} and (content := _archive_in(path)) is not None:
        return read_archive(content)
    return parse(path, format=file_format, language=house.language, region=house.region, encoding=encoding)


def _archive_in(path: Path) -> bytes | None:
    """The content of a file that starts as a JSON object does; None leaves the file to the other readers.

    Raises FileTooLargeError for more than even we would have written.
    """
    try:
        if not path.is_file():
            return None
        with path.open("rb") as stream:
            if not may_be_archive(beginning := stream.read(BEGINNING)):
                return None
            if path.stat().st_size > _ARCHIVE_LIMIT:
                raise FileTooLargeError(limit=_ARCHIVE_LIMIT // MEGABYTE)
            return beginning + stream.read()
    except OSError:
        # The other readers will say so.
        return None


def plan(
    network: Network,
    directory: Directory,
    read: ParsedFile | Archive,
    house: House,
    *,
    strength: Strength,
    at: datetime,
    new_id: Callable[[], str],
    report: Report = silently,
) -> Plan:
    """Work out what taking a file in would do. `report` is told how far it is, from 0 to 1."""
    if isinstance(read, Archive):
        require_plausible(read.network.ties.values(), read.interactions, at)
        restored, changes, counts = restore_into(network, read, at=at, new_id=new_id)
        return Plan(
            network=restored, changes=changes, import_id=None, counts=counts, touched=tuple(restored.ties)[:SAMPLE]
        )
    intake = plan_import(
        network, directory, read, strength=strength, at=at, new_id=new_id, region=house.region, report=report
    )
    return Plan(
        network=intake.network,
        changes=intake.changes,
        import_id=intake.batch.id,
        counts=intake.counts,
        skipped=intake.skipped,
        left_out=intake.left_out,
        touched=intake.touched,
    )


def outcome_of(plan: Plan, *, dry_run: bool) -> ImportOutcome:
    """What the owner is told of a plan. An import that changes nothing is not kept, so it has no id either."""
    kept = not dry_run and plan.changes != Changes()
    return ImportOutcome(
        import_id=plan.import_id if kept else None,
        counts=asdict(plan.counts),
        skipped=tuple(map(_told, plan.skipped)),
        left_out=tuple(map(_told, plan.left_out)),
        sample=tuple(plan.network.ties[tie_id].name for tie_id in plan.touched[:SAMPLE]),
    )


def _told(record: SkippedRecord) -> Mapping[str, object]:
    return {"row": record.row, "reason": str(record.reason)}


def write(export_format: str, network: Network, picture_of: Callable[[PictureId], Picture | None]) -> bytes:
    """The ties in one of the formats that other programs read; `picture_of` reads one picture from the disk."""
    return write_csv(network) if export_format == "csv" else write_vcard(network, picture_of)


def export_name(export_format: str, at: datetime) -> str:
    """A file name that sorts by time and says nothing of anybody. Raises FormatUnknownError."""
    if export_format not in _SUFFIXES:
        raise FormatUnknownError(format=export_format)
    return f"weak-ties-{at:%Y%m%d-%H%M%S}.{_SUFFIXES[export_format]}"


def save(folder: Path, name: str, content: bytes) -> Path:
    """Write an export where only Home Assistant's own account can read it.

    Raises OSError; then nothing is left of it, as half a network looks like a whole one.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    try:
        path.touch(mode=0o600)
        path.write_bytes(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
