"""What needs the owner's eyes: so far, a damaged file that was set aside."""

from pathlib import Path

from homeassistant.components.repairs import ConfirmRepairFlow, RepairsFlow
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir

from .const import DOMAIN

_SET_ASIDE = "database_set_aside"


def async_report_set_aside(hass: HomeAssistant, entry_id: str, title: str, path: Path) -> None:
    """Tell the owner that the file was damaged, where it is now, and that the network starts empty."""
    ir.async_create_issue(
        hass,
        DOMAIN,
        f"{_SET_ASIDE}_{entry_id}",
        is_fixable=True,
        is_persistent=True,
        severity=ir.IssueSeverity.ERROR,
        translation_key=_SET_ASIDE,
        translation_placeholders={"network": title, "file": path.name},
    )


async def async_create_fix_flow(
    hass: HomeAssistant, issue_id: str, data: dict[str, str | int | float | None] | None
) -> RepairsFlow:
    """Let the owner confirm that they have seen it; there is nothing else that we could repair for them."""
    return ConfirmRepairFlow()
