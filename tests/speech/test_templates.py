"""The table of sentences keeps the rules that let a slot be free text."""

import re

import pytest

from custom_components.weak_ties.speech.english import ENGLISH
from custom_components.weak_ties.speech.japanese import JAPANESE
from custom_components.weak_ties.speech.rows import Meaning
from custom_components.weak_ties.speech.templates import ROWS, UNDO_SENTENCES


def test_no_sentence_stands_in_the_table_twice() -> None:
    assert sum(len(row.templates) for row in (*ENGLISH, *JAPANESE)) == len(ROWS)
    assert not ROWS.keys() & set(UNDO_SENTENCES)


@pytest.mark.parametrize("rows", [ENGLISH, JAPANESE])
def test_each_language_can_say_everything(rows: tuple[object, ...]) -> None:
    assert {row.meaning for row in rows} == set(Meaning) - {Meaning.LOOK_UP}  # type: ignore[attr-defined]


@pytest.mark.parametrize("template", [*ROWS, *UNDO_SENTENCES])
def test_every_bracket_of_a_sentence_is_closed(template: str) -> None:
    assert all(template.count(opening) == template.count(closing) for opening, closing in ("()", "[]", "{}"))


@pytest.mark.parametrize("template", ROWS)
def test_a_sentence_says_something_beside_its_slots(template: str) -> None:
    bare = template
    while (shorter := re.sub(r"\[[^\[\]]*\]|\{[^{}]*\}", "", bare)) != bare:
        bare = shorter
    assert len(re.sub(r"\W", "", bare)) >= 3
