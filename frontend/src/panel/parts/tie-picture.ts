import { css, html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import { sentenceOf } from "../../data/failure";
import type { Line } from "../../data/model";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";
import { base64Of, NoPicture, scaled } from "../scaled";
import "../../components/face";

/** Somebody's face on their page: chosen, dropped on it, taken away, and each of it taken back. */
export class TiePicture extends PanelView {
  static override properties: PropertyDeclarations = {
    line: { attribute: false },
    over: { state: true },
    busy: { state: true },
    wrong: { state: true },
  };

  declare line: Line;
  declare private over: boolean;
  declare private busy: boolean;
  /** Why the last file was not taken. */
  declare private wrong: string;

  constructor() {
    super();
    this.over = false;
    this.busy = false;
    this.wrong = "";
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("line");
    if (before && before.id !== this.line.id) this.wrong = "";
  }

  protected override render(): TemplateResult {
    const { line, wrong } = this;
    return html`<div class="frame ${this.over ? "over" : ""}" aria-busy=${this.busy}>
        <wt-face .line=${line} .album=${this.album}></wt-face>
        <input id="picture" type="file" accept="image/*" ?disabled=${this.busy} aria-invalid=${wrong !== ""}
          aria-describedby=${wrong ? "wrong" : nothing} @change=${this.onChosen} />
        <label for="picture" title=${this.say("picture.choose", { name: line.name })}>
          <ha-icon icon="mdi:camera-outline"></ha-icon>
          <span class="said">${this.say("picture.choose", { name: line.name })}</span>
        </label>
      </div>
      ${wrong ? html`<p class="error" id="wrong" role="alert">${wrong}</p>` : nothing}`;
  }

  /** Show initials again. */
  async takeAway(): Promise<void> {
    const { line, backend } = this;
    const before = await this.present();
    await this.attempt(async () => {
      await backend.removePicture(line.id);
      this.wrong = "";
      this.toast(this.say("picture.removed", { name: line.name }), before && (() => this.putBack(line, before)));
    });
  }

  /** Called by the page for all of its top: whoever misses the face would have the browser open the file. */
  onDragOver(event: DragEvent): void {
    event.preventDefault();
    this.over = true;
  }

  onDragLeave({ currentTarget, relatedTarget }: DragEvent): void {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.over = false;
  }

  onDrop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    const files = event.dataTransfer?.files;
    if (files && files.length > 1) this.wrong = this.say("files.one_at_a_time");
    else void this.take(files?.[0]);
  }

  private readonly onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    void this.take(input.files?.[0]);
    // The same file can be chosen again.
    input.value = "";
  };

  private async take(file: File | undefined): Promise<void> {
    if (this.busy || !file) return;
    const { line, backend } = this;
    this.busy = true;
    this.wrong = "";
    try {
      const picture = await base64Of(await scaled(file));
      const before = await this.present();
      await backend.setPicture(line.id, picture);
      this.toast(this.say("picture.set", { name: line.name }), this.undoing(line, before));
    } catch (error) {
      this.wrong = await this.sentence(error);
    } finally {
      this.busy = false;
    }
  }

  /** What takes a new picture back; the one before may not be there to be put back. */
  private undoing(line: Line, before: Blob | undefined): (() => Promise<unknown>) | undefined {
    const { backend } = this;
    if (!line.picture) return () => backend.removePicture(line.id);
    return before && (() => this.putBack(line, before));
  }

  private async putBack({ id }: Line, picture: Blob): Promise<void> {
    await this.backend.setPicture(id, await base64Of(picture));
  }

  private async present(): Promise<Blob | undefined> {
    const { id, picture } = this.line;
    return picture ? this.album.bytes(id, picture) : undefined;
  }

  private async sentence(error: unknown): Promise<string> {
    if (error instanceof NoPicture) return this.say(`picture.${error.why}`);
    return (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
  }

  static override styles = [
    controls,
    forms,
    css`
      /* The error gets the width of the page's top, of which the face is a corner. */
      :host {
        display: contents;
      }
      .frame {
        position: relative;
        border-radius: 50%;
        width: var(--face, 72px);
        height: var(--face, 72px);
      }
      .frame.over {
        outline: 3px dashed var(--primary-color);
        outline-offset: 3px;
      }
      .frame[aria-busy="true"] wt-face {
        opacity: 0.5;
      }
      wt-face {
        width: 100%;
        height: 100%;
        font-size: calc(var(--face, 72px) * 0.36);
      }
      input[type="file"] {
        position: absolute;
        width: 1px;
        height: 1px;
        min-height: 0;
        opacity: 0;
        pointer-events: none;
      }
      /* All of the face can be tapped; what says so is a small sign on its rim. */
      label {
        position: absolute;
        inset: 0;
        border-radius: 50%;
        cursor: pointer;
      }
      input:focus-visible + label {
        outline: 2px solid var(--primary-color);
        outline-offset: 2px;
      }
      ha-icon {
        --mdc-icon-size: 16px;
        position: absolute;
        inset-inline-end: -4px;
        inset-block-end: -4px;
        display: grid;
        place-items: center;
        width: 28px;
        height: 28px;
        border-radius: 50%;
        color: var(--primary-text-color);
        background: var(--card-background-color);
        border: 1px solid var(--outline-color, var(--divider-color));
      }
      .said {
        position: absolute;
        width: 1px;
        height: 1px;
        overflow: hidden;
        clip-path: inset(50%);
        white-space: nowrap;
      }
      .error {
        grid-column: 1 / -1;
        order: 1;
        margin: 0;
      }
    `,
  ];
}

define("wt-tie-picture", TiePicture);
