"""How much an interaction counts."""

import pytest

from custom_components.weak_ties.network.assessment.weights import interaction_weight, resetting_weight
from custom_components.weak_ties.network.model import Direction, InteractionKind
from tests.network.builders import an_interaction

OUT, IN, BOTH = Direction.OUT, Direction.IN, Direction.BOTH


@pytest.mark.parametrize(
    ("kind", "direction", "minutes", "weight"),
    [
        (InteractionKind.MEETING, BOTH, None, 1.0),
        (InteractionKind.MEAL, BOTH, None, 1.0),
        (InteractionKind.CALL, BOTH, None, 0.9),
        (InteractionKind.CALL, OUT, 5, 0.9),
        (InteractionKind.CALL, OUT, 4, 0.6),
        (InteractionKind.CALL, OUT, 0, 0.6),
        (InteractionKind.MESSAGE, OUT, None, 0.3),
        (InteractionKind.MESSAGE, IN, None, 0.6),
        (InteractionKind.EMAIL, BOTH, None, 0.6),
        (InteractionKind.EMAIL, OUT, None, 0.3),
        (InteractionKind.LETTER, OUT, None, 0.6),
        (InteractionKind.EVENT, BOTH, None, 0.6),
        (InteractionKind.CARD, OUT, None, 0.4),
        (InteractionKind.SOCIAL, BOTH, None, 0.05),
    ],
)
def test_an_interaction_weighs_what_it_does_for_a_tie(
    kind: InteractionKind, direction: Direction, minutes: int | None, weight: float
) -> None:
    assert interaction_weight(an_interaction(kind=kind, direction=direction, minutes=minutes)) == weight


@pytest.mark.parametrize("kind", InteractionKind)
def test_an_attempt_that_reached_nobody_weighs_nothing(kind: InteractionKind) -> None:
    assert interaction_weight(an_interaction(kind=kind, reached=False)) == 0


@pytest.mark.parametrize(
    ("cadence", "weight"), [(1, 0.55), (45, 0.55), (46, 0.45), (200, 0.45), (201, 0.25), (3650, 0.25)]
)
def test_a_shorter_cadence_asks_for_more(cadence: int, weight: float) -> None:
    assert resetting_weight(cadence) == weight
