import base64
import json
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.exporters.archive import write_archive
from custom_components.weak_ties.importers.archive import Archive, may_be_archive, read_archive, restore_into
from custom_components.weak_ties.importers.intake import Counts
from custom_components.weak_ties.importers.plausible import require_plausible
from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.errors import FileUnreadableError, FormatUnknownError
from custom_components.weak_ties.network.model import (
    Attendance,
    ContactSummary,
    Ego,
    Gathering,
    GatheringId,
    Greeting,
    ImportBatch,
    ImportId,
    Interaction,
    InteractionId,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    Tie,
    Trace,
    TraceId,
    TraceStep,
)
from tests.images import BLUE, RED, SVG, picture
from tests.network.builders import NOW, a_network, a_suggestion, a_tie, an_interaction, new_ids
from tests.network.records import records

EMPTY = Network()
PICTURES = {one.id: one for one in (picture(RED), picture(BLUE))}


def restored(network: Network, archive: Archive) -> tuple[Network, Changes, Counts]:
    return restore_into(network, archive, at=NOW, new_id=new_ids())


@st.composite
def archives(draw: Any) -> Archive:
    """Networks in which everything that is referred to exists."""
    worn = st.sampled_from([None, *PICTURES])
    ties = [
        draw(records(Tie, id=st.just(f"tie-{n}"), introduced_by=st.none(), picture=worn))
        for n in range(draw(st.integers(0, 3)))
    ]
    if not ties:
        return Archive(network=Network(ego=draw(records(Ego))))
    one = st.sampled_from([tie.id for tie in ties])
    ties = [replace(tie, introduced_by=draw(st.none() | one)) for tie in ties]
    attendances = st.lists(records(Attendance, tie_id=one), max_size=2).map(tuple)
    steps = st.lists(records(TraceStep, lead_id=one), max_size=2).map(tuple)
    gatherings = draw(st.lists(records(Gathering, host_id=st.none() | one, attendances=attendances), max_size=2))
    batches = draw(st.lists(records(ImportBatch, changes=st.just(())), max_size=2))
    interactions = draw(
        st.lists(
            records(
                Interaction,
                tie_ids=one.map(lambda tie_id: (tie_id,)),
                gathering_id=st.sampled_from([None, *(gathering.id for gathering in gatherings)]),
                import_id=st.sampled_from([None, *(batch.id for batch in batches)]),
            ),
            max_size=2,
        )
    )
    suggestions = draw(st.lists(records(MergeSuggestion, tie_id=one, other_id=one), max_size=2))
    network = Network(
        ties={tie.id: tie for tie in ties},
        ego=draw(records(Ego)),
        gatherings={gathering.id: gathering for gathering in gatherings},
        greetings={
            (greeting.tie_id, greeting.season): greeting
            for greeting in draw(st.lists(records(Greeting, tie_id=one), max_size=2))
        },
        mournings=frozenset(draw(st.lists(records(Mourning, tie_id=one), max_size=2))),
        traces={trace.id: trace for trace in draw(st.lists(records(Trace, tie_id=one, steps=steps), max_size=2))},
        nudges={(nudge.week, nudge.tie_id): nudge for nudge in draw(st.lists(records(Nudge, tie_id=one), max_size=2))},
        merge_suggestions={suggestion.id: suggestion for suggestion in suggestions},
        imports={batch.id: batch for batch in batches},
        last_logged=draw(st.sampled_from([None, *(one.id for one in interactions)])),
    )
    worn_by_somebody = {one.picture: PICTURES[one.picture] for one in ties if one.picture}
    return Archive(network=network, interactions=tuple(interactions), pictures=worn_by_somebody)


def written(archive: Archive) -> bytes:
    return write_archive(archive.network, archive.interactions, archive.pictures.values())


@given(archives())
def test_an_archive_put_into_an_empty_network_is_the_same_network(archive: Archive) -> None:
    read = read_archive(written(archive))
    assert read == archive
    network, changes, counts = restored(EMPTY, read)
    assert network == archive.network
    assert {one.id for one in changes.saved if isinstance(one, Interaction)} == {one.id for one in archive.interactions}
    assert counts == Counts(added=len(archive.network.ties))


