# ruff: noqa: T201 (a program for people: printing is what it is for)
"""Run the demo, or check it (`--check`). `scripts/demo` is the way in."""

import argparse
import shutil
import signal
import sys
from collections.abc import Sequence
from datetime import date

from .chapters.listener import CheckError
from .check import check
from .client import Json, RequestRefusedError, mapping, rows, text
from .dashboard import save_dashboard
from .house import PROJECT, House, HouseError, free_port
from .story import import_files, live_on, overdue, set_up_network, tell_story

FOLDER = PROJECT / ".cache/demo/config"
# Written when the network is complete: a first run that was interrupted is started over.
READY = ".demo-is-ready"
ASK_TO_RESTART = 100
PORT = 8123
SHOWN = 12


def main(arguments: Sequence[str]) -> int:
    """Tell what goes wrong in a line, without a traceback."""
    parser = argparse.ArgumentParser(prog="scripts/demo", description="Weak Ties in a real Home Assistant.")
    parser.add_argument("--check", action="store_true", help="do the main job without a browser and say if it holds")
    parser.add_argument("--fresh", action="store_true", help="forget what an earlier run kept")
    options = parser.parse_args(arguments)
    signal.signal(signal.SIGTERM, _as_ctrl_c)
    try:
        if options.check:
            check(lambda step: print(f"✓ {step}", flush=True))
        else:
            _run(fresh=options.fresh)
    except (CheckError, HouseError, RequestRefusedError) as error:
        print(f"✗ {error}", file=sys.stderr, flush=True)
        return 1
    except KeyboardInterrupt:
        print("\nGoodbye.", flush=True)
    return 0


def _as_ctrl_c(*_: object) -> None:
    raise KeyboardInterrupt


def _run(*, fresh: bool) -> None:
    if fresh or not (FOLDER / READY).exists():
        shutil.rmtree(FOLDER, ignore_errors=True)
    house = House(FOLDER, free_port(PORT))
    house.prepare()
    try:
        _say("starting Home Assistant (the first time takes about half a minute)")
        house.start()
        if not (FOLDER / READY).exists():
            _fill(house)
        _explain(house)
        while house.wait() == ASK_TO_RESTART:
            _say("restarting Home Assistant, as asked for in the browser")
            house.start()
    finally:
        house.stop()


def _fill(house: House) -> None:
    _say("setting up Weak Ties")
    set_up_network(house)
    for name, answer in import_files(house).items():
        _say(f"imported demo/{name}: {mapping(answer['counts'])['added']} people")
    _say("remembering when you last talked to some of them, and what has happened lately")
    today = date.today()  # noqa: DTZ011 (this machine's day is the house's)
    tell_story(house, today)
    live_on(house, today)
    save_dashboard(house)
    (FOLDER / READY).touch()


def _explain(house: House) -> None:
    losing = overdue(house)
    print(f"\nYou are losing touch with {len(losing)} people:\n")
    for tie in losing[:SHOWN]:
        print(f"  {text(tie, 'name')}: {_last(tie['last_interaction'])}, {_span(tie['days_overdue'])} overdue")
    if len(losing) > SHOWN:
        print(f"  … and {len(losing) - SHOWN} more")
    print("\nThis week:\n")
    for nudge in rows(house.client.act("get_nudges")["nudges"]):
        print(f"  {text(nudge, 'name')}: {text(nudge, 'reason')}")
    print(f"\n{text(house.client.act('get_network')['network'], 'headline')}")
    page = house.client.origin
    print(
        f"""
Open {page} (no login is needed on this machine), then for example

  • log a call:         press ✓ and "Called" beside a name, and watch the figures change
  • see everybody:      {page}weak-ties
                        people, triage, what would be left without the job, New Year's cards
  • log it by name:     {page}config/tools/action?service=weak_ties.log_interaction
                        tick "Ties", add a name, press "Perform action"
  • find the lost:      {page}config/tools/action?service=weak_ties.trace
                        tick "Ties", add Grace Holloway or 大野節子, and read who may know and why
  • import your own:    {page}config/integrations/integration/weak_ties
                        press the gear, then "Import people from a file"
  • press the buttons:  scripts/demo phone{_port(house)}
                        in another terminal: a made-up phone that gets this week's nudges

Everything is made up and stays on this machine, in .cache/demo. Ctrl-C ends it; --fresh starts over.
""",
        flush=True,
    )


def _port(house: House) -> str:
    return "" if house.port == PORT else f" --port {house.port}"


def _last(moment: Json) -> str:
    return f"last contact {moment[:10]}" if isinstance(moment, str) else "no contact since you met"


def _span(days: Json) -> str:
    if not isinstance(days, int):
        return "a while"
    for unit, length in (("year", 365), ("month", 30), ("day", 1)):
        if days >= length:
            number = days // length
            return f"{number} {unit}{'s' if number > 1 else ''}"
    return "not yet"


def _say(what: str) -> None:
    print(f"• {what}", flush=True)


sys.exit(main(sys.argv[1:]))
