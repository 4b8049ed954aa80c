import { css, html, nothing, type TemplateResult } from "lit";
import { yearsOf } from "../../common/dates";
import { define } from "../../common/define";
import { fieldOf } from "../../common/fields";
import { controls } from "../../components/styles";
import { isFailure, sentenceOf } from "../../data/failure";
import type { Affiliation, AffiliationFields, TiePage } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const KINDS = ["work", "school", "community"] as const;

/** Where somebody belongs and belonged, with the years: what leads to people who are lost. */
export class TieAffiliations extends PanelView {
  static override properties = { page: { attribute: false }, adding: { state: true }, errors: { state: true } };

  declare page: TiePage;
  declare private adding: boolean;
  declare private errors: Record<string, string>;

  constructor() {
    super();
    this.adding = false;
    this.errors = {};
  }

  protected override render(): TemplateResult {
    const { affiliations } = this.page.tie;
    return html`<section>
      <div class="head"><h2>${this.say("tie.affiliations")}</h2>
        <button class="chip" aria-expanded=${this.adding} @click=${this.onAdd}>${this.say("form.add")}</button></div>
      ${this.adding ? this.form() : nothing}
      ${affiliations.length === 0 && !this.adding ? html`<p class="quiet">${this.say("affiliation.none")}</p>` : nothing}
      <ul>${affiliations.map((one) => html`<li>${this.affiliation(one)}</li>`)}</ul>
    </section>`;
  }

  private affiliation(one: Affiliation): TemplateResult {
    const details = [one.title, one.department, yearsOf(one.started, one.ended)].filter(Boolean).join(" · ");
    return html`<div class="line">
      <div class="grow"><div class="where">${one.organization}</div>
        <div class="quiet">${details || this.say(`affiliation.${one.kind}`)}</div></div>
      <button class="icon" aria-label=${this.say("affiliation.remove", { organization: one.organization })}
        @click=${() => this.takeOut(one)}><ha-icon icon="mdi:close"></ha-icon></button>
    </div>`;
  }

  private form(): TemplateResult {
    return html`<form novalidate @submit=${this.onSubmit}>
      ${this.input("organization", "text")}${this.input("title", "text")}
      <label>${this.say("affiliation.kind")}
        <select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${this.say(`affiliation.${kind}`)}</option>`)}</select></label>
      ${this.input("started", "text", "2003")}${this.input("ended", "text", "2007")}
      <div class="actions"><button class="primary">${this.say("form.save")}</button></div>
    </form>`;
  }

  private input(name: "organization" | "title" | "started" | "ended", type: string, example = ""): TemplateResult {
    const error = this.errors[name];
    return html`<div><label>${this.say(`field.${name}`)}
      <input name=${name} type=${type} placeholder=${example} aria-invalid=${Boolean(error)} autocomplete="off" /></label>
      ${error ? html`<p class="error" role="alert">${error}</p>` : nothing}</div>`;
  }

  private readonly onAdd = (): void => {
    this.adding = !this.adding;
    this.errors = {};
  };

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = Object.fromEntries(new FormData(event.target as HTMLFormElement)) as unknown as AffiliationFields;
    if (!filled.organization.trim()) this.errors = { organization: this.say("form.needed") };
    else void this.save(filled);
  };

  private async save(filled: AffiliationFields): Promise<void> {
    try {
      await this.backend.addAffiliation(this.page.tie.id, filled);
      this.adding = false;
    } catch (error) {
      const field = (isFailure(error) && fieldOf(error)) || "organization";
      this.errors = { [field]: (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed") };
    }
  }

  private takeOut({ affiliation_id, organization, kind, title, started, ended }: Affiliation): void {
    const { id } = this.page.tie;
    void this.attempt(async () => {
      await this.backend.removeAffiliation(id, affiliation_id);
      this.toast(this.say("affiliation.removed", { organization }), () =>
        this.backend.addAffiliation(id, { organization, kind, title, started, ended }),
      );
    });
  }

  static override styles = [
    controls,
    pages,
    forms,
    css`
      .where {
        overflow-wrap: anywhere;
      }
      .line {
        padding-block: var(--ha-space-1, 4px);
      }
      .line .quiet {
        margin: 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      form {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(140px, 1fr));
        gap: var(--ha-space-3, 12px);
        padding-block: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
      }
      .actions {
        align-items: end;
      }
    `,
  ];
}

define("wt-tie-affiliations", TieAffiliations);
