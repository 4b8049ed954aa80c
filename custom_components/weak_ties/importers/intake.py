"""Plans an import: what each record of a file adds to a network or alters in it, without doing any of it.

Every record ends in exactly one count. The plan holds the network as it would be and the changes to store, so a dry
run is a plan that nobody applies.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import datetime

from ..network.changes import Changes, Record
from ..network.codec import tie_to_text
from ..network.errors import NameEmptyError, NameTooLongError
from ..network.identity.matching import Directory
from ..network.identity.names import clean_name
from ..network.model import (
    ImportBatch,
    ImportChange,
    ImportId,
    MergeSuggestion,
    Network,
    PictureId,
    Strength,
    SuggestionId,
    Tie,
    TieId,
)
from ..network.pictures import Picture
from .contact import ImportedContact, ParsedFile, SkippedRecord
from .contact_to_tie import TieMaker
from .content import content_hash
from .matches import Matches
from .plausible import plausible_contact
from .reasons import SkipReason

# Why two ties may be one person.
SAME_NAME = "same_name"
SHARED_CHANNEL = "shared_channel"

# Often enough for a bar that moves, and too seldom to cost anything.
_REPORT_EVERY = 500

type Report = Callable[[float], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """What became of the records of a file; they add up to all of them."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    merged: int = 0
    suggested: int = 0
    skipped: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class IntakePlan:
    """An import that has not happened. `touched` are the ties that it adds or alters, in the file's order.

    `changes` holds the bytes of every picture that it brings: a plan is made to be applied or dropped, never kept.
    """

    network: Network
    changes: Changes
    batch: ImportBatch
    counts: Counts
    skipped: tuple[SkippedRecord, ...]
    left_out: tuple[SkippedRecord, ...]
    touched: tuple[TieId, ...]


def silently(_share: float) -> None:
    """Report nothing."""


def plan_import(
    network: Network,
    directory: Directory,
    parsed: ParsedFile,
    *,
    strength: Strength = Strength.ACQUAINTANCE,
    at: datetime,
    new_id: Callable[[], str],
    region: str | None,
    report: Report = silently,
) -> IntakePlan:
    """Plan the import of a file; new ties get `strength`, numbers without a country are read as `region` has them.

    `directory` is the network's own; it is asked for ties of the same name. `report` is told now and then how far it
    is, from 0 to 1.
    """
    maker = TieMaker(strength=strength, at=at, new_id=new_id, region=region)
    matches = Matches(network.ties.values(), directory, region)
    matches.expect(parsed.contacts)
    intake = _Intake(network, matches, maker, at, new_id)
    for number, contact in enumerate(parsed.contacts):
        if number % _REPORT_EVERY == 0:
            report(number / len(parsed.contacts))
        intake.take(plausible_contact(contact, at))
    return intake.plan(parsed)


