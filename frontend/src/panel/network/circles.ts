import { html, nothing, type PropertyDeclarations, svg, type TemplateResult } from "lit";
import { styleMap } from "lit/directives/style-map.js";
import { define } from "../../common/define";
import type { Key } from "../../common/localize";
import { numberIn } from "../../common/numbers";
import { controls } from "../../components/styles";
import type { Circle, Circles } from "../../data/pictures";
import { PanelView } from "../panel-view";
import { pathOfCircle } from "../people-query";
import { circleStyles } from "./circle-styles";
import { scaleAt } from "./colours";
import { type CircleSpot, type Line, mapOf, pathOf, type TieSpot, towards } from "./map";
import { inTurn } from "./turns";

/**
 * The map of circles. Everything on it is a button in its place: a finger taps it, the arrow keys lead from one to the
 * next, and a screen reader says who it is.
 */
export class CircleMapPicture extends PanelView {
  static override properties: PropertyDeclarations = {
    circles: { attribute: false },
    label: {},
    width: { state: true },
    scale: { state: true },
    active: { state: true },
    looked: { state: true },
  };

  declare circles: Circles;
  declare label: string;
  declare private width: number;
  /** How much larger than usual letters are, and with them everything on the map. */
  declare private scale: number;
  /** What the tab key comes to. */
  declare private active: string;
  /** The circle whose lines stand out, as somebody points at it. */
  declare private looked: string;

  private readonly sizes = new ResizeObserver(([entry]) => this.fit(entry?.contentRect.width ?? 0));

  constructor() {
    super();
    this.width = 0;
    this.scale = 1;
    this.active = "";
    this.looked = "";
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.sizes.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.sizes.disconnect();
  }

  private fit(width: number): void {
    const scale = scaleAt(this);
    inTurn(() => {
      this.width = width;
      this.scale = scale;
    });
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.width === 0) return nothing;
    const width = this.width / this.scale;
    const map = mapOf(this.circles, width);
    const all = [...map.circles, ...map.ties];
    const active = all.some(({ id }) => id === this.active) ? this.active : all[0]?.id;
    return html`<div class="map" role="group" aria-label=${this.label} style="height: ${map.height * this.scale}px"
      @keydown=${(event: KeyboardEvent) => this.onKey(event, all)} @focusin=${this.onPoint} @pointerover=${this.onPoint}
      @pointerleave=${() => (this.looked = "")}>
      <svg aria-hidden="true" viewBox="0 0 ${width} ${map.height}">${map.lines.map((line) => this.line(line))}</svg>
      ${map.circles.map((spot) => [
        this.circle(spot, spot.id === active),
        ...map.ties.filter(({ circle }) => circle === spot.circle).map((tie) => this.tie(tie, tie.id === active)),
      ])}
    </div>`;
  }

  private line(line: Line): TemplateResult {
    const kind = line.circles.length > 1 ? "across" : "home";
    const look = line.circles.includes(this.looked) ? "looked" : "";
    return svg`<path class="${kind} ${look}" d=${pathOf(line)} stroke-width=${line.thickness}></path>`;
  }

  private circle({ id, x, y, size, circle }: CircleSpot, isActive: boolean): TemplateResult {
    const people = this.number(circle.size);
    return html`<button class="circle ${circle.is_own ? "own" : ""}" data-id=${id} data-circle=${id}
      tabindex=${isActive ? 0 : -1} style=${styleMap(this.placed(x, y, size))} aria-label=${this.told(circle)}
      @click=${() => this.go(pathOfCircle(id.startsWith("tag:") ? "tag" : "organization", circle.name))}>
      <span class="dot"></span><span class="label"><bdi>${circle.name}</bdi><span> · ${people}</span></span>
    </button>`;
  }

  private tie({ id, x, y, side, size, room, member, circle }: TieSpot, isActive: boolean): TemplateResult {
    const share = `${25 + 13 * member.strength}%`;
    const style = { ...this.placed(x, y, size), "--room": `${room * this.scale}px`, "--share": share };
    return html`<button class="tie ${side}" data-id=${id} data-circle=${circle.key} tabindex=${isActive ? 0 : -1}
      style=${styleMap(style)} title=${member.name} @click=${() => this.open(member.tie_id)}>
      <span class="dot"></span><bdi class="name">${member.name}</bdi>
    </button>`;
  }

  /** The name of a circle as it is read out: how many there are, and whom it shares with which others. */
  private told(circle: Circle): string {
    const people = this.count("people.count", circle.size);
    const linked = linkedWith(circle, this.circles).map(({ name }) => name);
    const parts = [circle.name, people, circle.is_own ? this.say("network.own_circle") : ""];
    const told = parts.filter(Boolean).join(", ");
    return linked.length ? `${told}, ${this.say("network.linked" as Key)}: ${linked.join(", ")}` : told;
  }

  private placed(x: number, y: number, size: number): Record<string, string> {
    const px = (value: number) => `${value * this.scale}px`;
    return { left: px(x), top: px(y), "--size": px(size) };
  }

  private readonly onPoint = ({ target }: Event): void => {
    const { id, circle } = (target as HTMLElement).closest<HTMLElement>("button")?.dataset ?? {};
    this.looked = circle ?? "";
    if (id && (target as HTMLElement).matches(":focus")) this.active = id;
  };

  private onKey(event: KeyboardEvent, all: readonly (CircleSpot | TieSpot)[]): void {
    const here = all.find(({ id }) => id === (event.target as HTMLElement).dataset.id);
    const to = here && towards(all, here, event.key);
    if (!to) return;
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${CSS.escape(to.id)}"]`)?.focus();
  }

  private number(value: number): string {
    return numberIn(this.language, value);
  }

  static override styles = [controls, circleStyles];
}

/** The circles that share somebody with this one, and how many people. */
export function linkedWith({ key }: Circle, { shown, crossings }: Circles): { name: string; ties: number }[] {
  return crossings
    .filter(({ one, other }) => one === key || other === key)
    .map(({ one, other, ties }) => {
      const linked = one === key ? other : one;
      return { name: shown.find((found) => found.key === linked)?.name ?? "", ties };
    });
}

define("wt-circle-map", CircleMapPicture);
