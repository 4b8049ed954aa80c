import { html, nothing, type PropertyValues, type TemplateResult } from "lit";
import { birthdayOf, dayOf } from "../../common/dates";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { personName } from "../../components/name";
import { LOGGED_AS, type LogChip } from "../../components/tie-row";
import { isFailure } from "../../data/failure";
import type { Line } from "../../data/model";
import type { TiePage, WholeTie } from "../../data/tie";
import { Watch } from "../../data/watch";
import { PanelView } from "../panel-view";
import type { TiePicture } from "../parts/tie-picture";
import { tieStyles } from "../tie-styles";
import "../parts/confirm";
import "../parts/log-form";
import "../parts/tie-affiliations";
import "../parts/tie-channels";
import "../parts/tie-form";
import "../parts/tie-keeping";
import "../parts/tie-merge";
import "../parts/tie-picture";
import "../parts/tie-timeline";
import "../parts/tie-trace";

type Opened = "log" | "edit" | "forget" | "merge" | "more" | undefined;

const CHIPS = Object.keys(LOGGED_AS) as LogChip[];
const RESTS = [
  ["later.week", 7],
  ["later.month", 30],
  ["later.quarter", 90],
] as const;

/** Somebody's page: all that is known, all that was, and all that can be done. */
export class TieView extends PanelView {
  static override properties = {
    page: { state: true },
    missing: { state: true },
    opened: { state: true },
  };

  declare private page: TiePage | undefined;
  declare private missing: boolean;
  declare private opened: Opened;

