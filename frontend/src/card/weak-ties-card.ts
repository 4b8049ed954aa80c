import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { isOutdated, ownBundle } from "../common/bundle";
import { type Key, localize } from "../common/localize";
import { numberIn, writeNumbersAs } from "../common/numbers";
import { RowWork } from "../components/row-work";
import type { RowEvents } from "../components/tie-row";
import { type Album, albumOf } from "../data/album";
import { type HomeAssistant, hasPanel, languageOf, PANEL } from "../data/hass";
import type { Line, Overview, Snapshot } from "../data/model";
import { Watch } from "../data/watch";
import { cardStyles } from "./card-styles";
import { type CardConfig, configForm, limitOf, modeOf, problemOf, wantedBy } from "./config";
import { comfort, FIGURES, listOf, obstacle, progressOf, restOf } from "./view";

const BUNDLE = ownBundle(import.meta.url);
const SETTINGS = "/config/integrations/integration/weak_ties";

type RowEvent<Name extends keyof RowEvents> = CustomEvent<RowEvents[Name]>;

export class WeakTiesCard extends LitElement {
  static override properties = {
    hass: { attribute: false },
    config: { state: true },
  };

  static getConfigForm(): unknown {
    return configForm(document.documentElement.lang || navigator.language);
  }

  static getStubConfig(): Omit<CardConfig, "type"> {
    return { mode: "overdue" };
  }

  declare hass: HomeAssistant | undefined;
  declare private config: CardConfig | undefined;

  private readonly watch = new Watch(this);
  private readonly work = new RowWork(this);

  get network(): string | undefined {
    return this.config?.network;
  }

  /** Called by the dashboard. What it throws is shown in the editor. */
  setConfig(config: CardConfig): void {
    const problem = problemOf(config);
    if (problem === "card.unknown_mode") throw new Error(this.say(problem, { mode: String(config.mode) }));
    this.config = config;
    this.work.begin();
  }

  getCardSize(): number {
    return 1 + (this.config ? limitOf(this.config) : 1);
  }

  getGridOptions(): Record<string, number | string> {
    return { columns: 12, min_columns: 6, rows: "auto", min_rows: 2 };
  }

  protected override willUpdate(_changed: PropertyValues): void {
    writeNumbersAs(this.hass?.locale?.number_format);
    if (this.hass && this.config && !problemOf(this.config)) this.watch.see(this.hass, wantedBy(this.config));
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.hass || !this.config) return nothing;
    return html`<ha-card>${this.header()}${this.notices()}<div class="content">${this.content(this.config)}</div></ha-card>`;
  }

  private header(): TemplateResult | typeof nothing {
    const { config, snapshot } = this;
    if (!config || (modeOf(config) === "tie" && !config.title)) return nothing;
    const progress = isOverview(snapshot) ? progressOf(this.language, config, snapshot) : "";
    return html`<div class="header">
      <h2>${config.title || this.say(`card.mode.${modeOf(config)}`)}</h2>
      <span class="progress">${progress}</span>
    </div>`;
  }

  private notices(): TemplateResult {
    const bundle = this.snapshot && "bundle" in this.snapshot ? this.snapshot.bundle : undefined;
    return html`
      ${this.watch.offline ? html`<p class="notice" role="status">${this.say("card.offline")}</p>` : nothing}
      ${isOutdated(BUNDLE, bundle) ? this.reloadNotice() : nothing}
    `;
  }

  private reloadNotice(): TemplateResult {
    return html`<p class="notice" role="status">
      ${this.say("card.reload")}
      <button class="text" @click=${() => location.reload()}>${this.say("card.reload_now")}</button>
    </p>`;
  }

  private content(config: CardConfig): TemplateResult {
    const problem = problemOf(config) ?? obstacle(this.snapshot, this.watch.refused);
    if (problem || !this.snapshot) return this.quiet(problem ?? "card.loading");
    if (modeOf(config) === "network" && isOverview(this.snapshot)) return this.figures(this.snapshot);
    return this.rows(config, this.snapshot);
  }

  private quiet(key: Key): TemplateResult {
    return html`<p class="quiet" role="status">${this.say(key)}</p>`;
  }

  private rows(config: CardConfig, snapshot: Snapshot): TemplateResult {
    const list = listOf(config, snapshot);
    const lines = this.work.held("card", list.lines);
    if (lines.length === 0 && isOverview(snapshot)) return this.empty(config, snapshot);
    return html`<ul @wt-log=${this.work.log} @wt-snooze=${this.work.snooze} @wt-dismiss=${this.work.dismiss}
        @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
        ${repeat(
          lines,
          (line) => line.id,
          (line) => this.row(config, line),
        )}
      </ul>
      ${this.rest(restOf(this.language, list))}`;
  }

  private row(config: CardConfig, line: Line): TemplateResult {
    return html`<li>
      <wt-tie-row
        .line=${line}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(line.id)}
        .busy=${this.work.isBusy(line.id)}
        .canOpen=${this.panel !== undefined}
        .canDismiss=${modeOf(config) === "nudges"}
      ></wt-tie-row>
    </li>`;
  }

  private rest(text: string): TemplateResult | typeof nothing {
    if (!text) return nothing;
    return this.panel ? html`<a class="rest" href=${this.panel}>${text}</a>` : html`<p class="rest">${text}</p>`;
  }

  private empty(config: CardConfig, snapshot: Overview): TemplateResult {
    const start = snapshot.counts.ties === 0;
    return html`<p class="quiet">${comfort(this.language, config, snapshot)}</p>
      ${start ? html`<a class="rest" href=${this.panel ?? SETTINGS}>${this.say("empty.import")}</a>` : nothing}`;
  }

  private figures(snapshot: Overview): TemplateResult {
    return html`<dl>
      ${FIGURES.map(
        (figure) =>
          html`<div><dt>${this.say(`figure.${figure}` as Key)}</dt><dd>${this.number(snapshot.counts[figure])}</dd></div>`,
      )}
    </dl>`;
  }

  private number(value: number): string {
    return numberIn(this.language, value);
  }

  private readonly onOpen = ({ detail: { line } }: RowEvent<"wt-open">) => {
    if (!this.panel) return;
    history.pushState(null, "", `${this.panel}/tie/${encodeURIComponent(line.id)}`);
    window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
  };

  private get snapshot(): Snapshot | undefined {
    return this.watch.snapshot;
  }

  private get album(): Album | undefined {
    const { hass, snapshot } = this;
    return hass && snapshot && "network" in snapshot ? albumOf(hass, snapshot.network.entry_id) : undefined;
  }

  private get language(): string {
    return languageOf(this.hass);
  }

  private get panel(): string | undefined {
    return hasPanel(this.hass) ? PANEL : undefined;
  }

  private say(key: Key, placeholders: Record<string, string | number> = {}): string {
    return localize(this.language, key, placeholders);
  }

  static override styles = cardStyles;
}

function isOverview(snapshot: Snapshot | undefined): snapshot is Overview {
  return snapshot !== undefined && "counts" in snapshot;
}
