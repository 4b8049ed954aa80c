import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { fieldOf } from "../../common/fields";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import { type Failure, isFailure, sentenceOf } from "../../data/failure";
import type { TieFields, WholeTie } from "../../data/tie";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";
import { changedFields, FIELDS, type FormField, problemsOf, valuesOf } from "../tie-fields";

/**
 * Add somebody, or change what is known of them. Says `wt-saved` with the tie, and `wt-closed` when it is gone.
 *
 * What is plainly wrong is said before anything is sent, the rest where the backend refuses it: at the field.
 */
export class TieForm extends PanelView {
  static override properties = {
    tie: { attribute: false },
    values: { state: true },
    errors: { state: true },
    busy: { state: true },
  };

  declare tie: WholeTie | undefined;
  declare private values: Record<string, string> | undefined;
  declare private errors: Record<string, string>;
  declare private busy: boolean;

  constructor() {
    super();
    this.errors = {};
    this.busy = false;
  }

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    const title = this.tie ? this.say("form.edit", { name: this.tie.name }) : this.say("panel.add");
    return html`<dialog aria-labelledby="title" @close=${() => this.tell("wt-closed")}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${title}</h2>
        ${this.errors[""] ? html`<p class="error" role="alert">${this.errors[""]}</p>` : nothing}
        <div class="fields">${FIELDS.filter(({ only }) => !only || only === (this.tie ? "edit" : "add")).map((field) => this.field(field))}</div>
        <div class="actions">
          <button type="button" class="chip" @click=${() => this.dialog?.close()}>${this.say("form.cancel")}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say(this.tie ? "form.save" : "form.add")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private field(field: FormField): TemplateResult {
    const error = this.errors[field.name];
    const labelKey = (this.tie && field.another ? `field.another.${field.name}` : `field.${field.name}`) as Key;
    return html`<div class=${field.wide ? "wide" : ""}>
      <label>${this.say(labelKey)}${field.name === "name" ? " *" : nothing}${this.input(field, error)}</label>
      ${error ? html`<p class="error" id="error-${field.name}">${error}</p>` : nothing}
    </div>`;
  }

  private input({ name, type, autocomplete }: FormField, error: string | undefined): TemplateResult {
    const value = (this.values ?? valuesOf(this.tie))[name] ?? "";
    const described = error ? `error-${name}` : nothing;
    const onInput = ({ target }: Event) => this.set(name, (target as HTMLInputElement).value);
    if (type === "note") {
      return html`<textarea name=${name} .value=${value} @input=${onInput} aria-invalid=${Boolean(error)}
        aria-describedby=${described}></textarea>`;
    }
    if (type === "strength") {
      return html`<select name=${name} @change=${onInput} aria-invalid=${Boolean(error)} aria-describedby=${described}>
        ${[1, 2, 3, 4, 5].map((one) => html`<option value=${one} ?selected=${String(one) === value}>${this.say(`strength.${one}` as Key)}</option>`)}
      </select>`;
    }
    return html`<input name=${name} type=${type} .value=${value} @input=${onInput} autocomplete=${autocomplete ?? "off"}
      placeholder=${name === "birthday" ? "1980-05-01" : nothing} ?required=${name === "name"} aria-invalid=${Boolean(error)} aria-describedby=${described} />`;
  }

  private set(name: string, value: string): void {
    this.values = { ...(this.values ?? valuesOf(this.tie)), [name]: value };
    if (this.errors[name]) this.errors = { ...this.errors, [name]: "" };
  }

  private readonly onSubmit = (event: Event): void => {
    event.preventDefault();
    const values = this.values ?? valuesOf(this.tie);
    const problems = Object.entries(problemsOf(values)).map(([name, key]) => [name, this.say(key)]);
    this.errors = Object.fromEntries(problems);
    if (problems.length) void this.focusOn(problems[0]?.[0]);
    else void this.save(changedFields(this.tie, values));
  };

  private async save(fields: TieFields): Promise<void> {
    this.busy = true;
    try {
      const detail = this.tie ? await this.backend.update(this.tie.id, fields) : await this.backend.add(fields);
      this.dispatchEvent(new CustomEvent("wt-saved", { detail }));
      this.dialog?.close();
    } catch (error) {
      await this.refuse(error);
    } finally {
      this.busy = false;
    }
  }

  private async refuse(error: unknown): Promise<void> {
    const field = isFailure(error) ? fieldOf(error) : undefined;
    const known = FIELDS.some(({ name }) => name === field) ? (field ?? "") : "";
    const sentence = known ? this.sentenceAt(error as Failure) : undefined;
    const said = sentence ?? (await sentenceOf(this.hass, error).catch(() => ""));
    this.errors = { [known]: said || this.say("failed") };
    await this.focusOn(known);
  }

  /** What is said at a field of what the backend words for those who write automations. */
  private sentenceAt({ translation_key: key, translation_placeholders: gaps }: Failure): string | undefined {
    if (key === undefined) return this.say("form.unreadable");
    return key === "value_invalid" ? this.say("form.impossible", { value: gaps?.value ?? "" }) : undefined;
  }

  private async focusOn(name: string | undefined): Promise<void> {
    await this.updateComplete;
    if (name) this.renderRoot.querySelector<HTMLElement>(`[name="${name}"]`)?.focus();
  }

  private tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  static override styles = [
    controls,
    forms,
    css`
      h2 {
        margin: 0;
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: var(--ha-font-weight-normal, 400);
        overflow-wrap: anywhere;
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(220px, 1fr));
        gap: var(--ha-space-3, 12px);
      }
      .wide {
        grid-column: 1 / -1;
      }
    `,
  ];
}

define("wt-tie-form", TieForm);
