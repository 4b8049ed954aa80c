import { css, html, type TemplateResult } from "lit";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import type { Facets, Query } from "../../data/backend";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";
import { withPart } from "../people-query";

const STANDINGS = ["fresh", "due", "overdue", "lapsed", "dormant", "unkept"] as const;
const REACHES = ["direct", "fragile", "employer_only", "lost"] as const;
const STRENGTHS = [5, 4, 3, 2, 1] as const;
const SORTS = ["days_overdue", "due", "name", "last_interaction", "strength", "added"] as const;

type Choice = [value: string, label: string];

/** What a list of people is narrowed down by; says `wt-query` with the new question. */
export class PeopleFilters extends PanelView {
  static override properties = { query: { attribute: false }, facets: { attribute: false } };

  declare query: Query;
  declare facets: Facets | undefined;

  protected override render(): TemplateResult {
    const of = <Value extends string | number>(prefix: string, values: readonly Value[]): Choice[] =>
      values.map((value) => [String(value), this.say(`${prefix}.${value}` as Key)]);
    return html`<div class="filters">
      ${this.choice("standing", of("standing", STANDINGS))}
      ${this.choice("reach", of("reach", REACHES))}
      ${this.choice("strength", of("strength", STRENGTHS))}
      ${this.choice("tag", this.facets?.tags.map(({ name }): Choice => [name, name]) ?? [])}
      ${this.choice("organization", this.facets?.employers.map(({ name, ties }): Choice => [name, `${name} (${ties})`]) ?? [])}
      ${this.choice("sort", of("sort", SORTS))}
      ${this.tick("starred")}${this.tick("about_to_slip")}${this.tick("archived")}
    </div>`;
  }

  private choice(part: "standing" | "reach" | "strength" | "tag" | "organization" | "sort", choices: Choice[]) {
    const chosen = String(this.query[part] ?? "");
    // One that is chosen by its address may be too rare to be offered.
    const isOffered = chosen === "" || choices.some(([value]) => value === chosen);
    return html`<label>${this.say(`filter.${part}`)}
      <select @change=${({ target }: Event) => this.set(part, (target as HTMLSelectElement).value)}>
        <option value="" ?selected=${chosen === ""}>${this.say(part === "sort" ? "filter.usual" : "filter.any")}</option>
        ${(isOffered ? choices : [[chosen, chosen] as Choice, ...choices]).map(([value, label]) => html`<option value=${value} ?selected=${value === chosen}>${label}</option>`)}
      </select>
    </label>`;
  }

  private tick(part: "starred" | "about_to_slip" | "archived"): TemplateResult {
    return html`<label class="pick"><input type="checkbox" .checked=${this.query[part] ?? false}
        @change=${({ target }: Event) => this.ask(withPart(this.query, part, (target as HTMLInputElement).checked))} />
      ${this.say(`filter.${part}`)}</label>`;
  }

  private set(part: "standing" | "reach" | "strength" | "tag" | "organization" | "sort", value: string): void {
    this.ask(part === "strength" ? withPart(this.query, part, Number(value) || "") : withPart(this.query, part, value));
  }

  private ask(detail: Query): void {
    this.dispatchEvent(new CustomEvent("wt-query", { detail }));
  }

  static override styles = [
    controls,
    forms,
    css`
      .filters {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        align-items: end;
        gap: var(--ha-space-2, 8px) var(--ha-space-3, 12px);
        padding-block: var(--ha-space-3, 12px) var(--ha-space-2, 8px);
      }
    `,
  ];
}

define("wt-people-filters", PeopleFilters);
