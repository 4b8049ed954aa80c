/** What every page loads: the card, and what the card picker needs to know of it. Everything heavy comes later. */

import { suggestionFor } from "./card/suggestion";
import { WeakTiesCard } from "./card/weak-ties-card";
import { localize } from "./common/localize";
import type { HomeAssistant } from "./data/hass";

interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion: (hass: HomeAssistant, entityId: string) => unknown;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
  }
}

const TYPE = "weak-ties-card";

// A page that was kept from before an update may meet two builds; the first one stays.
if (!customElements.get(TYPE)) {
  customElements.define(TYPE, WeakTiesCard);
  const language = document.documentElement.lang || navigator.language;
  window.customCards = window.customCards ?? [];
  window.customCards.push({
    type: TYPE,
    name: localize(language, "card.name"),
    description: localize(language, "card.description"),
    preview: true,
    documentationURL: "https://github.com/weak-ties/weak-ties",
    getEntitySuggestion: suggestionFor,
  });
}
