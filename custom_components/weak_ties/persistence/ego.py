"""The owner's own profile."""

import sqlite3

from ..network.model import Ego, OwnEmployer

SAVE_EGO = "UPDATE ego SET industry = :industry, rank = :rank"
CLEAR_EMPLOYERS = "DELETE FROM ego_employer"
ADD_EMPLOYER = """
    INSERT INTO ego_employer (position, organization, started, ended)
    VALUES (:position, :organization, :started, :ended)"""
SELECT_EGO = "SELECT industry, rank FROM ego"
SELECT_EMPLOYERS = "SELECT organization, started, ended FROM ego_employer ORDER BY position"


def write_ego(connection: sqlite3.Connection, ego: Ego) -> None:
    """Save the one profile."""
    connection.execute(SAVE_EGO, {"industry": ego.industry, "rank": ego.rank})
    connection.execute(CLEAR_EMPLOYERS)
    connection.executemany(
        ADD_EMPLOYER,
        (
            {"position": position, "organization": one.organization, "started": one.started, "ended": one.ended}
            for position, one in enumerate(ego.employers)
        ),
    )


def read_ego(connection: sqlite3.Connection) -> Ego:
    """Return the one profile; empty before the owner says something."""
    industry, rank = connection.execute(SELECT_EGO).fetchone()
    employers = connection.execute(SELECT_EMPLOYERS)
    return Ego(
        industry=industry,
        rank=rank,
        employers=tuple(
            OwnEmployer(organization=organization, started=started, ended=ended)
            for organization, started, ended in employers
        ),
    )
