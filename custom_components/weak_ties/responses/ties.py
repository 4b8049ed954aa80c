"""What the actions answer: records of the network as plain values, in the shapes that automations rely on.

Moments are in the house's time zone, in ISO 8601; what is not known is None or empty, never left out.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, tzinfo

from homeassistant.util.json import JsonObjectType, JsonValueType

from ..coordinator.transfers import ImportOutcome
from ..network.affiliations.employers import current_work
from ..network.assessment.assessment import Assessment, TieView
from ..network.model import Affiliation, Birthday, Channel, ImportBatch, Interaction, Merge, Tie


def tie_in_list(tie: Tie, assessment: Assessment, tz: tzinfo) -> JsonObjectType:
    """A tie as one line of a list."""
    work = current_work(tie)
    return {
        "id": tie.id,
        "name": tie.name,
        "reading": tie.reading,
        "strength": int(tie.strength),
        "starred": tie.starred,
        "tags": list(tie.tags),
        "organization": work.organization if work else "",
        "title": work.title if work else "",
        "last_interaction": moment_in(tie.contact.last_any, tz),
        "interactions": tie.contact.count,
        **_view(assessment.views.get(tie.id)),
    }


def whole_tie(tie: Tie, assessment: Assessment, tz: tzinfo) -> JsonObjectType:
    """A tie with everything but its history."""
    work = current_work(tie)
    return {
        **tie_in_list(tie, assessment, tz),
        "family_name": tie.family_name,
        "given_name": tie.given_name,
        "family_reading": tie.family_reading,
        "given_reading": tie.given_reading,
        "aliases": list(tie.aliases),
        "cadence_days": tie.cadence_days,
        "industry": work.industry if work else "",
        "rank": work.rank if work else "",
        "birthday": _birthday(tie.birthday),
        "met_on": _day(tie.met_on),
        "met_how": tie.met_how,
        "introduced_by": tie.introduced_by,
        "kin": tie.kin,
        "do_not_suggest": tie.do_not_suggest,
        "note": tie.note,
        "snoozed_until": _day(tie.snoozed_until),
        "archived": tie.archived_at is not None,
        "added_at": moment_in(tie.added_at, tz),
        "channels": [_channel(channel, tz) for channel in tie.channels],
        "affiliations": [_affiliation(affiliation) for affiliation in tie.affiliations],
    }


def logged(interaction: Interaction, ties: Iterable[Tie], assessment: Assessment) -> JsonObjectType:
    """What was logged, one line for each tie, with the day on which they are due next."""
    return {"logged": [_logged(interaction, tie, assessment.views.get(tie.id)) for tie in ties]}


def in_history(interaction: Interaction, tz: tzinfo) -> JsonObjectType:
    """One interaction of a tie's history."""
    return {
        "interaction_id": interaction.id,
        "kind": interaction.kind.value,
        "at": moment_in(interaction.at, tz),
        "direction": interaction.direction.value,
        "reached": interaction.reached,
        "minutes": interaction.minutes,
        "note": interaction.note,
    }


def imported(outcome: ImportOutcome) -> JsonObjectType:
    """What an import did with every record of its file."""
    return {"import_id": outcome.import_id, "counts": dict(outcome.counts), "skipped": left_aside(outcome.skipped)}


def left_aside(records: Iterable[Mapping[str, object]]) -> list[JsonValueType]:
    """Records of a file, or parts of them, by their numbers and the reasons why they were not taken."""
    return [{"row": int(str(record["row"])), "reason": str(record["reason"])} for record in records]


def undone(batch: ImportBatch) -> JsonObjectType:
    """Which import was taken back, and what it had done."""
    done = ("added", "updated", "unchanged", "merged", "suggested", "skipped")
    return {"import_id": batch.id, "counts": {count: getattr(batch, count) for count in done}}


def merged(merge: Merge | None, tz: tzinfo) -> JsonObjectType | None:
    """Who was merged into a tie last and can be parted from them again."""
    if merge is None:
        return None
    gone = next(tie for tie in merge.before.ties if tie.id == merge.gone_id)
    return {"name": gone.name, "at": moment_in(merge.made_at, tz)}


def _logged(interaction: Interaction, tie: Tie, view: TieView | None) -> JsonObjectType:
    return {
        "interaction_id": interaction.id,
        "tie_id": tie.id,
        "name": tie.name,
        "due": _day(view.due) if view else None,
    }


def _view(view: TieView | None) -> JsonObjectType:
    if view is None:
        return {"standing": None, "reach": None, "due": None, "days_overdue": 0}
    return {
        "standing": view.standing.value,
        "reach": view.reach.value,
        "due": _day(view.due),
        "days_overdue": view.days_overdue,
    }


def _channel(channel: Channel, tz: tzinfo) -> JsonObjectType:
    return {
        "channel_id": channel.id,
        "kind": channel.kind.value,
        "value": channel.value,
        "owner": channel.owner.value,
        "label": channel.label,
        "preferred": channel.preferred,
        "proven_at": moment_in(channel.proven_at, tz),
        "failed_at": moment_in(channel.failed_at, tz),
    }


def _affiliation(affiliation: Affiliation) -> JsonObjectType:
    return {
        "affiliation_id": affiliation.id,
        "kind": affiliation.kind.value,
        "organization": affiliation.organization,
        "department": affiliation.department,
        "title": affiliation.title,
        "industry": affiliation.industry,
        "rank": affiliation.rank,
        "started": affiliation.started,
        "ended": affiliation.ended,
    }


def _birthday(birthday: Birthday | None) -> str | None:
    if birthday is None:
        return None
    year = f"{birthday.year:04}" if birthday.year is not None else "-"
    return f"{year}-{birthday.month:02}-{birthday.day:02}"


def moment_in(moment: datetime | None, tz: tzinfo) -> str | None:
    """A moment as the house's clock shows it."""
    return moment.astimezone(tz).isoformat() if moment else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
