"""Every page on narrow screens and with large letters: nothing sticks out sideways, and everything can be hit.

WCAG 2.2: 1.4.4 (letters of 200 %), 1.4.10 (320 pixels, which is 1280 at 400 %), 2.5.8 (targets of 24 pixels; 44 by
our own rule).
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from demo.client import text
from demo.house import House
from tests.browser.pages import Panel

type NewPanel = Callable[..., Panel]

PLACES = ("week", "people", "tie", "triage", "network", "season", "files")
LONG = "Maximiliana Konstantinopolitanopoulou-Featherstonehaugh-Smith"
ARABIC = "عبد الرحمن محمد الخوارزمي بن عبد العزيز الأندلسي القرطبي الطويل"
KANJI = "寿限無寿限無五劫の擦り切れ海砂利水魚の水行末雲来末風来末"

SCREENS: dict[str, dict[str, int]] = {
    "phone": {"width": 360, "height": 740},
    "zoomed to 400 %": {"width": 320, "height": 256},
}

# What of the panel is beyond an edge of the screen, unless it is scrolled there or meant for nobody's eyes.
STICKING_OUT = """(panel) => {
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((one) =>
    [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  const all = inside(panel.shadowRoot);
  const scrolls = (one) => {
    for (let at = one; at && at !== panel; at = at.parentElement ?? at.getRootNode().host) {
      const { overflowX } = getComputedStyle(at);
      if (at !== one && /auto|scroll|hidden/.test(overflowX) && at.localName !== "main") return true;
    }
    return false;
  };
  const edge = document.documentElement.clientWidth;
  const out = all.filter((one) => {
    const { left, right, width, height } = one.getBoundingClientRect();
    return width > 0 && height > 0 && (left < -0.5 || right > edge + 0.5) && !scrolls(one);
  });
  const wide = all.filter((one) => one.matches("main, .scroller") && one.scrollWidth > one.clientWidth);
  // Rows of long lists are all of one height, and what is in them has to fit.
  const cut = all.filter((one) => one.matches(".row, .card") && one.scrollHeight > one.clientHeight);
  return [...out, ...wide, ...cut].map(({ localName, className, textContent }) =>
    `${localName}.${className}: ${textContent.trim().slice(0, 40)}`);
}"""

# What may be pressed and is smaller than a finger needs. A link within a sentence is as high as its line.
SMALL = """(panel) => {
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((one) =>
    [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  const all = inside(panel.shadowRoot);
  const targets = "a[href], button, input:not([type=file]), select, textarea, summary, [role=option], label.primary";
  return all.filter((one) => one.matches(targets)).flatMap((one) => {
    if (getComputedStyle(one).display === "inline" || one.matches(":disabled")) return [];
    const { width, height } = (one.closest("label.tick, label.pick, .tick") ?? one).getBoundingClientRect();
    // The map and its table are dense: what is in them has the room that the rules ask for, and the lists have ours.
    const least = one.matches(".map .tie, .scroll .link") ? 24 : 44;
    if (width === 0 || (width >= least - 0.5 && height >= least - 0.5)) return [];
    const name = one.textContent.trim().slice(0, 30);
    return [`${one.localName}.${one.className} ${Math.round(width)}x${Math.round(height)} ${name}`];
  });
}"""


@pytest.fixture
def tie(house: House) -> str:
    """Enough for figures and every list, with names that need room; somebody whose page shows all there is."""
    act = house.client.act
    people = (LONG, ARABIC, KANJI, *(f"Roomy {number}" for number in range(9)))
    for number, name in enumerate(people):
        fields = {"title": "Vice President of International Business Development", "phone": f"+819000005{number:03}"}
        works = {"organization": f"{LONG} & {'Sons' if number % 2 else '株式会社'}"}
        act("add_tie", name=name, strength=2, address=f"1 {LONG} Street, {KANJI}", tags=[KANJI], **fields, **works)
    act("record_greeting", tie=ARABIC, sent=True, received=True)
    act("log_interaction", tie=LONG, kind="meal", at="2020-02-03", note=f"{LONG}\n{KANJI}")
    act("add_affiliation", tie=LONG, organization=f"Former {LONG}", title=LONG, started="2003", ended="2007")
    act("record_invitation", title=LONG, at="2030-12-04 19:00", host=LONG, place=KANJI)
    return text(act("get_tie", tie=LONG)["tie"], "id")


def opened(new_panel: NewPanel, place: str, tie: str, **how: object) -> Panel:
    """A page with all that is folded up in it unfolded."""
    panel = new_panel(f"tie/{tie}" if place == "tie" else place, **how)
    first = {"people": "[role=row]", "triage": "button", "season": "li"}.get(place, "section")
    expect(panel.main.last.locator(first).first).to_be_attached()
    if place == "network":
        expect(panel.main.locator("wt-circle-map button").first).to_be_attached()
    for folded in panel.main.last.locator("summary").all():
        folded.evaluate("one => one.click()")
    return panel


def enlarged(page: Page) -> None:
    """Letters of 200 %, as a theme of the reader's has them."""
    larger = "document.documentElement.style.setProperty('--ha-font-size-scale', '2')"
    page.add_init_script(f"addEventListener('DOMContentLoaded', () => {larger})")


def told(page: Page, look: str) -> list[str]:
    """What a look at the panel finds."""
    found: list[str] = page.locator("weak-ties-panel").evaluate(look)
    return found


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("place", PLACES)
def test_nothing_sticks_out_of_a_narrow_screen(
    new_panel: NewPanel, tie: str, place: str, language: str, screen: str
) -> None:
    panel = opened(new_panel, place, tie, language=language, viewport=SCREENS[screen])
    assert told(panel.page, STICKING_OUT) == []


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("place", PLACES)
def test_letters_of_twice_the_size_have_room(new_panel: NewPanel, tie: str, place: str, language: str) -> None:
    panel = opened(new_panel, place, tie, language=language, viewport=SCREENS["phone"], before=enlarged)
    assert panel.main.last.evaluate("one => getComputedStyle(one).fontSize") == "28px"
    assert told(panel.page, STICKING_OUT) == []


@pytest.mark.parametrize("screen", ["phone", "desk"])
@pytest.mark.parametrize("place", PLACES)
def test_everything_is_large_enough_for_a_finger(new_panel: NewPanel, tie: str, place: str, screen: str) -> None:
    panel = opened(new_panel, place, tie, viewport=SCREENS.get(screen, {"width": 1280, "height": 900}))
    assert told(panel.page, SMALL) == []
