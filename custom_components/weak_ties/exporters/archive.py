"""Writes everything there is of a network as one JSON text, from which the same network can be made again."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ..network.archived import ARCHIVE_FORMAT, ARCHIVE_VERSION
from ..network.changes import Record
from ..network.codec import Plain, record_to_plain
from ..network.model import Interaction, Mourning, Network
from ..network.pictures import Picture


def write_archive(network: Network, interactions: Iterable[Interaction], pictures: Iterable[Picture]) -> bytes:
    """The network with all its interactions and pictures.

    That there were imports is kept, what they altered is not: an import can only be undone where it happened.
    """
    mournings = sorted(network.mournings, key=_by_tie_and_year)
    lists: Mapping[str, Iterable[Record]] = {
        "ties": network.ties.values(),
        "imports": [replace(batch, changes=()) for batch in network.imports.values()],
        "gatherings": network.gatherings.values(),
        "interactions": interactions,
        "greetings": network.greetings.values(),
        "mournings": mournings,
        "traces": network.traces.values(),
        "nudges": network.nudges.values(),
        "merge_suggestions": network.merge_suggestions.values(),
    }
    archive: dict[str, Plain] = {"format": ARCHIVE_FORMAT, "version": ARCHIVE_VERSION}
    archive["ego"] = record_to_plain(network.ego)
    archive["last_logged"] = network.last_logged
    archive |= {name: [record_to_plain(record) for record in records] for name, records in lists.items()}
    return _with_pictures(_text(archive), pictures)


def _with_pictures(archive: bytes, pictures: Iterable[Picture]) -> bytes:
    """Put the pictures behind the rest one by one: they are most of it, and would else be in memory three times."""
    whole = bytearray(archive.removesuffix(b"}"))
    whole += b',"pictures":['
    for number, picture in enumerate(pictures):
        whole += (b"," if number else b"") + _text(record_to_plain(picture))
    whole += b"]}"
    return bytes(whole)


def _text(plain: Plain) -> bytes:
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":")).encode()


def _by_tie_and_year(mourning: Mourning) -> tuple[str, int]:
    """Sets have no order; the same network is the same text."""
    return mourning.tie_id, mourning.year
