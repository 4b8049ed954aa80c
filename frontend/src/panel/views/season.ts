import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { personName } from "../../components/name";
import { controls } from "../../components/styles";
import { isFailure, sentenceOf } from "../../data/failure";
import { download } from "../../data/files";
import {
  type CardFormat,
  type CardRow,
  type CardState,
  recordCard,
  type Season,
  type SeasonList,
  seasonOf,
  setMourning,
  takeBackCard,
  type Unprintable,
  unprintableCards,
} from "../../data/season";
import { Watch } from "../../data/watch";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import { deadlineOf, leftOut, progressOf } from "../season/lists";
import { seasonStyles } from "../season/styles";

const FULL = 100;

/** The season's cards as a checklist: the deadline on top, a tick for each card, and a way back from each. */
export class SeasonView extends PanelView {
  static override properties: PropertyDeclarations = {
    season: { state: true },
    refused: { state: true },
    failure: { state: true },
    unprintable: { state: true },
    wrong: { state: true },
    busy: { state: true },
  };

  declare private season: Season | undefined;
  /** The key of the refusal, when there is no season. */
  declare private refused: string;
  declare private failure: string;
  declare private unprintable: Unprintable[];
  declare private wrong: string;
  declare private busy: ReadonlySet<string>;

  private readonly watch = new Watch(this);
  private seen = "";
  private asking = false;

  constructor() {
    super();
    this.refused = "";
    this.failure = "";
    this.wrong = "";
    this.unprintable = [];
    this.busy = new Set();
  }

