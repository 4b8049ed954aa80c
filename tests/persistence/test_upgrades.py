"""A file of an older version knows afterwards what this version would have kept all along."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.interactions import summarize
from custom_components.weak_ties.network.model import ContactSummary, Interaction, Merge, MergeId, Slice, Tie
from custom_components.weak_ties.persistence.columns import moment_to_column, moment_to_text
from custom_components.weak_ties.persistence.database import migrate, migrations, version_of
from custom_components.weak_ties.persistence.interactions import write_interactions
from custom_components.weak_ties.persistence.repository import apply, load
from tests.images import picture
from tests.network.builders import a_tie, an_interaction, days_ago
from tests.network.strategies import interactions

HANAKO, TARO = a_tie("Hanako"), a_tie("Taro")
NEVER = ContactSummary()
ADD_TIE = """
    INSERT INTO tie VALUES (:id, :name, '', '', '', '', '', '[]', 1, NULL, 0, NULL, '', NULL, NULL, NULL, NULL, 0, '[]',
        '', NULL, NULL, 0, :added_at, :last_any, :last_light, :last_medium, :last_full, :count)"""


def schema_until(folder: Path, version: int) -> Path:
    for number, script in migrations().items():
        if number <= version:
            (folder / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def first_version(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return schema_until(tmp_path_factory.mktemp("schema"), 1)


def old_row(tie: Tie, contact: ContactSummary) -> dict[str, str | int | None]:
    clocks = {name: getattr(contact, name) for name in ("last_any", "last_light", "last_medium", "last_full")}
    return {
        "id": tie.id,
        "name": tie.name,
        "added_at": moment_to_text(tie.added_at),
        "count": contact.count,
        **{name: moment_to_column(moment) for name, moment in clocks.items()},
    }


def an_old_file(folder: Path, history: list[Interaction]) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection, folder)
    assert version_of(connection) == 1
    for tie in (HANAKO, TARO):
        mine = summarize(one for one in history if tie.id in one.tie_ids)
        connection.execute(ADD_TIE, old_row(tie, mine))
    write_interactions(connection, history)
    return connection


@given(st.lists(interactions(HANAKO), max_size=8, unique_by=lambda one: one.id))
@settings(deadline=None, max_examples=60)
def test_the_summaries_are_those_of_the_history(first_version: Path, history: list[Interaction]) -> None:
    connection = an_old_file(first_version, history)
    migrate(connection)
    ties = load(connection).ties
    connection.close()
    assert ties[HANAKO.id] == a_tie("Hanako", contact=summarize(history))
    assert ties[TARO.id] == TARO


def test_each_of_two_ties_gets_its_own_history(first_version: Path) -> None:
    together = an_interaction(HANAKO, TARO, at=days_ago(9))
    tries = [an_interaction(TARO, at=days_ago(day), reached=False) for day in (12, 4, 3, 2, 1)]
    connection = an_old_file(first_version, [together, *tries])
    migrate(connection)
    ties = load(connection).ties
    connection.close()
    assert ties[HANAKO.id].contact == summarize([together])
    assert ties[TARO.id].contact.attempts == (days_ago(3), days_ago(2), days_ago(1))


def test_a_file_from_before_there_were_pictures_takes_them(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection, schema_until(tmp_path, 2))
    connection.execute(ADD_TIE.replace(":count)", ":count, 0, NULL, NULL, NULL, NULL, '[]')"), old_row(TARO, NEVER))
    migrate(connection)
    assert load(connection).ties == {TARO.id: TARO}
    assert load(connection).merges == {}
    smiling = replace(TARO, picture=picture().id)
    apply(connection, Changes(saved=(picture(), smiling)))
    assert load(connection).ties == {TARO.id: smiling}
    connection.close()


def test_a_file_from_before_merges_could_be_taken_back_remembers_the_next(tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:", autocommit=True)
    migrate(connection, schema_until(tmp_path, 3))
    smiling = replace(TARO, picture=picture().id)
    connection.execute(
        ADD_TIE.replace(":count)", ":count, 0, NULL, NULL, NULL, NULL, '[]', :picture)"),
        {**old_row(TARO, NEVER), "picture": smiling.picture},
    )
    migrate(connection)
    apply(connection, Changes(saved=(picture(), smiling, HANAKO)))
    merge = Merge(
        id=MergeId("m"),
        kept_id=HANAKO.id,
        gone_id=TARO.id,
        made_at=days_ago(1),
        before=Slice(ties=(smiling, HANAKO)),
        after=Slice(ties=(HANAKO,)),
    )
    apply(connection, Changes(merged=((TARO.id, HANAKO.id),), forgotten=(TARO.id,), saved=(HANAKO, merge)))
    assert load(connection).merges == {merge.id: merge}
    connection.close()
