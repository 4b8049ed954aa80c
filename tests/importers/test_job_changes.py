"""Job changes seen when a newer export is imported: what LinkedIn's file says, read as LinkedIn writes it."""

from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from custom_components.weak_ties.importers import parse
from custom_components.weak_ties.importers.intake import IntakePlan, plan_import
from custom_components.weak_ties.importers.undo import plan_undo
from custom_components.weak_ties.network.affiliations.employers import current_work
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.interactions import log_interaction
from custom_components.weak_ties.network.model import ChannelKind, InteractionKind, Network, Tie
from custom_components.weak_ties.network.reach.reach import is_working
from tests.importers.contacts import LAST_YEAR, a_contact, a_job, email, only_tie, plan
from tests.network.builders import NOW, new_ids

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
HANAKO = "Hanako,Suzuki,https://www.linkedin.com/in/hanako-suzuki"
AT_FOODS = f"{HANAKO},hanako@example-foods.example,Example Foods,Buyer,05 Mar 2019\n"
AT_RAIL = f"{HANAKO},hanako@sample-rail.example,Sample Rail,Head of Buying,05 Mar 2019\n"
SPELLED_OTHERWISE = f'{HANAKO},hanako@example-foods.example,"Example Foods, Inc.",Head Buyer,05 Mar 2019\n'
MARCH, NOVEMBER = datetime(2026, 3, 2, 9, 0, tzinfo=UTC), NOW


def export(network: Network, row: str, day: date, at: datetime) -> IntakePlan:
    """What importing a file of that row would do. Its newest connection, somebody else's, tells its day."""
    newest = f"Taro,Yamada,https://www.linkedin.com/in/taro-yamada,,,,{day:%d %b %Y}\n"
    with TemporaryDirectory() as folder:
        path = Path(folder, "Connections.csv")
        path.write_text(HEADER + row + newest, encoding="utf-8")
        parsed = parse(path, language="en", region="JP")
    directory = Directory.of(network.ties.values(), "JP")
    return plan_import(network, directory, parsed, at=at, new_id=new_ids(f"id-{at:%m}"), region="JP")


def hanako(network: Network) -> Tie:
    return next(tie for tie in network.ties.values() if tie.name == "Hanako Suzuki")


def first() -> Network:
    return export(Network(), AT_FOODS, date(2026, 3, 1), MARCH).network


def employer(tie: Tie) -> str:
    work = current_work(tie)
    return work.organization if work else ""


def test_somebody_who_comes_with_a_job_has_no_new_one() -> None:
    tie = hanako(first())
    assert (employer(tie), tie.new_job_on) == ("Example Foods", None)


def test_a_newer_export_with_another_company_is_news_and_ends_the_old_mail() -> None:
    outcome = export(first(), AT_RAIL, date(2026, 11, 20), NOVEMBER)
    tie = hanako(outcome.network)
    assert outcome.counts.updated == 1
    assert (employer(tie), tie.new_job_on) == ("Sample Rail", date(2026, 11, 23))
    mail = {one.value: is_working(one) for one in tie.channels if one.kind is ChannelKind.EMAIL}
    assert mail == {"hanako@example-foods.example": False, "hanako@sample-rail.example": True}


def test_an_export_of_a_day_that_is_tomorrow_by_utc_ends_the_old_mail_too() -> None:
    tie = hanako(export(first(), AT_RAIL, date(2026, 11, 24), NOVEMBER).network)
    assert tie.new_job_on == date(2026, 11, 23)
    assert not is_working(next(one for one in tie.channels if "foods" in one.value))


def test_the_same_company_in_another_spelling_is_no_news() -> None:
    assert hanako(export(first(), SPELLED_OTHERWISE, date(2026, 11, 20), NOVEMBER).network).new_job_on is None


def test_an_older_export_is_no_news() -> None:
    tie = hanako(export(first(), AT_RAIL, date(2024, 1, 1), NOVEMBER).network)
    assert (employer(tie), tie.new_job_on) == ("Example Foods", None)


def test_undoing_the_import_takes_the_news_back_and_the_old_mail_works_again() -> None:
    before = first()
    outcome = export(before, AT_RAIL, date(2026, 11, 20), NOVEMBER)
    after, _ = plan_undo(outcome.network, outcome.batch, at=NOVEMBER, history={})
    assert after.ties == before.ties


def test_undoing_the_import_does_not_bring_back_news_that_the_owner_has_answered() -> None:
    outcome = export(first(), AT_RAIL, date(2026, 11, 20), NOVEMBER)
    tie_id = hanako(outcome.network).id
    met, _, _ = log_interaction(
        outcome.network, tie_ids=(tie_id,), kind=InteractionKind.MEAL, at=NOW, now=NOW, new_id=new_ids("meal")
    )
    assert hanako(met).new_job_on is None
    after, _ = plan_undo(met, outcome.batch, at=NOVEMBER, history={tie_id: 1})
    assert hanako(after).new_job_on is None


def test_two_records_of_one_import_that_disagree_are_no_news() -> None:
    mail = email("hanako@example.com")
    older = a_contact(
        source="vcard", key="1", as_of=LAST_YEAR, channels=(mail,), affiliations=(a_job("Example Foods"),)
    )
    newer = a_contact(source="vcard", key="2", channels=(mail,), affiliations=(a_job("Sample Rail"),))
    outcome = plan(Network(), older, newer)
    assert outcome.counts.merged == 1
    tie = only_tie(outcome.network)
    assert (employer(tie), tie.new_job_on) == ("Sample Rail", None)
