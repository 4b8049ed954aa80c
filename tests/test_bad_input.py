"""What the outside world can get wrong: each time a clear answer, and nothing half done.

All of it goes through the actions on a network in a real file. Whether nothing was done is read from both sides:
what the actions say of everybody, and every row of the file.
"""

import asyncio
import io
import json
import os
import sqlite3
import zipfile
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.actions.registration import ACTIONS
from custom_components.weak_ties.const import DOMAIN
from tests.actions.calls import act, add, days_from_now, details, names, refused, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
ROW = "Kenji,Tanaka,https://www.linkedin.com/in/kenji-tanaka-example,,Example Steel,Engineer,05 Mar 2019"
CARD = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Mary Major\r\nN:Major;Mary;;;\r\nEND:VCARD\r\n"
MEGABYTE = 1_000_000


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    """Two people of one name, and somebody with a history."""
    await hass.config.async_set_time_zone("Asia/Tokyo")
    entry = await set_up(hass)
    for name in ("Hanako Suzuki", "Ken Mori", "Ken Mori"):
        await add(hass, name, strength=3)
    await act(hass, "log_interaction", tie="Hanako Suzuki", note="About the fair")
    return entry


async def everything(hass: HomeAssistant, entry: MockConfigEntry) -> tuple[object, ...]:
    """All that the actions say, history included, and every row on the disk, once this week's nudges are chosen."""
    await entry.runtime_data.async_outlook()
    ties = (await act(hass, "get_ties", network=entry.entry_id))["ties"]
    told = [(await act(hass, "get_tie", network=entry.entry_id, tie=tie["id"]))["tie"] for tie in ties]
    return told, await hass.async_add_executor_job(rows, file_of(hass, entry))


def file_of(hass: HomeAssistant, entry: MockConfigEntry) -> Path:
    return Path(hass.config.path(".storage", DOMAIN, f"{entry.entry_id}.db"))


