"""Start, stop, kill and set up a real Home Assistant process on the loopback address."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from .client import Client, Json, RequestRefusedError, mapping, rows, text

PROJECT = Path(__file__).resolve().parent.parent
# `default_config` needs go2rtc's binary, so the integrations that make up an ordinary house are named one by one.
WHOLE_HOUSE = (
    "api",
    "assist_pipeline",
    "automation",
    "backup",
    "blueprint",
    "config",
    "conversation",
    "file_upload",
    "frontend",
    "history",
    "logbook",
    "lovelace",
    "mobile_app",
    "onboarding",
    "person",
    "recorder",
    "script",
    "search",
    "system_health",
)
# Enough to have an owner and to answer actions; for tests that start it many times.
LEAN_HOUSE = ("api", "config", "onboarding", "person")
START_SECONDS = 120
STOP_SECONDS = 60

_CONFIGURATION = """\
homeassistant:
  name: Home
  country: {country}
  language: en
  time_zone: {time_zone}
  unit_system: metric
  currency: EUR
  latitude: 0
  longitude: 0
  elevation: 0
  auth_providers:
    # The first one is what the browser tries: it lets this machine in without asking.
    - type: trusted_networks
      trusted_networks: [127.0.0.1, "::1"]
      allow_bypass_login: true
    - type: homeassistant
logger:
  default: warning
  logs:
    haffmpeg: critical
    aiohttp_fast_zlib: error
    homeassistant.components.camera.img_util: critical
