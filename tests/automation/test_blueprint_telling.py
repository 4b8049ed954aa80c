"""The season's start and the week's review are told at their time, to whom they may be told."""

from collections.abc import AsyncGenerator
from typing import Any

import pytest
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import async_mock_service

from tests.actions.calls import act, add, set_up
from tests.automation.blueprint_house import come, leave, use_blueprint

PHONE = "notify.hanas_phone"


@pytest.fixture(autouse=True)
async def _house(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> AsyncGenerator[None]:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-12-10T03:00:00+00:00")
    yield
    await leave(hass)


class Told:
    """What was said where."""

    def __init__(self, hass: HomeAssistant) -> None:
        self.on_phones = async_mock_service(hass, "notify", "send_message")
        self.in_house = async_mock_service(hass, "persistent_notification", "create")

    @property
    def messages(self) -> list[tuple[str, str]]:
        return [(call.data["title"], call.data["message"]) for call in (*self.on_phones, *self.in_house)]


async def card_house(hass: HomeAssistant, *names: str, **fields: Any) -> None:
    """A network in which these people are to get a card."""
    await set_up(hass, **fields)
    for name in names:
        await add(hass, name, strength=4, address="1-1 Chiyoda, Tokyo")
        await act(hass, "record_greeting", tie=name, season=2026, received="2026-01-03")


@pytest.mark.parametrize(
    ("language", "names", "expected"),
    [
        ("en", ["Kenji Sato", "Aiko Mori"], ("New Year's cards", "2 cards are to be sent by 2026-12-25 (in 10 days).")),
        ("en", ["Kenji Sato"], ("New Year's cards", "1 card is to be sent by 2026-12-25 (in 10 days).")),
        ("ja", ["佐藤 健二", "森 愛子"], ("年賀状", "12月25日（あと10日）までに出す挨拶状が2通あります。")),
    ],
)
async def test_the_season_begins_with_a_number_and_a_deadline(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str, names: list[str], expected: tuple[str, str]
) -> None:
    hass.config.language = language
    await card_house(hass, *names)
    told = Told(hass)
    await use_blueprint(hass, "greeting_season", language, notifiers=[PHONE])
    await come(hass, freezer, "2026-12-14T09:00:00")
    assert told.messages == []
    await come(hass, freezer, "2026-12-15T09:00:00")
    assert told.messages == [expected]
    assert told.on_phones[0].data["entity_id"] == [PHONE]
    await come(hass, freezer, "2026-12-16T09:00:00")
    assert len(told.messages) == 1


@pytest.mark.parametrize(("days_before", "day", "said"), [(3, "22", "(in 3 days)"), (1, "24", "(tomorrow)")])
async def test_the_deadline_is_told_once_more_while_cards_are_left(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, days_before: int, day: str, said: str
) -> None:
    await card_house(hass, "Kenji Sato")
    told = Told(hass)
    await use_blueprint(hass, "greeting_season", days_before=days_before)
    for each in (int(day) - 1, int(day), int(day) + 1):
        await come(hass, freezer, f"2026-12-{each}T09:00:00")
    assert [message for _, message in told.messages] == [f"1 card is to be sent by 2026-12-25 {said}."]
    assert len(told.in_house) == 1


async def test_who_has_nobody_to_write_to_is_told_nothing(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await card_house(hass, "Kenji Sato")
    await act(hass, "record_greeting", tie="Kenji Sato", season=2027, sent="2026-12-09")
    told = Told(hass)
    await use_blueprint(hass, "greeting_season")
    for day in range(14, 27):
        await come(hass, freezer, f"2026-12-{day}T09:00:00")
    assert told.messages == []


async def test_of_several_networks_the_chosen_one_counts(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await card_house(hass, "Kenji Sato")
    family = await set_up(hass, "Family")
    told = Told(hass)
    await use_blueprint(hass, "greeting_season", network=family.entry_id)
    await come(hass, freezer, "2026-12-15T09:00:00")
    assert told.messages == []


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("en", "Your week", "Kenji Sato: You met in March and haven't been in touch since."),
        ("ja", "今週のまとめ", "Kenji Satoさん：知り合ったのは3月で、その後まだ連絡していません。"),
    ],
)
async def test_a_week_ends_with_its_figures_and_begins_with_its_people(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, language: str, title: str, line: str
) -> None:
    hass.config.language = language
    await set_up(hass)
    await add(hass, "Kenji Sato", strength=4, met_on="2026-03-28", phone="+819012345678")
    told = Told(hass)
    headline = (await act(hass, "get_network"))["network"]["headline"]
    await use_blueprint(hass, "weekly_review", language, notifiers=[PHONE])
    await come(hass, freezer, "2026-12-12T18:00:00")
    assert told.messages == []
    await come(hass, freezer, "2026-12-13T18:00:00")
    ((told_title, message),) = told.messages
    lines = message.split("\n")
    assert (told_title, lines[0], lines[-1]) == (title, headline, line)
    overdue = hass.states.get("sensor.weak_ties_overdue")
    assert overdue is not None
    assert f"{overdue.name}{': ' if language == 'en' else '：'}1" in lines
    assert len(lines) == 5


async def test_what_the_whole_house_can_read_names_nobody(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> None:
    await set_up(hass)
    await add(hass, "Kenji Sato", strength=4, met_on="2026-03-28", phone="+819012345678")
    told = Told(hass)
    await use_blueprint(hass, "weekly_review", figures=["sensor.weak_ties_kept", "sensor.gone"])
    await come(hass, freezer, "2026-12-13T18:00:00")
    ((_, message),) = told.messages
    assert len(told.in_house) == 1
    assert "Kenji" not in message
    assert message.split("\n\n")[1:] == ["Weak Ties Kept: 1", "On this week's list: 1"]
