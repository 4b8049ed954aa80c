"""Give the demo a first page worth opening: the dashboard that Weak Ties makes by itself."""

from .client import Json, mapping
from .house import House

# The panel has `weak-ties`.
PAGE = "staying-in-touch"
# All that is kept; what is on it is made in the browser from what the network has.
BY_STRATEGY: Json = {"strategy": {"type": "custom:weak-ties"}}


def save_dashboard(house: House) -> None:
    """Make it the page that the browser opens first."""
    house.client.command(
        {
            "type": "lovelace/dashboards/create",
            "url_path": PAGE,
            "title": "Staying in touch",
            "icon": "mdi:account-heart-outline",
            "show_in_sidebar": True,
        },
        {"type": "lovelace/config/save", "url_path": PAGE, "config": BY_STRATEGY},
        {"type": "frontend/set_system_data", "key": "core", "value": {"default_panel": PAGE}},
    )


def is_first_page(house: House) -> bool:
    """Tell whether the house keeps it so, and opens it first."""
    kept, core = house.client.command(
        {"type": "lovelace/config", "url_path": PAGE}, {"type": "frontend/get_system_data", "key": "core"}
    )
    return kept == BY_STRATEGY and mapping(mapping(core)["value"])["default_panel"] == PAGE
