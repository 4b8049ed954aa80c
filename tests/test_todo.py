"""The to-do list holds this week's nudges and what waits for an answer; ticking an item does what it says."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.weak_ties.const import DOMAIN
from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Answer, InteractionKind, NudgeOutcome, Strength, Tie
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

REACH_OUT = "todo.weak_ties_reach_out"


@pytest.fixture
async def coordinator(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> WeakTiesCoordinator:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await load_network(hass)


async def add(coordinator: WeakTiesCoordinator, name: str = "Kenji Sato", *, met: int = 300, **fields: Any) -> Tie:
    """Add a helper (kept every 180 days) who was met so many days ago, with a phone number."""
    met_on = dt_util.now().date() - timedelta(days=met)
    fields = {"strength": Strength.HELPER, "met_on": met_on, "phone": "+819012345678", **fields}
    return await coordinator.ties.async_add({"name": name, **fields})  # type: ignore[typeddict-item]


async def invite(coordinator: WeakTiesCoordinator, *, days: int, **fields: Any) -> Any:
    at = dt_util.now() + timedelta(days=days)
    return await coordinator.gatherings.async_record_invitation(title="Drinks at Sato's", at=at, **fields)


async def items(hass: HomeAssistant) -> list[dict[str, Any]]:
    await hass.async_block_till_done(wait_background_tasks=True)
    reply = await hass.services.async_call(
        "todo", "get_items", {"entity_id": REACH_OUT}, blocking=True, return_response=True
    )
    assert reply is not None
    found: Any = reply[REACH_OUT]
    listed: list[dict[str, Any]] = found["items"]
    return listed


async def summaries(hass: HomeAssistant) -> list[str]:
    return [item["summary"] for item in await items(hass)]


async def do(hass: HomeAssistant, action: str, **fields: Any) -> None:
    await hass.services.async_call("todo", action, {"entity_id": REACH_OUT, **fields}, blocking=True)


async def tick(hass: HomeAssistant, item: str) -> None:
    await do(hass, "update_item", item=item, status="completed")


async def refused(hass: HomeAssistant, action: str, **fields: Any) -> str | None:
    with pytest.raises(ServiceValidationError) as raised:
        await do(hass, action, **fields)
    assert raised.value.translation_domain == DOMAIN
    return raised.value.translation_key


async def test_a_nudge_is_an_item_and_ticking_it_logs_what_it_says(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    (item,) = await items(hass)
    assert (item["uid"], item["summary"], item["due"]) == (tie.id, "Call Kenji Sato", "2026-07-26")
    assert item["description"]
    await tick(hass, "Call Kenji Sato")
    (interaction,) = await coordinator.interactions.async_history(tie.id)
    assert (interaction.kind, interaction.reached) == (InteractionKind.CALL, True)
    assert await items(hass) == []


@pytest.mark.parametrize(
    ("field", "value", "summary", "kind"),
    [
        ("email", "kenji@example.com", "Email Kenji Sato", InteractionKind.EMAIL),
        ("profile", "https://www.linkedin.com/in/kenji-sato-example", "Message Kenji Sato", InteractionKind.MESSAGE),
        ("address", "1-2-3 Example, Osaka", "Write to Kenji Sato", InteractionKind.LETTER),
    ],
)
async def test_what_an_item_calls_it_is_what_is_logged(
    hass: HomeAssistant,
    coordinator: WeakTiesCoordinator,
    field: str,
    value: str,
    summary: str,
    kind: InteractionKind,
) -> None:
    tie = await coordinator.ties.async_add({"name": "Kenji Sato", field: value})  # type: ignore[misc]
    await do(hass, "add_item", item="Kenji Sato")
    assert await summaries(hass) == [summary]
    await tick(hass, tie.id)
    (interaction,) = await coordinator.interactions.async_history(tie.id)
    assert interaction.kind is kind


async def test_ticking_an_invitation_accepts_it_and_removing_it_declines(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    kenji = await add(coordinator, met=10)
    drinks = await invite(coordinator, days=7, host_id=kenji.id)
    (item,) = await items(hass)
    assert (item["summary"], item["due"]) == ("Say yes: Drinks at Sato's", "2026-11-30T12:00:00+09:00")
    assert "Kenji Sato" in item["description"]
    await tick(hass, item["uid"])
    assert coordinator.network.gatherings[drinks.id].answer is Answer.ACCEPTED
    party = await invite(coordinator, days=8)
    await do(hass, "remove_item", item=party.id)
    assert coordinator.network.gatherings[party.id].answer is Answer.DECLINED
    assert await items(hass) == []


async def test_a_past_gathering_asks_who_was_there_and_ticking_logs_all_who_were_expected(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    kenji, aiko = await add(coordinator, met=10), await add(coordinator, "Aiko Mori", met=10, phone="+819000000001")
    drinks = await invite(coordinator, days=-2, host_id=kenji.id, with_ids=[aiko.id])
    (item,) = await items(hass)
    assert item["summary"] == "Who was there: Drinks at Sato's"
    assert item["description"].endswith("Ticking this says: Kenji Sato and Aiko Mori.")
    await tick(hass, drinks.id)
    (interaction,) = await coordinator.interactions.async_history(aiko.id)
    assert interaction.tie_ids == (kenji.id, aiko.id)
    assert await items(hass) == []


async def test_where_nobody_is_known_one_has_to_say_who_was_there(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    drinks = await invite(coordinator, days=-2)
    assert await refused(hass, "update_item", item=drinks.id, status="completed") == "todo_who_was_there"


async def test_adding_a_name_adds_a_nudge(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator, met=1)
    assert await items(hass) == []
    await do(hass, "add_item", item="kenji sato")
    assert [item["uid"] for item in await items(hass)] == [tie.id]


async def test_adding_nobody_or_one_of_several_asks_who_is_meant(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await add(coordinator, met=1)
    await add(coordinator, "Kenji Ito", met=1, phone="+819000000001")
    assert await refused(hass, "add_item", item="Voldemort") == "tie_not_found"
    assert await refused(hass, "add_item", item="Kenji") == "tie_ambiguous"
    assert await items(hass) == []


async def test_removing_a_nudge_is_not_this_one(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await items(hass)
    await do(hass, "remove_item", item=tie.id)
    assert await items(hass) == []
    assert [nudge.outcome for nudge in coordinator.network.nudges.values()] == [NudgeOutcome.DISMISSED]
    assert await coordinator.interactions.async_history(tie.id) == ()


async def test_items_are_not_rewritten(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await items(hass)
    assert await refused(hass, "update_item", item=tie.id, rename="Call somebody else") == "todo_fixed"


async def test_names_kept_private_are_not_on_the_list(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"keep_names_private": True})
    await hass.async_block_till_done()
    tie = await add(coordinator, met=700)
    await invite(coordinator, days=7, host_id=tie.id)
    await invite(coordinator, days=-2, host_id=tie.id)
    await coordinator.nudges.async_this_week()
    listed = await items(hass)
    assert [item["summary"].partition(" #")[0] for item in listed] == [
        "Answer an invitation",
        "Say who was at a gathering",
        "Call",
    ]
    assert "sato" not in repr(listed).casefold()
    assert await refused(hass, "add_item", item="Voldemort") == "todo_who_is_meant"


async def test_the_list_speaks_japanese(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await hass.config.async_update(language="ja")
    await hass.config_entries.async_reload(coordinator.config_entry.entry_id)
    coordinator = coordinator.config_entry.runtime_data
    await add(coordinator, "佐藤健二", met=700)
    await coordinator.nudges.async_this_week()
    assert await summaries(hass) == ["佐藤健二さんに電話"]


async def test_dashboards_get_the_list_and_its_changes(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, hass_ws_client: WebSocketGenerator
) -> None:
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await items(hass)
    socket = await hass_ws_client()
    await socket.send_json_auto_id({"type": "todo/item/list", "entity_id": REACH_OUT})
    listed = (await socket.receive_json())["result"]["items"]
    assert [item["uid"] for item in listed] == [tie.id]
    state = hass.states.get(REACH_OUT)
    assert state is not None
    assert state.state == "1"


async def test_the_house_may_learn_another_language_at_any_time(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, caplog: pytest.LogCaptureFixture
) -> None:
    await add(coordinator, "佐藤健二", met=700)
    await coordinator.nudges.async_this_week()
    await hass.config.async_update(language="ja")
    assert await summaries(hass) == ["佐藤健二さんに電話"]
    assert "Error" not in caplog.text


async def test_an_item_that_is_tapped_twice_is_done_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    tie = await add(coordinator)
    await coordinator.nudges.async_this_week()
    await items(hass)
    await asyncio.gather(tick(hass, tie.id), tick(hass, tie.id))
    assert len(await coordinator.interactions.async_history(tie.id)) == 1


async def test_what_could_not_be_done_can_be_tried_again(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    drinks = await invite(coordinator, days=-2)
    await items(hass)
    for _ in range(2):
        assert await refused(hass, "update_item", item=drinks.id, status="completed") == "todo_who_was_there"
    assert len(await items(hass)) == 1
    await do(hass, "remove_item", item=drinks.id)
    assert await items(hass) == []


async def test_where_one_said_yes_one_has_to_say_who_was_there(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    drinks = await invite(coordinator, days=0)
    await coordinator.gatherings.async_answer_invitation(drinks.id, Answer.ACCEPTED)
    await items(hass)
    assert await refused(hass, "remove_item", item=drinks.id) == "todo_who_was_there"
