import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../common/define";
import { hueOf } from "../../common/face";
import type { Key } from "../../common/localize";
import { drawn, moved, revealing, type Viewport } from "../../common/viewport";
import { personName } from "../../components/name";
import type { Facets, Query } from "../../data/backend";
import type { Line } from "../../data/model";
import { Pages } from "../../data/pages";
import { Watch } from "../../data/watch";
import { PanelView } from "../panel-view";
import { queryOf } from "../people-query";
import { peopleStyles } from "../people-styles";
import "../parts/bulk-edit";
import "../parts/people-filters";

// A short pause between two letters is no reason to ask; the answer is there before the next.
const PAUSE_MS = 90;
// Whoever flies past a thousand rows wants to see the ones that they stop at.
const FLIGHT_MS = 60;
const ROW_PX = 64;
// More at once is rather an import to be taken back.
const MOST_SELECTED = 500;

/** Everybody: a list of any length, searched while one types, narrowed down, and changed many at once. */
export class PeopleView extends PanelView {
  static override properties = {
    text: { state: true },
    query: { state: true },
    facets: { state: true },
    filtering: { state: true },
    active: { state: true },
    selected: { state: true },
  };

  declare private text: string;
  declare private query: Query;
  declare private facets: Facets | undefined;
  declare private filtering: boolean;
  declare private active: number;
  declare private selected: ReadonlyMap<string, Line>;

