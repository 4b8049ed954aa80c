"""Gatherings, greetings and mournings: what the year brings."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from ..network.model import Answer, Attendance, Gathering, GatheringId, Greeting, Mourning, TieId
from .columns import Parameters, Row, day_from_column, day_to_column, moment_from_text, moment_to_text

SAVE_GATHERING = """
    INSERT INTO gathering (id, title, at, place, host_id, answer, note)
    VALUES (:id, :title, :at, :place, :host_id, :answer, :note)
    ON CONFLICT (id) DO UPDATE SET
        title = excluded.title, at = excluded.at, place = excluded.place, host_id = excluded.host_id,
        answer = excluded.answer, note = excluded.note"""
CLEAR_ATTENDANCES = "DELETE FROM attendance WHERE gathering_id = :id"
ADD_ATTENDANCE = """
    INSERT INTO attendance (gathering_id, tie_id, position, invited, answer, present)
    VALUES (:gathering_id, :tie_id, :position, :invited, :answer, :present)"""
SELECT_GATHERINGS = "SELECT id, title, at, place, host_id, answer, note FROM gathering ORDER BY at, id"
SELECT_ATTENDANCES = """
    SELECT gathering_id, tie_id, invited, answer, present FROM attendance ORDER BY gathering_id, position"""

SAVE_GREETING = """
    INSERT INTO greeting (tie_id, season, sent_on, received_on, returned_on)
    VALUES (:tie_id, :season, :sent_on, :received_on, :returned_on)
    ON CONFLICT (tie_id, season) DO UPDATE SET
        sent_on = excluded.sent_on, received_on = excluded.received_on, returned_on = excluded.returned_on"""
REMOVE_GREETING = "DELETE FROM greeting WHERE tie_id = :tie_id AND season = :season"
SELECT_GREETINGS = "SELECT tie_id, season, sent_on, received_on, returned_on FROM greeting"

SAVE_MOURNING = "INSERT INTO mourning (tie_id, year) VALUES (:tie_id, :year) ON CONFLICT DO NOTHING"
REMOVE_MOURNING = "DELETE FROM mourning WHERE tie_id = :tie_id AND year = :year"
SELECT_MOURNINGS = "SELECT tie_id, year FROM mourning"


def write_gatherings(connection: sqlite3.Connection, gatherings: Sequence[Gathering]) -> None:
    """Save gatherings with who is invited and who was there."""
    connection.executemany(SAVE_GATHERING, map(_gathering_parameters, gatherings))
    connection.executemany(CLEAR_ATTENDANCES, ({"id": gathering.id} for gathering in gatherings))
    for gathering in gatherings:
        connection.executemany(ADD_ATTENDANCE, _attendance_parameters(gathering))


def read_gatherings(connection: sqlite3.Connection) -> dict[GatheringId, Gathering]:
    """Return all gatherings."""
    attendances: defaultdict[GatheringId, list[Attendance]] = defaultdict(list)
    for row in connection.execute(SELECT_ATTENDANCES):
        attendances[row[0]].append(_attendance_from_row(row))
    rows = connection.execute(SELECT_GATHERINGS)
    return {row[0]: _gathering_from_row(row, attendances.get(row[0], ())) for row in rows}


def write_greetings(connection: sqlite3.Connection, greetings: Sequence[Greeting]) -> None:
    """Save the cards of a tie and a season."""
    connection.executemany(SAVE_GREETING, map(_greeting_parameters, greetings))


def remove_greetings(connection: sqlite3.Connection, greetings: Sequence[Greeting]) -> None:
    """Take back greetings that were another's."""
    connection.executemany(REMOVE_GREETING, ({"tie_id": one.tie_id, "season": one.season} for one in greetings))


def read_greetings(connection: sqlite3.Connection) -> dict[tuple[TieId, int], Greeting]:
    """Return all greetings."""
    return {(row[0], row[1]): _greeting_from_row(row) for row in connection.execute(SELECT_GREETINGS)}


def write_mournings(connection: sqlite3.Connection, mournings: Sequence[Mourning]) -> None:
    """Save years of mourning."""
    connection.executemany(SAVE_MOURNING, map(_mourning_parameters, mournings))


def remove_mournings(connection: sqlite3.Connection, mournings: Sequence[Mourning]) -> None:
    """Take back years of mourning that were none."""
    connection.executemany(REMOVE_MOURNING, map(_mourning_parameters, mournings))


def read_mournings(connection: sqlite3.Connection) -> frozenset[Mourning]:
    """Return all years of mourning."""
    return frozenset(Mourning(tie_id=tie_id, year=year) for tie_id, year in connection.execute(SELECT_MOURNINGS))


def _mourning_parameters(mourning: Mourning) -> Parameters:
    return {"tie_id": mourning.tie_id, "year": mourning.year}


def _gathering_parameters(gathering: Gathering) -> Parameters:
    return {
        "id": gathering.id,
        "title": gathering.title,
        "at": moment_to_text(gathering.at),
        "place": gathering.place,
        "host_id": gathering.host_id,
        "answer": gathering.answer.value,
        "note": gathering.note,
    }


def _attendance_parameters(gathering: Gathering) -> list[Parameters]:
    return [
        {
            "gathering_id": gathering.id,
            "tie_id": attendance.tie_id,
            "position": position,
            "invited": attendance.invited,
            "answer": attendance.answer.value,
            "present": attendance.present,
        }
        for position, attendance in enumerate(gathering.attendances)
    ]


def _gathering_from_row(row: Row, attendances: Sequence[Attendance]) -> Gathering:
    (gathering_id, title, at, place, host_id, answer, note) = row
    return Gathering(
        id=gathering_id,
        title=title,
        at=moment_from_text(at),
        place=place,
        host_id=host_id,
        answer=Answer(answer),
        note=note,
        attendances=tuple(attendances),
    )


def _attendance_from_row(row: Row) -> Attendance:
    (_, tie_id, invited, answer, present) = row
    return Attendance(
        tie_id=tie_id,
        invited=invited == 1,
        answer=Answer(answer),
        present=None if present is None else present == 1,
    )


def _greeting_parameters(greeting: Greeting) -> Parameters:
    return {
        "tie_id": greeting.tie_id,
        "season": greeting.season,
        "sent_on": day_to_column(greeting.sent_on),
        "received_on": day_to_column(greeting.received_on),
        "returned_on": day_to_column(greeting.returned_on),
    }


def _greeting_from_row(row: Row) -> Greeting:
    (tie_id, season, sent_on, received_on, returned_on) = row
    return Greeting(
        tie_id=tie_id,
        season=season,
        sent_on=day_from_column(sent_on),
        received_on=day_from_column(received_on),
        returned_on=day_from_column(returned_on),
    )
