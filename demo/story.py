"""Fill the made-up owner's network: files first, then what happened between them and the people in the files.

Every day is counted back from today, so that the story is the same whenever it is told.
"""

import csv
import io
import json
import shutil
import zipfile
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from pathlib import Path

from .client import Json, mapping, rows, text
from .house import House

DEMO = Path(__file__).resolve().parent
CONNECTIONS = "Connections.csv"
FILES = (CONNECTIONS, "phone-en.vcf", "phone-ja.vcf")
OVERDUE: Json = ["overdue", "lapsed", "dormant"]
# The story begins with one nudge a week and has the usual five when it is told: half a network makes poor choices,
# and what is chosen for a week stays.
FEWEST_NUDGES = 1
NUDGES = 5


def set_up_network(house: House) -> None:
    """Go through the config flow, as the owner would in the browser."""
    house.set_up("weak_ties", {"name": "Weak Ties"}, {"organization": "Copperleaf Labs", "industry": "Research"})
    ask_for_nudges(house, FEWEST_NUDGES)


def ask_for_nudges(house: House, per_week: int) -> None:
    """Choose behind the gear how many people a week are put forward."""
    house.choose("weak_ties", "nudges", {"nudges_per_week": per_week})


def import_files(house: House) -> dict[str, dict[str, Json]]:
    """Import every file of the demo through the action; the answer of each, by file name."""
    for name in FILES:
        shutil.copy(DEMO / name, _import_folder(house) / name)
    return {name: house.client.act("import_file", path=name) for name in FILES}


def tell_story(house: House, today: date) -> None:
    """Say how strong some ties are, where they were, when they last met, and what is ahead."""
    story = _story()
    for person in rows(story["people"]):
        _tell_of(house, person, today)
    for gathering in rows(story["gatherings"]):
        at = (today + timedelta(days=_number(gathering, "in_days"))).isoformat()
        known = {field: gathering[field] for field in ("title", "host", "place", "with")}
        house.client.act("record_invitation", at=at, **known)
    for card in rows(story["cards_last_time"]):
        # The first of January has been, whatever today is.
        on = f"{today.year}-01-01"
        days = {field: on for field in ("sent", "received") if card[field]}
        house.client.act("record_greeting", tie=card["tie"], season=today.year, **days)


def let_mail_bounce(house: House) -> None:
    """Say that mail to two people at their work came back."""
    for tie in _names("bounced_mail"):
        house.client.act("report_channel", tie=tie, channel="email", works=False)


def hear_of_mourning(house: House, year: int) -> None:
    """Keep the notices of mourning that came in that year."""
    for tie in _names("mourning"):
        house.client.act("set_mourning", tie=tie, year=year)


def import_later_export(house: House, today: date) -> dict[str, Json]:
    """Import what LinkedIn sends when it is asked again: a zip with its day in its name, and two new employers in it.

    Only the zip says how old it is; what a bare Connections.csv knows might be older than what is known already.
    """
    name = f"Basic_LinkedInDataExport_{today:%m-%d-%Y}.zip"
    with zipfile.ZipFile(_import_folder(house) / name, "w") as export:
        export.writestr(CONNECTIONS, _later_connections())
    return house.client.act("import_file", path=name)


def live_on(house: House, today: date) -> None:
    """Let happen what the chapters of the check begin with, for whoever looks around in the demo."""
    let_mail_bounce(house)
    hear_of_mourning(house, today.year)
    import_later_export(house, today)
    ask_for_nudges(house, NUDGES)


def overdue(house: House) -> list[dict[str, Json]]:
    """Whom the owner is losing touch with, the most overdue first."""
    return rows(house.client.act("get_ties", standing=OVERDUE, sort="days_overdue")["ties"])


def _tell_of(house: House, person: Mapping[str, Json], today: date) -> None:
    tie = person["tie"]
    fields = {field: person[field] for field in ("strength", "starred", "tags") if field in person}
    house.client.act("update_tie", tie=tie, **fields)
    for affiliation in rows(person.get("affiliations", [])):
        house.client.act("add_affiliation", tie=tie, **affiliation)
    for met in rows(person["interactions"]):
        at = (today - timedelta(days=_number(met, "days_ago"))).isoformat()
        house.client.act("log_interaction", tie=tie, kind=met["kind"], at=at, note=met["note"])
    if "dead" in person:
        house.client.act("report_channel", tie=tie, channel=person["dead"], works=False)


def _later_connections() -> str:
    jobs = {text(job, "profile"): job for job in rows(_story()["new_jobs"])}
    lines = (DEMO / CONNECTIONS).read_text(encoding="utf-8").splitlines(keepends=True)
    table = next(number for number, line in enumerate(lines) if line.startswith("First Name,"))
    reader = csv.DictReader(lines[table:])
    later = io.StringIO()
    writer = csv.DictWriter(later, reader.fieldnames or ())
    writer.writeheader()
    writer.writerows(_moved(row, jobs) for row in reader)
    return "".join(lines[:table]) + later.getvalue()


def _moved(row: dict[str, str], jobs: Mapping[str, Mapping[str, Json]]) -> dict[str, str]:
    job = jobs.get(row["URL"])
    return row if job is None else {**row, "Company": str(job["organization"]), "Position": str(job["title"])}


def _story() -> dict[str, Json]:
    found: Json = json.loads((DEMO / "story.json").read_text(encoding="utf-8"))
    return mapping(found)


def _names(of: str) -> Iterable[str]:
    names = _story()[of]
    if not isinstance(names, list):
        raise TypeError(f"{of} is no list")
    return [str(name) for name in names]


def _number(of: Mapping[str, Json], field: str) -> int:
    number = of[field]
    if not isinstance(number, int):
        raise TypeError(f"{field} is no number in {of}")
    return number


def _import_folder(house: House) -> Path:
    folder = house.folder / "weak_ties/import"
    folder.mkdir(parents=True, exist_ok=True)
    return folder
