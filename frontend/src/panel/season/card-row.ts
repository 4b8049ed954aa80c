import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { type Key, localize } from "../../common/localize";
import { personName } from "../../components/name";
import type { CardPlace, CardRow, CardState } from "../../data/season";
import { placeOf } from "../people-row";

/** Where a row stands, what may be done in it, and what happens then. */
export interface CardRowPlace {
  language: string;
  index: number;
  total: number;
  height: number;
  isBusy: boolean;
  isBelated: boolean;
  onOpen: () => void;
  onToggle: (card: CardState) => void;
  onMourning: (mourning: boolean) => void;
}

type Say = (key: Key) => string;

// In the place of a tick, for who is not sent a card.
const SIGNS: Partial<Record<CardPlace, string>> = {
  mourning: "mdi:flower-outline",
  no_address: "mdi:map-marker-question-outline",
  left_out: "mdi:minus-circle-outline",
};

/** Somebody's card, wherever it is now; without a row, the place of one that is still to come. */
export function cardRow(row: CardRow | undefined, place: CardRowPlace): TemplateResult {
  const { index, total, height } = place;
  return html`<li class="card" data-index=${index} aria-posinset=${index + 1} aria-setsize=${total}
    style=${placeOf(index, height)}>${row ? parts(row, place) : nothing}</li>`;
}

function parts(row: CardRow, place: CardRowPlace): TemplateResult {
  const say: Say = (key) => localize(place.language, key);
  const reasons = new Intl.ListFormat(place.language, { style: "narrow", type: "conjunction" }).format(row.reasons);
  return html`${tick(row, place)}
    <button class="who" data-part="who" @click=${place.onOpen}>
      <span class="name">${personName(row)}</span>
      <span class="why" title=${reasons}>${reasons}</span>
      ${row.on === "mourning" || !row.address ? nothing : html`<span class="address" title=${row.address}><bdi>${row.address}</bdi></span>`}
    </button>
    <span class="buttons">${chip(row, place, "received", say("season.got_one"))}${further(row, place, say)}</span>`;
}

function tick(row: CardRow, place: CardRowPlace): TemplateResult {
  const sign = row.on ? SIGNS[row.on] : undefined;
  if (sign) return html`<ha-icon class="sign" icon=${sign} aria-hidden="true"></ha-icon>`;
  if (row.on === null) return html`<span></span>`;
  return html`<label class="tick">
    <input type="checkbox" data-part="tick" .checked=${live(row.on === "sent")} aria-disabled=${place.isBusy}
      aria-label=${localize(place.language, "season.tick", { name: row.name })} @change=${() => place.onToggle("sent")} />
  </label>`;
}

/** What else may be said of a card, by where it is. */
function further(row: CardRow, place: CardRowPlace, say: Say): TemplateResult | typeof nothing {
  switch (row.on) {
    case "send":
      return place.isBelated ? nothing : mourning(row, place, true, say("season.in_mourning"));
    case "sent":
      return chip(row, place, "returned", say("season.came_back"));
    case "mourning":
      return mourning(row, place, false, say("season.not_in_mourning"));
    case "no_address":
      return html`<button class="chip" data-part="more" aria-label="${say("season.add_address")}: ${row.name}"
        @click=${place.onOpen}>${say("season.add_address")}</button>`;
    default:
      return nothing;
  }
}

function chip(row: CardRow, place: CardRowPlace, card: CardState, label: string): TemplateResult {
  return html`<button class="chip" data-part=${card === "received" ? "got" : "more"} aria-pressed=${row[card] !== null}
    aria-disabled=${place.isBusy} aria-label="${label}: ${row.name}" @click=${() => place.onToggle(card)}>${label}</button>`;
}

function mourning(row: CardRow, place: CardRowPlace, is: boolean, label: string): TemplateResult {
  return html`<button class="chip" data-part="more" aria-disabled=${place.isBusy} aria-label="${label}: ${row.name}"
    @click=${() => place.onMourning(is)}>${label}</button>`;
}