@given(archives())
def test_everything_that_was_archived_is_saved(archive: Archive) -> None:
    _, changes, _ = restored(EMPTY, archive)
    network = archive.network
    everything = [
        *network.ties.values(),
        *network.imports.values(),
        *network.gatherings.values(),
        *network.greetings.values(),
        *network.mournings,
        *network.traces.values(),
        *network.nudges.values(),
        *network.merge_suggestions.values(),
        *archive.interactions,
        *archive.pictures.values(),
        *([network.ego] if network.ego != Ego() else []),
    ]
    assert len(changes.saved) == len(everything)
    assert all(record in changes.saved for record in everything)


@given(archives())
def test_an_archive_put_back_twice_changes_nothing(archive: Archive) -> None:
    network, _, _ = restored(EMPTY, archive)
    again, changes, counts = restored(network, archive)
    assert (again, changes) == (network, Changes())
    assert counts == Counts(unchanged=len(network.ties))


def test_somebody_forgotten_comes_back_and_the_others_stay_as_they_are() -> None:
    hanako, taro = a_tie("Hanako Suzuki"), a_tie("Taro Yamada")
    both = an_interaction(hanako, taro)
    other = replace(an_interaction(taro), id=InteractionId("other"))
    archive = Archive(
        network=a_network(hanako, taro, merge_suggestions={(one := a_suggestion(hanako, taro)).id: one}),
        interactions=(both, other),
    )
    since = replace(taro, note="New")
    network, changes, counts = restored(a_network(since), archive)
    assert network.ties == {hanako.id: hanako, taro.id: since}
    assert changes.saved == (hanako, one, both)
    assert counts == Counts(added=1, unchanged=1)


def test_the_last_logged_interaction_is_saved_last() -> None:
    tie = a_tie()
    first, second = (replace(an_interaction(tie), id=InteractionId(name)) for name in ("first", "second"))
    archive = Archive(network=a_network(tie, last_logged="first"), interactions=(first, second))
    network, changes, _ = restored(EMPTY, archive)
    assert changes.saved[-2:] == (second, first)
    assert network.last_logged == "first"


def test_what_an_edited_archive_refers_to_in_vain_is_left_out() -> None:
    tie, nobody = a_tie(introduced_by="nobody"), a_tie("Nobody")
    party = Gathering(
        id=GatheringId("g"), title="Party", at=NOW, host_id=nobody.id, attendances=(Attendance(tie_id=nobody.id),)
    )
    trace = Trace(id=TraceId("t"), tie_id=tie.id, opened_at=NOW, steps=(TraceStep(lead_id=nobody.id, tried_at=NOW),))
    lost = replace(an_interaction(tie, nobody), gathering_id=GatheringId("no"), import_id=ImportId("no"))
    suggestion = a_suggestion(tie, nobody)
    archive = Archive(
        network=a_network(
            tie,
            gatherings={party.id: party},
            traces={trace.id: trace},
            merge_suggestions={suggestion.id: suggestion},
            last_logged="no",
        ),
        interactions=(lost, replace(an_interaction(nobody), id=InteractionId("alone"))),
    )
    network, changes, _ = restored(EMPTY, archive)
    assert network == a_network(
        replace(tie, introduced_by=None),
        gatherings={party.id: replace(party, host_id=None, attendances=())},
        traces={trace.id: replace(trace, steps=())},
    )
    (interaction,) = [record for record in changes.saved if isinstance(record, Interaction)]
    assert interaction == replace(lost, tie_ids=(tie.id,), gathering_id=None, import_id=None)


def test_what_the_owner_said_of_themselves_stays_when_there_are_ties() -> None:
    archive = Archive(network=a_network(a_tie(), ego=Ego(industry="food")))
    mine = Ego(industry="steel")
    assert restored(a_network(a_tie("Taro Yamada"), ego=mine), archive)[0].ego == mine
    assert restored(Network(ego=mine), archive)[0].ego == Ego(industry="food")
    assert restored(Network(ego=mine), Archive(network=EMPTY))[0].ego == mine


