import { html, nothing, type PropertyDeclarations, type PropertyValues, type TemplateResult } from "lit";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { numberIn } from "../../common/numbers";
import { controls } from "../../components/styles";
import { sentenceOf } from "../../data/failure";
import { languageOf } from "../../data/hass";
import { type Circle, type Circles, type Pictures, picturesOf, type Spread } from "../../data/pictures";
import { Watch } from "../../data/watch";
import { linkedWith } from "../network/circles";
import { hero } from "../network/hero";
import { type Bar, barOption, barsOf, heatOption, heightOfBars } from "../network/options";
import { raised, single } from "../network/people";
import "../network/picture";
import type { Painter, Picture } from "../network/picture";
import { networkStyles } from "../network/styles";
import { table } from "../network/tables";
import { pages } from "../panel-styles";
import { PanelView } from "../panel-view";

const HEAT_HEIGHT = 300;
const FULL = 100;

const SPREADS = ["employers", "industries", "ranks", "occupations"] as const;

/** What would be left without the job: a sentence, then the pictures, then whom to turn to next. */
export class NetworkView extends PanelView {
  static override properties: PropertyDeclarations = {
    pictures: { state: true },
    failure: { state: true },
  };

  declare private pictures: Pictures | undefined;
  declare private failure: string;

  private readonly watch = new Watch(this);
  private seen = "";
  private asking = false;

  constructor() {
    super();
    this.failure = "";
  }

  protected override shouldUpdate(changed: PropertyValues<this>): boolean {
    // A new `hass` comes with every state of the house; only what the pictures depend on is worth drawing them anew.
    const before = changed.get("hass");
    if (changed.size > 1 || before === undefined) return true;
    const { themes, connection } = this.hass;
    return themes !== before.themes || connection !== before.connection || languageOf(before) !== this.language;
  }

  protected override willUpdate(): void {
    this.watch.see(this.hass, { what: "overview", network: this.network, limit: 1 });
    const { snapshot } = this.watch;
    const change = snapshot && "change" in snapshot ? `${this.network} ${this.language} ${snapshot.change}` : "";
    if (change && change !== this.seen && !this.asking) void this.load(change);
  }

