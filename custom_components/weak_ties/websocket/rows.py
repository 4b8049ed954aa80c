"""A tie as one row of the card or the panel, in the reader's language.

A row comes whole: why now, how late, how to get in touch, all in words. What shows it does no arithmetic with ties,
so that a card, a spoken reply and a notification can never disagree.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from homeassistant.util.json import JsonObjectType, JsonValueType

from ..coordinator.coordinator import WeakTiesCoordinator
from ..network.affiliations.employers import current_work
from ..network.assessment.assessment import TieView
from ..network.assessment.cadence import Standing, cadence_of, clock_start, is_snoozed
from ..network.identity.portrait import initials_of, pieces_of
from ..network.model import Channel, Tie, TieId
from ..network.nudges.approach import suggested_channel
from ..network.reach.hyperlinks import href_of
from ..words import Words


@dataclass(frozen=True, slots=True)
class Lines:
    """Makes rows of one network for one reader."""

    coordinator: WeakTiesCoordinator
    words: Words

    @property
    def today(self) -> date:
        """The day of the assessment that the rows are of."""
        return self.coordinator.data.today

    def of(self, tie_ids: Iterable[TieId]) -> list[JsonValueType]:
        """A row for each of these ties that is still there."""
        ties = self.coordinator.network.ties
        return [self.line(ties[tie_id]) for tie_id in tie_ids if tie_id in ties]

    def line(self, tie: Tie) -> JsonObjectType:
        """The row of one tie. `why` is a whole sentence, `late` a few words or empty."""
        view, work = self.coordinator.data.views[tie.id], current_work(tie)
        channel = suggested_channel(tie, view, self.today)
        pieces: list[JsonValueType] = [{"text": piece.text, "reading": piece.reading} for piece in pieces_of(tie)]
        return {
            "id": tie.id,
            "name": tie.name,
            "pieces": pieces,
            "initials": initials_of(tie),
            "picture": tie.picture,
            "standing": view.standing.value,
            "reach": view.reach.value,
            "why": self._why(tie, view),
            "late": self._late(view),
            "days_overdue": view.days_overdue,
            "due": view.due.isoformat() if view.due else None,
            "channel": channel_link(channel) if channel else None,
            "strength": int(tie.strength),
            "strength_word": self.words.say(f"strength_{int(tie.strength)}"),
            "organization": work.organization if work else "",
            "title": work.title if work else "",
            "tags": list(tie.tags),
            "starred": tie.starred,
            "archived": view.archived,
        }

    def _why(self, tie: Tie, view: TieView) -> str:
        """The sentence of a nudge for whoever is due, else where things stand."""
        contact, cadence = tie.contact, cadence_of(tie, self.coordinator.settings.cadences)
        if is_snoozed(tie, self.today) and tie.snoozed_until:
            return self.words.say("why_snoozed", on=self.words.on(tie.snoozed_until))
        if contact.last_any is None:
            return self._never(tie)
        if view.standing is Standing.DUE or view.standing.is_overdue:
            days = (self.today - clock_start(tie, cadence, self.coordinator.tz)).days
            return self._reason("quiet", days=str(days), cadence=str(cadence))
        last = contact.last_any.astimezone(self.coordinator.tz).date()
        return self.words.say("why_last", when=self.words.when(last, self.today))

    def _never(self, tie: Tie) -> str:
        if tie.met_on is not None:
            return self._reason("only_met", at=tie.met_on.isoformat())
        return self._reason("never_contacted", at=tie.added_at.isoformat())

    def _reason(self, key: str, **placeholders: str) -> str:
        return self.words.reason(key, placeholders, self.today)

    def _late(self, view: TieView) -> str:
        if view.days_overdue:
            return self.words.say("late_by", gap=self.words.gap(view.days_overdue))
        return self.words.say("due_on", when=self.words.when(view.due, self.today)) if view.due else ""


def channel_link(channel: Channel) -> JsonObjectType:
    """A channel as something to tap: `href` is None where there is nothing to open."""
    return {
        "channel_id": channel.id,
        "kind": channel.kind.value,
        "label": channel.value,
        "owner": channel.owner.value,
        "href": href_of(channel),
    }
