import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../common/define";
import { numberIn } from "../../common/numbers";
import { controls } from "../../components/styles";
import { Checklist } from "../../data/checklist";
import { isFailure, sentenceOf } from "../../data/failure";
import type { Line } from "../../data/model";
import { type CardRow, recordCard, type Season, type SeasonListName, takeBackCard } from "../../data/season";
import { Watch } from "../../data/watch";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import { Scroller } from "../scroller";
import { cardRow } from "../season/card-row";
import { type CardChange, mourned, toggled } from "../season/changes";
import { seasonHead } from "../season/head";
import { listsOf } from "../season/lists";
import "../parts/tie-picker";
import "../season/printing";
import { ROW_PX, seasonStyles } from "../season/styles";

// A short pause between two letters is no reason to ask.
const PAUSE_MS = 90;

/** The season's cards as a checklist: the deadline on top, a tick for each card, and a way back from each. */
export class SeasonView extends PanelView {
  static override properties: PropertyDeclarations = {
    text: { state: true },
    refused: { state: true },
    failure: { state: true },
    busy: { state: true },
  };

  declare private text: string;
  /** The key of the refusal, when there is no season. */
  declare private refused: string;
  declare private failure: string;
  declare private busy: ReadonlySet<string>;

  private readonly watch = new Watch(this);
  private readonly checklist = new Checklist(this, () => this.backend);
  private readonly scroller = new Scroller(this, ROW_PX);
  private seen = "";
  private active = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = "";
    this.refused = "";
    this.failure = "";
    this.busy = new Set();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 1 });
    if (changed.has("network")) this.checklist.forget();
    const { snapshot } = this.watch;
    const moment = snapshot && "change" in snapshot ? `${this.network} ${this.language} ${snapshot.change}` : "";
    if (!moment || moment === this.seen) return;
    this.seen = moment;
    void this.read(() => this.checklist.refresh());
  }

  protected override updated(): void {
    if (!this.scroller.isFlying) this.checklist.cards.want(...this.scroller.range);
  }

  private async read(ask: () => Promise<void>): Promise<void> {
    try {
      await ask();
      this.refused = "";
      this.failure = "";
    } catch (error) {
      this.refused = isFailure(error) ? (error.translation_key ?? error.code) : "unknown";
      this.failure = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    }
  }

  protected override render(): TemplateResult {
    const { season } = this.checklist;
    if (this.refused === "no_season" || !season) return this.without();
    return html`<div class="scroller" tabindex="-1" @scroll=${this.scroller.onScroll}>
      <div class="above">
        <section>${seasonHead(season, this.language)}</section>
        <section>
          <wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say("season.from")}
            @wt-picked=${({ detail }: CustomEvent<Line>) => this.onCame(detail, season)}></wt-tie-picker>
          ${season.totals.send ? html`<wt-card-printing .hass=${this.hass} .network=${this.network}></wt-card-printing>` : nothing}
        </section>
      </div>
      <div class="bar">${this.bar()}</div>
      ${this.list(season)}
    </div>`;
  }

  private without(): TemplateResult {
    if (this.refused === "no_season") {
      return html`<div class="page"><section>
        <h2>${this.say("season.none")}</h2>
        <p class="quiet">${this.say("season.none_hint")}</p>
        <a class="text line" href="/config/integrations/integration/weak_ties">${this.say("season.settings")}</a>
      </section></div>`;
    }
    return html`<p class="page quiet" role="status">${this.failure || this.say("season.loading")}</p>`;
  }

  private bar(): TemplateResult {
    const { totals, list: shown } = this.checklist;
    return html`<input type="search" .value=${this.text} @input=${this.onInput} autocomplete="off"
        aria-label=${this.say("season.search")} placeholder=${this.say("season.search")} />
      <div class="lists" role="group" aria-label=${this.say("season.lists")}>
        ${(totals ? listsOf(totals, shown) : []).map(
          (name) => html`<button class="chip" aria-pressed=${name === shown} @click=${() => this.show(name)}>
            ${this.say(`season.${name}`)} <small>${this.number(totals?.[name] ?? 0)}</small>
          </button>`,
        )}
      </div>
      ${this.failure ? html`<p class="quiet" role="status">${this.failure}</p>` : nothing}`;
  }

  private list(season: Season): TemplateResult {
    const total = this.checklist.cards.total ?? 0;
    this.scroller.total = total;
    const [from, to] = this.scroller.range;
    const shown = Array.from({ length: to - from }, (_, place) => from + place);
    // Whoever walks with keys stays where they are, however far somebody scrolls.
    if (this.active < Math.min(from, total)) shown.unshift(this.active);
    else if (this.active >= to && this.active < total) shown.push(this.active);
    return html`<p class="nobody quiet" role="status">${this.checklist.cards.total === 0 ? this.nobody() : nothing}</p>
      <div class="one-row" aria-hidden="true"></div>
      <ul role="list" aria-label=${this.say(`season.${this.checklist.list}`)} style="height: ${total * this.scroller.row}px"
        @keydown=${this.onKey} @focusin=${this.onFocus}>
        ${repeat(
          shown,
          (index) => this.checklist.cards.idAt(index),
          (index) => this.row(index, total, season),
        )}
      </ul>`;
  }

  private nobody(): string {
    const { list, search } = this.checklist;
    if (search) return this.say("season.nobody");
    return this.say(
      list === "send" || list === "sent" || list === "received" ? `season.${list}_none` : "season.list_none",
    );
  }

  private row(index: number, total: number, season: Season): TemplateResult {
    const row = this.checklist.cards.at(index);
    return cardRow(row, {
      language: this.language,
      index,
      total,
      height: this.scroller.row,
      isBusy: row !== undefined && this.busy.has(row.tie_id),
      isBelated: season.is_belated,
      onOpen: () => row && this.open(row.tie_id),
      onToggle: (card) => row && this.change(row, toggled(this.backend, row, season, card)),
      onMourning: (mourning) => row && this.change(row, mourned(this.backend, row, season, mourning)),
    });
  }

  private async change(row: CardRow, { done, act, undo }: CardChange): Promise<void> {
    if (this.busy.has(row.tie_id)) return this.requestUpdate();
    this.busy = new Set([...this.busy, row.tie_id]);
    if (await this.attempt(act)) this.toast(this.say(done, { name: row.name }), undo);
    // The box shows what is recorded, also when recording failed.
    this.checklist.cards.refresh();
    this.busy = new Set([...this.busy].filter((id) => id !== row.tie_id));
  }

  private async onCame({ id, name }: Line, { season }: Season): Promise<void> {
    const undo = () => takeBackCard(this.backend, id, season, "received");
    const isNoted = await this.attempt(() => recordCard(this.backend, id, season, "received"));
    if (isNoted) this.toast(this.say("season.done.received", { name }), undo);
  }

  private async show(list: SeasonListName): Promise<void> {
    await this.read(() => this.checklist.show(list));
    this.begin();
  }

  private readonly onInput = ({ target }: Event): void => {
    this.text = (target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.read(() => this.checklist.lookFor(this.text)).then(() => this.begin());
    }, PAUSE_MS);
  };

  private begin(): void {
    this.active = 0;
    this.scroller.begin();
    this.requestUpdate();
  }

  private readonly onFocus = ({ target }: FocusEvent): void => {
    const index = (target as HTMLElement).closest<HTMLElement>("[data-index]")?.dataset.index;
    if (index !== undefined) this.active = Number(index);
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const to = this.scroller.moved(event.key, this.active);
    if (to === undefined) return;
    event.preventDefault();
    const { part } = (event.target as HTMLElement).dataset;
    this.active = to;
    this.scroller.reveal(to);
    this.requestUpdate();
    void this.updateComplete.then(() => this.focusOn(to, part ?? "who"));
  };

  /** The same button as in the row before, or the name where there is none. */
  private focusOn(index: number, part: string): void {
    const row = this.renderRoot.querySelector(`[data-index="${index}"]`);
    const found = row?.querySelector<HTMLElement>(`[data-part="${part}"]`) ?? row?.querySelector<HTMLElement>("button");
    found?.focus({ preventScroll: true });
  }

  private number(value: number): string {
    return numberIn(this.language, value);
  }

  static override styles = [controls, pages, forms, seasonStyles];
}

define("weak-ties-view-season", SeasonView);
