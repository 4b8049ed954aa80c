"""Acknowledged means on disk, whatever happens next."""

from collections.abc import Generator
from pathlib import Path

import pytest

from demo.client import mapping, rows, text
from demo.house import LEAN_HOUSE, House, free_port

KILLS = 50


@pytest.fixture
def house(tmp_path: Path) -> Generator[House]:
    """A house with one tie in it, whose set-up was written in order."""
    house = House(tmp_path, free_port(), LEAN_HOUSE)
    house.prepare()
    try:
        house.start()
        house.set_up("weak_ties", {"name": "Weak Ties"}, {})
        house.client.act("add_tie", name="Margaret Oduya", strength="ally")
        house.stop()
        house.start()
        yield house
    finally:
        house.kill()


def history(house: House) -> list[str]:
    tie = mapping(house.client.act("get_tie", tie="Margaret Oduya")["tie"])
    return [text(interaction, "interaction_id") for interaction in rows(tie["history"])]


def test_an_acknowledged_interaction_survives_fifty_of_fifty_kills(house: House) -> None:
    acknowledged: list[str] = []
    for _ in range(KILLS):
        answer = house.client.act("log_interaction", tie="Margaret Oduya", kind="call")
        house.kill()
        acknowledged.append(text(rows(answer["logged"])[0], "interaction_id"))
        house.start()
        assert set(history(house)) == set(acknowledged)
    assert len(set(acknowledged)) == KILLS
    assert house.entry_states("weak_ties") == ["loaded"]


def test_a_merge_and_its_undoing_survive_a_kill_each(house: House) -> None:
    other = text(mapping(house.client.act("add_tie", name="Maggie Oduya", phone="+81 90 0000 0100")["tie"]), "id")
    house.client.act("log_interaction", tie=other, kind="meal")
    house.client.act("merge_ties", keep="Margaret Oduya", into_it=other)
    house.kill()
    house.start()
    assert len(history(house)) == 1
    house.client.act("undo_merge", tie="Margaret Oduya")
    house.kill()
    house.start()
    assert history(house) == []
    restored = mapping(house.client.act("get_tie", tie=other)["tie"])
    assert (restored["name"], restored["interactions"], len(rows(restored["history"]))) == ("Maggie Oduya", 1, 1)
