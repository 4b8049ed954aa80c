import { css, html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import type { Gathering, Guest } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import "./tie-picker";

/** Who was there? Those who were expected are ticked off, others are looked up. */
export class Attendance extends PanelView {
  static override properties = {
    gathering: { attribute: false },
    opened: { state: true },
    present: { state: true },
    others: { state: true },
  };

  declare gathering: Gathering;
  declare private opened: boolean;
  declare private present: ReadonlySet<string>;
  declare private others: Guest[];

  constructor() {
    super();
    this.opened = false;
    this.present = new Set();
    this.others = [];
  }

  protected override render(): TemplateResult {
    const { title, at } = this.gathering;
    return html`<div class="line head">
        <div class="grow"><div class="what">${title}</div><div class="quiet">${dayOf(this.language, at)}</div></div>
        <button class="chip" aria-expanded=${this.opened} @click=${this.onToggle}>${this.say("week.who_was_there")}</button>
      </div>
      ${this.opened ? this.form() : nothing}`;
  }

  private form(): TemplateResult {
    return html`<form @submit=${this.onSubmit}>
      ${this.people.map(
        ({ tie_id, name }) => html`<label class="pick">
          <input type="checkbox" .checked=${this.present.has(tie_id)} @change=${() => this.toggle(tie_id)} />
          <bdi>${name}</bdi>
        </label>`,
      )}
      <wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say("week.somebody_else")}
        @wt-picked=${this.onPicked}></wt-tie-picker>
      <div class="actions">
        <button class="primary" ?disabled=${this.present.size === 0}>${this.say("week.log_all")}</button>
      </div>
    </form>`;
  }

  private get people(): Guest[] {
    const { host, with: guests } = this.gathering;
    const all = [...(host ? [host] : []), ...guests, ...this.others];
    return [...new Map(all.map((guest) => [guest.tie_id, guest])).values()];
  }

  private readonly onToggle = (): void => {
    this.opened = !this.opened;
    this.present = new Set(this.people.map(({ tie_id }) => tie_id));
  };

  private toggle(tie: string): void {
    const present = new Set(this.present);
    if (!present.delete(tie)) present.add(tie);
    this.present = present;
  }

  private readonly onPicked = ({ detail }: CustomEvent<{ id: string; name: string }>): void => {
    this.others = [...this.others, { tie_id: detail.id, name: detail.name }];
    this.present = new Set([...this.present, detail.id]);
  };

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const { gathering_id, title } = this.gathering;
    void this.attempt(async () => {
      await this.backend.recordAttendance(gathering_id, [...this.present]);
      this.toast(this.say("week.attended", { title }));
    });
  };

  static override styles = [
    controls,
    pages,
    forms,
    css`
      .head {
        margin: 0;
        padding-block: var(--ha-space-3, 12px);
      }
      .head .quiet {
        margin: 2px 0;
        font-size: var(--ha-font-size-s, 12px);
      }
      .what {
        font-weight: var(--ha-font-weight-medium, 500);
      }
      form {
        padding-block-end: var(--ha-space-3, 12px);
      }
    `,
  ];
}

define("wt-attendance", Attendance);
