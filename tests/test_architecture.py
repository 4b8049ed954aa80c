"""The import rule between the rooms, and the purity of what is called pure."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
PACKAGE = PROJECT / "custom_components/weak_ties"
MODULES = sorted(path.relative_to(PACKAGE) for path in PACKAGE.rglob("*.py"))
PURE = ("network", "importers", "persistence", "exporters", "speech")
PLATFORMS = {
    *("backup", "binary_sensor", "button", "calendar", "condition", "diagnostics", "event", "intent", "llm"),
    *("repairs", "sensor", "system_health", "todo", "trigger"),
}
# What the pure rooms, and what every room shares, may import of ours beside itself.
ALLOWED = {
    "network": set(),
    "importers": {"network"},
    "persistence": {"network"},
    "exporters": {"network"},
    "speech": {"network"},
    "const": set(),
}
# Within the network: each room may import those above it and the modules that every room shares, never one below.
SHARED_BY_THE_NETWORK = {
    "archived",
    "changes",
    "errors",
    "interaction_kinds",
    "known",
    "layered",
    "model",
    "nudge_outcomes",
    "pictures",
    "values",
}
NETWORK_ROOMS = (
    "identity",
    "affiliations",
    "reach",
    "assessment",
    "interactions",
    "merging",
    "editing",
    "tracing",
    "occasions",
    "survivability",
    "nudges",
    "codec",
)
# The rooms of the shell in the same order; the platforms and `__init__` stand below all of them.
SHELL_ROOMS = (
    "const",
    "exceptions",
    "words",
    "coordinator",
    "access",
    "entity",
    "responses",
    "phones",
    "actions",
    "automation",
    "entities",
    "panel",
    "websocket",
    "flows",
    "voice",
)
# Beside the standard library.
REQUIREMENTS = {"network": {"rapidfuzz", "phonenumbers"}}


def part_of(module: Path) -> str:
    """The package, or for a module of the shell its own name."""
    return module.parts[0] if len(module.parts) > 1 else module.stem


def own_imports(module: Path) -> set[str]:
    """The parts of ours that a module imports, always relatively."""
    here = ["weak_ties", *module.parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            target = [*here[: len(here) - node.level + 1], *(node.module.split(".") if node.module else [])]
            assert target[0] == "weak_ties", f"{module}:{node.lineno} leaves the package"
            found |= {target[1]} if len(target) > 1 else {alias.name for alias in node.names}
    return found


def own_files(module: Path) -> set[str]:
    """The files of ours that a module imports, as paths below the package."""
    here = module.parts[:-1]
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = Path(*here[: len(here) - node.level + 1], *(node.module.split(".") if node.module else []))
            for alias in node.names:
                inner = base / f"{alias.name}.py"
                found.add(str(inner if (PACKAGE / inner).exists() else base.with_suffix(".py")))
    return found


def base_names(definition: ast.ClassDef) -> list[str]:
    """The names of the classes that a class inherits from, without their modules and type arguments."""
    return [ast.unparse(base).partition("[")[0].rpartition(".")[2] for base in definition.bases]


def foreign_imports(module: Path) -> set[str]:
    """The top-level names of everything else that it imports."""
    found = set()
    for node in ast.walk(ast.parse((PACKAGE / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom) and not node.level and node.module:
            found.add(node.module.partition(".")[0])
    return found


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_module_imports_only_what_lies_further_in(module: Path) -> None:
    part = part_of(module)
    imported = own_imports(module) - {part}
    if part in ALLOWED:
        assert imported <= ALLOWED[part]
    elif part != "coordinator":
        assert "persistence" not in imported
        assert "coordinator/store.py" not in own_files(module)


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_a_room_of_the_shell_imports_only_those_above_it(module: Path) -> None:
    part = part_of(module)
    if part in SHELL_ROOMS:
        below = set(SHELL_ROOMS[SHELL_ROOMS.index(part) + 1 :])
        assert not own_imports(module) & below


@pytest.mark.parametrize("module", [each for each in MODULES if each.parts[0] == "network"], ids=str)
def test_a_room_of_the_network_imports_only_those_above_it(module: Path) -> None:
    room = "/".join(module.parts[1:2]).removesuffix(".py")
    imported = {file.split("/")[1].removesuffix(".py") for file in own_files(module)} - {room}
    if room in SHARED_BY_THE_NETWORK:
        # A name is told from another by its key, so records that bear names know how keys are made.
        assert imported <= SHARED_BY_THE_NETWORK | {"identity"}
    elif room in NETWORK_ROOMS:
        assert imported <= SHARED_BY_THE_NETWORK | set(NETWORK_ROOMS[: NETWORK_ROOMS.index(room)])
    else:
        assert room == "__init__", f"{room} has no place in the order of the rooms yet"


def test_every_room_of_the_shell_has_a_place_in_the_order() -> None:
    rooms = {module.parts[0] for module in MODULES if len(module.parts) > 1}
    assert rooms == (set(SHELL_ROOMS) & rooms) | set(PURE)


def test_the_top_holds_only_what_is_looked_up_there_or_shared() -> None:
    top = {module.stem for module in MODULES if len(module.parts) == 1}
    assert top == PLATFORMS | {"__init__", "config_flow", "const", "entity", "exceptions", "words"}


def test_the_page_on_architecture_describes_every_room_in_its_order() -> None:
    page = (PROJECT / "docs/architecture.md").read_text(encoding="utf-8")
    described = re.findall(r"^\| `((?:network/)?\w+)/` \|", page, re.MULTILINE)
    rooms = {str(init.parent.relative_to(PACKAGE)) for init in PACKAGE.glob("*/**/__init__.py")}
    assert set(described) == rooms
    ordered = [*PURE, *(f"network/{room}" for room in NETWORK_ROOMS), *SHELL_ROOMS]
    expected = [room for room in ordered if room in rooms and room not in PURE]
    assert [room for room in described if room not in PURE] == expected


@pytest.mark.parametrize("module", [each for each in MODULES if each.stem in PLATFORMS], ids=str)
def test_no_platform_imports_a_platform(module: Path) -> None:
    if part_of(module) == module.stem:
        assert not own_imports(module) & (PLATFORMS - {module.stem})


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_our_own_modules_are_imported_relatively(module: Path) -> None:
    assert not foreign_imports(module) & {"custom_components", "weak_ties"}


def test_no_class_has_more_than_one_base_of_ours() -> None:
    trees = (ast.parse((PACKAGE / module).read_text(encoding="utf-8")) for module in MODULES)
    classes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    ours = {definition.name for definition in classes}
    bases = {definition.name: [name for name in base_names(definition) if name in ours] for definition in classes}
    assert bases["TieNotFoundError"]
    assert {name: found for name, found in bases.items() if len(found) > 1} == {}


@pytest.mark.parametrize("module", [each for each in MODULES if part_of(each) in PURE], ids=str)
def test_pure_code_needs_only_the_standard_library(module: Path) -> None:
    allowed = sys.stdlib_module_names | REQUIREMENTS.get(part_of(module), set())
    assert foreign_imports(module) <= allowed


def test_the_pure_packages_load_where_home_assistant_is_not_installed() -> None:
    names = [".".join(module.with_suffix("").parts) for module in MODULES if part_of(module) in PURE]
    program = f"""
import importlib, sys, types
sys.modules["homeassistant"] = None  # any import of it raises
package = types.ModuleType("weak_ties")
package.__path__ = [{str(PACKAGE)!r}]
sys.modules["weak_ties"] = package
for name in {names!r}:
    importlib.import_module("weak_ties." + name.removesuffix(".__init__"))
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
