"""The design's import rule, and the purity of what is called pure."""

import ast
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
# What each part may import of ours, beside itself.
ALLOWED = {
    "network": set(),
    "importers": {"network"},
    "persistence": {"network"},
    "exporters": {"network"},
    "speech": {"network"},
    "const": set(),
    "collector": set(),
    "store": {"collector", "network", "persistence"},
}
# Beside the standard library.
REQUIREMENTS = {"network": {"rapidfuzz", "phonenumbers"}}
# Who may reach down to the store: the two halves of the coordinator.
ABOVE_STORE = {"coordinator", "keeper"}


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
    elif part not in ABOVE_STORE:
        assert not imported & {"store", "persistence"}


@pytest.mark.parametrize("module", [each for each in MODULES if each.stem in PLATFORMS], ids=str)
def test_no_platform_imports_a_platform(module: Path) -> None:
    if part_of(module) == module.stem:
        assert not own_imports(module) & (PLATFORMS - {module.stem})


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_our_own_modules_are_imported_relatively(module: Path) -> None:
    assert not foreign_imports(module) & {"custom_components", "weak_ties"}


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