class _Intake:
    """An import while its records are taken one after the other."""

    def __init__(
        self, network: Network, matches: Matches, maker: TieMaker, at: datetime, new_id: Callable[[], str]
    ) -> None:
        self._before = network
        self._ties = dict(network.ties)
        self._matches = matches
        self._maker = maker
        self._at = at
        self._new_id = new_id
        self._taken: set[tuple[str, str]] = set()
        self._touched: dict[TieId, None] = {}
        self._suggestions: list[MergeSuggestion] = []
        self._skipped: list[SkippedRecord] = []
        self._pictures: dict[PictureId, Picture] = {}
        self._counts = dict.fromkeys(asdict(Counts()), 0)

    def take(self, contact: ImportedContact) -> None:
        """Take one record to where it belongs."""
        if contact.picture:
            self._pictures[contact.picture.id] = contact.picture
        self._counts[self._outcome(contact)] += 1

    def _outcome(self, contact: ImportedContact) -> str:
        try:
            name = clean_name(contact.name)
        except NameEmptyError:
            return self._skip(contact, SkipReason.NAME_MISSING)
        except NameTooLongError:
            return self._skip(contact, SkipReason.NAME_TOO_LONG)
        record = contact.source, contact.key
        if record in self._taken:
            return self._skip(contact, SkipReason.REPEATED)
        self._taken.add(record)
        if (known := self._matches.by_source(contact)) is not None:
            if self._still_says(self._ties[known], contact) or not self._matches.is_anothers(
                contact, self._ties[known]
            ):
                return self._update(self._ties[known], contact, name)
            self._release_key(self._ties[known], contact)
        same, doubtful = self._matches.same_person(contact, self._ties)
        if same is not None:
            self._put(self._maker.enriched(self._ties[same], contact, name))
            return "merged"
        return self._add(contact, name, doubtful)

    def _still_says(self, tie: Tie, contact: ImportedContact) -> bool:
        said = {(key.source, key.key): key.content_hash for key in tie.source_keys}
        return said[contact.source, contact.key] == content_hash(contact)

    def _release_key(self, tie: Tie, contact: ImportedContact) -> None:
        """Take a record's key from the tie that had it: the program that wrote the file gave it to somebody else."""
        record = contact.source, contact.key
        self._put(replace(tie, source_keys=tuple(key for key in tie.source_keys if (key.source, key.key) != record)))
        self._matches.release(contact)

    def _skip(self, contact: ImportedContact, reason: SkipReason) -> str:
        self._skipped.append(SkippedRecord(row=contact.row, reason=reason))
        return "skipped"

    def _update(self, tie: Tie, contact: ImportedContact, name: str) -> str:
        if self._still_says(tie, contact):
            self._put(self._maker.confirmed(tie, contact))
            return "unchanged"
        after = self._maker.enriched(tie, contact, name)
        self._put(after)
        return "unchanged" if after == replace(tie, source_keys=after.source_keys) else "updated"

    def _add(self, contact: ImportedContact, name: str, doubtful: TieId | None) -> str:
        namesake = self._matches.same_name(contact, name)
        alike = namesake or doubtful
        tie = self._maker.new(contact, name)
        self._put(tie)
        self._matches.index_name(tie)
        if alike is None:
            return "added"
        self._suggestions.append(
            MergeSuggestion(
                id=SuggestionId(self._new_id()),
                tie_id=alike,
                other_id=tie.id,
                reason=SAME_NAME if namesake else SHARED_CHANNEL,
                made_at=self._at,
            )
        )
        return "suggested"

    def _put(self, tie: Tie) -> None:
        if tie == self._ties.get(tie.id):
            return
        self._ties[tie.id] = tie
        self._touched[tie.id] = None
        self._matches.index(tie)

    def plan(self, parsed: ParsedFile) -> IntakePlan:
        """The plan, once every record is taken."""
        skipped = tuple(sorted((*parsed.skipped, *self._skipped), key=lambda record: record.row))
        counts = Counts(**self._counts | {"skipped": len(skipped)})
        batch = ImportBatch(
            id=ImportId(self._new_id()),
            format=parsed.format,
            made_at=self._at,
            changes=tuple(self._import_changes()),
            **asdict(counts),
        )
        touched = tuple(self._touched)
        ties = [self._ties[tie_id] for tie_id in touched]
        saved: tuple[Record, ...] = (*self._pictures_of(ties), *ties, *self._suggestions, batch)
        return IntakePlan(
            network=self._after(batch),
            changes=Changes(saved=saved),
            batch=batch,
            counts=counts,
            skipped=skipped,
            left_out=parsed.left_out,
            touched=touched,
        )

    def _pictures_of(self, ties: Iterable[Tie]) -> list[Picture]:
        """The pictures of the file that somebody gets; one that a tie had before is on disk already."""
        wanted = {tie.picture for tie in ties}
        return [picture for picture in self._pictures.values() if picture.id in wanted]

    def _import_changes(self) -> Iterator[ImportChange]:
        for tie_id in self._touched:
            before = self._before.ties.get(tie_id)
            yield ImportChange(
                tie_id=tie_id,
                before="" if before is None else tie_to_text(before),
                after=tie_to_text(self._ties[tie_id]),
            )

    def _after(self, batch: ImportBatch) -> Network:
        suggestions = {suggestion.id: suggestion for suggestion in self._suggestions}
        return replace(
            self._before,
            ties=self._ties,
            merge_suggestions={**self._before.merge_suggestions, **suggestions},
            imports={**self._before.imports, batch.id: replace(batch, changes=())},
        )
