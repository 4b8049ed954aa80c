"""Pictures that files bring: given to whom has none, never twice, and taken back with their import."""

import base64
from dataclasses import replace

import pytest

from custom_components.weak_ties.importers.contact import ImportedChannel, ImportedContact
from custom_components.weak_ties.importers.content import content_hash
from custom_components.weak_ties.importers.decode import Locale
from custom_components.weak_ties.importers.reasons import PictureProblem
from custom_components.weak_ties.importers.undo import plan_undo
from custom_components.weak_ties.importers.vcard import read_vcards
from custom_components.weak_ties.network.model import ChannelKind, Network
from custom_components.weak_ties.network.pictures import PICTURE_LIMIT, Picture
from tests.images import BLUE, JPEG, RED, picture, png
from tests.importers.contacts import a_contact, a_job, email, imported, only_tie, plan
from tests.network.builders import NOW, a_network, a_tie, an_email

EMPTY = Network()
ENGLISH = Locale(language="en", region="US", encoding=None)


def brought(outcome_saved: tuple[object, ...]) -> list[Picture]:
    return [record for record in outcome_saved if isinstance(record, Picture)]


def test_a_stranger_comes_with_the_picture() -> None:
    outcome = plan(EMPTY, a_contact(picture=picture()))
    assert only_tie(outcome.network).picture == picture().id
    assert brought(outcome.changes.saved) == [picture()]


def test_a_picture_fills_a_gap_and_takes_nobodys_place() -> None:
    known = a_tie("Hanako Suzuki", channels=(an_email("hanako@example.com"),))
    contact = a_contact(channels=(email("hanako@example.com"),), picture=picture(BLUE))
    assert only_tie(imported(a_network(known), contact)).picture == picture(BLUE).id
    outcome = plan(a_network(replace(known, picture=picture(RED).id)), contact)
    assert only_tie(outcome.network).picture == picture(RED).id
    assert brought(outcome.changes.saved) == []


def test_the_same_file_again_brings_nothing_even_when_the_owner_took_the_picture_away() -> None:
    contact = a_contact(picture=picture())
    network = imported(EMPTY, contact)
    tie = replace(only_tie(network), picture=None)
    outcome = plan(replace(network, ties={tie.id: tie}), contact)
    assert (outcome.counts.unchanged, outcome.touched, brought(outcome.changes.saved)) == (1, (), [])


def test_a_record_that_has_a_picture_now_is_another() -> None:
    outcome = plan(imported(EMPTY, a_contact()), a_contact(picture=picture()))
    assert (outcome.counts.updated, only_tie(outcome.network).picture) == (1, picture().id)


def test_one_picture_of_two_people_is_brought_once() -> None:
    outcome = plan(EMPTY, a_contact("Hanako", picture=picture()), a_contact("Taro", picture=picture()))
    assert {tie.picture for tie in outcome.network.ties.values()} == {picture().id}
    assert brought(outcome.changes.saved) == [picture()]


def test_an_undone_import_takes_its_pictures_back() -> None:
    known = a_tie("Hanako Suzuki", channels=(an_email("hanako@example.com"),))
    contacts = (
        a_contact(channels=(email("hanako@example.com"),), picture=picture()),
        a_contact("New", picture=picture()),
    )
    outcome = plan(a_network(known), *contacts)
    assert {tie.picture for tie in outcome.network.ties.values()} == {picture().id}
    after, _ = plan_undo(outcome.network, outcome.batch, at=NOW, history={})
    assert only_tie(after) == known


def test_a_picture_that_the_owner_chose_since_stays_when_an_import_is_undone() -> None:
    outcome = plan(EMPTY, a_contact(picture=picture(RED)))
    tie = replace(only_tie(outcome.network), picture=picture(BLUE).id)
    after, _ = plan_undo(replace(outcome.network, ties={tie.id: tie}), outcome.batch, at=NOW, history={})
    assert only_tie(after).picture == picture(BLUE).id


def test_a_record_without_a_picture_has_the_hash_that_it_had_before_there_were_pictures() -> None:
    channel = ImportedChannel(kind=ChannelKind.EMAIL, value="hanako@example.com")
    contact = ImportedContact(source="vcard", key="a", row=4, name="Hanako Suzuki", channels=(channel,))
    assert content_hash(contact) == "a1700e5467dd6ae9f1f9d4ba811c5dc3"


def test_another_picture_is_another_content_and_the_same_is_not() -> None:
    hashes = [content_hash(a_contact(picture=one)) for one in (None, picture(RED), picture(RED), picture(BLUE))]
    assert hashes[1] == hashes[2]
    assert len(set(hashes)) == 3


@pytest.mark.parametrize(
    ("size", "problem"), [(PICTURE_LIMIT, None), (PICTURE_LIMIT + 1, PictureProblem.PICTURE_TOO_LARGE)]
)
def test_a_picture_above_a_megabyte_is_left_out_and_the_person_comes(size: int, problem: str | None) -> None:
    text = base64.encodebytes(JPEG + b"x" * (size - len(JPEG))).decode().replace("\n", "\r\n ").rstrip()
    card = f"BEGIN:VCARD\r\nFN:Jane\r\nPHOTO;ENCODING=b:\r\n {text}\r\nTITLE:Dentist\r\nEND:VCARD\r\n"
    parsed = read_vcards(card.encode(), ENGLISH)
    (contact,) = parsed.contacts
    assert [job.title for job in contact.affiliations] == ["Dentist"]
    assert [(one.row, one.reason) for one in parsed.left_out] == ([(1, problem)] if problem else [])
    assert (contact.picture is None) == bool(problem)


def test_the_plan_says_which_pictures_were_left_out() -> None:
    card = b"BEGIN:VCARD\r\nFN:Jane\r\nPHOTO;VALUE=URI:https://example.com/jane.jpg\r\nEND:VCARD\r\n"
    parsed = read_vcards(card, ENGLISH)
    assert [(one.row, str(one.reason)) for one in parsed.left_out] == [(1, "picture_elsewhere")]
    assert plan(EMPTY, *parsed.contacts).counts.added == 1


def test_two_records_that_differ_in_their_picture_alone_are_both_read() -> None:
    cards = [a_card("Jane", png(RED)), a_card("Jane", png(BLUE)), a_card("Jane", png(RED))]
    parsed = read_vcards(b"".join(cards), ENGLISH)
    assert [contact.picture for contact in parsed.contacts] == [picture(RED), picture(BLUE)]
    assert [record.row for record in parsed.skipped] == [3]


def a_card(name: str, content: bytes) -> bytes:
    photo = base64.b64encode(content).decode()
    return f"BEGIN:VCARD\r\nFN:{name}\r\nPHOTO;ENCODING=b:{photo}\r\nEND:VCARD\r\n".encode()


def test_a_job_and_a_picture_come_together() -> None:
    outcome = plan(imported(EMPTY, a_contact()), a_contact(affiliations=(a_job("Example Foods"),), picture=picture()))
    tie = only_tie(outcome.network)
    assert ([one.organization for one in tie.affiliations], tie.picture) == (["Example Foods"], picture().id)
