"""The one way of a change: disk first, then memory, then everybody who looks."""

import asyncio
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers.dispatcher import async_dispatcher_connect
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry, async_fire_time_changed

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.coordinator.store import StorageFailedError, Store
from custom_components.weak_ties.coordinator.transitions import HAPPENED
from custom_components.weak_ties.network.assessment.transitions import Happenings
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import (
    ImportNotFoundError,
    InteractionNotFoundError,
    MomentInFutureError,
    NameEmptyError,
    TieAmbiguousError,
    TieNotFoundError,
    WeakTiesError,
)
from custom_components.weak_ties.network.model import ImportId, InteractionKind, Nudge, NudgeOutcome, Strength, TieId


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    entry = MockConfigEntry(domain=DOMAIN, title="Weak Ties", data={"name": "Weak Ties"})
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    return entry.runtime_data


async def test_what_was_answered_is_on_disk(coordinator: WeakTiesCoordinator, tmp_path: Path) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato", "strength": Strength.HELPER})
    logged = await coordinator.interactions.async_log(tie_ids=[tie.id], note="About the move")
    assert await coordinator.interactions.async_history(tie.id) == (logged,)
    assert coordinator.network.ties[tie.id].contact.count == 1
    assert coordinator.data.interactions_30_days == 1


async def test_a_disk_that_refuses_leaves_memory_as_it_was(
    coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    before, seen = coordinator.network, coordinator.data

    async def refuse(self: Store, changes: Changes) -> None:
        raise StorageFailedError(reason="disk_full")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "async_apply", refuse)
        with pytest.raises(StorageFailedError):
            await coordinator.interactions.async_log(tie_ids=[tie.id])
    assert coordinator.network is before
    assert coordinator.data is seen
    await coordinator.interactions.async_log(tie_ids=[tie.id])


