"""Files in and out of a network: reading, planning, writing. For the coordinator alone, and off the event loop."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from .exporters.archive import write_archive
from .exporters.table import write_csv
from .exporters.vcard import write_vcard
from .importers.intake import IntakePlan
from .network.errors import FormatUnknownError
from .network.model import ImportId, Interaction, Network

AUTO = "auto"
ARCHIVE = "json"

# Above this many changed ties, building the index anew in the executor beats patching it on the event loop.
MANY = 50

# A preview shows so many names: enough to see that the encoding is right.
SAMPLE = 3

_SUFFIXES: Mapping[str, str] = {"vcard": "vcf", "csv": "csv", ARCHIVE: "json"}
EXPORT_FORMATS = tuple(_SUFFIXES)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportOutcome:
    """What an import did, or with a dry run would do. `counts` adds up to the records of the file."""

    import_id: ImportId | None
    counts: Mapping[str, int]
    skipped: tuple[Mapping[str, object], ...]
    sample: tuple[str, ...]


def outcome_of(plan: IntakePlan, *, dry_run: bool) -> ImportOutcome:
    """What the owner is told of a plan."""
    return ImportOutcome(
        import_id=None if dry_run else plan.batch.id,
        counts=asdict(plan.counts),
        skipped=tuple({"row": record.row, "reason": record.reason} for record in plan.skipped),
        sample=tuple(plan.network.ties[tie_id].name for tie_id in plan.touched[:SAMPLE]),
    )


def write(export_format: str, network: Network, history: Iterable[Interaction]) -> bytes:
    """The whole network in one of the export formats."""
    if export_format == "vcard":
        return write_vcard(network)
    if export_format == "csv":
        return write_csv(network)
    if export_format == ARCHIVE:
        return write_archive(network, history)
    raise FormatUnknownError(format=export_format)


def export_name(export_format: str, at: datetime) -> str:
    """A file name that sorts by time and says nothing of anybody."""
    if export_format not in _SUFFIXES:
        raise FormatUnknownError(format=export_format)
    return f"weak-ties-{at:%Y%m%d-%H%M%S}.{_SUFFIXES[export_format]}"


def save(folder: Path, name: str, content: bytes) -> Path:
    """Write an export where only Home Assistant's own account can read it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / name
    path.touch(mode=0o600)
    path.write_bytes(content)
    return path
