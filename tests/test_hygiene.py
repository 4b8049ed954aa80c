"""The repository looks after itself: what is said in several places is the same everywhere."""

import json
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from custom_components.weak_ties.network import errors as network_errors
from custom_components.weak_ties.network.errors import WeakTiesError
from custom_components.weak_ties.persistence import errors as persistence_errors
from custom_components.weak_ties.speech import errors as speech_errors

ROOT = Path(__file__).parent.parent
HERE = ROOT / "custom_components" / "weak_ties"
LANGUAGES = ("en", "ja")


def translations(language: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((HERE / "translations" / f"{language}.json").read_text("utf-8"))
    return loaded


def leaves(tree: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from leaves(value, f"{path}.{key}")
    else:
        yield path, str(tree)


def actions() -> set[str]:
    return set(yaml.safe_load((HERE / "services.yaml").read_text("utf-8")))


def keys_of(section: str, language: str = "en") -> set[str]:
    found = translations(language)[section]
    assert isinstance(found, dict)
    return set(found)


def test_both_languages_say_the_same_things_with_the_same_placeholders() -> None:
    english, japanese = (dict(leaves(translations(language))) for language in LANGUAGES)
    assert english.keys() == japanese.keys()
    placeholder = re.compile(r"\{(\w+)\}")
    different = [
        key for key in english if set(placeholder.findall(english[key])) != set(placeholder.findall(japanese[key]))
    ]
    assert different == []


def test_no_text_is_empty_and_none_holds_markup_or_addresses() -> None:
    for language in LANGUAGES:
        texts = dict(leaves(translations(language)))
        assert [key for key, text in texts.items() if not text.strip() or re.search(r"https?://|<[a-z]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_error_has_its_sentence(language: str) -> None:
    kinds = [
        kind
        for module in (network_errors, persistence_errors, speech_errors)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, WeakTiesError) and kind is not WeakTiesError
    ]
    assert len(kinds) > 15
    assert {kind.key for kind in kinds} - keys_of("exceptions", language) == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_is_described_drawn_and_in_the_guide(language: str) -> None:
    icons = json.loads((HERE / "icons.json").read_text("utf-8"))["services"]
    guide = (ROOT / "docs" / "guide" / f"{language}.md").read_text("utf-8")
    assert actions() == keys_of("services", language) == set(icons)
    assert [action for action in actions() if f"`{action}`" not in guide and f"weak_ties.{action}" not in guide] == []


def test_every_field_of_an_action_is_described() -> None:
    services = yaml.safe_load((HERE / "services.yaml").read_text("utf-8"))
    described = translations("en")["services"]
    assert isinstance(described, dict)
    for action, schema in services.items():
        fields = dict((schema or {}).get("fields", {}))
        sections = {key: value["fields"] for key, value in fields.items() if "fields" in value}
        flat = {key for key in fields if key not in sections} | {name for inner in sections.values() for name in inner}
        assert flat == set(described[action].get("fields", {})), action


def test_one_version_stands_everywhere() -> None:
    manifest = json.loads((HERE / "manifest.json").read_text("utf-8"))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert manifest["version"] == project["version"]
    assert f"## [{manifest['version']}]" in (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_manifest_is_in_order() -> None:
    manifest = json.loads((HERE / "manifest.json").read_text("utf-8"))
    assert list(manifest) == ["domain", "name", *sorted(set(manifest) - {"domain", "name"})]


def test_all_rules_of_the_quality_scale_are_answered() -> None:
    rules = yaml.safe_load((HERE / "quality_scale.yaml").read_text("utf-8"))["rules"]
    assert len(rules) == 54
    bare = [rule for rule, answer in rules.items() if isinstance(answer, str) and answer != "done"]
    unexplained = [rule for rule, answer in rules.items() if isinstance(answer, dict) and not answer.get("comment")]
    assert (bare, unexplained) == ([], [])


@pytest.mark.parametrize(
    "page", [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))], ids=lambda page: page.name
)
def test_links_of_the_pages_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)\)|src=\"([^\"]+)\"", page.read_text("utf-8"))
    local = [first or second for first, second in targets if not (first or second).startswith("http")]
    assert [target for target in local if not (page.parent / target).exists()] == []


def file_named(name: str) -> Path:
    """The file of that name from the project's root, or below the integration."""
    return ROOT / name if (ROOT / name).exists() else HERE / name


def rows_of_the_logged_call() -> list[tuple[str, list[str]]]:
    page = (ROOT / "docs" / "one-logged-call.md").read_text("utf-8")
    rows = re.findall(r"^\|[^|]*\| `([^`]+)` \|([^|]*)\|$", page, re.MULTILINE)
    return [(file, re.findall(r"`(\w+)`", names)) for file, names in rows]


def test_the_page_of_one_logged_call_names_files_and_functions_that_exist() -> None:
    rows = rows_of_the_logged_call()
    assert len(rows) > 15
    assert all(names for _, names in rows)
    words = r"(?:(?:export|async|private|protected|readonly|def|class|function|type|const) +)*"
    defined = rf"^ *{words}{{}}(?: *[=:<(\[]| implements | extends )"
    lost = [
        f"{file}: {name}"
        for file, names in rows
        for name in names
        if not file_named(file).is_file()
        or not re.search(defined.format(name), file_named(file).read_text("utf-8"), re.MULTILINE)
    ]
    assert lost == []


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "docs/architecture.md"])
def test_paths_in_the_pages_for_contributors_exist(page: str) -> None:
    named = re.findall(r"`([\w./-]+(?:/|\.(?:py|ts|json|yaml|md)))`", (ROOT / page).read_text("utf-8"))
    lost = [name for name in named if not file_named(name).exists() and not (HERE / "network" / name).exists()]
    assert (len(named) > 20, lost) == (True, [])