async def test_a_week_is_the_week_of_the_house(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-22T20:00:00+00:00")
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    nudge = Nudge(week="2026-W48", tie_id=tie.id, reason="overdue")
    coordinator.network = replace(coordinator.network, nudges={(nudge.week, tie.id): nudge})
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    assert coordinator.network.nudges[nudge.week, tie.id].outcome is NudgeOutcome.DONE
    await coordinator.interactions.async_delete(None)
    assert coordinator.network.nudges[nudge.week, tie.id] == nudge


async def test_two_at_once_are_one_after_the_other(coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    await asyncio.gather(*(coordinator.interactions.async_log(tie_ids=[tie.id]) for _ in range(5)))
    assert coordinator.network.ties[tie.id].contact.count == 5
    assert len(await coordinator.interactions.async_history(tie.id)) == 5


async def test_the_last_interaction_can_be_taken_back(coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    await coordinator.interactions.async_delete(None)
    assert coordinator.network.ties[tie.id].contact == tie.contact
    assert coordinator.data.interactions_30_days == 0
    with pytest.raises(InteractionNotFoundError):
        await coordinator.interactions.async_delete(None)


async def test_midnight_makes_people_overdue(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato", "strength": Strength.SPONSOR})
    assert coordinator.data.overdue == ()
    freezer.move_to(dt_util.start_of_local_day(dt_util.now().date() + timedelta(days=40)))
    async_fire_time_changed(hass)
    await hass.async_block_till_done(wait_background_tasks=True)
    assert coordinator.data.overdue == (tie.id,)


async def test_a_changed_rhythm_applies_at_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    assert coordinator.data.kept == 0
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"cadences": {"1": 60}})
    await hass.async_block_till_done()
    assert coordinator.data.kept == 1
    assert coordinator.data.views[tie.id].due is not None


async def test_somebody_is_found_by_name_number_or_address(coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add(
        {"name": "山田太郎", "reading": "やまだたろう", "phone": "+81 90 1234 5678", "email": "Taro@mail.example"}
    )
    assert coordinator.ties.resolve(tie="Taro Yamada") == tie.id
    assert coordinator.ties.resolve(phone="+819012345678") == tie.id
    assert coordinator.ties.resolve(email="taro@MAIL.example") == tie.id


async def test_nobody_is_guessed(coordinator: WeakTiesCoordinator) -> None:
    for name in ("Kenji Sato", "Kenji Ito"):
        await coordinator.ties.async_add({"name": name, "phone": "+81 3 1234 5678"})
    with pytest.raises(TieAmbiguousError):
        coordinator.ties.resolve(tie="Kenji")
    with pytest.raises(TieAmbiguousError):
        coordinator.ties.resolve(phone="+81312345678")
    with pytest.raises(TieNotFoundError):
        coordinator.ties.resolve(email="nobody@mail.example")
    with pytest.raises(TieNotFoundError):
        coordinator.ties.resolve(device_id=coordinator.device_id)
    with pytest.raises(NameEmptyError):
        coordinator.ties.resolve()


async def test_a_refused_log_changes_nothing(coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato"})
    tomorrow = dt_util.utcnow() + timedelta(days=1)
    with pytest.raises(MomentInFutureError):
        await coordinator.interactions.async_log(tie_ids=[tie.id], at=tomorrow, kind=InteractionKind.MEAL)
    with pytest.raises(TieNotFoundError):
        await coordinator.interactions.async_log(tie_ids=[tie.id, TieId("nobody")])
    assert await coordinator.interactions.async_history(tie.id) == ()


CARDS = "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:a\r\nFN:Misaki Tanaka\r\nN:Tanaka;Misaki;;;\r\nEND:VCARD\r\n"


async def test_an_import_is_previewed_done_repeated_and_undone(
    coordinator: WeakTiesCoordinator, tmp_path: Path
) -> None:
    path = tmp_path / "cards.vcf"
    path.write_text(CARDS)
    preview = await coordinator.files.async_import(path, dry_run=True)
    assert (preview.import_id, preview.counts["added"], preview.sample) == (None, 1, ("Misaki Tanaka",))
    assert coordinator.network.ties == {}
    done = await coordinator.files.async_import(path)
    assert done.import_id is not None
    assert len(coordinator.network.ties) == 1
    again = await coordinator.files.async_import(path)
    assert (again.counts["added"], again.counts["unchanged"]) == (0, 1)
    batch = await coordinator.files.async_undo_import(done.import_id)
    assert batch.undone_at is not None
    assert coordinator.network.ties == {}
    with pytest.raises(ImportNotFoundError):
        await coordinator.files.async_undo_import(ImportId("none"))


async def test_an_export_comes_back_as_the_same_network(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await coordinator.ties.async_add({"name": "山田太郎", "reading": "やまだたろう", "tags": ("golf",)})
    logged = await coordinator.interactions.async_log(tie_ids=[tie.id], note="Round of golf")
    path = await coordinator.files.async_export("json")
    assert path.stat().st_mode & 0o777 == 0o600
    other = MockConfigEntry(domain=DOMAIN, title="Other", data={"name": "Other"})
    other.add_to_hass(hass)
    assert await hass.config_entries.async_setup(other.entry_id)
    await other.runtime_data.files.async_import(path)
    assert other.runtime_data.network.ties == coordinator.network.ties
    assert await other.runtime_data.interactions.async_history(tie.id) == (logged,)
    with pytest.raises(WeakTiesError):
        await coordinator.files.async_export("cuneiform")


async def test_two_who_were_met_together_have_one_history_after_merging(coordinator: WeakTiesCoordinator) -> None:
    keep, other = [await coordinator.ties.async_add({"name": name}) for name in ("Kenji Sato", "Satoh Kenji")]
    for present in ([keep.id, other.id], [keep.id], [other.id]):
        await coordinator.interactions.async_log(tie_ids=present)
    merged = await coordinator.merges.async_merge(keep.id, other.id)
    assert merged.contact.count == len(await coordinator.interactions.async_history(keep.id)) == 3


async def test_a_merge_is_remembered_for_a_month_and_then_let_go_by_itself(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    keep, other = [await coordinator.ties.async_add({"name": name}) for name in ("Kenji Sato", "Satoh Kenji")]
    await coordinator.merges.async_merge(keep.id, other.id)
    freezer.tick(timedelta(days=29))
    await coordinator.async_assess()
    await coordinator.async_look_ahead()
    assert coordinator.merges.to_undo(keep.id) is not None
    freezer.tick(timedelta(days=2))
    await coordinator.async_assess()
    await coordinator.async_look_ahead()
    assert not coordinator.network.merges


async def test_taking_a_merge_back_calls_nobody_overdue(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    long_ago = dt_util.utcnow().date() - timedelta(days=900)
    keep, other = [
        await coordinator.ties.async_add({"name": name, "strength": Strength.HELPER, "met_on": long_ago})
        for name in ("Kenji Sato", "Satoh Kenji")
    ]
    await coordinator.interactions.async_log(tie_ids=[other.id])
    await coordinator.merges.async_merge(keep.id, other.id)
    happened: list[Happenings] = []
    async_dispatcher_connect(hass, HAPPENED, lambda _entry, news: happened.append(news))
    await coordinator.merges.async_undo(keep.id)
    await hass.async_block_till_done()
    assert coordinator.data.views[keep.id].standing.is_overdue
    assert happened == []


async def test_a_merge_and_its_end_are_as_one_for_the_disk(
    coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep, other = [await coordinator.ties.async_add({"name": name}) for name in ("Kenji Sato", "Satoh Kenji")]
    await coordinator.merges.async_merge(keep.id, other.id)
    before = coordinator.network

    async def refuse(self: Store, changes: Changes) -> None:
        raise StorageFailedError(reason="full")

    with monkeypatch.context() as full:
        full.setattr(Store, "async_apply", refuse)
        with pytest.raises(StorageFailedError):
            await coordinator.merges.async_undo(keep.id)
    assert coordinator.network is before
    kept, restored = await coordinator.merges.async_undo(keep.id)
    assert (kept, restored) == (keep, other)
