"""Everything behind the gear: each option applies at once, and every mistake can be mended."""

import asyncio
import io
import json
import tempfile
import zipfile
from pathlib import Path
from typing import Any

import pytest
from homeassistant.config_entries import ConfigEntryState, ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import EVENT_DATA_ENTRY_FLOW_PROGRESS_UPDATE, FlowResultType
from pytest_homeassistant_custom_component.common import async_capture_events
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.coordinator.files import FileVerbs
from custom_components.weak_ties.coordinator.store import StorageFailedError
from custom_components.weak_ties.importers.reasons import FileProblem, SkipReason
from custom_components.weak_ties.network.model import Ego, OwnEmployer, Strength
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

CONNECTIONS = (
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    b"Kenji,Sato,https://www.linkedin.com/in/kenji-sato-example,,Example Works,Engineer,03 Apr 2019\n"
    b"Mary,O'Neil,https://www.linkedin.com/in/mary-oneil-example,,Sample Bank,Director,11 Nov 2020\n"
)
JAPANESE_CONNECTIONS = CONNECTIONS.decode().replace("Kenji,Sato", "健二,佐藤").encode("cp932")
JAPANESE_CARD = (
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:山田;太郎;;;\r\nFN:山田 太郎\r\nTEL:03-1234-5678\r\nEND:VCARD\r\n".encode("euc_jp")
)


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    return await load_network(hass)


