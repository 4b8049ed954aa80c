"""What of a file can be true: a day in the year 9999 is a slip in the file, and no clock can count from it.

Files are parsed without a clock, so this is asked when an import is planned. A record of a stranger's file loses
what cannot be; an archive is wholly ours, so that one that was tampered with is refused as a whole.
"""

import re
from collections.abc import Callable, Collection, Hashable
from dataclasses import replace
from datetime import date, datetime, timedelta

from ..network.errors import FileUnreadableError, ValueInvalidError, WeakTiesError
from ..network.identity.names import clean_name
from ..network.interactions import LONGEST_MINUTES
from ..network.model import Channel, ChannelKind, Interaction, Tie
from ..network.values import EARLIEST_YEAR, checked_birthday, checked_cadence, checked_met_on
from .contact import ImportedContact
from .reasons import FileProblem

# The clock of the computer that wrote a file may be ahead of ours, and its day is the next one east of us.
_A_DAY = timedelta(days=1)
# Once a day for a lifetime; what is longer would not fit into the file.
MOST_SNOOZES = 50_000
_LINKS = frozenset({ChannelKind.LINKEDIN, ChannelKind.FACEBOOK, ChannelKind.X, ChannelKind.WEBSITE})
# Browsers ignore what cannot be seen in a scheme; a host with a port has a dot or a digit and is none.
_SCHEME = re.compile(r"[\s\x00-\x1f]*[a-z][a-z\s\x00-\x1f]*:", re.IGNORECASE)
_WEB = re.compile("https?://", re.IGNORECASE)


def plausible_contact(contact: ImportedContact, at: datetime) -> ImportedContact:
    """Leave out the days that are not before `at` or before anybody's time."""
    latest = at.date() + _A_DAY
    return replace(
        contact,
        met_on=_or_none(checked_met_on, contact.met_on, latest),
        birthday=_or_none(checked_birthday, contact.birthday, latest),
        as_of=_or_none(checked_met_on, contact.as_of, latest),
    )


def require_plausible(ties: Collection[Tie], interactions: Collection[Interaction], at: datetime) -> None:
    """Raise FileUnreadableError for an archive with what no network can have."""
    latest = at + _A_DAY
    try:
        known = all(_is_plausible_tie(tie, latest) for tie in ties)
    except WeakTiesError:
        known = False
    logged = all(_is_plausible_interaction(interaction, latest) for interaction in interactions)
    if not (known and logged and _have_ids_of_their_own(ties, interactions)):
        raise FileUnreadableError(reason=FileProblem.DAMAGED)


def _or_none[T](check: Callable[[T | None, date], T | None], value: T | None, latest: date) -> T | None:
    try:
        return check(value, latest)
    except ValueInvalidError:
        return None


def _is_plausible_tie(tie: Tie, latest: datetime) -> bool:
    """Whether a tie is one that the network's own verbs could have made; they raise what they raise."""
    clean_name(tie.name)
    checked_cadence(tie.cadence_days)
    checked_met_on(tie.met_on, latest.date())
    checked_birthday(tie.birthday, latest.date())
    contact = tie.contact
    moments = (
        tie.added_at,
        contact.last_any,
        contact.last_light,
        contact.last_medium,
        contact.last_full,
        contact.last_answer,
        contact.last_in,
        contact.last_out,
        *contact.attempts,
    )
    been = all(_has_been(moment, latest) for moment in moments if moment)
    return (
        bool(tie.id)
        and been
        and 0 <= tie.snoozes <= MOST_SNOOZES
        and all(_is_plausible_channel(channel) for channel in tie.channels)
    )


def _is_plausible_channel(channel: Channel) -> bool:
    """Whether a link leads to the web, written with its scheme or without: whoever follows it runs no script."""
    return channel.kind not in _LINKS or _SCHEME.match(channel.value) is None or _WEB.match(channel.value) is not None


def _have_ids_of_their_own(ties: Collection[Tie], interactions: Collection[Interaction]) -> bool:
    """Whether no id names two things of one kind."""
    channels = [channel.id for tie in ties for channel in tie.channels]
    affiliations = [affiliation.id for tie in ties for affiliation in tie.affiliations]
    ids = (channels, affiliations, [interaction.id for interaction in interactions])
    return all(_are_different(of_one_kind) for of_one_kind in ids)


def _is_plausible_interaction(interaction: Interaction, latest: datetime) -> bool:
    minutes = interaction.minutes
    return (
        bool(interaction.id and interaction.tie_ids)
        and _are_different(interaction.tie_ids)
        and _has_been(interaction.at, latest)
        and (minutes is None or 0 <= minutes <= LONGEST_MINUTES)
    )


def _has_been(moment: datetime, latest: datetime) -> bool:
    return moment.year >= EARLIEST_YEAR and moment <= latest


def _are_different(values: Collection[Hashable]) -> bool:
    return len(set(values)) == len(values)
