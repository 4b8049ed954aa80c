"""Somebody else in the house: a user without rights, for the tests of what they don't see."""

import json
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from urllib.parse import urlencode

from playwright.sync_api import Page, expect

from demo.client import Json, mapping, text
from demo.house import House
from tests.browser.pages import Panel

type SignIn = Callable[[Page], None]

_NAME = "guest"


@contextmanager
def guests(house: House, new_panel: Callable[..., Panel]) -> Generator[SignIn]:
    """Make a user, give what signs a page in as them, and take the user away again.

    As long as there is a second user, this machine is no longer let in without being asked who it is; the pages of the
    owner that are open stay so. The guest's are closed before the guest goes: a page that is just being thrown out
    navigates, and Chromium may then never answer that it has closed it.
    """
    theirs: list[Page] = []
    owner = new_panel("week")
    expect(owner.main.get_by_role("heading")).not_to_have_count(0)

    def ask(command: str, **fields: Json) -> Json:
        message = {"type": command, **fields}
        answer: Json = owner.page.evaluate("it => document.querySelector('home-assistant').hass.callWS(it)", message)
        return answer

    user = text(mapping(ask("config/auth/create", name=_NAME, group_ids=["system-users"]))["user"], "id")
    try:
        ask("config/auth_provider/homeassistant/create", user_id=user, username=_NAME, password=_NAME)
        yield _signing_in(house, owner.page, theirs)
    finally:
        for page in theirs:
            page.context.close()
        ask("config/auth/delete", user_id=user)


def _signing_in(house: House, page: Page, signed_in: list[Page]) -> SignIn:
    origin = house.client.origin
    who: dict[str, Json] = {"client_id": origin, "username": _NAME, "password": _NAME}
    flow = house.client.post(
        "/auth/login_flow", {"client_id": origin, "handler": ["homeassistant", None], "redirect_uri": origin}
    )
    code = text(house.client.post(f"/auth/login_flow/{text(flow, 'flow_id')}", who), "result")
    form = urlencode({"grant_type": "authorization_code", "client_id": origin, "code": code})
    answer = page.request.post(
        f"{origin}auth/token", data=form, headers={"Content-Type": "application/x-www-form-urlencoded"}
    )
    kept = {
        **answer.json(),
        "hassUrl": origin.rstrip("/"),
        "clientId": origin,
        "expires": int(time.time() * 1000) + 1_000_000,
    }

    def sign_in(guest: Page) -> None:
        signed_in.append(guest)
        guest.add_init_script(f"localStorage.hassTokens = {json.dumps(json.dumps(kept))}")

    return sign_in
