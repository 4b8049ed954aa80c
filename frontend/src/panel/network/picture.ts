import type { ECharts } from "echarts/core";
import {
  css,
  html,
  LitElement,
  nothing,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from "lit";
import { define } from "../../common/define";
import { scaleAt, type Theme, themeAt } from "./colours";
import type { PictureOption } from "./options";
import { inTurn } from "./turns";

export type Painter = (theme: Theme, width: number) => PictureOption;

/** A chart of a certain height. It says what it shows to those who do not see it, and follows the page's theme. */
export class Picture extends LitElement {
  static override properties: PropertyDeclarations = {
    painter: { attribute: false },
    label: {},
    height: { attribute: false },
    dark: { type: Boolean },
    failed: { state: true },
    failure: {},
  };

  declare painter: Painter | undefined;
  declare label: string;
  /** In pixels, for a width. */
  declare height: (width: number) => number;
  /** Whether the theme is dark. Nothing is done with it but to draw anew. */
  declare dark: boolean;
  /** What is said when the chart library does not come. */
  declare failure: string;
  declare private failed: boolean;

  private chart: ECharts | undefined;
  private width = 0;
  /** How much larger than usual letters are: a picture is drawn smaller, and enlarged as a whole. */
  private scale = 1;
  private isWaiting = false;
  private readonly sizes = new ResizeObserver(([entry]) => this.fit(entry?.contentRect.width ?? 0));

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" style="height: ${this.height(this.width) * this.scale}px">
        <div class="canvas" role="img" aria-label=${this.label} style=${this.look}></div>
      </div>
      ${this.failed ? html`<p>${this.failure}</p>` : nothing}`;
  }

  protected override firstUpdated(): void {
    void this.begin();
  }

  protected override updated(changed: PropertyValues<this>): void {
    // The theme's colours come with the frame after the news of it.
    if (this.chart && (changed.has("painter") || changed.has("dark"))) this.paintInTurn();
  }

  private get look(): string {
    const { width, scale } = this;
    const size = `width: ${width ? `${width}px` : "100%"}; height: ${this.height(width)}px`;
    return scale === 1 ? size : `${size}; transform: scale(${scale})`;
  }

  private get canvas(): HTMLElement | null {
    return this.renderRoot.querySelector(".canvas");
  }

  private async begin(): Promise<void> {
    try {
      const { drawingIn } = await import("./drawing");
      const { canvas } = this;
      if (!this.isConnected || this.chart || !canvas) return;
      this.chart = drawingIn(canvas);
      this.sizes.observe(this);
    } catch {
      this.failed = true;
    }
  }

  private fit(width: number): void {
    if (width === 0 || width === this.width * this.scale) return;
    this.scale = scaleAt(this);
    this.width = width / this.scale;
    this.requestUpdate();
    this.paintInTurn();
  }

  private paintInTurn(): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    inTurn(() => this.paint());
  }

  private paint(): void {
    this.isWaiting = false;
    this.chart?.resize();
    if (this.painter && this.width) this.chart?.setOption(this.painter(themeAt(this), this.width), { notMerge: true });
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    .canvas {
      transform-origin: 0 0;
    }
    p {
      color: var(--secondary-text-color);
    }
  `;
}

define("wt-picture", Picture);
