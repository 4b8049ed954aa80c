"""Installs the blueprints that come with the integration, without taking away what a user has changed.

Home Assistant has no way for an integration to bring blueprints, so they are files in the configuration like any
other. The first line of each says what the rest was when it was written; where that no longer holds, somebody has
edited the file, and it is theirs.
"""

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from homeassistant.components.automation import automations_with_blueprint
from homeassistant.components.automation.helpers import async_get_blueprints
from homeassistant.core import HomeAssistant
from homeassistant.util import yaml as yaml_util

from ..const import DOMAIN

_SHIPPED: Final = Path(__file__).parent.parent / "blueprints" / "automation"
_MARK: Final = "# weak_ties "
_ENGLISH: Final = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """What became of the blueprints, by their names. Those `kept` were edited and are not replaced."""

    new: tuple[str, ...]
    updated: tuple[str, ...]
    kept: tuple[str, ...]
    unchanged: tuple[str, ...]


async def async_install(hass: HomeAssistant, *, replace_edited: bool) -> Installed:
    """Write the blueprints in the house's language. Raises OSError when the disk does not take them.

    Home Assistant puts its own examples only where there are no blueprints yet, so they go first. Automations that use
    a blueprint that changed are loaded anew, as Home Assistant itself does after an import.
    """
    blueprints = async_get_blueprints(hass)
    await blueprints.async_populate()
    folder, language = blueprints.blueprint_folder / DOMAIN, hass.config.language.partition("-")[0]
    written = await hass.async_add_executor_job(_install, folder, language, replace_edited)
    await blueprints.async_reset_cache()
    paths = [f"{DOMAIN}/{name}" for name, became in written.items() if became[0] == "updated"]
    if any(automations_with_blueprint(hass, path) for path in paths):
        await hass.services.async_call("automation", "reload")
    by_fate = {
        fate: tuple(title for became, title in written.values() if became == fate) for fate in Installed.__slots__
    }
    return Installed(**by_fate)


def _install(folder: Path, language: str, replace_edited: bool) -> dict[str, tuple[str, str]]:
    """Write what is to be written. Returns by file what became of it, and what the blueprint is called."""
    source = _SHIPPED / language
    source = source if source.is_dir() else _SHIPPED / _ENGLISH
    folder.mkdir(parents=True, exist_ok=True)
    return {
        path.name: (_write(folder / path.name, path.read_text("utf-8"), replace_edited), _title(path))
        for path in sorted(source.glob("*.yaml"))
    }


def _write(target: Path, text: str, replace_edited: bool) -> str:
    before = target.read_text("utf-8", errors="replace") if target.exists() else None
    after = _mark(text) + text
    if before == after:
        return "unchanged"
    if before is not None and _is_edited(before) and not replace_edited:
        return "kept"
    target.write_text(after, "utf-8")
    return "new" if before is None else "updated"


def _is_edited(content: str) -> bool:
    mark, _, text = content.partition("\n")
    return f"{mark}\n" != _mark(text)


def _mark(text: str) -> str:
    return f"{_MARK}{sha256(text.encode()).hexdigest()}\n"


def _title(path: Path) -> str:
    return str(yaml_util.load_yaml_dict(str(path))["blueprint"]["name"])
