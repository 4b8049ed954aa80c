import { localize } from "../common/localize";
import { type HomeAssistant, languageOf } from "../data/hass";
import type { CardConfig, Mode } from "./config";

const MODE_OF: Record<string, Mode> = {
  overdue: "overdue",
  due_soon: "overdue",
  next_due: "overdue",
  next_nudge: "nudges",
  reach_out: "nudges",
  kept: "network",
  hard_to_reach: "network",
  survivability: "network",
  open_invitations: "network",
};

export interface Suggestion {
  label: string;
  config: CardConfig;
}

/** The card that suits one of our entities; nothing for anybody else's. */
export function suggestionFor(hass: HomeAssistant, entityId: string): Suggestion | null {
  const entity = hass.entities[entityId];
  if (entity?.platform !== "weak_ties") return null;
  const device = hass.devices[entity.device_id ?? ""];
  const entry = device?.primary_config_entry;
  const network = entry ? { network: entry } : {};
  const own = device?.identifiers?.find(([domain]) => domain === "weak_ties")?.[1];
  const isOneTie = own !== undefined && own !== entry;
  const mode = isOneTie ? "tie" : (MODE_OF[entity.translation_key ?? ""] ?? "overdue");
  const tie = isOneTie ? { tie: own } : {};
  return {
    label: localize(languageOf(hass), `card.mode.${mode}`),
    config: { type: "custom:weak-ties-card", mode, ...network, ...tie },
  };
}
