"""The end that all importers share: every record in exactly one place, and every key only once."""

from collections.abc import Iterable
from dataclasses import replace

from ..network.errors import FileUnreadableError
from .contact import ImportedContact, ParsedFile, SkippedRecord
from .reasons import FileProblem, SkipReason

type Outcome = tuple[int, ImportedContact | SkipReason]


def parsed_file(format_name: str, outcomes: Iterable[Outcome]) -> ParsedFile:
    """Sort outcomes into contacts and skipped records.

    The same record twice is one contact. Two records under one key that say different things are two contacts,
    the second under a key of its own: which of them is right is not for the importer to say.
    Raises FileUnreadableError when not one name survived the program that wrote the file.
    """
    register = _Register()
    skipped: list[SkippedRecord] = []
    for row, outcome in outcomes:
        refusal = outcome if isinstance(outcome, SkipReason) else register.add(outcome)
        if refusal:
            skipped.append(SkippedRecord(row=row, reason=refusal))
    if not register.contacts and any(record.reason == SkipReason.REPLACED_CHARACTERS for record in skipped):
        raise FileUnreadableError(reason=FileProblem.REPLACED_CHARACTERS)
    return ParsedFile(format=format_name, contacts=tuple(register.contacts.values()), skipped=tuple(skipped))


class _Register:
    """The contacts of one file by their keys."""

    def __init__(self) -> None:
        self.contacts: dict[str, ImportedContact] = {}
        self._variants: dict[str, set[ImportedContact]] = {}

    def add(self, contact: ImportedContact) -> SkipReason | None:
        """Keep a contact under a key of its own, or say why not."""
        known = self.contacts.get(contact.key)
        if known is None:
            self.contacts[contact.key] = contact
            return None
        variants = self._variants.setdefault(contact.key, {replace(known, row=0)})
        if replace(contact, row=0) in variants:
            return SkipReason.REPEATED
        variants.add(replace(contact, row=0))
        return self.add(replace(contact, key=f"{contact.key}|{len(variants)}"))
