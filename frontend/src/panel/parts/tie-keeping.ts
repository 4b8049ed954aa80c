import { css, html, nothing, type TemplateResult } from "lit";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { controls } from "../../components/styles";
import type { TieFields, TiePage } from "../../data/tie";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const STRENGTHS = [5, 4, 3, 2, 1] as const;
// 0 is deliberately not kept; what is usual for the strength stands in the select as nothing.
const CADENCES = [14, 30, 60, 90, 180, 365, 730, 0] as const;

/** What somebody would do, how often one wants to be in touch, tags and notes: each is changed where it stands. */
export class TieKeeping extends PanelView {
  static override properties = { page: { attribute: false }, tag: { state: true }, note: { state: true } };

  declare page: TiePage;
  declare private tag: string;
  declare private note: string | undefined;

  constructor() {
    super();
    this.tag = "";
  }

  protected override render(): TemplateResult {
    return html`${this.strength()}${this.tags()}${this.notes()}`;
  }

  private strength(): TemplateResult {
    const { tie } = this.page;
    const cadences = [...new Set([...CADENCES, tie.cadence_days ?? 0])];
    return html`<section>
      <h2 id="would">${this.say("tie.would")}</h2>
      <div role="radiogroup" aria-labelledby="would">
        ${STRENGTHS.map(
          (value) => html`<label class="pick"><input type="radio" name="strength" .checked=${value === tie.strength}
            @change=${() => this.change({ strength: value }, { strength: tie.strength })} />
            ${this.say(`strength.${value}` as Key)}</label>`,
        )}
      </div>
      <label>${this.say("tie.cadence")}
        <select @change=${({ target }: Event) => this.onCadence((target as HTMLSelectElement).value)}>
          <option value="" ?selected=${tie.cadence_days === null}>${this.say("cadence.usual")}</option>
          ${cadences.map((days) => html`<option value=${days} ?selected=${days === tie.cadence_days}>${this.cadence(days)}</option>`)}
        </select>
      </label>
    </section>`;
  }

  private cadence(days: number): string {
    return days === 0 ? this.say("cadence.never") : this.count("cadence.days", days);
  }

  private tags(): TemplateResult {
    const { tie } = this.page;
    return html`<section>
      <h2>${this.say("tie.tags")}</h2>
      <div class="line">
        ${tie.tags.map(
          (
            tag,
          ) => html`<span class="tag"><bdi>${tag}</bdi><button class="icon" aria-label=${this.say("tie.remove_tag", { tag })}
            @click=${() => this.change({ tags: tie.tags.filter((other) => other !== tag) }, { tags: tie.tags })}
            ><ha-icon icon="mdi:close"></ha-icon></button></span>`,
        )}
        <form class="line" @submit=${this.onTag}>
          <input aria-label=${this.say("bulk.tag")} placeholder=${this.say("bulk.tag")} .value=${this.tag} @input=${this.onTagInput} />
          <button class="chip" ?disabled=${!this.tag.trim()}>${this.say("form.add")}</button>
        </form>
      </div>
    </section>`;
  }

  private notes(): TemplateResult {
    const { note } = this.page.tie;
    const isChanged = this.note !== undefined && this.note !== note;
    return html`<section>
      <h2 id="notes">${this.say("tie.notes")}</h2>
      <textarea aria-labelledby="notes" .value=${this.note ?? note} @input=${this.onNoteInput}></textarea>
      ${
        isChanged
          ? html`<div class="actions">
              <button class="chip" @click=${this.onForgetNote}>${this.say("form.cancel")}</button>
              <button class="primary" @click=${this.onNote}>${this.say("form.save")}</button>
            </div>`
          : nothing
      }
    </section>`;
  }

  private onCadence(value: string): void {
    const { cadence_days } = this.page.tie;
    this.change({ cadence_days: value === "" ? null : Number(value) }, { cadence_days });
  }

  private readonly onTagInput = ({ target }: Event): void => {
    this.tag = (target as HTMLInputElement).value;
  };

  private readonly onTag = (event: Event): void => {
    event.preventDefault();
    const { tags } = this.page.tie;
    this.change({ tags: [...tags, this.tag.trim()] }, { tags });
    this.tag = "";
  };

  private readonly onNoteInput = ({ target }: Event): void => {
    this.note = (target as HTMLTextAreaElement).value;
  };

  private readonly onForgetNote = (): void => {
    this.note = undefined;
  };

  private readonly onNote = (): void => {
    const before = this.page.tie.note;
    const note = this.note ?? before;
    void this.change({ note }, { note: before }).then((went) => {
      // What could not be kept stays in the field.
      if (went) this.note = undefined;
    });
  };

  private async change(after: TieFields, before: TieFields): Promise<boolean> {
    const { backend } = this;
    const { id } = this.page.tie;
    const went = await this.attempt(() => backend.update(id, after));
    if (went) this.toast(this.say("form.saved"), () => backend.update(id, before));
    else this.requestUpdate();
    return went;
  }

  static override styles = [
    controls,
    pages,
    forms,
    css`
      :host {
        display: grid;
        gap: var(--ha-space-4, 16px);
      }
      h2 {
        margin-block-end: var(--ha-space-2, 8px);
      }
      .tag {
        display: inline-flex;
        align-items: center;
        padding-inline-start: var(--ha-space-3, 12px);
        border: 1px solid var(--divider-color);
        border-radius: 22px;
      }
      form input:not(#_) {
        width: 150px;
      }
      .actions {
        margin-block-start: var(--ha-space-2, 8px);
      }
    `,
  ];
}

define("wt-tie-keeping", TieKeeping);
