"""How long a spoken sentence takes to be answered, in a small network and in a large one."""

from collections.abc import Awaitable, Callable

from homeassistant.components.conversation import async_converse
from homeassistant.core import Context, HomeAssistant
from homeassistant.setup import async_setup_component

from .house import made_up_ties, set_up, with_network

SMALL, LARGE = 50, 5_000
# What is said, in a table: a name is put in that both networks know, or that none does.
SENTENCES = {
    "log a call": "I called {name}",
    "ask for the last talk": "when did I last talk to {name}",
    "name nobody": "when did I last talk to Voldemort",
    "ask whom to call": "who should I call",
}

type Rivals = dict[str, Callable[[int], Awaitable[object]]]


async def speaking_rivals(hass: HomeAssistant) -> dict[str, Rivals]:
    """For each sentence, what says it in the small network and in the large one."""
    assert await async_setup_component(hass, "conversation", {})
    speakers = {count: await _owner_of(hass, count) for count in (SMALL, LARGE)}
    return {
        title: {f"{title}, {count} ties": _saying(hass, sentence, speakers[count]) for count in (SMALL, LARGE)}
        for title, sentence in SENTENCES.items()
    }


async def _owner_of(hass: HomeAssistant, count: int) -> str:
    """Set up a network of so many ties and give the user who owns it: whoever speaks means their own."""
    user = await hass.auth.async_create_user(f"Owner of {count}")
    person = f"person.owner_of_{count}"
    hass.states.async_set(person, "home", {"user_id": user.id})
    entry = await with_network(hass, count)
    hass.config_entries.async_update_entry(entry, data={**entry.data, "owner": person})
    await set_up(hass, entry)
    return user.id


def _saying(hass: HomeAssistant, sentence: str, user_id: str) -> Callable[[int], Awaitable[object]]:
    names = [tie.name for tie, _ in made_up_ties(SMALL)]

    async def say(turn: int) -> object:
        text = sentence.format(name=names[turn % SMALL])
        return await async_converse(hass, text, None, Context(user_id=user_id), "en")

    return say
