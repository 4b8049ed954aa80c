# ruff: noqa: T201 (a program for people: printing is what it is for)
"""Take the pictures of the guide anew, from the demo's made-up network. `scripts/pictures` is the way in.

Pictures that somebody takes by hand show what a page looked like once. These show what it looks like now.
"""

import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright

from .chromium import find_chromium
from .client import rows, text
from .dashboard import PAGE, save_dashboard
from .house import PROJECT, House, free_port
from .story import import_files, live_on, set_up_network, tell_story

IMAGES = PROJECT / "docs/images"
LANGUAGES = ("en", "ja")
PATIENCE_MS = 30_000
# Web fonts and the lines of pictures come a moment after the text.
SETTLING_MS = 2_500

DESKTOP = (1280, 900)
SMALL_DESKTOP = (924, 760)
PHONE = (390, 844)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: of which page, how large, and what has to be on it before it is taken.

    `scroll_to` is what stands at the top of it, where that is not the beginning of the page.
    """

    name: str
    path: str
    waits_for: str
    size: tuple[int, int] = DESKTOP
    dark: bool = False
    sidebar: bool = False
    scroll_to: str = ""
    languages: tuple[str, ...] = LANGUAGES


def _dashboard(view: str, height: int) -> Shot:
    waits_for = "weak-ties-card dl, wt-tie-row, hui-tile-card"
    return Shot(name=f"dashboard-{view}", path=f"{PAGE}/{view}", waits_for=waits_for, size=(1280, height))


def shots(somebody: Mapping[str, str]) -> tuple[Shot, ...]:
    """Every picture; `somebody` has whose page is shown, by language."""
    row, week = "wt-tie-row", "weak-ties-panel wt-tie-row"
    one = "weak-ties-panel main h1"
    return (
        _dashboard("week", 880),
        _dashboard("starred", 330),
        _dashboard("network", 520),
        Shot(name="card-phone-dark", path=f"{PAGE}/week", waits_for=row, size=PHONE, dark=True),
        Shot(name="panel-week", path="weak-ties/week", waits_for=week, sidebar=True, languages=("en",)),
        Shot(name="panel-week", path="weak-ties/week", waits_for=week, size=PHONE, languages=("ja",)),
        Shot(name="panel-people", path="weak-ties/people", waits_for="[role=row]", size=SMALL_DESKTOP),
        Shot(name="panel-tie", path=f"weak-ties/tie/{somebody['en']}", waits_for=one, sidebar=True, languages=("en",)),
        Shot(name="panel-tie", path=f"weak-ties/tie/{somebody['ja']}", waits_for=one, size=PHONE, languages=("ja",)),
        Shot(name="panel-triage", path="weak-ties/triage", waits_for=".answer", size=SMALL_DESKTOP),
        Shot(name="panel-network", path="weak-ties/network", waits_for="wt-picture svg", size=SMALL_DESKTOP),
        Shot(
            name="panel-circles",
            path="weak-ties/network",
            waits_for="wt-picture svg",
            size=SMALL_DESKTOP,
            dark=True,
            scroll_to="section:has(wt-circle-map)",
        ),
        Shot(name="panel-season", path="weak-ties/season", waits_for="weak-ties-panel h2", size=SMALL_DESKTOP),
        Shot(name="panel-files", path="weak-ties/files", waits_for="wt-import-history li", size=SMALL_DESKTOP),
    )


def main(wanted: Sequence[str]) -> int:
    """Take all pictures, or those whose name begins with one of the words given."""
    with tempfile.TemporaryDirectory() as folder:
        house = House(Path(folder), free_port())
        house.prepare()
        try:
            house.start()
            _fill(house)
            every = shots({"en": _id_of(house, "Margaret Oduya"), "ja": _id_of(house, "藤原")})
            _take_all(house, [one for one in every if not wanted or one.name.startswith(tuple(wanted))])
        finally:
            house.stop()
    return 0


def _take_all(house: House, wanted: Sequence[Shot]) -> None:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        for shot in wanted:
            _take(browser, house, shot)
        browser.close()


def _fill(house: House) -> None:
    today = date.today()  # noqa: DTZ011 (this machine's day is the house's)
    set_up_network(house)
    import_files(house)
    tell_story(house, today)
    live_on(house, today)
    save_dashboard(house)


def _id_of(house: House, name: str) -> str:
    return text(rows(house.client.act("get_ties", search=name)["ties"])[0], "id")


def _chromium() -> str:
    found = find_chromium()
    if found is None:
        raise SystemExit("Chromium is needed: scripts/setup browser installs it, or says how to")
    return found


def _take(browser: Browser, house: House, shot: Shot) -> None:
    for language in shot.languages:
        context = browser.new_context(
            viewport=ViewportSize(width=shot.size[0], height=shot.size[1]),
            locale=language,
            service_workers="block",
            color_scheme="dark" if shot.dark else "light",
        )
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.add_init_script(f"localStorage.selectedLanguage = JSON.stringify('{language}')")
        if not shot.sidebar:
            page.add_init_script("localStorage.dockedSidebar = JSON.stringify('always_hidden')")
        page.goto(f"{house.client.origin}{shot.path}")
        _settle(page, shot)
        path = IMAGES / f"{shot.name}-{language}.png"
        page.screenshot(path=path, animations="disabled")
        context.close()
        print(f"• {path.relative_to(PROJECT)}", flush=True)


def _settle(page: Page, shot: Shot) -> None:
    page.locator(shot.waits_for).first.wait_for()
    page.wait_for_timeout(SETTLING_MS)
    if shot.scroll_to:
        page.locator(shot.scroll_to).first.evaluate("it => it.scrollIntoView({ block: 'start' })")
        page.wait_for_timeout(SETTLING_MS)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
