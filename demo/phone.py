# ruff: noqa: T201 (a program for people: printing is what it is for)
"""A made-up phone for the running demo: it registers, shows the notifications it gets, and presses their buttons.

It does what the companion app does, over the same two interfaces, so that what works here works on a real phone.
`scripts/demo phone` is the way in.
"""

import argparse
import json
import queue
import sys
import threading
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import override

from .client import Client, Json, RequestRefusedError, mapping, rows, text

NAME = "Made-up phone"
DEVICE = "weak-ties-made-up-phone"
# How long to wait for what a push brings: everything happens on this machine.
PATIENCE = 5
HELP = "Type a button's number, n for the nudges, d for a digest, c for the cards to send, q to go."
ASKED: dict[str, dict[str, Json]] = {"n": {}, "d": {"digest": True}, "c": {"greetings": True}}


class Phone:
    """One phone. `shown` has what is on its screen, by tag."""

    def __init__(self, client: Client) -> None:
        """Be switched off; the client is somebody's who is logged in."""
        self._client = client
        self._arrived: queue.Queue[dict[str, Json]] = queue.Queue()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _receiver(self._arrived))
        self._webhook = ""
        self.shown: dict[str, dict[str, Json]] = {}

    def switch_on(self) -> None:
        """Register in the house, and take what is pushed from now on."""
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        app_data: Json = {"push_token": DEVICE, "push_url": f"http://127.0.0.1:{self._server.server_port}/push"}
        answer = self._client.post(
            "/api/mobile_app/registrations",
            {
                "app_id": "made.up.phone",
                "app_name": "Made-up companion",
                "app_version": "1",
                "device_id": DEVICE,
                "device_name": NAME,
                "manufacturer": "Weak Ties",
                "model": "Demo",
                "os_name": "Demo",
                "os_version": "1",
                "supports_encryption": False,
                "app_data": app_data,
            },
        )
        self._webhook = text(answer, "webhook_id")

    def switch_off(self) -> None:
        """Leave the house as it was, without a phone that nobody holds."""
        self._server.shutdown()
        self._server.server_close()
        for entry in rows(self._client.get("/api/config/config_entries/entry?domain=mobile_app")):
            if entry["title"] == NAME:
                self._client.delete(f"/api/config/config_entries/entry/{text(entry, 'entry_id')}")

    def ask_for(self, **fields: Json) -> int:
        """Have nudges sent to this phone; how many there are."""
        devices = self._client.post("/api/template", {"template": f"{{{{ [device_id('{NAME}')] | tojson }}}}"})
        sent = self._client.act("send_nudges", device_id=devices, **fields)["sent"]
        notifications = 1 if sent and fields.get("digest") else int(str(sent))
        for _ in range(notifications):
            self._look()
        return int(str(sent))

    @property
    def buttons(self) -> list[dict[str, Json]]:
        """Every button on the screen, from top to bottom."""
        return [button for one in self.shown.values() for button in rows(mapping(one["data"]).get("actions") or [])]

    def press(self, button: dict[str, Json], reply: str = "") -> None:
        """Press a button, and wait until the house has taken the notification away."""
        pressed: dict[str, Json] = {"action": button["action"]} | ({"reply_text": reply} if reply else {})
        event: Json = {"event_type": "mobile_app_notification_action", "event_data": pressed}
        self._client.post(f"/api/webhook/{self._webhook}", {"type": "fire_event", "data": event})
        self._look()

    def _look(self) -> None:
        """Wait for what comes next and show it, or take away what it says."""
        arrived = self._arrived.get(timeout=PATIENCE)
        tag = text(arrived["data"], "tag")
        if arrived["message"] == "clear_notification":
            self.shown.pop(tag, None)
        else:
            self.shown[tag] = arrived


def _receiver(arrived: queue.Queue[dict[str, Json]]) -> type[BaseHTTPRequestHandler]:
    class Receiver(BaseHTTPRequestHandler):
        """Stands where the push service of a phone's maker stands."""

        def do_POST(self) -> None:
            """Take a notification."""
            body = self.rfile.read(int(self.headers["Content-Length"]))
            arrived.put(mapping(json.loads(body)))
            self.send_response(201)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(b"{}")

        @override
        def log_message(self, format: str, *args: object) -> None:
            """Say nothing: the screen is the phone's."""

    return Receiver


def main(arguments: Sequence[str]) -> int:
    """Be a phone until somebody has enough."""
    parser = argparse.ArgumentParser(prog="scripts/demo phone", description="A made-up phone for the running demo.")
    parser.add_argument("--port", type=int, default=8123, help="where the demo runs (8123 unless it said otherwise)")
    client = Client(parser.parse_args(arguments).port)
    try:
        client.log_in()
    except OSError:
        print("✗ The demo does not run there. Start scripts/demo in another terminal first.", file=sys.stderr)
        return 1
    phone = Phone(client)
    phone.switch_on()
    try:
        _use(phone)
    except EOFError, KeyboardInterrupt:
        print()
    finally:
        phone.switch_off()
    return 0


def _use(phone: Phone) -> None:
    said = "n"
    while said != "q":
        try:
            _obey(phone, said)
        except RequestRefusedError as error:
            print(f"✗ {error}")
        _print(phone)
        said = input(f"\n{HELP}\n> ").strip().lower()


def _obey(phone: Phone, said: str) -> None:
    if said in ASKED:
        print(f"• {phone.ask_for(**ASKED[said])} sent")
    elif said.isdecimal() and 0 < int(said) <= len(phone.buttons):
        button = phone.buttons[int(said) - 1]
        if uri := button.get("uri"):
            print(f"• a real phone would now open {uri}")
            return
        phone.press(button, input("Your note: ") if button.get("behavior") == "textInput" else "")
        print("• pressed; the notification is gone")


def _print(phone: Phone) -> None:
    number = 0
    for one in phone.shown.values():
        print(f"\n┌ {one.get('title') or ''}\n│ {str(one['message']).replace(chr(10), chr(10) + '│ ')}")
        for button in rows(mapping(one["data"]).get("actions") or []):
            number += 1
            print(f"│ [{number}] {button['title']}")
    if not phone.shown:
        print("\n(nothing on the screen)")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
