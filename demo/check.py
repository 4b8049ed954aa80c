"""The main job and the story of a year from end to end on a real Home Assistant, without anybody watching."""

import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from .chapters.cards import write_cards
from .chapters.invitations import accept_invitations
from .chapters.jobs import notice_new_jobs
from .chapters.listener import Listener, require
from .chapters.lost import find_the_lost, get_through_to_the_employed
from .chapters.survival import reckon
from .chapters.voice import talk
from .client import Json, mapping, rows, text
from .dashboard import is_first_page, save_dashboard
from .house import House, free_port
from .story import import_files, overdue, set_up_network, tell_story

WHOM = "Margaret Oduya"


def check(say: Callable[[str], None] = print) -> None:
    """Import, see who is overdue, log a call, live a year, restart. Raises CheckError where something doesn't hold."""
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
    today = date.today()  # noqa: DTZ011 (this machine's day is the house's)
    set_up_network(house)
    say("Weak Ties is set up through its config flow")
    _import(house, say)
    tell_story(house, today)
    _open_on_the_dashboard(house, say)
    call = _log_a_call(house, say)
    listener = Listener(house=house, say=say)
    talk(listener)
    _live_a_year(listener, today)
    before = {**_kept(house, today.year), "overdue": sorted(_overdue(house))}
    house.stop()
    house.start()
    say("restarted Home Assistant")
    require(call in _logged_ids(house, WHOM), "the call is still there")
    after = {**_kept(house, today.year), "overdue": sorted(_overdue(house))}
    changed = [action for action in after if after[action] != before[action]]
    require(not changed, f"all lists are the same, and not others for {', '.join(changed)}")
    say("the call, the overdue list and what happened since are still there")
    _read_the_log(house)


def _open_on_the_dashboard(house: House, say: Callable[[str], None]) -> None:
    save_dashboard(house)
    require(is_first_page(house), "the dashboard that Weak Ties makes is kept as the first page")
    say("the house opens on the dashboard that Weak Ties makes")


def _log_a_call(house: House, say: Callable[[str], None]) -> str:
    require(WHOM in _overdue(house), f"{WHOM} is overdue")
    say(f"overdue: {', '.join(sorted(_overdue(house)))}")
    logged = rows(house.client.act("log_interaction", tie=WHOM, kind="call")["logged"])
    require([text(each, "name") for each in logged] == [WHOM], f"the call is logged with {WHOM}")
    require(WHOM not in _overdue(house), f"{WHOM} is no longer overdue")
    say(f"logged a call with {WHOM}, who is overdue no more")
    return text(logged[0], "interaction_id")


def _live_a_year(listener: Listener, today: date) -> None:
    find_the_lost(listener)
    get_through_to_the_employed(listener)
    accept_invitations(listener, today)
    write_cards(listener, today)
    notice_new_jobs(listener, today)
    reckon(listener)


def _import(house: House, say: Callable[[str], None]) -> None:
    for name, answer in import_files(house).items():
        counts = mapping(answer["counts"])
        say(f"imported {name}: {_in_words(counts)}")
        require(counts["skipped"] == 0, f"no record of {name} is skipped")
        again = mapping(house.client.act("import_file", path=name, dry_run=True)["counts"])
        require(again["added"] == 0, f"importing {name} again would add nobody")


def _in_words(counts: dict[str, Json]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.items() if number)


def _overdue(house: House) -> set[str]:
    listed = {text(tie, "name") for tie in overdue(house)}
    counted = house.client.state("sensor.weak_ties_overdue")["state"]
    require(counted == str(len(listed)), f"the sensor counts {counted}, the list {len(listed)}")
    return listed


def _kept(house: House, year: int) -> dict[str, Json]:
    """What the chapters left behind, as the house tells it."""
    act = house.client.act
    told: dict[str, Json] = {action: act(action) for action in ("get_nudges", "get_gatherings", "get_network")}
    return {**told, "get_greetings": act("get_greetings", season=year + 1)}


def _read_the_log(house: House) -> None:
    """Whatever went wrong unseen, in an entity or in the background, is in the log."""
    lines = house.output.read_text(errors="replace").splitlines()
    wrong = [line for line in lines if " ERROR " in line and "weak_ties" in line]
    require(not wrong, f"nothing went wrong in the background, and not {wrong[:3]}")


def _logged_ids(house: House, tie: str) -> list[str]:
    history = rows(mapping(house.client.act("get_tie", tie=tie)["tie"])["history"])
    return [text(interaction, "interaction_id") for interaction in history]
