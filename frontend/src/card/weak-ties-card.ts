import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { isOutdated, ownBundle } from "../common/bundle";
import { keepPlace } from "../common/keep-place";
import { type Key, localize } from "../common/localize";
import { LOGGED_AS, type RowEvents } from "../components/tie-row";
import { Actions } from "../data/actions";
import { sentenceOf } from "../data/failure";
import { type HomeAssistant, hasPanel, languageOf, PANEL } from "../data/hass";
import type { Line, Overview, Snapshot } from "../data/model";
import { Watch } from "../data/watch";
import { cardStyles } from "./card-styles";
import { type CardConfig, configForm, limitOf, modeOf, problemOf, wantedBy } from "./config";
import { Undoing } from "./undoing";
import { comfort, FIGURES, listOf, obstacle, progressOf, restOf } from "./view";

const BUNDLE = ownBundle(import.meta.url);
const SETTINGS = "/config/integrations/integration/weak_ties";

type RowEvent<Name extends keyof RowEvents> = CustomEvent<RowEvents[Name]>;

export class WeakTiesCard extends LitElement {
  static override properties = {
    hass: { attribute: false },
    config: { state: true },
    failures: { state: true },
    busy: { state: true },
  };

  static getConfigForm(): unknown {
    return configForm(document.documentElement.lang || navigator.language);
  }

  static getStubConfig(): Omit<CardConfig, "type"> {
    return { mode: "overdue" };
  }

  declare hass: HomeAssistant | undefined;
  declare private config: CardConfig | undefined;
  declare private failures: ReadonlyMap<string, string>;
  declare private busy: ReadonlySet<string>;

  private readonly watch = new Watch(this);
  private readonly undoing = new Undoing(() => this.requestUpdate());
  private shown: Line[] = [];

  constructor() {
    super();
    this.failures = new Map();
    this.busy = new Set();
  }

  /** Called by the dashboard. What it throws is shown in the editor. */
  setConfig(config: CardConfig): void {
    const problem = problemOf(config);
    if (problem === "card.unknown_mode") throw new Error(this.say(problem, { mode: String(config.mode) }));
    this.config = config;
    this.shown = [];
  }

  getCardSize(): number {
    return 1 + (this.config ? limitOf(this.config) : 1);
  }

  getGridOptions(): Record<string, number | string> {
    return { columns: 12, min_columns: 6, rows: "auto", min_rows: 2 };
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.undoing.clear();
  }

  protected override willUpdate(_changed: PropertyValues): void {
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
    // From the tap on: the change may be seen before its answer.
    const held = new Set([...this.busy, ...this.undoing.ids]);
    this.shown = keepPlace(this.shown, list.lines, held);
    if (this.shown.length === 0 && isOverview(snapshot)) return this.empty(config, snapshot);
    return html`<ul @wt-log=${this.onLog} @wt-snooze=${this.onSnooze} @wt-dismiss=${this.onDismiss}
        @wt-undo=${this.onUndo} @wt-open=${this.onOpen}>
        ${repeat(
          this.shown,
          (line) => line.id,
          (line) => this.row(config, line),
        )}
      </ul>
      ${this.rest(restOf(this.language, list))}`;
  }

  private row(config: CardConfig, line: Line): TemplateResult {
    const failure = this.failures.get(line.id);
    return html`<li>
      <wt-tie-row
        .line=${line}
        .language=${this.language}
        .done=${failure ? { text: failure, undo: this.undoing.of(line.id)?.undo ?? false } : this.undoing.of(line.id)}
        .busy=${this.busy.has(line.id)}
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
    return new Intl.NumberFormat(this.language).format(value);
  }

  private readonly onLog = ({ detail: { line, chip } }: RowEvent<"wt-log">) => {
    const { kind, reached } = LOGGED_AS[chip];
    void this.attempt(line, async (actions) => {
      const logged = await actions.log(line.id, kind, reached);
      this.undoing.say(line, this.say(`done.${chip}`, { name: line.name }), () => actions.takeBack(logged));
    });
  };

  private readonly onSnooze = ({ detail: { line, days } }: RowEvent<"wt-snooze">) => {
    void this.attempt(line, async (actions) => {
      await actions.snooze(line.id, days);
      this.undoing.say(line, this.say("done.snoozed", { name: line.name }));
    });
  };

  private readonly onDismiss = ({ detail: { line } }: RowEvent<"wt-dismiss">) => {
    void this.attempt(line, async (actions) => {
      await actions.dismissNudge(line.id);
      this.undoing.say(line, this.say("done.dismissed", { name: line.name }));
    });
  };

  private readonly onUndo = ({ detail: { line } }: RowEvent<"wt-undo">) => {
    void this.attempt(line, () => this.undoing.takeBack(line.id));
  };

  private readonly onOpen = ({ detail: { line } }: RowEvent<"wt-open">) => {
    if (!this.panel) return;
    history.pushState(null, "", `${this.panel}/tie/${encodeURIComponent(line.id)}`);
    window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
  };

  /** Do something with a row; what goes wrong is said in it, in words. */
  private async attempt(line: Line, act: (actions: Actions) => Promise<void>): Promise<void> {
    const { hass } = this;
    if (!hass || this.busy.has(line.id)) return;
    this.busy = new Set([...this.busy, line.id]);
    try {
      await act(new Actions(hass, this.config?.network));
      this.fail(line.id, undefined);
    } catch (error) {
      this.fail(line.id, (await sentenceOf(hass, error).catch(() => "")) || this.say("failed"));
    } finally {
      this.busy = new Set([...this.busy].filter((id) => id !== line.id));
    }
  }

  private fail(tie: string, text: string | undefined): void {
    const failures = new Map(this.failures);
    if (text === undefined) failures.delete(tie);
    else failures.set(tie, text);
    this.failures = failures;
    if (text !== undefined) setTimeout(() => this.fail(tie, undefined), 10_000);
  }

  private get snapshot(): Snapshot | undefined {
    return this.watch.snapshot;
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
