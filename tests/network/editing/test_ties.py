"""Adding a tie and changing what is known of one."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.editing.ties import (
    TieFields,
    add_tie,
    archive_tie,
    forget_tie,
    restore_tie,
    set_ego,
    snooze,
    update_tie,
)
from custom_components.weak_ties.network.errors import (
    NameEmptyError,
    NameTooLongError,
    SnoozeInPastError,
    TieNotFoundError,
    ValueInvalidError,
)
from custom_components.weak_ties.network.model import (
    Answer,
    Attendance,
    Birthday,
    ChannelKind,
    ChannelOwner,
    Ego,
    Gathering,
    GatheringId,
    Greeting,
    Mourning,
    Nudge,
    Strength,
    Tie,
    TieId,
    Trace,
    TraceId,
    TraceStep,
)
from custom_components.weak_ties.network.reach.channels import owner_of
from tests.network.builders import NOW, a_network, a_suggestion, a_tie, an_affiliation, days_ago, new_ids

TODAY = NOW.date()


def added(region: str | None = None, **fields: Any) -> Tie:
    stated: TieFields = {"name": "Hanako Suzuki", **fields}  # type: ignore[typeddict-item]
    return add_tie(a_network(), stated, at=NOW, new_id=new_ids(), region=region)[2]


def updated(tie: Tie, region: str | None = None, **fields: Any) -> Tie:
    stated: TieFields = fields  # type: ignore[assignment]
    return update_tie(a_network(tie), tie.id, stated, at=NOW, new_id=new_ids("new"), region=region)[2]


def test_a_name_is_enough_for_a_tie() -> None:
    network, changes, tie = add_tie(a_network(), {"name": "  Hanako   Suzuki "}, at=NOW, new_id=new_ids())
    assert tie == Tie(id=TieId("id-1"), name="Hanako Suzuki", added_at=NOW)
    assert (network, changes) == (a_network(tie), Changes(saved=(tie,)))


def test_everything_that_is_stated_is_kept() -> None:
    fields: dict[str, Any] = {
        "reading": "すずきはなこ",
        "family_name": "鈴木",
        "given_name": "花子",
        "family_reading": "すずき",
        "given_reading": "はなこ",
        "aliases": ("Hana", "Hana", " "),
        "strength": Strength.HELPER,
        "cadence_days": 0,
        "starred": True,
        "tags": ("golf", " ", "golf"),
        "birthday": Birthday(month=2, day=29),
        "met_on": TODAY,
        "met_how": "At a\tfair",
        "note": " Likes tea\r\nand cake\x00 ",
        "kin": True,
        "do_not_suggest": True,
    }
    tie = added(**fields)
    expected = {
        **fields,
        "aliases": ("Hana",),
        "tags": ("golf",),
        "met_how": "At a fair",
        "note": "Likes tea\nand cake",
    }
    assert {field: getattr(tie, field) for field in fields} == expected


def test_a_tie_without_a_name_is_refused() -> None:
    with pytest.raises(NameEmptyError):
        add_tie(a_network(), {}, at=NOW, new_id=new_ids())
    with pytest.raises(NameEmptyError):
        added(name=" ")
    with pytest.raises(NameTooLongError):
        added(name="x" * 5000)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("strength", 0),
        ("strength", 6),
        ("cadence_days", -1),
        ("cadence_days", 3651),
        ("birthday", Birthday(month=13, day=1)),
        ("birthday", Birthday(month=2, day=29, year=2001)),
        ("birthday", Birthday(month=1, day=1, year=2027)),
        ("birthday", Birthday(month=1, day=1, year=1899)),
        ("met_on", TODAY + timedelta(days=1)),
        ("met_on", date(1899, 12, 31)),
        ("note", "x" * 10_001),
        ("title", "x" * 1_001),
        ("profile", "javascript:alert(1)"),
        ("profile", "data:text/html,hello"),
        ("phone", "call me"),
        ("email", "hanako at example"),
        ("email", "@example.com"),
    ],
)
def test_a_value_that_a_field_cannot_hold_is_refused_by_name(field: str, value: Any) -> None:
    with pytest.raises(ValueInvalidError) as raised:
        added(**{field: value})
    assert raised.value.placeholders["field"] == field
    assert len(raised.value.placeholders["value"]) <= 60


def test_an_error_about_a_note_does_not_tell_the_note() -> None:
    with pytest.raises(ValueInvalidError) as raised:
        added(note="secret" * 2000)
    assert "secret" not in raised.value.placeholders["value"]


def test_today_is_the_owners_day_where_it_is_given() -> None:
    tomorrow = TODAY + timedelta(days=1)
    fields: TieFields = {"name": "Hanako", "met_on": tomorrow}
    assert add_tie(a_network(), fields, at=NOW, new_id=new_ids(), today=tomorrow)[2].met_on == tomorrow


def test_an_update_changes_what_is_stated_and_nothing_else() -> None:
    tie = added(
        note="Tea", strength=Strength.ALLY, cadence_days=10, birthday=Birthday(month=1, day=2), reading="はなこ"
    )
    assert updated(tie) == tie
    cleared = updated(tie, note="", cadence_days=None, birthday=None, reading="", name="Hanako Berg")
    assert cleared == Tie(id=tie.id, name="Hanako Berg", strength=Strength.ALLY, added_at=NOW)


def test_nobody_unknown_can_be_changed() -> None:
    with pytest.raises(TieNotFoundError) as raised:
        update_tie(a_network(), TieId("nobody"), {}, at=NOW, new_id=new_ids())
    assert raised.value.placeholders == {"name": "nobody"}


def test_the_first_employer_begins_when_nobody_knows() -> None:
    (work,) = added(organization="Example Foods", title="Cook", industry="food", rank="chief").affiliations
    assert (work.organization, work.title, work.industry, work.rank) == ("Example Foods", "Cook", "food", "chief")
    assert (work.started, work.ended, work.seen_on) == ("", "", TODAY)


def test_another_employer_ends_the_current_one() -> None:
    tie = a_tie(affiliations=(an_affiliation("Example Foods", title="Cook"), an_affiliation("Old Mill", ended="2001")))
    left, old, new = updated(tie, organization="Sample Rail").affiliations
    assert (left.organization, left.ended, old.ended) == ("Example Foods", "2026-11-23", "2001")
    assert (new.organization, new.title, new.started, new.id) == ("Sample Rail", "", "2026-11-23", "new-1")


def test_the_same_employer_is_edited_in_whatever_spelling() -> None:
    tie = a_tie(affiliations=(an_affiliation("Example Foods", title="Cook"),))
    (work,) = updated(tie, organization="Example Foods Inc.", title="Chef").affiliations
    assert (work.organization, work.title, work.ended) == ("Example Foods Inc.", "Chef", "")


def test_a_title_alone_is_one_at_the_current_employer() -> None:
    (work,) = updated(a_tie(affiliations=(an_affiliation(),)), title="Chef").affiliations
    assert (work.organization, work.title) == ("Example Foods", "Chef")
    (named,) = updated(added(title="Chef"), organization="Example Foods").affiliations
    assert (named.organization, named.title) == ("Example Foods", "Chef")


def test_no_employer_any_more_ends_the_current_one() -> None:
    (work,) = updated(a_tie(affiliations=(an_affiliation(),)), organization="").affiliations
    assert work.ended == "2026-11-23"


def test_an_empty_employer_makes_none() -> None:
    assert added(organization="").affiliations == ()


def test_channels_are_read_by_their_field() -> None:
    tie = added(
        region="JP",
        phone="090-1234-5678",
        email="Hanako@Example.com",
        profile="https://www.linkedin.com/in/hanako-suzuki/",
        address="1-2-3 Kanda, Tokyo",
    )
    found = [(channel.kind, channel.owner) for channel in tie.channels]
    assert found == [
        (ChannelKind.PHONE, ChannelOwner.TIE),
        (ChannelKind.EMAIL, ChannelOwner.TIE),
        (ChannelKind.LINKEDIN, ChannelOwner.PLATFORM),
        (ChannelKind.POST, ChannelOwner.TIE),
    ]
    assert [channel.normalized for channel in tie.channels][:3] == [
        "+819012345678",
        "hanako@example.com",
        "linkedin:hanako-suzuki",
    ]


def test_a_page_of_ones_own_is_a_website() -> None:
    assert added(profile="https://hanako.example/").channels[0].kind is ChannelKind.WEBSITE


def test_an_unknown_number_is_added_and_a_known_one_is_respelled() -> None:
    tie = added(region="JP", phone="090-1234-5678")
    (known,) = updated(tie, region="JP", phone="+81 90 1234 5678").channels
    assert (known.value, known.id) == ("+81 90 1234 5678", tie.channels[0].id)
    two = updated(tie, region="JP", phone="03-1234-5678").channels
    assert (two[0], two[1].value) == (tie.channels[0], "03-1234-5678")
    assert updated(a_tie(channels=two), region="JP", phone="0312345678").channels[0] == two[0]


def test_an_empty_number_is_none_given() -> None:
    assert added(phone="", email=" ").channels == ()


@pytest.mark.parametrize(
    ("address", "employer", "owner"),
    [
        ("hanako@example-foods.co.jp", "Example Foods Co., Ltd.", ChannelOwner.EMPLOYER),
        ("hanako@mail.examplefoods.example", "Example Foods", ChannelOwner.EMPLOYER),
        ("hanako@example.com", "Example Foods", ChannelOwner.EMPLOYER),
        ("hanako@suzuki.example", "Example Foods", ChannelOwner.TIE),
        ("hanako@gmail.com", "Gmail Bakery", ChannelOwner.TIE),
        ("hanako@ex.example", "Ex", ChannelOwner.TIE),
        ("hanako@example.com", "", ChannelOwner.TIE),
    ],
)
def test_mail_at_a_domain_like_the_employer_is_the_employers(address: str, employer: str, owner: ChannelOwner) -> None:
    assert added(organization=employer, email=address).channels[0].owner is owner


def test_a_platform_owns_its_profiles_and_the_tie_its_number() -> None:
    assert owner_of(ChannelKind.LINE, "hanako", ()) is ChannelOwner.PLATFORM
    assert owner_of(ChannelKind.PHONE, "+819012345678", ("Example Foods",)) is ChannelOwner.TIE


def test_archiving_keeps_the_first_day_and_restoring_takes_it_back() -> None:
    archived, changes, tie = archive_tie(a_network(a_tie()), a_tie().id, at=days_ago(5))
    assert (tie.archived_at, changes) == (days_ago(5), Changes(saved=(tie,)))
    assert archive_tie(archived, tie.id, at=NOW)[2].archived_at == days_ago(5)
    assert restore_tie(archived, tie.id)[0] == a_network(a_tie())


def test_a_snooze_ends_tomorrow_or_later() -> None:
    tomorrow = TODAY + timedelta(days=1)
    assert snooze(a_network(a_tie()), a_tie().id, until=tomorrow, today=TODAY)[2].snoozed_until == tomorrow
    with pytest.raises(SnoozeInPastError):
        snooze(a_network(a_tie()), a_tie().id, until=TODAY, today=TODAY)


@pytest.mark.parametrize(("cadence", "snoozes"), [(90, 3), (180, 0), (None, 0)])
def test_another_cadence_answers_what_the_snoozes_said(cadence: int | None, snoozes: int) -> None:
    tie = a_tie(cadence_days=90, snoozes=3)
    assert updated(tie, cadence_days=cadence).snoozes == snoozes
    assert updated(tie, starred=True).snoozes == 3


def test_the_owners_own_profile_is_replaced() -> None:
    ego = Ego(industry="food")
    assert set_ego(a_network(), ego) == (a_network(ego=ego), Changes(saved=(ego,)))


def test_a_forgotten_tie_leaves_no_trace() -> None:
    gone, other = a_tie("Gone"), a_tie("Other", introduced_by=a_tie("Gone").id)
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    there = (Attendance(tie_id=gone.id, answer=Answer.ACCEPTED), Attendance(tie_id=other.id))
    party = Gathering(id=GatheringId("party"), title="Party", at=moment, host_id=gone.id, attendances=there)
    quiet = Gathering(id=GatheringId("quiet"), title="Walk", at=moment, host_id=other.id)
    sought = Trace(id=TraceId("sought"), tie_id=gone.id, opened_at=moment)
    steps = (TraceStep(lead_id=gone.id, tried_at=moment), TraceStep(lead_id=other.id, tried_at=moment))
    seeking = Trace(id=TraceId("seeking"), tie_id=other.id, opened_at=moment, steps=steps)
    suggestion, nudge = a_suggestion(gone, other), Nudge(week="2026-W48", tie_id=gone.id, reason="overdue")
    network = a_network(
        gone,
        other,
        gatherings={party.id: party, quiet.id: quiet},
        traces={sought.id: sought, seeking.id: seeking},
        greetings={(gone.id, 2026): Greeting(tie_id=gone.id, season=2026)},
        mournings=frozenset({Mourning(tie_id=gone.id, year=2026)}),
        nudges={(nudge.week, gone.id): nudge},
        merge_suggestions={suggestion.id: suggestion},
    )
    after, changes, tie = forget_tie(network, gone.id)
    assert tie == gone
    assert "tie-gone" not in repr(after)
    assert changes.forgotten == (gone.id,)
    assert changes.saved == (after.ties[other.id], after.gatherings[party.id], after.traces[seeking.id])
