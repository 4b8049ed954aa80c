"""A dashboard with our cards on it, as somebody sees it."""

from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

from demo.client import Json, RequestRefusedError, rows, text
from demo.house import House

type NewPage = Callable[..., Page]

PAGE = "cards-on-trial"
CARD = "custom:weak-ties-card"

# What sticks out of the screen sideways, or is cut off by its own card.
STICKING_OUT = """(card) => {
  const inside = (root) => [...root.querySelectorAll("*")].flatMap((one) =>
    [one, ...(one.shadowRoot ? inside(one.shadowRoot) : [])]);
  const edge = document.documentElement.clientWidth;
  const frame = card.shadowRoot.querySelector("ha-card");
  const out = inside(card.shadowRoot).filter((one) => {
    const { left, right, width } = one.getBoundingClientRect();
    return width > 0 && (left < -0.5 || right > edge + 0.5);
  });
  return [
    ...out.map((one) => `${one.localName}.${one.className}`),
    ...(frame.scrollWidth > frame.clientWidth ? ["the card's content"] : []),
    ...(document.documentElement.scrollWidth > edge ? ["the page"] : []),
  ];
}"""


@dataclass(frozen=True, slots=True)
class Board:
    """A dashboard in one browser."""

    page: Page

    @property
    def card(self) -> Locator:
        """Our card."""
        return self.page.locator("weak-ties-card")

    @property
    def rows(self) -> Locator:
        """The people in it."""
        return self.card.locator("wt-tie-row")

    def row(self, name: str) -> Locator:
        """Somebody in it."""
        return self.rows.filter(has_text=name)

    def log(self, name: str, how: str) -> None:
        """Say in somebody's row that there was contact."""
        self.row(name).get_by_role("button", name=f"Log a contact with {name}").click()
        self.row(name).get_by_role("button", name=how, exact=True).click()

    def put_off(self, name: str, until: str) -> None:
        """Let somebody rest."""
        self.row(name).get_by_role("button", name=f"More for {name}").click()
        self.row(name).get_by_role("button", name=until, exact=True).click()

    def sticks_out(self) -> list[str]:
        """What is wider than it may be."""
        found: list[str] = self.card.evaluate(STICKING_OUT)
        return found


def ask(house: House, *commands: dict[str, Json]) -> list[Json]:
    """Ask the house what only its websocket answers; in a thread, as this one has Playwright's event loop."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(house.client.command, *commands).result()


def lay_out(house: House, *cards: dict[str, Json]) -> None:
    """Make the dashboard, or make it anew, with these cards."""
    try:
        fields: dict[str, Json] = {"url_path": PAGE, "title": "Cards", "show_in_sidebar": True}
        ask(house, {"type": "lovelace/dashboards/create", **fields})
    except RequestRefusedError:
        pass  # it is there since another test
    on_it: list[Json] = [{"type": CARD, **card} for card in cards]
    view: Json = {"title": "All", "path": "all", "type": "sections", "sections": [{"type": "grid", "cards": on_it}]}
    ask(house, {"type": "lovelace/config/save", "url_path": PAGE, "config": {"views": [view]}})


def on_board(house: House) -> list[dict[str, Json]]:
    """The cards that the house keeps."""
    (config,) = ask(house, {"type": "lovelace/config", "url_path": PAGE, "force": True})
    view = rows(config["views"])[0] if isinstance(config, dict) else {}
    return rows(rows(view["sections"])[0]["cards"])


@contextmanager
def another_network(house: House, name: str) -> Generator[str]:
    """Set up a network for one test, and take it away again; its id."""
    house.set_up("weak_ties", {"name": name}, {})
    entries = rows(house.client.get("/api/config/config_entries/entry?domain=weak_ties"))
    (network,) = [text(entry, "entry_id") for entry in entries if entry["title"] == name]
    try:
        yield network
    finally:
        house.client.delete(f"/api/config/config_entries/entry/{network}")


def open_board(new_page: NewPage, **how: object) -> Board:
    """Look at the dashboard."""
    board = Board(new_page(f"{PAGE}/all", **how))
    expect(board.card).to_be_visible()
    return board
