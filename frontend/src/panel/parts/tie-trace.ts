import { css, html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import { fieldOf } from "../../common/fields";
import { controls } from "../../components/styles";
import { isFailure, sentenceOf } from "../../data/failure";
import type { Lead, TiePage } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const FOUND_AS = ["phone", "email", "profile"] as const;

/** Looking for somebody: who may know where they are, why, whom one has asked, and how it ended. */
export class TieTrace extends PanelView {
  static override properties = {
    page: { attribute: false },
    leads: { state: true },
    asking: { state: true },
    finding: { state: true },
    errors: { state: true },
  };

  declare page: TiePage;
  declare private leads: Lead[] | undefined;
  declare private asking: string | undefined;
  declare private finding: boolean;
  declare private errors: Record<string, string>;
  private seen = "";

  constructor() {
    super();
    this.finding = false;
    this.errors = {};
  }

  private get isOpen(): boolean {
    const { trace } = this.page.tie;
    return trace !== null && trace.closed_at === null;
  }

  protected override willUpdate(): void {
    const { tie } = this.page;
    if (!this.isOpen) {
      this.leads = undefined;
      this.seen = "";
      return;
    }
    const moment = `${tie.id} ${tie.trace?.trace_id} ${tie.trace?.steps.length}`;
    if (moment === this.seen) return;
    this.seen = moment;
    void this.find();
  }

  protected override render(): TemplateResult {
    return html`<section>
      <h2>${this.say("trace.title")}</h2>
      ${this.isOpen ? this.opened() : this.closed()}
    </section>`;
  }

  private closed(): TemplateResult {
    return html`<p class="quiet">${this.say(`reach.why.${this.page.tie.reach}`)} ${this.say("trace.offer")}</p>
      <button class="chip" @click=${() => void this.find()}>${this.say("trace.begin")}</button>`;
  }

  private opened(): TemplateResult {
    const { leads } = this;
    return html`
      <p class="quiet">${this.say("trace.since", { on: dayOf(this.language, this.page.tie.trace?.opened_at ?? "") })}</p>
      ${leads?.length === 0 ? html`<p class="quiet">${this.say("trace.nobody")}</p>` : nothing}
      <ul>${leads?.map((lead) => html`<li>${this.lead(lead)}</li>`)}</ul>
      ${this.finding ? this.found() : nothing}
      <div class="actions">
        <button class="chip" @click=${this.onStop}>${this.say("trace.stop")}</button>
        <button class="chip" aria-expanded=${this.finding} @click=${this.onFound}>${this.say("trace.found")}</button>
      </div>`;
  }

  private lead(lead: Lead): TemplateResult {
    return html`<div class="lead">
      <div class="grow">
        <button class="text" @click=${() => this.open(lead.tie_id)}><bdi>${lead.name}</bdi></button>
        <span class="quiet">${this.say(`trace.${lead.likelihood}`)}</span>
        <div class="quiet">${lead.reason}</div>
        ${lead.tried ? html`<div class="quiet">${this.say("trace.asked_on", { on: dayOf(this.language, lead.tried) })} ${lead.outcome}</div>` : nothing}
      </div>
      <button class="chip" aria-expanded=${this.asking === lead.tie_id} @click=${() => this.onAsk(lead)}>${this.say("trace.asked")}</button>
      ${this.asking === lead.tie_id ? this.outcome(lead) : nothing}
    </div>`;
  }

  private outcome(lead: Lead): TemplateResult {
    return html`<form class="line" @submit=${(event: SubmitEvent) => this.onOutcome(event, lead)}>
      <input name="outcome" class="grow" placeholder=${this.say("trace.outcome")} aria-label=${this.say("trace.outcome")} />
      <button class="primary">${this.say("form.save")}</button>
    </form>`;
  }

  private found(): TemplateResult {
    return html`<form class="found" novalidate @submit=${this.onClose}>
      ${FOUND_AS.map(
        (
          name,
        ) => html`<div><label>${this.say(`field.${name}`)}<input name=${name} aria-invalid=${Boolean(this.errors[name])} autocomplete="off" /></label>
          ${this.errors[name] ? html`<p class="error" role="alert">${this.errors[name]}</p>` : nothing}</div>`,
      )}
      <label>${this.say("trace.thanks_to")}<select name="lead"><option value=""></option>
        ${this.leads?.map(({ tie_id, name }) => html`<option value=${tie_id}>${name}</option>`)}</select></label>
      <button class="primary">${this.say("form.save")}</button>
    </form>`;
  }

  private async find(): Promise<void> {
    await this.attempt(async () => {
      this.leads = (await this.backend.trace(this.page.tie.id)).leads;
    });
  }

  private readonly onFound = (): void => {
    this.finding = !this.finding;
    this.errors = {};
  };

  private onAsk({ tie_id }: Lead): void {
    this.asking = this.asking === tie_id ? undefined : tie_id;
  }

  private onOutcome(event: SubmitEvent, lead: Lead): void {
    event.preventDefault();
    const outcome = String(new FormData(event.target as HTMLFormElement).get("outcome"));
    void this.attempt(() => this.backend.tryLead(this.page.tie.id, lead.tie_id, outcome)).then((went) => {
      if (went) this.asking = undefined;
    });
  }

  private readonly onStop = (): void => {
    void this.attempt(async () => {
      await this.backend.closeTrace(this.page.tie.id);
      this.toast(this.say("trace.stopped"));
    });
  };

  private readonly onClose = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = [...new FormData(event.target as HTMLFormElement)].map(([name, value]) => [
      name,
      String(value).trim(),
    ]);
    const stated = Object.fromEntries(filled.filter(([, value]) => value));
    if (!FOUND_AS.some((name) => stated[name])) this.errors = { phone: this.say("trace.how_found") };
    else void this.close(stated);
  };

  private async close(stated: Record<string, string>): Promise<void> {
    try {
      await this.backend.closeTrace(this.page.tie.id, stated);
      this.finding = false;
      this.toast(this.say("trace.well_done", { name: this.page.tie.name }));
    } catch (error) {
      const field = (isFailure(error) && fieldOf(error)) || "phone";
      this.errors = { [field]: (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed") };
    }
  }

  static override styles = [
    controls,
    pages,
    forms,
    css`
      .lead {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px);
        padding-block: var(--ha-space-2, 8px);
      }
      .lead .grow {
        min-width: 200px;
      }
      .lead .quiet {
        margin: 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .lead .text {
        padding: 0;
      }
      .lead form {
        width: 100%;
      }
      .found {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(160px, 1fr));
        align-items: end;
        gap: var(--ha-space-3, 12px);
        padding-block: var(--ha-space-3, 12px);
      }
      input.grow:not(#_) {
        width: auto;
      }
    `,
  ];
}

define("wt-tie-trace", TieTrace);
