"""What is kept of a network: frozen records, and nothing that reads a clock or a disk.

A record never changes; a change is a new record (`dataclasses.replace`). That is what lets the network be
read from any thread while the coordinator makes the next one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import NewType

TieId = NewType("TieId", str)
ChannelId = NewType("ChannelId", str)
AffiliationId = NewType("AffiliationId", str)
InteractionId = NewType("InteractionId", str)
GatheringId = NewType("GatheringId", str)
ImportId = NewType("ImportId", str)
TraceId = NewType("TraceId", str)
SuggestionId = NewType("SuggestionId", str)
PictureId = NewType("PictureId", str)
MergeId = NewType("MergeId", str)


class Strength(IntEnum):
    """What the tie would do for the owner (the glossary's words)."""

    ACQUAINTANCE = 1
    RESPONSIVE = 2
    HELPER = 3
    ALLY = 4
    SPONSOR = 5


class InteractionKind(StrEnum):
    """How two people touched base."""

    CALL = "call"
    MEETING = "meeting"
    MEAL = "meal"
    MESSAGE = "message"
    EMAIL = "email"
    LETTER = "letter"
    CARD = "card"
    EVENT = "event"
    SOCIAL = "social"


class Direction(StrEnum):
    """Who reached out: the tie (in), the owner (out), or both in one conversation."""

    IN = "in"
    OUT = "out"
    BOTH = "both"


class ChannelKind(StrEnum):
    """A way to reach somebody."""

    PHONE = "phone"
    EMAIL = "email"
    POST = "post"
    LINKEDIN = "linkedin"
    FACEBOOK = "facebook"
    LINE = "line"
    X = "x"
    WEBSITE = "website"
    OTHER = "other"


class ChannelOwner(StrEnum):
    """Who can take the channel away: the tie alone, the tie's employer, or a platform."""

    TIE = "tie"
    EMPLOYER = "employer"
    PLATFORM = "platform"


class AffiliationKind(StrEnum):
    """Where people belong."""

    WORK = "work"
    SCHOOL = "school"
    COMMUNITY = "community"


class Answer(StrEnum):
    """What became of an invitation."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday:
    """A day of the year, with the year where it is known."""

    month: int
    day: int
    year: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress:
    """The parts of an address that a card or a label is printed from."""

    postal_code: str = ""
    country: str = ""
    region: str = ""
    locality: str = ""
    street: str = ""
    extended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """A way to reach a tie.

    `value` is as the owner wrote it; `normalized` is what two spellings of the same channel share (E.164 for a
    number, lower case for an e-mail, the profile's key). A channel is proven by an interaction over it and
    failed by a bounce; the later of the two moments holds.
    """

    id: ChannelId
    kind: ChannelKind
    value: str
    normalized: str
    owner: ChannelOwner
    label: str = ""
    preferred: bool = False
    address: PostalAddress | None = None
    proven_at: datetime | None = None
    failed_at: datetime | None = None
    added_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation:
    """A company, school or community of a tie.

    `started` and `ended` are ISO 8601 dates of the precision that is known: 2003, 2003-04 or 2003-04-01; empty
    is unknown (for `ended`: still going on, as far as anybody knows). `seen_on` is how old the source was, or
    None when it did not say: an older or undated source never replaces a newer one.
    """

    id: AffiliationId
    kind: AffiliationKind
    organization: str
    department: str = ""
    title: str = ""
    industry: str = ""
    rank: str = ""
    started: str = ""
    ended: str = ""
    seen_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceKey:
    """Which record of which source a tie is, with the hash of what that record said last time."""

    source: str
    key: str
    content_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactSummary:
    """What the clock needs of a tie's history, so that the history itself can stay on disk.

    One moment per weight at which some cadence's clock is reset (`weights.CLOCK_BANDS`), so that changing a
    cadence never needs the history: `light` resets a yearly clock, `medium` a half-yearly one, `full` all.

    `last_answer` is when the tie last took part (direction in or both, reached, and more than a card or a like: see
    `weights.is_answer`), `last_in` when they last wrote or called by themselves, `last_out` when the owner last did
    or tried. `attempts` are the owner's latest tries since the last answer that came to nothing, oldest first, at
    most three: a fourth says no more than the third.
    """

    last_any: datetime | None = None
    last_light: datetime | None = None
    last_medium: datetime | None = None
    last_full: datetime | None = None
    last_answer: datetime | None = None
    last_in: datetime | None = None
    last_out: datetime | None = None
    attempts: tuple[datetime, ...] = ()
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One person the owner knows, and what stands between them.

    `name` is what people see, in the order its language has it. `cadence_days` is None for the default of the
    strength, 0 for deliberately not kept, else the days between two interactions. `snoozes` counts how often running
    the tie was put off without an interaction in between. `new_job_on` is the day on which another employer was
    noticed, until the owner has been in touch since. `picture` names what they look like; the bytes are on disk.
    """

    id: TieId
    name: str
    family_name: str = ""
    given_name: str = ""
    reading: str = ""
    family_reading: str = ""
    given_reading: str = ""
    aliases: tuple[str, ...] = ()
    strength: Strength = Strength.ACQUAINTANCE
    cadence_days: int | None = None
    starred: bool = False
    met_on: date | None = None
    met_how: str = ""
    introduced_by: TieId | None = None
    birthday: Birthday | None = None
    kin: bool = False
    tags: tuple[str, ...] = ()
    note: str = ""
    snoozed_until: date | None = None
    snoozes: int = 0
    new_job_on: date | None = None
    archived_at: datetime | None = None
    do_not_suggest: bool = False
    picture: PictureId | None = None
    added_at: datetime
    contact: ContactSummary = field(default_factory=ContactSummary)
    channels: tuple[Channel, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    source_keys: tuple[SourceKey, ...] = ()

    @property
    def is_followed(self) -> bool:
        """Whether the tie has a device of its own: starred, and not put aside."""
        return self.starred and self.archived_at is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """One dated touch with one or more ties. `reached` is False for an attempt that nobody answered."""

    id: InteractionId
    tie_ids: tuple[TieId, ...]
    kind: InteractionKind
    at: datetime
    logged_at: datetime
    direction: Direction = Direction.BOTH
    reached: bool = True
    minutes: int | None = None
    note: str = ""
    gathering_id: GatheringId | None = None
    import_id: ImportId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance:
    """What one tie has to do with one gathering. `present` is None until somebody says."""

    tie_id: TieId
    invited: bool = True
    answer: Answer = Answer.OPEN
    present: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathering:
    """A dated occasion, and the owner's own answer to it."""

    id: GatheringId
    title: str
    at: datetime
    place: str = ""
    host_id: TieId | None = None
    answer: Answer = Answer.OPEN
    note: str = ""
    attendances: tuple[Attendance, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting:
    """The cards between the owner and a tie in one season (the year that the greeting is for)."""

    tie_id: TieId
    season: int
    sent_on: date | None = None
    received_on: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mourning:
    """A death in the tie's family in that year: no New Year's card is sent for the next."""

    tie_id: TieId
    year: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TraceStep:
    """One lead that was tried."""

    lead_id: TieId
    tried_at: datetime
    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """Looking for a lost tie."""

    id: TraceId
    tie_id: TieId
    opened_at: datetime
    closed_at: datetime | None = None
    steps: tuple[TraceStep, ...] = ()


class NudgeOutcome(StrEnum):
    """What became of a nudge. Dismissed is "not this one"; done and tried use up the week's budget."""

    OPEN = ""
    DONE = "done"
    TRIED = "tried"
    SNOOZED = "snoozed"
    DISMISSED = "dismissed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """A tie put forward in an ISO week (2026-W48), why (a key), and what became of it."""

    week: str
    tie_id: TieId
    reason: str
    outcome: NudgeOutcome = NudgeOutcome.OPEN


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSuggestion:
    """Two ties that may be one person. Never merged without the owner."""

    id: SuggestionId
    tie_id: TieId
    other_id: TieId
    reason: str
    made_at: datetime
    dismissed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """Those records of a network that a merge was about; the fields are called as the network's."""

    ties: tuple[Tie, ...] = ()
    gatherings: tuple[Gathering, ...] = ()
    greetings: tuple[Greeting, ...] = ()
    mournings: tuple[Mourning, ...] = ()
    traces: tuple[Trace, ...] = ()
    nudges: tuple[Nudge, ...] = ()
    merge_suggestions: tuple[MergeSuggestion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """Whom one interaction was with."""

    interaction_id: InteractionId
    tie_ids: tuple[TieId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merge:
    """What one merge did, so that it can be taken back: `gone_id` went into `kept_id`.

    `before` and `after` hold what was no longer the same afterwards, `introduced` whom the one who is gone had
    introduced, `interactions` the history of both, as it was.
    """

    id: MergeId
    kept_id: TieId
    gone_id: TieId
    made_at: datetime
    before: Slice
    after: Slice
    introduced: tuple[TieId, ...] = ()
    interactions: tuple[Shared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportChange:
    """What an import made or altered, as JSON texts, so that it can be undone.

    `before` is empty for a tie that the import added. Both are the stored form of the whole tie.
    """

    tie_id: TieId
    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportBatch:
    """One import. `changes` is read from disk only when it is undone, and empty in memory otherwise."""

    id: ImportId
    format: str
    made_at: datetime
    undone_at: datetime | None = None
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    merged: int = 0
    suggested: int = 0
    skipped: int = 0
    changes: tuple[ImportChange, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnEmployer:
    """An employer of the owner, with the years."""

    organization: str
    started: str = ""
    ended: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ego:
    """The owner's own profile, against which diversity is measured."""

    employers: tuple[OwnEmployer, ...] = ()
    industry: str = ""
    rank: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """One owner's ego network. The mappings are never changed in place."""

    ties: Mapping[TieId, Tie] = field(default_factory=dict)
    ego: Ego = field(default_factory=Ego)
    gatherings: Mapping[GatheringId, Gathering] = field(default_factory=dict)
    greetings: Mapping[tuple[TieId, int], Greeting] = field(default_factory=dict)
    mournings: frozenset[Mourning] = frozenset()
    traces: Mapping[TraceId, Trace] = field(default_factory=dict)
    nudges: Mapping[tuple[str, TieId], Nudge] = field(default_factory=dict)
    merge_suggestions: Mapping[SuggestionId, MergeSuggestion] = field(default_factory=dict)
    merges: Mapping[MergeId, Merge] = field(default_factory=dict)
    imports: Mapping[ImportId, ImportBatch] = field(default_factory=dict)
    last_logged: InteractionId | None = None
