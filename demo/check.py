"""The main job from end to end on a real Home Assistant, without anybody watching."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from .client import Json, mapping, rows, text
from .house import House, free_port
from .story import import_files, overdue, set_up_network, tell_story

WHOM = "Margaret Oduya"


class CheckError(Exception):
    """A step did not hold."""


def check(say: Callable[[str], None] = print) -> None:
    """Import, see who is overdue, log a call, restart: raises CheckError at the first step that does not hold."""
    with tempfile.TemporaryDirectory(prefix="weak-ties-") as folder:
        house = House(Path(folder), free_port())
        house.prepare()
        try:
            house.start()
            say(f"Home Assistant runs on port {house.port}")
            _main_job(house, say)
        finally:
            house.stop()


def _main_job(house: House, say: Callable[[str], None]) -> None:
    set_up_network(house)
    say("Weak Ties is set up through its config flow")
    _import(house, say)
    tell_story(house, date.today())  # noqa: DTZ011 (this machine's day is the house's)
    _require(WHOM in _names(house), f"{WHOM} is overdue")
    say(f"overdue: {', '.join(sorted(_names(house)))}")
    logged = rows(house.client.act("log_interaction", tie=WHOM, kind="call")["logged"])
    _require([text(each, "name") for each in logged] == [WHOM], f"the call is logged with {WHOM}")
    _require(WHOM not in _names(house), f"{WHOM} is no longer overdue")
    say(f"logged a call with {WHOM}, who is overdue no more")
    before = _names(house)
    house.stop()
    house.start()
    say("restarted Home Assistant")
    _require(_logged_ids(house, WHOM)[0] == text(logged[0], "interaction_id"), "the call is still there")
    _require(_names(house) == before, "the overdue list is the same")
    say("the call and the overdue list are still there")


def _import(house: House, say: Callable[[str], None]) -> None:
    for name, answer in import_files(house).items():
        counts = mapping(answer["counts"])
        say(f"imported {name}: {_in_words(counts)}")
        _require(counts["skipped"] == 0, f"no record of {name} is skipped")
        again = mapping(house.client.act("import_file", path=name, dry_run=True)["counts"])
        _require(again["added"] == 0, f"importing {name} again would add nobody")


def _in_words(counts: dict[str, Json]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.items() if number)


def _names(house: House) -> set[str]:
    listed = {text(tie, "name") for tie in overdue(house)}
    counted = house.client.state("sensor.weak_ties_overdue")["state"]
    _require(counted == str(len(listed)), f"the sensor counts {counted}, the list {len(listed)}")
    return listed


def _logged_ids(house: House, tie: str) -> list[str]:
    history = rows(mapping(house.client.act("get_tie", tie=tie)["tie"])["history"])
    return [text(interaction, "interaction_id") for interaction in history]


def _require(holds: bool, what: str) -> None:
    if not holds:
        raise CheckError(f"does not hold: {what}")
