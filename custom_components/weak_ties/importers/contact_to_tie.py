"""What an imported contact makes of a tie: a new one, or a known one that knows more than before.

What is set stays: the owner may have set it, and an import cannot tell. Empty fields are filled, channels and
affiliations are added.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from ..network.editing.job_changes import with_job_change
from ..network.identity.names import fold
from ..network.model import SourceKey, Strength, Tie, TieId
from .contact import ImportedContact
from .content import content_hash
from .employment import affiliations_after, affiliations_confirmed
from .imported_channels import with_channels


class TieMaker:
    """Makes ties of contacts; it holds what all records of one import share."""

    def __init__(self, *, strength: Strength, at: datetime, new_id: Callable[[], str], region: str | None) -> None:
        self._strength = strength
        self._at = at
        self._new_id = new_id
        self._region = region

    def new(self, contact: ImportedContact, name: str) -> Tie:
        """Make a tie that the network does not have yet."""
        tie = Tie(
            id=TieId(self._new_id()), name=name, strength=self._strength, starred=contact.starred, added_at=self._at
        )
        return self.enriched(tie, contact, name)

    def enriched(self, tie: Tie, contact: ImportedContact, name: str) -> Tie:
        """Add to a tie what a contact knows beyond it, and note which record of which source it is.

        Another employer than before is news, but not of somebody whom this very import has added: two records of one
        file then disagree.
        """
        affiliations = affiliations_after(
            tie.affiliations, contact.affiliations, as_of=contact.as_of, new_id=self._new_id
        )
        named = _with_name_parts(tie, contact, name)
        known = replace(
            named,
            tags=_united(tie.tags, contact.tags),
            note=tie.note or contact.note,
            met_on=tie.met_on or contact.met_on,
            birthday=tie.birthday or contact.birthday,
            picture=tie.picture or (contact.picture.id if contact.picture else None),
            affiliations=affiliations,
            source_keys=_with_source_key(tie.source_keys, contact),
        )
        after = with_channels(known, contact, at=self._at, region=self._region, new_id=self._new_id)
        return after if tie.added_at == self._at else self._with_job_change(tie, after, contact)

    def _with_job_change(self, before: Tie, after: Tie, contact: ImportedContact) -> Tie:
        """The tie with what follows from another employer; an export of today may be of tomorrow by UTC."""
        noticed_on = self._at.astimezone(UTC).date()
        moved = with_job_change(before, after, at=self._at, today=max(noticed_on, contact.as_of or noticed_on))
        return replace(moved, new_job_on=noticed_on) if moved is not after else after

    def confirmed(self, tie: Tie, contact: ImportedContact) -> Tie:
        """Note that a record which has not changed still said the same on a later day."""
        affiliations = affiliations_confirmed(tie.affiliations, contact.affiliations, contact.as_of)
        return tie if affiliations is tie.affiliations else replace(tie, affiliations=affiliations)


def _with_name_parts(tie: Tie, contact: ImportedContact, name: str) -> Tie:
    """Fill in the parts of a name. Where the source has another name, it becomes an alias and its parts are left."""
    if fold(tie.name) != fold(name):
        return replace(tie, aliases=_united(tie.aliases, (name, *contact.aliases)))
    return replace(
        tie,
        family_name=tie.family_name or contact.family_name,
        given_name=tie.given_name or contact.given_name,
        reading=tie.reading or contact.reading,
        family_reading=tie.family_reading or contact.family_reading,
        given_reading=tie.given_reading or contact.given_reading,
        aliases=_united(tie.aliases, contact.aliases),
    )


def _united(known: tuple[str, ...], more: tuple[str, ...]) -> tuple[str, ...]:
    return (*known, *dict.fromkeys(one for one in more if one and one not in known))


def _with_source_key(known: tuple[SourceKey, ...], contact: ImportedContact) -> tuple[SourceKey, ...]:
    made = SourceKey(source=contact.source, key=contact.key, content_hash=content_hash(contact))
    others = tuple(one for one in known if (one.source, one.key) != (made.source, made.key))
    return (*others, made)
