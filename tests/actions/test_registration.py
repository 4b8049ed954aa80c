"""What actions there are, on which network they work, and who may call them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import voluptuous as vol
import yaml
from homeassistant.const import STATE_HOME
from homeassistant.core import Context, HomeAssistant, SupportsResponse
from homeassistant.setup import async_setup_component
from pytest_homeassistant_custom_component.common import MockConfigEntry, MockUser

from custom_components.weak_ties.actions.registration import ACTIONS
from custom_components.weak_ties.const import CONF_OWNER, DOMAIN
from tests.actions.calls import act, names, refused, set_up

PACKAGE = Path(__file__).parents[2] / "custom_components" / "weak_ties"

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


def test_actions_and_their_descriptions_and_icons_and_translations_are_the_same() -> None:
    described = yaml.safe_load((PACKAGE / "services.yaml").read_text(encoding="utf-8"))
    icons = yaml.safe_load((PACKAGE / "icons.json").read_text(encoding="utf-8"))
    assert {action.name for action in ACTIONS} == set(described) == set(icons["services"])
    for language in ("en", "ja"):
        texts = yaml.safe_load((PACKAGE / "translations" / f"{language}.json").read_text(encoding="utf-8"))
        assert set(texts["services"]) == set(described)
        for action, description in described.items():
            assert set(texts["services"][action]["fields"]) == set(flat(description["fields"]))


def flat(fields: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, field in fields.items():
        found |= field.get("fields", {name: field})
    return found


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_choice_of_a_field_is_translated(language: str) -> None:
    described = yaml.safe_load((PACKAGE / "services.yaml").read_text(encoding="utf-8"))
    texts = yaml.safe_load((PACKAGE / "translations" / f"{language}.json").read_text(encoding="utf-8"))
    for action in described.values():
        for field in flat(action["fields"]).values():
            if select := field["selector"].get("select"):
                assert set(select["options"]) == set(texts["selector"][select["translation_key"]]["options"])


async def test_described_fields_are_the_fields_that_are_taken(hass: HomeAssistant, network: MockConfigEntry) -> None:
    described = yaml.safe_load((PACKAGE / "services.yaml").read_text(encoding="utf-8"))
    for action in ACTIONS:
        assert set(flat(described[action.name]["fields"])) == keys_of(action.schema), action.name


def keys_of(schema: Any) -> set[str]:
    if isinstance(schema, vol.All):
        return set().union(*(keys_of(part) for part in schema.validators))
    return {str(key) for key in schema.schema} if isinstance(schema, vol.Schema) else set()


async def test_everything_answers_on_request(hass: HomeAssistant, network: MockConfigEntry) -> None:
    for action in ACTIONS:
        only = action.name.startswith("get_")
        expected = SupportsResponse.ONLY if only else SupportsResponse.OPTIONAL
        assert hass.services.supports_response(DOMAIN, action.name) is expected


async def test_an_action_without_a_wish_for_an_answer_gives_none(hass: HomeAssistant, network: MockConfigEntry) -> None:
    assert await hass.services.async_call(DOMAIN, "add_tie", {"name": "Hanako Suzuki"}, blocking=True) is None
    assert await names(hass) == ["Hanako Suzuki"]


async def test_without_any_network_the_answer_says_so(hass: HomeAssistant) -> None:
    assert await async_setup_component(hass, DOMAIN, {})
    assert await refused(hass, "get_ties") == "no_network"


async def test_of_several_networks_one_has_to_be_named(hass: HomeAssistant, network: MockConfigEntry) -> None:
    second = await set_up(hass, "Hanako's network")
    assert await refused(hass, "get_ties") == "network_ambiguous"
    assert await refused(hass, "get_ties", network="Somebody's") == "network_not_found"
    await act(hass, "add_tie", name="Ann Fox", network="hanako's network")
    assert await names(hass, network=second.entry_id) == ["Ann Fox"]
    assert await names(hass, network="Weak Ties") == []


async def test_of_several_networks_their_own_is_meant_by_somebody_who_names_none(
    hass: HomeAssistant, hass_admin_user: MockUser, hass_read_only_user: MockUser
) -> None:
    hass.states.async_set("person.hana", STATE_HOME, {"user_id": hass_read_only_user.id})
    hass.states.async_set("person.ken", STATE_HOME, {"user_id": hass_admin_user.id})
    await set_up(hass, "Hana's network", **{CONF_OWNER: "person.hana"})
    await set_up(hass, "Ken's network", **{CONF_OWNER: "person.ken"})
    await act(hass, "add_tie", Context(user_id=hass_read_only_user.id), name="Ann Fox")
    await act(hass, "add_tie", Context(user_id=hass_admin_user.id), name="Bea Hart")
    assert await names(hass, network="Hana's network") == ["Ann Fox"]
    assert await names(hass, network="Ken's network") == ["Bea Hart"]
    assert await refused(hass, "get_ties") == "network_ambiguous"


async def test_a_network_that_is_not_loaded_answers_clearly(hass: HomeAssistant, network: MockConfigEntry) -> None:
    assert await hass.config_entries.async_unload(network.entry_id)
    calls: dict[str, dict[str, Any]] = {
        "get_ties": {},
        "log_interaction": {"tie": "Ann Fox"},
        "export": {"format": "csv"},
    }
    for action, fields in calls.items():
        assert await refused(hass, action, **fields) == "not_loaded"


async def test_only_the_owner_administrators_and_automations_may(
    hass: HomeAssistant, hass_admin_user: MockUser, hass_read_only_user: MockUser
) -> None:
    stranger = MockUser(id="stranger").add_to_hass(hass)
    hass.states.async_set("person.hanako", STATE_HOME, {"user_id": hass_read_only_user.id})
    await set_up(hass, **{CONF_OWNER: "person.hanako"})
    for user in (hass_admin_user, hass_read_only_user):
        await act(hass, "get_ties", Context(user_id=user.id))
    await act(hass, "get_ties", Context())
    for user_id in (stranger.id, "nobody"):
        assert await refused(hass, "get_ties", Context(user_id=user_id)) == "not_your_network"
        assert await refused(hass, "export", Context(user_id=user_id), format="csv") == "not_your_network"


async def test_a_network_without_an_owner_is_for_administrators(hass: HomeAssistant, network: MockConfigEntry) -> None:
    stranger = MockUser(id="stranger").add_to_hass(hass)
    key = await refused(hass, "add_tie", Context(user_id=stranger.id), name="Ann Fox")
    assert key == "not_your_network"
