import { html, nothing, type TemplateResult } from "lit";
import { type Key, localize } from "../common/localize";
import { personName } from "../components/name";
import type { Album } from "../data/album";
import type { Line } from "../data/model";
import "../components/face";

export const ROW_PX = 64;

/** What a row of the list looks like now, and what happens with it. */
export interface PersonRow {
  language: string;
  album: Album;
  index: number;
  height: number;
  isActive: boolean;
  isSelected: boolean;
  onOpen: () => void;
  onFocus: () => void;
  onTick: (event: Event) => void;
}

/** The place of somebody who is not here yet. */
export function emptyRow(index: number, height: number): TemplateResult {
  return html`<div class="row" role="row" aria-rowindex=${index + 1} style=${placeOf(index, height)}><span role="gridcell"></span></div>`;
}

/** Somebody in the list. */
export function personRow(line: Line, row: PersonRow): TemplateResult {
  const { language, index, height } = row;
  return html`<div class="row" role="row" data-index=${index} aria-rowindex=${index + 1} aria-selected=${row.isSelected}
    tabindex=${row.isActive ? 0 : -1} style=${placeOf(index, height)} @click=${row.onOpen} @focus=${row.onFocus}>
    <span role="gridcell" class="tick" @click=${row.onTick}>
      <input type="checkbox" tabindex="-1" .checked=${row.isSelected}
        aria-label=${localize(language, "people.select", { name: line.name })} />
    </span>
    <span role="gridcell" class="face"><wt-face .line=${line} .album=${row.album}></wt-face></span>
    <span role="gridcell" class="who">
      <span class="name">${personName(line)}${line.starred ? star(language) : nothing}</span>
      <span class="work">${[line.title, line.organization].filter(Boolean).join(" · ")}</span>
    </span>
    <span role="gridcell" class="state">
      <span>${line.late || line.why}</span>
      <span>${stateOf(language, line)}</span>
    </span>
  </div>`;
}

function star(language: string): TemplateResult {
  return html`<ha-icon icon="mdi:star" role="img" aria-label=${localize(language, "tie.starred")}></ha-icon>`;
}

/** Where a row of a list stands. */
export function placeOf(index: number, height: number): string {
  return `transform: translateY(${index * height}px); height: ${height}px`;
}

function stateOf(language: string, line: Line): string {
  return line.reach === "direct" ? line.tags.join(" · ") : localize(language, `reach.${line.reach}` as Key);
}
