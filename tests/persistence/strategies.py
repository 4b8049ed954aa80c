"""Networks of every shape: each kind of record, with whatever its fields can hold."""

from datetime import UTC, datetime, timedelta, timezone

from hypothesis import strategies as st

from custom_components.weak_ties.network.changes import Changes
from custom_components.weak_ties.network.model import (
    Affiliation,
    Attendance,
    Birthday,
    Channel,
    ContactSummary,
    Ego,
    Gathering,
    Greeting,
    ImportBatch,
    ImportChange,
    Interaction,
    MergeSuggestion,
    Mourning,
    Network,
    Nudge,
    NudgeOutcome,
    OwnEmployer,
    PostalAddress,
    SourceKey,
    Tie,
    TieId,
    Trace,
    TraceStep,
)

TEXTS = st.text(max_size=8)
IDS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=6)
NUMBERS = st.integers(-(2**63), 2**63 - 1)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=9)), timezone(timedelta(hours=-3, minutes=-30))])
MOMENTS = st.datetimes(datetime(1800, 1, 1), datetime(9000, 1, 1), timezones=ZONES)  # noqa: DTZ001  the zone is drawn
DAYS = st.dates()


def maybe[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[T | None]:
    return st.none() | strategy


CHANNELS = st.builds(
    Channel,
    address=maybe(st.builds(PostalAddress, street=TEXTS, locality=TEXTS, postal_code=TEXTS)),
    label=TEXTS,
    preferred=st.booleans(),
    proven_at=maybe(MOMENTS),
    failed_at=maybe(MOMENTS),
    added_at=MOMENTS,
)
AFFILIATIONS = st.builds(Affiliation, title=TEXTS, rank=TEXTS, started=TEXTS, ended=TEXTS, seen_on=maybe(DAYS))
SUMMARIES = st.builds(
    ContactSummary,
    last_any=maybe(MOMENTS),
    last_light=maybe(MOMENTS),
    last_medium=maybe(MOMENTS),
    last_full=maybe(MOMENTS),
    last_answer=maybe(MOMENTS),
    last_in=maybe(MOMENTS),
    last_out=maybe(MOMENTS),
    attempts=st.lists(MOMENTS, max_size=3).map(tuple),
    # Counts grow by one: nobody comes near the largest number that a database holds.
    count=st.integers(0, 1_000_000),
)
BIRTHDAYS = st.builds(Birthday, month=st.integers(1, 12), day=st.integers(1, 31), year=maybe(st.integers(1, 9999)))


def ties(tie_id: str, others: list[TieId]) -> st.SearchStrategy[Tie]:
    return st.builds(
        Tie,
        id=st.just(TieId(tie_id)),
        reading=TEXTS,
        aliases=st.lists(TEXTS, max_size=3).map(tuple),
        cadence_days=maybe(NUMBERS),
        starred=st.booleans(),
        met_on=maybe(DAYS),
        introduced_by=maybe(st.sampled_from(others)),
        birthday=maybe(BIRTHDAYS),
        kin=st.booleans(),
        tags=st.lists(TEXTS, max_size=3).map(tuple),
        note=TEXTS,
        snoozed_until=maybe(DAYS),
        snoozes=st.integers(0, 1_000_000),
        new_job_on=maybe(DAYS),
        archived_at=maybe(MOMENTS),
        do_not_suggest=st.booleans(),
        added_at=MOMENTS,
        contact=SUMMARIES,
        channels=st.lists(CHANNELS, max_size=2).map(tuple),
        affiliations=st.lists(AFFILIATIONS, max_size=2).map(tuple),
        source_keys=st.lists(st.builds(SourceKey), max_size=2).map(tuple),
    )


def interactions(tie_ids: list[TieId]) -> st.SearchStrategy[Interaction]:
    return st.builds(
        Interaction,
        id=IDS,
        tie_ids=st.lists(st.sampled_from(tie_ids), min_size=1, max_size=3, unique=True).map(tuple),
        at=MOMENTS,
        logged_at=MOMENTS,
        reached=st.booleans(),
        minutes=maybe(NUMBERS),
        note=TEXTS,
        gathering_id=st.none(),
        import_id=st.none(),
    )


def gatherings(tie_ids: list[TieId]) -> st.SearchStrategy[Gathering]:
    one = st.sampled_from(tie_ids)
    attendances = st.builds(Attendance, tie_id=one, invited=st.booleans(), present=maybe(st.booleans()))
    return st.builds(
        Gathering,
        id=IDS,
        at=MOMENTS,
        place=TEXTS,
        host_id=maybe(one),
        note=TEXTS,
        attendances=st.lists(attendances, max_size=3, unique_by=lambda attendance: attendance.tie_id).map(tuple),
    )


def import_batches(tie_ids: list[TieId]) -> st.SearchStrategy[ImportBatch]:
    changes = st.builds(ImportChange, tie_id=st.sampled_from(tie_ids) | IDS)
    return st.builds(
        ImportBatch,
        id=IDS,
        made_at=MOMENTS,
        undone_at=maybe(MOMENTS),
        added=NUMBERS,
        skipped=NUMBERS,
        changes=st.lists(changes, max_size=3).map(tuple),
    )


def several[T](strategy: st.SearchStrategy[T]) -> st.SearchStrategy[list[T]]:
    return st.lists(strategy, max_size=3)


@st.composite
def networks(draw: st.DrawFn) -> Network:
    """Draw a network whose references all lead somewhere."""
    tie_ids = [TieId(tie_id) for tie_id in draw(st.lists(IDS, min_size=1, max_size=4, unique=True))]
    one = st.sampled_from(tie_ids)
    traces = st.builds(
        Trace,
        id=IDS,
        tie_id=one,
        opened_at=MOMENTS,
        closed_at=maybe(MOMENTS),
        steps=several(st.builds(TraceStep, lead_id=one, tried_at=MOMENTS, outcome=TEXTS)).map(tuple),
    )
    greetings = st.builds(
        Greeting, tie_id=one, season=NUMBERS, sent_on=maybe(DAYS), received_on=maybe(DAYS), returned_on=maybe(DAYS)
    )
    nudges = st.builds(Nudge, tie_id=one, outcome=st.sampled_from(NudgeOutcome))
    suggestions = st.builds(MergeSuggestion, id=IDS, tie_id=one, other_id=one, made_at=MOMENTS, dismissed=st.booleans())
    employers = several(st.builds(OwnEmployer, started=TEXTS, ended=TEXTS)).map(tuple)
    return Network(
        ties={tie_id: draw(ties(tie_id, tie_ids)) for tie_id in tie_ids},
        ego=draw(st.builds(Ego, employers=employers, industry=TEXTS, rank=TEXTS)),
        gatherings={one.id: one for one in draw(several(gatherings(tie_ids)))},
        greetings={(one.tie_id, one.season): one for one in draw(several(greetings))},
        mournings=frozenset(draw(several(st.builds(Mourning, tie_id=one, year=NUMBERS)))),
        traces={one.id: one for one in draw(several(traces))},
        nudges={(one.week, one.tie_id): one for one in draw(several(nudges))},
        merge_suggestions={one.id: one for one in draw(several(suggestions))},
        imports={one.id: one for one in draw(several(import_batches(tie_ids)))},
    )


def everything(network: Network) -> Changes:
    """Return the changes that make an empty network this one (but for its interactions)."""
    return Changes(
        saved=(
            *network.mournings,
            *network.greetings.values(),
            *network.traces.values(),
            *network.nudges.values(),
            *network.merge_suggestions.values(),
            *network.gatherings.values(),
            *network.imports.values(),
            network.ego,
            *network.ties.values(),
        )
    )
