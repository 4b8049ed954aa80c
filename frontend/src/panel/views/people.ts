import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../common/define";
import type { Facets, Query } from "../../data/backend";
import type { Line } from "../../data/model";
import { Pages } from "../../data/pages";
import { Watch } from "../../data/watch";
import { PanelView } from "../panel-view";
import { isNarrowed, queryOf, searching, unnarrowed } from "../people-query";
import { emptyRow, personRow, ROW_PX } from "../people-row";
import { peopleStyles } from "../people-styles";
import { Scroller } from "../scroller";
import { Selection } from "../selection";
import "../parts/bulk-edit";
import "../parts/people-filters";

// A short pause between two letters is no reason to ask; the answer is there before the next.
const PAUSE_MS = 90;
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
  };

  declare private text: string;
  declare private query: Query;
  declare private facets: Facets | undefined;
  declare private filtering: boolean;
  declare private active: number;

  private readonly watch = new Watch(this);
  private readonly pages = new Pages(
    (offset, limit) => this.backend.ties(this.query, offset, limit),
    () => this.requestUpdate(),
  );
  private readonly selection = new Selection(this);
  private readonly scroller = new Scroller(this, ROW_PX);
  private seen = "";
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    super();
    this.text = "";
    this.query = {};
    this.filtering = false;
    this.active = 0;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.timer);
  }

  protected override firstUpdated(): void {
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
    const [from, to] = this.scroller.range;
    // Before the first answer nobody knows how many there are: one page is asked for.
    if (!this.scroller.isFlying) this.pages.want(from, Math.max(from, to - 1));
  }

  protected override render(): TemplateResult {
    return html`<div class="people" @keydown=${this.onAnyKey}>
      <div class="top">
        <div class="line">
          <input type="search" class="grow" .value=${this.text} @input=${this.onInput} @keydown=${this.onSearchKey}
            aria-label=${this.say("people.search")} placeholder=${this.say("people.search")} autocomplete="off" />
          <button class="icon" aria-label=${this.say("people.filter")} title=${this.say("people.filter")}
            aria-expanded=${this.filtering} @click=${this.onFilter}>
            <ha-icon icon=${isNarrowed(this.query) ? "mdi:filter-check" : "mdi:filter-outline"}></ha-icon>
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
      ${this.list()}${this.selection.size ? this.bulk() : nothing}
    </div>`;
  }

  private figures(): TemplateResult {
    const { total } = this.pages;
    const text = this.pages.failed && total === undefined ? this.say("failed") : "";
    const circle = this.query.organization ?? this.query.tag;
    return html`<p class="quiet" role="status">
      ${circle ? html`<bdi>${circle}</bdi>: ` : nothing}
      ${total === undefined ? text || this.say("card.loading") : this.count("people.count", total)}
      ${isNarrowed(this.query) ? html`<button class="text" @click=${() => this.begin(unnarrowed(this.query))}>${this.say("people.all")}</button>` : nothing}
    </p>`;
  }

  private bulk(): TemplateResult {
    return html`<wt-bulk-edit .hass=${this.hass} .network=${this.network} .lines=${this.selection.lines}
      .total=${Math.min(this.pages.total ?? 0, MOST_SELECTED)} @wt-select-all=${this.onSelectAll}
      @wt-select-none=${() => this.selection.clear()}></wt-bulk-edit>`;
  }

  private list(): TemplateResult {
    const total = this.pages.total ?? 0;
    this.scroller.total = total;
    const [from, to] = this.scroller.range;
    const shown = Array.from({ length: to - from }, (_, place) => from + place);
    // Whoever walks with keys stays where they are, however far somebody scrolls.
    if (total > this.active && (this.active < from || this.active >= to)) shown.push(this.active);
    return html`<div class="scroller" tabindex="-1" @scroll=${this.scroller.onScroll}>
      ${this.pages.total === 0 ? this.nobody() : nothing}
      <div class="one-row" aria-hidden="true"></div>
      <div role="grid" aria-label=${this.say("panel.people")} aria-rowcount=${total} aria-multiselectable="true"
        style="height: ${total * this.scroller.row}px" @keydown=${this.onKey}>
        ${repeat(
          shown,
          (index) => this.pages.at(index)?.id ?? index,
          (index) => this.row(index),
        )}
      </div>
    </div>`;
  }

  private nobody(): TemplateResult {
    const key = this.text || isNarrowed(this.query) ? "people.nobody" : "empty.nobody";
    return html`<p class="quiet">${this.say(key)}</p>`;
  }

  private row(index: number): TemplateResult {
    const line = this.pages.at(index);
    if (!line) return emptyRow(index, this.scroller.row);
    return personRow(line, {
      language: this.language,
      album: this.album,
      index,
      height: this.scroller.row,
      isActive: index === this.active,
      isSelected: this.selection.has(line),
      onOpen: () => this.open(line.id),
      onFocus: () => {
        this.active = index;
      },
      onTick: (event) => this.onTick(event, line),
    });
  }

  private get search(): HTMLInputElement | null {
    return this.renderRoot.querySelector("input[type=search]");
  }

  private begin(query: Query): void {
    this.query = query;
    this.active = 0;
    this.selection.clear();
    this.pages.restart();
    this.scroller.begin();
  }

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
    this.timer = setTimeout(() => this.look(), PAUSE_MS);
  };

  private look(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.query = searching(this.query, this.text);
    this.active = 0;
    // The rows stay until the new ones are there, and nothing flickers while one types.
    this.pages.refresh();
    this.scroller.begin();
  }

  /** Whoever presses a key right after the last letter means the rows that it will bring, not those still there. */
  private async afterLooking(then: () => void): Promise<void> {
    if (this.timer !== undefined) this.look();
    if (await this.pages.settled()) then();
  }

  private readonly onSearchKey = (event: KeyboardEvent): void => {
    // A key that chooses how a name is written is no answer yet.
    if (event.isComposing) return;
    if (event.key === "ArrowDown") void this.afterLooking(() => this.focusOn(this.active));
    else if (event.key === "Enter") void this.afterLooking(() => this.openFirst());
    else if (event.key === "Escape" && this.text === "") this.search?.blur();
    else return;
    event.preventDefault();
  };

  private openFirst(): void {
    const first = this.pages.at(0);
    if (first) this.open(first.id);
  }

  private readonly onAnyKey = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (event.key !== "/" || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) return;
    event.preventDefault();
    this.search?.focus();
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    const line = this.pages.at(this.active);
    const to = this.scroller.moved(event.key, this.active);
    if (to !== undefined) this.focusOn(to);
    else if (event.key === "Enter" && line) this.open(line.id);
    else if (event.key === " " && line) this.selection.toggle(line);
    else if (event.key === "Escape") this.leave();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  private leave(): void {
    if (this.selection.size) this.selection.clear();
    else this.search?.focus();
  }

  private focusOn(index: number): void {
    this.active = index;
    this.scroller.reveal(index);
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true });
    });
  }

  private onTick(event: Event, line: Line): void {
    event.stopPropagation();
    this.selection.toggle(line);
  }

  private readonly onSelectAll = (): void => {
    void this.attempt(async () => {
      const { lines } = await this.backend.ties(this.query, 0, MOST_SELECTED);
      this.selection.take(lines);
    });
  };

  static override styles = peopleStyles;
}

define("weak-ties-view-people", PeopleView);
