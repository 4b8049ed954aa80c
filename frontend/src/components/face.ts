import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { defineForPage } from "../common/define";
import { hueOf } from "../common/face";
import type { Album } from "../data/album";
import type { Line } from "../data/model";

// Who scrolls past asks for nothing.
const PAUSE_MS = 80;

/**
 * Somebody's picture, or their initials on a colour of their own: at first, and for good if there is no picture.
 *
 * It tells nothing that does not stand beside it in words, so it is hidden from whoever listens to the page.
 */
export class Face extends LitElement {
  static override properties = {
    line: { attribute: false },
    album: { attribute: false },
    address: { state: true },
  };

  declare line: Pick<Line, "id" | "initials" | "picture">;
  declare album: Album | undefined;
  declare private address: string | undefined;

  private timer: ReturnType<typeof setTimeout> | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.ariaHidden = "true";
    if (this.hasUpdated) this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("line") && !changed.has("album")) return;
    this.style.setProperty("--hue", String(hueOf(this.line.id)));
    this.look();
  }

  protected override render(): TemplateResult {
    return html`${this.line.initials}${
      this.address ? html`<img src=${this.address} alt="" draggable="false" @error=${this.onError} />` : nothing
    }`;
  }

  private look(): void {
    clearTimeout(this.timer);
    const { album } = this;
    const { id, picture } = this.line;
    this.address = album && picture ? album.at(id, picture) : undefined;
    if (!album || !picture || this.address) return;
    this.timer = setTimeout(async () => {
      const address = await album.want(id, picture);
      // Another may stand here by now.
      if (this.line.id === id && this.line.picture === picture) this.address = address;
    }, PAUSE_MS);
  }

  private readonly onError = (): void => {
    const { id, picture } = this.line;
    if (picture) this.album?.fail(id, picture);
    this.address = undefined;
  };

  static override styles = css`
    :host {
      position: relative;
      flex: none;
      display: grid;
      place-items: center;
      width: 40px;
      height: 40px;
      border-radius: 50%;
      background: oklch(0.5 0.1 var(--hue));
      color: white;
      font-weight: var(--ha-font-weight-medium, 500);
      overflow: hidden;
      user-select: none;
    }
    img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
      background: oklch(0.5 0.1 var(--hue));
    }
  `;
}

// It comes with the card, which may be faster than the page.
defineForPage("wt-face", Face);
