"""Ties: written in bulk, read in one pass."""

import sqlite3
from collections.abc import Collection, Iterator, Sequence
from itertools import batched

from ..network.model import Affiliation, Birthday, Channel, ContactSummary, SourceKey, Strength, Tie, TieId
from .columns import (
    Parameters,
    Row,
    day_from_column,
    day_to_column,
    moment_from_column,
    moment_from_text,
    moment_to_column,
    moment_to_text,
    texts_from_column,
    texts_to_column,
)
from .tie_parts import AFFILIATIONS, CHANNELS, SOURCE_KEYS, read_parts, write_parts

# Ties per round of an import: few enough statements, and no single step that is felt elsewhere.
BATCH = 500

SELECT_TIES = """
    SELECT id, name, family_name, given_name, reading, family_reading, given_reading, aliases, strength, cadence_days,
        starred, met_on, met_how, introduced_by, birth_year, birth_month, birth_day, kin, tags, note, snoozed_until,
        snoozes, new_job_on, archived_at, do_not_suggest,
        (SELECT picture.id FROM picture WHERE picture.id = tie.picture), added_at, last_any, last_light, last_medium,
        last_full, last_answer, last_in, last_out, attempts, interaction_count
    FROM tie"""

# Never REPLACE: that deletes the row first, and the tie's whole history with it.
SAVE_TIE = """
    INSERT INTO tie (id, name, family_name, given_name, reading, family_reading, given_reading, aliases, strength,
        cadence_days, starred, met_on, met_how, introduced_by, birth_year, birth_month, birth_day, kin, tags, note,
        snoozed_until, snoozes, new_job_on, archived_at, do_not_suggest, picture, added_at, last_any, last_light,
        last_medium, last_full, last_answer, last_in, last_out, attempts, interaction_count)
    VALUES (:id, :name, :family_name, :given_name, :reading, :family_reading, :given_reading, :aliases, :strength,
        :cadence_days, :starred, :met_on, :met_how, :introduced_by, :birth_year, :birth_month, :birth_day, :kin, :tags,
        :note, :snoozed_until, :snoozes, :new_job_on, :archived_at, :do_not_suggest, :picture, :added_at, :last_any,
        :last_light, :last_medium, :last_full, :last_answer, :last_in, :last_out, :attempts, :interaction_count)
    ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, family_name = excluded.family_name, given_name = excluded.given_name,
        reading = excluded.reading, family_reading = excluded.family_reading, given_reading = excluded.given_reading,
        aliases = excluded.aliases, strength = excluded.strength, cadence_days = excluded.cadence_days,
        starred = excluded.starred, met_on = excluded.met_on, met_how = excluded.met_how,
        introduced_by = excluded.introduced_by, birth_year = excluded.birth_year, birth_month = excluded.birth_month,
        birth_day = excluded.birth_day, kin = excluded.kin, tags = excluded.tags, note = excluded.note,
        snoozed_until = excluded.snoozed_until, snoozes = excluded.snoozes, new_job_on = excluded.new_job_on,
        archived_at = excluded.archived_at,
        do_not_suggest = excluded.do_not_suggest, picture = excluded.picture, added_at = excluded.added_at,
        last_any = excluded.last_any,
        last_light = excluded.last_light, last_medium = excluded.last_medium, last_full = excluded.last_full,
        last_answer = excluded.last_answer, last_in = excluded.last_in, last_out = excluded.last_out,
        attempts = excluded.attempts,
        interaction_count = excluded.interaction_count"""

STRENGTHS = {strength.value: strength for strength in Strength}
NEVER = ContactSummary()
NEVER_IN_COLUMNS = [None] * 7 + ["[]", 0]


def write_ties(connection: sqlite3.Connection, ties: Collection[Tie]) -> None:
    """Save ties whole; a later one with the same id wins."""
    for batch in batched({tie.id: tie for tie in ties}.values(), BATCH, strict=False):
        connection.executemany(SAVE_TIE, map(_parameters, batch))
        write_parts(connection, CHANNELS, batch)
        write_parts(connection, AFFILIATIONS, batch)
        write_parts(connection, SOURCE_KEYS, batch)


def count_ties(connection: sqlite3.Connection) -> int:
    """Count all ties, without reading one."""
    return int(connection.execute("SELECT count(*) FROM tie").fetchone()[0])


def read_ties(connection: sqlite3.Connection) -> dict[TieId, Tie]:
    """Return all ties whole."""
    return {tie.id: tie for tie in _read(connection)}


