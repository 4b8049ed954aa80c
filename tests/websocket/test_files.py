"""What the panel does with files, and what an import leaves to decide."""

import io
import tempfile
from pathlib import Path

import pytest
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator, WebSocketGenerator

from tests.actions.calls import act, set_up
from tests.actions.test_files import LINKEDIN
from tests.websocket.test_registration import Page


@pytest.fixture(autouse=True)
def _own_temporary_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    return await set_up(hass)


@pytest.fixture
async def page(hass: HomeAssistant, network: MockConfigEntry, hass_ws_client: WebSocketGenerator) -> Page:
    return Page(await hass_ws_client())


async def upload(hass_client: ClientSessionGenerator, content: str) -> str:
    client = await hass_client()
    answer = await client.post("/api/file_upload", data={"file": io.BytesIO(content.encode())})
    file_id: str = (await answer.json())["file_id"]
    return file_id


def left_behind() -> list[Path]:
    return list(Path(tempfile.gettempdir()).glob("weak_ties_*"))


async def test_a_dropped_file_is_previewed_imported_and_judged(
    hass: HomeAssistant, page: Page, hass_client: ClientSessionGenerator
) -> None:
    preview = await page.get("import", file_id=await upload(hass_client, LINKEDIN), dry_run=True)
    assert (preview["import_id"], preview["counts"]["added"]) == (None, 2)
    assert sorted(preview["sample"]) == ["Kenji Tanaka", "Mary Major"]
    assert (await page.get("triage"))["total"] == 0
    done = await page.get("import", file_id=await upload(hass_client, LINKEDIN))
    assert done["counts"]["added"] == 2
    queue = await page.get("triage", limit=1)
    assert (queue["total"], [line["name"] for line in queue["lines"]]) == (2, ["Mary Major"])
    await page.get("update_tie", tie=queue["lines"][0]["id"], strength=3)
    await page.get("update_tie", tie="Kenji Tanaka", strength=1, cadence_days=0)
    assert (await page.get("triage"))["lines"] == []
    await page.get("undo_import", import_id=done["import_id"])
    assert left_behind() == []


async def test_imports_are_listed_with_what_they_brought_until_and_after_they_are_taken_back(
    hass: HomeAssistant, page: Page, hass_client: ClientSessionGenerator
) -> None:
    assert await page.get("imports") == {"imports": [], "total": 0}
    await act(hass, "add_tie", name="Mary Major", organization="Example Rail")
    first = await page.get("import", file_id=await upload(hass_client, LINKEDIN))
    second = await page.get("import", file_id=await upload(hass_client, LINKEDIN.replace("Mary", "Marion")))
    listed = (await page.get("imports"))["imports"]
    assert [one["import_id"] for one in listed] == [second["import_id"], first["import_id"]]
    assert {one["format"] for one in listed} == {"linkedin"}
    # One is new, and one perhaps known already: both came in.
    assert (listed[1]["added"], listed[1]["updated"], listed[1]["is_undone"]) == (2, 0, False)
    await page.get("undo_import", import_id=first["import_id"])
    assert [one["is_undone"] for one in (await page.get("imports"))["imports"]] == [False, True]


async def test_whoever_follows_an_import_hears_how_far_it_is_and_then_what_came_of_it(
    hass: HomeAssistant, page: Page, hass_client: ClientSessionGenerator
) -> None:
    head = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    people = "".join(f"Given {number},Family,,p{number}@mail.example,,,05 Mar 2020\n" for number in range(1_200))
    told = await page.told("import", file_id=await upload(hass_client, head + people), follow=True)
    *shares, last = told
    assert [round(one["share"], 2) for one in shares] == [0.0, 0.42, 0.83]
    assert last["outcome"]["counts"]["added"] == 1_200


async def test_a_file_that_is_none_is_refused_and_gone(
    hass: HomeAssistant, page: Page, hass_client: ClientSessionGenerator
) -> None:
    file_id = await upload(hass_client, "nothing that we know")
    assert (await page.refused("import", file_id=file_id))["translation_key"] == "format_unknown"
    assert (await page.refused("import", file_id=file_id))["translation_key"] == "upload_missing"
    assert left_behind() == []


async def test_two_that_may_be_one_are_shown_side_by_side_until_decided(
    hass: HomeAssistant, page: Page, hass_client: ClientSessionGenerator
) -> None:
    await act(hass, "add_tie", name="Mary Major", organization="Example Rail")
    done = await page.get("import", file_id=await upload(hass_client, LINKEDIN))
    assert done["counts"]["suggested"] == 1
    shown = await page.get("merge_suggestions")
    (pair,) = shown["suggestions"]
    assert [line["name"] for line in pair["ties"]] == ["Mary Major", "Mary Major"]
    await page.get("dismiss_merge_suggestion", suggestion_id=pair["suggestion_id"])
    assert (await page.get("merge_suggestions"))["suggestions"] == []
    await page.get("dismiss_merge_suggestion", suggestion_id=pair["suggestion_id"], dismissed=False)
    assert (await page.get("merge_suggestions"))["suggestions"] == [pair]
    refusal = await page.refused("dismiss_merge_suggestion", suggestion_id="none")
    assert refusal["translation_key"] == "suggestion_not_found"
