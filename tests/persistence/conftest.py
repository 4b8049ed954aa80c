import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from custom_components.weak_ties.persistence.database import open_database


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "weak_ties" / "network.db"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    connection = open_database(path)
    yield connection
    connection.close()