def _read(connection: sqlite3.Connection) -> Iterator[Tie]:
    channels = read_parts(connection, CHANNELS)
    affiliations = read_parts(connection, AFFILIATIONS)
    source_keys = read_parts(connection, SOURCE_KEYS)
    for row in connection.execute(SELECT_TIES):
        tie_id = row[0]
        yield _from_row(row, channels.get(tie_id, ()), affiliations.get(tie_id, ()), source_keys.get(tie_id, ()))


def _parameters(tie: Tie) -> Parameters:
    birthday, contact = tie.birthday, tie.contact
    return {
        "id": tie.id,
        "name": tie.name,
        "family_name": tie.family_name,
        "given_name": tie.given_name,
        "reading": tie.reading,
        "family_reading": tie.family_reading,
        "given_reading": tie.given_reading,
        "aliases": texts_to_column(tie.aliases),
        "strength": int(tie.strength),
        "cadence_days": tie.cadence_days,
        "starred": tie.starred,
        "met_on": day_to_column(tie.met_on),
        "met_how": tie.met_how,
        "introduced_by": tie.introduced_by,
        "birth_year": None if birthday is None else birthday.year,
        "birth_month": None if birthday is None else birthday.month,
        "birth_day": None if birthday is None else birthday.day,
        "kin": tie.kin,
        "tags": texts_to_column(tie.tags),
        "note": tie.note,
        "snoozed_until": day_to_column(tie.snoozed_until),
        "snoozes": tie.snoozes,
        "new_job_on": day_to_column(tie.new_job_on),
        "archived_at": moment_to_column(tie.archived_at),
        "do_not_suggest": tie.do_not_suggest,
        "picture": tie.picture,
        "added_at": moment_to_text(tie.added_at),
        "last_any": moment_to_column(contact.last_any),
        "last_light": moment_to_column(contact.last_light),
        "last_medium": moment_to_column(contact.last_medium),
        "last_full": moment_to_column(contact.last_full),
        "last_answer": moment_to_column(contact.last_answer),
        "last_in": moment_to_column(contact.last_in),
        "last_out": moment_to_column(contact.last_out),
        "attempts": texts_to_column(tuple(map(moment_to_text, contact.attempts))),
        "interaction_count": contact.count,
    }


def _from_row(
    row: Row, channels: Sequence[Channel], affiliations: Sequence[Affiliation], source_keys: Sequence[SourceKey]
) -> Tie:
    (
        tie_id,
        name,
        family_name,
        given_name,
        reading,
        family_reading,
        given_reading,
        aliases,
        strength,
        cadence_days,
        starred,
        met_on,
        met_how,
        introduced_by,
        birth_year,
        birth_month,
        birth_day,
        kin,
        tags,
        note,
        snoozed_until,
        snoozes,
        new_job_on,
        archived_at,
        do_not_suggest,
        picture,
        added_at,
        *contact,
    ) = row
    return Tie(
        id=tie_id,
        name=name,
        family_name=family_name,
        given_name=given_name,
        reading=reading,
        family_reading=family_reading,
        given_reading=given_reading,
        aliases=texts_from_column(aliases),
        strength=STRENGTHS[strength],
        cadence_days=cadence_days,
        starred=starred == 1,
        met_on=day_from_column(met_on),
        met_how=met_how,
        introduced_by=introduced_by,
        birthday=None if birth_month is None else Birthday(year=birth_year, month=birth_month, day=birth_day),
        kin=kin == 1,
        tags=texts_from_column(tags),
        note=note,
        snoozed_until=day_from_column(snoozed_until),
        snoozes=snoozes,
        new_job_on=day_from_column(new_job_on),
        archived_at=moment_from_column(archived_at),
        do_not_suggest=do_not_suggest == 1,
        picture=picture,
        added_at=moment_from_text(added_at),
        # Most imported people were never contacted: they share one summary.
        contact=NEVER if contact == NEVER_IN_COLUMNS else _contact(*contact),
        channels=tuple(channels),
        affiliations=tuple(affiliations),
        source_keys=tuple(source_keys),
    )


def _contact(
    last_any: str | None,
    last_light: str | None,
    last_medium: str | None,
    last_full: str | None,
    last_answer: str | None,
    last_in: str | None,
    last_out: str | None,
    attempts: str,
    count: int,
) -> ContactSummary:
    return ContactSummary(
        last_any=moment_from_column(last_any),
        last_light=moment_from_column(last_light),
        last_medium=moment_from_column(last_medium),
        last_full=moment_from_column(last_full),
        last_answer=moment_from_column(last_answer),
        last_in=moment_from_column(last_in),
        last_out=moment_from_column(last_out),
        attempts=tuple(map(moment_from_text, texts_from_column(attempts))),
        count=count,
    )
