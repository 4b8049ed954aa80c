import type { ReactiveController, ReactiveControllerHost } from "lit";
import { type KnownNetwork, networksOf } from "../data/backend";
import type { HomeAssistant } from "../data/hass";
import { chosenFrom, remember } from "./choice";

// While Home Assistant starts, our commands come a little later than its page.
const AGAIN_MS = 2_000;

/** The networks that this reader may see, and the one that is shown. */
export class Networks implements ReactiveController {
  /** Undefined until they are known. */
  known: KnownNetwork[] | undefined;
  chosen: string | undefined;
  /** The one that went away while it was open. */
  lost: string | undefined;
  private asked = false;
  private again: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost & { hass: HomeAssistant | undefined }) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.host.hass) void this.find();
  }

  hostUpdate(): void {
    if (this.host.hass && !this.asked) void this.find();
  }

  hostDisconnected(): void {
    clearTimeout(this.again);
  }

  choose(network: string): void {
    this.chosen = remember(network);
    this.host.requestUpdate();
  }

  /** Go on with another, where there is one. */
  leave(): void {
    this.lost = this.chosen;
    void this.find();
  }

  private async find(): Promise<void> {
    const { hass } = this.host;
    if (!hass) return;
    this.asked = true;
    try {
      this.known = (await networksOf(hass)).networks;
      this.chosen = chosenFrom(this.known);
      this.host.requestUpdate();
    } catch {
      clearTimeout(this.again);
      this.again = setTimeout(() => void this.find(), AGAIN_MS);
    }
  }
}
