"""Measure everything, print it as tables, and with `--write` keep it in docs/benchmarks.md.

`--browser` measures only what somebody waits for in front of a screen.

Absolute times say something of this machine; the ratios, taken in one run with the rivals in turn, travel.
"""

import asyncio
import csv
import gc
import io
import os
import platform
import resource
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC
from functools import partial
from pathlib import Path

import vobject
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.coordinator.ids import new_id
from custom_components.weak_ties.coordinator.store import few_collections
from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.intake import plan_import
from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.model import Network, Strength
from custom_components.weak_ties.network.occasions.greeting_list import greeting_list
from custom_components.weak_ties.network.occasions.seasons import NEW_YEAR
from custom_components.weak_ties.network.survivability.outlook import Outlook, OutlookSettings, outlook_of
from custom_components.weak_ties.network.survivability.survivability import SurvivabilitySettings, survivability
from custom_components.weak_ties.network.tracing.leads import leads_for

from .browser import browser_rows
from .house import NOW, ROOT, house, made_up_ties, set_up, watched, with_network
from .pages import CARDS
from .voice import speaking_rivals

SMALL, LARGE = 300, 30_000
ROUNDS = 60

type Row = tuple[str, str, str]


async def timed_in_turn(rivals: dict[str, Callable[[int], Awaitable[object]]]) -> dict[str, float]:
    """The median seconds of each rival, run in turn so that a noisy machine is noisy for all of them."""
    times: dict[str, list[float]] = {name: [] for name in rivals}
    for turn in range(ROUNDS):
        for name, run in rivals.items():
            start = time.perf_counter()
            await run(turn)
            times[name].append(time.perf_counter() - start)
    return {name: statistics.median(values) for name, values in times.items()}


def milliseconds(seconds: float) -> str:
    return f"{seconds * 1000:.2f} ms"


async def to_do_list(hass: HomeAssistant, count: int) -> Callable[[int], Awaitable[object]]:
    """One of core's local to-do lists with so many items; returns what updates one of them."""
    name = f"list_{count}"
    items = "".join(
        f"BEGIN:VTODO\r\nDTSTAMP:20260101T000000Z\r\nUID:{index}\r\nSUMMARY:Call number {index}\r\n"
        "STATUS:NEEDS-ACTION\r\nEND:VTODO\r\n"
        for index in range(count)
    )
    calendar = f"BEGIN:VCALENDAR\r\nPRODID:-//made up//EN\r\nVERSION:2.0\r\n{items}END:VCALENDAR\r\n"
    path = Path(hass.config.path(".storage", f"local_todo.{name}.ics"))
    await hass.async_add_executor_job(path.write_text, calendar)
    entry = MockConfigEntry(
        domain="local_todo", title=name, data={"todo_list_name": name, "storage_key": name}, entry_id=name
    )
    entry.add_to_hass(hass)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()

    async def update(turn: int) -> None:
        data = {"entity_id": f"todo.{name}", "item": str(turn), "rename": f"Called number {turn}"}
        await hass.services.async_call("todo", "update_item", data, blocking=True)

    return update


def a_log(hass: HomeAssistant, count: int) -> Callable[[int], Awaitable[object]]:
    async def log(turn: int) -> object:
        data = {"network": f"n{count}", "tie": f"tie-{turn:06}", "kind": "call"}
        return await hass.services.async_call(DOMAIN, "log_interaction", data, blocking=True, return_response=True)

    return log


def a_commit(folder: Path) -> Callable[[int], Awaitable[object]]:
    """The floor: one row, committed and synced, by nothing but sqlite3."""
    connection = sqlite3.connect(folder / "floor.db", autocommit=True, check_same_thread=False)
    connection.executescript(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT)"
    )

    async def commit(turn: int) -> None:
        connection.execute("INSERT INTO t (at) VALUES (?)", (f"2026-11-23T10:{turn:02}",))

    return commit


async def logging_rows(hass: HomeAssistant, folder: Path) -> list[Row]:
    """One logged call at two sizes, beside core's to-do list at two sizes and a bare commit."""
    rivals = {
        "bare SQLite commit": a_commit(folder),
        f"log a call at {SMALL} ties": a_log(hass, SMALL),
        f"log a call at {LARGE} ties": a_log(hass, LARGE),
        "core's to-do list, 300 items": await to_do_list(hass, 300),
        "core's to-do list, 3,000 items": await to_do_list(hass, 3_000),
    }
    medians = await timed_in_turn(rivals)
    floor, small = medians["bare SQLite commit"], medians[f"log a call at {SMALL} ties"]
    return [
        (name, milliseconds(value), f"{value / floor:.1f}× the commit, {value / small:.2f}× {SMALL} ties")
        for name, value in medians.items()
    ]


