"""Every place that has to know a kind of interaction knows it, and the first that does not is named."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from typing import Any

import pytest

from custom_components.weak_ties.network.interaction_kinds import KIND_TRAITS
from custom_components.weak_ties.network.model import InteractionKind
from custom_components.weak_ties.speech.english import ENGLISH
from custom_components.weak_ties.speech.japanese import JAPANESE
from custom_components.weak_ties.speech.rows import Meaning

ROOT = Path(__file__).parents[2]
INTEGRATION = ROOT / "custom_components/weak_ties"
LANGUAGES = ("en", "ja")
# An attendance logs the one and a tap the other: nobody says them as a sentence of their own.
NOT_SAID = {InteractionKind.EVENT, InteractionKind.SOCIAL}


def forgotten(place: str, known: Iterable[str]) -> list[str]:
    places = set(known)
    return [f"{place}: {kind}" for kind in InteractionKind if kind not in places]


def texts(path: Path, *keys: str) -> Mapping[str, Any]:
    found = json.loads(path.read_text("utf-8"))
    for key in keys:
        found = found[key]
    return found


def test_the_table_has_every_kind_and_sound_values() -> None:
    assert forgotten("network/interaction_kinds.py", KIND_TRAITS) == []
    for kind, traits in KIND_TRAITS.items():
        assert 0 < traits.weight <= 1, kind
        assert re.fullmatch(r"mdi:[a-z-]+", traits.icon), kind
    icons = [traits.icon for traits in KIND_TRAITS.values()]
    assert len(set(icons)) == len(icons)


def test_what_is_written_from_the_table_is_fresh() -> None:
    """Run scripts/kinds when this fails: it writes the actions, the triggers, the icons and the frontend's list."""
    loader = SourceFileLoader("kinds_script", str(ROOT / "scripts/kinds"))
    module = module_from_spec(spec_from_loader(loader.name, loader) or pytest.fail("no script"))
    loader.exec_module(module)
    assert [str(path.relative_to(ROOT)) for path in module.stale()] == []
    for name in module.FILES:
        written = (ROOT / name).read_text("utf-8")
        assert forgotten(name, re.findall(r"\w+", written)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_has_its_words(language: str) -> None:
    integration = INTEGRATION / f"translations/{language}.json"
    event = ("entity", "event", "interaction", "state_attributes", "event_type", "state")
    replies = [key.removeprefix("reply_touch_") for key in texts(integration, "common")]
    panel = texts(ROOT / f"frontend/src/translations/{language}.json")
    assert [
        *forgotten(f"{integration.name} selector", texts(integration, "selector", "interaction_kind", "options")),
        *forgotten(f"{integration.name} event", texts(integration, *event)),
        *forgotten(f"{integration.name} common reply_touch_", replies),
        *forgotten(f"frontend {language}.json", (key.removeprefix("kind.") for key in panel)),
    ] == []


@pytest.mark.parametrize(("place", "rows"), [("speech/english.py", ENGLISH), ("speech/japanese.py", JAPANESE)])
def test_every_kind_can_be_said(place: str, rows: Any) -> None:
    said = {row.kind for row in rows if row.meaning is Meaning.LOG}
    assert forgotten(place, said | NOT_SAID) == []


def test_the_database_takes_every_kind_and_no_other() -> None:
    scripts = sorted((INTEGRATION / "persistence/schema").glob("*.sql"))
    checks = [
        (script.name, found)
        for script in scripts
        for found in re.findall(r"CHECK \(kind IN \(([^)]*'call'[^)]*)\)\)", script.read_text("utf-8"))
    ]
    name, newest = checks[-1]
    assert forgotten(name, re.findall(r"'(\w+)'", newest)) == []
    assert set(re.findall(r"'(\w+)'", newest)) == set(InteractionKind)


def kinds_offered(blueprint: Path) -> Iterator[str]:
    """The values to choose from of the input `kind`, and the kinds that a blueprint logs by itself."""
    written = blueprint.read_text("utf-8")
    for choice in re.findall(r"\n    kind:\n(?:      .*\n)+", written):
        yield from re.findall(r"(?:value|default): (\w+)", choice)
    yield from re.findall(r"'kind': '(\w+)', 'direction'", written)


def test_blueprints_offer_kinds_that_there_are_and_the_same_in_both_languages() -> None:
    folder = INTEGRATION / "blueprints/automation"
    by_language = {
        language: {one.name: list(kinds_offered(one)) for one in sorted((folder / language).glob("*.yaml"))}
        for language in LANGUAGES
    }
    english, japanese = by_language["en"], by_language["ja"]
    for name in english.keys() & japanese.keys():
        assert english[name] == japanese[name], name
    unknown = [
        f"{language}/{name}: {kind}"
        for language, files in by_language.items()
        for name, kinds in files.items()
        for kind in kinds
        if kind not in set(InteractionKind)
    ]
    assert unknown == []
    assert english["calendar_proposal.yaml"]