  private readonly watch = new Watch(this);
  private readonly pages = new Pages(
    (offset, limit) => this.backend.ties(this.query, offset, limit),
    () => this.requestUpdate(),
  );
  private readonly sizes = new ResizeObserver(() => this.requestUpdate());
  private seen = "";
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = "";
    this.query = {};
    this.filtering = false;
    this.active = 0;
    this.selected = new Map();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
    clearTimeout(this.flight);
    this.sizes.disconnect();
  }

  protected override firstUpdated(): void {
    const { scroller } = this;
    if (scroller) this.sizes.observe(scroller);
    // Nobody should have to reach for the mouse before they type a name; a phone's keyboard would be in the way.
    if (!this.narrow) this.search?.focus();
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 1 });
    if (changed.has("network") || changed.has("path")) this.begin(queryOf(this.path));
    const { snapshot } = this.watch;
    const moment = snapshot && "change" in snapshot ? `${this.network} ${snapshot.change}` : "";
    if (moment === this.seen) return;
    this.seen = moment;
    this.pages.refresh();
    if (this.filtering) void this.readFacets();
  }

  protected override updated(): void {
    const [from, to] = this.range;
    // Before the first answer nobody knows how many there are: one page is asked for.
    if (this.flight === undefined) this.pages.want(from, Math.max(from, to - 1));
  }

  protected override render(): TemplateResult {
    return html`<div class="people" @keydown=${this.onAnyKey}>
      <div class="top">
        <div class="line">
          <input type="search" class="grow" .value=${this.text} @input=${this.onInput} @keydown=${this.onSearchKey}
            aria-label=${this.say("people.search")} placeholder=${this.say("people.search")} autocomplete="off" />
          <button class="icon" aria-label=${this.say("people.filter")} title=${this.say("people.filter")}
            aria-expanded=${this.filtering} @click=${this.onFilter}>
            <ha-icon icon=${this.isNarrowed ? "mdi:filter-check" : "mdi:filter-outline"}></ha-icon>
          </button>
        </div>
        ${
          this.filtering
            ? html`<wt-people-filters .hass=${this.hass} .query=${this.query} .facets=${this.facets}
                @wt-query=${({ detail }: CustomEvent<Query>) => this.begin(detail)}></wt-people-filters>`
            : nothing
        }
        ${this.figures()}
      </div>
      ${this.list()}${this.selected.size ? this.bulk() : nothing}
    </div>`;
  }

  private figures(): TemplateResult {
    const { total } = this.pages;
    const text = this.pages.failed && total === undefined ? this.say("failed") : "";
    return html`<p class="quiet" role="status">
      ${total === undefined ? text || this.say("card.loading") : this.count("people.count", total)}
      ${this.isNarrowed ? html`<button class="text" @click=${() => this.begin(this.bare)}>${this.say("people.all")}</button>` : nothing}
    </p>`;
  }

  private bulk(): TemplateResult {
    return html`<wt-bulk-edit .hass=${this.hass} .network=${this.network} .lines=${[...this.selected.values()]}
      .total=${Math.min(this.pages.total ?? 0, MOST_SELECTED)} @wt-select-all=${this.onSelectAll}
      @wt-select-none=${() => this.select(new Map())}></wt-bulk-edit>`;
  }

  private list(): TemplateResult {
    const total = this.pages.total ?? 0;
    const [from, to] = this.range;
    const shown = Array.from({ length: to - from }, (_, place) => from + place);
    // Whoever walks with keys stays where they are, however far somebody scrolls.
    if (total > this.active && (this.active < from || this.active >= to)) shown.push(this.active);
    return html`<div class="scroller" tabindex="-1" @scroll=${this.onScroll}>
      ${this.pages.total === 0 ? this.nobody() : nothing}
      <div role="grid" aria-label=${this.say("panel.people")} aria-rowcount=${total} aria-multiselectable="true"
        style="height: ${total * ROW_PX}px" @keydown=${this.onKey}>
        ${repeat(
          shown,
          (index) => this.pages.at(index)?.id ?? index,
          (index) => this.row(index),
        )}
      </div>
    </div>`;
  }

  private nobody(): TemplateResult {
    if (this.text || this.isNarrowed) return html`<p class="quiet">${this.say("people.nobody")}</p>`;
    return html`<p class="quiet">${this.say("empty.nobody")}</p>`;
  }

  private row(index: number): TemplateResult {
    const line = this.pages.at(index);
    const style = `transform: translateY(${index * ROW_PX}px); height: ${ROW_PX}px`;
    if (!line)
      return html`<div class="row" role="row" aria-rowindex=${index + 1} style=${style}><span role="gridcell"></span></div>`;
    const isSelected = this.selected.has(line.id);
    return html`<div class="row" role="row" data-index=${index} aria-rowindex=${index + 1} aria-selected=${isSelected}
      tabindex=${index === this.active ? 0 : -1} style=${style} @click=${() => this.open(line.id)}
      @focus=${() => this.walk(index)}>
      <span role="gridcell" class="tick" @click=${(event: Event) => this.onTick(event, line)}>
        <input type="checkbox" tabindex="-1" .checked=${isSelected} aria-label=${this.say("people.select", { name: line.name })} />
      </span>
      <span role="gridcell" class="face" style="--hue: ${hueOf(line.id)}">${line.initials}</span>
      <span role="gridcell" class="who">
        <span class="name">${personName(line)}${line.starred ? html`<ha-icon icon="mdi:star" role="img" aria-label=${this.say("tie.starred")}></ha-icon>` : nothing}</span>
        <span class="work">${[line.title, line.organization].filter(Boolean).join(" · ")}</span>
      </span>
      <span role="gridcell" class="state">
        <span>${line.late || line.why}</span>
        <span>${this.stateOf(line)}</span>
      </span>
    </div>`;
  }

  private stateOf(line: Line): string {
    return line.reach === "direct" ? line.tags.join(" · ") : this.say(`reach.${line.reach}` as Key);
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector(".scroller");
  }

  private get search(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input[type=search]");
  }

  private get viewport(): Viewport {
    const { scroller } = this;
    const height = scroller?.clientHeight || window.innerHeight;
    return { top: scroller?.scrollTop ?? 0, height, row: ROW_PX, total: this.pages.total ?? 0 };
  }

  private get range(): [number, number] {
    return drawn(this.viewport);
  }

  private get bare(): Query {
    return this.query.search ? { search: this.query.search } : {};
  }

  private get isNarrowed(): boolean {
    return Object.keys(this.query).some((field) => field !== "search" && field !== "sort");
  }

  private begin(query: Query): void {
    this.query = query;
    this.active = 0;
    this.select(new Map());
    this.pages.restart();
    this.scroller?.scrollTo({ top: 0 });
  }

  private readonly onScroll = (): void => {
    this.flight ??= setTimeout(() => {
      this.flight = undefined;
      this.requestUpdate();
    }, FLIGHT_MS);
    this.requestUpdate();
  };

  private readonly onFilter = (): void => {
    this.filtering = !this.filtering;
    if (this.filtering) void this.readFacets();
  };

  private async readFacets(): Promise<void> {
    // Without them the other filters work as well.
    this.facets = await this.backend.facets().catch(() => this.facets);
  }

  private readonly onInput = ({ target }: Event): void => {
    this.text = (target as HTMLInputElement).value;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { search: _, ...rest } = this.query;
      const search = this.text.trim();
      this.query = search ? { ...rest, search } : rest;
      this.active = 0;
      // The rows stay until the new ones are there, and nothing flickers while one types.
      this.pages.refresh();
      this.scroller?.scrollTo({ top: 0 });
    }, PAUSE_MS);
  };

  private readonly onSearchKey = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown") this.focusOn(this.active);
    else if (event.key === "Enter" && this.pages.at(0)) this.open(this.pages.at(0)?.id ?? "");
    else if (event.key === "Escape" && this.text === "") this.search?.blur();
    else return;
    event.preventDefault();
  };

  private readonly onAnyKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== "/" || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.search?.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const line = this.pages.at(this.active);
    const to = moved(event.key, this.active, this.viewport);
    if (to !== undefined) this.focusOn(to);
    else if (event.key === "Enter" && line) this.open(line.id);
    else if (event.key === " " && line) this.toggle(line);
    else if (event.key === "Escape") this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private leave(): void {
    if (this.selected.size) this.select(new Map());
    else this.search?.focus();
  }

  private walk(index: number): void {
    if (index !== this.active) this.active = index;
  }

  private focusOn(index: number): void {
    this.active = index;
    this.scroller?.scrollTo({ top: revealing(this.viewport, index) });
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  }

  private onTick(event: Event, line: Line): void {
    event.stopPropagation();
    this.toggle(line);
  }

  private toggle(line: Line): void {
    const selected = new Map(this.selected);
    if (!selected.delete(line.id)) selected.set(line.id, line);
    this.select(selected);
  }

  private select(lines: ReadonlyMap<string, Line>): void {
    this.selected = lines;
  }

  private readonly onSelectAll = (): void => {
    void this.attempt(async () => {
      const { lines } = await this.backend.ties(this.query, 0, MOST_SELECTED);
      this.select(new Map(lines.map((line) => [line.id, line])));
    });
  };

  static override styles = peopleStyles;
}

define("weak-ties-view-people", PeopleView);