async def speaking_rows(hass: HomeAssistant) -> list[Row]:
    """One sentence through the conversation agent at two sizes."""
    rows: list[Row] = []
    for rivals in (await speaking_rivals(hass)).values():
        medians = await timed_in_turn(rivals)
        small = next(iter(medians.values()))
        rows += [(name, milliseconds(value), f"{value / small:.2f}×") for name, value in medians.items()]
    return rows


def read_rows(path: Path) -> float:
    """Seconds to read every row of ties, channels and affiliations with nothing but sqlite3."""
    connection = sqlite3.connect(path)
    start = time.perf_counter()
    for table in ("tie", "channel", "affiliation", "source_key"):
        connection.execute(f"SELECT * FROM {table}").fetchall()
    took = time.perf_counter() - start
    connection.close()
    return took


async def set_up_rows(hass: HomeAssistant) -> list[Row]:
    """Set up a small and a large network: how long, and how long the loop stood still."""
    rows: list[Row] = []
    for count in (SMALL, LARGE):
        entry = await with_network(hass, count)
        floor = await hass.async_add_executor_job(read_rows, Path(hass.config.path(".storage", DOMAIN, f"n{count}.db")))
        gc.collect()
        before = memory()
        took, gap = await set_up(hass, entry)
        per_tie = (memory() - before) / count
        rows.append((f"set up {count} ties", milliseconds(took), f"{took / floor:.1f}× reading the rows"))
        rows.append((f"longest block of the loop at {count} ties", milliseconds(gap), ""))
        rows.append((f"memory per tie at {count} ties", f"{per_tie / 1024:.2f} kB", ""))
    return rows


async def look_rows(hass: HomeAssistant) -> list[Row]:
    """Log a call in the large network and look ahead: how long, and how long the loop stood still."""
    entry = hass.config_entries.async_get_known_entry(f"n{LARGE}")
    coordinator: WeakTiesCoordinator = entry.runtime_data
    rows: list[Row] = []
    for turn in range(3):
        await a_log(hass, LARGE)(turn)
        took, gap = await watched(coordinator.async_outlook())
        name = f"outlook after a logged call at {LARGE} ties, {turn + 1}"
        rows.append((name, milliseconds(took), f"longest block of the loop {milliseconds(gap)}"))
    return rows


