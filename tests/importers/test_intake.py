from dataclasses import asdict, replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.weak_ties.importers.contact import ImportedChannel, ImportedContact, SkippedRecord
from custom_components.weak_ties.importers.intake import plan_import
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.model import (
    AffiliationKind,
    Birthday,
    ChannelKind,
    ChannelOwner,
    Network,
    PostalAddress,
    Strength,
)
from tests.importers.contacts import (
    LAST_YEAR,
    THIS_YEAR,
    a_contact,
    a_file,
    a_job,
    email,
    imported,
    linkedin,
    only_tie,
    phone,
    plan,
)
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_affiliation, an_email, new_ids

EMPTY = Network()


def test_a_stranger_becomes_an_acquaintance_who_is_not_kept() -> None:
    contact = a_contact(met_on=date(2019, 4, 1), tags=("tennis",), note="Likes tea", birthday=Birthday(month=2, day=29))
    outcome = plan(EMPTY, contact)
    tie = only_tie(outcome.network)
    assert outcome.counts.added == 1
    assert (tie.name, tie.strength, tie.cadence_days) == ("Hanako Suzuki", Strength.ACQUAINTANCE, None)
    assert (tie.met_on, tie.tags, tie.note) == (date(2019, 4, 1), ("tennis",), "Likes tea")
    assert tie.added_at == NOW
    assert outcome.touched == (tie.id,)


def test_new_ties_get_the_strength_that_was_asked_for() -> None:
    assert only_tie(imported(EMPTY, a_contact(), strength=Strength.HELPER)).strength is Strength.HELPER


def test_the_same_file_again_changes_nothing() -> None:
    contact = a_contact(channels=(email("hanako@example.com"),), affiliations=(a_job("Example Foods"),))
    first = imported(EMPTY, contact)
    again = plan(first, contact)
    assert again.counts.unchanged == 1
    assert again.touched == ()
    assert again.network.ties == first.ties


def test_a_record_that_says_more_updates_its_tie() -> None:
    first = imported(EMPTY, a_contact())
    outcome = plan(first, a_contact(channels=(email("hanako@example.com"),)))
    assert outcome.counts.updated == 1
    assert [channel.value for channel in only_tie(outcome.network).channels] == ["hanako@example.com"]


def test_the_record_of_a_renamed_tie_is_still_that_tie() -> None:
    tie = only_tie(imported(EMPTY, a_contact()))
    renamed = a_network(replace(tie, name="Hanako Tanaka"))
    outcome = plan(renamed, a_contact(note="New"))
    assert outcome.counts.updated == 1
    assert only_tie(outcome.network).name == "Hanako Tanaka"
    assert only_tie(outcome.network).aliases == ("Hanako Suzuki",)


def test_the_same_email_is_the_same_tie() -> None:
    known = a_tie("H. Suzuki", channels=(an_email("hanako@example.com"),))
    outcome = plan(a_network(known), a_contact(channels=(email("Hanako@Example.com"), phone("03-1234-5678"))))
    assert outcome.counts.merged == 1
    assert len(only_tie(outcome.network).channels) == 2
    assert only_tie(outcome.network).source_keys[0].source == "linkedin"


def test_the_same_profile_is_the_same_tie() -> None:
    first = imported(EMPTY, a_contact(channels=(linkedin("hanako"),)))
    card = a_contact("Suzuki H.", source="vcard", key="uid-1", channels=(linkedin("Hanako/"),))
    assert plan(first, card).counts.merged == 1


def test_the_same_mobile_and_family_name_is_the_same_tie() -> None:
    known = a_tie("鈴木花子", family_name="鈴木", family_reading="すずき", channels=(a_phone("+819012345678"),))
    card = a_contact("Hanako Suzuki", family_name="Suzuki", channels=(phone("090-1234-5678"),))
    outcome = plan(a_network(known), card)
    assert outcome.counts.merged == 1
    assert only_tie(outcome.network).aliases == ("Hanako Suzuki",)


def test_the_same_mobile_with_another_name_is_another_tie_and_a_question() -> None:
    known = a_tie("Taro Yamada", family_name="Yamada", channels=(a_phone("+819012345678"),))
    card = a_contact(family_name="Suzuki", channels=(phone("090-1234-5678"),))
    outcome = plan(a_network(known), card)
    assert outcome.counts.suggested == 1
    assert [one.reason for one in outcome.network.merge_suggestions.values()] == ["shared_channel"]
    assert len(outcome.network.ties) == 2


def test_a_family_with_one_landline_is_not_one_tie() -> None:
    known = a_tie("Taro Suzuki", family_name="Suzuki", channels=(a_phone("+81312345678"),))
    card = a_contact(family_name="Suzuki", channels=(phone("03-1234-5678"),))
    assert plan(a_network(known), card).counts.added == 1


