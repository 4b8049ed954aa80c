import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { isOutdated } from "../common/bundle";
import { type Key, localize } from "../common/localize";
import { writeNumbersAs } from "../common/numbers";
import { sentenceOf } from "../data/failure";
import { type HomeAssistant, languageOf, PANEL } from "../data/hass";
import { Watch } from "../data/watch";
import { pathOfTie, type ShellEvent } from "./asking";
import { Networks } from "./networks";
import { PLACES, type ViewName, whereIs } from "./routes";
import { shellStyles } from "./shell-styles";
import { Toasts } from "./toasts";
import { LOADERS, type Shown, viewOf } from "./views";

export class WeakTiesPanel extends LitElement {
  /** The build that this page was loaded with. */
  static bundle = "";

  static override properties = {
    hass: { attribute: false },
    narrow: { type: Boolean, reflect: true },
    route: { attribute: false },
    ready: { state: true },
    adding: { state: true },
  };

  declare hass: HomeAssistant | undefined;
  declare narrow: boolean;
  declare route: { path: string } | undefined;
  declare private ready: ReadonlySet<ViewName>;
  declare private adding: boolean;

  private readonly networks = new Networks(this);
  private readonly watch = new Watch(this);
  private readonly toasts = new Toasts(this);

  constructor() {
    super();
    this.ready = new Set();
    this.narrow = false;
    this.adding = false;
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (!this.hass) return;
    writeNumbersAs(this.hass.locale?.number_format);
    const { chosen, lost } = this.networks;
    if (chosen) this.watch.see(this.hass, { what: "overview", network: chosen, limit: 1 });
    if (this.isGone && lost !== chosen) this.leaveLost();
    void this.load(this.where.view);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.hass) return nothing;
    return html`
      <header>${this.menu()}${this.back()}<h1>${this.heading}</h1>${this.switcher()}${this.addButton()}</header>
      ${this.notices()}
      <div class="shell">
        ${this.networks.known?.length ? this.navigation() : nothing}
        <main
          tabindex="-1"
          @weak-ties-navigate=${this.onNavigate}
          @weak-ties-toast=${(event: ShellEvent<"weak-ties-toast">) => this.toasts.show(event.detail)}
          @weak-ties-add=${() => this.openAdding()}
        >${this.content()}</main>
      </div>
      ${this.toast()}${this.dialog()}
    `;
  }

  private menu(): TemplateResult | typeof nothing {
    if (!this.narrow) return nothing;
    return html`<button class="icon" aria-label=${this.say("panel.menu")} @click=${this.onMenu}>
      <ha-icon icon="mdi:menu"></ha-icon>
    </button>`;
  }

  private back(): TemplateResult | typeof nothing {
    if (this.where.view !== "tie") return nothing;
    return html`<button class="icon" aria-label=${this.say("panel.back")} @click=${() => history.back()}>
      <ha-icon icon="mdi:arrow-left"></ha-icon>
    </button>`;
  }

  private switcher(): TemplateResult | typeof nothing {
    if ((this.networks.known?.length ?? 0) < 2) return nothing;
    return html`<select aria-label=${this.say("panel.network_choice")} @change=${this.onChoice}>
      ${this.networks.known?.map(
        ({ entry_id, title }) =>
          html`<option value=${entry_id} ?selected=${entry_id === this.networks.chosen}>${title}</option>`,
      )}
    </select>`;
  }

  private addButton(): TemplateResult | typeof nothing {
    if (!this.isThere) return nothing;
    return html`<button class="icon" aria-label=${this.say("panel.add")} title=${this.say("panel.add")}
      @click=${() => this.openAdding()}><ha-icon icon="mdi:account-plus-outline"></ha-icon></button>`;
  }

  private notices(): TemplateResult {
    const { snapshot } = this.watch;
    const bundle = snapshot && "bundle" in snapshot ? snapshot.bundle : undefined;
    return html`<div role="status">
      ${this.watch.offline ? html`<p class="notice">${this.say("panel.offline")}</p>` : nothing}
      ${
        isOutdated(WeakTiesPanel.bundle, bundle)
          ? html`<p class="notice">${this.say("panel.reload")}
              <button class="text" @click=${() => location.reload()}>${this.say("card.reload_now")}</button></p>`
          : nothing
      }
    </div>`;
  }

  private navigation(): TemplateResult {
    const { view } = this.where;
    const here = view === "tie" ? "people" : view;
    return html`<nav aria-label=${this.say("panel.navigation")}>
      ${PLACES.map(
        ({ name, icon, title }) =>
          html`<a href="${PANEL}/${name}" aria-current=${name === here ? "page" : nothing}
            @click=${(event: MouseEvent) => this.onLink(event, name)}
            ><ha-icon icon=${icon}></ha-icon><span>${this.say(title)}</span></a>`,
      )}
    </nav>`;
  }

  private content(): TemplateResult {
    const { snapshot } = this.watch;
    if (this.networks.known === undefined) return this.quiet("card.loading");
    if (this.networks.known.length === 0)
      return this.quiet(this.networks.lost ? "panel.gone" : "panel.nothing_for_you");
    if (this.isGone) return this.quiet("panel.gone");
    if (snapshot?.status === "not_loaded") return this.quiet("card.not_loaded");
    const { view, rest } = this.where;
    if (!this.networks.chosen || !this.ready.has(view)) return this.quiet("card.loading");
    return viewOf(view, this.shown(this.networks.chosen, rest));
  }

  private shown(network: string, path: string): Shown {
    return { hass: this.hass as HomeAssistant, network, narrow: this.narrow, path };
  }

  private quiet(key: Key): TemplateResult {
    return html`<p class="quiet">${this.say(key)}</p>`;
  }

  private toast(): TemplateResult {
    const { shown } = this.toasts;
    return html`<div class="toast" ?hidden=${!shown} @mouseenter=${this.toasts.wait} @mouseleave=${this.toasts.go}
      @focusin=${this.toasts.wait} @focusout=${this.toasts.go}>
      <span role="status">${shown?.message ?? ""}</span>
      ${shown?.undo ? html`<button class="text" @click=${this.onUndo}>${this.say("undo")}</button>` : nothing}
      ${
        shown
          ? html`<button class="icon" aria-label=${this.say("panel.close")} @click=${() => this.toasts.hide()}>
              <ha-icon icon="mdi:close"></ha-icon>
            </button>`
          : nothing
      }
    </div>`;
  }

  private dialog(): TemplateResult | typeof nothing {
    if (!this.adding || !this.networks.chosen) return nothing;
    return html`<wt-tie-form .hass=${this.hass} .network=${this.networks.chosen} @wt-closed=${() => this.closeAdding()}
      @wt-saved=${this.onAdded}></wt-tie-form>`;
  }

  private get heading(): string {
    const { view } = this.where;
    const place = PLACES.find(({ name }) => name === (view === "tie" ? "people" : view));
    return place && this.isThere ? this.say(place.title) : this.say("panel.title");
  }

  /** Whether the network has been removed, or is no longer this reader's to see. */
  private get isGone(): boolean {
    return this.watch.snapshot?.status === "gone" || this.watch.refused === "not_found";
  }

  private get isThere(): boolean {
    return this.networks.chosen !== undefined && this.watch.snapshot?.status === "loaded";
  }

  private get where() {
    return whereIs(this.route?.path ?? "");
  }

  /** Say that the network is gone, and go on with another where there is one. */
  private leaveLost(): void {
    this.toasts.show({ message: this.say("panel.gone") });
    this.networks.leave();
  }

  private async load(view: ViewName): Promise<void> {
    if (this.ready.has(view)) return;
    try {
      await LOADERS[view]();
      this.ready = new Set([...this.ready, view]);
    } catch {
      // A chunk of a build that is there no more: the page is older than the backend.
      this.toasts.show({ message: this.say("panel.reload") });
    }
  }

  private async openAdding(): Promise<void> {
    await import("./parts/tie-form");
    this.adding = true;
  }

  private closeAdding(): void {
    this.adding = false;
  }

  private readonly onAdded = ({ detail }: CustomEvent<{ id: string; name: string }>): void => {
    this.toasts.show({ message: this.say("tie.added", { name: detail.name }) });
    this.navigate(pathOfTie(detail.id));
  };

  private readonly onUndo = (): void => {
    const undo = this.toasts.take();
    if (undo) void this.takeBack(undo);
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  };

  private async takeBack(undo: () => Promise<unknown>): Promise<void> {
    try {
      await undo();
      this.toasts.show({ message: this.say("undone") });
    } catch (error) {
      const sentence = this.hass ? await sentenceOf(this.hass, error).catch(() => "") : "";
      this.toasts.show({ message: sentence || this.say("failed") });
    }
  }

  private readonly onMenu = (): void => {
    this.dispatchEvent(new CustomEvent("hass-toggle-menu", { bubbles: true, composed: true }));
  };

  private readonly onChoice = ({ target }: Event): void => {
    this.networks.choose((target as HTMLSelectElement).value);
    this.navigate(PLACES[0].name);
  };

  private onLink(event: MouseEvent, name: string): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.navigate(name);
  }

  private readonly onNavigate = ({ detail }: ShellEvent<"weak-ties-navigate">): void => this.navigate(detail.path);

  private navigate(path: string): void {
    history.pushState(null, "", `${PANEL}/${path.replace(/^\//, "")}`);
    window.dispatchEvent(new CustomEvent("location-changed", { detail: { replace: false } }));
  }

  private say(key: Key, placeholders: Record<string, string | number> = {}): string {
    return localize(languageOf(this.hass), key, placeholders);
  }

  static override styles = shellStyles;
}
