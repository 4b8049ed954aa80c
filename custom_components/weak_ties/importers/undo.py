"""Plans taking an import back, without taking back what the owner did since."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from ..network.changes import Changes
from ..network.codec import tie_from_text
from ..network.errors import ImportAlreadyUndoneError
from ..network.merging.merges import without_ties
from ..network.merging.taking_back import TIE_PARTS, taken_back
from ..network.model import ImportBatch, ImportChange, Network, Tie, TieId


def plan_undo(
    network: Network, batch: ImportBatch, *, at: datetime, history: Mapping[TieId, int]
) -> tuple[Network, Changes]:
    """The network without what the import did; `batch` comes with its changes.

    A field is put back only while it has the value that the import gave it. A tie that the import added goes,
    unless the owner has made it theirs: it was altered, is mentioned elsewhere, or has interactions (`history`
    counts them per tie). Raises ImportAlreadyUndoneError.
    """
    if batch.undone_at is not None:
        raise ImportAlreadyUndoneError
    in_use = _mentioned(network) | {tie_id for tie_id, count in history.items() if count}
    present = [change for change in batch.changes if change.tie_id in network.ties]
    gone = {change.tie_id for change in present if not change.before and _is_as_added(network, change, in_use)}
    restored = [_restored(network.ties[change.tie_id], change) for change in present if change.before]
    altered = tuple(tie for tie in restored if tie != network.ties[tie.id])
    undone = replace(batch, undone_at=at, changes=())
    after, ended = without_ties(_without(network, gone, altered, undone), gone)
    return after, replace(ended, forgotten=tuple(sorted(gone)), saved=(*altered, undone, *ended.saved))


def _mentioned(network: Network) -> set[TieId]:
    """The ties that the owner has made something of, beside their own fields."""
    named: set[TieId | None] = {tie.introduced_by for tie in network.ties.values()}
    named |= {greeting.tie_id for greeting in network.greetings.values()}
    named |= {mourning.tie_id for mourning in network.mournings}
    for gathering in network.gatherings.values():
        named |= {gathering.host_id, *(attendance.tie_id for attendance in gathering.attendances)}
    for trace in network.traces.values():
        named |= {trace.tie_id, *(step.lead_id for step in trace.steps)}
    return {tie_id for tie_id in named if tie_id is not None}


def _is_as_added(network: Network, change: ImportChange, in_use: set[TieId]) -> bool:
    if change.tie_id in in_use:
        return False
    tie = network.ties[change.tie_id]
    return tie.contact.count == 0 and tie == tie_from_text(change.after)


def _without(network: Network, gone: set[TieId], altered: tuple[Tie, ...], undone: ImportBatch) -> Network:
    kept = {tie_id: tie for tie_id, tie in network.ties.items() if tie_id not in gone}
    return replace(
        network,
        ties=kept | {tie.id: tie for tie in altered},
        nudges={key: nudge for key, nudge in network.nudges.items() if nudge.tie_id not in gone},
        merge_suggestions={
            key: one
            for key, one in network.merge_suggestions.items()
            if one.tie_id not in gone and one.other_id not in gone
        },
        imports={**network.imports, undone.id: undone},
    )


def _restored(tie: Tie, change: ImportChange) -> Tie:
    return taken_back(tie_from_text(change.before), tie_from_text(change.after), tie, TIE_PARTS)
