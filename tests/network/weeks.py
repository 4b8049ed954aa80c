"""Lives through weeks of nudges: plans, lets the owner do something, and goes on."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from custom_components.weak_ties.network.assessment.assessment import AssessmentSettings, assess
from custom_components.weak_ties.network.assessment.weights import DEFAULT_CADENCE_DAYS
from custom_components.weak_ties.network.layered import with_items
from custom_components.weak_ties.network.model import Network, Nudge, NudgeOutcome, Tie, TieId
from custom_components.weak_ties.network.nudges.plan import plan_week
from custom_components.weak_ties.network.nudges.settings import NudgeSettings
from tests.network.builders import NOW, a_network, a_phone, a_tie, days_ago, last_met

CLOCK = AssessmentSettings(cadences=DEFAULT_CADENCE_DAYS, tz=UTC)
TODAY = NOW.date()
WEEK = "2026-W48"

type Deed = Callable[[Network, Nudge, date], Network]


def settings(per_week: int = 5) -> NudgeSettings:
    """A budget, and the default clocks."""
    return NudgeSettings(per_week=per_week, clock=CLOCK)


def a_nudge(tie: Tie, reason: str = "quiet", **fields: Any) -> Nudge:
    """A nudge of this week, open unless `fields` say otherwise."""
    return replace(Nudge(week=WEEK, tie_id=tie.id, reason=reason), **fields)


def with_nudges(network: Network, *nudges: Nudge) -> Network:
    """The network with these nudges in its book."""
    return replace(network, nudges=with_items(network.nudges, {(one.week, one.tie_id): one for one in nudges}))


def quiet(name: str, days: float = 100, cadence: int = 90, **fields: Any) -> Tie:
    """A tie with a phone, kept, and last met so many days ago."""
    chosen = {"contact": last_met(days_ago(days)), "channels": (a_phone(proven_at=days_ago(days)),)} | fields
    return a_tie(name, cadence_days=cadence, **chosen)


def plan(
    network: Network,
    per_week: int = 5,
    today: date = TODAY,
    gains: Mapping[TieId, float] | None = None,
    alone_in: Mapping[TieId, str] | None = None,
) -> tuple[Nudge, ...]:
    """The nudges to add on that day."""
    at = datetime.combine(today, time(9), UTC)
    assessment = assess(network, at, CLOCK, 0)
    return plan_week(network, assessment, gains or {}, settings(per_week), today, alone_in or {})


def planned(*ties: Tie, **options: Any) -> list[str]:
    """The names of those whom a network of these ties puts forward, in the order of planning."""
    network = a_network(*ties)
    return [network.ties[nudge.tie_id].name for nudge in plan(network, **options)]


def live_through(network: Network, weeks: int, per_week: int, deed: Deed) -> tuple[Network, list[tuple[date, Nudge]]]:
    """Plan week after week from today on, doing something about each nudge; and every nudge with its day."""
    seen: list[tuple[date, Nudge]] = []
    for week in range(weeks):
        today = TODAY + timedelta(weeks=week)
        new = plan(network, per_week, today)
        network = with_nudges(network, *new)
        for nudge in new:
            seen.append((today, nudge))
            network = deed(network, nudge, today)
    return network, seen


def gets_in_touch(network: Network, nudge: Nudge, today: date) -> Network:
    """The owner who acts."""
    tie = network.ties[nudge.tie_id]
    met = replace(tie, contact=last_met(datetime.combine(today, time(12), UTC)))
    network = replace(network, ties=with_items(network.ties, {tie.id: met}))
    return with_nudges(network, replace(nudge, outcome=NudgeOutcome.DONE))


def ignores(network: Network, _nudge: Nudge, _today: date) -> Network:
    """The owner who lets it lie."""
    return network


def snoozes_for(days: int) -> Deed:
    """The owner who puts everybody off."""

    def snooze(network: Network, nudge: Nudge, today: date) -> Network:
        tie = replace(network.ties[nudge.tie_id], snoozed_until=today + timedelta(days=days))
        network = replace(network, ties=with_items(network.ties, {tie.id: tie}))
        return with_nudges(network, replace(nudge, outcome=NudgeOutcome.SNOOZED))

    return snooze
