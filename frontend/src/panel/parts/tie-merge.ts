import { html, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import type { Line } from "../../data/model";
import type { WholeTie } from "../../data/tie";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";
import "./tie-picker";

/** Look up the double of somebody. Says `wt-merge` with whom to merge. */
export class TieMerge extends PanelView {
  static override properties = { tie: { attribute: false } };

  declare tie: WholeTie;

  protected override render(): TemplateResult {
    const { id, name } = this.tie;
    return html`<section><h2>${this.say("tie.merge")}</h2>
      <p class="quiet">${this.say("tie.merge_hint", { name })}</p>
      <wt-tie-picker careful .hass=${this.hass} .network=${this.network} .except=${id} .label=${this.say("tie.merge_whom", { name })}
        @wt-picked=${({ detail }: CustomEvent<Line>) => this.dispatchEvent(new CustomEvent("wt-merge", { detail }))}></wt-tie-picker></section>`;
  }

  static override styles = [controls, pages];
}

define("wt-tie-merge", TieMerge);