def test_a_number_that_does_not_tell_is_mobile_when_it_is_called_so() -> None:
    known = a_tie("Hana Suzuki", channels=(a_phone("+12015550123"),))
    assert plan(a_network(known), a_contact(channels=(phone("+1 201 555 0123"),))).counts.suggested == 1
    assert plan(a_network(known), a_contact(channels=(phone("+1 201 555 0123", label="cell"),))).counts.merged == 1


@pytest.mark.parametrize(
    ("name", "reading", "known"),
    [
        ("Hanako Suzuki", "", "Hanako Suzuki"),
        ("suzuki hanako", "", "Hanako Suzuki"),
        ("鈴木花子", "すずき はなこ", "Hanako Suzuki"),
    ],
)
def test_the_same_name_elsewhere_is_a_suggestion_and_never_a_merge(name: str, reading: str, known: str) -> None:
    there = a_network(a_tie(known))
    outcome = plan(there, a_contact(name, reading=reading))
    (suggestion,) = outcome.network.merge_suggestions.values()
    assert outcome.counts.suggested == 1
    assert len(outcome.network.ties) == 2
    assert {suggestion.tie_id, suggestion.other_id} == set(outcome.network.ties)
    assert suggestion in outcome.changes.saved


def test_two_records_of_one_file_obey_the_same_rules() -> None:
    outcome = plan(
        EMPTY,
        a_contact("Hanako Suzuki", key="1", channels=(email("hanako@example.com"),)),
        a_contact("H. Suzuki", key="2", channels=(email("hanako@example.com"),)),
        a_contact("Suzuki Hanako", key="3"),
    )
    assert (outcome.counts.added, outcome.counts.merged, outcome.counts.suggested) == (1, 1, 1)
    assert len(outcome.network.ties) == 2


@pytest.mark.parametrize("known_first", [True, False])
def test_names_that_sound_alike_in_other_kanji_are_other_people(known_first: bool) -> None:
    one = a_contact("佐藤 花子", key="1", family_reading="さとう", given_reading="はなこ")
    other = a_contact("佐東 華子", key="2", reading="さとう はなこ")
    spoken = a_contact("Hanako Sato", key="3")
    before = imported(EMPTY, one) if known_first else EMPTY
    contacts = (other, spoken) if known_first else (one, other, spoken)
    outcome = plan(before, *contacts)
    assert (outcome.counts.added, outcome.counts.suggested) == (len(contacts) - 1, 1)


def test_a_reading_in_kana_matches_kanji_within_a_file() -> None:
    one = a_contact("佐藤 花子", key="1", reading="さとう はなこ")
    assert plan(EMPTY, one, a_contact("さとう はなこ", key="2")).counts.suggested == 1
    assert plan(EMPTY, a_contact("さとう はなこ", key="2"), one).counts.suggested == 1


def test_a_key_that_a_file_has_twice_is_taken_once() -> None:
    outcome = plan(EMPTY, a_contact(), a_contact(row=2, note="Other"))
    assert outcome.skipped == (SkippedRecord(row=2, reason="repeated"),)


@pytest.mark.parametrize(("name", "reason"), [("  ", "name_missing"), ("x" * 201, "name_too_long")])
def test_a_name_that_cannot_be_kept_is_skipped_and_explained(name: str, reason: str) -> None:
    outcome = plan(EMPTY, a_contact(name, row=7))
    assert outcome.skipped == (SkippedRecord(row=7, reason=reason),)
    assert outcome.counts.skipped == 1
    assert not outcome.network.ties


def test_what_the_parser_skipped_is_counted() -> None:
    parsed = a_file(a_contact(row=2), skipped=(SkippedRecord(row=1, reason="row_empty"),))
    outcome = plan_import(
        EMPTY, Directory.of(()), parsed, strength=Strength.ALLY, at=NOW, new_id=new_ids(), region=None
    )
    assert (outcome.counts.added, outcome.counts.skipped, outcome.batch.skipped) == (1, 1, 1)


def test_what_is_set_is_never_overwritten() -> None:
    known = a_tie(
        reading="すずき はなこ",
        strength=Strength.SPONSOR,
        note="Mine",
        met_on=date(2001, 1, 1),
        birthday=Birthday(month=1, day=1),
        channels=(an_email("hanako@example.com", label="private"),),
    )
    contact = a_contact(
        reading="スズキ ハナコ",
        note="Theirs",
        met_on=THIS_YEAR,
        birthday=Birthday(month=2, day=2),
        channels=(email("hanako@example.com", label="work", owner=ChannelOwner.EMPLOYER),),
        starred=True,
    )
    tie = only_tie(imported(a_network(known), contact))
    assert replace(tie, source_keys=()) == known


