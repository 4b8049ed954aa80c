"""How long somebody in front of a screen waits for the next frame."""

from dataclasses import dataclass

from playwright.sync_api import Page

FRAME_ALLOWED = "50 ms"

# The longest wait between two frames; the longest frame that the browser itself calls long, and the most
# that scripts took in one: the rest is painting, which a machine without a graphics card does slowly.
_WATCH = """() => {
  window.longest = 0;
  window.long = [0, 0];
  let last = performance.now();
  const frame = (now) => {
    window.longest = Math.max(window.longest, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const { duration, scripts } of list.getEntries()) {
      const run = scripts.reduce((sum, one) => sum + one.duration, 0);
      window.long = [Math.max(window.long[0], duration), Math.max(window.long[1], run)];
    }
  }).observe({ type: "long-animation-frame" });
}"""


@dataclass(frozen=True, slots=True)
class Frames:
    """Milliseconds: the longest wait for a frame, the longest frame, and the most that scripts took in one."""

    wait: float
    longest: float
    scripts: float

    @property
    def shown(self) -> str:
        """What the browser itself calls long."""
        if not self.longest:
            return f"none above {FRAME_ALLOWED}"
        return f"longest frame {self.longest:.0f} ms, at most {self.scripts:.0f} ms of it scripts"


def watch_frames(page: Page) -> None:
    """Begin to measure."""
    page.evaluate(_WATCH)


def frames_of(page: Page) -> Frames:
    """What was measured since."""
    return Frames(*page.evaluate("[window.longest, ...window.long]"))
