import { html, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import type { Line } from "../../data/model";
import type { WholeTie } from "../../data/tie";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import "./confirm";
import "./tie-picker";

/** Look up the double of somebody, and ask once more. Says `wt-merge` with whom to merge, and `wt-closed` at the end. */
export class TieMerge extends PanelView {
  static override properties = { tie: { attribute: false }, other: { state: true } };

  declare tie: WholeTie;
  declare private other: Line | undefined;

  protected override render(): TemplateResult {
    return this.other ? this.question(this.other) : this.search();
  }

  private search(): TemplateResult {
    const { id, name } = this.tie;
    return html`<section><h2>${this.say("tie.merge")}</h2>
      <wt-tie-picker .hass=${this.hass} .network=${this.network} .except=${id} .label=${this.say("tie.merge_whom", { name })}
        @wt-picked=${({ detail }: CustomEvent<Line>) => {
          this.other = detail;
        }}></wt-tie-picker></section>`;
  }

  private question(other: Line): TemplateResult {
    const names = { name: this.tie.name, other: other.name };
    return html`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say("tie.merge_question", names)}
      .explanation=${this.say("tie.merge_explained", names)} .yes=${this.say("tie.merge_yes")}
      @wt-closed=${() => this.tell("wt-closed")} @wt-yes=${() => this.tell("wt-merge", other)}></wt-confirm>`;
  }

  private tell(name: string, detail?: Line): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  static override styles = [controls, pages];
}

define("wt-tie-merge", TieMerge);