def memory() -> int:
    """Bytes of this process in memory."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def timed(run: Callable[[], object], rounds: int = 3) -> float:
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def linkedin_file(path: Path, count: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write('Notes:\n"When exporting, some addresses are missing."\n\n')
        writer = csv.writer(stream)
        writer.writerow(["First Name", "Last Name", "URL", "Email Address", "Company", "Position", "Connected On"])
        for number, (tie, _) in enumerate(made_up_ties(count)):
            slug = f"https://www.linkedin.com/in/person-{number}"
            writer.writerow(
                [tie.given_name, tie.family_name, slug, "", f"Company {number % 900}", "Engineer", "05 Mar 2024"]
            )


def vcard_file(path: Path, count: int) -> None:
    cards = [
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{tie.id}\r\nN:{tie.family_name};{tie.given_name};;;\r\nFN:{tie.name}\r\n"
        f"EMAIL;TYPE=HOME:{tie.channels[0].value}\r\nTEL;TYPE=CELL:{tie.channels[1].value}\r\nORG:Company;Sales\r\nEND:VCARD\r\n"
        for tie, _ in made_up_ties(count)
    ]
    path.write_text("".join(cards), encoding="utf-8", newline="")


def import_rows(folder: Path) -> list[Row]:
    """Reading and planning two imports, beside the barest reading of the same files."""
    connections, cards = folder / "Connections.csv", folder / "cards.vcf"
    linkedin_file(connections, LARGE)
    vcard_file(cards, 5_000)
    bare_rows = timed(lambda: list(csv.reader(io.StringIO(connections.read_text("utf-8")))))
    bare_cards = timed(lambda: list(vobject.readComponents(cards.read_text("utf-8"))))
    return [
        *import_rows_of(connections, LARGE, "csv.reader", bare_rows),
        *import_rows_of(cards, 5_000, "vobject", bare_cards),
    ]


def import_rows_of(path: Path, count: int, rival: str, bare: float) -> list[Row]:
    parsed = parse(path, language="en", region="JP")
    reading = timed(partial(parse, path, language="en", region="JP"))
    empty = Network(), Directory.of((), "JP"), parsed
    planning = timed(
        partial(plan_import, *empty, strength=Strength.ACQUAINTANCE, at=NOW, new_id=new_id, region="JP"), 1
    )
    return [
        (f"{rival}, {count} records", milliseconds(bare), ""),
        (f"read {count} records of {path.name}", milliseconds(reading), f"{reading / bare:.2f}× {rival}"),
        (f"plan {count} records of {path.name}", milliseconds(planning), f"{planning / bare:.2f}× {rival}"),
    ]


def rule_rows() -> list[Row]:
    """What reading every tie of a large network costs, rule by rule, beside assessing them all."""
    network = Network(ties={tie.id: tie for tie, _ in made_up_ties(LARGE)})
    settings = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
    assessment, today = assess(network, NOW, settings, 0), NOW.date()
    lost, before = next(iter(network.ties)), look_ahead(network, settings, None)
    rules: dict[str, Callable[[], object]] = {
        "assess": lambda: assess(network, NOW, settings, 0),
        "survivability": lambda: survivability(network, assessment, SurvivabilitySettings(clock=settings)),
        "assess and look ahead for the first time": lambda: look_ahead(network, settings, None),
        "assess and look ahead again": lambda: look_ahead(network, settings, before),
        "leads to a lost tie": lambda: leads_for(network, lost, assessment, at=NOW, limit=20),
        "list of greetings": lambda: greeting_list(network, assessment, today.year + 1, NEW_YEAR, today, settings),
    }
    took = {name: timed(rule) for name, rule in rules.items()}
    return [
        (f"{name}, {LARGE} ties", milliseconds(one), f"{one / took['assess']:.2f}× assess")
        for name, one in took.items()
    ]


def look_ahead(network: Network, settings: AssessmentSettings, before: Outlook | None) -> Outlook:
    """Assess and look ahead as a running network does."""
    with few_collections(LARGE, freeze=False):
        return outlook_of(network, assess(network, NOW, settings, 0), OutlookSettings(clock=settings), before)


def table(rows: Sequence[Row]) -> str:
    lines = ["| measured | median | ratio |", "|---|---:|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    return "\n".join(lines)


async def measure() -> str:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        rows = import_rows(folder) + rule_rows()
        async with house(folder / "config") as hass:
            await async_setup_component(hass, "todo", {})
            rows += await set_up_rows(hass)
            rows += await look_rows(hass)
            rows += await logging_rows(hass, folder)
            rows += await speaking_rows(hass)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    head = (
        f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores; peak memory {peak:.0f} MB."
    )
    return f"{head}\n\n{table(rows)}\n"


def in_front_of_a_screen() -> str:
    """What is measured in a browser: Playwright brings its own event loop, so this has none."""
    with tempfile.TemporaryDirectory() as scratch:
        connections = Path(scratch) / "Connections.csv"
        linkedin_file(connections, LARGE - CARDS)
        return f"\n{table(browser_rows(Path(scratch) / 'house', connections, LARGE))}\n"


def main() -> None:
    alone = "--browser" in sys.argv[1:]
    # First, since a house in this process forbids what Playwright's event loop would wait for.
    on_screen = in_front_of_a_screen()
    report = on_screen if alone else asyncio.run(measure()) + on_screen
    print(report)
    if "--write" in sys.argv[1:]:
        write(report, alone=alone)


def write(report: str, *, alone: bool) -> None:
    """Write the report down; one of the browser alone in the place of the last table, with the others as they were."""
    path = ROOT / "docs" / "benchmarks.md"
    text = (
        "# Benchmarks\n\nMade by `scripts/bench --write`: medians of one run, rivals in turn. "
        "The machine was shared; trust the ratios.\n\n"
    )
    if alone:
        text = path.read_text("utf-8").rpartition("\n| measured")[0]
    path.write_text(text + report, encoding="utf-8")


if __name__ == "__main__":
    main()
