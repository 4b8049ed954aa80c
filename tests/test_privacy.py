"""Other people's lives stay in: diagnostics, downloads, logs and backups."""

import json
import logging
from http import HTTPStatus

import pytest
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from custom_components.weak_ties import backup
from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.diagnostics import async_get_config_entry_diagnostics
from custom_components.weak_ties.system_health import async_system_health

SECRETS = ("Kenji", "Sato", "osaka", "0312345678", "3 1234 5678", "kenji@mail.example", "Dotonbori")


@pytest.fixture
async def entry(hass: HomeAssistant) -> MockConfigEntry:
    assert await async_setup_component(hass, "http", {})
    entry = MockConfigEntry(domain=DOMAIN, title="Weak Ties", data={"name": "Weak Ties", "owner": "person.hana"})
    entry.add_to_hass(hass)
    assert await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    tie = await entry.runtime_data.ties.async_add(
        {
            "name": "Kenji Sato",
            "note": "Moves to Osaka",
            "phone": "+81 3 1234 5678",
            "email": "kenji@mail.example",
            "address": "1-2-3 Dotonbori",
        }
    )
    await entry.runtime_data.interactions.async_log(tie_ids=[tie.id], note="osaka is loud")
    return entry


async def test_diagnostics_are_counts_and_nobody(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    diagnostics = await async_get_config_entry_diagnostics(hass, entry)
    assert diagnostics["ties"] == 1
    assert diagnostics["channels"] == {"email": 1, "phone": 1, "post": 1}
    text = json.dumps(diagnostics).casefold()
    assert not [secret for secret in (*SECRETS, *entry.runtime_data.network.ties) if secret.casefold() in text]


async def test_system_health_counts(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    assert await async_system_health(hass) == {"networks": 1, "ties": 1, "overdue": 0}


async def test_no_log_line_names_anybody(
    hass: HomeAssistant, entry: MockConfigEntry, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    tie_id = entry.runtime_data.ties.resolve(tie="Kenji Sato")
    await entry.runtime_data.interactions.async_log(tie_ids=[tie_id], note="Dotonbori")
    await entry.runtime_data.ties.async_archive(tie_id)
    ours = "\n".join(record.getMessage() for record in caplog.records if "weak_ties" in record.name).casefold()
    assert not [secret for secret in SECRETS if secret.casefold() in ours]


async def test_a_backup_holds_writes_and_lets_them_go(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    coordinator = entry.runtime_data
    await backup.async_pre_backup(hass)
    writing = hass.async_create_task(coordinator.ties.async_add({"name": "Misaki Tanaka"}))
    await hass.async_add_executor_job(lambda: None)
    assert not writing.done()
    await backup.async_post_backup(hass)
    assert (await writing).id in coordinator.network.ties


async def test_the_owner_and_administrators_can_download_an_export(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    client = await hass_client()
    signs = {"vcard": "BEGIN:VCARD", "csv": "Kenji", "json": "Kenji", "cards": "敬称"}
    for export_format, sign in signs.items():
        answer = await client.get(f"/api/weak_ties/export/{entry.entry_id}/{export_format}")
        assert answer.status == HTTPStatus.OK
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert sign in await answer.text()


async def test_who_sends_no_cards_downloads_none(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client: ClientSessionGenerator
) -> None:
    hass.config_entries.async_update_entry(entry, options={"greeting_season": {"key": "none"}})
    client = await hass_client()
    answer = await client.get(f"/api/weak_ties/export/{entry.entry_id}/cards")
    assert answer.status == HTTPStatus.NOT_FOUND


@pytest.mark.parametrize("path", ["nobody/vcard", "{entry}/exe"])
async def test_what_is_not_there_is_not_found(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client: ClientSessionGenerator, path: str
) -> None:
    client = await hass_client()
    answer = await client.get(f"/api/weak_ties/export/{path.format(entry=entry.entry_id)}")
    assert answer.status == HTTPStatus.NOT_FOUND


async def test_others_in_the_house_see_nothing(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    hass_read_only_user: MockUser,
    hass_read_only_access_token: str,
) -> None:
    client = await hass_client(hass_read_only_access_token)
    address = f"/api/weak_ties/export/{entry.entry_id}/vcard"
    assert (await client.get(address)).status == HTTPStatus.NOT_FOUND
    hass.states.async_set("person.hana", "home", {"user_id": hass_read_only_user.id})
    assert (await client.get(address)).status == HTTPStatus.OK


async def test_a_signed_path_opens_as_the_one_who_signed_it(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    hass_ws_client: WebSocketGenerator,
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    assert await async_setup_component(hass, "auth", {})
    socket = await hass_ws_client()
    await socket.send_json_auto_id({"type": "auth/sign_path", "path": f"/api/weak_ties/export/{entry.entry_id}/csv"})
    signed = (await socket.receive_json())["result"]["path"]
    browser = await hass_client_no_auth()
    assert "Kenji" in await (await browser.get(signed)).text()
    assert (await browser.get(signed.replace("/csv", "/json"))).status == HTTPStatus.UNAUTHORIZED


async def test_nobody_downloads_without_logging_in(
    hass: HomeAssistant, entry: MockConfigEntry, hass_client_no_auth: ClientSessionGenerator
) -> None:
    client = await hass_client_no_auth()
    answer = await client.get(f"/api/weak_ties/export/{entry.entry_id}/vcard")
    assert answer.status == HTTPStatus.UNAUTHORIZED
