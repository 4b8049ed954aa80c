"""Imports, exports, and the folders that they stay in."""

from pathlib import Path

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.actions.calls import act, add, details, names, refused, set_up

LINKEDIN = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Kenji,Tanaka,https://www.linkedin.com/in/kenji-tanaka-example,,Example Steel,Engineer,05 Mar 2019\n"
    "Mary,Major,https://www.linkedin.com/in/mary-major-example,mary@example.com,Example Bank,Manager,06 Mar 2019\n"
)

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


def put(hass: HomeAssistant, name: str, text: str) -> Path:
    path = Path(hass.config.path("weak_ties", "import", name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


async def test_an_import_is_previewed_done_repeated_and_undone(hass: HomeAssistant, network: MockConfigEntry) -> None:
    put(hass, "Connections.csv", LINKEDIN)
    preview = await act(hass, "import_file", path="Connections.csv", dry_run=True)
    assert (preview["import_id"], preview["counts"]["added"]) == (None, 2)
    assert await names(hass) == []
    done = await act(hass, "import_file", path="Connections.csv", strength=2)
    assert done["counts"] == {"added": 2, "updated": 0, "unchanged": 0, "merged": 0, "suggested": 0, "skipped": 0}
    assert (await details(hass, "Kenji Tanaka"))["strength"] == 2
    again = await act(hass, "import_file", path="Connections.csv", format="linkedin")
    assert again["counts"]["unchanged"] == 2
    assert (await act(hass, "undo_import", import_id=done["import_id"]))["import_id"] == done["import_id"]
    assert await names(hass) == []
    assert await refused(hass, "undo_import", import_id=done["import_id"]) == "import_already_undone"
    assert await refused(hass, "undo_import", import_id="no such import") == "import_not_found"


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("../secrets.yaml", "path_outside"),
        ("../../no_such_file", "path_outside"),
        ("/etc/passwd", "path_outside"),
        ("link", "path_outside"),
        ("nothing_here.csv", "file_unreadable_missing"),
        ("folder", "file_unreadable_missing"),
        ("", "file_unreadable_missing"),
        ("a\0b", "file_unreadable_missing"),
        ("x" * 5000, "file_unreadable_missing"),
        ("empty.csv", "file_unreadable_empty"),
    ],
)
async def test_nothing_is_read_but_files_in_the_import_folder(
    hass: HomeAssistant, network: MockConfigEntry, path: str, key: str
) -> None:
    folder = put(hass, "empty.csv", "").parent
    (folder / "folder").mkdir()
    (folder / "link").symlink_to("/etc/hostname")
    assert await refused(hass, "import_file", path=path) == key


async def test_names_that_come_out_garbled_are_read_in_the_encoding_that_is_told(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    path = put(hass, "Connections.csv", "")
    path.write_bytes(LINKEDIN.replace("Kenji,Tanaka", "Łukasz,Żak").encode("cp1250"))
    await act(hass, "import_file", path="Connections.csv", encoding="cp1250", dry_run=True)
    assert await names(hass) == []
    await act(hass, "import_file", path="Connections.csv", encoding="cp1250")
    assert "Łukasz Żak" in await names(hass)
    assert await refused(hass, "import_file", path="Connections.csv", encoding="klingon") == "value_invalid"


async def test_a_format_that_nobody_knows_is_refused(hass: HomeAssistant, network: MockConfigEntry) -> None:
    put(hass, "Connections.csv", LINKEDIN)
    assert await refused(hass, "import_file", path="Connections.csv", format="fax") == "format_unknown"
    assert await refused(hass, "export", format="fax") == "format_unknown"


@pytest.mark.parametrize("export_format", ["vcard", "json", "csv"])
async def test_an_export_is_below_the_export_folder(
    hass: HomeAssistant, network: MockConfigEntry, export_format: str
) -> None:
    await add(hass, "Hanako Suzuki")
    path = (await act(hass, "export", format=export_format))["path"]
    assert path.startswith("weak_ties/export/")
    assert "Hanako" in content_of(hass, path)


def content_of(hass: HomeAssistant, path: str) -> str:
    return Path(hass.config.path(path)).read_text(encoding="utf-8-sig")
