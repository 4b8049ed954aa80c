"""The public names: what automations, dashboards and outside checks rely on, written out once more by hand.

Unlike the tests of each part, these repeat the contract instead of reading it off the code, so that a renamed key
fails here even where code and descriptions were renamed together.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers import entity_registry as er
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.actions.registration import ACTIONS
from custom_components.weak_ties.const import DOMAIN
from tests.actions.calls import act, add, details, names, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

TIE_FIELDS = (
    "name reading aliases strength cadence_days starred tags organization title industry rank phone email profile "
    "address birthday met_on met_how note"
)
WHOM = "tie phone email device_id"
FIELDS = {
    "log_interaction": f"{WHOM} kind at direction reached minutes note gathering",
    "delete_interaction": "interaction_id",
    "add_tie": TIE_FIELDS,
    "update_tie": f"tie device_id {TIE_FIELDS}",
    "archive_tie": WHOM,
    "restore_tie": WHOM,
    "forget_tie": WHOM,
    "merge_ties": "keep into_it",
    "undo_merge": WHOM,
    "snooze": f"{WHOM} days until",
    "get_ties": "search phone email mentioned_in standing reach strength tag starred about_to_slip sort limit",
    "get_tie": WHOM,
    "trace": f"{WHOM} limit",
    "try_lead": f"{WHOM} lead outcome",
    "close_trace": "tie device_id lead phone email profile address",
    "report_channel": f"{WHOM} channel works",
    "add_affiliation": f"{WHOM} organization kind department title industry rank started ended",
    "remove_affiliation": f"{WHOM} affiliation",
    "get_network": "",
    "get_nudges": "",
    "dismiss_nudge": WHOM,
    "send_nudges": "device_id limit digest greetings",
    "record_invitation": "title at host place with",
    "answer_invitation": "gathering_id answer",
    "record_attendance": "gathering_id ties",
    "get_gatherings": "",
    "record_greeting": f"{WHOM} season sent received returned",
    "set_mourning": f"{WHOM} year mourning",
    "get_greetings": "season",
    "import_file": "path format encoding strength dry_run",
    "undo_import": "import_id",
    "export": "format",
}
IN_LIST = {"id", "name", "strength", "standing", "reach", "last_interaction", "due", "days_overdue"}
COUNTS = {"added", "updated", "unchanged", "merged", "suggested", "skipped"}
CONNECTIONS = (
    "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    "Kenji,Tanaka,https://www.linkedin.com/in/kenji-tanaka-example,,Example Steel,Engineer,05 Mar 2019\n"
    "Ann,Fox\n"
)


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


def put(hass: HomeAssistant, name: str) -> None:
    path = Path(hass.config.path("weak_ties", "import", name))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(CONNECTIONS, encoding="utf-8")


def files_of(hass: HomeAssistant, entry: MockConfigEntry) -> list[Path]:
    return list(Path(hass.config.path(".storage", DOMAIN)).glob(f"{entry.entry_id}*"))


def keys_of(schema: Any) -> Iterator[str]:
    if isinstance(schema, vol.All):
        for part in schema.validators:
            yield from keys_of(part)
    elif isinstance(schema, vol.Schema):
        yield from map(str, schema.schema)


def test_actions_and_their_fields_are_those_of_the_contract() -> None:
    taken = {action.name: set(keys_of(action.schema)) for action in ACTIONS}
    assert taken == {action: {"network", *fields.split()} for action, fields in FIELDS.items()}


async def test_entities_are_those_of_the_contract(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Kenji Sato", strength=3, starred=True, met_on="2001-01-01")
    await hass.async_block_till_done()
    of_network = {
        f"sensor.weak_ties_{key}"
        for key in (
            "overdue",
            "due_soon",
            "kept",
            "next_due",
            "next_nudge",
            "hard_to_reach",
            "survivability",
            "interactions_30_days",
            "open_invitations",
            "cards_to_send",
        )
    }
    of_tie = {f"sensor.weak_ties_kenji_sato_{key}" for key in ("standing", "last_interaction", "due")}
    others = {
        *("binary_sensor.weak_ties_kenji_sato_overdue", "button.weak_ties_kenji_sato_log_call"),
        *("calendar.weak_ties", "event.weak_ties_interaction", "todo.weak_ties_reach_out"),
    }
    assert of_network | of_tie | others <= set(hass.states.async_entity_ids())
    overdue = hass.states.get("sensor.weak_ties_overdue")
    assert overdue is not None
    (tie,) = overdue.attributes["ties"]
    assert set(tie) == {"id", "name", "strength", "days_overdue", "last_interaction", "due"}


async def test_answers_about_interactions_have_the_keys_of_the_contract(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    tie_id = await add(hass, "Hanako Suzuki", strength="helper")
    logged = await act(hass, "log_interaction", tie=tie_id, kind="meal", minutes=90)
    assert set(logged) == {"logged"}
    assert set(logged["logged"][0]) == {"interaction_id", "tie_id", "name", "due"}
    (entry,) = (await details(hass, tie_id))["history"]
    assert set(entry) == {"interaction_id", "kind", "at", "direction", "reached", "minutes", "note"}
    assert (await act(hass, "delete_interaction"))["interaction_id"] == entry["interaction_id"]


async def test_answers_about_ties_have_the_keys_of_the_contract(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie_id = await add(hass, "Hanako Suzuki", strength=3, email="hanako@example.com", organization="Example Bank")
    listed = await act(hass, "get_ties")
    assert set(listed) == {"ties", "total"}
    assert listed["total"] == 1
    assert set(listed["ties"][0]) >= IN_LIST
    tie = await details(hass, tie_id)
    assert set(tie) >= IN_LIST | {"channels", "affiliations", "history"}
    assert (tie["strength"], tie["standing"], tie["channels"][0]["kind"]) == (3, "fresh", "email")
    assert tie["affiliations"][0]["organization"] == "Example Bank"
    other = await add(hass, "Hana Sato")
    calls: dict[str, dict[str, Any]] = {
        "update_tie": {"tie": tie_id, "note": "Plays go"},
        "snooze": {"tie": tie_id, "days": 3},
        "archive_tie": {"tie": tie_id},
        "restore_tie": {"tie": tie_id},
        "merge_ties": {"keep": tie_id, "into_it": other},
        "forget_tie": {"tie": tie_id},
    }
    for action, fields in calls.items():
        answer = await act(hass, action, **fields)
        assert set(answer) == {"tie"}, action
        assert (answer["tie"]["id"], answer["tie"]["name"]) == (tie_id, "Hanako Suzuki"), action


async def test_an_answer_about_a_merge_taken_back_has_both_of_the_contract(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    tie_id, other = await add(hass, "Hanako Suzuki"), await add(hass, "Hana Sato")
    await act(hass, "merge_ties", keep=tie_id, into_it=other)
    answer = await act(hass, "undo_merge", tie=tie_id)
    assert set(answer) == {"tie", "restored"}
    assert (answer["tie"]["id"], answer["restored"]["id"]) == (tie_id, other)
    assert set(answer["tie"]) == set(answer["restored"]) >= IN_LIST | {"channels", "affiliations"}


async def test_answers_about_files_have_the_keys_of_the_contract(hass: HomeAssistant, network: MockConfigEntry) -> None:
    put(hass, "Connections.csv")
    preview = await act(hass, "import_file", path="Connections.csv", dry_run=True)
    done = await act(hass, "import_file", path="Connections.csv")
    for answer in (preview, done):
        assert set(answer) == {"import_id", "counts", "skipped"}
        assert set(answer["counts"]) == COUNTS
        assert sum(answer["counts"].values()) == 2
        assert answer["skipped"] == [{"row": 2, "reason": "row_too_short"}]
    assert preview["import_id"] is None
    assert isinstance(done["import_id"], str)
    await act(hass, "undo_import", import_id=done["import_id"])
    for export_format in ("vcard", "json", "csv"):
        answer = await act(hass, "export", format=export_format)
        assert set(answer) == {"path"}
        assert answer["path"].startswith("weak_ties/export/")


async def test_several_networks_keep_their_people_entities_and_files_apart(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    family = await set_up(hass, "Family")
    for title, name in (("Weak Ties", "Kenji Sato"), ("family", "Aiko Mori")):
        await act(hass, "add_tie", network=title, name=name, strength=3, starred=True, met_on="2001-01-01")
    await hass.async_block_till_done()
    assert await names(hass, network=network.entry_id) == ["Kenji Sato"]
    assert await names(hass, network="Family") == ["Aiko Mori"]
    for title, name in (("weak_ties", "Kenji Sato"), ("family", "Aiko Mori")):
        overdue = hass.states.get(f"sensor.{title}_overdue")
        assert overdue is not None
        assert [tie["name"] for tie in overdue.attributes["ties"]] == [name]
    assert await hass.config_entries.async_remove(family.entry_id)
    await hass.async_block_till_done()
    assert await names(hass) == ["Kenji Sato"]
    assert not [entity_id for entity_id in hass.states.async_entity_ids() if ".family_" in entity_id]
    assert not dr.async_entries_for_config_entry(dr.async_get(hass), family.entry_id)


async def test_two_networks_of_one_name_are_told_apart_by_their_ids(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    second = await set_up(hass)
    await act(hass, "add_tie", network=second.entry_id, name="Aiko Mori", starred=True)
    await act(hass, "add_tie", network=network.entry_id, name="Aiko Mori", starred=True)
    await hass.async_block_till_done()
    assert hass.states.get("sensor.weak_ties_overdue_2") is not None
    assert hass.states.get("sensor.weak_ties_aiko_mori_standing_2") is not None


@pytest.mark.parametrize("private_first", [True, False])
async def test_private_names_are_in_no_state_attribute_or_device(
    hass: HomeAssistant, network: MockConfigEntry, private_first: bool
) -> None:
    if private_first:
        await keep_names_private(hass, network)
    fields: dict[str, Any] = {"aliases": ["Kenny"], "email": "kenji@example.com", "note": "Satoyama", "tags": "sato"}
    tie_id = await add(hass, "Kenji Sato", strength=3, starred=True, met_on="2001-01-01", **fields)
    await act(hass, "log_interaction", tie=tie_id, at="2002-01-01", note="Met the Satos")
    await hass.async_block_till_done()
    if not private_first:
        await keep_names_private(hass, network)
    # Ids that the household has seen and its automations use stay as they are.
    ids = hass.states.async_entity_ids() if private_first else []
    shown = [*ids, *((state.state, dict(state.attributes)) for state in hass.states.async_all())]
    shown_names = [
        *(device.name for device in dr.async_child_entries_for_config_entry(dr.async_get(hass), network.entry_id)),
        *(entity.original_name for entity in er.async_entries_for_config_entry(er.async_get(hass), network.entry_id)),
    ]
    everything = repr((shown, shown_names)).casefold()
    assert tie_id in everything
    for word in ("kenji", "sato", "kenny", "example.com"):
        assert word not in everything


async def keep_names_private(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    hass.config_entries.async_update_entry(entry, options={"keep_names_private": True})
    await hass.async_block_till_done()


async def test_a_removed_network_takes_its_file_and_the_names_of_its_actions_stay(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    await add(hass, "Kenji Sato")
    assert files_of(hass, network)
    assert await hass.config_entries.async_remove(network.entry_id)
    assert not files_of(hass, network)
    assert set(hass.services.async_services_for_domain(DOMAIN)) == set(FIELDS)