  private readonly watch = new Watch(this);
  private seen = "";

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("path") || changed.has("network")) {
      this.page = undefined;
      this.opened = undefined;
      this.missing = false;
    }
    this.watch.see(this.hass, { what: "tie", tie: this.path, network: this.network });
    const { snapshot } = this.watch;
    const moment =
      snapshot && "tie" in snapshot ? `${this.network} ${this.path} ${snapshot.change} ${snapshot.tie === null}` : "";
    if (moment === this.seen) return;
    this.seen = moment;
    if (moment) void this.read();
  }

  protected override render(): TemplateResult {
    if (this.missing) return this.quiet("card.forgotten");
    if (!this.page) return this.quiet("card.loading");
    const { page } = this;
    const { tie } = page;
    const traced = tie.trace !== null && tie.trace.closed_at === null;
    const isLost = tie.reach === "lost" || tie.reach === "employer_only" || traced;
    return html`<div class="page">
      ${this.header(page)}
      <div class="columns">
        <div class="column">
          ${isLost ? html`<wt-tie-trace .hass=${this.hass} .network=${this.network} .page=${page}></wt-tie-trace>` : nothing}
          <wt-tie-channels .hass=${this.hass} .network=${this.network} .page=${page}></wt-tie-channels>
          <wt-tie-timeline .hass=${this.hass} .network=${this.network} .page=${page}></wt-tie-timeline>
        </div>
        <div class="column">
          <wt-tie-keeping .hass=${this.hass} .network=${this.network} .page=${page}></wt-tie-keeping>
          <wt-tie-affiliations .hass=${this.hass} .network=${this.network} .page=${page}></wt-tie-affiliations>
          ${this.facts(tie)}
        </div>
      </div>
      ${this.dialogs(page)}
    </div>`;
  }

  private quiet(key: Key): TemplateResult {
    return html`<div class="page"><p class="quiet" role="status">${this.say(key)}</p>
      ${this.missing ? html`<button class="chip" @click=${() => this.go("people")}>${this.say("panel.people")}</button>` : nothing}</div>`;
  }

  private header(page: TiePage): TemplateResult {
    const { tie, line } = page;
    const work = [line.title, line.organization].filter(Boolean).join(" · ");
    return html`<section class="top" @dragover=${(event: DragEvent) => this.picture?.onDragOver(event)}
      @dragleave=${(event: DragEvent) => this.picture?.onDragLeave(event)} @drop=${(event: DragEvent) => this.picture?.onDrop(event)}>
      <wt-tie-picture .hass=${this.hass} .network=${this.network} .line=${line}></wt-tie-picture>
      <div class="grow">
        <h1>${personName(line)}</h1>
        ${work ? html`<div class="work">${work}</div>` : nothing}
        <p class="quiet">${tie.archived ? this.say("tie.is_archived") : line.why}
          ${line.late && !line.days_overdue ? html`<span class="due">${line.late}</span>` : nothing}</p>
      </div>
      <div class="line tools">
        <button class="icon" aria-label=${this.say("tie.star")} aria-pressed=${tie.starred} title=${this.say("tie.star")}
          @click=${() => this.star(tie)}><ha-icon icon=${tie.starred ? "mdi:star" : "mdi:star-outline"}></ha-icon></button>
        <button class="icon" aria-label=${this.say("tie.edit")} title=${this.say("tie.edit")} @click=${() => this.show("edit")}>
          <ha-icon icon="mdi:pencil-outline"></ha-icon></button>
        <button class="icon" aria-label=${this.say("row.more", { name: tie.name })} aria-expanded=${this.opened === "more"}
          @click=${() => this.show(this.opened === "more" ? undefined : "more")}><ha-icon icon="mdi:dots-horizontal"></ha-icon></button>
      </div>
      ${this.opened === "more" ? this.more(page) : this.chips(line)}
    </section>`;
  }

  private chips(line: Line): TemplateResult {
    return html`<div class="line chips" role="group" aria-label=${this.say("row.log", { name: line.name })}>
      ${CHIPS.map((chip) => html`<button class="chip" @click=${() => this.log(line, chip)}>${this.say(`log.${chip}`)}</button>`)}
      <button class="chip" @click=${() => this.show("log")}>${this.say("log.more")}</button>
    </div>`;
  }

  private more({ tie, line, merged }: TiePage): TemplateResult {
    return html`<div class="line chips" role="group" aria-label=${this.say("row.more", { name: tie.name })}>
      ${RESTS.map(([key, days]) => html`<button class="chip" @click=${() => this.snooze(tie, days)}>${this.say("tie.rest", { until: this.say(key) })}</button>`)}
      ${line.picture ? html`<button class="chip" @click=${this.removePicture}>${this.say("picture.remove")}</button>` : nothing}
      <button class="chip" @click=${() => this.show("merge")}>${this.say("tie.merge")}</button>
      ${merged ? html`<button class="chip" @click=${() => this.unmerge(tie, merged.name)}>${this.say("tie.part", { other: merged.name })}</button>` : nothing}
      ${
        tie.archived
          ? html`<button class="chip" @click=${() => this.restore(tie)}>${this.say("tie.restore")}</button>`
          : html`<button class="chip" @click=${() => this.archive(tie)}>${this.say("tie.archive")}</button>`
      }
      <button class="chip" @click=${() => this.show("forget")}>${this.say("tie.forget")}</button>
    </div>`;
  }

  private facts(tie: WholeTie): TemplateResult | typeof nothing {
    const facts: [Key, string][] = [
      ["field.aliases", tie.aliases.join(", ")],
      ["field.birthday", tie.birthday ? birthdayOf(this.language, tie.birthday) : ""],
      ["field.met_on", tie.met_on ? dayOf(this.language, tie.met_on) : ""],
      ["field.met_how", tie.met_how],
      ["field.added_at", dayOf(this.language, tie.added_at)],
    ];
    return html`<section><h2>${this.say("tie.facts")}</h2><dl>
      ${facts.filter(([, value]) => value).map(([key, value]) => html`<div><dt>${this.say(key)}</dt><dd>${value}</dd></div>`)}
    </dl></section>`;
  }

  private dialogs({ tie, line }: TiePage): TemplateResult | typeof nothing {
    const close = () => this.show(undefined);
    if (this.opened === "edit") {
      return html`<wt-tie-form .hass=${this.hass} .network=${this.network} .tie=${tie} @wt-closed=${close}
        @wt-saved=${() => this.toast(this.say("form.saved"))}></wt-tie-form>`;
    }
    if (this.opened === "log") {
      return html`<wt-log-form .hass=${this.hass} .network=${this.network} .line=${line} @wt-closed=${close}></wt-log-form>`;
    }
    if (this.opened === "forget") {
      return html`<wt-confirm .hass=${this.hass} .network=${this.network} .question=${this.say("tie.forget_question", { name: tie.name })}
        .explanation=${this.say("tie.forget_explained")} .yes=${this.say("tie.forget")}
        @wt-closed=${close} @wt-yes=${() => this.forget(tie)}></wt-confirm>`;
    }
    return this.opened === "merge"
      ? html`<wt-tie-merge .hass=${this.hass} .network=${this.network} .tie=${tie}
          @wt-merge=${({ detail }: CustomEvent<Line>) => this.merge(tie, detail)}></wt-tie-merge>`
      : nothing;
  }

  private show(what: Opened): void {
    this.opened = what;
  }

  private async read(): Promise<void> {
    const { path, seen } = this;
    try {
      const page = await this.backend.tie(path);
      // An older answer that comes late is overtaken by the next change.
      if (seen === this.seen) this.page = page;
    } catch (error) {
      if (path === this.path && isFailure(error) && error.translation_key?.startsWith("tie_")) this.missing = true;
    }
  }

  private log(line: Line, chip: LogChip): void {
    const { kind, reached } = LOGGED_AS[chip];
    void this.attempt(async () => {
      const { backend } = this;
      const logged = await backend.log(line.id, { kind, ...(reached ? {} : { reached, direction: "out" }) });
      this.toast(this.say(`done.${chip}`, { name: line.name }), () => backend.takeBack(logged));
    });
  }

  private star({ id, starred, name }: WholeTie): void {
    const { backend } = this;
    void this.attempt(async () => {
      await backend.update(id, { starred: !starred });
      this.toast(this.say(starred ? "tie.unstarred" : "tie.is_starred", { name }), () =>
        backend.update(id, { starred }),
      );
    });
  }

  private snooze({ id, name }: WholeTie, days: number): void {
    void this.attempt(async () => {
      const { backend } = this;
      await backend.snooze(id, days);
      this.show(undefined);
      this.toast(this.say("done.snoozed", { name }), () => backend.wake(id));
    });
  }

  private get picture(): TiePicture | null {
    return this.renderRoot.querySelector<TiePicture>("wt-tie-picture");
  }

  private readonly removePicture = async (): Promise<void> => {
    await this.picture?.takeAway();
    this.show(undefined);
  };

  private archive({ id, name }: WholeTie): void {
    const { backend } = this;
    void this.attempt(async () => {
      await backend.archive(id);
      this.show(undefined);
      this.toast(this.say("tie.archived", { name }), () => backend.restore(id));
    });
  }

  private restore({ id, name }: WholeTie): void {
    const { backend } = this;
    void this.attempt(async () => {
      await backend.restore(id);
      this.show(undefined);
      this.toast(this.say("tie.restored", { name }), () => backend.archive(id));
    });
  }

  private forget({ id, name }: WholeTie): void {
    void this.attempt(async () => {
      await this.backend.forget(id);
      this.toast(this.say("tie.forgotten", { name }));
      this.go("people");
    });
  }

  private merge({ id, name }: WholeTie, other: Line): void {
    const { backend } = this;
    void this.attempt(async () => {
      await backend.merge(id, other.id);
      this.show(undefined);
      this.toast(this.say("tie.merged", { name, other: other.name }), () => backend.undoMerge(id));
    });
  }

  private unmerge({ id, name }: WholeTie, other: string): void {
    const { backend } = this;
    void this.attempt(async () => {
      const restored = await backend.undoMerge(id);
      this.show(undefined);
      this.toast(this.say("tie.parted", { name, other }), () => backend.merge(id, restored));
    });
  }

  static override styles = tieStyles;
}

define("weak-ties-view-tie", TieView);
