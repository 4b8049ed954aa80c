import type { ReactiveController, ReactiveControllerHost } from "lit";
import { isFailure } from "./failure";
import { type Connection, type HomeAssistant, languageOf, type Unsubscribe } from "./hass";
import type { Snapshot } from "./model";

/** What a page wants to see. */
export interface Wanted {
  what: "overview" | "tie";
  network?: string;
  tie?: string;
  limit?: number;
}

// While Home Assistant starts, our commands and the owner's account come a little later than its page.
const TRY_AGAIN_MS = 5_000;

/** Keeps the newest snapshot of a network for as long as its element is on a page. */
export class Watch implements ReactiveController {
  snapshot: Snapshot | undefined;
  /** The code of the refusal, when there is one. */
  refused: string | undefined;
  offline = false;

  private hass: HomeAssistant | undefined;
  private connection: Connection | undefined;
  private wanted = "";
  private running: symbol | undefined;
  private stop: (() => Promise<void>) | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private connected = false;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.connected = true;
    if (this.wanted) this.begin();
  }

  hostDisconnected(): void {
    this.connected = false;
    this.end();
  }

  /** Say what is wanted. Asking for the same again changes nothing, so it may be said at each update. */
  see(hass: HomeAssistant, wanted: Wanted): void {
    const command = JSON.stringify({ type: "weak_ties/subscribe", language: languageOf(hass), ...wanted });
    this.hass = hass;
    if (command === this.wanted && hass.connection === this.connection) return;
    this.end();
    this.wanted = command;
    this.snapshot = undefined;
    if (this.connected) this.begin();
  }

  private begin(): void {
    if (!this.hass) return;
    this.connection = this.hass.connection;
    this.connection.addEventListener("ready", this.onReady);
    this.connection.addEventListener("disconnected", this.onDisconnected);
    void this.subscribe();
  }

  private end(): void {
    clearTimeout(this.retry);
    this.running = undefined;
    this.connection?.removeEventListener("ready", this.onReady);
    this.connection?.removeEventListener("disconnected", this.onDisconnected);
    this.connection = undefined;
    this.unsubscribe();
  }

  private unsubscribe(): void {
    // A socket that is gone has already forgotten the subscription.
    void this.stop?.().catch(() => undefined);
    this.stop = undefined;
  }

  private async subscribe(): Promise<void> {
    clearTimeout(this.retry);
    const mine = Symbol("subscription");
    this.running = mine;
    const take = (snapshot: Snapshot) => {
      if (this.running !== mine) return;
      this.snapshot = snapshot;
      this.show({ refused: undefined, offline: false });
    };
    try {
      const stop = await this.connection?.subscribeMessage<Snapshot>(take, JSON.parse(this.wanted), {
        resubscribe: false,
      });
      if (this.running === mine) this.stop = stop;
      else void stop?.().catch(() => undefined);
    } catch (error) {
      if (this.running !== mine) return;
      this.show({ refused: isFailure(error) ? error.code : "unknown_error", offline: this.offline });
      this.retry = setTimeout(() => void this.subscribe(), TRY_AGAIN_MS);
    }
  }

  private show(how: { refused: string | undefined; offline: boolean }): void {
    this.refused = how.refused;
    this.offline = how.offline;
    this.host.requestUpdate();
  }

  private readonly onReady: Unsubscribe = () => {
    this.stop = undefined;
    this.offline = false;
    void this.subscribe();
  };

  private readonly onDisconnected: Unsubscribe = () => {
    this.show({ refused: this.refused, offline: true });
  };
}
