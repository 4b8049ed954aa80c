import { html, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import { forms } from "../panel-styles";
import { PanelView } from "../panel-view";

/** The one question that is asked before something is done: what cannot be taken back. Says `wt-yes`, then `wt-closed`. */
export class Confirm extends PanelView {
  static override properties = { question: {}, explanation: {}, yes: {} };

  declare question: string;
  declare explanation: string;
  declare yes: string;

  protected override firstUpdated(): void {
    this.dialog?.showModal();
  }

  protected override render(): TemplateResult {
    return html`<dialog role="alertdialog" aria-labelledby="question" aria-describedby="explanation"
      @close=${() => this.tell("wt-closed")}>
      <div class="body">
        <strong id="question">${this.question}</strong>
        <span id="explanation">${this.explanation}</span>
        <div class="actions">
          <button class="chip" autofocus @click=${() => this.dialog?.close()}>${this.say("form.cancel")}</button>
          <button class="danger" @click=${this.onYes}>${this.yes}</button>
        </div>
      </div>
    </dialog>`;
  }

  private readonly onYes = (): void => {
    this.tell("wt-yes");
    this.dialog?.close();
  };

  private tell(name: string): void {
    this.dispatchEvent(new CustomEvent(name));
  }

  private get dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector("dialog");
  }

  static override styles = [controls, forms];
}

define("wt-confirm", Confirm);