  protected override willUpdate(): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 1 });
    const { snapshot } = this.watch;
    const change = snapshot && "change" in snapshot ? `${this.network} ${this.language} ${snapshot.change}` : "";
    if (change && change !== this.seen && !this.asking) void this.load(change);
  }

  private async load(change = this.seen): Promise<void> {
    this.asking = true;
    this.seen = change;
    try {
      this.season = await seasonOf(this.backend);
      this.refused = "";
      this.failure = "";
    } catch (error) {
      this.season = undefined;
      this.refused = isFailure(error) ? (error.translation_key ?? error.code) : "unknown";
      this.failure = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    } finally {
      this.asking = false;
      this.requestUpdate();
    }
  }

  protected override render(): TemplateResult {
    const { season } = this;
    if (!season) return this.without();
    const { mourning, no_address, others } = leftOut(season);
    return html`<div class="page">
      ${this.head(season)}
      ${this.list("send", season, season.send, (row) => this.toSend(row, season))}
      ${this.list("sent", season, season.sent, (row) => this.wasSent(row, season))}
      ${this.list("received", season, season.received, (row) => this.hasCome(row, season), this.receiving(season))}
      ${this.aside("season.mourning", mourning, (row) => this.mourner(row, season))}
      ${this.aside("season.no_address", no_address, (row) => this.addressless(row, season))}
      ${this.aside("season.left_out", others, (row) => this.row(row, nothing, nothing))}
      ${this.printing(season)}
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

  private head(season: Season): TemplateResult {
    const { sent, all, share } = progressOf(season);
    const progress = this.say("season.progress", { sent, all });
    return html`<section>
      <h2>${season.name} ${season.season}</h2>
      <p class="deadline">${this.say("season.post_by", { on: season.deadline_on })}</p>
      <p class="quiet">${this.timeLeft(season)}</p>
      ${
        all
          ? html`<div class="bar" role="progressbar" aria-label=${progress} aria-valuemin="0" aria-valuemax=${all}
              aria-valuenow=${sent}><div style="width: ${FULL * share}%"></div></div>
            <p class="quiet">${progress}</p>`
          : nothing
      }
    </section>`;
  }

  private timeLeft(season: Season): string {
    switch (deadlineOf(season)) {
      case "opens":
        return this.say("season.opens", { on: season.opens_on });
      case "belated":
        return `${this.say("season.belated")} ${this.count("season.days_left", season.days_left)}`;
      case "today":
        return this.say("season.today");
      case "late":
        return this.say("season.late");
      default:
        return this.count("season.days_left", season.days_left);
    }
  }

  private list(
    name: Exclude<SeasonList, "excluded">,
    { totals }: Season,
    rows: readonly CardRow[],
    row: (row: CardRow) => TemplateResult,
    before: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    const rest = totals[name] - rows.length;
    return html`<section class=${name}>
      <h2>${this.say(`season.${name}`)} <small>${this.number(totals[name])}</small></h2>
      ${before}
      ${
        rows.length
          ? html`<ul>${repeat(
              rows,
              ({ tie_id }) => tie_id,
              (one) => html`<li>${row(one)}</li>`,
            )}</ul>`
          : html`<p class="quiet">${this.say(`season.${name}_none`)}</p>`
      }
      ${rest > 0 ? html`<p class="quiet">${this.say("season.more", { count: this.number(rest) })}</p>` : nothing}
    </section>`;
  }

  private aside(
    title: Key,
    rows: readonly CardRow[],
    row: (row: CardRow) => TemplateResult,
  ): TemplateResult | typeof nothing {
    if (rows.length === 0) return nothing;
    return html`<section>
      <h2>${this.say(title)} <small>${this.number(rows.length)}</small></h2>
      <ul>${repeat(
        rows,
        ({ tie_id }) => tie_id,
        (one) => html`<li>${row(one)}</li>`,
      )}</ul>
    </section>`;
  }

  private row(
    row: CardRow,
    tick: TemplateResult | typeof nothing,
    buttons: TemplateResult | typeof nothing,
    why = this.sentence(row.reasons),
  ): TemplateResult {
    return html`<div class="card ${tick === nothing ? "plain" : ""}">
      ${tick}
      <button class="who" @click=${() => this.open(row.tie_id)}>
        <span class="name">${personName(row)}</span>
        <span class="why">${why}</span>
        ${row.address ? html`<span class="address"><bdi>${row.address}</bdi></span>` : nothing}
      </button>
      <span class="buttons">${buttons}</span>
    </div>`;
  }

  private toSend(row: CardRow, season: Season): TemplateResult {
    const mourn = html`<button class="chip" ?disabled=${this.busy.has(row.tie_id)} @click=${() => this.mourn(row, season)}>
      ${this.say("season.in_mourning")}
    </button>`;
    const buttons = html`${this.came(row, season)}${season.is_belated ? nothing : mourn}`;
    return this.row(
      row,
      this.tick(row, false, () => this.record(row, season, "sent")),
      buttons,
    );
  }

  private wasSent(row: CardRow, season: Season): TemplateResult {
    const back = html`<button class="chip" aria-pressed=${row.returned !== null} ?disabled=${this.busy.has(row.tie_id)}
      @click=${() => this.toggle(row, season, "returned")}>${this.say("season.came_back")}</button>`;
    return this.row(
      row,
      this.tick(row, row.sent !== null, () => this.takeBack(row, season, "sent")),
      html`${this.came(row, season)}${back}`,
    );
  }

  private hasCome(row: CardRow, season: Season): TemplateResult {
    const why = this.say(row.sent ? "season.answered" : "season.unanswered");
    return this.row({ ...row, address: "" }, nothing, this.came(row, season), why);
  }

  private mourner(row: CardRow, season: Season): TemplateResult {
    const button = html`<button class="chip" ?disabled=${this.busy.has(row.tie_id)} @click=${() => this.unmourn(row, season)}>
      ${this.say("season.not_in_mourning")}
    </button>`;
    return this.row({ ...row, address: "" }, nothing, button);
  }

  private addressless(row: CardRow, season: Season): TemplateResult {
    const button = html`${this.came(row, season)}
      <button class="chip" @click=${() => this.open(row.tie_id)}>${this.say("season.add_address")}</button>`;
    return this.row(row, nothing, button);
  }

  private tick(row: CardRow, ticked: boolean, act: () => Promise<unknown>): TemplateResult {
    return html`<label class="tick">
      <input type="checkbox" .checked=${ticked} ?disabled=${this.busy.has(row.tie_id)}
        aria-label=${this.say("season.tick", { name: row.name })} @change=${() => void act()} />
    </label>`;
  }

  private came(row: CardRow, season: Season): TemplateResult {
    return html`<button class="chip" aria-pressed=${row.received !== null} ?disabled=${this.busy.has(row.tie_id)}
      aria-label="${this.say("season.got_one")}: ${row.name}" @click=${() => this.toggle(row, season, "received")}>
      ${this.say("season.got_one")}
    </button>`;
  }

  private receiving(season: Season): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => this.onReceived(event, season)}>
      <label>${this.say("season.from")}
        <input name="from" autocomplete="off" required placeholder=${this.say("season.from_hint")}
          aria-invalid=${this.wrong !== ""} aria-describedby=${this.wrong ? "wrong" : nothing} @input=${() => (this.wrong = "")} />
      </label>
      <button class="chip">${this.say("season.record")}</button>
      ${this.wrong ? html`<p class="error" id="wrong" role="alert">${this.wrong}</p>` : nothing}
    </form>`;
  }

  private printing(season: Season): TemplateResult | typeof nothing {
    if (season.totals.send === 0) return nothing;
    return html`<section>
      <h2>${this.say("season.print")}</h2>
      <div class="line hand">
        <button class="chip" @click=${() => this.print("cards")}>${this.say("season.print_plain")}</button>
        <button class="chip" @click=${() => this.print("cards_cp932")}>${this.say("season.print_cp932")}</button>
      </div>
      ${
        this.unprintable.length
          ? html`<p class="hand" role="status">${this.count("season.unprintable", this.unprintable.length)}</p>
            <ul>${this.unprintable.map(({ name, characters }) => html`<li class="line"><bdi class="grow">${name}</bdi><span>${characters}</span></li>`)}</ul>`
          : nothing
      }
    </section>`;
  }

  private toggle(row: CardRow, season: Season, card: CardState): Promise<void> {
    return row[card] === null ? this.record(row, season, card) : this.takeBack(row, season, card);
  }

  private record(row: CardRow, season: Season, card: CardState): Promise<void> {
    return this.change(row, `season.done.${card}`, {
      act: () => recordCard(this.backend, row.tie_id, season.season, card),
      undo: () => takeBackCard(this.backend, row.tie_id, season.season, card),
    });
  }

  private takeBack(row: CardRow, season: Season, card: CardState): Promise<void> {
    return this.change(row, `season.done.un${card}`, {
      act: () => takeBackCard(this.backend, row.tie_id, season.season, card),
      undo: () => recordCard(this.backend, row.tie_id, season.season, card, row[card] ?? undefined),
    });
  }

  private mourn(row: CardRow, season: Season): Promise<void> {
    return this.change(row, "season.done.mourning", this.mourning(row, season, true));
  }

  private unmourn(row: CardRow, season: Season): Promise<void> {
    return this.change(row, "season.done.unmourning", this.mourning(row, season, false));
  }

  private mourning(row: CardRow, season: Season, mourning: boolean): Reversible {
    const set = (is: boolean) => () => setMourning(this.backend, row.tie_id, season.mourning_year, is);
    return { act: set(mourning), undo: set(!mourning) };
  }

  private async change(row: CardRow, done: Key, { act, undo }: Reversible): Promise<void> {
    if (this.busy.has(row.tie_id)) return;
    this.busy = new Set([...this.busy, row.tie_id]);
    if (await this.attempt(act)) this.toast(this.say(done, { name: row.name }), undo);
    // The box shows what is recorded, also when recording failed.
    await this.load();
    this.busy = new Set([...this.busy].filter((id) => id !== row.tie_id));
  }

  private async onReceived(event: SubmitEvent, season: Season): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const name = String(new FormData(form).get("from") ?? "").trim();
    try {
      await recordCard(this.backend, name, season.season, "received");
      form.reset();
      this.toast(this.say("season.done.received", { name }), () =>
        takeBackCard(this.backend, name, season.season, "received"),
      );
    } catch (error) {
      this.wrong = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    }
  }

  private async print(format: CardFormat): Promise<void> {
    await this.attempt(async () => {
      this.unprintable = await unprintableCards(this.backend, format);
      await download(this.backend, format);
    });
  }

  private sentence(reasons: readonly string[]): string {
    return new Intl.ListFormat(this.language, { style: "narrow", type: "conjunction" }).format(reasons);
  }

  private number(value: number): string {
    return new Intl.NumberFormat(this.language).format(value);
  }

  static override styles = [controls, pages, forms, seasonStyles];
}

interface Reversible {
  act: () => Promise<unknown>;
  undo: () => Promise<unknown>;
}

define("weak-ties-view-season", SeasonView);