@pytest.fixture
def private_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where uploads are moved to, so that a test can see what stays there."""
    folder = tmp_path / "private"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def kept_in(folder: Path) -> list[Path]:
    """Every file in the folder where Home Assistant takes uploads and where ours are moved to."""
    return [path for path in folder.rglob("*") if path.is_file()]


async def choose(hass: HomeAssistant, coordinator: WeakTiesCoordinator, item: str) -> ConfigFlowResult:
    menu = await hass.config_entries.options.async_init(coordinator.config_entry.entry_id)
    assert menu["type"] is FlowResultType.MENU
    return await submit(hass, menu, {"next_step_id": item})


async def submit(hass: HomeAssistant, shown: ConfigFlowResult, values: dict[str, Any] | None) -> ConfigFlowResult:
    answer = await hass.config_entries.options.async_configure(shown["flow_id"], values)
    await hass.async_block_till_done()
    return answer


async def upload(hass_client: ClientSessionGenerator, content: bytes, name: str = "Connections.csv") -> str:
    client = await hass_client()
    file = io.BytesIO(content)
    file.name = name
    response = await client.post("/api/file_upload", data={"file": file})
    assert response.status == 200
    return str((await response.json())["file_id"])


async def finish(hass: HomeAssistant, shown: ConfigFlowResult) -> ConfigFlowResult:
    """Wait for the import as the dialog does."""
    if shown["type"] is FlowResultType.SHOW_PROGRESS:
        await hass.async_block_till_done()
        shown = await submit(hass, shown, None)
    return shown


async def test_cadences_apply_at_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await coordinator.ties.async_add({"name": "Kenji Sato", "strength": Strength.ACQUAINTANCE})
    assert coordinator.data.kept == 0
    shown = await choose(hass, coordinator, "cadences")
    assert shown["step_id"] == "cadences"
    days = {"sponsor": 14.0, "ally": 60.0, "helper": 120.0, "responsive": 300.0, "acquaintance": 700.0}
    done = await submit(hass, shown, days)
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {"cadences": {"5": 14, "4": 60, "3": 120, "2": 300, "1": 700}}
    assert coordinator.data.kept == 1
    assert coordinator.config_entry.state is ConfigEntryState.LOADED


async def test_privacy_keeps_the_other_options(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"cadences": {"5": 14}})
    shown = await choose(hass, coordinator, "privacy")
    await submit(hass, shown, {"keep_names_private": True})
    chosen = {"keep_names_private": True, "people_for_agents": False}
    assert dict(coordinator.config_entry.options) == {"cadences": {"5": 14}, **chosen}
    assert coordinator.keep_names_private


async def test_about_you_replaces_the_employer_and_keeps_former_ones(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    former = OwnEmployer(organization="First Works", started="2001", ended="2009")
    await coordinator.ties.async_set_ego(
        Ego(employers=(former, OwnEmployer(organization="Example Works", started="2009")), rank="Manager")
    )
    shown = await choose(hass, coordinator, "about_you")
    schema = shown["data_schema"]
    assert schema is not None
    assert {str(key): key.description["suggested_value"] for key in schema.schema} == {
        "organization": "Example Works",
        "subsidiaries": [],
        "former_employers": ["First Works 2001–2009"],
        "industry": "",
        "rank": "Manager",
        "home": "",
    }
    said = {"organization": "Sample Bank", "rank": "Director", "former_employers": ["First Works 2001–2009"]}
    await submit(hass, shown, said)
    assert coordinator.network.ego == Ego(employers=(former, OwnEmployer(organization="Sample Bank")), rank="Director")


async def test_about_you_that_was_emptied_stays_empty_after_a_restart(hass: HomeAssistant) -> None:
    coordinator = await load_network(hass, data={"about_you": {"organization": "Example Works"}})
    assert coordinator.network.ego != Ego()
    await submit(hass, await choose(hass, coordinator, "about_you"), {})
    assert coordinator.network.ego == Ego()
    entry = coordinator.config_entry
    assert await hass.config_entries.async_reload(entry.entry_id)
    assert entry.runtime_data.network.ego == Ego()


async def test_a_disk_that_refuses_is_said_and_can_be_tried_again(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(self: object, changes: object) -> None:
        raise StorageFailedError(reason="disk_full")

    shown = await choose(hass, coordinator, "about_you")
    with monkeypatch.context() as patched:
        patched.setattr("custom_components.weak_ties.coordinator.store.Store.async_apply", refuse)
        shown = await submit(hass, shown, {"rank": "Director"})
    assert shown["errors"] == {"base": "storage_failed_disk_full"}
    await submit(hass, shown, {"rank": "Director"})
    assert coordinator.network.ego.rank == "Director"


async def test_options_of_a_network_that_is_not_running_say_so(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    shown = await choose(hass, coordinator, "cadences")
    await hass.config_entries.async_unload(coordinator.config_entry.entry_id)
    menu = await hass.config_entries.options.async_init(coordinator.config_entry.entry_id)
    assert (menu["type"], menu["reason"]) == (FlowResultType.ABORT, "not_loaded")
    ended = await submit(hass, shown, None)
    assert (ended["type"], ended["reason"]) == (FlowResultType.ABORT, "not_loaded")


async def test_a_file_is_previewed_imported_and_not_kept(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    assert shown["step_id"] == "import_preview"
    preview = shown["description_placeholders"]
    assert preview is not None
    assert (preview["added"], preview["skipped"]) == ("2", "0")
    assert preview["names"].splitlines() == ["- Kenji Sato", "- Mary O'Neil"]
    assert not coordinator.network.ties
    (moved,) = kept_in(private_folder)
    assert moved.parent.stat().st_mode & 0o077 == 0

    shown = await finish(hass, await submit(hass, shown, {"strength": "helper", "encoding": "auto"}))
    assert shown["step_id"] == "import_result"
    result = shown["description_placeholders"]
    assert result is not None
    assert result["added"] == "2"
    assert result["import_id"] in coordinator.network.imports
    assert {tie.strength for tie in coordinator.network.ties.values()} == {Strength.HELPER}
    assert not kept_in(private_folder)

    done = await submit(hass, shown, {})
    assert done["type"] is FlowResultType.CREATE_ENTRY
    assert done["data"] == {}


async def test_another_encoding_is_looked_at_before_anything_is_imported(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, hass_client: ClientSessionGenerator
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, JAPANESE_CARD, "contacts.vcf")})
    chosen = {"strength": "acquaintance", "encoding": "euc_jp"}
    shown = await submit(hass, shown, chosen)
    assert shown["step_id"] == "import_preview"
    assert "山田 太郎" in (shown["description_placeholders"] or {})["names"]
    assert not coordinator.network.ties
    shown = await finish(hass, await submit(hass, shown, chosen))
    assert shown["step_id"] == "import_result"
    assert [tie.name for tie in coordinator.network.ties.values()] == ["山田 太郎"]


async def test_a_wrong_encoding_is_said_at_its_field_and_can_be_mended(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, hass_client: ClientSessionGenerator
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, JAPANESE_CONNECTIONS)})
    wrong = {"strength": "acquaintance", "encoding": "utf-8"}
    shown = await submit(hass, shown, wrong)
    assert shown["errors"] == {"encoding": "file_unreadable_replaced_characters"}
    shown = await submit(hass, shown, wrong)
    assert shown["errors"] == {"encoding": "file_unreadable_replaced_characters"}
    right = {"strength": "acquaintance", "encoding": "cp932"}
    shown = await finish(hass, await submit(hass, await submit(hass, shown, right), right))
    assert shown["step_id"] == "import_result"


def zip_bomb() -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Connections.csv", b"\0" * 300_000_000)
    return target.getvalue()


@pytest.mark.parametrize(
    ("content", "name", "error"),
    [
        (lambda: b"", "Connections.csv", "file_unreadable_empty"),
        (lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "cat.csv", None),
        (lambda: b"PK\x03\x04 torn", "Connections.zip", None),
        (lambda: b"some words, and nobody in them\n", "notes.csv", None),
        (zip_bomb, "Connections.zip", "file_too_large"),
    ],
    ids=["empty", "picture", "torn zip", "not a list of people", "zip bomb"],
)
async def test_a_file_that_cannot_be_is_said_at_its_field_and_another_one_works(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
    content: Any,
    name: str,
    error: str | None,
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, content(), name)})
    assert shown["step_id"] == "import_file"
    said = (shown["errors"] or {})["file"]
    assert said in translated_errors("en")
    assert said in translated_errors("ja")
    assert error in (None, said)
    assert not kept_in(private_folder)
    assert not coordinator.network.ties
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    assert shown["step_id"] == "import_preview"


async def test_an_upload_that_is_gone_or_cannot_be_moved_is_said(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": "11111111-2222-3333-4444-555555555555"})
    assert shown["errors"] == {"file": "upload_missing"}
    file_id = await upload(hass_client, CONNECTIONS)

    def refuse(*_: object) -> None:
        raise OSError("No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("custom_components.weak_ties.websocket.uploads.shutil.move", refuse)
        shown = await submit(hass, shown, {"file": file_id})
    assert shown["errors"] == {"file": "upload_failed"}
    assert not kept_in(private_folder)
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    assert shown["step_id"] == "import_preview"


async def test_the_dialog_hears_how_far_an_import_is_but_not_a_look(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, hass_client: ClientSessionGenerator, private_folder: Path
) -> None:
    heard = async_capture_events(hass, EVENT_DATA_ENTRY_FLOW_PROGRESS_UPDATE)
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    assert heard == []
    shown = await submit(hass, shown, {"strength": "acquaintance", "encoding": "auto"})
    assert shown["step_id"] == "importing"
    await hass.async_block_till_done(wait_background_tasks=True)
    assert [(event.data["flow_id"], event.data["progress"]) for event in heard] == [(shown["flow_id"], 0.0)]


async def test_a_dialog_closed_at_the_preview_leaves_nothing_behind(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    assert kept_in(private_folder)
    hass.config_entries.options.async_abort(shown["flow_id"])
    await hass.async_block_till_done(wait_background_tasks=True)
    assert not kept_in(private_folder)
    assert not coordinator.network.ties


async def test_a_dialog_closed_during_the_import_lets_it_finish(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    begin, original = asyncio.Event(), FileVerbs.async_import

    async def wait_first(self: FileVerbs, *args: Any, **kwargs: Any) -> Any:
        await begin.wait()
        return await original(self, *args, **kwargs)

    monkeypatch.setattr(FileVerbs, "async_import", wait_first)
    shown = await hass.config_entries.options.async_configure(
        shown["flow_id"], {"strength": "acquaintance", "encoding": "auto"}
    )
    assert (shown["type"], shown["progress_action"]) == (FlowResultType.SHOW_PROGRESS, "importing")
    hass.config_entries.options.async_abort(shown["flow_id"])
    begin.set()
    await hass.async_block_till_done(wait_background_tasks=True)
    assert len(coordinator.network.ties) == 2
    assert not kept_in(private_folder)


async def test_an_import_that_the_disk_refuses_is_said_and_can_be_tried_again(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    hass_client: ClientSessionGenerator,
    private_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def refuse(self: object, changes: object) -> None:
        raise StorageFailedError(reason="disk_full")

    shown = await choose(hass, coordinator, "import_file")
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    with monkeypatch.context() as patched:
        patched.setattr("custom_components.weak_ties.coordinator.store.Store.async_apply", refuse)
        shown = await finish(hass, await submit(hass, shown, {"strength": "acquaintance", "encoding": "auto"}))
    assert (shown["step_id"], shown["errors"]) == ("import_file", {"file": "storage_failed_disk_full"})
    assert not coordinator.network.ties
    assert not kept_in(private_folder)
    shown = await submit(hass, shown, {"file": await upload(hass_client, CONNECTIONS)})
    shown = await finish(hass, await submit(hass, shown, {"strength": "acquaintance", "encoding": "auto"}))
    assert shown["step_id"] == "import_result"
    assert len(coordinator.network.ties) == 2


async def test_names_are_text_and_skipped_rows_are_explained(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, hass_client: ClientSessionGenerator
) -> None:
    rows = b"_Kenji_,<b>Sato</b>,,,,,03 Apr 2019\n" + b",,,,,,03 Apr 2019\n" * 7
    shown = await choose(hass, coordinator, "import_file")
    content = CONNECTIONS.splitlines(keepends=True)[0] + rows
    shown = await submit(hass, shown, {"file": await upload(hass_client, content)})
    preview = shown["description_placeholders"] or {}
    assert r"\<b\>Sato\</b\>" in preview["names"]
    assert " _" not in preview["names"]
    assert preview["skipped"] == "7"
    assert "7 (" in preview["reasons"]
    assert " …)" in preview["reasons"]
    assert "_" not in preview["reasons"]


def translation(language: str) -> dict[str, Any]:
    folder = Path(__file__).parents[2] / "custom_components/weak_ties/translations"
    loaded: dict[str, Any] = json.loads((folder / f"{language}.json").read_text(encoding="utf-8"))
    return loaded


def translated_errors(language: str) -> set[str]:
    return set(translation(language)["options"]["error"])


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_reason_has_words(language: str) -> None:
    assert {f"file_unreadable_{problem}" for problem in FileProblem} <= translated_errors(language)
    reasons = translation(language)["selector"]["skip_reason"]["options"]
    assert {reason.value for reason in SkipReason} <= set(reasons)
