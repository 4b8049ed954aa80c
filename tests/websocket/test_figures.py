"""What survives the owner's job: the sensor, and the action that tells all of it."""

from typing import Any

import pytest
from homeassistant.core import HomeAssistant, State

from custom_components.weak_ties.coordinator.coordinator import WeakTiesCoordinator
from custom_components.weak_ties.network.affiliations.industries import INDUSTRIES
from custom_components.weak_ties.network.affiliations.titles import OccupationGroup, Rank
from custom_components.weak_ties.network.model import Ego, OwnEmployer, Strength
from custom_components.weak_ties.network.survivability.stress import Blow
from custom_components.weak_ties.words import async_words
from tests.actions.calls import act
from tests.loaded_network import load_network

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

SENSOR = "sensor.weak_ties_survivability"


@pytest.fixture
async def coordinator(hass: HomeAssistant) -> WeakTiesCoordinator:
    coordinator = await load_network(hass)
    await coordinator.ties.async_set_ego(Ego(employers=(OwnEmployer(organization="Example Foods"),), industry="food"))
    return coordinator


async def fill(coordinator: WeakTiesCoordinator, number: int = 11) -> None:
    """Helpers with a phone at as many banks, the last of them at the owner's own company."""
    for index in range(number):
        company = "Example Foods K.K." if index == number - 1 else f"Bank {index}"
        await coordinator.ties.async_add(
            {
                "name": f"Kenji {index}",
                "strength": Strength.HELPER,
                "organization": company,
                "title": "Manager",
                "phone": f"+8190123456{index:02}",
            }
        )
    await coordinator.async_outlook()


def shown(hass: HomeAssistant) -> State:
    state = hass.states.get(SENSOR)
    assert state is not None
    return state


async def network(hass: HomeAssistant, **fields: Any) -> dict[str, Any]:
    found: dict[str, Any] = (await act(hass, "get_network", **fields))["network"]
    return found


async def test_under_ten_ties_there_is_no_score(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await fill(coordinator, 9)
    assert shown(hass).state == "unknown"
    assert shown(hass).attributes["too_few"]
    told = await network(hass)
    assert (told["score"], told["weakest_scenario"]) == (None, None)
    assert told["headline"].startswith("Too few")


async def test_the_sensor_follows_with_its_parts(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    assert shown(hass).state == "unknown"
    await fill(coordinator)
    state = shown(hass)
    assert 0 < int(state.state) < 100
    assert state.attributes["own_share"] == 9
    assert state.attributes["outside_reachable"] == 10
    assert state.attributes["effective_employers"] == 10.0
    assert state.attributes["extensity"] == 1
    assert "crafts" in state.attributes["missing_occupations"]
    assert state.attributes["weakest_scenario"]["blow"] in set(Blow)
    (first, *_) = state.attributes["raises"]
    assert first["name"].startswith("Kenji")
    assert first["gain"] > 0
    assert first["reason"].startswith("The only one you could reach at Bank")


async def test_the_sensor_gives_its_reasons_in_the_language_that_the_house_changes_to(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    await fill(coordinator)
    await hass.config.async_update(language="ja")
    await hass.async_block_till_done()
    assert all("。" in raised["reason"] for raised in shown(hass).attributes["raises"])


async def test_names_kept_private_are_not_among_the_parts(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator
) -> None:
    hass.config_entries.async_update_entry(coordinator.config_entry, options={"keep_names_private": True})
    await fill(coordinator)
    assert set(shown(hass).attributes["raises"][0]) == {"tie_id", "gain"}
    assert "Kenji" not in repr(shown(hass).attributes)
    assert "Bank" not in repr(shown(hass).attributes)
    assert (await network(hass))["raises"][0]["name"].startswith("Kenji")


async def test_the_action_tells_all_parts(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await fill(coordinator)
    told = await network(hass)
    assert told["headline"] == (
        "If your company vanished tomorrow, ten people at ten companies could still be reached; "
        "nobody known in public service; four people hold up a third of it."
    )
    assert told["industries"]["counts"] == {"finance": 10}
    assert told["employers"]["unknown"] == 0
    assert {one["blow"] for one in told["scenarios"]} == set(Blow)
    assert told["own_ties"] == 1


async def test_correcting_an_industry_counts_at_once(hass: HomeAssistant, coordinator: WeakTiesCoordinator) -> None:
    await fill(coordinator)
    await act(hass, "update_tie", tie="Kenji 1", industry="health care", rank="director")
    told = await network(hass)
    assert told["industries"]["counts"] == {"finance": 9, "health": 1}
    assert told["single_points"][0]["name"] == "Kenji 1"
    assert told["ranks"]["counts"] == {"manager": 9, "director": 1}


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_it_is_said_in_one_sentence_in_both_languages(
    hass: HomeAssistant, coordinator: WeakTiesCoordinator, language: str
) -> None:
    hass.config.language = language
    sentences = [(await network(hass))["headline"]]
    for index in range(10):
        await coordinator.ties.async_add({"name": f"Aiko {index}"})
    sentences.append((await network(hass))["headline"])
    for index in range(10):
        await coordinator.ties.async_update(
            coordinator.directory.resolve(f"Aiko {index}"), {"email": f"aiko{index}@mail.example"}
        )
    sentences.append((await network(hass))["headline"])
    assert len(set(sentences)) == 3
    assert all("{" not in sentence for sentence in sentences)


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_every_word_of_the_closed_sets_has_its_translation(hass: HomeAssistant, language: str) -> None:
    words = await async_words(hass, language)
    closed = {"industry": INDUSTRIES, "rank": Rank, "occupation": OccupationGroup, "blow": Blow}
    assert all(words.texts.get(f"{name}_{value}") for name, values in closed.items() for value in values)