def rows(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def put(hass: HomeAssistant, name: str, content: bytes) -> Path:
    path = Path(hass.config.path("weak_ties", "import", name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def content_of(hass: HomeAssistant, path: str) -> bytes:
    return Path(hass.config.path(path)).read_bytes()


def table(*lines: str) -> bytes:
    return "\n".join((HEADER, *lines, "")).encode()


def packed(members: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("action", "fields", "key"),
    [
        ("log_interaction", {"tie": "Zebulon Quux"}, "tie_not_found"),
        ("log_interaction", {"tie": ["Hanako Suzuki", "Zebulon Quux"]}, "tie_not_found"),
        ("log_interaction", {"tie": "Ken Mori"}, "tie_ambiguous"),
        ("log_interaction", {"tie": ""}, "name_empty"),
        ("log_interaction", {"tie": " \u3000\t"}, "name_empty"),
        ("log_interaction", {"tie": "Hanako Suzuki", "at": days_from_now(2).isoformat()}, "moment_in_future"),
        ("log_interaction", {"tie": "Hanako Suzuki", "at": "1899-12-31"}, "moment_too_early"),
        ("log_interaction", {"tie": "Hanako Suzuki", "minutes": -1}, "negative_minutes"),
        ("log_interaction", {"tie": "Hanako Suzuki", "minutes": 10**30}, "value_invalid"),
        ("log_interaction", {"tie": "Hanako Suzuki", "gathering": "none"}, "value_invalid"),
        ("log_interaction", {"phone": "+81 90 0000 0000"}, "tie_not_found"),
        ("log_interaction", {"email": "nobody@example.com"}, "tie_not_found"),
        ("log_interaction", {"device_id": "none"}, "tie_not_found"),
        ("delete_interaction", {"interaction_id": "none"}, "interaction_not_found"),
        ("add_tie", {"name": ""}, "name_empty"),
        ("add_tie", {"name": "   "}, "name_empty"),
        ("add_tie", {"name": "…!"}, "name_empty"),
        ("add_tie", {"name": "x" * 5000}, "name_too_long"),
        ("add_tie", {"name": "Ann Fox", "cadence_days": -1}, "value_invalid"),
        ("add_tie", {"name": "Ann Fox", "cadence_days": 10**30}, "value_invalid"),
        ("add_tie", {"name": "Ann Fox", "met_on": days_from_now(2).isoformat()}, "value_invalid"),
        ("add_tie", {"name": "Ann Fox", "profile": "javascript:alert(1)"}, "value_invalid"),
        ("update_tie", {"tie": "Ken Mori", "note": "Who?"}, "tie_ambiguous"),
        ("update_tie", {"tie": "Hanako Suzuki", "name": "   ", "note": "Never kept"}, "name_empty"),
        ("update_tie", {"tie": "Hanako Suzuki", "profile": "javascript:alert(1)", "note": "x"}, "value_invalid"),
        ("archive_tie", {"tie": "Ken Mori"}, "tie_ambiguous"),
        ("restore_tie", {"tie": "Zebulon Quux"}, "tie_not_found"),
        ("forget_tie", {"tie": "Ken Mori"}, "tie_ambiguous"),
        ("forget_tie", {"tie": ""}, "name_empty"),
        ("merge_ties", {"keep": "Hanako Suzuki", "into_it": "Zebulon Quux"}, "tie_not_found"),
        ("merge_ties", {"keep": "Hanako Suzuki", "into_it": "Hanako Suzuki"}, "merge_with_itself"),
        ("undo_merge", {"tie": "Hanako Suzuki"}, "merge_not_found"),
        ("snooze", {"tie": "Hanako Suzuki", "until": days_from_now(0).isoformat()}, "snooze_in_past"),
        ("undo_import", {"import_id": "none"}, "import_not_found"),
        ("export", {"format": "fax"}, "format_unknown"),
    ],
)
async def test_a_wrong_request_is_explained_and_changes_nothing(
    hass: HomeAssistant, network: MockConfigEntry, action: str, fields: dict[str, Any], key: str
) -> None:
    before = await everything(hass, network)
    assert await refused(hass, action, **fields) == key
    assert await everything(hass, network) == before


@pytest.mark.parametrize(
    ("action", "fields"),
    [
        ("log_interaction", {"tie": "Hanako Suzuki", "kind": "telepathy"}),
        ("log_interaction", {"tie": "Hanako Suzuki", "direction": "sideways"}),
        ("log_interaction", {"tie": "Hanako Suzuki", "at": "some day"}),
        ("log_interaction", {"tie": "Hanako Suzuki", "minutes": "inf"}),
        ("log_interaction", {"tie": "Hanako Suzuki", "minutes": float("inf")}),
        ("log_interaction", {"tie": []}),
        ("log_interaction", {}),
        ("add_tie", {"name": "Ann Fox", "strength": 6}),
        ("add_tie", {"name": "Ann Fox", "strength": float("inf")}),
        ("add_tie", {"name": "Ann Fox", "cadence_days": float("inf")}),
        ("add_tie", {"name": "Ann Fox", "birthday": "02-30"}),
        ("add_tie", {"name": None}),
        ("snooze", {"tie": "Hanako Suzuki", "days": 0}),
        ("snooze", {"tie": "Hanako Suzuki", "days": 1, "until": "2100-01-01"}),
        ("get_ties", {"standing": "bored"}),
        ("get_ties", {"limit": 0}),
    ],
)
async def test_what_has_no_meaning_is_refused_by_the_form_and_changes_nothing(
    hass: HomeAssistant, network: MockConfigEntry, action: str, fields: dict[str, Any]
) -> None:
    before = await everything(hass, network)
    with pytest.raises((vol.Invalid, ServiceValidationError)):
        await act(hass, action, **fields)
    assert await everything(hass, network) == before


async def test_an_ambiguous_name_is_answered_with_those_who_fit(hass: HomeAssistant, network: MockConfigEntry) -> None:
    with pytest.raises(ServiceValidationError) as raised:
        await act(hass, "log_interaction", tie="Ken Mori")
    placeholders = raised.value.translation_placeholders
    assert placeholders is not None
    assert placeholders["candidates"].count("Ken Mori") == 2


@pytest.mark.parametrize("action", ["delete_interaction", "forget_tie", "merge_ties", "undo_merge", "undo_import"])
async def test_of_what_can_happen_once_the_second_of_two_at_once_is_refused(
    hass: HomeAssistant, network: MockConfigEntry, action: str
) -> None:
    other = await add(hass, "Ann Fox")
    tie_id = (await details(hass, "Hanako Suzuki"))["id"]
    put(hass, "Connections.csv", table(ROW))
    import_id = (await act(hass, "import_file", path="Connections.csv"))["import_id"]
    (interaction,) = (await details(hass, tie_id))["history"]
    fields: dict[str, dict[str, Any]] = {
        "delete_interaction": {"interaction_id": interaction["interaction_id"]},
        "forget_tie": {"tie": tie_id},
        "merge_ties": {"keep": other, "into_it": tie_id},
        "undo_merge": {"tie": other},
        "undo_import": {"import_id": import_id},
    }
    if action == "undo_merge":
        await act(hass, "merge_ties", **fields["merge_ties"])
    outcomes = await asyncio.gather(*(act(hass, action, **fields[action]) for _ in range(2)), return_exceptions=True)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ServiceValidationError", "dict"]
    await assert_disk_and_memory_agree(hass, network)


async def test_a_call_logged_twice_at_once_is_two_calls_in_full(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await asyncio.gather(*(act(hass, "log_interaction", tie="Hanako Suzuki") for _ in range(2)))
    tie = await details(hass, "Hanako Suzuki")
    assert tie["interactions"] == len({entry["interaction_id"] for entry in tie["history"]}) == 3
    await assert_disk_and_memory_agree(hass, network)


async def test_a_file_imported_twice_at_once_is_imported_once(hass: HomeAssistant, network: MockConfigEntry) -> None:
    put(hass, "Connections.csv", table(ROW))
    outcomes = await asyncio.gather(*(act(hass, "import_file", path="Connections.csv") for _ in range(2)))
    assert sorted((done["counts"]["added"], done["counts"]["unchanged"]) for done in outcomes) == [(0, 1), (1, 0)]
    assert (await names(hass)).count("Kenji Tanaka") == 1
    await assert_disk_and_memory_agree(hass, network)


async def assert_disk_and_memory_agree(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    before = await everything(hass, entry)
    assert await hass.config_entries.async_reload(entry.entry_id)
    assert await everything(hass, entry) == before


BOMB = packed({"Connections.csv": b"\0" * 5 * MEGABYTE})
WHOLE_ZIP = packed({"Connections.csv": table(*[ROW] * 50)})


@pytest.mark.parametrize(
    ("content", "file_format", "key"),
    [
        (b"", "auto", "file_unreadable_empty"),
        (b"\xef\xbb\xbf \r\n", "auto", "file_unreadable_empty"),
        (b"\0" * 100, "auto", "file_unreadable_empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, "auto", "file_unreadable_not_text"),
        (b"Dear Hanako,\nthe fair was nice.\n", "auto", "format_unknown"),
        (b"a,b,c\n1,2,3\n", "linkedin", "file_unreadable_no_known_header"),
        (table(ROW), "vcard", "file_unreadable_no_known_header"),
        (CARD.encode(), "linkedin", "file_unreadable_no_known_header"),
        (CARD.encode(), "json", "format_unknown"),
        (WHOLE_ZIP[: len(WHOLE_ZIP) // 2], "auto", "file_unreadable_truncated"),
        (table(ROW) + "渡辺".encode()[:-1], "auto", "file_unreadable_truncated"),
        (table(ROW.replace("Kenji,Tanaka", "\ufffd\ufffd,\ufffd")), "auto", "file_unreadable_replaced_characters"),
        (BOMB, "auto", "file_too_large"),
        (packed({"../../Connections.csv": table(ROW)}), "auto", "format_unknown"),
        (packed({"/Connections.csv": table(ROW)}), "auto", "format_unknown"),
        (packed({}), "auto", "format_unknown"),
        (b"{", "auto", "file_unreadable_damaged"),
        (b"[]", "json", "format_unknown"),
        (b'{"format": "somebody else\'s"}', "auto", "format_unknown"),
        (b'{"format": "weak_ties", "version": 1, "ties": [{"id": 1}]}', "auto", "file_unreadable_damaged"),
        (b'{"format": "weak_ties", "version": 1, "ties": ' + b"[" * 200_000, "auto", "file_unreadable_damaged"),
        (b'{"format": "weak_ties", "version": 99, "ties": []}', "auto", "format_unknown"),
    ],
    # Not the bytes themselves: a zip has the time in it, and two workers have to call a test by one name.
    ids=lambda value: f"{len(value)} bytes" if isinstance(value, bytes) else None,
)
@pytest.mark.parametrize("dry_run", [False, True])
async def test_a_file_that_cannot_be_is_explained_and_changes_nothing(
    hass: HomeAssistant, network: MockConfigEntry, content: bytes, file_format: str, key: str, dry_run: bool
) -> None:
    put(hass, "file", content)
    before, files = await everything(hass, network), files_in(hass)
    assert await refused(hass, "import_file", path="file", format=file_format, dry_run=dry_run) == key
    assert await everything(hass, network) == before
    assert files_in(hass) == files


def files_in(hass: HomeAssistant) -> set[Path]:
    """Every file of the config folder and of its neighbours, but for what Home Assistant itself writes."""
    folder = Path(hass.config.config_dir)
    return {path for path in folder.parent.rglob("*") if ".storage" not in path.parts}


async def test_a_file_that_is_too_large_is_explained_and_changes_nothing(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    os.truncate(put(hass, "Connections.csv", table(ROW)), 101 * MEGABYTE)
    os.truncate(put(hass, "archive.json", b'{"format": "weak_ties"'), 301 * MEGABYTE)
    before = await everything(hass, network)
    for name in ("Connections.csv", "archive.json"):
        assert await refused(hass, "import_file", path=name) == "file_too_large"
    assert await everything(hass, network) == before


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ("../../.storage/core.config", "path_outside"),
        ("/etc/hostname", "path_outside"),
        ("link_to_file", "path_outside"),
        ("link_to_folder/hostname", "path_outside"),
        ("link_to_itself", "file_unreadable_missing"),
        ("pipe", "file_unreadable_missing"),
        ("missing.csv", "file_unreadable_missing"),
        ("", "file_unreadable_missing"),
        (".", "file_unreadable_missing"),
        ("a\0b", "file_unreadable_missing"),
        ("\ud800", "file_unreadable_missing"),
        ("x" * 5000, "file_unreadable_missing"),
    ],
)
async def test_a_path_that_leads_out_or_nowhere_is_explained_and_changes_nothing(
    hass: HomeAssistant, network: MockConfigEntry, path: str, key: str
) -> None:
    folder = put(hass, "Connections.csv", table(ROW)).parent
    (folder / "link_to_file").symlink_to("/etc/hostname")
    (folder / "link_to_folder").symlink_to("/etc")
    (folder / "link_to_itself").symlink_to(folder / "link_to_itself")
    os.mkfifo(folder / "pipe")
    before = await everything(hass, network)
    assert await refused(hass, "import_file", path=path) == key
    assert await everything(hass, network) == before


@pytest.mark.parametrize(
    ("content", "skipped"),
    [
        (table("Ann,Fox", ROW), [(1, "row_too_short")]),
        (table("Ann,Fox,,,,,06 Mar 2019,more,and more", ROW), [(1, "row_too_long")]),
        (table(f"Ann,Fox,,,{'x' * MEGABYTE},,06 Mar 2019", ROW), [(1, "field_too_large")]),
        (table(f"{'x' * 5000},Fox,,,,,06 Mar 2019", ROW), [(1, "name_too_long")]),
        (table("   ,  ,,,Example Bank,,06 Mar 2019", ROW), [(1, "name_missing")]),
        (table(",,,,,,06 Mar 2019", ROW), [(1, "date_only")]),
        (table(ROW, '"Ann,Fox,,,,,06 Mar 2019'), [(2, "quote_not_closed")]),
        (table(ROW.replace("Example", "Exa\0mple")), []),
        ((CARD + CARD.replace("END:VCARD\r\n", "").replace("Major", "Minor")).encode(), [(2, "card_without_end")]),
        (CARD.replace("END", f"NOTE:{'x' * MEGABYTE}\r\nEND").encode() + CARD.encode(), [(1, "field_too_large")]),
    ],
)
async def test_a_bad_record_costs_itself_and_is_named(
    hass: HomeAssistant, network: MockConfigEntry, content: bytes, skipped: list[tuple[int, str]]
) -> None:
    put(hass, "file", content)
    before = len(await names(hass))
    done = await act(hass, "import_file", path="file")
    assert [(record["row"], record["reason"]) for record in done["skipped"]] == skipped
    assert (done["counts"]["added"], done["counts"]["skipped"]) == (1, len(skipped))
    assert len(await names(hass)) == before + 1
    await act(hass, "undo_import", import_id=done["import_id"])
    assert len(await names(hass)) == before


async def test_a_card_that_the_next_one_ends_is_whole_and_keeps_to_itself(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    open_card = CARD.replace("Mary", "Ann").replace("Major", "Fox").replace("END:VCARD\r\n", "")
    put(hass, "cards.vcf", (open_card + CARD.replace("END", "EMAIL:mary@example.com\r\nEND")).encode())
    assert (await act(hass, "import_file", path="cards.vcf"))["counts"]["added"] == 2
    assert (await details(hass, "Ann Fox"))["channels"] == []
    assert [channel["value"] for channel in (await details(hass, "Mary Major"))["channels"]] == ["mary@example.com"]


async def test_a_card_inside_a_card_is_never_mixed_with_it(hass: HomeAssistant, network: MockConfigEntry) -> None:
    inner = CARD.replace("N:Major", "TEL:+81 90 1234 5678\r\nN:Major")
    more = f"AGENT:\r\n{inner}EMAIL:ann@example.com\r\nEND"
    outer = CARD.replace("Mary", "Ann").replace("Major", "Fox").replace("END", more)
    put(hass, "cards.vcf", outer.encode())
    done = await act(hass, "import_file", path="cards.vcf")
    assert sum(done["counts"].values()) == done["counts"]["added"] + len(done["skipped"])
    channels = {channel["value"] for channel in (await details(hass, "Ann Fox"))["channels"]}
    assert "ann@example.com" in channels
    assert "+81 90 1234 5678" not in channels


async def test_only_addresses_of_the_web_come_in(hass: HomeAssistant, network: MockConfigEntry) -> None:
    address = "https://www.linkedin.com/in/kenji-tanaka-example"
    put(hass, "Connections.csv", table(ROW.replace(address, "javascript:alert(1)")))
    put(hass, "cards.vcf", CARD.replace("END", "URL:javascript:alert(1)\r\nEND").encode())
    for path in ("Connections.csv", "cards.vcf"):
        assert (await act(hass, "import_file", path=path))["counts"]["added"] == 1
    for name in ("Kenji Tanaka", "Mary Major"):
        assert "javascript" not in str((await details(hass, name))["channels"])


@pytest.mark.parametrize(
    ("text", "language"),
    [("渡辺,太郎", "ja"), ("Müller,Jürgen", "de")],
)
async def test_old_encodings_are_read_by_the_language_of_the_house(
    hass: HomeAssistant, network: MockConfigEntry, text: str, language: str
) -> None:
    hass.config.language = language
    family, given = text.split(",")
    content = table(f"{given},{family},,,,,06 Mar 2019").decode().encode("cp932" if language == "ja" else "cp1252")
    put(hass, "Connections.csv", content)
    await act(hass, "import_file", path="Connections.csv")
    assert any(family in name and given in name for name in await names(hass))


@pytest.mark.parametrize("day", ["31 Dec 9999", "31 Dec 2099", "31 Dec 1800"])
async def test_a_day_of_meeting_that_cannot_be_is_left_out(
    hass: HomeAssistant, network: MockConfigEntry, day: str
) -> None:
    put(hass, "Connections.csv", table(ROW.replace("05 Mar 2019", day)))
    put(hass, "cards.vcf", CARD.replace("END", "BDAY:9999-12-31\r\nREV:99991231T235959Z\r\nEND").encode())
    for path in ("Connections.csv", "cards.vcf"):
        assert (await act(hass, "import_file", path=path, strength=5))["counts"]["added"] == 1
    for name in ("Kenji Tanaka", "Mary Major"):
        tie = await details(hass, name)
        assert (tie["met_on"], tie["birthday"], tie["standing"]) == (None, None, "fresh")
    await assert_disk_and_memory_agree(hass, network)


LONG_AGO = "2020-01-01T00:00:00+00:00"
ANN: dict[str, Any] = {"id": "ann", "name": "Ann Fox", "added_at": LONG_AGO}
LINK: dict[str, Any] = {
    "id": "link",
    "kind": "website",
    "value": "https://example.com/ann",
    "normalized": "https://example.com/ann",
    "owner": "tie",
    "added_at": LONG_AGO,
}
CALL: dict[str, Any] = {"id": "call", "tie_ids": ["ann"], "kind": "call", "at": LONG_AGO, "logged_at": LONG_AGO}


@pytest.mark.parametrize(
    ("tie", "calls"),
    [
        ({"name": ""}, []),
        ({"name": "x" * 5000}, []),
        ({"id": ""}, []),
        ({"channels": [LINK | {"value": "javascript:alert(1)"}]}, []),
        ({"channels": [LINK | {"value": "java\tscript:alert(1)"}]}, []),
        ({"channels": [LINK | {"kind": "linkedin", "value": "DATA:text/html,Ann"}]}, []),
        ({"channels": [LINK, LINK]}, []),
        ({"cadence_days": 10**9}, []),
        ({"cadence_days": -5}, []),
        ({"birthday": {"month": 99, "day": 99}}, []),
        ({"met_on": "9999-12-31", "strength": 5}, []),
        ({"added_at": "9999-12-31T23:59:59+00:00"}, []),
        ({"added_at": "2020-01-01T00:00:00"}, []),
        ({"contact": {"last_any": "9999-12-31T23:59:59+00:00", "count": 1}}, []),
        ({}, [{"at": "2020-01-01T00:00:00"}]),
        ({}, [{"at": "9999-12-31T23:59:59+00:00"}]),
        ({}, [{"at": "1899-12-31T00:00:00+00:00"}]),
        ({}, [{"minutes": -1}]),
        ({}, [{"tie_ids": ["ann", "ann"]}]),
        ({}, [{"tie_ids": []}]),
        ({}, [{}, {}]),
    ],
)
async def test_an_archive_that_was_tampered_with_is_refused_as_a_whole(
    hass: HomeAssistant, network: MockConfigEntry, tie: dict[str, Any], calls: list[dict[str, Any]]
) -> None:
    content = {
        "format": "weak_ties",
        "version": 1,
        "ties": [ANN | tie],
        "interactions": [CALL | call for call in calls],
    }
    put(hass, "archive.json", json.dumps(content).encode())
    before = await everything(hass, network)
    assert await refused(hass, "import_file", path="archive.json") == "file_unreadable_damaged"
    assert await everything(hass, network) == before


async def test_an_archive_that_was_not_tampered_with_is_taken(hass: HomeAssistant, network: MockConfigEntry) -> None:
    content = {"format": "weak_ties", "version": 1, "ties": [ANN | {"channels": [LINK]}], "interactions": [CALL]}
    put(hass, "archive.json", json.dumps(content).encode())
    assert (await act(hass, "import_file", path="archive.json"))["counts"]["added"] == 1
    assert len((await details(hass, "Ann Fox"))["history"]) == 1


STRANGE_NAMES = (
    "<script>alert(1)</script>",
    '<b>Ann</b> & "Fox"',
    "=HYPERLINK(1)",
    "{{ states('sensor.time') }}",
    "محمد علي",
    "עברית שם",
    "Ann 🦊 Fox",
    "👩‍👩‍👧",
    "Robert'); DROP TABLE ties;--",
    "x" * 200,
)


@pytest.mark.parametrize("name", STRANGE_NAMES)
async def test_a_strange_name_is_text_wherever_it_shows(
    hass: HomeAssistant, network: MockConfigEntry, name: str
) -> None:
    tie_id = await add(hass, name, starred=True, strength=5, met_on="2001-01-01")
    await hass.async_block_till_done()
    assert (await details(hass, tie_id))["name"] == name
    assert (await act(hass, "log_interaction", tie=tie_id))["logged"][0]["name"] == name
    assert any(name in str(state.attributes.get("friendly_name")) for state in hass.states.async_all())
    await assert_disk_and_memory_agree(hass, network)
    archive = (await act(hass, "export", format="json"))["path"]
    put(hass, "archive.json", content_of(hass, archive))
    await act(hass, "forget_tie", tie=tie_id)
    assert (await act(hass, "import_file", path="archive.json"))["counts"]["added"] == 1
    assert (await details(hass, tie_id))["name"] == name


@pytest.mark.parametrize("name", STRANGE_NAMES)
async def test_a_strange_name_comes_back_from_an_exported_card(
    hass: HomeAssistant, network: MockConfigEntry, name: str
) -> None:
    await add(hass, name)
    cards = (await act(hass, "export", format="vcard"))["path"]
    put(hass, "cards.vcf", content_of(hass, cards))
    empty = await set_up(hass, "Other")
    await act(hass, "import_file", path="cards.vcf", network="Other")
    assert name in await names(hass, network=empty.entry_id)


@pytest.mark.parametrize("field", ["name", "note", "organization", "reading", "tags"])
@pytest.mark.parametrize("text", ["Ann\ud800", "Ann\0Fox", "Ann\u202eFox", "Ann\r\nFox"])
async def test_characters_that_cannot_be_kept_are_left_out(
    hass: HomeAssistant, network: MockConfigEntry, field: str, text: str
) -> None:
    tie_id = await add(hass, **({"name": "Ann Fox"} | {field: text}))
    kept = (await details(hass, tie_id))[field]
    shown = kept if isinstance(kept, str) else "".join(kept)
    assert shown.encode()
    assert shown.startswith("Ann")
    await assert_disk_and_memory_agree(hass, network)


async def test_an_export_that_the_disk_refuses_is_explained_and_leaves_nothing(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    blocked = block_exports(hass)
    with pytest.raises(HomeAssistantError) as raised:
        await act(hass, "export", format="csv")
    assert raised.value.translation_key == "storage_failed_input_output"
    assert blocked.stat().st_size == 0


def block_exports(hass: HomeAssistant) -> Path:
    """Put a file where the folder should be."""
    path = Path(hass.config.path("weak_ties", "export"))
    path.parent.mkdir()
    path.touch()
    return path


async def test_a_file_that_home_assistant_may_not_read_is_explained(
    hass: HomeAssistant, network: MockConfigEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(hass, "Connections.csv", table(ROW))

    def deny(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", deny)
    monkeypatch.setattr(Path, "open", deny)
    assert await refused(hass, "import_file", path="Connections.csv") == "file_unreadable_missing"


@pytest.mark.parametrize("action", [action.name for action in ACTIONS])
async def test_a_network_that_is_not_loaded_says_so_to_every_action(
    hass: HomeAssistant, network: MockConfigEntry, action: str
) -> None:
    before = await everything(hass, network)
    path = put(hass, "Connections.csv", table(ROW))
    fields: dict[str, dict[str, Any]] = {
        "delete_interaction": {},
        "add_tie": {"name": "Ann Fox"},
        "merge_ties": {"keep": "Ken Mori", "into_it": "Hanako Suzuki"},
        "snooze": {"tie": "Hanako Suzuki", "days": 3},
        "get_ties": {},
        "import_file": {"path": path.name},
        "undo_import": {"import_id": "none"},
        "export": {"format": "csv"},
        "try_lead": {"tie": "Hanako Suzuki", "lead": "Ken Mori"},
        "report_channel": {"tie": "Hanako Suzuki", "channel": "email", "works": False},
        "add_affiliation": {"tie": "Hanako Suzuki", "kind": "school", "organization": "Example School"},
        "remove_affiliation": {"tie": "Hanako Suzuki", "affiliation": "Example School"},
        "get_nudges": {},
        "get_network": {},
        "send_nudges": {"device_id": ["a-phone"]},
        "record_invitation": {"title": "Dinner", "at": "2026-01-01 19:00"},
        "answer_invitation": {"gathering_id": "none", "answer": "accepted"},
        "record_attendance": {"gathering_id": "none", "ties": "Hanako Suzuki"},
        "get_gatherings": {},
        "get_greetings": {},
    }
    assert await hass.config_entries.async_unload(network.entry_id)
    assert await refused(hass, action, **fields.get(action, {"tie": "Hanako Suzuki"})) == "not_loaded"
    assert await hass.config_entries.async_setup(network.entry_id)
    assert await everything(hass, network) == before