def test_what_is_empty_is_filled() -> None:
    known = a_tie(channels=(an_email("hanako@example.com"),))
    contact = a_contact(
        family_name="Suzuki",
        reading="すずき はなこ",
        note="Tea",
        tags=("tennis",),
        channels=(email("hanako@example.com", label="work"),),
    )
    tie = only_tie(imported(a_network(known), contact))
    assert (tie.family_name, tie.reading, tie.note, tie.tags) == ("Suzuki", "すずき はなこ", "Tea", ("tennis",))
    assert tie.channels[0].label == "work"


def test_a_channel_is_whose_the_file_says_or_whose_it_looks_like() -> None:
    contact = a_contact(
        channels=(
            email("hanako@example-foods.com"),
            email("hanako@gmail.com"),
            phone("090-1234-5678", owner=ChannelOwner.EMPLOYER),
            linkedin("hanako"),
            phone("---"),
            email(" "),
        ),
        affiliations=(a_job("Example Foods Co., Ltd."),),
    )
    tie = only_tie(imported(EMPTY, contact))
    assert [channel.owner.value for channel in tie.channels] == ["employer", "tie", "employer", "platform", "tie"]
    assert [channel.normalized for channel in tie.channels][2:4] == ["+819012345678", "linkedin:hanako"]
    assert tie.channels[0].kind is ChannelKind.EMAIL


def test_a_channel_that_a_tie_has_twice_is_left_alone_and_others_are_added() -> None:
    twice = (an_email("a@example.com", id="1"), an_email("a@example.com", id="2", label="work"))
    tie = only_tie(
        imported(
            a_network(a_tie(channels=twice)),
            a_contact(channels=(email("a@example.com", label="home"), email("b@example.com"))),
        )
    )
    assert tie.channels[:2] == twice
    assert [channel.value for channel in tie.channels[2:]] == ["b@example.com"]


def test_an_address_is_filled_into_a_channel_without_parts() -> None:
    parts = PostalAddress(postal_code="100-0001", locality="千代田区")
    plain, full = (
        ImportedChannel(kind=ChannelKind.POST, value="〒100-0001 千代田区", label="home", address=address)
        for address in (None, parts)
    )
    first = imported(EMPTY, a_contact(channels=(plain,)))
    full_tie = only_tie(imported(first, a_contact(channels=(full,))))
    assert [channel.address for channel in full_tie.channels] == [parts]
    again = only_tie(imported(a_network(full_tie), a_contact(note="Tea", channels=(plain,))))
    assert again.channels == full_tie.channels


def test_a_mobile_is_one_persons_under_an_initial_or_a_new_family_name_and_not_under_another_name() -> None:
    known = a_tie("Hanako Suzuki", channels=(a_phone("+819012345678"),))
    assert plan(a_network(known), a_contact("H. Suzuki", channels=(phone("090-1234-5678"),))).counts.merged == 1
    assert plan(a_network(known), a_contact("Hanako Yamada", channels=(phone("090-1234-5678"),))).counts.merged == 1
    assert plan(a_network(known), a_contact("Jiro Suzuki", channels=(phone("090-1234-5678"),))).counts.suggested == 1


def works(network: Network) -> list[tuple[str, str]]:
    return [(work.organization, work.ended) for work in only_tie(network).affiliations]


def test_a_later_export_with_another_employer_ends_the_earlier_one() -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("Example Foods"),)))
    later = imported(first, a_contact(affiliations=(a_job("Acme"),)))
    assert works(later) == [("Example Foods", "2026-11-01"), ("Acme", "")]


@pytest.mark.parametrize("as_of", [date(2020, 1, 1), LAST_YEAR, None])
def test_a_source_that_is_not_newer_never_rolls_the_employer_back(as_of: date | None) -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("Acme"),)))
    later = imported(first, a_contact(as_of=as_of, affiliations=(a_job("Example Foods"),)))
    assert works(later) == [("Acme", "")]


def test_an_undated_source_tells_the_employer_where_none_is_known() -> None:
    first = imported(EMPTY, a_contact(as_of=None))
    later = imported(first, a_contact(as_of=None, affiliations=(a_job("Acme"), a_job("Example Foods"))))
    assert works(later) == [("Acme", ""), ("Example Foods", "")]


def test_an_older_source_does_not_bring_back_a_job_that_the_owner_ended() -> None:
    ended = an_affiliation("Acme", ended="2026-10-01", seen_on=LAST_YEAR)
    known = a_network(a_tie(affiliations=(ended,), channels=(an_email("h@example.com"),)))
    for as_of in (date(2020, 1, 1), None):
        contact = a_contact(as_of=as_of, affiliations=(a_job("ACME Inc."),), channels=(email("h@example.com"),))
        assert works(imported(known, contact)) == [("Acme", "2026-10-01")]


