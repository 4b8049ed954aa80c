"""The buttons below a notification, and the string by which a phone says which one was pressed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

_PREFIX: Final = "WEAK_TIES"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """One button. Its caption is `common.phone_button_<key>`; `asks` for a text before it is sent."""

    key: str
    asks: bool = False


CALLED: Final = Button(key="called")
MESSAGED: Final = Button(key="messaged")
SNOOZE: Final = Button(key="snooze")
NOTE: Final = Button(key="note", asks=True)
CARD_SENT: Final = Button(key="card_sent")

# Android shows the first three buttons and no more, so the ones of a single tap come first.
FOR_NUDGE: Final = (CALLED, MESSAGED, SNOOZE, NOTE)
FOR_CARD: Final = (CARD_SENT,)

BUTTONS: Mapping[str, Button] = {button.key: button for button in (*FOR_NUDGE, *FOR_CARD)}


def action_string(ticket_id: str, button: Button) -> str:
    """What the phone sends back when the button is pressed."""
    return f"{_PREFIX}:{ticket_id}:{button.key}"


def is_ours(action: object) -> bool:
    """Whether an action string claims to be of ours; others' buttons are none of our business."""
    return isinstance(action, str) and action.startswith(f"{_PREFIX}:")


def pressed(action: str) -> tuple[str, Button] | None:
    """The ticket's id and the button of an action string; None for one that was made up."""
    _, _, rest = action.partition(":")
    ticket_id, _, key = rest.rpartition(":")
    return (ticket_id, BUTTONS[key]) if ticket_id and key in BUTTONS else None
