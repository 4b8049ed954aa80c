import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { numberIn } from "../../common/numbers";
import { controls } from "../../components/styles";
import { sentenceOf } from "../../data/failure";
import {
  AUTOMATIC,
  type ImportChoices,
  type ImportOutcome,
  importFile,
  UploadRefused,
  undoImport,
} from "../../data/files";
import { STRENGTHS, type Strength } from "../../data/triage";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import { bringsAnything, leftAside, newcomers, ROWS_SHOWN, tellingCounts } from "./outcome";
import { filesStyles } from "./styles";

const ACCEPT = ".csv,.txt,.zip,.vcf,.vcard,.json";
const ENCODINGS = ["auto", "utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16", "cp1252"] as const;
const TOO_LARGE = 413;

type Step = "waiting" | "reading" | "preview" | "importing" | "done";

/** A file on its way in: dropped, looked into, brought in, and taken back if that was wrong. */
export class Intake extends PanelView {
  static override properties: PropertyDeclarations = {
    step: { state: true },
    outcome: { state: true },
    wrong: { state: true },
    over: { state: true },
    choices: { state: true },
    share: { state: true },
  };

  declare private step: Step;
  declare private outcome: ImportOutcome | undefined;
  /** What is wrong with which field. */
  declare private wrong: { field: "file" | "encoding"; sentence: string } | undefined;
  declare private over: boolean;
  declare private choices: ImportChoices;

  /** Which share of the work is done; unknown until the backend says so. */
  declare private share: number | undefined;

  private file: File | undefined;

  constructor() {
    super();
    this.step = "waiting";
    this.over = false;
    this.choices = { strength: 1, encoding: AUTOMATIC };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // What was looked into for one network is not brought into another.
    if (changed.get("network")) this.reset();
  }

  protected override render(): TemplateResult {
    return html`<section>
      <h2>${this.say(this.step === "preview" ? "files.preview" : this.step === "done" ? "files.done" : "files.import")}</h2>
      ${this.content()}
    </section>`;
  }

  private content(): TemplateResult {
    const { step, outcome } = this;
    if (step === "reading" || step === "importing") return this.working(step);
    if (step === "preview" && outcome) return this.preview(outcome);
    if (step === "done" && outcome) return this.done(outcome);
    return this.dropZone();
  }

  private dropZone(): TemplateResult {
    return html`<div class="drop ${this.over ? "over" : ""}" @dragover=${this.onDragOver} @dragleave=${this.onDragLeave}
        @drop=${this.onDrop}>
        <ha-icon icon="mdi:tray-arrow-down"></ha-icon>
        <p class="big">${this.say(this.over ? "files.drop_now" : "files.drop")}</p>
        <div>
          <input id="file" type="file" accept=${ACCEPT} aria-invalid=${this.wrongWith("file") !== ""} aria-describedby=${this.wrongWith("file") ? "wrong-file" : nothing}
            @change=${this.onChosen} />
          <label class="primary" for="file">${this.say("files.choose")}</label>
        </div>
        <p class="quiet">${this.say("files.kinds")}</p>
      </div>
      ${this.errorAt("file")}`;
  }

  private working(step: "reading" | "importing"): TemplateResult {
    const sentence = this.say(`files.${step}`, { file: this.file?.name ?? "" });
    return html`<div class="drop">
      <p class="big" role="status">${sentence}</p>
      <progress aria-label=${sentence} max="1" value=${this.share ?? nothing}></progress>
    </div>`;
  }

  private preview(outcome: ImportOutcome): TemplateResult {
    const names = new Intl.ListFormat(this.language, { style: "narrow", type: "conjunction" }).format(outcome.sample);
    return html`${this.counts(outcome)}
      ${names ? html`<p>${this.say("files.sample", { names })}</p>` : nothing}
      ${bringsAnything(outcome) ? nothing : html`<p class="quiet" role="status">${this.say("files.nothing_new")}</p>`}
      ${this.skipped(outcome)}
      <div class="choices">
        <label>${this.say("files.strength")}
          <select name="strength" @change=${this.onStrength}>
            ${STRENGTHS.map((strength) => html`<option value=${strength} ?selected=${strength === this.choices.strength}>${this.say(`triage.strength.${strength}`)}</option>`)}
          </select>
        </label>
        <div>
          <label>${this.say("files.encoding")}
            <select name="encoding" aria-invalid=${this.wrongWith("encoding") !== ""} aria-describedby=${this.wrongWith("encoding") ? "wrong-encoding" : nothing} @change=${this.onEncoding}>
              ${ENCODINGS.map((encoding) => html`<option value=${encoding} ?selected=${encoding === this.choices.encoding}>${this.say(`files.encoding.${encoding}`)}</option>`)}
            </select>
          </label>
          ${this.errorAt("encoding")}
        </div>
      </div>
      <div class="buttons">
        <button class="primary go" ?disabled=${!bringsAnything(outcome)} @click=${() => this.read(false)}>${this.say("files.go")}</button>
        <button class="chip" @click=${this.reset}>${this.say("files.cancel")}</button>
      </div>`;
  }

