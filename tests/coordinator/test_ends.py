"""The ends of a network's life in a house: a device deleted by hand, a disk that does not answer, the last event."""

import pytest
from homeassistant.components.system_health import SystemHealthRegistration
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_CORE_CONFIG_UPDATE, EVENT_HOMEASSISTANT_CLOSE
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties import async_remove_config_entry_device, backup, system_health
from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.store import OpenedStore, StorageFailedError, Store
from tests.loaded_network import load_network


async def test_the_devices_of_starred_ties_and_of_the_network_stay(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass)
    tie = await coordinator.ties.async_add({"name": "Kenji Sato", "starred": True})
    await hass.async_block_till_done()
    devices = dr.async_get(hass)
    (starred,) = dr.async_child_entries_for_config_entry(devices, coordinator.config_entry.entry_id)
    network = devices.async_get(coordinator.device_id)
    assert network
    entry = coordinator.config_entry
    assert not await async_remove_config_entry_device(hass, entry, starred)
    assert not await async_remove_config_entry_device(hass, entry, network)
    assert coordinator.ties.resolve(device_id=starred.id) == tie.id
    await coordinator.ties.async_forget(tie.id)
    assert await async_remove_config_entry_device(hass, entry, starred)


async def test_a_disk_that_does_not_answer_is_asked_again(hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(self: Store) -> OpenedStore:
        raise StorageFailedError(reason="input_output")

    monkeypatch.setattr(Store, "async_open", refuse)
    entry = MockConfigEntry(domain=DOMAIN, title="Weak Ties", data={"name": "Weak Ties"})
    entry.add_to_hass(hass)
    assert not await hass.config_entries.async_setup(entry.entry_id)
    assert entry.state is ConfigEntryState.SETUP_RETRY
    assert entry.error_reason_translation_key == "storage_failed"


async def test_the_file_is_closed_when_the_house_shuts_down(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_CLOSE)
    await hass.async_block_till_done()
    with pytest.raises(StorageFailedError):
        await coordinator.ties.async_add({"name": "Kenji Sato"})
    assert coordinator.network.ties == {}


async def test_a_day_that_begins_or_a_house_that_moves_at_the_very_end_finds_nothing_left_to_do(
    hass: HomeAssistant, caplog: pytest.LogCaptureFixture
) -> None:
    coordinator = await load_network(hass)
    await coordinator.async_close()
    before = coordinator.data
    hass.bus.async_fire(EVENT_CORE_CONFIG_UPDATE, {"time_zone": "Asia/Tokyo"})
    await coordinator.async_assess()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert coordinator.data is before
    assert "storage_failed" not in caplog.text


async def test_a_house_that_moves_counts_its_days_elsewhere(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass)
    before = coordinator.data
    hass.bus.async_fire(EVENT_CORE_CONFIG_UPDATE, {"time_zone": "Asia/Tokyo"})
    await hass.async_block_till_done(wait_background_tasks=True)
    assert coordinator.data is not before


async def test_a_network_that_cannot_be_held_still_does_not_fail_the_backup(
    hass: HomeAssistant, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    coordinator = await load_network(hass)

    async def refuse(self: Store, timeout: float) -> None:
        raise StorageFailedError(reason="busy")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "async_hold", refuse)
        await backup.async_pre_backup(hass)
    await backup.async_post_backup(hass)
    assert coordinator.config_entry.entry_id in caplog.text


def test_the_health_page_is_offered_the_figures(hass: HomeAssistant) -> None:
    registration = SystemHealthRegistration(hass, DOMAIN)
    system_health.async_register(hass, registration)
    assert registration.info_callback is system_health.async_system_health


async def test_a_large_import_is_indexed_at_once(hass: HomeAssistant, tmp_path_factory: pytest.TempPathFactory) -> None:
    coordinator = await load_network(hass)
    path = tmp_path_factory.mktemp("import") / "cards.vcf"
    cards = (f"BEGIN:VCARD\nVERSION:3.0\nUID:{n}\nFN:Number {n}\nN:{n};Number;;;\nEND:VCARD\n" for n in range(80))
    await hass.async_add_executor_job(path.write_text, "".join(cards))
    outcome = await coordinator.files.async_import(path)
    assert outcome.counts["added"] == 80
    assert coordinator.network.ties[coordinator.ties.resolve(tie="Number 71")].name == "Number 71"
