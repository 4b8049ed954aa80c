import type { ReactiveController, ReactiveControllerHost } from "lit";
import { drawn, moved, revealing, type Viewport } from "../common/viewport";

// Whoever flies past a thousand rows wants to see the ones that they stop at.
const FLIGHT_MS = 60;
// There are more rows beyond the edges than this; drawing anew for every pixel would be for nothing.
const UNSEEN_ROWS = 4;

/** What is measured: how high the list's window is, what scrolls away before it, what covers its top, and a row. */
const MEASURED = { height: ".scroller", above: ".above", cover: ".bar", row: ".one-row" } as const;

type Measure = keyof typeof MEASURED;

/**
 * Which rows of a long list are to be drawn.
 *
 * It remembers how far it is scrolled and how high everything is: to ask the page for either, after a change and before
 * it is painted, makes it lay everything out twice. How high a row is, the page's style says with an unseen `.one-row`,
 * so that larger letters and narrower screens have higher rows.
 */
export class Scroller implements ReactiveController {
  total = 0;
  private scrolled = 0;
  private heights: Record<Measure, number>;
  private drawnAt = 0;
  private flight: ReturnType<typeof setTimeout> | undefined;
  private readonly elements = new Map<Element, Measure>();
  private readonly sizes = new ResizeObserver((entries) => this.measure(entries));

  constructor(
    private readonly host: ReactiveControllerHost & { renderRoot: ParentNode },
    row: number,
  ) {
    this.heights = { height: window.innerHeight, above: 0, cover: 0, row };
    host.addController(this);
  }

  hostConnected(): void {
    for (const element of this.elements.keys()) this.sizes.observe(element);
  }

  hostUpdated(): void {
    this.drawnAt = this.top / this.row;
    for (const [name, where] of Object.entries(MEASURED) as [Measure, string][]) {
      const element = this.host.renderRoot.querySelector(where);
      if (!element || this.elements.has(element)) continue;
      this.elements.set(element, name);
      this.sizes.observe(element);
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.flight);
    this.flight = undefined;
    this.sizes.disconnect();
  }

  /** How high a row is, in pixels. */
  get row(): number {
    return this.heights.row;
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
    this.scrolled = (target as HTMLElement).scrollTop;
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

  /** Back to the first row; what stands above the list stays as it is seen. */
  begin(): void {
    if (this.top > 0) this.scrollTo(0);
  }

  private scrollTo(top: number): void {
    this.scrolled = top + this.heights.above;
    for (const [element, name] of this.elements) if (name === "height") element.scrollTo({ top: this.scrolled });
  }

  private measure(entries: ResizeObserverEntry[]): void {
    const before = JSON.stringify(this.heights);
    for (const { target, contentRect } of entries) {
      const name = this.elements.get(target);
      // What is not shown has no height, and says nothing of when it is.
      if (name && contentRect.height > 0) this.heights[name] = contentRect.height;
    }
    if (JSON.stringify(this.heights) !== before) this.host.requestUpdate();
  }

  /** How far the list itself is scrolled; less than nothing while something stands above it. */
  private get top(): number {
    return this.scrolled - this.heights.above;
  }

  private get viewport(): Viewport {
    const { height, cover, row } = this.heights;
    return { top: this.top, height: height - cover, row, total: this.total };
  }
}
