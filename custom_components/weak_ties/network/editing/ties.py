"""Adding a tie and changing what is known of one, by the owner's own hand."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TypedDict

from ..affiliations.employers import open_organizations, with_work
from ..changes import Changes
from ..errors import NameEmptyError, SnoozeInPastError
from ..identity.names import clean_name
from ..known import Edited, known_tie
from ..layered import with_items
from ..merging.merges import without_ties
from ..merging.references import without_tie
from ..model import Birthday, Ego, Network, NudgeOutcome, Strength, Tie, TieId
from ..nudge_outcomes import put_back, settled, week_of
from ..pictures import Picture
from ..reach.channels import stated_channels, with_channel
from ..values import (
    checked_aliases,
    checked_birthday,
    checked_cadence,
    checked_line,
    checked_met_on,
    checked_note,
    checked_strength,
    checked_tags,
)
from .job_changes import with_job_change

__all__ = [
    "Edited",
    "TieFields",
    "add_tie",
    "archive_tie",
    "forget_tie",
    "known_tie",
    "remove_picture",
    "restore_tie",
    "set_ego",
    "set_picture",
    "snooze",
    "update_tie",
    "wake",
]

type NewId = Callable[[], str]


class TieFields(TypedDict, total=False):
    """What the owner states of a tie; what is absent stays, None and empty texts clear."""

    name: str
    reading: str
    family_name: str
    given_name: str
    family_reading: str
    given_reading: str
    aliases: tuple[str, ...]
    strength: Strength
    cadence_days: int | None
    starred: bool
    tags: tuple[str, ...]
    organization: str
    title: str
    industry: str
    rank: str
    phone: str
    email: str
    profile: str
    address: str
    birthday: Birthday | None
    met_on: date | None
    met_how: str
    note: str
    kin: bool
    do_not_suggest: bool


_LINES = ("reading", "family_name", "given_name", "family_reading", "given_reading", "met_how")
_WORK_FIELDS = ("organization", "title", "industry", "rank")


def add_tie(
    network: Network,
    fields: TieFields,
    *,
    at: datetime,
    new_id: NewId,
    today: date | None = None,
    region: str | None = None,
) -> Edited:
    """Add somebody the owner knows.

    `today` is the owner's day (else that of `at`), `region` the country of numbers without a prefix. Raises
    NameEmptyError, NameTooLongError, and ValueInvalidError that says which field.
    """
    if "name" not in fields:
        raise NameEmptyError
    tie = Tie(id=TieId(new_id()), name=clean_name(fields["name"]), added_at=at.astimezone(UTC))
    return _saved(network, _stated(tie, fields, at=at, today=today or at.date(), region=region, new_id=new_id))


def update_tie(
    network: Network,
    tie_id: TieId,
    fields: TieFields,
    *,
    at: datetime,
    new_id: NewId,
    today: date | None = None,
    region: str | None = None,
) -> Edited:
    """Change what is stated of a tie, and what follows from another employer.

    Raises TieNotFoundError and what `add_tie` raises.
    """
    before, today = known_tie(network, tie_id), today or at.date()
    after = _stated(before, fields, at=at, today=today, region=region, new_id=new_id)
    return _saved(network, with_job_change(before, after, at=at, today=today))


def archive_tie(network: Network, tie_id: TieId, *, at: datetime) -> Edited:
    """Put a tie aside; one that is archived already keeps its day."""
    tie = known_tie(network, tie_id)
    return _saved(network, replace(tie, archived_at=tie.archived_at or at.astimezone(UTC)))


def restore_tie(network: Network, tie_id: TieId) -> Edited:
    """Bring an archived tie back."""
    return _saved(network, replace(known_tie(network, tie_id), archived_at=None))


def set_picture(network: Network, tie_id: TieId, picture: Picture) -> Edited:
    """Give a tie a picture in place of the one it had. Raises TieNotFoundError."""
    after, changes, tie = _saved(network, replace(known_tie(network, tie_id), picture=picture.id))
    return after, replace(changes, saved=(picture, *changes.saved)), tie


def remove_picture(network: Network, tie_id: TieId) -> Edited:
    """Take a tie's picture away; no error where there is none."""
    return _saved(network, replace(known_tie(network, tie_id), picture=None))


