import { localize } from "../common/localize";
import { networksOf } from "../data/backend";
import { type HomeAssistant, languageOf } from "../data/hass";
import { networksIn } from "../data/network-entities";

export const TYPE = "weak-ties";

/** Makes a whole dashboard out of what there is. Every page has this much of it; the rest comes when it is opened. */
export class WeakTiesStrategy extends HTMLElement {
  /** What Home Assistant's page watches: a new star, a new network or a new name makes the dashboard anew. */
  static registryDependencies = ["entities", "devices", "panels"];

  static getCreateSuggestions(hass: HomeAssistant): { title: string; icon: string } {
    return { title: localize(languageOf(hass), "strategy.title"), icon: "mdi:account-multiple-outline" };
  }

  static async generate(_config: unknown, hass: HomeAssistant): Promise<unknown> {
    const [{ dashboardOf }, networks] = await Promise.all([import("./dashboard"), readable(hass)]);
    return dashboardOf(networks, hass, languageOf(hass));
  }
}

/** The networks that this reader may see. While the house starts nobody can say, and the cards will tell. */
async function readable(hass: HomeAssistant): Promise<{ entry_id: string; title: string }[]> {
  try {
    return (await networksOf(hass)).networks;
  } catch {
    return networksIn(hass);
  }
}
