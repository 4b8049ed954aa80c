"""Makes what importers hand over: each takes what the test is about and fills in the rest."""

from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any

from custom_components.weak_ties.importers.contact import (
    ImportedAffiliation,
    ImportedChannel,
    ImportedContact,
    ParsedFile,
    SkippedRecord,
)
from custom_components.weak_ties.importers.intake import IntakePlan, plan_import
from custom_components.weak_ties.network.identity.matching import Directory
from custom_components.weak_ties.network.model import ChannelKind, Network, Strength, Tie
from tests.network.builders import NOW

THIS_YEAR = date(2026, 11, 1)
LAST_YEAR = date(2025, 11, 1)
_NUMBERS = count(1)


def a_contact(name: str = "Hanako Suzuki", **fields: Any) -> ImportedContact:
    """A contact of a LinkedIn export of this year; its key is its name."""
    made = ImportedContact(source="linkedin", key=name.casefold(), row=1, name=name, as_of=THIS_YEAR)
    return replace(made, **fields)


def phone(value: str, **fields: Any) -> ImportedChannel:
    """A number."""
    return replace(ImportedChannel(kind=ChannelKind.PHONE, value=value), **fields)


def email(value: str, **fields: Any) -> ImportedChannel:
    """An e-mail address."""
    return replace(ImportedChannel(kind=ChannelKind.EMAIL, value=value), **fields)


def linkedin(slug: str) -> ImportedChannel:
    """A profile."""
    return ImportedChannel(kind=ChannelKind.LINKEDIN, value=f"https://www.linkedin.com/in/{slug}")


def a_job(organization: str, **fields: Any) -> ImportedAffiliation:
    """A job that goes on."""
    return replace(ImportedAffiliation(organization=organization), **fields)


def a_file(*contacts: ImportedContact, skipped: tuple[SkippedRecord, ...] = ()) -> ParsedFile:
    """A file of these contacts."""
    return ParsedFile(format="linkedin", contacts=contacts, skipped=skipped)


def plan(network: Network, *contacts: ImportedContact, **given: Any) -> IntakePlan:
    """A plan to import these contacts."""
    return plan_import(
        network,
        Directory.of(network.ties.values(), "JP"),
        a_file(*contacts),
        strength=given.get("strength", Strength.ACQUAINTANCE),
        at=given.get("at", NOW),
        new_id=lambda: f"new-{next(_NUMBERS)}",
        region="JP",
    )


def imported(network: Network, *contacts: ImportedContact, **given: Any) -> Network:
    """The network after importing these contacts."""
    return plan(network, *contacts, **given).network


def only_tie(network: Network) -> Tie:
    """The one tie there is."""
    (tie,) = network.ties.values()
    return tie
