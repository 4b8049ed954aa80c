import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { personName } from "../../components/name";
import { controls } from "../../components/styles";
import type { Line } from "../../data/model";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";

const SHOWN = 6;
const PAUSE_MS = 120;

/** In a careful list, nobody of several is chosen before an arrow key has. */
const NOBODY = -1;

/**
 * Look somebody up by name, reading or romaji; says `wt-picked` with the row of whom was chosen. `careful` is for what
 * is done at once: each is told apart by more than the name, and Enter takes nobody who was not pointed at.
 */
export class TiePicker extends PanelView {
  static override properties = {
    label: {},
    except: {},
    careful: { type: Boolean },
    found: { state: true },
    active: { state: true },
    text: { state: true },
  };

  declare label: string;
  declare except: string;
  declare careful: boolean;
  declare private found: Line[] | undefined;
  declare private active: number;
  declare private text: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private looking: Promise<void> | undefined;
  private lookedFor = "";

  constructor() {
    super();
    this.except = "";
    this.careful = false;
    this.text = "";
    this.active = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override render(): TemplateResult {
    const { found } = this;
    return html`<label>${this.label}
        <input role="combobox" autocomplete="off" aria-autocomplete="list" aria-controls="found"
          aria-expanded=${Boolean(found?.length)} aria-activedescendant=${found?.[this.active] ? `at-${this.active}` : nothing}
          .value=${this.text} @input=${this.onInput} @keydown=${this.onKey} />
      </label>
      <ul id="found" role="listbox" aria-label=${this.label} ?hidden=${!found?.length}>
        ${found?.map(
          (line, index) => html`<li id="at-${index}" role="option" aria-selected=${index === this.active}
            @click=${() => this.pick(line)}>
            <span>${personName(line)}</span><small>${this.careful ? whoIsIt(line) : line.organization}</small>
          </li>`,
        )}
      </ul>
      <p role="status" class="quiet">${found?.length === 0 ? this.say("people.nobody") : nothing}</p>`;
  }

  private readonly onInput = ({ target }: InputEvent): void => {
    this.text = (target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.looking = this.look(this.text.trim());
    }, PAUSE_MS);
  };

  private async look(text: string): Promise<void> {
    this.lookedFor = text;
    if (!text) {
      this.found = undefined;
      return;
    }
    const page = await this.backend.ties({ search: text }, 0, SHOWN).catch(() => undefined);
    if (text !== this.text.trim()) return;
    this.found = page?.lines.filter(({ id }) => id !== this.except);
    this.active = this.careful && (this.found?.length ?? 0) > 1 ? NOBODY : 0;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    // A key that chooses how a name is written is no choice of somebody yet.
    if (event.isComposing) return;
    const { found } = this;
    if (event.key === "Escape" && found) {
      event.stopPropagation();
      event.preventDefault();
      this.found = undefined;
    }
    if (event.key === "Enter" && this.text.trim()) {
      event.preventDefault();
      void this.pickActive();
    }
    if (!found?.length) return;
    if (event.key === "ArrowDown") this.active = (this.active + 1) % found.length;
    else if (event.key === "ArrowUp") this.active = (Math.max(this.active, 0) + found.length - 1) % found.length;
    else return;
    event.preventDefault();
  };

  /** Whoever presses a key right after the last letter means whom it will bring, not who is still listed. */
  private async pickActive(): Promise<void> {
    clearTimeout(this.timer);
    const text = this.text.trim();
    this.looking = text === this.lookedFor ? this.looking : this.look(text);
    await this.looking;
    if (text === this.text.trim()) this.pick(this.found?.[this.active]);
  }

  private pick(line: Line | undefined): void {
    if (!line) return;
    this.text = "";
    this.lookedFor = "";
    this.found = undefined;
    this.dispatchEvent(new CustomEvent("wt-picked", { detail: line }));
  }

  static override styles = [
    controls,
    forms,
    css`
      :host {
        display: block;
      }
      ul {
        list-style: none;
        margin: var(--ha-space-1, 4px) 0 0;
        padding: 0;
        border: 1px solid var(--divider-color);
        border-radius: var(--ha-border-radius-md, 8px);
        overflow: hidden;
      }
      li {
        display: flex;
        flex-direction: column;
        justify-content: center;
        min-height: 44px;
        padding: var(--ha-space-1, 4px) var(--ha-space-3, 12px);
        cursor: pointer;
      }
      li[aria-selected="true"] {
        background: color-mix(in srgb, var(--primary-color) 14%, transparent);
      }
      small,
      .quiet {
        color: var(--secondary-text-color);
      }
      .quiet {
        margin: 0;
      }
    `,
  ];
}

/** What tells two of one name apart: what they do and where, or else by what the owner knows them. */
function whoIsIt({ title, organization, tags, why }: Line): string {
  return [title, organization].filter(Boolean).join(" · ") || tags.join(" · ") || why;
}

define("wt-tie-picker", TiePicker);
