"""Puts an archive back into a network: what is missing is added, what is there stays as it is.

Into an empty network this gives the very network that was archived. After that it is how somebody who was forgotten by
mistake comes back, so a known tie is never touched.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from ..network.changes import Changes, Record
from ..network.model import (
    Ego,
    Gathering,
    GatheringId,
    Greeting,
    ImportId,
    Interaction,
    MergeSuggestion,
    Network,
    Nudge,
    PictureId,
    SuggestionId,
    Tie,
    TieId,
    Trace,
)
from ..network.pictures import Picture
from .intake import Counts


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """A network with all its interactions and pictures, as it was written."""

    network: Network
    interactions: tuple[Interaction, ...] = ()
    pictures: Mapping[PictureId, Picture] = field(default_factory=dict)


def restore_into(
    network: Network,
    archive: Archive,
    *,
    at: datetime,
    new_id: Callable[[], str],
) -> tuple[Network, Changes, Counts]:
    """Add the ties that the network does not have, whole and with their history; count the others as unchanged."""
    restoring = _Restoring(network, archive)
    after = restoring.network()
    interactions = restoring.interactions(after)
    logged = {interaction.id for interaction in interactions}
    last = archive.network.last_logged if archive.network.last_logged in logged else None
    after = replace(after, last_logged=last if network.last_logged is None else network.last_logged)
    logs = sorted(interactions, key=lambda one: one.id == last)
    changes = Changes(saved=(*restoring.pictures(after), *_new_records(network, after), *logs))
    added = len(after.ties) - len(network.ties)
    return after, changes, Counts(added=added, unchanged=len(archive.network.ties) - added)


def _new_records(before: Network, after: Network) -> tuple[Record, ...]:
    return (
        *_new(before.ties, after.ties),
        *_new(before.imports, after.imports),
        *_new(before.gatherings, after.gatherings),
        *_new(before.greetings, after.greetings),
        *sorted(after.mournings - before.mournings, key=lambda one: (one.tie_id, one.year)),
        *_new(before.traces, after.traces),
        *_new(before.nudges, after.nudges),
        *_new(before.merge_suggestions, after.merge_suggestions),
        *((after.ego,) if after.ego != before.ego else ()),
    )


def _joined[K, R](present: Mapping[K, R], archived: Iterable[tuple[K, R]]) -> Mapping[K, R]:
    """Both, where what is present holds."""
    return {**dict(archived), **present}


def _new[K, R](before: Mapping[K, R], after: Mapping[K, R]) -> Iterable[R]:
    return (record for key, record in after.items() if key not in before)


class _Restoring:
    """What of an archive a network does not have, without references into nowhere (the archive may be edited)."""

    def __init__(self, network: Network, archive: Archive) -> None:
        self._present = network
        self._archive = archive
        self._known = {**archive.network.ties, **network.ties}
        self._added = {tie_id for tie_id in archive.network.ties if tie_id not in network.ties}

    def network(self) -> Network:
        """The network with all that is missing in it, but for the interactions."""
        present, archived = self._present, self._archive.network
        return replace(
            present,
            ties=_joined(present.ties, ((key, self._tie(one)) for key, one in archived.ties.items())),
            ego=self._ego(),
            gatherings=_joined(
                present.gatherings, ((key, self._gathering(one)) for key, one in archived.gatherings.items())
            ),
            greetings=_joined(present.greetings, self._of_added(archived.greetings)),
            mournings=present.mournings | {one for one in archived.mournings if one.tie_id in self._added},
            traces=_joined(present.traces, ((key, self._trace(one)) for key, one in self._of_added(archived.traces))),
            nudges=_joined(present.nudges, self._of_added(archived.nudges)),
            merge_suggestions=_joined(present.merge_suggestions, self._suggestions()),
            imports=_joined(
                present.imports, ((key, replace(one, changes=())) for key, one in archived.imports.items())
            ),
        )

    def _of_added[K, R: (Greeting, Trace, Nudge)](self, archived: Mapping[K, R]) -> Iterator[tuple[K, R]]:
        return ((key, one) for key, one in archived.items() if one.tie_id in self._added)

    def _suggestions(self) -> Iterator[tuple[SuggestionId, MergeSuggestion]]:
        for key, one in self._archive.network.merge_suggestions.items():
            pair = {one.tie_id, one.other_id}
            if pair <= self._known.keys() and pair & self._added:
                yield key, one

    def interactions(self, after: Network) -> list[Interaction]:
        """Those that an added tie took part in; a tie that was there already knows its own."""
        return [
            self._interaction(one, after) for one in self._archive.interactions if self._added.intersection(one.tie_ids)
        ]

    def pictures(self, after: Network) -> list[Picture]:
        """Those of added ties."""
        wanted = {after.ties[tie_id].picture for tie_id in self._added}
        return [picture for picture in self._archive.pictures.values() if picture.id in wanted]

    def _ego(self) -> Ego:
        archived = self._archive.network.ego
        is_wanted = archived != Ego() and (not self._present.ties or self._present.ego == Ego())
        return archived if is_wanted else self._present.ego

    def _tie(self, tie: Tie) -> Tie:
        introducer = self._tie_id(tie.introduced_by) if tie.introduced_by else None
        picture = tie.picture if tie.picture in self._archive.pictures else None
        return replace(tie, introduced_by=introducer, picture=picture)

    def _tie_id(self, tie_id: TieId | None) -> TieId | None:
        return tie_id if tie_id in self._known else None

    def _gathering(self, gathering: Gathering) -> Gathering:
        there = tuple(one for one in gathering.attendances if one.tie_id in self._known)
        return replace(gathering, host_id=self._tie_id(gathering.host_id), attendances=there)

    def _trace(self, trace: Trace) -> Trace:
        return replace(trace, steps=tuple(step for step in trace.steps if step.lead_id in self._known))

    def _interaction(self, interaction: Interaction, after: Network) -> Interaction:
        return replace(
            interaction,
            tie_ids=tuple(tie_id for tie_id in interaction.tie_ids if tie_id in self._known),
            gathering_id=_if_in(after.gatherings, interaction.gathering_id),
            import_id=_if_in(after.imports, interaction.import_id),
        )


def _if_in[I: (GatheringId, ImportId)](known: Mapping[I, object], one: I | None) -> I | None:
    return one if one in known else None
