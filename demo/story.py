"""Fill the made-up owner's network: files first, then what happened between them and the people in the files."""

import json
import shutil
from datetime import date, timedelta
from pathlib import Path

from .client import Json, rows
from .house import House

DEMO = Path(__file__).resolve().parent
FILES = ("Connections.csv", "phone-en.vcf", "phone-ja.vcf")
OVERDUE: Json = ["overdue", "lapsed", "dormant"]


def set_up_network(house: House) -> None:
    """Go through the config flow, as the owner would in the browser."""
    house.set_up("weak_ties", {"name": "Weak Ties"}, {"organization": "Copperleaf Labs", "industry": "Research"})


def import_files(house: House) -> dict[str, dict[str, Json]]:
    """Import every file of the demo through the action; the answer of each, by file name."""
    folder = house.folder / "weak_ties/import"
    folder.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        shutil.copy(DEMO / name, folder / name)
    return {name: house.client.act("import_file", path=name) for name in FILES}


def tell_story(house: House, today: date) -> None:
    """Say how strong some ties are and when they last met, counted back from today."""
    story: Json = json.loads((DEMO / "story.json").read_text(encoding="utf-8"))
    for person in rows(story):
        tie = person["tie"]
        house.client.act("update_tie", tie=tie, strength=person["strength"], starred=person["starred"])
        for met in rows(person["interactions"]):
            days_ago = met["days_ago"]
            if not isinstance(days_ago, int):
                raise TypeError(f"days_ago of {tie} is no number")
            at = (today - timedelta(days=days_ago)).isoformat()
            house.client.act("log_interaction", tie=tie, kind=met["kind"], at=at, note=met["note"])


def overdue(house: House) -> list[dict[str, Json]]:
    """Whom the owner is losing touch with, the most overdue first."""
    return rows(house.client.act("get_ties", standing=OVERDUE, sort="days_overdue")["ties"])
