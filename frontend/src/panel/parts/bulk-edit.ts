import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import type { Line } from "../../data/model";
import type { TieFields } from "../../data/tie";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";

// Each is one commit of its own; a few at a time keep the house responsive.
const AT_ONCE = 4;
const STRENGTHS = [5, 4, 3, 2, 1] as const;

/** Change many people at once, and take it back at once. */
export class BulkEdit extends PanelView {
  static override properties = {
    lines: { attribute: false },
    total: { type: Number },
    done: { state: true },
    tag: { state: true },
  };

  declare lines: Line[];
  declare total: number;
  declare private done: number | undefined;
  declare private tag: string;

  constructor() {
    super();
    this.tag = "";
  }

  protected override render(): TemplateResult {
    const busy = this.done !== undefined;
    return html`<div class="bulk" role="group" aria-label=${this.say("bulk.label")}>
      <span role="status">${
        busy
          ? this.say("bulk.progress", { done: this.done ?? 0, all: this.lines.length })
          : this.count("bulk.selected", this.lines.length)
      }</span>
      ${this.lines.length < this.total ? this.button("bulk.all", () => this.tell("wt-select-all"), busy) : nothing}
      ${this.button("bulk.none", () => this.tell("wt-select-none"), busy)}
      <select aria-label=${this.say("bulk.strength")} ?disabled=${busy} @change=${this.onStrength}>
        <option value="">${this.say("bulk.strength")}</option>
        ${STRENGTHS.map((value) => html`<option value=${value}>${this.say(`strength.${value}` as Key)}</option>`)}
      </select>
      <form @submit=${this.onTag}>
        <input .value=${this.tag} placeholder=${this.say("bulk.tag")} aria-label=${this.say("bulk.tag")} ?disabled=${busy}
          @input=${({ target }: Event) => {
            this.tag = (target as HTMLInputElement).value;
          }} />
        <button class="chip" ?disabled=${busy || !this.tag.trim()}>${this.say("bulk.add_tag")}</button>
      </form>
      ${this.button("bulk.star", () => this.star(true), busy)}${this.button("bulk.unstar", () => this.star(false), busy)}
      ${this.button("bulk.archive", () => this.archive(), busy)}
    </div>`;
  }

  private button(key: Key, then: () => void, disabled: boolean): TemplateResult {
    return html`<button class="chip" type="button" ?disabled=${disabled} @click=${then}>${this.say(key)}</button>`;
  }

  private tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  private readonly onStrength = ({ target }: Event): void => {
    const strength = Number((target as HTMLSelectElement).value);
    if (strength) {
      this.change(
        () => ({ strength }),
        (line) => ({ strength: line.strength }),
      );
    }
  };

  private readonly onTag = (event: Event): void => {
    event.preventDefault();
    const tag = this.tag.trim();
    if (!tag) return;
    this.change(
      (line) => ({ tags: [...line.tags, tag] }),
      (line) => ({ tags: line.tags }),
    );
  };

  private star(starred: boolean): void {
    this.change(
      () => ({ starred }),
      (line) => ({ starred: line.starred }),
    );
  }

  private change(after: (line: Line) => TieFields, before: (line: Line) => TieFields): void {
    const { backend } = this;
    void this.each(
      (line) => backend.update(line.id, after(line)),
      (line) => backend.update(line.id, before(line)),
    );
  }

  private archive(): void {
    const { backend } = this;
    const lines = this.lines.filter(({ archived }) => !archived);
    void this.each(
      (line) => backend.archive(line.id),
      (line) => backend.restore(line.id),
      lines,
    );
  }

  /** Do it to all, and offer to take back what was done, all of it, even when one of them was refused. */
  private async each(
    act: (line: Line) => Promise<unknown>,
    undo: (line: Line) => Promise<unknown>,
    lines = this.lines,
  ): Promise<void> {
    const changed: Line[] = [];
    this.done = 0;
    const went = await this.attempt(() =>
      forAll(lines, async (line) => {
        await act(line);
        changed.push(line);
        this.done = changed.length;
      }),
    );
    this.done = undefined;
    this.tag = "";
    this.tell("wt-select-none");
    if (went || changed.length) this.toast(this.count("bulk.done", changed.length), () => forAll(changed, undo));
  }

  static override styles = [
    controls,
    forms,
    css`
      :host {
        display: block;
        container-type: inline-size;
      }
      .bulk {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px);
        padding-block: var(--ha-space-2, 8px);
      }
      form {
        display: flex;
        gap: var(--ha-space-2, 8px);
      }
      /* One line to swipe: the list above is what a phone is for. */
      @container (max-width: 600px) {
        .bulk {
          flex-wrap: nowrap;
          overflow-x: auto;
          white-space: nowrap;
        }
        .bulk > * {
          flex: none;
        }
      }
      select:not(#_),
      input:not(#_) {
        width: 150px;
      }
    `,
  ];
}

async function forAll(lines: readonly Line[], act: (line: Line) => Promise<unknown>): Promise<void> {
  const waiting = [...lines];
  const worker = async () => {
    for (let line = waiting.shift(); line; line = waiting.shift()) await act(line);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

define("wt-bulk-edit", BulkEdit);