  private done(outcome: ImportOutcome): TemplateResult {
    const { import_id } = outcome;
    const news = newcomers(outcome);
    return html`<div role="status">${this.counts(outcome)}</div>
      ${this.skipped(outcome)}
      <div class="buttons">
        ${news ? html`<button class="primary" @click=${() => this.go("triage")}>${this.count("files.triage", news)}</button>` : nothing}
        <button class="chip" @click=${this.reset}>${this.say("files.another")}</button>
        ${import_id ? html`<button class="chip undo" @click=${() => this.undo(import_id)}>${this.say("files.undo")}</button>` : nothing}
      </div>`;
  }

  private counts(outcome: ImportOutcome): TemplateResult {
    return html`<dl class="counts">
      ${tellingCounts(outcome).map(([count, of]) => html`<div class=${count}><dt>${this.say(`files.count.${count}`)}</dt><dd>${numberIn(this.language, of)}</dd></div>`)}
    </dl>`;
  }

  private skipped(outcome: ImportOutcome): TemplateResult | typeof nothing {
    const left = leftAside(outcome);
    if (left.length === 0) return nothing;
    const rest = left.length - ROWS_SHOWN;
    return html`<details ?open=${left.length <= 5}>
      <summary>${this.say("files.skipped")}</summary>
      <table>
        <thead><tr><th scope="col">${this.say("files.row")}</th><th scope="col">${this.say("files.reason")}</th></tr></thead>
        <tbody>${left.slice(0, ROWS_SHOWN).map(({ row, reason }) => html`<tr><td>${row}</td><td>${this.reason(reason)}</td></tr>`)}</tbody>
      </table>
      ${rest > 0 ? html`<p class="quiet">${this.say("files.more_rows", { count: rest })}</p>` : nothing}
    </details>`;
  }

  /** Why a record was left out: the backend has a sentence for each reason. */
  private reason(key: string): string {
    return this.hass.localize(`component.weak_ties.selector.skip_reason.options.${key}`) || key;
  }

  private wrongWith(field: "file" | "encoding"): string {
    return this.wrong?.field === field ? this.wrong.sentence : "";
  }

  private errorAt(field: "file" | "encoding"): TemplateResult | typeof nothing {
    const sentence = this.wrongWith(field);
    return sentence ? html`<p class="error" id="wrong-${field}" role="alert">${sentence}</p>` : nothing;
  }

  private readonly onDragOver = (event: DragEvent): void => {
    // Whoever drops a file beside the mark would otherwise have the browser open it.
    event.preventDefault();
    this.over = true;
  };

  private readonly onDragLeave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(currentTarget as Element).contains(relatedTarget as Node | null)) this.over = false;
  };

  private readonly onDrop = (event: DragEvent): void => {
    event.preventDefault();
    this.over = false;
    const files = event.dataTransfer?.files;
    if (files && files.length > 1) this.wrong = { field: "file", sentence: this.say("files.one_at_a_time") };
    else if (files?.[0]) this.take(files[0]);
  };

  private readonly onChosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const file = input.files?.[0];
    if (file) this.take(file);
    input.value = "";
  };

  private take(file: File): void {
    this.file = file;
    this.choices = { strength: 1, encoding: AUTOMATIC };
    void this.read(true);
  }

  private readonly onStrength = (event: Event): void => {
    this.choices = { ...this.choices, strength: Number((event.target as HTMLSelectElement).value) as Strength };
  };

  private readonly onEncoding = (event: Event): void => {
    this.choices = { ...this.choices, encoding: (event.target as HTMLSelectElement).value };
    void this.read(true);
  };

  /** Let the backend read the file, for a look or in earnest. */
  private async read(dryRun: boolean): Promise<void> {
    const { file } = this;
    if (!file) return;
    const again = this.step === "preview" && dryRun;
    if (!again) this.step = dryRun ? "reading" : "importing";
    this.wrong = undefined;
    this.share = undefined;
    try {
      const [outcome] = await Promise.all([
        importFile(this.hass, this.backend, file, this.choices, dryRun, this.onFar),
        this.hass.loadBackendTranslation("selector", "weak_ties"),
      ]);
      this.outcome = outcome;
      this.step = dryRun ? "preview" : "done";
    } catch (error) {
      this.wrong = { field: again ? "encoding" : "file", sentence: await this.sentence(error) };
      if (!again) this.step = "waiting";
    }
  }

  private readonly onFar = (share: number): void => {
    this.share = share;
  };

  private async sentence(error: unknown): Promise<string> {
    if (error instanceof UploadRefused) {
      return this.say(error.status === TOO_LARGE ? "files.too_large" : "files.upload_failed");
    }
    return (await sentenceOf(this.hass, error).catch(() => "")) || this.say("files.upload_failed");
  }

  private async undo(import_id: string): Promise<void> {
    if (!(await this.attempt(() => undoImport(this.backend, import_id)))) return;
    this.toast(this.say("files.undone"));
    this.reset();
  }

  private readonly reset = (): void => {
    this.file = undefined;
    this.outcome = undefined;
    this.wrong = undefined;
    this.step = "waiting";
  };

  static override styles = [controls, pages, forms, filesStyles];
}

define("wt-intake", Intake);
