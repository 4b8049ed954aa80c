import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { personName } from "../../components/name";
import { controls } from "../../components/styles";
import { sentenceOf } from "../../data/failure";
import type { Line } from "../../data/model";
import { judge, queueOf, STRENGTHS, unjudge } from "../../data/triage";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";
import { Deck, meaningOf, type Turn } from "../triage/deck";
import { triageStyles } from "../triage/styles";

const PAGE = 50;

/** One imported person at a time: who are they to you? */
export class TriageView extends PanelView {
  static override properties: PropertyDeclarations = {
    loaded: { state: true },
    said: { state: true },
  };

  declare private loaded: boolean;
  declare private said: string;

  private deck = new Deck();
  private fetching = false;
  // One change after the other, in the order in which the keys were pressed.
  private saving: Promise<void> = Promise.resolve();

  constructor() {
    super();
    this.loaded = false;
    this.said = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("keydown", this.onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("keydown", this.onKey);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("network")) return;
    this.deck = new Deck();
    this.loaded = false;
    void this.fetch();
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector<HTMLElement>(".deck")?.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.header()}
      <div class="deck" tabindex="-1">${this.content()}</div>
      <p class="quiet said" role="status">${this.said}</p>`;
  }

  private header(): TemplateResult {
    const { done, all } = this.deck;
    return html`<header>
      <button class="icon" aria-label=${this.say("triage.stop")} title=${this.say("triage.stop")}
        @click=${() => this.go("week")}><ha-icon icon="mdi:close"></ha-icon></button>
      <div>
        <div class="bar" role="progressbar" aria-label=${this.say("triage.progress_label")}
          aria-valuemin="0" aria-valuemax=${all} aria-valuenow=${done}>
          <div style="width: ${all ? (100 * done) / all : 0}%"></div>
        </div>
        <div class="far">${all ? this.say("triage.progress", { done, all }) : nothing}</div>
      </div>
      <button class="icon undo" aria-label=${this.say("triage.undo")} title=${this.say("triage.undo")}
        ?disabled=${done === 0} @click=${this.undo}><ha-icon icon="mdi:undo"></ha-icon></button>
    </header>`;
  }

  private content(): TemplateResult {
    const { top } = this.deck;
    if (top) return this.person(top);
    if (!this.loaded || this.fetching) return html`<p class="quiet question">${this.say("card.loading")}</p>`;
    return this.deck.done > 0 ? this.end() : this.empty();
  }

  private person(line: Line): TemplateResult {
    const work = [line.title, line.organization].filter(Boolean).join(" · ");
    return html`
      <div class="person" aria-live="polite">
        <wt-face .line=${line} .album=${this.album}></wt-face>
        <h2>${personName(line)}</h2>
        ${work ? html`<p class="work"><bdi>${work}</bdi></p>` : nothing}
        <p class="quiet">${line.why}</p>
      </div>
      <p class="question" id="question">${this.say("triage.question", { name: line.name })}</p>
      <div class="answers" role="group" aria-labelledby="question">${STRENGTHS.map((strength) => this.answer(strength))}</div>
      <div class="others">
        <button class="chip" @click=${() => this.turn("skipped")}>${this.say("triage.skip")}</button>
        <button class="chip" @click=${() => this.turn("aside")}>${this.say("triage.aside")}</button>
      </div>
      <p class="quiet keys">${this.say("triage.keys")}</p>
    `;
  }

  private answer(strength: (typeof STRENGTHS)[number]): TemplateResult {
    return html`<button class="answer" style="--strength: ${strength}" @click=${() => this.turn(strength)}>
      <kbd aria-hidden="true">${strength}</kbd>
      <span class="word">${this.say(`triage.strength.${strength}`)}</span>
      <span class="hint">${this.say(`triage.hint.${strength}`)}</span>
    </button>`;
  }

  private end(): TemplateResult {
    const { judged, skipped } = this.deck;
    return html`<div class="end">
      <ha-icon icon="mdi:account-check-outline"></ha-icon>
      <p class="work">${this.count("triage.done", judged)}</p>
      ${
        skipped
          ? html`<p class="quiet">${this.count("triage.done_skipped", skipped)}</p>
            <button class="chip" @click=${this.again}>${this.say("triage.again")}</button>`
          : nothing
      }
      <button class="primary" @click=${() => this.go("week")}>${this.say("triage.to_week")}</button>
    </div>`;
  }

  private empty(): TemplateResult {
    return html`<div class="end">
      <p class="work">${this.say("triage.empty")}</p>
      <p class="quiet">${this.say("triage.empty_hint")}</p>
      <button class="primary" @click=${() => this.go("files")}>${this.say("triage.import")}</button>
    </div>`;
  }

  private readonly onKey = (event: KeyboardEvent): void => {
    const meaning = meaningOf(event.key);
    if (meaning === undefined || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    if (isTyping(event)) return;
    // Home Assistant has keys of its own; these are ours while this page is open.
    event.preventDefault();
    event.stopPropagation();
    if (meaning === "undo") this.undo();
    else this.turn(meaning);
  };

  private turn(judgement: Turn["judgement"]): void {
    const turn = this.deck.turn(judgement);
    if (!turn) return;
    this.tell(turn);
    if (judgement !== "skipped") this.save(turn, judge);
    if (this.deck.runsLow) void this.fetch();
    this.requestUpdate();
  }

  private readonly undo = (): void => {
    const turn = this.deck.undo();
    if (!turn) return;
    this.said = this.say("triage.undone", { name: turn.line.name });
    if (turn.judgement !== "skipped") this.save(turn, unjudge);
    this.requestUpdate();
  };

  private readonly again = (): void => {
    this.deck.again();
    this.requestUpdate();
  };

  private tell({ line: { name }, judgement }: Turn): void {
    if (judgement === "skipped") this.said = this.say("triage.skipped", { name });
    else if (judgement === "aside") this.said = this.say("triage.put_aside", { name });
    else this.said = this.say("triage.answered", { name, word: this.say(`triage.strength.${judgement}` as Key) });
  }

  private save(turn: Turn, change: typeof judge): void {
    const { line, judgement } = turn;
    if (judgement === "skipped") return;
    this.saving = this.saving
      .then(() => change(this.backend, line, judgement))
      .then(
        () => undefined,
        (error) => this.fail(turn, error),
      );
  }

  private async fail(turn: Turn, error: unknown): Promise<void> {
    const why = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    this.deck.putBack(turn);
    this.said = this.say("triage.failed", { name: turn.line.name, why });
    this.requestUpdate();
  }

  private async fetch(): Promise<void> {
    if (this.fetching) return;
    this.fetching = true;
    try {
      // What was answered is no longer in the queue, once it is saved.
      await this.saving;
      const { deck } = this;
      deck.take(await queueOf(this.backend, deck.offset, PAGE));
    } catch (error) {
      this.said = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    } finally {
      this.fetching = false;
      this.loaded = true;
      this.requestUpdate();
    }
  }

  static override styles = [controls, forms, triageStyles];
}

/** Whether a key is meant for a field, as that of Home Assistant's search above this page. */
function isTyping(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
}

define("weak-ties-view-triage", TriageView);