def snooze(network: Network, tie_id: TieId, *, until: date, today: date) -> Edited:
    """Let a tie rest until a day, and cross it off this week's list.

    Raises TieNotFoundError, and SnoozeInPastError unless the day is tomorrow or later.
    """
    if until <= today:
        raise SnoozeInPastError(until=until.isoformat())
    tie = known_tie(network, tie_id)
    tie = replace(tie, snoozed_until=until, snoozes=tie.snoozes + 1)
    after, changes, tie = _saved(network, tie)
    after, nudges = settled(after, (tie_id,), NudgeOutcome.SNOOZED, week_of(today))
    return after, replace(changes, saved=(*changes.saved, *nudges)), tie


def wake(network: Network, tie_id: TieId, *, today: date) -> Edited:
    """Take a snooze back: it ends, is not counted, and this week's list has the tie again. Raises TieNotFoundError."""
    tie = known_tie(network, tie_id)
    if tie.snoozed_until is None:
        return network, Changes(), tie
    after, changes, tie = _saved(network, replace(tie, snoozed_until=None, snoozes=max(0, tie.snoozes - 1)))
    after, nudges = put_back(after, tie_id, NudgeOutcome.SNOOZED, week_of(today))
    return after, replace(changes, saved=(*changes.saved, *nudges)), tie


def forget_tie(network: Network, tie_id: TieId) -> Edited:
    """Remove a tie and all that is theirs alone; others who were introduced by them stay, without saying so."""
    tie = known_tie(network, tie_id)
    after, altered = without_tie(network, tie_id)
    after, ended = without_ties(after, {tie_id})
    return after, replace(ended, forgotten=(tie_id,), saved=(*altered, *ended.saved)), tie


def set_ego(network: Network, ego: Ego) -> tuple[Network, Changes]:
    """Take over what the owner says of themselves."""
    return replace(network, ego=ego), Changes(saved=(ego,))


def _saved(network: Network, tie: Tie) -> Edited:
    return replace(network, ties=with_items(network.ties, {tie.id: tie})), Changes(saved=(tie,)), tie


def _stated(tie: Tie, fields: TieFields, *, at: datetime, today: date, region: str | None, new_id: NewId) -> Tie:
    """The tie with every field that is stated: its own, then its work, then the channels, which depend on it."""
    texts = {field: text for field, text in fields.items() if isinstance(text, str)}
    tie = _with_switches(_with_lines(_with_rules(tie, fields, today), texts), fields)
    work = {field: checked_line(field, texts[field]) for field in _WORK_FIELDS if field in texts}
    tie = with_work(tie, work, today=today, new_id=new_id)
    for channel in stated_channels(texts, open_organizations(tie), at=at.astimezone(UTC), region=region, new_id=new_id):
        tie = with_channel(tie, channel)
    return tie


def _with_rules(tie: Tie, fields: TieFields, today: date) -> Tie:
    """The fields that have a rule of their own. Another cadence answers what the snoozes said of the last one."""
    cadence = checked_cadence(fields["cadence_days"]) if "cadence_days" in fields else tie.cadence_days
    return replace(
        tie,
        cadence_days=cadence,
        snoozes=tie.snoozes if cadence == tie.cadence_days else 0,
        name=clean_name(fields["name"]) if "name" in fields else tie.name,
        strength=checked_strength(fields["strength"]) if "strength" in fields else tie.strength,
        birthday=checked_birthday(fields["birthday"], today) if "birthday" in fields else tie.birthday,
        met_on=checked_met_on(fields["met_on"], today) if "met_on" in fields else tie.met_on,
        aliases=checked_aliases(fields["aliases"]) if "aliases" in fields else tie.aliases,
        tags=checked_tags(fields["tags"]) if "tags" in fields else tie.tags,
        note=checked_note(fields["note"]) if "note" in fields else tie.note,
    )


def _with_lines(tie: Tie, texts: Mapping[str, str]) -> Tie:
    lines = {field: checked_line(field, texts[field]) for field in _LINES if field in texts}
    return replace(
        tie,
        reading=lines.get("reading", tie.reading),
        family_name=lines.get("family_name", tie.family_name),
        given_name=lines.get("given_name", tie.given_name),
        family_reading=lines.get("family_reading", tie.family_reading),
        given_reading=lines.get("given_reading", tie.given_reading),
        met_how=lines.get("met_how", tie.met_how),
    )


def _with_switches(tie: Tie, fields: TieFields) -> Tie:
    return replace(
        tie,
        starred=fields.get("starred", tie.starred),
        kin=fields.get("kin", tie.kin),
        do_not_suggest=fields.get("do_not_suggest", tie.do_not_suggest),
    )
