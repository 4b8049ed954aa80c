"""The rows that hang on a tie: channels, affiliations, source keys."""

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..network.model import (
    Affiliation,
    AffiliationKind,
    Channel,
    ChannelKind,
    ChannelOwner,
    PostalAddress,
    SourceKey,
    Tie,
    TieId,
)
from .columns import (
    Parameters,
    Row,
    day_from_column,
    day_to_column,
    moment_from_column,
    moment_from_text,
    moment_to_column,
    moment_to_text,
)

# A dictionary is several times faster than calling the enumeration, and 30,000 ties have 60,000 channels.
CHANNEL_KINDS = {kind.value: kind for kind in ChannelKind}
CHANNEL_OWNERS = {owner.value: owner for owner in ChannelOwner}
AFFILIATION_KINDS = {kind.value: kind for kind in AffiliationKind}

NO_ADDRESS: dict[str, str | None] = dict.fromkeys(
    ("postal_code", "country", "region", "locality", "street", "extended")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part[T]:
    """How one kind of part is stored.

    `select` returns the columns in the order of `parameters`, so that what is stored and what is wanted compare.
    """

    select: str
    select_of: str
    delete: str
    insert: str
    of: Callable[[Tie], Sequence[T]]
    parameters: Callable[[TieId, int, T], Parameters]
    from_row: Callable[[Row], T]


def read_parts[T](connection: sqlite3.Connection, part: Part[T]) -> dict[TieId, list[T]]:
    """Return the parts of all ties, in their order."""
    parts: defaultdict[TieId, list[T]] = defaultdict(list)
    from_row = part.from_row
    for row in connection.execute(part.select):
        parts[row[0]].append(from_row(row))
    return parts


def write_parts[T](connection: sqlite3.Connection, part: Part[T], ties: Sequence[Tie]) -> None:
    """Replace the parts of those ties whose stored ones differ.

    Nearly always none do (a logged call changes the summary only), and reading is cheaper than writing.
    """
    stored: defaultdict[TieId, list[Row]] = defaultdict(list)
    for row in connection.execute(part.select_of, {"tie_ids": json.dumps([tie.id for tie in ties])}):
        stored[row[0]].append(row)
    wanted = {tie.id: [part.parameters(tie.id, *place) for place in enumerate(part.of(tie))] for tie in ties}
    changed = [
        tie_id for tie_id, rows in wanted.items() if stored.get(tie_id, []) != [tuple(row.values()) for row in rows]
    ]
    connection.executemany(part.delete, [{"tie_id": tie_id} for tie_id in changed if tie_id in stored])
    connection.executemany(part.insert, [row for tie_id in changed for row in wanted[tie_id]])


def _channel_parameters(tie_id: TieId, position: int, channel: Channel) -> Parameters:
    return {
        "tie_id": tie_id,
        "position": position,
        "id": channel.id,
        "kind": channel.kind.value,
        "value": channel.value,
        "normalized": channel.normalized,
        "owner": channel.owner.value,
        "label": channel.label,
        "preferred": channel.preferred,
        **(NO_ADDRESS if channel.address is None else _address_parameters(channel.address)),
        "proven_at": moment_to_column(channel.proven_at),
        "failed_at": moment_to_column(channel.failed_at),
        "added_at": moment_to_text(channel.added_at),
    }


def _address_parameters(address: PostalAddress) -> Parameters:
    return {
        "postal_code": address.postal_code,
        "country": address.country,
        "region": address.region,
        "locality": address.locality,
        "street": address.street,
        "extended": address.extended,
    }


def _channel_from_row(row: Row) -> Channel:
    (_, _, channel_id, kind, value, normalized, owner, label, preferred, *address, proven_at, failed_at, added_at) = row
    return Channel(
        id=channel_id,
        kind=CHANNEL_KINDS[kind],
        value=value,
        normalized=normalized,
        owner=CHANNEL_OWNERS[owner],
        label=label,
        preferred=preferred == 1,
        address=None if address[0] is None else _address_from_columns(*address),
        proven_at=moment_from_column(proven_at),
        failed_at=moment_from_column(failed_at),
        added_at=moment_from_text(added_at),
    )


def _address_from_columns(
    postal_code: str, country: str, region: str, locality: str, street: str, extended: str
) -> PostalAddress:
    return PostalAddress(
        postal_code=postal_code, country=country, region=region, locality=locality, street=street, extended=extended
    )


def _affiliation_parameters(tie_id: TieId, position: int, affiliation: Affiliation) -> Parameters:
    return {
        "tie_id": tie_id,
        "position": position,
        "id": affiliation.id,
        "kind": affiliation.kind.value,
        "organization": affiliation.organization,
        "department": affiliation.department,
        "title": affiliation.title,
        "industry": affiliation.industry,
        "rank": affiliation.rank,
        "started": affiliation.started,
        "ended": affiliation.ended,
        "seen_on": day_to_column(affiliation.seen_on),
    }


def _affiliation_from_row(row: Row) -> Affiliation:
    (_, _, affiliation_id, kind, organization, department, title, industry, rank, started, ended, seen_on) = row
    return Affiliation(
        id=affiliation_id,
        kind=AFFILIATION_KINDS[kind],
        organization=organization,
        department=department,
        title=title,
        industry=industry,
        rank=rank,
        started=started,
        ended=ended,
        seen_on=day_from_column(seen_on),
    )


def _source_key_parameters(tie_id: TieId, position: int, source_key: SourceKey) -> Parameters:
    return {
        "tie_id": tie_id,
        "position": position,
        "source": source_key.source,
        "key": source_key.key,
        "content_hash": source_key.content_hash,
    }


def _source_key_from_row(row: Row) -> SourceKey:
    (_, _, source, key, content_hash) = row
    return SourceKey(source=source, key=key, content_hash=content_hash)


CHANNELS = Part[Channel](
    select="SELECT * FROM channel ORDER BY tie_id, position",
    select_of="""
        SELECT * FROM channel WHERE tie_id IN (SELECT value FROM json_each(:tie_ids)) ORDER BY tie_id, position""",
    delete="DELETE FROM channel WHERE tie_id = :tie_id",
    insert="""
        INSERT INTO channel (tie_id, position, id, kind, value, normalized, owner, label, preferred, postal_code,
            country, region, locality, street, extended, proven_at, failed_at, added_at)
        VALUES (:tie_id, :position, :id, :kind, :value, :normalized, :owner, :label, :preferred, :postal_code,
            :country, :region, :locality, :street, :extended, :proven_at, :failed_at, :added_at)""",
    of=lambda tie: tie.channels,
    parameters=_channel_parameters,
    from_row=_channel_from_row,
)
AFFILIATIONS = Part[Affiliation](
    select="SELECT * FROM affiliation ORDER BY tie_id, position",
    select_of="""
        SELECT * FROM affiliation WHERE tie_id IN (SELECT value FROM json_each(:tie_ids)) ORDER BY tie_id, position""",
    delete="DELETE FROM affiliation WHERE tie_id = :tie_id",
    insert="""
        INSERT INTO affiliation (tie_id, position, id, kind, organization, department, title, industry, rank, started,
            ended, seen_on)
        VALUES (:tie_id, :position, :id, :kind, :organization, :department, :title, :industry, :rank, :started,
            :ended, :seen_on)""",
    of=lambda tie: tie.affiliations,
    parameters=_affiliation_parameters,
    from_row=_affiliation_from_row,
)
SOURCE_KEYS = Part[SourceKey](
    select="SELECT * FROM source_key ORDER BY tie_id, position",
    select_of="""
        SELECT * FROM source_key WHERE tie_id IN (SELECT value FROM json_each(:tie_ids)) ORDER BY tie_id, position""",
    delete="DELETE FROM source_key WHERE tie_id = :tie_id",
    insert="""
        INSERT INTO source_key (tie_id, position, source, key, content_hash)
        VALUES (:tie_id, :position, :source, :key, :content_hash)""",
    of=lambda tie: tie.source_keys,
    parameters=_source_key_parameters,
    from_row=_source_key_from_row,
)
