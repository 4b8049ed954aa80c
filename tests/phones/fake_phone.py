"""A phone with the companion app, as far as the house can tell: it registers, is pushed to, and reports presses."""

from http import HTTPStatus
from typing import Any

from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr


class FakePhone:
    """What it was pushed is in `received`; `shown` is what is still on its screen, by tag."""

    def __init__(self, hass: HomeAssistant, client: TestClient[Any, Any], webhook_id: str, name: str) -> None:
        self.hass, self.client, self.webhook_id, self.name = hass, client, webhook_id, name
        self.received: list[dict[str, Any]] = []
        self.shown: dict[str, dict[str, Any]] = {}
        self.push_answer = HTTPStatus.CREATED

    @property
    def device_id(self) -> str:
        registrations = self.hass.config_entries.async_entries("mobile_app")
        (entry,) = [one for one in registrations if one.data["webhook_id"] == self.webhook_id]
        (device,) = dr.async_entries_for_config_entry(dr.async_get(self.hass), entry.entry_id)
        return device.id

    def take(self, pushed: dict[str, Any]) -> None:
        tag = pushed["data"]["tag"]
        if pushed["message"] == "clear_notification":
            self.shown.pop(tag, None)
        else:
            self.received.append(pushed)
            self.shown[tag] = pushed

    @property
    def actions(self) -> dict[str, str]:
        """The buttons of the latest notification, by their captions."""
        return {action["title"]: action["action"] for action in self.received[-1]["data"]["actions"]}

    async def press(self, caption: str, text: str | None = None) -> None:
        await self.report(self.actions[caption], **({} if text is None else {"reply_text": text}))

    async def report(self, action: object, **more: object) -> None:
        """Tell the house what was pressed, the way the app does."""
        event = {"event_type": "mobile_app_notification_action", "event_data": {"action": action, **more}}
        sent = {"type": "fire_event", "data": event}
        answer = await self.client.post(f"/api/webhook/{self.webhook_id}", json=sent)
        assert answer.status == HTTPStatus.OK
        await self.hass.async_block_till_done(wait_background_tasks=True)


async def register(
    hass: HomeAssistant, client: TestClient[Any, Any], name: str, app_data: dict[str, Any] | None = None
) -> FakePhone:
    """Register a phone over the app's interface, with a push service of its own unless its `app_data` says else."""
    phones: list[FakePhone] = []

    async def pushed(request: web.Request) -> web.Response:
        phone = phones[0]
        if phone.push_answer == HTTPStatus.CREATED:
            phone.take(await request.json())
        return web.json_response({}, status=phone.push_answer)

    service = web.Application()
    service.router.add_post("/push", pushed)
    server = TestServer(service, host="127.0.0.1")
    await server.start_server()
    pushed_to = {"push_token": f"token-{name}", "push_url": str(server.make_url("/push"))}
    registration = {
        "app_id": "fake",
        "app_name": "Fake companion",
        "app_version": "1.0",
        "device_id": f"{name}-device",
        "device_name": name,
        "manufacturer": "Example",
        "model": "Phone",
        "os_name": "Fake",
        "os_version": "1",
        "supports_encryption": False,
        "app_data": pushed_to if app_data is None else app_data,
    }
    answer = await client.post("/api/mobile_app/registrations", json=registration)
    assert answer.status == HTTPStatus.CREATED
    webhook_id = (await answer.json())["webhook_id"]
    await hass.async_block_till_done()
    phone = FakePhone(hass, client, webhook_id, name)
    phones.append(phone)
    return phone
