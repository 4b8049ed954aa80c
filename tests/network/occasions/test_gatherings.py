"""Invitations, answering them, and who was there."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import (
    AttendanceRecordedError,
    GatheringNotFoundError,
    GatheringOverError,
    InvitationAnsweredError,
    MomentInFutureError,
    MomentTooEarlyError,
    NameEmptyError,
    TieNotFoundError,
    ValueInvalidError,
    WeakTiesError,
)
from custom_components.weak_ties.network.model import (
    Answer,
    Attendance,
    Gathering,
    GatheringId,
    Interaction,
    InteractionKind,
    Network,
    TieId,
)
from custom_components.weak_ties.network.occasions.gatherings import (
    accepted_ahead,
    answer_invitation,
    awaiting_attendance,
    open_invitations,
    record_attendance,
    record_invitation,
)
from tests.network.builders import NOW, a_network, a_tie, days_ago, new_ids

HANAKO, TARO, AIKO = a_tie("Hanako"), a_tie("Taro"), a_tie("Aiko")
NETWORK = a_network(HANAKO, TARO, AIKO)
JAPAN = timezone(timedelta(hours=9))


def invited(network: Network = NETWORK, **fields: Any) -> tuple[Network, Changes, Gathering]:
    asked = {"title": "Year-end party", "at": NOW + timedelta(days=7), "now": NOW, "new_id": new_ids("gathering")}
    return record_invitation(network, **{**asked, **fields})


def test_an_invitation_waits_for_its_answer() -> None:
    network, changes, gathering = invited(
        title=" Year-end  party ", host_id=HANAKO.id, place="Ginza", with_ids=(TARO.id, TARO.id, AIKO.id)
    )
    assert (gathering.title, gathering.place, gathering.host_id) == ("Year-end party", "Ginza", HANAKO.id)
    assert gathering.attendances == (Attendance(tie_id=TARO.id), Attendance(tie_id=AIKO.id))
    assert changes == Changes(saved=(gathering,))
    assert open_invitations(network, NOW) == (gathering,) == tuple(network.gatherings.values())
    assert dict(NETWORK.gatherings) == {}


@pytest.mark.parametrize(
    ("fields", "kind"),
    [
        ({"at": datetime(1850, 1, 1, tzinfo=UTC)}, MomentTooEarlyError),
        ({"at": NOW + timedelta(days=4000)}, ValueInvalidError),
        ({"title": " \n"}, ValueInvalidError),
        ({"host_id": TieId("nobody")}, TieNotFoundError),
        ({"with_ids": (TieId("nobody"),)}, TieNotFoundError),
    ],
)
def test_an_invitation_that_cannot_be_is_refused(fields: dict[str, Any], kind: type[WeakTiesError]) -> None:
    with pytest.raises(kind):
        invited(**fields)


@pytest.mark.parametrize("answer", [Answer.ACCEPTED, Answer.DECLINED])
def test_an_invitation_is_answered_once(answer: Answer) -> None:
    network, _, gathering = invited()
    network, changes, answered = answer_invitation(network, gathering.id, answer, now=NOW)
    assert (answered.answer, changes) == (answer, Changes(saved=(answered,)))
    assert open_invitations(network, NOW) == ()
    with pytest.raises(InvitationAnsweredError) as refused:
        answer_invitation(network, gathering.id, Answer.DECLINED, now=NOW)
    assert refused.value.placeholders == {"title": "Year-end party"}


def test_open_is_no_answer_and_an_unknown_gathering_has_none() -> None:
    network, _, gathering = invited()
    with pytest.raises(ValueInvalidError):
        answer_invitation(network, gathering.id, Answer.OPEN, now=NOW)
    with pytest.raises(GatheringNotFoundError):
        answer_invitation(network, GatheringId("none"), Answer.ACCEPTED, now=NOW)


def test_what_is_over_can_be_declined_and_not_accepted() -> None:
    network, _, gathering = invited(at=days_ago(2))
    with pytest.raises(GatheringOverError):
        answer_invitation(network, gathering.id, Answer.ACCEPTED, now=NOW)
    network, _, _ = answer_invitation(network, gathering.id, Answer.DECLINED, now=NOW)
    assert awaiting_attendance(network, NOW) == ()


def test_a_gathering_is_over_when_the_owners_day_is() -> None:
    network, _, gathering = invited(at=datetime(2026, 11, 23, 12, tzinfo=UTC))
    late, past_midnight = (datetime(2026, 11, 23, hour, tzinfo=UTC).astimezone(JAPAN) for hour in (14, 15))
    assert open_invitations(network, late) == (gathering,)
    assert open_invitations(network, past_midnight) == ()


def test_attendance_logs_one_event_with_everyone_present() -> None:
    network, _, gathering = invited(at=days_ago(1), with_ids=(TARO.id, AIKO.id))
    after, changes, interaction = record_attendance(
        network, gathering.id, (TARO.id, HANAKO.id), now=NOW, new_id=new_ids()
    )
    attended = after.gatherings[gathering.id]
    assert (interaction.kind, interaction.at) == (InteractionKind.EVENT, days_ago(1))
    assert (interaction.tie_ids, interaction.gathering_id) == ((TARO.id, HANAKO.id), gathering.id)
    assert attended.answer is Answer.ACCEPTED
    assert attended.attendances == (
        Attendance(tie_id=TARO.id, present=True),
        Attendance(tie_id=AIKO.id, present=False),
        Attendance(tie_id=HANAKO.id, invited=False, present=True),
    )
    assert changes.saved == (interaction, after.ties[TARO.id], after.ties[HANAKO.id], attended)
    assert awaiting_attendance(after, NOW) == ()
    with pytest.raises(AttendanceRecordedError):
        record_attendance(after, gathering.id, (TARO.id,), now=NOW, new_id=new_ids())


@given(
    st.sets(st.sampled_from((HANAKO.id, TARO.id, AIKO.id))), st.lists(st.sampled_from(sorted(NETWORK.ties)), min_size=1)
)
def test_attendance_logs_exactly_one_interaction(with_ids: set[TieId], present: list[TieId]) -> None:
    network, _, gathering = invited(at=days_ago(1), with_ids=sorted(with_ids))
    after, changes, interaction = record_attendance(network, gathering.id, present, now=NOW, new_id=new_ids())
    assert [record for record in changes.saved if isinstance(record, Interaction)] == [interaction]
    assert {tie.id for tie in after.ties.values() if tie.contact.count == 1} == set(present)
    there = {one.tie_id for one in after.gatherings[gathering.id].attendances if one.present}
    assert there == set(interaction.tie_ids) == set(present)


@pytest.mark.parametrize(
    ("at", "present", "kind"),
    [
        (days_ago(1), (HANAKO.id, TieId("nobody")), TieNotFoundError),
        (days_ago(1), (), NameEmptyError),
        (NOW + timedelta(hours=3), (HANAKO.id,), MomentInFutureError),
    ],
)
def test_nothing_is_logged_when_attendance_is_refused(
    at: datetime, present: tuple[TieId, ...], kind: type[WeakTiesError]
) -> None:
    network, _, gathering = invited(at=at)
    with pytest.raises(kind):
        record_attendance(network, gathering.id, present, now=NOW, new_id=new_ids())
    assert network.gatherings[gathering.id] == gathering
    assert network.ties[HANAKO.id].contact.count == 0


@pytest.mark.parametrize(
    ("days", "answer", "asks"),
    [
        (0, Answer.ACCEPTED, True),
        (0, Answer.OPEN, False),
        (1, Answer.OPEN, True),
        (1, Answer.DECLINED, False),
        (30, Answer.ACCEPTED, True),
        (31, Answer.ACCEPTED, False),
        (-1, Answer.ACCEPTED, False),
    ],
)
def test_a_gathering_of_today_or_past_asks_who_was_there(days: int, answer: Answer, asks: bool) -> None:
    gathering = Gathering(id=GatheringId("one"), title="Party", at=days_ago(days), answer=answer)
    network = a_network(HANAKO, gatherings={gathering.id: gathering})
    assert (awaiting_attendance(network, NOW) == (gathering,)) is asks


def test_the_soonest_invitation_comes_first() -> None:
    network, _, later = invited(new_id=lambda: "later")
    network, _, sooner = invited(network, at=NOW + timedelta(days=1), new_id=lambda: "sooner")
    assert open_invitations(network, NOW) == (sooner, later)


def test_what_the_owner_goes_to_is_ahead_until_it_begins() -> None:
    network, _, gathering = invited()
    assert accepted_ahead(network, NOW) == ()
    network, _, gathering = answer_invitation(network, gathering.id, Answer.ACCEPTED, now=NOW)
    assert accepted_ahead(network, NOW) == (gathering,)
    assert accepted_ahead(network, gathering.at) == ()
