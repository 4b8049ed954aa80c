"""A later export from LinkedIn has other employers in it, and each is a reason to write."""

from datetime import date
from functools import partial

from ..client import mapping, rows
from ..story import ask_for_nudges, import_later_export
from .listener import Listener, require

# Everybody with an occasion is among so many, whatever else the week has.
_MANY = 20
_MOVED = {"Liam Petrov": "Aster & Finch", "高橋 直樹": "北斗システムズ株式会社"}


def notice_new_jobs(listener: Listener, today: date) -> None:
    """Import again, and be told whom to congratulate."""
    counts = mapping(import_later_export(listener.house, today)["counts"])
    wanted = {"added": 0, "updated": len(_MOVED), "skipped": 0}
    require(wanted.items() <= counts.items(), f"the later export changes {len(_MOVED)} people, and not {counts}")
    ask_for_nudges(listener.house, _MANY)
    for name, employer in _MOVED.items():
        work = mapping(listener.client.act("get_tie", tie=name)["tie"])
        require(work["organization"] == employer, f"{name} works at {employer}")
        listener.say(f"in touch this week with {name}:")
        listener.hold(
            listener.hear(partial(_reasons, listener, name)),
            english=f"A new job at {employer}: a good moment to congratulate.",
            japanese=f"{employer}に移られたようです。お祝いを伝えるよい機会です。",
        )


def _reasons(listener: Listener, name: str) -> str:
    """All of them: whoever was put forward before the news came keeps the reason of then in front."""
    nudges = rows(listener.client.act("get_nudges")["nudges"])
    reasons = [nudge["reasons"] for nudge in nudges if nudge["name"] == name]
    require(len(reasons) == 1, f"{name} is put forward this week")
    return " ".join(map(str, reasons[0])) if isinstance(reasons[0], list) else ""
