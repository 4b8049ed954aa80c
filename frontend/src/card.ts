/** What every page loads: the card, the dashboard's name, and what pickers need to know. Everything heavy comes later. */

import { suggestionFor } from "./card/suggestion";
import { WeakTiesCard } from "./card/weak-ties-card";
import { defineForPage } from "./common/define";
import { localize } from "./common/localize";
import type { HomeAssistant } from "./data/hass";
import { TYPE as STRATEGY, WeakTiesStrategy } from "./strategy/weak-ties-strategy";

interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion: (hass: HomeAssistant, entityId: string) => unknown;
}

interface CustomStrategy {
  type: string;
  strategyType: "dashboard";
  name: string;
  description: string;
  documentationURL: string;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
    customStrategies?: CustomStrategy[];
  }
}

const TYPE = "weak-ties-card";
const STRATEGY_TAG = `ll-strategy-dashboard-${STRATEGY}`;
const DOCUMENTATION = "https://github.com/weak-ties/weak-ties";

const language = document.documentElement.lang || navigator.language;

// A page that was kept from before an update may meet two builds; the first one stays.
if (!customElements.get(TYPE)) {
  defineForPage(TYPE, WeakTiesCard);
  window.customCards = window.customCards ?? [];
  window.customCards.push({
    type: TYPE,
    name: localize(language, "card.name"),
    description: localize(language, "card.description"),
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: suggestionFor,
  });
}

if (!customElements.get(STRATEGY_TAG)) {
  defineForPage(STRATEGY_TAG, WeakTiesStrategy);
  window.customStrategies = window.customStrategies ?? [];
  window.customStrategies.push({
    type: STRATEGY,
    strategyType: "dashboard",
    name: localize(language, "card.name"),
    description: localize(language, "strategy.description"),
    documentationURL: DOCUMENTATION,
  });
}
