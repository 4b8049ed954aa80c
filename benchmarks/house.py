"""A real Home Assistant core in this process, and networks of any size to put into it."""

import asyncio
import random
import time
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

from homeassistant import bootstrap
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.runner import RuntimeConfig
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.store import Store
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.interactions import summarize
from custom_components.weak_ties.network.model import (
    Affiliation,
    AffiliationId,
    AffiliationKind,
    Channel,
    ChannelId,
    ChannelKind,
    ChannelOwner,
    Interaction,
    InteractionId,
    InteractionKind,
    Strength,
    Tie,
    TieId,
)
from demo.house import LEAN_HOUSE, House, free_port

ROOT = Path(__file__).parent.parent
NOW = datetime.now(UTC).replace(microsecond=0)
GIVEN = ("Kenji", "Misaki", "Priya", "Lars", "Ana", "Mei", "Yuto", "Sofia", "Omar", "Nadia", "Ivan", "Chloe", "Aiko")
FAMILY = ("Sato", "Tanaka", "Patel", "Berg", "Silva", "Costa", "Chen", "Ito", "Rossi", "Haddad", "Petrov", "Dubois")


def made_up_ties(count: int) -> list[tuple[Tie, list[Interaction]]]:
    """Make up so many people, the same each time: two channels, an employer, about seven interactions each."""
    chance = random.Random(7)
    return [_person(chance, number, 200_000 / 30_000) for number in range(count)]


def _person(chance: random.Random, number: int, interactions: float) -> tuple[Tie, list[Interaction]]:
    tie_id = TieId(f"tie-{number:06}")
    given, family = chance.choice(GIVEN), chance.choice(FAMILY) + f"{number:x}"
    history = [
        Interaction(
            id=InteractionId(f"interaction-{number:06}-{index}"),
            tie_ids=(tie_id,),
            kind=chance.choice([InteractionKind.CALL, InteractionKind.MESSAGE, InteractionKind.MEETING]),
            at=(at := NOW - timedelta(days=chance.randint(1, 2500))),
            logged_at=at,
        )
        for index in range(round(interactions + chance.uniform(-1, 1)))
    ]
    tie = Tie(
        id=tie_id,
        name=f"{given} {family}",
        family_name=family,
        given_name=given,
        strength=Strength(1 + number % 5),
        added_at=NOW - timedelta(days=3000),
        contact=summarize(history),
        channels=(
            _channel(tie_id, ChannelKind.EMAIL, f"{given}.{family}@mail.example".lower()),
            _channel(tie_id, ChannelKind.PHONE, f"+8190{number:08}"),
        ),
        affiliations=(
            Affiliation(
                id=AffiliationId(f"affiliation-{number:06}"),
                kind=AffiliationKind.WORK,
                organization=f"Company {number % 900}",
            ),
        ),
    )
    return tie, history


def _channel(tie_id: TieId, kind: ChannelKind, value: str) -> Channel:
    return Channel(
        id=ChannelId(f"{kind}-{tie_id}"), kind=kind, value=value, normalized=value, owner=ChannelOwner.TIE, added_at=NOW
    )


async def write_network(path: Path, count: int) -> None:
    """Write a network of so many ties into a file, as an import would."""
    store = Store(path)
    await store.async_open()
    people = made_up_ties(count)
    await store.async_apply(Changes(saved=tuple(tie for tie, _ in people)))
    await store.async_apply(Changes(saved=tuple(one for _, history in people for one in history)))
    await store.async_close()


@asynccontextmanager
async def house(folder: Path) -> AsyncIterator[HomeAssistant]:
    """A running Home Assistant with its web server on some free port and nothing else in it."""
    House(folder, free_port(), LEAN_HOUSE).prepare()
    hass = await bootstrap.async_setup_hass(
        RuntimeConfig(config_dir=str(folder), skip_pip=True, log_file=str(folder / "log"))
    )
    assert hass is not None
    await hass.async_start()
    try:
        yield hass
    finally:
        await hass.async_stop(force=True)


async def with_network(hass: HomeAssistant, count: int) -> MockConfigEntry:
    """Set up a network of so many ties in a running Home Assistant."""
    entry = MockConfigEntry(
        domain=DOMAIN, title=f"Network {count}", data={"name": f"Network {count}"}, entry_id=f"n{count}"
    )
    await write_network(Path(hass.config.path(".storage", DOMAIN, f"n{count}.db")), count)
    entry.add_to_hass(hass)
    return entry


async def set_up(hass: HomeAssistant, entry: MockConfigEntry) -> tuple[float, float]:
    """Set an entry up: how long it took, and how long the event loop stood still at a time, in seconds."""

    async def set_up_and_settle() -> None:
        await hass.config_entries.async_setup(entry.entry_id)
        await hass.async_block_till_done()

    took = await watched(set_up_and_settle())
    assert entry.state is ConfigEntryState.LOADED, entry.reason
    return took


async def watched(work: Awaitable[object]) -> tuple[float, float]:
    """Wait for something: how long it took, and how long the event loop stood still at a time, in seconds."""
    gaps: list[float] = [0.0]
    watching = asyncio.create_task(_watch(gaps))
    start = time.perf_counter()
    await work
    took = time.perf_counter() - start
    watching.cancel()
    return took, max(gaps)


async def _watch(gaps: list[float]) -> None:
    while True:
        start = time.perf_counter()
        await asyncio.sleep(0.001)
        gaps.append(time.perf_counter() - start - 0.001)