"""


class HouseError(Exception):
    """Home Assistant did not start, or did not stop."""


class House:
    """One Home Assistant: a config folder, a port and, while it runs, a process."""

    def __init__(self, folder: Path, port: int, integrations: Sequence[str] = WHOLE_HOUSE) -> None:
        """Describe it; nothing is written or started yet."""
        self.folder = folder
        self.port = port
        self.client = Client(port)
        self._integrations = integrations
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def output(self) -> Path:
        """Where the process writes what it has to say."""
        return self.folder / "process.log"

    def prepare(self) -> None:
        """Write the configuration; what Home Assistant keeps itself stays as it is."""
        (self.folder / ".storage").mkdir(parents=True, exist_ok=True)
        (self.folder / "tmp").mkdir(exist_ok=True)
        (self.folder / "configuration.yaml").write_text(self._configuration())
        components = self.folder / "custom_components"
        if not components.exists():
            components.symlink_to(PROJECT / "custom_components", target_is_directory=True)
        self._bind_to_loopback()
        onboarding = self.folder / ".storage/onboarding"
        if not onboarding.exists():
            # Only the owner is missing. The other steps would set up integrations that call out of the house.
            done: Json = {"done": ["core_config", "analytics", "integration"]}
            onboarding.write_text(_stored("onboarding", 4, 1, done))

    def start(self) -> None:
        """Start Home Assistant, make its owner if there is none, log in, and return when it runs."""
        # Compiled once: without this a machine that keeps no byte code takes twice as long for every start.
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(PROJECT / ".cache/pycache")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        # Uploads lie in one folder of the temporary one, and each house that starts to take some empties it.
        environment["TMPDIR"] = str(self.folder / "tmp")
        command = [sys.executable, "-m", "homeassistant", "-c", str(self.folder), "--skip-pip", "--log-no-color"]
        with self.output.open("ab") as output:
            # A session of its own, so that Ctrl-C reaches us and we stop it in order.
            self._process = subprocess.Popen(  # noqa: S603 (our own interpreter and arguments)
                command, stdout=output, stderr=output, env=environment, cwd=self.folder, start_new_session=True
            )
        deadline = time.monotonic() + START_SECONDS
        self._until_answering(deadline)
        self._make_owner()
        self.client.log_in()
        self._until_running(deadline)

    def stop(self) -> None:
        """Stop it in order, so that everything is written."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGTERM)
        try:
            self._process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired as error:
            self.kill()
            raise HouseError(f"Home Assistant did not stop within {STOP_SECONDS} seconds") from error
        self._process = None

    def kill(self) -> None:
        """End it at once (`kill -9`), as a power cut would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def wait(self) -> int:
        """Wait until it ends by itself; 100 is Home Assistant's way of asking to be started again."""
        if self._process is None:
            return 0
        return self._process.wait()

    def set_up(self, domain: str, *answers: dict[str, Json]) -> None:
        """Go through an integration's config flow, step by step, with these answers."""
        step = self.client.post("/api/config/config_entries/flow", {"handler": domain})
        for answer in answers:
            step = self.client.post(f"/api/config/config_entries/flow/{text(step, 'flow_id')}", answer)
        if mapping(step)["type"] != "create_entry":
            raise HouseError(f"the config flow of {domain} stopped at {step}")

    def choose(self, domain: str, step: str, answer: dict[str, Json]) -> None:
        """Change an option of an integration's only entry, in one step of the menu behind its gear."""
        (entry,) = rows(self.client.get(f"/api/config/config_entries/entry?domain={domain}"))
        menu = self.client.post("/api/config/config_entries/options/flow", {"handler": text(entry, "entry_id")})
        flow = f"/api/config/config_entries/options/flow/{text(menu, 'flow_id')}"
        self.client.post(flow, {"next_step_id": step})
        if mapping(done := self.client.post(flow, answer))["type"] != "create_entry":
            raise HouseError(f"the options of {domain} stopped at {done}")

    def is_set_up(self, domain: str) -> bool:
        """Tell whether there is an entry of this integration."""
        return bool(self.client.get(f"/api/config/config_entries/entry?domain={domain}"))

    def entry_states(self, domain: str) -> list[str]:
        """Tell how its entries are doing."""
        entries = rows(self.client.get(f"/api/config/config_entries/entry?domain={domain}"))
        return [text(entry, "state") for entry in entries]

    def _configuration(self) -> str:
        head = _CONFIGURATION.format(country="JP", time_zone=_time_zone())
        return head + "".join(f"{name}:\n" for name in self._integrations)

    def _bind_to_loopback(self) -> None:
        """Write the address where this version reads it: YAML counts only once, and only on trial."""
        http: Json = {
            "server_host": ["127.0.0.1"],
            "server_port": self.port,
            "cors_allowed_origins": [],
            "login_attempts_threshold": -1,
            "ip_ban_enabled": False,
            "ssl_profile": "modern",
            "use_x_frame_options": True,
            "created_at": "2026-01-01T00:00:00+00:00",
            "error": None,
            "error_message": None,
        }
        data: Json = {"stable": http, "pending": None, "yaml_migration_done": True}
        (self.folder / ".storage/http").write_text(_stored("http", 2, 2, data))

    def _until_answering(self, deadline: float) -> None:
        while True:
            try:
                self.client.get("/api/onboarding")
            except OSError:
                self._pause(deadline)
            except RequestRefusedError:
                return  # the owner is there, and with the last step the view goes
            else:
                return

    def _until_running(self, deadline: float) -> None:
        while mapping(self.client.get("/api/config"))["state"] != "RUNNING":
            self._pause(deadline)

    def _pause(self, deadline: float) -> None:
        if self._process is None or self._process.poll() is not None:
            raise HouseError(f"Home Assistant ended while starting:\n{self._last_words()}")
        if time.monotonic() > deadline:
            self.kill()
            raise HouseError(f"Home Assistant did not start within {START_SECONDS} seconds:\n{self._last_words()}")
        time.sleep(0.05)

    def _last_words(self) -> str:
        return self.output.read_text(errors="replace")[-3000:]

    def _make_owner(self) -> None:
        owner: dict[str, Json] = {"name": "Demo", "username": "demo", "password": "demo", "language": "en"}
        try:
            self.client.post("/api/onboarding/users", {**owner, "client_id": self.client.origin})
        except RequestRefusedError as refused:
            if refused.status not in {403, 404}:  # made by an earlier run
                raise


def free_port(preferred: int = 0) -> int:
    """Find a free port on the loopback address: the preferred one or the next, or any for 0."""
    while True:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", preferred))
            except OSError:
                preferred += 1
                continue
            port: int = probe.getsockname()[1]
            return port


def _stored(key: str, version: int, minor: int, data: Json) -> str:
    return json.dumps({"version": version, "minor_version": minor, "key": key, "data": data})


def _time_zone() -> str:
    """Read this machine's time zone, so that days begin when the owner's do."""
    linked = Path("/etc/localtime").resolve().as_posix().partition("/zoneinfo/")[2]
    return linked if "/" in linked else "UTC"
