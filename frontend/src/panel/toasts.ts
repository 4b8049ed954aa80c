import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Toast } from "./asking";

export const TOAST_MS = 10_000;

/** The one message at the bottom of the screen, and its ten seconds. They wait while somebody is about to tap it. */
export class Toasts implements ReactiveController {
  shown: Toast | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.hide();
  }

  show(toast: Toast): void {
    this.shown = toast;
    this.go();
    this.host.requestUpdate();
  }

  hide(): void {
    clearTimeout(this.timer);
    this.shown = undefined;
    this.host.requestUpdate();
  }

  readonly wait = (): void => clearTimeout(this.timer);

  readonly go = (): void => {
    clearTimeout(this.timer);
    if (this.shown) this.timer = setTimeout(() => this.hide(), TOAST_MS);
  };

  /** What to take back, once: a second tap finds nothing. */
  take(): (() => Promise<unknown>) | undefined {
    const undo = this.shown?.undo;
    this.hide();
    return undo;
  }
}
