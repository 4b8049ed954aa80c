"""Who speaks means a network, and hears only what is theirs to hear."""

from freezegun.api import FrozenDateTimeFactory
from homeassistant.auth.models import User
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import Context, HomeAssistant
from pytest_homeassistant_custom_component.common import MockUser

from tests.actions.calls import add
from tests.loaded_network import load_network
from tests.voice.spoken_house import listening_house, peopled_house, say


async def a_user(hass: HomeAssistant, name: str, person: str = "") -> tuple[User, Context]:
    user = MockUser(name=name).add_to_hass(hass)
    if person:
        hass.states.async_set(person, "home", {"friendly_name": name, "user_id": user.id})
    return user, Context(user_id=user.id)


async def test_a_user_means_their_own_network(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    _, hanako = await a_user(hass, "Hanako", "person.hanako")
    _, taro = await a_user(hass, "Taro", "person.taro")
    hers = await listening_house(hass, freezer, title="Hers", data={"owner": "person.hanako"})
    his = await load_network(hass, title="His", data={"owner": "person.taro"})
    await say(hass, "add Emma Brown as a tie", context=taro)
    await say(hass, "add Lars Berg as a tie", context=hanako)
    assert [tie.name for tie in his.network.ties.values()] == ["Emma Brown"]
    assert [tie.name for tie in hers.network.ties.values()] == ["Lars Berg"]


async def test_whoever_owns_none_of_several_networks_is_told_which_there_are(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await listening_house(hass, freezer, title="Hers")
    await load_network(hass, title="His")
    reply, _ = await say(hass, "I called Emma")
    assert reply == "There are several networks: Hers, His. Ask from your own account."


async def test_a_stranger_is_refused_politely(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    coordinator = await peopled_house(hass, freezer)
    _, guest = await a_user(hass, "Guest")
    before = coordinator.network
    for text in ("I called Emma", "when did I last talk to Emma", "who should I call"):
        assert (await say(hass, text, context=guest))[0] == "That is somebody else's network, sorry."
    gone = Context(user_id="nobody-any-more")
    assert (await say(hass, "I called Emma", "ja", context=gone))[0].startswith("申し訳ありません")
    assert coordinator.network is before


async def test_a_network_that_is_not_running_says_so(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    _, hanako = await a_user(hass, "Hanako", "person.hanako")
    hers = await listening_house(hass, freezer, title="Hers", data={"owner": "person.hanako"})
    await load_network(hass, title="His")
    await hass.config_entries.async_unload(hers.config_entry.entry_id)
    reply, _ = await say(hass, "I called Emma", context=hanako)
    assert reply == "Hers is not running. Check it under Settings, Devices & services."


async def test_a_network_that_is_switched_off_is_not_counted(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    coordinator = await peopled_house(hass, freezer)
    other = await load_network(hass, title="Other")
    await hass.config_entries.async_set_disabled_by(other.config_entry.entry_id, ConfigEntryDisabler.USER)
    await say(hass, "I called Emma")
    assert coordinator.network.last_logged


PRIVATE = (
    ("I called Emma", "Logged."),
    ("I called Emma last Friday", "Logged, last Friday."),
    ("Emma didn't answer", "Noted your attempt."),
    ("when did I last talk to Emma", "Names are private here. Ask from your own account."),
    ("when did I last talk to Voldemort", "Names are private here. Ask from your own account."),
    ("how do I reach Emma", "Names are private here. Ask from your own account."),
    ("who should I call", "Two people are waiting to hear from you. Names are private here."),
    ("snooze Emma for a week", "All right, until 30 November."),
    ("add Omar Haddad as a tie", "Added."),
    ("add Emma Brown as a tie", "Nobody new was added."),
)


async def test_a_loudspeaker_says_no_names_that_are_kept_private(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await peopled_house(hass, freezer, options={"keep_names_private": True})
    said = [(text, (await say(hass, text))[0]) for text, _ in PRIVATE]
    assert [(text, reply.replace("two", "Two")) for text, reply in said] == list(PRIVATE)
    await add(hass, "Emma Stone")
    assert (await say(hass, "I called Emma"))[0] == "That could be several people. Say the whole name."


async def test_the_owner_hears_the_names_that_are_kept_private(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory
) -> None:
    await peopled_house(hass, freezer, options={"keep_names_private": True})
    _, hanako = await a_user(hass, "Hanako Suzuki", "person.hanako")
    assert (await say(hass, "I called Emma", context=hanako))[0] == "Logged your call with Emma Brown."
