import { css, html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import { importsOf, type PastImport, undoImport } from "../../data/files";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";

// The last few are what somebody may still want back; the rest is for who asks.
const FEW = 3;

const NAMES: Record<string, Key> = { linkedin: "files.from.linkedin", vcard: "files.from.vcard" };

/** What was brought in so far; each can still be taken back. */
export class ImportHistory extends PanelView {
  static override properties: PropertyDeclarations = {
    change: {},
    imports: { state: true },
    all: { state: true },
    busy: { state: true },
  };

  /** What differs whenever something in the network has. */
  declare change: string;
  declare private imports: PastImport[];
  declare private all: boolean;
  declare private busy: boolean;

  private seen = "";

  constructor() {
    super();
    this.change = "";
    this.imports = [];
    this.all = false;
    this.busy = false;
  }

  protected override willUpdate(): void {
    const change = `${this.network} ${this.change}`;
    if (!this.change || change === this.seen) return;
    this.seen = change;
    void this.load();
  }

  protected override updated(): void {
    // Nothing to list is no gap on the page either.
    this.hidden = this.imports.length === 0;
  }

  private async load(): Promise<void> {
    this.imports = await importsOf(this.backend).catch(() => []);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.imports.length === 0) return nothing;
    const shown = this.all ? this.imports : this.imports.slice(0, FEW);
    const rest = this.imports.length - shown.length;
    return html`<section>
      <h2>${this.say("files.history")}</h2>
      <ul>${shown.map((one) => html`<li class="line">${this.row(one)}</li>`)}</ul>
      ${rest > 0 ? html`<button class="text" @click=${this.onAll}>${this.count("files.history_more", rest)}</button>` : nothing}
    </section>`;
  }

  private row(one: PastImport): TemplateResult {
    const name = NAMES[one.format];
    const on = dayOf(this.language, one.made_on);
    return html`<div class="grow">
        <div>${name ? this.say(name) : one.format} <span class="quiet">${on}</span></div>
        <div class="quiet">${this.brought(one)}</div>
      </div>
      ${one.is_undone ? html`<span class="quiet">${this.say("files.taken_back")}</span>` : this.button(one, on)}`;
  }

  private brought({ added, updated }: PastImport): string {
    const said = [
      added ? this.count("files.brought", added) : "",
      updated ? this.count("files.renewed", updated) : "",
    ].filter(Boolean);
    return said.join(" · ");
  }

  private button(one: PastImport, on: string): TemplateResult {
    return html`<button class="chip" ?disabled=${this.busy} aria-label=${this.say("files.take_back_of", { on })}
      @click=${() => this.takeBack(one)}>${this.say("files.take_back")}</button>`;
  }

  private async takeBack({ import_id }: PastImport): Promise<void> {
    this.busy = true;
    if (await this.attempt(() => undoImport(this.backend, import_id))) this.toast(this.say("files.undone"));
    await this.load();
    this.busy = false;
  }

  private readonly onAll = (): void => {
    this.all = true;
  };

  static override styles = [
    controls,
    pages,
    css`
      :host([hidden]) {
        display: none;
      }
      ul {
        list-style: none;
        margin: 0;
        padding: 0;
      }
      li {
        padding-block: var(--ha-space-2, 8px);
      }
      .grow div {
        margin: 0;
        line-height: var(--ha-line-height-normal, 1.4);
      }
      section > .text {
        padding-inline: 0;
      }
    `,
  ];
}

define("wt-import-history", ImportHistory);
