"""What Weak Ties says to people outside of forms: reasons, replies, durations and days, in their language.

The sentences stand in the translation files under `common`. Here is only how moments and numbers are put into
them, so that a reason reads "you usually talk every three months" and never "90 days".
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_cached_translations, async_get_translations
from homeassistant.util import dt as dt_util

from .const import DOMAIN

_CATEGORY = "common"
_PREFIX = f"component.{DOMAIN}.{_CATEGORY}."

# Days up to which a gap is said in days, in weeks, in months; beyond, in years. People round as they look back.
_IN_DAYS, _IN_WEEKS, _IN_MONTHS = 13, 55, 699
# Whoever calls once a month says so, however long the month was.
_ONE_MONTH = range(28, 32)
_WEEK, _MONTH, _YEAR = 7, 30.44, 365.25

# Days back up to which one says the weekday, "last week", the month alone, the month and the year.
_BY_WEEKDAY, _LAST_WEEK, _BY_MONTH, _BY_MONTH_AND_YEAR = 6, 13, 300, 1825

# Placeholders whose values are words of a closed set: they are said in the listener's language.
_CLOSED_SETS = frozenset({"industry", "rank", "occupation", "channel", "blow", "kind"})


@dataclass(frozen=True)
class Words:
    """The sentences of one language. `texts` has them by key."""

    language: str
    texts: Mapping[str, str]

    def say(self, key: str, **placeholders: object) -> str:
        """A sentence with its gaps filled. Raises KeyError for one that nobody wrote."""
        return self.texts[key].format(**placeholders)

    def count(self, key: str, number: int) -> str:
        """A sentence about so many of something, from `<key>_one` or `<key>_other`; small numbers are spelled out."""
        return self.say(f"{key}_one" if number == 1 else f"{key}_other", count=self.number(number))

    def number(self, number: int) -> str:
        """A number as one writes it in a sentence: a word while there is a short one."""
        return self._numbers[number - 1] if 0 < number <= len(self._numbers) else str(number)

    def gap(self, days: int) -> str:
        """So many days as one says them: "eight months"."""
        if days <= _IN_DAYS:
            return self.count("gap_days", max(days, 0))
        if days in _ONE_MONTH:
            return self.count("gap_months", 1)
        if days <= _IN_WEEKS:
            return self.count("gap_weeks", round(days / _WEEK))
        if days <= _IN_MONTHS and (months := round(days / _MONTH)) != 12:
            return self.count("gap_months", months)
        return self.count("gap_years", max(1, round(days / _YEAR)))

    def when(self, day: date, today: date) -> str:
        """A day as one says it from today, past or to come: "yesterday", "in May 2019"."""
        ago = (today - day).days
        if ago in (-1, 0, 1):
            return self.say({-1: "when_tomorrow", 0: "when_today", 1: "when_yesterday"}[ago])
        if ago < 0:
            key = "when_next_weekday" if -ago <= _BY_WEEKDAY else "when_day"
        elif ago <= _BY_MONTH:
            key = _key_by(ago, (_BY_WEEKDAY, "when_weekday"), (_LAST_WEEK, "when_last_week"), (_BY_MONTH, "when_month"))
        else:
            key = "when_month_and_year" if ago <= _BY_MONTH_AND_YEAR else "when_year"
        return self.say(key, weekday=self._weekdays[day.weekday()], day=self.on(day), **self._month_of(day))

    def on(self, day: date) -> str:
        """A day of a year that goes without saying: "25 December"."""
        return self.say("date", day=day.day, **self._month_of(day))

    def reason(self, key: str, placeholders: Mapping[str, str], today: date) -> str:
        """A reason in words: `placeholders` has plain values, which are put as people say them."""
        said = {name: self._said(name, value, today) for name, value in placeholders.items()}
        return self.say(f"reason_{key}", **said)

    def listed(self, names: list[str] | tuple[str, ...]) -> str:
        """Several names in one sentence: "Kenji Sato, Emma Brown and Liu Wei"."""
        if len(names) < 2:
            return "".join(names)
        return self.say("list_end", first=self.say("list_comma").join(names[:-1]), last=names[-1])

    def _said(self, name: str, value: str, today: date) -> str:
        if name in _SPOKEN:
            return _SPOKEN[name](self, value, today)
        return self.texts.get(f"{name}_{value}", value) if name in _CLOSED_SETS else value

    def _month_of(self, day: date) -> Mapping[str, object]:
        return {"month": self._months[day.month - 1], "year": day.year}

    @cached_property
    def _numbers(self) -> tuple[str, ...]:
        return tuple(self.texts["numbers"].split())

    @cached_property
    def _months(self) -> tuple[str, ...]:
        return tuple(self.texts["months"].split())

    @cached_property
    def _weekdays(self) -> tuple[str, ...]:
        return tuple(self.texts["weekdays"].split())


def _key_by(ago: int, *limits: tuple[int, str]) -> str:
    return next(key for limit, key in limits if ago <= limit)


def _day_of(value: str) -> date:
    """A day, or the local day of a moment."""
    moment = datetime.fromisoformat(value)
    return dt_util.as_local(moment).date() if moment.tzinfo else moment.date()


_SPOKEN: Mapping[str, Callable[[Words, str, date], str]] = {
    "at": lambda words, value, today: words.when(_day_of(value), today),
    "on": lambda words, value, _: words.on(_day_of(value)),
    "days": lambda words, value, _: words.gap(int(value)),
    "cadence": lambda words, value, _: words.gap(int(value)),
}


async def async_words(hass: HomeAssistant, language: str | None = None) -> Words:
    """The sentences of a language, the house's unless another is asked for; English where there are none."""
    chosen = _spoken(language or hass.config.language)
    return _words(chosen, await async_get_translations(hass, chosen, _CATEGORY, {DOMAIN}))


@callback
def house_words(hass: HomeAssistant) -> Words:
    """The house's sentences, for what cannot wait: they were loaded when the network was set up.

    In the moment after the house has changed its language they are English ones, which come along with any other.
    """
    chosen = _spoken(hass.config.language)
    texts = async_get_cached_translations(hass, chosen, _CATEGORY, DOMAIN)
    return (
        _words(chosen, texts) if texts else _words("en", async_get_cached_translations(hass, "en", _CATEGORY, DOMAIN))
    )


def _spoken(language: str) -> str:
    """The language without its country: en-GB and ja-JP have no sentences of their own."""
    return language.partition("-")[0].partition("_")[0].lower()


def _words(language: str, texts: Mapping[str, str]) -> Words:
    return Words(language, {key.removeprefix(_PREFIX): text for key, text in texts.items()})