def test_somebody_who_is_back_has_a_second_time_there() -> None:
    known = a_network(
        a_tie(
            affiliations=(an_affiliation("Acme", ended="2020-01-01", seen_on=LAST_YEAR),),
            channels=(an_email("h@example.com"),),
        )
    )
    back = a_contact(affiliations=(a_job("Acme"),), channels=(email("h@example.com"),))
    assert works(imported(known, back)) == [("Acme", "2020-01-01"), ("Acme", "")]


def test_an_export_without_an_employer_ends_nothing() -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("Acme"),)))
    assert works(imported(first, a_contact(note="New"))) == [("Acme", "")]


def test_another_spelling_of_the_employer_is_the_same_employer() -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("株式会社サンプル"),)))
    later = imported(first, a_contact(affiliations=(a_job("サンプル", title="部長"),)))
    (work,) = only_tie(later).affiliations
    assert (work.organization, work.title, work.seen_on) == ("株式会社サンプル", "部長", THIS_YEAR)


def test_a_newer_source_can_end_a_job_and_name_former_ones() -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("Acme"),)))
    later = imported(
        first,
        a_contact(
            affiliations=(
                a_job("Acme", ended="2026-03"),
                a_job("Example Foods", ended="2010"),
                a_job("Sample School", kind=AffiliationKind.SCHOOL),
                a_job(""),
            )
        ),
    )
    assert works(later) == [("Acme", "2026-03"), ("Example Foods", "2010"), ("Sample School", "")]


def test_what_still_held_later_is_newer_than_a_source_from_in_between() -> None:
    first = imported(EMPTY, a_contact(as_of=LAST_YEAR, affiliations=(a_job("Acme"),)))
    confirmed = plan(first, a_contact(affiliations=(a_job("Acme"),)))
    assert confirmed.counts.unchanged == 1
    between = a_contact(as_of=date(2026, 5, 1), affiliations=(a_job("Example Foods"),))
    assert works(imported(confirmed.network, between)) == [("Acme", "")]


def test_a_record_that_only_lost_something_is_unchanged() -> None:
    first = imported(EMPTY, a_contact(note="Tea"))
    assert plan(first, a_contact()).counts.unchanged == 1


def test_the_batch_is_kept_with_its_changes_on_disk_and_without_in_memory() -> None:
    outcome = plan(EMPTY, a_contact())
    assert outcome.changes.saved[-1] == outcome.batch
    assert len(outcome.batch.changes) == 1
    assert outcome.network.imports == {outcome.batch.id: replace(outcome.batch, changes=())}


def test_planning_leaves_the_network_as_it_was() -> None:
    network = a_network(a_tie())
    plan(network, a_contact(note="Tea"))
    assert network == a_network(a_tie())


NAMES = st.sampled_from(["Hanako Suzuki", "Suzuki Hanako", "鈴木花子", "鈴木 花子", "Taro Yamada", "", "😀", "x" * 300])
CHANNELS = st.sampled_from(
    [email("a@example.com"), email("b@example.com"), phone("090-1234-5678"), phone("03-1234-5678"), linkedin("hanako")]
)
JOBS = st.builds(a_job, st.sampled_from(["Acme", "Example Foods", ""]), ended=st.sampled_from(["", "2020"]))
CONTACTS = st.builds(
    a_contact,
    NAMES,
    key=st.sampled_from("abcdefgh"),
    family_name=st.sampled_from(["", "Suzuki", "鈴木"]),
    reading=st.sampled_from(["", "すずき はなこ"]),
    note=st.sampled_from(["", "Tea"]),
    channels=st.lists(CHANNELS, max_size=3).map(tuple),
    affiliations=st.lists(JOBS, max_size=2).map(tuple),
    as_of=st.sampled_from([None, LAST_YEAR, THIS_YEAR]),
)
FILES = st.lists(CONTACTS, max_size=6)


@given(FILES, FILES)
def test_every_record_is_in_exactly_one_count(before: list[ImportedContact], contacts: list[ImportedContact]) -> None:
    outcome = plan(imported(EMPTY, *before), *contacts)
    assert sum(asdict(outcome.counts).values()) == len(contacts)
    assert len(outcome.skipped) == outcome.counts.skipped


@given(FILES, FILES)
def test_a_second_import_is_a_no_op(before: list[ImportedContact], contacts: list[ImportedContact]) -> None:
    once = imported(imported(EMPTY, *before), *contacts)
    twice = plan(once, *contacts)
    assert twice.counts.unchanged + twice.counts.skipped == len(contacts)
    assert twice.network.ties == once.ties
    assert twice.network.merge_suggestions == once.merge_suggestions
