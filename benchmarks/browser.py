"""What somebody waits for in front of a screen: a real Home Assistant with its web page, and a real Chromium."""

import gzip
import re
import shutil
import statistics
from collections.abc import Callable, Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from demo.chromium import find_chromium
from demo.client import Json
from demo.house import House, free_port

from .frames import FRAME_ALLOWED, Frames, frames_of, watch_frames
from .house import ROOT
from .pages import CARDS, cards_file, network_rows, scroll, season_rows

BUNDLE = ROOT / "custom_components/weak_ties/www"
PAGE = "benchmark"
CHANGES = 9
# It takes half a minute to bring 30,000 people in; everything else is a matter of milliseconds.
PATIENCE_MS = 60_000

type Row = tuple[str, str, str]

# When the socket brought the list, and when the frame with the first row in it had been painted.
WATCH_FIRST_PAINT = """
  window.WebSocket = class extends WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (String(data).includes('"overdue":[')) window.answeredAt ??= performance.now();
      });
    }
  };
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (how) {
    if (this.localName === "wt-tie-row" && !window.seen) {
      window.seen = true;
      requestAnimationFrame(() => {
        const painted = new MessageChannel();
        painted.port1.onmessage = () => { window.paintedAt = performance.now(); };
        painted.port2.postMessage(null);
      });
    }
    return attach.call(this, how);
  };
"""
DRAG = "(list, share) => { list.scrollTop = share * list.scrollHeight; }"
WATCH_TAPS = """() => addEventListener("click", () => {
  window.tappedAt = performance.timeOrigin + performance.now();
}, true)"""
WATCH_ROW = """(card, id) => {
  window.goneAt = 0;
  const look = () => {
    const rows = [...card.shadowRoot.querySelectorAll("wt-tie-row")];
    if (rows.some(({ line }) => line.id === id)) requestAnimationFrame(look);
    else window.goneAt = performance.timeOrigin + performance.now();
  };
  look();
}"""


def card_size() -> int:
    """Bytes that every page of the house loads: the card and what it imports, compressed."""
    card = (BUNDLE / "weak-ties-card.js").read_bytes()
    imported = sorted(set(re.findall(rb'(?:from|import) ?"\./([^"]+\.js)"', card)))
    parts = [card, *((BUNDLE / name.decode()).read_bytes() for name in imported)]
    return sum(len(gzip.compress(part, 9)) for part in parts)


@contextmanager
def full_house(folder: Path, connections: Path) -> Generator[House]:
    """A running house with everybody of a file in it, and a dashboard with our card."""
    house = House(folder, free_port())
    house.prepare()
    house.start()
    try:
        house.set_up("weak_ties", {"name": "Weak Ties"}, {})
        imports = folder / "weak_ties/import"
        imports.mkdir(parents=True)
        shutil.copy(connections, imports)
        house.client.act("import_file", path=connections.name, strength="helper")
        cards_file(imports / "cards.vcf")
        house.client.act("import_file", path="cards.vcf", strength="responsive")
        card: Json = {"type": "custom:weak-ties-card", "limit": 50}
        house.client.command(
            {"type": "lovelace/dashboards/create", "url_path": PAGE + "-page", "title": "Benchmark"},
            {"type": "lovelace/config/save", "url_path": PAGE + "-page", "config": {"views": [{"cards": [card]}]}},
        )
        yield house
    finally:
        house.stop()


def opened(house: House, browser: Browser, path: str, before: Callable[[Page], None] = lambda _: None) -> Page:
    """A page of the house in a browser of its own."""
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 900})
    context.set_default_timeout(PATIENCE_MS)
    page = context.new_page()
    before(page)
    page.goto(f"{house.client.origin}{path}")
    return page


def first_paint(board: Callable[..., Page]) -> float:
    """Milliseconds from the socket's answer until the overdue list is on the screen."""
    page = board(before=lambda page: page.add_init_script(WATCH_FIRST_PAINT))
    page.wait_for_function("window.paintedAt")
    took: float = page.evaluate("window.paintedAt - window.answeredAt")
    page.context.close()
    return took


def typing(page: Page) -> Frames:
    """The frames while somebody searches letter by letter."""
    page.locator("weak-ties-panel main [role=row]").first.wait_for()
    field = page.get_by_role("searchbox")
    field.click()
    watch_frames(page)
    for text in ("misaki", "haddad", "person 17", "kenji sato"):
        field.press_sequentially(text, delay=60)
        field.fill("")
    return frames_of(page)


def scrolling(page: Page) -> Frames:
    """The frames while somebody turns the wheel, and then drags the bar to far places of the list."""
    page.mouse.move(700, 600)
    watch_frames(page)
    scroll(page)
    for share in (0.5, 0.95, 0.1):
        page.locator("weak-ties-view-people .scroller").evaluate(DRAG, share)
        page.wait_for_timeout(400)
    return frames_of(page)


def changes(first: Page, second: Page) -> list[float]:
    """Milliseconds from a tap in one browser until another one shows what it did, several times."""
    first.evaluate(WATCH_TAPS)
    took: list[float] = []
    for _ in range(CHANGES):
        row = second.locator("wt-tie-row").first
        who = row.evaluate("row => row.line.id")
        second.locator("weak-ties-card").evaluate(WATCH_ROW, who)
        at = first.locator("wt-tie-row").evaluate_all("(rows, id) => rows.findIndex(row => row.line.id === id)", who)
        mine = first.locator("wt-tie-row").nth(at)
        mine.locator("button.log").click()
        mine.locator("button.chip").first.click()
        second.wait_for_function("window.goneAt")
        took.append(second.evaluate("window.goneAt") - first.evaluate("window.tappedAt"))
    return took


def browser_rows(folder: Path, connections: Path, count: int) -> list[Row]:
    """Everything that is measured in a browser."""
    size = ("card, compressed, with what it loads", f"{card_size() / 1024:.1f} kB", "at most 40 kB")
    found = find_chromium()
    if found is None:
        return [size, ("in a browser", "", "not measured: there is no Chromium (scripts/setup browser)")]
    with full_house(folder, connections) as house, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        board = partial(opened, house, browser, f"{PAGE}-page")
        paint = statistics.median(first_paint(board) for _ in range(3))
        people = opened(house, browser, "weak-ties/people")
        frames, scrolled = typing(people), scrolling(people)
        first, second = board(), board()
        for page in (first, second):
            page.locator("wt-tie-row").first.wait_for()
        shown = changes(first, second)
        pages = network_rows(partial(opened, house, browser), f"{count} ties")
        pages += season_rows(partial(opened, house, browser), f"{CARDS} cards")
        browser.close()
    of = f"{count} ties"
    return [
        size,
        (f"first paint of the overdue list after its answer, {of}", f"{paint:.0f} ms", "at most 300 ms"),
        (
            f"longest wait for a frame while searching, {of}",
            f"{frames.wait:.0f} ms",
            f"{frames.shown}; at most {FRAME_ALLOWED}",
        ),
        (
            f"longest wait for a frame while scrolling through everybody, {of}",
            f"{scrolled.wait:.0f} ms",
            f"{scrolled.shown}; at most {FRAME_ALLOWED}",
        ),
        (
            f"a tap shows in a second browser, {of}",
            f"{statistics.median(shown):.0f} ms",
            f"worst of {CHANGES}: {max(shown):.0f} ms; at most 200 ms",
        ),
        *pages,
    ]
