import type { ReactiveController, ReactiveControllerHost } from "lit";
import { drawn, moved, revealing, type Viewport } from "../common/viewport";

// Whoever flies past a thousand rows wants to see the ones that they stop at.
const FLIGHT_MS = 60;
// There are more rows beyond the edges than this; drawing anew for every pixel would be for nothing.
const UNSEEN_ROWS = 4;

/**
 * Which rows of a long list are to be drawn.
 *
 * It remembers how far it is scrolled and how high it is: to ask the page for either, after a change and before it is
 * painted, makes it lay everything out twice.
 */
export class Scroller implements ReactiveController {
  total = 0;
  private top = 0;
  private height = window.innerHeight;
  private drawnAt = 0;
  private flight: ReturnType<typeof setTimeout> | undefined;
  private element: Element | undefined;
  private readonly sizes = new ResizeObserver(([entry]) => {
    if (!entry || entry.contentRect.height === this.height) return;
    this.height = entry.contentRect.height;
    this.host.requestUpdate();
  });

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: ParentNode },
    private readonly row: number,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    if (this.element) this.sizes.observe(this.element);
  }

  hostUpdated(): void {
    this.drawnAt = this.top / this.row;
    if (this.element) return;
    this.element = this.host.renderRoot.querySelector(".scroller") ?? undefined;
    this.hostConnected();
  }

  hostDisconnected(): void {
    clearTimeout(this.flight);
    this.flight = undefined;
    this.sizes.disconnect();
  }

  /** Whether the list still moves fast. */
  get isFlying(): boolean {
    return this.flight !== undefined;
  }

  /** The first row to draw, and the first one not to. */
  get range(): [from: number, to: number] {
    return drawn(this.viewport);
  }

  readonly onScroll = ({ target }: Event): void => {
    this.top = (target as HTMLElement).scrollTop;
    this.flight ??= setTimeout(() => {
      this.flight = undefined;
      this.host.requestUpdate();
    }, FLIGHT_MS);
    if (Math.abs(this.top / this.row - this.drawnAt) >= UNSEEN_ROWS) this.host.requestUpdate();
  };

  /** The row that a key leads to, undefined for every other key. */
  moved(key: string, index: number): number | undefined {
    return moved(key, index, this.viewport);
  }

  reveal(index: number): void {
    this.scrollTo(revealing(this.viewport, index));
  }

  scrollTo(top: number): void {
    this.top = top;
    this.element?.scrollTo({ top });
  }

  private get viewport(): Viewport {
    return { top: this.top, height: this.height, row: this.row, total: this.total };
  }
}
