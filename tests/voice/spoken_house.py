"""A house that listens: people made up for the table of utterances, a held clock, and what a sentence did."""

from datetime import UTC, datetime
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.model import Network
from tests.actions.calls import add
from tests.loaded_network import load_network

# A Monday, at noon in Tokyo.
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
PEOPLE: dict[str, dict[str, Any]] = {
    "佐藤 健二": {"reading": "さとう けんじ", "phone": "090-1111-2222", "strength": 4, "met_on": "2024-05-01"},
    "伊藤 美咲": {"reading": "いとう みさき"},
    "田中 裕子": {"reading": "たなか ゆうこ"},
    "鈴木 太郎": {"reading": "すずき たろう"},
    "Emma Brown": {"phone": "+44 20 7946 0000"},
    "Lars Berg": {"email": "lars@example.com", "strength": 3, "met_on": "2024-05-01"},
    "Priya Patel": {"profile": "https://www.linkedin.com/in/priya-patel"},
    "Liu Wei": {},
    "Mary-Jane O'Neil": {},
}


async def listening_house(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory | None, **fields: Any
) -> WeakTiesCoordinator:
    """A house with conversation and one network of nobody yet."""
    if freezer:
        freezer.move_to(NOW)
    await hass.config.async_set_time_zone("Asia/Tokyo")
    for component in ("homeassistant", "conversation"):
        assert await async_setup_component(hass, component, {})
    return await load_network(hass, **fields)


async def peopled_house(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory | None, **fields: Any
) -> WeakTiesCoordinator:
    """A listening house whose owner, Hanako Suzuki, knows the people above."""
    hass.states.async_set("person.hanako", "home", {"friendly_name": "Hanako Suzuki"})
    coordinator = await listening_house(hass, freezer, data={"owner": "person.hanako"}, **fields)
    for name, known in PEOPLE.items():
        await add(hass, name, **known)
    return coordinator


async def say(
    hass: HomeAssistant, text: str, language: str = "en", context: Context | None = None, **said: str
) -> tuple[str, str]:
    """Type a sentence: what is answered, and the id of the conversation."""
    fields = {"text": text, "language": language, **said}
    answered: Any = await hass.services.async_call(
        "conversation", "process", fields, blocking=True, return_response=True, context=context
    )
    return answered["response"]["speech"].get("plain", {}).get("speech", ""), answered["conversation_id"]


async def say_to(hass: HomeAssistant, device: str, text: str) -> str:
    """Say a sentence to a loudspeaker, which has no user and begins a conversation each time."""
    heard = await async_converse(hass, text, None, Context(), "en", device_id=device)
    speech: str = heard.as_dict()["response"]["speech"].get("plain", {}).get("speech", "")
    return speech


async def done_since(coordinator: WeakTiesCoordinator, before: Network) -> str:
    """What has changed in a network, in the words of the table."""
    network = coordinator.network
    if network.last_logged and network.last_logged != before.last_logged:
        return await _logged(coordinator)
    for tie in network.ties.values():
        if tie.id not in before.ties:
            return f"add {tie.name}"
        if tie.snoozes > before.ties[tie.id].snoozes:
            return f"snooze {tie.name} {tie.snoozed_until}"
    return "nothing"


async def _logged(coordinator: WeakTiesCoordinator) -> str:
    for tie_id in coordinator.network.ties:
        for one in await coordinator.interactions.async_history(tie_id):
            if one.id == coordinator.network.last_logged:
                names = " + ".join(coordinator.network.ties[each].name for each in one.tie_ids)
                tried = "" if one.reached else "tried "
                return f"{tried}{one.kind} {names} {one.at.astimezone(coordinator.tz).date()}"
    return "a log of nobody"