  private async load(change: string): Promise<void> {
    this.asking = true;
    this.seen = change;
    try {
      this.pictures = await picturesOf(this.backend);
      this.failure = "";
    } catch (error) {
      this.failure = (await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed");
    } finally {
      this.asking = false;
      // What changed meanwhile is asked for with the next update.
      this.requestUpdate();
    }
  }

  protected override render(): TemplateResult {
    const { pictures } = this;
    if (!pictures) return html`<p class="page quiet" role="status">${this.failure || this.say("network.loading")}</p>`;
    return html`<div class="page">
      ${this.failure ? html`<p class="quiet" role="status">${this.failure}</p>` : nothing}
      ${hero(pictures, this.language)}${pictures.ties ? this.all(pictures) : this.empty()}
    </div>`;
  }

  private empty(): TemplateResult {
    return html`<button class="text" @click=${() => this.go("files")}>${this.say("triage.import")}</button>`;
  }

  private all(pictures: Pictures): TemplateResult {
    const openTie = (tie: string) => this.open(tie);
    return html`<div class="grid">
        ${this.heat(pictures)}${this.own(pictures)}${pictures.too_few ? nothing : this.scenarios(pictures)}
        ${SPREADS.map((name) => this.spread(name, pictures))}${this.circles(pictures)}
        ${raised(pictures, this.language, openTie)}${single(pictures, this.language, openTie)}
      </div>`;
  }

  private heat(pictures: Pictures): TemplateResult {
    const { strengths, standings } = pictures;
    const head = [this.say("network.strength"), ...standings.map(({ label }) => label)];
    const rows = strengths.map(({ label, counts }) => [label, ...standings.map(({ key }) => counts[key])]);
    return html`<section class="wide"><figure>
      <h2>${this.say("network.strengths")}</h2>
      ${this.picture(
        this.say("network.strengths_label"),
        () => HEAT_HEIGHT,
        (theme, width) => heatOption(pictures, theme, width),
      )}
      ${table(this.say("network.table"), head, rows)}
    </figure></section>`;
  }

  private own(pictures: Pictures): TemplateResult {
    const { ties: all, own_ties: own, outside_reachable: reachable } = pictures;
    const parts = { own, reachable, unreachable: all - own - reachable };
    const label = this.say("network.own_label", { own, all, reachable });
    return html`<section><figure>
      <h2>${this.say("network.own")}</h2>
      <p class="sub">${label}</p>
      <div class="split" role="img" aria-label=${label}>
        ${Object.entries(parts).map(([part, count]) => (count ? html`<div class=${part} style="flex: ${count}"></div>` : nothing))}
      </div>
      <ul class="legend">
        ${Object.entries(parts).map(
          ([part, count]) =>
            html`<li><i class=${part}></i>${this.say(`network.part.${part}` as Key)}: ${this.number(count)}</li>`,
        )}
      </ul>
    </figure></section>`;
  }

  private scenarios(pictures: Pictures): TemplateResult {
    const unknown = this.say("network.scenario_unknown");
    const bars: Bar[] = pictures.scenarios.map(({ label, score }) => ({
      label,
      value: score ?? 0,
      shown: score === null ? unknown : this.number(Math.round(score)),
    }));
    const rows = pictures.scenarios.map(({ label, subject, score, affected }) => [
      subject ? `${label} (${subject})` : label,
      score === null ? unknown : Math.round(score),
      this.count("network.affected", affected),
    ]);
    return html`<section><figure>
      <h2>${this.say("network.scenarios")}</h2>
      <p class="sub">${this.say("network.left")}</p>
      ${this.bars("network.scenarios_label", bars, FULL)}
      ${table(this.say("network.table"), [this.say("network.category"), this.say("network.left"), ""], rows)}
    </figure></section>`;
  }

  private spread(name: (typeof SPREADS)[number], pictures: Pictures): TemplateResult {
    const spread: Spread = pictures[name];
    const words = {
      others: this.say("network.others", { categories: this.number(spread.others.categories) }),
      unknown: this.say("network.unknown_bar"),
    };
    const bars = barsOf(spread, words);
    const title = this.say(`network.${name}`);
    const effective = spread.categories
      ? this.say("network.effective", { effective: this.number(spread.effective) })
      : this.say("network.effective_none");
    const missing = name === "occupations" && spread.categories ? pictures.missing_occupations : [];
    return html`<section><figure>
      <h2>${title}</h2>
      <p class="sub">${effective}
        ${missing.length ? this.say("network.missing", { groups: this.listed(missing) }) : nothing}</p>
      ${bars.length ? this.bars("network.spread_label", bars, undefined, title) : nothing}
      ${table(
        this.say("network.table"),
        [this.say("network.category"), this.say("network.people")],
        bars.map(({ label, value }) => [label, value]),
      )}
    </figure></section>`;
  }

  private bars(key: Key, bars: readonly Bar[], most?: number, title = ""): TemplateResult {
    const told = this.listed(bars.map(({ label, shown }) => `${label} ${shown}`));
    const paint: Painter = (theme, width) => barOption(bars, theme, width, most);
    return this.picture(this.say(key, { title, bars: told }), () => heightOfBars(bars.length), paint);
  }

  private circles({ circles }: Pictures): TemplateResult {
    if (circles.shown.length === 0) {
      return html`<section class="wide"><h2>${this.say("network.circles")}</h2>
        <p class="quiet">${this.say("network.circles_none")}</p></section>`;
    }
    const head = ["circle", "people", "of_them", "linked"].map((part) => this.say(`network.${part}` as Key));
    const left = circles.left_out ? this.count("network.circles_left_out", circles.left_out) : "";
    return html`<section class="wide"><figure>
      <h2>${this.say("network.circles")}</h2>
      <p class="sub">${this.say(circles.crossings.length ? "network.circles_linked" : "network.circles_hint")} ${left}</p>
      <wt-circle-map .hass=${this.hass} .network=${this.network} .circles=${circles}
        .label=${this.count("network.circles_label", circles.shown.length)}></wt-circle-map>
      ${table(
        this.say("network.table"),
        head,
        circles.shown.map((circle) => this.circleRow(circle, circles)),
      )}
    </figure></section>`;
  }

  private circleRow(circle: Circle, circles: Circles): (string | number | TemplateResult)[] {
    const linked = linkedWith(circle, circles).map(({ name, ties }) => `${name} (${this.number(ties)})`);
    const name = circle.is_own ? `${circle.name} (${this.say("network.own_circle")})` : circle.name;
    const members = html`${circle.members.map(
      ({ tie_id, name: member }, index) =>
        html`${index ? ", " : ""}<button class="link" @click=${() => this.open(tie_id)}>${member}</button>`,
    )}`;
    return [name, circle.size, members, this.listed(linked)];
  }

  private picture(label: string, height: Picture["height"], painter: Painter): TemplateResult {
    return html`<wt-picture .label=${label} .height=${height} .painter=${painter} .failure=${this.say("network.chart_failed")}
      .dark=${this.hass.themes?.darkMode ?? false}></wt-picture>`;
  }

  private number(value: number): string {
    return numberIn(this.language, value);
  }

  private listed(parts: readonly string[]): string {
    return new Intl.ListFormat(this.language, { style: "narrow", type: "conjunction" }).format(parts);
  }

  static override styles = [controls, pages, networkStyles];
}

define("weak-ties-view-network", NetworkView);
