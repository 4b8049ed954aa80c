"""How an occasion reads in a calendar, in the house's language, and with names kept private."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from homeassistant.components.calendar import CalendarEvent

from ..automation.payloads import silence
from ..network.assessment.assessment import AssessmentSettings
from ..network.model import Answer, Network
from ..network.occasions.agenda import Occasion, OccasionKind
from ..network.occasions.seasons import GreetingSeason
from ..responses.occasions import season_name
from ..speech.people import has_honorific
from ..words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """Puts occasions into words; safe to use off the event loop."""

    network: Network
    season: GreetingSeason | None
    words: Words
    today: date
    settings: AssessmentSettings
    private: bool

    def entry(self, one: Occasion) -> CalendarEvent:
        """One entry of the calendar, for whoever asks for it."""
        return CalendarEvent(
            start=one.start,
            end=one.end,
            summary=_SUMMARIES[one.kind](self, one),
            description=self._description(one),
            location=one.gathering.place or None if one.gathering and not self.private else None,
            uid=f"{one.kind.value}-{_key_of(one)}-{one.start.isoformat()[:10]}",
        )

    def state(self, one: Occasion) -> CalendarEvent:
        """The same for a state, which the whole house sees: where the owner is going is for the owner."""
        return replace(self.entry(one), location=None)

    def due(self, one: Occasion) -> str:
        """Whom to get in touch with."""
        return self._about_tie("calendar_due", one)

    def birthday(self, one: Occasion) -> str:
        """Whose birthday it is, and which where that is known."""
        if self.private or one.year is None:
            return self._about_tie("calendar_birthday", one)
        return self.words.say("calendar_birthday_age", name=self._name(one), age=one.year)

    def gathering(self, one: Occasion) -> str:
        """What it is called; the owner's own words are kept as private as a name."""
        title, is_open = (one.gathering.title, one.gathering.answer is Answer.OPEN) if one.gathering else ("", False)
        if self.private:
            return self.words.say("calendar_gathering_open_private" if is_open else "calendar_gathering_private")
        return self.words.say("calendar_gathering_open", title=title) if is_open else title

    def season_of(self, one: Occasion) -> str:
        """For which cards it is time."""
        return self.words.say("calendar_season", season=self._season(one))

    def deadline(self, one: Occasion) -> str:
        """Which cards have to be posted."""
        return self.words.say("calendar_deadline", season=self._season(one))

    def _description(self, one: Occasion) -> str | None:
        if one.kind is not OccasionKind.DUE or one.tie_id is None:
            return None
        return silence(self.words, self.network.ties[one.tie_id], self.today, self.settings)

    def _about_tie(self, key: str, one: Occasion) -> str:
        return self.words.say(f"{key}_private") if self.private else self.words.say(key, name=self._name(one))

    def _name(self, one: Occasion) -> str:
        name = self.network.ties[one.tie_id].name if one.tie_id else ""
        return name if has_honorific(name) else self.words.say("reply_person", name=name)

    def _season(self, one: Occasion) -> str:
        if self.season is None or one.year is None:
            return ""
        opens = self.season.window(one.year)[0]
        return season_name(self.season, one.year, self.words, opens)


_SUMMARIES: Mapping[OccasionKind, Callable[[Entries, Occasion], str]] = {
    OccasionKind.DUE: Entries.due,
    OccasionKind.BIRTHDAY: Entries.birthday,
    OccasionKind.GATHERING: Entries.gathering,
    OccasionKind.SEASON: Entries.season_of,
    OccasionKind.DEADLINE: Entries.deadline,
}


def _key_of(one: Occasion) -> str:
    return one.tie_id or (one.gathering.id if one.gathering else str(one.year))
