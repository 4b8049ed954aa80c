"""Finding people again, and keeping them from slipping away, as automations and the owner do it."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
import voluptuous as vol
from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ServiceValidationError
from homeassistant.util import dt as dt_util
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.weak_ties.network.model import Attendance, Gathering, GatheringId, TieId
from custom_components.weak_ties.words import async_words
from tests.actions.calls import act, add, details, names, refused, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")

TODAY = date(2026, 11, 23)


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    freezer.move_to("2026-11-23T03:00:00+00:00")
    return await set_up(hass)


async def add_case_a(hass: HomeAssistant) -> None:
    """Yumi is lost; Kenji was at the same company in the same years and was spoken to in May."""
    await add(hass, "Yumi Ogawa", tags="golf")
    await act(hass, "add_affiliation", tie="Yumi Ogawa", organization="Example Foods", started=2003, ended="2007-03")
    await add(hass, "Kenji Sato", phone="+819012345678", strength=3, tags="golf")
    await act(
        hass, "add_affiliation", tie="Kenji Sato", organization="Example Foods, Inc.", started="2001", ended="2010"
    )
    await act(hass, "log_interaction", tie="Kenji Sato", kind="meal", at="2026-05-08")


async def test_a_lost_tie_has_leads_with_reasons_in_words(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    await add(hass, "Bob Hare", phone="+819087654321")
    answer = await act(hass, "trace", tie="Yumi Ogawa")
    assert (answer["name"], answer["reach"], answer["steps"]) == ("Yumi Ogawa", "lost", [])
    (lead,) = answer["leads"]
    assert (lead["name"], lead["likelihood"], lead["tried"], lead["outcome"]) == ("Kenji Sato", "likely", None, "")
    assert lead["reasons"] == [
        "both worked at Example Foods, 2003–2007",
        "both are tagged golf",
        "you last spoke in May",
    ]
    assert lead["reason"] == "Both worked at Example Foods, 2003–2007; both are tagged golf; you last spoke in May."


async def test_a_japanese_house_hears_the_reasons_in_japanese(hass: HomeAssistant, network: MockConfigEntry) -> None:
    hass.config.language = "ja"
    await add_case_a(hass)
    (lead,) = (await act(hass, "trace", tie="Yumi Ogawa"))["leads"]
    assert lead["reasons"][0] == "2003〜2007年にExample Foodsで一緒でした"
    assert lead["reason"].endswith("。最後に話したのは5月です。")


async def test_asking_again_goes_on_with_the_same_trace(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    first = await act(hass, "trace", tie="Yumi Ogawa")
    assert (await act(hass, "trace", tie="Yumi Ogawa"))["trace_id"] == first["trace_id"]
    assert (await details(hass, "Yumi Ogawa"))["trace"]["opened_at"] == "2026-11-23T12:00:00+09:00"
    assert (await details(hass, "Kenji Sato"))["trace"] is None


async def test_who_was_asked_is_noted_and_kept_over_a_restart(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    answer = await act(hass, "try_lead", tie="Yumi Ogawa", lead="Kenji", outcome="Moved to Osaka; asks his wife.")
    assert [step["outcome"] for step in answer["steps"]] == ["Moved to Osaka; asks his wife."]
    assert await hass.config_entries.async_reload(network.entry_id)
    answer = await act(hass, "trace", tie="Yumi Ogawa")
    (step,), (lead,) = answer["steps"], answer["leads"]
    assert (step["name"], step["tried"]) == ("Kenji Sato", "2026-11-23T12:00:00+09:00")
    assert (lead["tried"], lead["outcome"]) == (step["tried"], step["outcome"])


async def test_a_tie_that_is_found_is_lost_no_more(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    opened = await act(hass, "trace", tie="Yumi Ogawa")
    closed = await act(hass, "close_trace", tie="Yumi Ogawa", lead="Kenji Sato", phone="+819011112222")
    assert closed["trace_id"] == opened["trace_id"]
    assert closed["closed_at"] is not None
    assert [(step["name"], step["outcome"]) for step in closed["steps"]] == [("Kenji Sato", "found")]
    (channel,) = closed["tie"]["channels"]
    assert (channel["value"], channel["proven_at"]) == ("+819011112222", "2026-11-23T12:00:00+09:00")
    assert closed["reach"] == closed["tie"]["reach"] == "fragile"
    assert (await details(hass, "Yumi Ogawa"))["trace"] is None


async def test_of_case_b_the_employer_is_known_and_no_way_in(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    await add(hass, "Jun Abe", organization="Example Foods", email="jun@example-foods.com")
    assert await names(hass, about_to_slip=True) == ["Jun Abe"]
    await act(hass, "report_channel", tie="Jun Abe", channel="email", works=False)
    assert await names(hass, reach="employer_only") == ["Jun Abe"]
    assert await names(hass, about_to_slip=True) == []
    assert [lead["name"] for lead in (await act(hass, "trace", tie="Jun Abe"))["leads"]] == ["Kenji Sato"]
    closed = await act(
        hass, "close_trace", tie="Jun Abe", lead="Kenji Sato", email="jun@example.net", address="Osaka 1"
    )
    assert closed["reach"] == "direct"


async def test_giving_up_closes_a_trace_as_well(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    await act(hass, "trace", tie="Yumi Ogawa")
    closed = await act(hass, "close_trace", tie="Yumi Ogawa", lead="", phone="")
    assert (closed["reach"], closed["steps"]) == ("lost", [])


async def test_leads_are_no_more_than_asked_for(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Yumi Ogawa", organization="Example Foods")
    for number in range(12):
        await add(hass, f"Colleague {number}", organization="Example Foods", phone=f"+8190123456{number:02}")
    assert len((await act(hass, "trace", tie="Yumi Ogawa"))["leads"]) == 10
    assert len((await act(hass, "trace", tie="Yumi Ogawa", limit=3))["leads"]) == 3


async def test_looking_refuses_what_makes_no_sense(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add_case_a(hass)
    assert await refused(hass, "close_trace", tie="Yumi Ogawa") == "trace_not_found"
    assert await refused(hass, "try_lead", tie="Yumi Ogawa", lead="Yumi Ogawa") == "lead_is_the_tie"
    assert await refused(hass, "try_lead", tie="Yumi Ogawa", lead="Zebulon Quux") == "tie_not_found"
    assert await refused(hass, "trace", tie="Zebulon Quux") == "tie_not_found"
    assert (await details(hass, "Yumi Ogawa"))["trace"] is None
    await act(hass, "trace", tie="Yumi Ogawa")
    assert await refused(hass, "close_trace", tie="Yumi Ogawa", phone="soon") == "value_invalid"
    assert await refused(hass, "close_trace", tie="Yumi Ogawa", lead="Yumi Ogawa") == "lead_is_the_tie"
    assert (await details(hass, "Yumi Ogawa"))["trace"]["steps"] == []


async def test_a_number_that_rang_dead_is_named_by_itself(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Bob Hare", phone="+819087654321")
    dead = await act(hass, "report_channel", phone="+81 90-8765-4321", works=False)
    assert dead["tie"]["reach"] == "lost"
    assert dead["tie"]["channels"][0]["failed_at"] is not None
    works = await act(hass, "report_channel", tie="Bob Hare", channel="+819087654321", works=True)
    assert works["tie"]["reach"] == "fragile"


async def test_a_channel_that_failed_and_works_again_reaches(
    hass: HomeAssistant, network: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    await add(hass, "Bob Hare", phone="+819087654321", email="bob@example.net")
    assert (await act(hass, "report_channel", tie="Bob Hare", channel="phone", works=False))["tie"][
        "reach"
    ] == "fragile"
    freezer.tick(60)
    assert (await act(hass, "report_channel", tie="Bob Hare", channel="phone", works=True))["tie"]["reach"] == "direct"


async def test_a_call_that_was_answered_outdoes_a_report_that_the_number_is_dead(
    hass: HomeAssistant, network: MockConfigEntry, freezer: FrozenDateTimeFactory
) -> None:
    await add(hass, "Bob Hare", phone="+819087654321", email="bob@example.net")
    await act(hass, "report_channel", tie="Bob Hare", channel="phone", works=False)
    freezer.tick(60)
    await act(hass, "log_interaction", tie="Bob Hare", kind="call", reached=False)
    assert (await details(hass, "Bob Hare"))["reach"] == "fragile"
    await act(hass, "log_interaction", tie="Bob Hare", kind="call")
    assert (await details(hass, "Bob Hare"))["reach"] == "direct"


async def test_a_report_needs_a_channel_that_the_tie_has(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Bob Hare", phone="+819087654321")
    await act(hass, "update_tie", tie="Bob Hare", phone="+819087654322")
    assert await refused(hass, "report_channel", tie="Bob Hare", channel="fax", works=False) == "channel_not_found"
    assert await refused(hass, "report_channel", tie="Bob Hare", channel="phone", works=False) == "channel_ambiguous"
    with pytest.raises(vol.Invalid):
        await act(hass, "report_channel", tie="Bob Hare", works=False)


async def test_where_a_tie_belonged_is_kept_and_taken_back(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Yumi Ogawa", organization="Example Foods")
    school: dict[str, Any] = {
        "organization": "Example University",
        "kind": "school",
        "department": "Law",
        "started": "1995-04",
    }
    answer = await act(hass, "add_affiliation", tie="Yumi Ogawa", **school)
    assert [one["organization"] for one in answer["tie"]["affiliations"]] == ["Example Foods", "Example University"]
    assert answer["tie"]["affiliations"][1].items() >= school.items()
    answer = await act(
        hass, "add_affiliation", tie="Yumi Ogawa", organization="Example University", kind="school", ended="1999"
    )
    assert [(one["started"], one["ended"]) for one in answer["tie"]["affiliations"]] == [("", ""), ("1995-04", "1999")]
    answer = await act(hass, "remove_affiliation", tie="Yumi Ogawa", affiliation="example university")
    assert [one["organization"] for one in answer["tie"]["affiliations"]] == ["Example Foods"]


async def test_a_job_that_ended_takes_its_mail_along(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Jun Abe", organization="Example Foods", email="jun@example-foods.com")
    answer = await act(hass, "add_affiliation", tie="Jun Abe", organization="Example Foods", ended="2025-03-31")
    assert answer["tie"]["reach"] == "lost"
    assert answer["tie"]["channels"][0]["failed_at"] is not None


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"organization": "Example Foods", "started": "1850"}, "value_invalid"),
        ({"organization": "Example Foods", "started": "2008", "ended": "2007"}, "value_invalid"),
        ({"organization": " "}, "value_invalid"),
    ],
)
async def test_an_affiliation_that_cannot_be_is_refused(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any], key: str
) -> None:
    await add(hass, "Yumi Ogawa")
    assert await refused(hass, "add_affiliation", tie="Yumi Ogawa", **fields) == key
    assert (await details(hass, "Yumi Ogawa"))["affiliations"] == []
    assert await refused(hass, "remove_affiliation", tie="Yumi Ogawa", affiliation="x") == "affiliation_not_found"


async def test_an_unknown_kind_of_affiliation_is_a_mistake_of_form(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    await add(hass, "Yumi Ogawa")
    with pytest.raises((vol.Invalid, ServiceValidationError)):
        await act(hass, "add_affiliation", tie="Yumi Ogawa", organization="Example Foods", kind="club")


async def test_who_was_at_the_same_table_or_introduced_them_leads_too(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    yumi = await add(hass, "Yumi Ogawa")
    await add(hass, "Emma Brown", phone="+819012345678")
    coordinator = network.runtime_data
    emma = coordinator.ties.resolve(tie="Emma Brown")
    present = (Attendance(tie_id=emma, present=True), Attendance(tie_id=TieId(yumi), present=True))
    held = Gathering(
        id=GatheringId("g"),
        title="the old team's dinner",
        at=dt_util.utcnow() - timedelta(days=500),
        attendances=present,
    )
    ties = {**coordinator.network.ties, yumi: replace(coordinator.network.ties[yumi], introduced_by=emma)}
    coordinator.network = replace(coordinator.network, ties=ties, gatherings={held.id: held})
    (lead,) = (await act(hass, "trace", tie="Yumi Ogawa"))["leads"]
    assert lead["reason"] == "Introduced the two of you; both were at the old team's dinner in July 2025."


@pytest.mark.parametrize("language", ["en", "ja"])
async def test_every_reason_for_a_lead_has_its_sentence(
    hass: HomeAssistant, network: MockConfigEntry, language: str
) -> None:
    words = await async_words(hass, language)
    place = {"organization": "Example Foods"}
    said = [
        words.reason(f"shared_{where}{years}", place | named, TODAY)
        for where in ("employer", "school", "community")
        for years, named in (("", {"from": "2003", "to": "2007"}), ("_since", {"from": "2003"}), ("_undated", {}))
    ]
    said += [words.reason(key, {}, TODAY) for key in ("introduced_by", "introduced")]
    said.append(words.reason("shared_tag", {"tag": "golf"}, TODAY))
    at = {"at": "2026-05-08T03:00:00+00:00"}
    said.append(words.reason("last_spoke", at, TODAY))
    said.append(words.reason("same_gathering", at | {"gathering": "Dinner", "count": "2"}, TODAY))
    assert not [sentence for sentence in said if "{" in sentence or "None" in sentence]
