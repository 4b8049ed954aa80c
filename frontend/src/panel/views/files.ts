import { html, type TemplateResult } from "lit";
import { define } from "../../common/define";
import { controls } from "../../components/styles";
import { download, type ExportFormat } from "../../data/files";
import { Watch } from "../../data/watch";
import "../files/history";
import "../files/intake";
import "../files/merges";
import { filesStyles } from "../files/styles";
import { forms, pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const EXPORTS = ["vcard", "csv", "json"] as const satisfies readonly ExportFormat[];

/** Files in and out, and what an import left to decide. */
export class FilesView extends PanelView {
  private readonly watch = new Watch(this);

  protected override willUpdate(): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 1 });
  }

  protected override render(): TemplateResult {
    const { snapshot } = this.watch;
    const change = snapshot && "change" in snapshot ? snapshot.change : "";
    return html`<div class="page">
      <wt-intake .hass=${this.hass} .network=${this.network}></wt-intake>
      <wt-merges .hass=${this.hass} .network=${this.network} .change=${change}></wt-merges>
      <wt-import-history .hass=${this.hass} .network=${this.network} .change=${change}></wt-import-history>
      <section>
        <h2>${this.say("files.export")}</h2>
        <p class="quiet">${this.say("files.export_hint")}</p>
        <div class="buttons">
          ${EXPORTS.map(
            (format) =>
              html`<button class="chip" @click=${() => this.attempt(() => download(this.backend, format))}>
                ${this.say(`files.export.${format}`)}
              </button>`,
          )}
        </div>
      </section>
    </div>`;
  }

  static override styles = [controls, pages, forms, filesStyles];
}

define("weak-ties-view-files", FilesView);
