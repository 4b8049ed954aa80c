import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { personName } from "../../components/name";
import { controls } from "../../components/styles";
import { decideSuggestion, type Suggestion, suggestionsOf } from "../../data/files";
import type { Line } from "../../data/model";
import type { TiePage } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import { filesStyles } from "./styles";
import "../../components/face";

/** Pairs that may be one person, one pair at a time and side by side. */
export class Merges extends PanelView {
  static override properties: PropertyDeclarations = {
    change: {},
    pair: { state: true },
    total: { state: true },
    known: { state: true },
    keep: { state: true },
    busy: { state: true },
  };

  /** What differs whenever something in the network has: the pairs are looked for anew. */
  declare change: string;
  declare private pair: Suggestion | undefined;
  declare private total: number;
  declare private known: ReadonlyMap<string, TiePage>;
  declare private keep: string;
  declare private busy: boolean;

  private seen = "";

  constructor() {
    super();
    this.change = "";
    this.total = 0;
    this.known = new Map();
    this.keep = "";
    this.busy = false;
  }

  protected override willUpdate(): void {
    const change = `${this.network} ${this.language} ${this.change}`;
    if (this.change && change !== this.seen) {
      this.seen = change;
      void this.load();
    }
  }

  protected override updated(): void {
    // Nothing to decide is no gap on the page either.
    this.hidden = this.pair === undefined;
  }

  private async load(): Promise<void> {
    const { suggestions, total } = await suggestionsOf(this.backend).catch(() => ({ suggestions: [], total: 0 }));
    const [first] = suggestions;
    if (first?.suggestion_id !== this.pair?.suggestion_id) this.keep = "";
    const pages = await Promise.all((first?.ties ?? []).map(({ id }) => this.backend.tie(id).catch(() => undefined)));
    this.known = new Map(pages.flatMap((page) => (page ? [[page.line.id, page]] : [])));
    this.pair = first;
    this.total = total;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { pair } = this;
    if (!pair) return nothing;
    return html`<section>
      <h2>${this.say("files.merges")}</h2>
      <p class="quiet">${this.count("files.merges_hint", this.total)}</p>
      <div class="pair">${pair.ties.map((line) => this.side(line, pair))}</div>
      ${this.keep ? html`<p class="quiet" role="status">${this.say("files.keep_hint")}</p>` : nothing}
      <div class="buttons">
        ${
          this.keep
            ? html`<button class="primary" ?disabled=${this.busy} @click=${() => this.merge(pair)}>${this.say("files.really_merge")}</button>
              <button class="chip" @click=${() => (this.keep = "")}>${this.say("files.back")}</button>`
            : html`<button class="chip" ?disabled=${this.busy} @click=${() => this.dismiss(pair)}>${this.say("files.different")}</button>`
        }
      </div>
    </section>`;
  }

  private side(line: Line, pair: Suggestion): TemplateResult {
    const shown = this.known.get(line.id);
    const facts: [string, string][] = [
      [this.say("files.works_at"), [line.title, line.organization].filter(Boolean).join(" · ")],
      [this.say("files.reached"), shown?.tie.channels.map(({ value }) => value).join("\n") ?? ""],
      [this.say("files.last"), line.why],
      [this.say("files.tags"), line.tags.join(" · ")],
    ];
    return html`<div class="side ${this.keep === line.id ? "kept" : ""}">
      <div class="line who">
        <wt-face .line=${line} .album=${this.album}></wt-face>
        <button class="name" @click=${() => this.open(line.id)}>${personName(line)}</button>
      </div>
      <dl>${facts.map(([name, fact]) => (fact ? html`<div><dt>${name}</dt><dd style="white-space: pre-line"><bdi>${fact}</bdi></dd></div>` : nothing))}</dl>
      <button class="chip" aria-pressed=${this.keep === line.id} ?disabled=${this.busy || pair.ties.length < 2}
        @click=${() => (this.keep = line.id)}>${this.say("files.keep")}</button>
    </div>`;
  }

  private async merge(pair: Suggestion): Promise<void> {
    const kept = pair.ties.find(({ id }) => id === this.keep);
    const other = pair.ties.find(({ id }) => id !== this.keep);
    if (!kept || !other) return;
    await this.decide(() => this.backend.merge(kept.id, other.id), this.say("files.merged", { name: kept.name }));
  }

  private async dismiss({ suggestion_id }: Suggestion): Promise<void> {
    const decide = (dismissed: boolean) => () => decideSuggestion(this.backend, suggestion_id, dismissed);
    await this.decide(decide(true), this.say("files.dismissed"), decide(false));
  }

  private async decide(act: () => Promise<unknown>, message: string, undo?: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    if (await this.attempt(act)) {
      this.toast(message, undo);
      this.keep = "";
      await this.load();
    }
    this.busy = false;
  }

  static override styles = [controls, pages, forms, filesStyles];
}

define("wt-merges", Merges);
