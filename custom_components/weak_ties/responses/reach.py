"""What the actions about hard-to-reach ties answer: leads with their reasons in words, and what has been tried."""

from collections.abc import Sequence
from datetime import date, tzinfo
from functools import reduce

from homeassistant.util.json import JsonObjectType

from ..network.model import Network, Trace
from ..network.tracing.leads import Lead
from ..network.tracing.links import Reason
from ..words import Words
from .ties import moment_in

# A sentence that is heard is remembered with two reasons and when one last spoke; the list has them all.
_SPOKEN_REASONS = 2


def lead_in_words(lead: Lead, network: Network, words: Words, today: date, tz: tzinfo) -> JsonObjectType:
    """Somebody who may know, why, and what came of it when they were asked before."""
    return {
        "tie_id": lead.tie_id,
        "name": network.ties[lead.tie_id].name,
        "reason": _spoken(lead.reasons, words, today),
        "reasons": [_said(reason, words, today) for reason in lead.reasons],
        "likelihood": "likely" if lead.is_likely else "maybe",
        "tried": moment_in(lead.tried.tried_at, tz) if lead.tried else None,
        "outcome": lead.tried.outcome if lead.tried else "",
    }


def trace(known: Trace, network: Network, tz: tzinfo) -> JsonObjectType:
    """How far looking for somebody has come."""
    return {
        "trace_id": known.id,
        "opened_at": moment_in(known.opened_at, tz),
        "closed_at": moment_in(known.closed_at, tz),
        "steps": [
            {
                "tie_id": step.lead_id,
                "name": network.ties[step.lead_id].name,
                "tried": moment_in(step.tried_at, tz),
                "outcome": step.outcome,
            }
            for step in known.steps
        ],
    }


def _spoken(reasons: Sequence[Reason], words: Words, today: date) -> str:
    """The best reasons and when one last spoke, in one sentence."""
    links = [reason for reason in reasons if reason.key != "last_spoke"][:_SPOKEN_REASONS]
    spoke = [reason for reason in reasons if reason.key == "last_spoke"]
    said = [_said(reason, words, today) for reason in (*links, *spoke)]
    joined = reduce(lambda before, after: words.say("reasons_joined", first=before, second=after), said)
    return words.say("reasons_sentence", reasons=joined[:1].upper() + joined[1:])


def _said(reason: Reason, words: Words, today: date) -> str:
    return words.reason(reason.key, reason.placeholders, today)
