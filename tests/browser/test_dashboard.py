"""A dashboard that makes itself, added with the mouse and kept up by the house."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

from playwright.sync_api import Locator, Page, Route, expect

from demo.dashboard import BY_STRATEGY
from demo.house import House
from tests.browser.pages import Panel

type NewPanel = Callable[..., Panel]


def card(page: Page, name: str) -> Locator:
    """Every card of ours in which somebody is."""
    return page.locator("weak-ties-card").filter(has_text=name)


def put_up(house: House, address: str) -> None:
    """Add a dashboard by strategy without the mouse."""
    house.client.command(
        {"type": "lovelace/dashboards/create", "url_path": address, "title": address},
        {"type": "lovelace/config/save", "url_path": address, "config": BY_STRATEGY},
    )


def test_a_dashboard_is_added_with_the_mouse_and_follows_the_stars(house: House, new_panel: NewPanel) -> None:
    house.client.act("add_tie", name="Odile Marchand", strength="ally", met_on="2021-05-03", starred=True)
    panel = new_panel("people")
    expect(panel.main).to_be_visible()
    page = panel.page
    page.goto(f"{house.client.origin}config/lovelace/dashboards")
    page.get_by_text("Add dashboard").click()
    page.locator("dashboard-card").filter(has_text="Weak Ties").click()
    page.get_by_role("button", name="Create").click()
    # The dialog goes back in the page's history when it has closed, which is after the dashboard is on the list.
    expect(page.get_by_role("row", name="Staying in touch")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.locator("ha-sidebar").get_by_role("link", name="Staying in touch").click()
    expect(card(page, "Odile Marchand").first).to_be_visible()
    page.get_by_role("tab", name="Starred").click()
    expect(card(page, "Odile Marchand")).to_have_count(1)
    house.client.act("add_tie", name="Piet Hoekstra", strength="ally", met_on="2021-05-03", starred=True)
    expect(card(page, "Piet Hoekstra")).to_have_count(1)


def test_card_and_dashboard_are_known_to_a_page_that_starts_more_slowly_than_they(
    house: House, new_panel: NewPanel
) -> None:
    def slowly(route: Route) -> None:
        time.sleep(1.5)
        route.continue_()

    house.client.act("add_tie", name="Quentin Abara", strength="ally", met_on="2021-05-03", starred=True)
    with ThreadPoolExecutor(1) as elsewhere:  # the browser has this thread's event loop
        elsewhere.submit(put_up, house, "late-page").result()
    panel = new_panel("people", before=lambda page: page.route("**/frontend_latest/app.*.js", slowly))
    expect(panel.main).to_be_visible()
    page = panel.page
    page.goto(f"{house.client.origin}late-page/starred")
    expect(card(page, "Quentin Abara")).to_have_count(1)
