"""Adding, changing and removing ties by actions."""

from datetime import date
from typing import Any

import pytest
import voluptuous as vol
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import MockConfigEntry

from tests.actions.calls import act, add, days_from_now, details, names, refused, set_up

pytestmark = pytest.mark.usefixtures("enable_custom_integrations")


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    return hass_tmp_config_dir


@pytest.fixture
async def network(hass: HomeAssistant) -> MockConfigEntry:
    await hass.config.async_set_time_zone("Asia/Tokyo")
    return await set_up(hass)


async def test_a_tie_is_added_with_all_that_is_known(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie = (
        await act(
            hass,
            "add_tie",
            name="山田太郎",
            reading="やまだたろう",
            aliases="タロちゃん、Taro",
            strength="ally",
            cadence_days=60,
            starred=True,
            tags=["college", "tennis"],
            organization="Example Foods",
            title="Head of Sales",
            industry="Food",
            rank="Director",
            phone="+819012345678",
            email="taro@example.com",
            birthday="--02-29",
            met_on="2001-04-01",
            met_how="At college",
            note="Likes trains",
        )
    )["tie"]
    assert (tie["name"], tie["reading"], tie["aliases"]) == ("山田太郎", "やまだたろう", ["タロちゃん", "Taro"])
    assert (tie["strength"], tie["cadence_days"], tie["starred"]) == (4, 60, True)
    assert (tie["organization"], tie["title"], tie["industry"], tie["rank"]) == (
        "Example Foods", "Head of Sales", "Food", "Director",
    )  # fmt: skip
    assert tie["tags"] == ["college", "tennis"]
    assert (tie["birthday"], tie["met_on"], tie["met_how"]) == ("--02-29", "2001-04-01", "At college")
    assert {channel["kind"] for channel in tie["channels"]} == {"phone", "email"}
    assert [affiliation["organization"] for affiliation in tie["affiliations"]] == ["Example Foods"]
    assert (tie["note"], tie["archived"]) == ("Likes trains", False)


@pytest.mark.parametrize(
    ("written", "understood"),
    [("1980-05-01", "1980-05-01"), ("--05-01", "--05-01"), ("5-1", "--05-01"), (date(1980, 5, 1), "1980-05-01")],
)
async def test_birthdays_may_lack_the_year(
    hass: HomeAssistant, network: MockConfigEntry, written: object, understood: str
) -> None:
    tie_id = await add(hass, "Hanako Suzuki", birthday=written)
    assert (await details(hass, tie_id))["birthday"] == understood


@pytest.mark.parametrize(
    "fields",
    [{"birthday": "1981-02-29"}, {"birthday": "May"}, {"strength": 6}, {"strength": "friend"}, {"met_on": "long ago"}],
)
async def test_fields_that_are_nothing_are_refused(
    hass: HomeAssistant, network: MockConfigEntry, fields: dict[str, Any]
) -> None:
    with pytest.raises(vol.Invalid):
        await act(hass, "add_tie", name="Hanako Suzuki", **fields)
    assert await names(hass) == []


@pytest.mark.parametrize(("name", "key"), [("   ", "name_empty"), ("x" * 5000, "name_too_long")])
async def test_names_that_are_none_are_refused(
    hass: HomeAssistant, network: MockConfigEntry, name: str, key: str
) -> None:
    assert await refused(hass, "add_tie", name=name) == key


@pytest.mark.parametrize("name", ["<script>alert(1)</script>", "محمد علي", "Ann 🦊 Fox"])
async def test_unusual_names_are_kept_as_they_are(hass: HomeAssistant, network: MockConfigEntry, name: str) -> None:
    tie_id = await add(hass, name)
    assert (await details(hass, tie_id))["name"] == name


async def test_an_update_leaves_alone_what_it_does_not_name(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki", tags="college", note="Plays go")
    tie = (await act(hass, "update_tie", tie="Hanako Suzuki", name="Hanako Sato", email="hanako@example.com"))["tie"]
    assert (tie["name"], tie["tags"], tie["note"]) == ("Hanako Sato", ["college"], "Plays go")
    assert [channel["value"] for channel in tie["channels"]] == ["hanako@example.com"]


async def test_a_day_of_meeting_and_a_birthday_can_be_taken_back(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie_id = await add(hass, "Hanako Suzuki", met_on="2001-04-01", birthday="05-01")
    tie = (await act(hass, "update_tie", tie=tie_id, met_on=None, birthday=None))["tie"]
    assert (tie["met_on"], tie["birthday"]) == (None, None)


async def test_an_archived_tie_can_be_restored_by_name(hass: HomeAssistant, network: MockConfigEntry) -> None:
    await add(hass, "Hanako Suzuki")
    assert (await act(hass, "archive_tie", tie="Hanako Suzuki"))["tie"]["archived"] is True
    assert await names(hass) == []
    assert (await act(hass, "restore_tie", tie="Hanako Suzuki"))["tie"]["archived"] is False
    assert await names(hass) == ["Hanako Suzuki"]


async def test_a_forgotten_tie_is_gone(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie_id = await add(hass, "Hanako Suzuki")
    assert await act(hass, "forget_tie", tie="Hanako Suzuki") == {"tie": {"id": tie_id, "name": "Hanako Suzuki"}}
    assert await refused(hass, "get_tie", tie=tie_id) == "tie_not_found"


async def test_merged_ties_share_one_history(hass: HomeAssistant, network: MockConfigEntry) -> None:
    kept = await add(hass, "Hanako Suzuki")
    other = await add(hass, "Hana Satoh")
    await act(hass, "log_interaction", tie=other)
    tie = (await act(hass, "merge_ties", keep=kept, into_it=other))["tie"]
    assert (tie["id"], tie["aliases"]) == (kept, ["Hana Satoh"])
    assert len((await details(hass, kept))["history"]) == 1
    assert await refused(hass, "merge_ties", keep=kept, into_it=kept) == "merge_with_itself"


async def test_a_merge_is_taken_back_and_what_was_done_since_stays(
    hass: HomeAssistant, network: MockConfigEntry
) -> None:
    kept = await add(hass, "Hanako Suzuki", email="hanako@example.com")
    other = await add(hass, "Hana Satoh", phone="+81 90 0000 0100", starred=True)
    await act(hass, "log_interaction", tie=other)
    before = await details(hass, kept), await details(hass, other)
    await act(hass, "merge_ties", keep=kept, into_it=other)
    await act(hass, "update_tie", tie=kept, note="Plays go")
    assert await hass.config_entries.async_reload(network.entry_id)
    answer = await act(hass, "undo_merge", tie="Hanako Suzuki")
    assert (answer["tie"]["id"], answer["restored"]["id"]) == (kept, other)
    assert (await details(hass, kept), await details(hass, other)) == (before[0] | {"note": "Plays go"}, before[1])
    assert await refused(hass, "undo_merge", tie=kept) == "merge_not_found"


async def test_a_snooze_ends_after_days_or_on_a_day(hass: HomeAssistant, network: MockConfigEntry) -> None:
    tie_id = await add(hass, "Hanako Suzuki")
    assert (await act(hass, "snooze", tie=tie_id, days=10))["tie"]["snoozed_until"] == days_from_now(10).isoformat()
    until = days_from_now(30).isoformat()
    assert (await act(hass, "snooze", tie=tie_id, until=until))["tie"]["snoozed_until"] == until
    assert await refused(hass, "snooze", tie=tie_id, until=days_from_now(0).isoformat()) == "snooze_in_past"
    contradictory: tuple[dict[str, Any], ...] = ({}, {"days": 1, "until": until})
    for fields in contradictory:
        with pytest.raises(vol.Invalid):
            await act(hass, "snooze", tie=tie_id, **fields)
