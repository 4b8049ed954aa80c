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

/** The next pair comes up under the finger: the second tap of a double tap must not decide on it. */
const PAUSE_MS = 500;

/** Pairs that may be one person, one pair at a time and side by side. */
export class Merges extends PanelView {
  static override properties: PropertyDeclarations = {
    change: {},
    pair: { state: true },
    total: { state: true },
    known: { state: true },
    busy: { state: true },
  };

  /** What differs whenever something in the network has: the pairs are looked for anew. */
  declare change: string;
  declare private pair: Suggestion | undefined;
  declare private total: number;
  declare private known: ReadonlyMap<string, TiePage>;
  declare private busy: boolean;

  private seen = "";

  constructor() {
    super();
    this.change = "";
    this.total = 0;
    this.known = new Map();
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
      <p class="quiet">${this.say("files.keep_hint")}</p>
      <div class="buttons">
        <button class="chip" ?disabled=${this.busy} @click=${() => this.dismiss(pair)}>${this.say("files.different")}</button>
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
    return html`<div class="side">
      <div class="line who">
        <wt-face .line=${line} .album=${this.album}></wt-face>
        <button class="name" @click=${() => this.open(line.id)}>${personName(line)}</button>
      </div>
      <dl>${facts.map(([name, fact]) => (fact ? html`<div><dt>${name}</dt><dd style="white-space: pre-line"><bdi>${fact}</bdi></dd></div>` : nothing))}</dl>
      <button class="chip" ?disabled=${this.busy || pair.ties.length < 2} @click=${() => this.merge(pair, line)}>${this.say("files.keep")}</button>
    </div>`;
  }

  private async merge(pair: Suggestion, { id, name }: Line): Promise<void> {
    const other = pair.ties.find((line) => line.id !== id);
    if (!other) return;
    const { backend } = this;
    const undo = () => backend.undoMerge(id);
    await this.decide(() => backend.merge(id, other.id), this.say("files.merged", { name }), undo);
  }

  private async dismiss({ suggestion_id }: Suggestion): Promise<void> {
    const decide = (dismissed: boolean) => () => decideSuggestion(this.backend, suggestion_id, dismissed);
    await this.decide(decide(true), this.say("files.dismissed"), decide(false));
  }

  private async decide(act: () => Promise<unknown>, message: string, undo?: () => Promise<unknown>): Promise<void> {
    this.busy = true;
    if (await this.attempt(act)) {
      this.toast(message, undo);
      await this.load();
      await new Promise((done) => setTimeout(done, PAUSE_MS));
    }
    this.busy = false;
  }

  static override styles = [controls, pages, forms, filesStyles];
}

define("wt-merges", Merges);
