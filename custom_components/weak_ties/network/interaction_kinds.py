"""What each kind of interaction is, in one row: all that the rules, the icons and the lists of choices need to know.

Whatever else has to name a kind is written from these rows by `scripts/kinds` (the actions, the triggers, the icons,
the frontend) or compared with them by `tests/network/test_interaction_kinds.py` (the texts, the database, the voice).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from .model import ChannelKind, InteractionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class KindTraits:
    """What one kind of interaction is.

    `weight` is how much it does for a tie, from 0 (nothing) to 1 (a meeting); `proves` is the kind of channel that it
    goes over. A talk has an answer by its nature and may be short; a written message waits for one.
    """

    weight: float
    icon: str
    proves: ChannelKind | None = None
    is_talk: bool = False
    is_written: bool = False
    asks_for_answer: bool = True


# The weights are rough guides, see `assessment/weights.py`. The order is that of the lists to choose from.
KIND_TRAITS: Mapping[InteractionKind, KindTraits] = MappingProxyType(
    {
        # Its weight holds from five minutes on: above that people talk.
        InteractionKind.CALL: KindTraits(weight=0.9, icon="mdi:phone", proves=ChannelKind.PHONE, is_talk=True),
        # Face to face, time given on both sides: the measure of all others.
        InteractionKind.MEETING: KindTraits(weight=1.0, icon="mdi:account-multiple"),
        # The same, with food.
        InteractionKind.MEAL: KindTraits(weight=1.0, icon="mdi:silverware-fork-knife"),
        # A personal exchange of words. Nobody says whether it went by LINE, Facebook or the telephone.
        InteractionKind.MESSAGE: KindTraits(weight=0.6, icon="mdi:message-text-outline", is_written=True),
        # The same, slower.
        InteractionKind.EMAIL: KindTraits(
            weight=0.6, icon="mdi:email-outline", proves=ChannelKind.EMAIL, is_written=True
        ),
        # The effort makes up for the missing answer.
        InteractionKind.LETTER: KindTraits(weight=0.6, icon="mdi:email-open-outline", proves=ChannelKind.POST),
        # A yearly custom: keeps the address alive, says little.
        InteractionKind.CARD: KindTraits(
            weight=0.4, icon="mdi:card-text-outline", proves=ChannelKind.POST, asks_for_answer=False
        ),
        # In person, but shared with a whole room.
        InteractionKind.EVENT: KindTraits(weight=0.6, icon="mdi:party-popper"),
        # A like costs nothing and is taken as such.
        InteractionKind.SOCIAL: KindTraits(weight=0.05, icon="mdi:thumb-up-outline"),
    }
)