def test_what_imports_altered_is_not_archived() -> None:
    batch = ImportBatch(id=ImportId("i"), format="vcard", made_at=NOW)
    assert b'"changes"' not in write_archive(Network(imports={batch.id: batch}), (), ())


def test_an_archive_is_known_by_its_beginning() -> None:
    for beginning in (b"", b"\xef\xbb\xbf\n"):
        content = beginning + write_archive(EMPTY, (), ())
        assert may_be_archive(content)
        assert read_archive(content).network == EMPTY
    assert not may_be_archive(b"First Name,weak_ties")
    with pytest.raises(FormatUnknownError):
        read_archive(b'{"format":"other"}')


def an_archive_of(picture_id: str, content: bytes) -> bytes:
    """An archive with one picture, which may be none."""
    kept = b'{"id":"%s","media_type":"image/png","content":"%s"}' % (picture_id.encode(), content)
    return b'{"format":"weak_ties","version":2,"pictures":[%s]}' % kept


def test_a_picture_comes_back_with_its_tie() -> None:
    hanako, taro = a_tie("Hanako", picture=picture(RED).id), a_tie("Taro", picture=picture(BLUE).id)
    archive = read_archive(written(Archive(network=a_network(hanako, taro), pictures=PICTURES)))
    since = replace(taro, picture=None)
    network, changes, _ = restored(a_network(since), archive)
    assert (network.ties[hanako.id], network.ties[taro.id]) == (hanako, since)
    assert changes == Changes(saved=(picture(RED), hanako))


def test_who_lost_the_picture_in_an_archive_comes_back_without_it() -> None:
    hanako = a_tie("Hanako", picture=picture().id)
    network, changes, _ = restored(EMPTY, Archive(network=a_network(hanako)))
    assert changes == Changes(saved=(network.ties[hanako.id],))
    assert network.ties[hanako.id].picture is None


def test_an_archive_of_the_first_version_is_read() -> None:
    content = written(Archive(network=a_network(a_tie()))).replace(b'"version":2', b'"version":1')
    assert read_archive(content).network == a_network(a_tie())


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        (b"\xff\xfe\x00", "not_text"),
        (b'{"format":"weak_ties","version":1,"ties":[{"id":"\\ud800"}]}', "not_text"),
        (b'{"format":"weak_ties","version":1', "damaged"),
        (b"[" * 200_000, "damaged"),
        (b'{"format":"weak_ties","version":1,"ties":{}}', "damaged"),
        (b'{"format":"weak_ties","version":1,"ties":[{"id":"a"}]}', "damaged"),
        (b'{"format":"weak_ties","version":1,"ego":[]}', "damaged"),
        (an_archive_of(picture().id, base64.b64encode(SVG)), "damaged"),
        (an_archive_of(picture().id, base64.b64encode(picture(BLUE).content)), "damaged"),
        (an_archive_of(picture().id, b"*"), "damaged"),
    ],
)
def test_a_damaged_archive_is_refused_and_explained(content: bytes, reason: str) -> None:
    with pytest.raises(FileUnreadableError) as raised:
        read_archive(content)
    assert raised.value.placeholders == {"reason": reason}


@pytest.mark.parametrize("plain", [[], {}, {"format": "other"}, {"format": "weak_ties", "version": 3}])
def test_other_json_and_newer_archives_are_no_format_of_ours(plain: object) -> None:
    with pytest.raises(FormatUnknownError):
        read_archive(json.dumps(plain).encode())


def test_an_older_archive_without_a_list_has_none() -> None:
    assert read_archive(b'{"format":"weak_ties","version":1}') == Archive(network=EMPTY)


@pytest.mark.parametrize(
    "fields",
    [
        {"snoozes": -1},
        {"snoozes": 2**70},
        {"contact": ContactSummary(attempts=(NOW + timedelta(days=9),))},
        {"contact": ContactSummary(last_answer=NOW + timedelta(days=9))},
    ],
)
def test_a_tie_that_cannot_be_is_refused(fields: dict[str, Any]) -> None:
    require_plausible((a_tie(snoozes=3, contact=ContactSummary(attempts=(NOW,))),), (), NOW)
    with pytest.raises(FileUnreadableError):
        require_plausible((a_tie(**fields),), (), NOW)
