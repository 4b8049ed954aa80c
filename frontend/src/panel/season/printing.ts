import { html, nothing, type PropertyDeclarations, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import { download } from "../../data/files";
import { type CardFormat, type Unprintable, unprintableCards } from "../../data/season";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import { printingStyles } from "./styles";

/** The tables from which the cards still to be sent are printed, and whose has to be written by hand. */
export class CardPrinting extends PanelView {
  static override properties: PropertyDeclarations = { unprintable: { state: true } };

  declare private unprintable: Unprintable[];

  constructor() {
    super();
    this.unprintable = [];
  }

  protected override render(): TemplateResult {
    return html`<details>
      <summary>${this.say("season.print")}</summary>
      <div class="line">
        <button class="chip" @click=${() => this.print("cards")}>${this.say("season.print_plain")}</button>
        <button class="chip" @click=${() => this.print("cards_cp932")}>${this.say("season.print_cp932")}</button>
      </div>
      ${this.unprintable.length ? this.byHand() : nothing}
    </details>`;
  }

  private byHand(): TemplateResult {
    return html`<p class="quiet" role="status">${this.count("season.unprintable", this.unprintable.length)}</p>
      <ul>${this.unprintable.map(
        ({ name, characters }) => html`<li class="line"><bdi class="grow">${name}</bdi><span>${characters}</span></li>`,
      )}</ul>`;
  }

  private async print(format: CardFormat): Promise<void> {
    await this.attempt(async () => {
      this.unprintable = await unprintableCards(this.backend, format);
      await download(this.backend, format);
    });
  }

  static override styles = [controls, pages, printingStyles];
}

define("wt-card-printing", CardPrinting);
