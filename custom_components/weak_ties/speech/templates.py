"""The table of all sentences, in the order in which they are tried."""

from collections.abc import Mapping

from .english import ENGLISH, ENGLISH_UNDO
from .japanese import JAPANESE, JAPANESE_UNDO
from .rows import Row

ROWS: Mapping[str, Row] = {template: row for row in (*ENGLISH, *JAPANESE) for template in row.templates}
UNDO_SENTENCES = (*ENGLISH_UNDO, *JAPANESE_UNDO)
YES_SENTENCES = (
    "(yes|yeah|yep) [please|I did|I do|exactly]",
    "(はい|うん|ええ)[そうです|そう|お願いします]",
    "そう[です|だよ]",
)
NO_SENTENCES = ("(no|nope) [thanks|thank you]", "(いいえ|いや|ううん)[違います|違う]", "違う[よ]", "違います")
