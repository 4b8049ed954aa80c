import { css, html, nothing, type TemplateResult } from "lit";
import { dayOf } from "../../common/dates";
import { define } from "../../common/define";
import { fieldOf } from "../../common/fields";
import { controls } from "../../components/styles";
import { isFailure, sentenceOf } from "../../data/failure";
import type { Line } from "../../data/model";
import type { Guest } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import "./tie-picker";

const FIELDS = ["title", "at", "place"] as const;
type Field = (typeof FIELDS)[number];

const TYPES: Record<Field, string> = { title: "text", at: "datetime-local", place: "text" };

/** Note an invitation: what, when, where, from whom and with whom. Says `wt-closed` when it is gone. */
export class InvitationForm extends PanelView {
  static override properties = {
    host: { state: true },
    others: { state: true },
    errors: { state: true },
    busy: { state: true },
  };

  declare private host: Guest | undefined;
  declare private others: Guest[];
  declare private errors: Record<string, string>;
  declare private busy: boolean;

  constructor() {
    super();
    this.others = [];
    this.errors = {};
    this.busy = false;
  }

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent("wt-closed"))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say("invitation.add")}</h2>
        ${this.error("")}${FIELDS.map((name) => this.field(name))}
        ${this.host ? this.picked("invitation.host", [this.host]) : this.picker("invitation.host", this.onHost)}
        ${this.others.length ? this.picked("invitation.with", this.others) : nothing}
        ${this.picker("invitation.with", this.onOther)}
        <div class="actions">
          <button type="button" class="chip" @click=${() => this.dialog?.close()}>${this.say("form.cancel")}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say("form.add")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private field(name: Field): TemplateResult {
    const error = this.errors[name];
    return html`<div>
      <label>${this.say(`invitation.${name}`)}${name === "place" ? nothing : " *"}
        <input name=${name} type=${TYPES[name]} autocomplete="off" ?required=${name !== "place"}
          aria-invalid=${Boolean(error)} aria-describedby=${error ? `error-${name}` : nothing} /></label>
      ${this.error(name)}
    </div>`;
  }

  private error(name: string): TemplateResult | typeof nothing {
    const error = this.errors[name];
    return error ? html`<p class="error" id="error-${name}" role="alert">${error}</p>` : nothing;
  }

  private picker(key: "invitation.host" | "invitation.with", then: (event: CustomEvent<Line>) => void): TemplateResult {
    return html`<wt-tie-picker .hass=${this.hass} .network=${this.network} .label=${this.say(key)}
      @wt-picked=${then}></wt-tie-picker>`;
  }

  private picked(key: "invitation.host" | "invitation.with", people: readonly Guest[]): TemplateResult {
    return html`<ul class="line" aria-label=${this.say(key)}>
      ${people.map(
        (guest) => html`<li class="tag"><bdi>${guest.name}</bdi>
          <button type="button" class="icon" aria-label=${this.say("invitation.remove", { name: guest.name })}
            @click=${() => this.leaveOut(guest)}><ha-icon icon="mdi:close"></ha-icon></button></li>`,
      )}
    </ul>`;
  }

  private readonly onHost = ({ detail: { id, name } }: CustomEvent<Line>): void => {
    this.host = { tie_id: id, name };
  };

  private readonly onOther = ({ detail: { id, name } }: CustomEvent<Line>): void => {
    this.others = [...this.others.filter(({ tie_id }) => tie_id !== id), { tie_id: id, name }];
  };

  private leaveOut(gone: Guest): void {
    if (this.host === gone) this.host = undefined;
    this.others = this.others.filter((guest) => guest !== gone);
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = new FormData(event.target as HTMLFormElement);
    const [title, at, place] = FIELDS.map((name) => String(filled.get(name)).trim()) as [string, string, string];
    if (!title) this.refuse("title", this.say("invitation.title_missing"));
    else if (!at) this.refuse("at", this.say("form.unreadable"));
    else void this.save(title, at, place);
  };

  private async save(title: string, at: string, place: string): Promise<void> {
    const host = this.host ? { host: this.host.tie_id } : {};
    this.busy = true;
    try {
      await this.backend.recordInvitation({ title, at, place, ...host, with: this.others.map(({ tie_id }) => tie_id) });
      this.toast(this.say("invitation.added", { title }));
      this.dialog?.close();
    } catch (error) {
      const field = FIELDS.find((name) => isFailure(error) && fieldOf(error) === name);
      const value = { title, at: dayOf(this.language, at), place }[field ?? "title"];
      const sentence = field
        ? this.say("form.impossible", { value })
        : await sentenceOf(this.hass, error).catch(() => "");
      this.refuse(field ?? "", sentence || this.say("failed"));
    } finally {
      this.busy = false;
    }
  }

  private refuse(field: Field | "", sentence: string): void {
    this.errors = { [field]: sentence };
    if (field) this.renderRoot.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  static override styles = [
    controls,
    pages,
    forms,
    css`
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--ha-space-3, 12px);
        border: 1px solid var(--divider-color);
        border-radius: 22px;
      }
    `,
  ];
}

define("wt-invitation-form", InvitationForm);
