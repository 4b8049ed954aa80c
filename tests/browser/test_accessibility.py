"""Panel and card for everybody: axe's rules of WCAG 2.2 AA, on light and on dark ground, wide and narrow."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from demo.client import text
from demo.house import House
from tests.browser.boards import lay_out, open_board
from tests.browser.pages import Panel

type NewPage = Callable[..., Page]
type NewPanel = Callable[..., Panel]

AXE = Path(__file__).resolve().parents[2] / "frontend/node_modules/axe-core/axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
PHONE = {"width": 390, "height": 844}

# Each rule that is broken, with where.
LOOK = """async ([tags, name]) => {
  const find = (root) => [...root.querySelectorAll("*")].reduce((found, one) =>
    found ?? (one.localName === name ? one : one.shadowRoot && find(one.shadowRoot)), null);
  const { violations, passes } = await axe.run(find(document), { runOnly: { type: "tag", values: tags } });
  if (!passes.some(({ id }) => id === "color-contrast")) throw new Error("nothing was looked at");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().at(-1)}: ${failureSummary}`));
}"""


def broken_rules(page: Page, of: str = "weak-ties-panel") -> list[str]:
    """What axe has to say of the panel, or of another element."""
    page.add_script_tag(path=AXE)
    found: list[str] = page.evaluate(LOOK, [RULES, of])
    return found


@pytest.fixture
def tie(house: House) -> str:
    """Somebody with a bit of everything."""
    known = house.client.act(
        "add_tie", name="Alma Reyes", organization="Blue Kiln", phone="+81 90 1234 5678", tags=["choir"], strength=3
    )
    house.client.act("log_interaction", tie="Alma Reyes", kind="meal", at="2020-02-03", note="noodles")
    house.client.act("add_tie", name="大野 蓮", reading="おおの れん")
    return text(known["tie"], "id")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("place", ["week", "people", "tie"])
def test_a_page_keeps_the_rules(new_panel: NewPanel, tie: str, place: str, scheme: str) -> None:
    panel = new_panel(f"tie/{tie}" if place == "tie" else place, color_scheme=scheme)
    expect(panel.main.get_by_role("grid" if place == "people" else "heading").first).to_be_visible()
    assert broken_rules(panel.page) == []


def test_forms_keep_them_too_on_a_phone(new_panel: NewPanel, tie: str) -> None:
    panel = new_panel(f"tie/{tie}", viewport=PHONE)
    panel.tap("Edit")
    panel.fill("Name *", "")
    panel.tap("Save")
    assert broken_rules(panel.page) == []
    panel.tap("Cancel")
    panel.tap("More…")
    assert broken_rules(panel.page) == []


def test_filters_and_bulk_edits_keep_them_too_on_a_phone(new_panel: NewPanel, tie: str) -> None:
    panel = new_panel("people", viewport=PHONE)
    panel.tap("Narrow down")
    panel.row("Alma Reyes").get_by_role("checkbox").click()
    assert broken_rules(panel.page) == []


@pytest.mark.parametrize(
    "how",
    [{"color_scheme": "light"}, {"color_scheme": "dark", "viewport": PHONE, "language": "ja"}],
    ids=["wide and light", "phone and dark"],
)
@pytest.mark.parametrize("mode", ["overdue", "nudges", "tie", "network"])
def test_a_card_keeps_the_rules_with_and_without_what_it_opens(
    house: House, new_page: NewPage, tie: str, mode: str, how: dict[str, object]
) -> None:
    house.client.act("update_tie", tie="大野 蓮", strength=4, met_on="2001-01-01")
    lay_out(house, {"mode": mode, **({"tie": tie} if mode == "tie" else {})})
    board = open_board(new_page, **how)
    expect(board.card.locator("wt-tie-row, dl").first).to_be_visible()
    assert broken_rules(board.page, "weak-ties-card") == []
    if mode == "network":
        return
    for button in ("button.log", "button.more"):
        board.rows.first.locator(button).click()
        assert broken_rules(board.page, "weak-ties-card") == []
    board.rows.first.locator("button.log").click()
    board.rows.first.locator(".chip").first.click()
    expect(board.rows.first.locator(".undo")).to_be_visible()
    assert broken_rules(board.page, "weak-ties-card") == []
