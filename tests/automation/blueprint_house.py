"""A house in which blueprints are installed and automations are made from them, for the tests of what they do."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import timedelta
from pathlib import Path
from shutil import copy
from typing import Any

import yaml
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

SHIPPED = Path(__file__).parents[2] / "custom_components" / "weak_ties" / "blueprints" / "automation"
LANGUAGES = ("en", "ja")
_MOST_TURNS = 500_000
BLUEPRINTS = sorted(path.name for path in (SHIPPED / "en").glob("*.yaml"))


async def use_blueprint(hass: HomeAssistant, name: str, language: str = "en", **inputs: Any) -> str:
    """Install one blueprint and make an automation of it; returns the automation's id."""
    folder = Path(hass.config.path("blueprints", "automation", "weak_ties"))
    await hass.async_add_executor_job(lambda: folder.mkdir(parents=True))
    await hass.async_add_executor_job(copy, SHIPPED / language / f"{name}.yaml", folder)
    automation = {"alias": name, "use_blueprint": {"path": f"weak_ties/{name}.yaml", "input": inputs}}
    assert await async_setup_component(hass, "automation", {"automation": [automation]})
    await hass.async_block_till_done()
    state = hass.states.get(f"automation.{name}")
    assert state is not None
    assert state.state == "on"
    return state.entity_id


async def leave(hass: HomeAssistant) -> None:
    """Take the automations down: their clocks outlive Home Assistant otherwise."""
    if automations := hass.states.async_entity_ids("automation"):
        await hass.services.async_call("automation", "turn_off", {"entity_id": automations}, blocking=True)


async def come(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, moment: str, until: Callable[[], object] | None = None
) -> None:
    """Let the time come to a local moment, "2026-11-23T12:30:00", a little later than it strikes.

    An automation that then waits for something never comes to rest: `until` says what to wait for instead.
    """
    local = dt_util.parse_datetime(moment)
    assert local is not None
    later = local.replace(tzinfo=dt_util.get_default_time_zone()) + timedelta(seconds=0.5)
    freezer.move_to(dt_util.as_utc(later))
    async_fire_time_changed(hass, dt_util.as_utc(later))
    await (hass.async_block_till_done() if until is None else come_true(until))


async def come_true(expected: Callable[[], object]) -> None:
    """Let the house go on until something is so; the clock is held, so turns of the loop are counted."""
    for _ in range(_MOST_TURNS):
        if expected():
            return
        await asyncio.sleep(0)
    raise AssertionError("it never came true")


def running(hass: HomeAssistant, entity_id: str) -> int:
    """How many runs of an automation are under way."""
    state = hass.states.get(entity_id)
    assert state is not None
    return int(state.attributes["current"])


class _Tagged(yaml.SafeLoader):
    """Reads `!input x` as a mapping that can be compared."""


_Tagged.add_constructor("!input", lambda loader, node: {"!input": loader.construct_scalar(node)})


def raw(language: str, name: str) -> dict[str, Any]:
    """A blueprint as it is written."""
    read: dict[str, Any] = yaml.load((SHIPPED / language / name).read_text("utf-8"), Loader=_Tagged)
    return read


def inputs_of(blueprint: Mapping[str, Any]) -> dict[str, Any]:
    """The inputs, those in sections, too."""
    found: dict[str, Any] = {}
    for key, value in blueprint["blueprint"]["input"].items():
        found.update(value.get("input", {key: value}))
    return found
