from datetime import date

import pytest

from custom_components.weak_ties.speech.errors import DayImpossibleError
from custom_components.weak_ties.speech.rows import Language
from custom_components.weak_ties.speech.spans import until_in

TODAY = date(2026, 11, 23)  # a Monday
ENGLISH = {
    "snooze Kenji for two weeks": (2026, 12, 7),
    "snooze Kenji for 10 days": (2026, 12, 3),
    "snooze Kenji for a month": (2026, 12, 23),
    "snooze Kenji for a year": (2027, 11, 23),
    "snooze Kenji for half a year": (2027, 5, 23),
    "snooze Kenji until tomorrow": (2026, 11, 24),
    "snooze Kenji until Friday": (2026, 11, 27),
    "snooze Kenji until Monday": (2026, 11, 30),
    "snooze Kenji until next Friday": (2026, 12, 4),
    "snooze Kenji until next week": (2026, 11, 30),
    "snooze Kenji until next month": (2026, 12, 1),
    "snooze Kenji until next year": (2027, 1, 1),
    "snooze Kenji until the 24th of December": (2026, 12, 24),
    "snooze Kenji until 3 May": (2027, 5, 3),
    "snooze Kenji until May 3rd, 2028": (2028, 5, 3),
}
JAPANESE = {
    "健二を2週間後にして": (2026, 12, 7),
    "健二を10日間休ませて": (2026, 12, 3),
    "健二を三か月後にして": (2027, 2, 23),
    "健二をひと月休ませて": (2026, 12, 23),
    "健二を半年休ませて": (2027, 5, 23),
    "健二を一年休ませて": (2027, 11, 23),
    "健二は明日まで休ませて": (2026, 11, 24),
    "健二は金曜まで休ませて": (2026, 11, 27),
    "健二は来週の金曜まで休ませて": (2026, 12, 4),
    "健二は来週まで休ませて": (2026, 11, 30),
    "健二は来月まで休ませて": (2026, 12, 1),
    "健二は再来月まで休ませて": (2027, 1, 1),
    "健二は来年まで休ませて": (2027, 1, 1),
    "健二は5月3日まで休ませて": (2027, 5, 3),
    "健二は2028年5月3日まで休ませて": (2028, 5, 3),
    "健二は今年の12月24日まで休ませて": (2026, 12, 24),
}


@pytest.mark.parametrize(
    ("said", "language", "until"),
    [
        *((said, Language.ENGLISH, until) for said, until in ENGLISH.items()),
        *((said, Language.JAPANESE, until) for said, until in JAPANESE.items()),
    ],
)
def test_the_end_of_a_rest_is_found(said: str, language: Language, until: tuple[int, int, int]) -> None:
    assert until_in(said, language, TODAY) == date(*until)


@pytest.mark.parametrize("said", ["snooze Kenji until the 30th of February", "snooze Kenji for 99999 years"])
def test_an_end_that_no_calendar_has_is_refused(said: str) -> None:
    with pytest.raises(DayImpossibleError):
        until_in(said, Language.ENGLISH, TODAY)


@pytest.mark.parametrize("language", Language)
def test_no_end_is_no_end(language: Language) -> None:
    assert until_in("Kenji", language, TODAY) is None
