import { css, html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import { KIND_ICONS } from "../../data/kinds.generated";
import type { Interaction, TiePage } from "../../data/tie";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const FEW = 20;

/** What was between the two, the newest first. */
export class TieTimeline extends PanelView {
  static override properties = { page: { attribute: false }, all: { state: true } };

  declare page: TiePage;
  declare private all: boolean;

  protected override render(): TemplateResult {
    const { history } = this.page.tie;
    const shown = this.all ? history : history.slice(0, FEW);
    return html`<section>
      <h2>${this.say("tie.timeline")}</h2>
      ${history.length ? nothing : html`<p class="quiet">${this.say("timeline.none")}</p>`}
      <ol>${shown.map((one) => html`<li>${this.moment(one)}</li>`)}</ol>
      ${
        shown.length < history.length
          ? html`<button class="text" @click=${this.onAll}>${this.count("timeline.more", history.length - shown.length)}</button>`
          : nothing
      }
    </section>`;
  }

  private moment(one: Interaction): TemplateResult {
    const how: Key = one.reached ? `kind.${one.kind}` : "kind.tried";
    const way = one.reached && one.direction !== "both" ? this.say(`direction.${one.direction}`) : "";
    const minutes = one.minutes ? this.count("timeline.minutes", one.minutes) : "";
    return html`<div class="line">
      <ha-icon icon=${one.reached ? KIND_ICONS[one.kind] : "mdi:phone-missed-outline"}></ha-icon>
      <div class="grow">
        <div>${this.say(how)} <span class="quiet">${[dayOf(this.language, one.at), way, minutes].filter(Boolean).join(" · ")}</span></div>
        ${one.note ? html`<div class="note">${one.note}</div>` : nothing}
      </div>
      <button class="icon" aria-label=${this.say("timeline.remove", { on: dayOf(this.language, one.at) })}
        @click=${() => this.takeOut(one)}><ha-icon icon="mdi:delete-outline"></ha-icon></button>
    </div>`;
  }

  private readonly onAll = (): void => {
    this.all = true;
  };

  private takeOut(one: Interaction): void {
    const { id } = this.page.tie;
    void this.attempt(async () => {
      await this.backend.takeBack(one.interaction_id);
      this.toast(this.say("timeline.removed"), () => this.backend.logAgain(id, one));
    });
  }

  static override styles = [
    controls,
    pages,
    css`
      ol {
        list-style: none;
        margin: var(--ha-space-2, 8px) 0 0;
        padding: 0;
      }
      .line {
        flex-wrap: nowrap;
        gap: var(--ha-space-3, 12px);
        min-height: 48px;
      }
      .line > ha-icon {
        color: var(--secondary-text-color);
        flex: none;
      }
      .note {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        color: var(--secondary-text-color);
      }
    `,
  ];
}

define("wt-tie-timeline", TieTimeline);
