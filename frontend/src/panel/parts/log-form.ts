import { css, html, nothing, type TemplateResult } from "lit";
import { today } from "../../common/dates";
import { define } from "../../common/define";
import { fieldOf } from "../../common/fields";
import { controls } from "../../components/styles";
import { isFailure, sentenceOf } from "../../data/failure";
import { type InteractionKind, KINDS } from "../../data/kinds.generated";
import type { Line } from "../../data/model";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";

/** Log a contact with its day, its kind and a note. Says `wt-closed` when it is gone. */
export class LogForm extends PanelView {
  static override properties = { line: { attribute: false }, errors: { state: true }, busy: { state: true } };

  declare line: Line;
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
    return html`<dialog aria-labelledby="title" @close=${() => this.dispatchEvent(new CustomEvent("wt-closed"))}>
      <form novalidate @submit=${this.onSubmit}>
        <h2 id="title">${this.say("row.log", { name: this.line.name })}</h2>
        ${this.error("")}
        <div class="pair">
          <label>${this.say("log.kind")}
            <select name="kind">${KINDS.map((kind) => html`<option value=${kind}>${this.say(`kind.${kind}`)}</option>`)}</select>
          </label>
          <div><label>${this.say("log.when")}
            <input type="date" name="at" .value=${today()} max=${today()} aria-invalid=${Boolean(this.errors.at)} /></label>
            ${this.error("at")}</div>
          <label>${this.say("log.direction")}
            <select name="direction">${(["both", "out", "in"] as const).map((way) => html`<option value=${way}>${this.say(`direction.${way}`)}</option>`)}</select>
          </label>
        </div>
        <label>${this.say("field.note")}<textarea name="note"></textarea></label>
        <label class="pick"><input type="checkbox" name="tried" />${this.say("log.not_reached")}</label>
        <div class="actions">
          <button type="button" class="chip" @click=${() => this.dialog?.close()}>${this.say("form.cancel")}</button>
          <button class="primary" ?disabled=${this.busy}>${this.say("form.log")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private error(name: string): TemplateResult | typeof nothing {
    return this.errors[name] ? html`<p class="error" role="alert">${this.errors[name]}</p>` : nothing;
  }

  private readonly onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const filled = new FormData(event.target as HTMLFormElement);
    const [at, tried] = [String(filled.get("at")), filled.has("tried")];
    if (!at) this.errors = { at: this.say("form.unreadable") };
    else if (at > today()) this.errors = { at: this.say("form.in_future") };
    else void this.save(filled, at, tried);
  };

  private async save(filled: FormData, at: string, tried: boolean): Promise<void> {
    const { backend, line } = this;
    this.busy = true;
    try {
      const logged = await backend.log(line.id, {
        kind: filled.get("kind") as InteractionKind,
        note: String(filled.get("note")),
        direction: tried ? "out" : (filled.get("direction") as "both"),
        reached: !tried,
        // Of today the backend knows the hour.
        ...(at === today() ? {} : { at }),
      });
      this.toast(this.say("done.logged", { name: line.name }), () => backend.takeBack(logged));
      this.dialog?.close();
    } catch (error) {
      const field = isFailure(error) && fieldOf(error) === "at" ? "at" : "";
      this.errors = { [field]: (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed") };
    } finally {
      this.busy = false;
    }
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
      }
      .pair {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(150px, 1fr));
        gap: var(--ha-space-3, 12px);
      }
    `,
  ];
}

define("wt-log-form", LogForm);
