"""Cases as files: an input, and beside it what is to become of it, without the fields that stayed empty."""

import json
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.contact import ParsedFile

CASES = Path(__file__).parent / "cases"


def cases(folder: str) -> list[Any]:
    """Every input of a folder, as parameters named after the files."""
    inputs = sorted(path for path in (CASES / folder).iterdir() if path.suffix != ".json")
    return [pytest.param(path, id=path.name) for path in inputs]


def expectation(path: Path) -> dict[str, Any]:
    """What is to become of a case, with the locale it is read in."""
    expected: dict[str, Any] = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    return expected


def outcome(path: Path, locale: dict[str, str]) -> dict[str, Any]:
    """What does become of it."""
    parsed = parse(path, language=locale.get("language", "en"), region=locale.get("region"))
    return {"locale": locale, **plain(parsed)}


def plain(parsed: ParsedFile) -> dict[str, Any]:
    """A parsed file as JSON would have it."""
    skipped = {str(record.row): str(record.reason) for record in parsed.skipped}
    left_out = {str(record.row): str(record.reason) for record in parsed.left_out}
    plain = {"format": parsed.format, "contacts": [_plain(contact) for contact in parsed.contacts], "skipped": skipped}
    return plain | ({"left_out": left_out} if left_out else {})


def _plain(value: Any) -> Any:
    if is_dataclass(value):
        pairs = {field.name: getattr(value, field.name) for field in fields(value)}
        return {name: _plain(inner) for name, inner in pairs.items() if inner not in ("", (), None, False)}
    if isinstance(value, tuple):
        return [_plain(inner) for inner in value]
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    return str(value) if isinstance(value, (Enum, date)) else value
