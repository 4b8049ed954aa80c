import { css, html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { RowWork } from "../../components/row-work";
import { controls } from "../../components/styles";
import type { RowEvents } from "../../components/tie-row";
import type { Invitation, Line, Overview } from "../../data/model";
import type { Gathering } from "../../data/tie";
import { Watch } from "../../data/watch";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import "../../components/tie-row";
import "../parts/attendance";

// A look at who slips away; the whole list is among the people.
const SLIPPING = 5;

/** What this week asks for: whom to reach out to, what to answer, and who is about to slip away. */
export class WeekView extends PanelView {
  static override properties = { slipping: { state: true }, past: { state: true }, adding: { state: true } };

  declare private slipping: Line[];
  declare private past: Gathering[];
  declare private adding: boolean;

  private readonly watch = new Watch(this);
  private readonly work = new RowWork(this);
  private seen = "";

  constructor() {
    super();
    this.slipping = [];
    this.past = [];
    this.adding = false;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 20 });
    const moment = this.overview ? `${this.network} ${this.overview.change}` : "";
    if (moment === this.seen) return;
    this.seen = moment;
    if (moment) void this.readTheRest();
  }

  protected override render(): TemplateResult {
    const { overview } = this;
    if (!overview) return html`<div class="page"><p class="quiet" role="status">${this.say("card.loading")}</p></div>`;
    return html`<div class="page" @wt-log=${this.work.log} @wt-snooze=${this.work.snooze}
      @wt-dismiss=${this.work.dismiss} @wt-loosen=${this.work.loosen} @wt-undo=${this.work.undo} @wt-open=${this.onOpen}>
      ${this.nudges(overview)}${this.occasions(overview)}${this.aboutToSlip(overview)}
      ${
        this.adding
          ? html`<wt-invitation-form .hass=${this.hass} .network=${this.network} @wt-closed=${this.onAdded}></wt-invitation-form>`
          : nothing
      }
    </div>`;
  }

  private nudges(overview: Overview): TemplateResult {
    const { nudges, nudges_done: done } = overview.counts;
    const lines = this.work.held("nudges", overview.nudges);
    return html`<section>
      <div class="head"><h2>${this.say("week.title")}</h2>
        <span class="quiet">${nudges + done ? this.say("progress", { done, all: nudges + done }) : nothing}</span></div>
      ${lines.length ? this.rows(lines, true) : this.nobody(overview)}
    </section>`;
  }

  private nobody(overview: Overview): TemplateResult {
    if (overview.counts.ties === 0) {
      return html`<p class="quiet">${this.say("empty.nobody")}</p>
        <div class="line">
          <button class="chip" @click=${() => this.go("files")}>${this.say("empty.import")}</button>
          <button class="chip" @click=${this.onAdd}>${this.say("panel.add")}</button>
        </div>`;
    }
    const key: Key = overview.next_due ? "week.nobody_until" : "empty.nudges";
    return html`<p class="quiet">${this.say(key, { next: overview.next_due })}</p>
      ${
        overview.counts.kept === 0
          ? html`<p class="quiet">${this.say("week.nobody_kept")}</p>
              <button class="chip" @click=${() => this.go("triage")}>${this.say("panel.triage")}</button>`
          : nothing
      }`;
  }

  private occasions({ counts, invitations }: Overview): TemplateResult | typeof nothing {
    if (counts.ties === 0) return nothing;
    return html`<section>
      <div class="head"><h2>${this.say("week.invitations")}</h2>
        <button class="text" @click=${this.onInvitation}>${this.say("invitation.add")}</button></div>
      <ul>
        ${repeat(
          invitations,
          (one) => one.gathering_id,
          (one) => html`<li>${this.invitation(one)}</li>`,
        )}
        ${repeat(
          this.past,
          (one) => one.gathering_id,
          (one) =>
            html`<li><wt-attendance .hass=${this.hass} .network=${this.network} .gathering=${one}></wt-attendance></li>`,
        )}
      </ul>
    </section>`;
  }

  private invitation(one: Invitation): TemplateResult {
    const people = [one.host, ...one.guests].filter((name) => name !== null);
    const list = new Intl.ListFormat(this.language, { type: "conjunction" }).format(people);
    return html`<div class="occasion">
      <div class="grow">
        <div class="what">${one.title}</div>
        <div class="quiet">${[one.when, one.place].filter(Boolean).join(" · ")}</div>
        ${list ? html`<div class="quiet">${this.say("week.with", { names: list })}</div>` : nothing}
      </div>
      <div class="line">
        <button class="chip" @click=${() => this.answer(one, "accepted")}>${this.say("week.accept")}</button>
        <button class="chip" @click=${() => this.answer(one, "declined")}>${this.say("week.decline")}</button>
      </div>
    </div>`;
  }

  private aboutToSlip({ counts }: Overview): TemplateResult | typeof nothing {
    const lines = this.work.held("slipping", this.slipping);
    if (lines.length === 0) return nothing;
    const rest = counts.about_to_slip - lines.length;
    return html`<section>
      <h2>${this.say("week.slipping")}</h2>
      <p class="quiet">${this.say("week.slipping_why")}</p>
      ${this.rows(lines, false)}
      ${
        rest > 0
          ? html`<button class="text" @click=${() => this.go("people/slipping")}>${this.count("more", rest)}</button>`
          : nothing
      }
    </section>`;
  }

  private rows(lines: readonly Line[], canDismiss: boolean): TemplateResult {
    return html`<ul>${repeat(
      lines,
      (line) => line.id,
      (line) => html`<li><wt-tie-row
        .line=${line}
        .language=${this.language}
        .album=${this.album}
        .done=${this.work.of(line.id)}
        .busy=${this.work.isBusy(line.id)}
        .canOpen=${true}
        .canDismiss=${canDismiss}
      ></wt-tie-row></li>`,
    )}</ul>`;
  }

  private get overview(): Overview | undefined {
    const { snapshot } = this.watch;
    return snapshot && "counts" in snapshot ? snapshot : undefined;
  }

  /** What the subscription doesn't bring. An older answer that comes late is overtaken by the next change. */
  private async readTheRest(): Promise<void> {
    const { backend, seen } = this;
    const [slipping, past] = await Promise.all([
      backend.ties({ about_to_slip: true }, 0, SLIPPING),
      backend.gatherings(),
    ]).catch(() => []);
    if (seen !== this.seen || !slipping || !past) return;
    this.slipping = slipping.lines.map((line) => ({ ...line, why: this.say(`reach.why.${line.reach}`) }));
    this.past = past.awaiting_attendance;
  }

  private readonly onOpen = ({ detail }: CustomEvent<RowEvents["wt-open"]>): void => this.open(detail.line.id);

  private readonly onAdd = (): void => {
    this.dispatchEvent(new CustomEvent("weak-ties-add", { bubbles: true, composed: true }));
  };

  private readonly onInvitation = async (): Promise<void> => {
    await import("../parts/invitation-form");
    this.adding = true;
  };

  private readonly onAdded = (): void => {
    this.adding = false;
  };

  private answer({ gathering_id, title }: Invitation, answer: "accepted" | "declined"): void {
    void this.attempt(async () => {
      await this.backend.answerInvitation(gathering_id, answer);
      this.toast(this.say(`week.${answer}`, { title }));
    });
  }

  static override styles = [
    controls,
    pages,
    css`
      .occasion {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--ha-space-2, 8px) var(--ha-space-4, 16px);
        padding-block: var(--ha-space-3, 12px);
      }
      .occasion .grow {
        min-width: 200px;
      }
      .occasion .quiet {
        margin: 2px 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .what {
        font-weight: var(--ha-font-weight-medium, 500);
        overflow-wrap: anywhere;
      }
    `,
  ];
}

define("weak-ties-view-week", WeekView);
