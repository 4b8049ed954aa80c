"""Who is joined with whom, in the situations that people really have, from the file to the network."""

from pathlib import Path

import pytest

from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.evidence import is_role_mailbox
from custom_components.weak_ties.importers.intake import IntakePlan, plan_import
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.model import Birthday, Network
from tests.importers.contacts import a_contact, email, linkedin, phone, plan
from tests.network.builders import NOW, a_network, a_phone, a_tie, an_email, new_ids

CASES = Path(__file__).parent / "cases/people"
FILES = {
    "couple-shares-email.vcf": {"Karl Lindner", "Maria Lindner"},
    "colleagues-share-office-mail-and-company-pages.vcf": {
        *("Ida Moos", "Jan Torf", "Kim Heide", "Lars Schilf", "Mia Binse", "Nils Rohr"),
    },
    "linkedin-profile-view-urls.vcf": {"Hugo Anger", "Iris Wiese", "Jona Acker", "Kira Koppel"},
}


def read(name: str, network: Network, prefix: str = "new") -> IntakePlan:
    parsed = parse(CASES / name, language="de", region="DE")
    directory = Directory.of(network.ties.values(), "DE")
    ids = new_ids()
    return plan_import(network, directory, parsed, at=NOW, new_id=lambda: f"{prefix}-{ids()}", region="DE")


def names(network: Network) -> list[str]:
    return sorted(tie.name for tie in network.ties.values())


@pytest.mark.parametrize(("name", "people"), FILES.items(), ids=list(FILES))
def test_people_who_share_an_address_stay_themselves(name: str, people: set[str]) -> None:
    outcome = read(name, Network())
    assert names(outcome.network) == sorted(people)
    assert not any(tie.aliases for tie in outcome.network.ties.values())


def test_a_couple_keeps_both_birthdays_and_is_asked_about_once() -> None:
    outcome = read("couple-shares-email.vcf", Network())
    days = {tie.name: tie.birthday for tie in outcome.network.ties.values()}
    assert days == {
        "Karl Lindner": Birthday(month=2, day=3, year=1950),
        "Maria Lindner": Birthday(month=7, day=8, year=1953),
    }
    assert len(outcome.network.merge_suggestions) == 1


def test_two_people_of_one_name_are_a_suggestion_with_both_employers() -> None:
    outcome = read("pub-urls-two-people.vcf", Network())
    assert names(outcome.network) == ["John Smith", "John Smith"]
    assert len(outcome.network.merge_suggestions) == 1
    employers = {work.organization for tie in outcome.network.ties.values() for work in tie.affiliations}
    assert employers == {"Aster Ltd", "Poplar Inc"}


def test_a_uid_that_names_somebody_else_now_is_no_key() -> None:
    first = read("uid-is-row-number.vcf", Network(), "first").network
    later = read("uid-is-row-number-later.vcf", first, "later")
    assert names(later.network) == ["Abel Neu", "Adam Tanne", "Bea Kiefer"]
    assert not any(tie.aliases for tie in later.network.ties.values())
    keys = {tie.name: [key.key for key in tie.source_keys] for tie in later.network.ties.values()}
    assert all(len(held) == 1 for held in keys.values()), keys
    again = read("uid-is-row-number-later.vcf", later.network, "again")
    assert (again.counts.unchanged, again.counts.added) == (3, 0)


def test_a_person_without_a_uid_is_the_same_tie_after_an_edit() -> None:
    first = a_contact("Anna Berg", source="vcard", key="x", channels=(phone("+49 151 23456789"),))
    there = plan(Network(), first).network
    married = a_contact("Anna Koch", source="vcard", key="y", channels=(phone("0049 151 23456789"),))
    assert plan(there, married).counts.merged == 1


def test_a_father_and_a_son_of_one_name_with_one_mail_are_two() -> None:
    father = a_tie(
        "Paul Marsh", birthday=Birthday(month=3, day=1, year=1950), channels=(an_email("marsh@example.com"),)
    )
    son = a_contact("Paul Marsh", birthday=Birthday(month=5, day=2, year=1981), channels=(email("marsh@example.com"),))
    outcome = plan(a_network(father), son)
    assert (outcome.counts.suggested, len(outcome.network.ties)) == (1, 2)


def test_a_namesake_with_the_same_office_mailbox_is_a_question() -> None:
    known = a_tie("Rob Hall", channels=(an_email("info@example.com"),))
    outcome = plan(a_network(known), a_contact("Robert Hall", channels=(email("info@example.com"),)))
    assert outcome.counts.suggested == 1


def test_a_nickname_with_a_personal_mail_is_the_same_person() -> None:
    known = a_tie("Bob Hall", channels=(an_email("rhall@example.com"),))
    assert plan(a_network(known), a_contact("Robert Hall", channels=(email("rhall@example.com"),))).counts.merged == 1


def test_an_own_profile_joins_a_kanji_name_without_a_reading_and_a_mobile_asks() -> None:
    there = plan(Network(), a_contact("佐藤花子", channels=(linkedin("hanako-s"), phone("090-1234-5678")))).network
    card = a_contact("Hanako Sato", source="vcard", key="u", channels=(linkedin("hanako-s"),))
    assert plan(there, card).counts.merged == 1
    called = a_contact("Hanako Sato", source="vcard", key="u", channels=(phone("090-1234-5678"),))
    assert plan(there, called).counts.suggested == 1


def test_an_address_that_two_of_the_network_have_joins_nobody() -> None:
    channels = (an_email("lindners@example.net"),)
    there = a_network(a_tie("Karl Lindner", channels=channels), a_tie("Maria Lindner", channels=channels))
    outcome = plan(there, a_contact("M. Lindner", channels=(email("lindners@example.net"),)))
    assert outcome.counts.merged == 0


def test_many_colleagues_of_one_mailbox_are_not_all_asked_about() -> None:
    people = [
        a_contact(f"{name} Example", key=name, channels=(email("atelier@example.com"),))
        for name in (
            "Ada",
            "Bo",
            "Cleo",
            "Dora",
            "Emil",
            "Finn",
        )
    ]
    outcome = plan(Network(), *people)
    assert len(outcome.network.ties) == 6
    assert outcome.counts.suggested == 2


@pytest.mark.parametrize(
    ("address", "is_role"),
    [
        ("info@example.com", True),
        ("info-berlin@example.com", True),
        ("sales2@example.com", True),
        ("kontakt@example.de", True),
        ("ida.moos@example.com", False),
        ("infantino@example.com", False),
        ("salesman@example.com", False),
    ],
)
def test_a_mailbox_of_a_role_is_told_from_a_persons(address: str, is_role: bool) -> None:
    assert is_role_mailbox(address) is is_role


def test_a_household_is_found_again_by_its_own_mobile() -> None:
    known = a_tie("Karl Lindner", channels=(a_phone("+4915140000001"),))
    card = a_contact("K. Lindner", channels=(phone("+49 151 40000001"),))
    assert plan(a_network(known), card).counts.merged == 1
