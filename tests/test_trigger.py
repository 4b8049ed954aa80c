"""What happens to a network starts automations: once, for those who are watched, and never for what was so already."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr
from homeassistant.helpers.dispatcher import async_dispatcher_send
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.coordinator.transitions import HAPPENED
from custom_components.weak_ties.network.assessment.transitions import Happenings
from custom_components.weak_ties.network.model import Direction, InteractionKind, Strength, Tie, TieId
from custom_components.weak_ties.trigger import TRIGGERS
from tests.actions.calls import act
from tests.automation.automations import automate, told
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

MIDNIGHT = "2026-11-23T15:00:00+00:00"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


async def add(coordinator: WeakTiesCoordinator, name: str = "Kenji Sato", *, met: int = 180, **fields: Any) -> Tie:
    """Add a helper (kept every 180 days) who was met so many days ago."""
    met_on = dt_util.now().date() - timedelta(days=met)
    return await coordinator.ties.async_add({"name": name, "strength": Strength.HELPER, "met_on": met_on, **fields})


async def let_the_day_pass(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    freezer.move_to(MIDNIGHT)
    async_fire_time_changed(hass, datetime.fromisoformat(MIDNIGHT) + timedelta(milliseconds=500), fire_all=True)
    await hass.async_block_till_done(wait_background_tasks=True)
    await hass.async_block_till_done()


async def test_a_tie_that_becomes_overdue_at_midnight_starts_an_automation(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    tie = await add(coordinator)
    calls = await automate(hass, "weak_ties.became_overdue")
    await let_the_day_pass(hass, freezer)
    assert told(calls) == [
        {
            "network": "Weak Ties",
            "network_id": coordinator.config_entry.entry_id,
            "tie_id": tie.id,
            "name": "Kenji Sato",
            "strength": 3,
            "days_overdue": 1,
            "due": "2026-11-23",
            "reason": "You have not been in touch yet; six months is usual.",
        }
    ]


async def test_a_tie_that_becomes_due_at_midnight_starts_an_automation(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    tie = await add(coordinator, met=400)
    await coordinator.interactions.async_log(tie_ids=[tie.id], at=dt_util.now() - timedelta(days=172))
    calls = await automate(hass, "weak_ties.became_due")
    await let_the_day_pass(hass, freezer)
    (news,) = told(calls)
    assert (news["due"], news["days_overdue"]) == ("2026-12-01", 0)
    assert news["reason"] == "It has been six months; six months is usual."


async def test_it_is_said_in_the_houses_language(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await add(coordinator, "佐藤健二")
    await hass.config.async_update(language="ja")
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    calls = await automate(hass, "weak_ties.became_overdue")
    await let_the_day_pass(hass, freezer)
    assert [news["reason"] for news in told(calls)] == ["まだ一度も連絡していません。いつもの間隔は6か月です。"]


async def test_what_was_so_before_a_start_is_not_told_again(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    tie = await add(coordinator, met=300, phone="+819012345678")
    await coordinator.interactions.async_log(tie_ids=[tie.id], at=dt_util.now() - timedelta(days=250))
    calls = [await automate(hass, f"weak_ties.{trigger}") for trigger in TRIGGERS]
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    await hass.async_block_till_done()
    await let_the_day_pass(hass, freezer)
    assert not any(calls)


async def test_an_automation_goes_on_after_its_network_was_reloaded(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await add(coordinator)
    calls = await automate(hass, "weak_ties.became_overdue")
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    await let_the_day_pass(hass, freezer)
    assert len(calls) == 1


async def test_who_is_added_or_imported_starts_nothing(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    calls = await automate(hass, "weak_ties.became_overdue")
    for number in range(3):
        await add(coordinator, f"Person {number}", met=900)
    await hass.async_block_till_done()
    assert not calls


async def test_other_cadences_start_nothing(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await add(coordinator, met=100)
    calls = await automate(hass, "weak_ties.became_overdue")
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"cadences": {"3": 30}})
    await hass.async_block_till_done()
    assert len(coordinator.data.overdue) == 1
    assert not calls


@pytest.mark.parametrize(
    ("options", "watched"),
    [
        ({}, ["Aiko Mori", "Kenji Sato"]),
        ({"strength": ["ally"]}, ["Aiko Mori"]),
        ({"strength": [3]}, ["Kenji Sato"]),
        ({"tag": "Golf"}, ["Aiko Mori"]),
        ({"tie": ["kenji sato"]}, ["Kenji Sato"]),
        ({"tie": ["Nobody At All"]}, []),
        ({"tie": ["kenji sato"], "strength": ["ally"]}, []),
        ({"network": "weak ties"}, ["Aiko Mori", "Kenji Sato"]),
        ({"network": "Work"}, []),
    ],
)
async def test_only_those_who_are_watched_start_it(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    freezer: FrozenDateTimeFactory,
    options: dict[str, Any],
    watched: list[str],
) -> None:
    await add(coordinator)
    await add(coordinator, "Aiko Mori", strength=Strength.ALLY, met=90, tags=("golf",))
    calls = await automate(hass, "weak_ties.became_overdue", options)
    await let_the_day_pass(hass, freezer)
    assert sorted(news["name"] for news in told(calls)) == watched


async def test_a_starred_tie_can_be_watched_by_its_device(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await add(coordinator, starred=True)
    await add(coordinator, "Aiko Mori")
    await hass.async_block_till_done()
    (device,) = dr.async_child_entries_for_config_entry(dr.async_get(hass), coordinator.config_entry.entry_id)
    calls = await automate(hass, "weak_ties.became_overdue", {"device_id": device.id})
    await let_the_day_pass(hass, freezer)
    assert [news["name"] for news in told(calls)] == ["Kenji Sato"]


@pytest.mark.parametrize("options", [{"strength": ["friend"]}, {"color": "red"}])
async def test_options_that_are_none_are_refused(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, options: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    await automate(hass, "weak_ties.became_overdue", options)
    assert "failed to setup triggers" in caplog.text


async def test_an_interaction_starts_an_automation_without_its_note(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    kenji, aiko = await add(coordinator), await add(coordinator, "Aiko Mori")
    calls = await automate(hass, "weak_ties.interaction_logged")
    interaction = await coordinator.interactions.async_log(
        tie_ids=[kenji.id, aiko.id], kind=InteractionKind.MEAL, direction=Direction.IN, note="Dotonbori"
    )
    await hass.async_block_till_done()
    assert told(calls) == [
        {
            "network": "Weak Ties",
            "network_id": coordinator.config_entry.entry_id,
            "interaction_id": interaction.id,
            "tie_ids": [kenji.id, aiko.id],
            "names": ["Kenji Sato", "Aiko Mori"],
            "kind": "meal",
            "at": "2026-11-23T12:00:00+09:00",
            "direction": "in",
            "reached": True,
        }
    ]


async def test_only_interactions_of_the_wanted_kinds_start_it(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(coordinator)
    calls = await automate(hass, "weak_ties.interaction_logged", {"kind": ["meal", "meeting"], "tag": ["golf"]})
    await coordinator.interactions.async_log(tie_ids=[tie.id], kind=InteractionKind.MEAL)
    await coordinator.ties.async_update(tie.id, {"tags": ("golf",)})
    await coordinator.interactions.async_log(tie_ids=[tie.id], kind=InteractionKind.CALL)
    assert not calls
    await coordinator.interactions.async_log(tie_ids=[tie.id], kind=InteractionKind.MEETING)
    await hass.async_block_till_done()
    assert [news["kind"] for news in told(calls)] == ["meeting"]


async def test_deleting_an_interaction_starts_nothing(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator, met=300)
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    calls = [await automate(hass, f"weak_ties.{trigger}") for trigger in TRIGGERS]
    await coordinator.interactions.async_delete(None)
    await hass.async_block_till_done()
    assert len(coordinator.data.overdue) == 1
    assert not any(calls)


async def test_losing_a_channel_starts_an_automation(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator, phone="+819012345678", email="kenji@example.com")
    calls = await automate(hass, "weak_ties.became_hard_to_reach")
    await act(hass, "report_channel", tie="Kenji Sato", channel="kenji@example.com", works=False)
    await hass.async_block_till_done()
    (news,) = told(calls)
    assert (news["tie_id"], news["reach"]) == (tie.id, "fragile")
    assert news["reason"] == "One mishap is now enough to lose touch."


async def test_an_invitation_starts_an_automation(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    calls = await automate(hass, "weak_ties.invitation_received")
    reply = await act(hass, "record_invitation", title="Drinks", at="2026-12-01 19:00:00", host="Kenji Sato")
    await act(hass, "record_invitation", title="Reunion", at="2026-12-02 19:00:00")
    await hass.async_block_till_done()
    of_network = {"network": "Weak Ties", "network_id": coordinator.config_entry.entry_id}
    drinks, reunion = told(calls)
    assert drinks == of_network | {
        "gathering_id": reply["gathering_id"],
        "title": "Drinks",
        "at": "2026-12-01T19:00:00+09:00",
        "host": "Kenji Sato",
        "host_id": tie.id,
    }
    assert (reunion["title"], reunion["host"]) == ("Reunion", None)


async def test_an_invitation_is_watched_by_its_host_and_guests(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await add(coordinator)
    await add(coordinator, "Aiko Mori")
    calls = await automate(hass, "weak_ties.invitation_received", {"tie": "Aiko Mori"})
    await act(hass, "record_invitation", title="Drinks", at="2026-12-01 19:00:00", host="Kenji Sato")
    await act(hass, "record_invitation", title="Reunion", at="2026-12-02 19:00:00", **{"with": ["Aiko Mori"]})
    await hass.async_block_till_done()
    assert [news["title"] for news in told(calls)] == ["Reunion"]


async def test_names_kept_private_are_not_told(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    tie = await add(coordinator, phone="+819012345678", email="kenji@example.com")
    calls = [await automate(hass, f"weak_ties.{trigger}") for trigger in sorted(TRIGGERS)]
    await let_the_day_pass(hass, freezer)
    await coordinator.interactions.async_log(tie_ids=[tie.id])
    await act(hass, "record_invitation", title="Drinks at Sato's", at="2026-12-01 19:00:00", host=tie.id)
    await hass.async_block_till_done()
    assert calls
    assert "sato" not in repr([call.data for each in calls for call in each]).casefold()


async def test_who_is_forgotten_before_their_turn_starts_nothing(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    calls = await automate(hass, "weak_ties.became_overdue")
    gone = Happenings(became_overdue=(TieId("nobody"),))
    async_dispatcher_send(hass, HAPPENED, coordinator.config_entry.entry_id, gone)
    await hass.async_block_till_done()
    assert not calls


async def test_an_automation_that_is_turned_off_in_the_middle_stops_there(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    for number in range(20):
        await add(coordinator, f"Person {number}")
    calls = await automate(
        hass,
        "weak_ties.became_overdue",
        actions=[
            {"action": "test.tell", "data": {"told": "{{ trigger }}"}},
            {"action": "automation.turn_off", "target": {"entity_id": "automation.weak_ties_became_overdue"}},
        ],
    )
    await let_the_day_pass(hass, freezer)
    assert 0 < len(calls) < 20


def connections(hass: HomeAssistant, count: int) -> None:
    """Put a file into the import folder: so many people who have been connected for 180 days."""
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
    rows = [f"Kenji,Sato{number},,,Example Steel,Engineer,27 May 2026" for number in range(count)]
    path = Path(hass.config.path("weak_ties", "import", "Connections.csv"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join([header, *rows]), encoding="utf-8")


async def test_five_hundred_at_midnight_come_one_by_one_and_the_house_goes_on(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, freezer: FrozenDateTimeFactory
) -> None:
    await hass.async_add_executor_job(connections, hass, 500)
    calls = await automate(hass, "weak_ties.became_overdue")
    await act(hass, "import_file", path="Connections.csv", strength=3)
    await hass.async_block_till_done()
    assert (len(coordinator.data.due_soon), len(calls)) == (500, 0)
    most_at_once = 0

    async def live() -> None:
        nonlocal most_at_once
        while (before := len(calls)) < 500:
            await asyncio.sleep(0)
            most_at_once = max(most_at_once, len(calls) - before)

    living = hass.async_create_task(live())
    await let_the_day_pass(hass, freezer)
    await living
    assert len({news["tie_id"] for news in told(calls)}) == len(calls) == 500
    assert most_at_once <= 2  # between two turns of everything else that the house does
