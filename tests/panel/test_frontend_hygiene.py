"""What is installed to build the frontend is exact, from no place in particular, and what is shipped is small."""

import gzip
import json
import re
from pathlib import Path

from custom_components.weak_ties.panel.bundle import CARD, FOLDER

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "frontend"


def test_every_dependency_is_exact_and_has_a_hash_and_no_address() -> None:
    package = json.loads((FRONTEND / "package.json").read_text("utf-8"))
    wanted = {**package.get("dependencies", {}), **package["devDependencies"]}
    assert [name for name, version in wanted.items() if not re.fullmatch(r"\d+\.\d+\.\d+", version)] == []
    locked = json.loads((FRONTEND / "package-lock.json").read_text("utf-8"))["packages"]
    installed = {path: entry for path, entry in locked.items() if path}
    assert len(installed) > len(wanted)
    assert [path for path, entry in installed.items() if "resolved" in entry or "integrity" not in entry] == []


def test_every_dependency_may_be_given_away() -> None:
    locked = json.loads((FRONTEND / "package-lock.json").read_text("utf-8"))["packages"]
    free = {"MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MIT OR Apache-2.0", "MPL-2.0"}
    assert {entry.get("license") for path, entry in locked.items() if path} <= free
    bundled = {"lit", "lit-html", "lit-element", "@lit/reactive-element"}
    shipped = {path.removeprefix("node_modules/"): entry["license"] for path, entry in locked.items() if path}
    assert {shipped[name] for name in bundled} == {"BSD-3-Clause"}


def _blocks_around(source: str, place: int) -> list[str]:
    """What stands before each brace that is open at a place: the rules of style that it belongs to."""
    around: list[str] = []
    for found in re.finditer(r"([^{}]*)([{}])", source[:place]):
        if found[2] == "{":
            around.append(found[1])
        elif around:
            around.pop()
    return around


def _moving(source: str) -> list[str]:
    """What moves in a source whatever the reader asked for."""
    found = re.finditer(r"\b(?:transition|animation)(?:-\w+)?:(?! false)|behavior: .smooth|\.animate\(", source)
    allowed = "prefers-reduced-motion: no-preference"
    return [one[0] for one in found if not any(allowed in block for block in _blocks_around(source, one.start()))]


def test_nothing_moves_for_who_asked_for_less_motion() -> None:
    assert _moving(".a { color: red; } .b { transition: width 1s; }") == ["transition:"]
    sources = sorted((FRONTEND / "src").rglob("*.ts"))
    assert [path.name for path in sources if _moving(path.read_text("utf-8"))] == []


def test_the_card_that_every_page_loads_is_small() -> None:
    card = (FOLDER / CARD).read_text("utf-8")
    loaded = {CARD, *re.findall(r'(?:from|import) ?"\./([^"]+\.js)"', card)}
    assert sum(len(gzip.compress((FOLDER / name).read_bytes(), 9)) for name in loaded) <= 40 * 1024
