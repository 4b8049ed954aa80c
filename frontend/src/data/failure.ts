import type { HomeAssistant } from "./hass";

/** What the socket answers when it refuses. */
export interface Failure {
  code: string;
  message: string;
  translation_key?: string;
  translation_domain?: string;
  translation_placeholders?: Record<string, string>;
}

export function isFailure(error: unknown): error is Failure {
  return typeof error === "object" && error !== null && "code" in error && "message" in error;
}

/** What went wrong, in the reader's language where the backend has a sentence for it; empty when nobody knows. */
export async function sentenceOf(hass: HomeAssistant, error: unknown): Promise<string> {
  if (!isFailure(error)) return "";
  if (error.translation_key === undefined) return error.message;
  const domain = error.translation_domain ?? "weak_ties";
  // What was loaded is known to the function that comes back; the page's own learns of it a little later.
  const localize = (await hass.loadBackendTranslation("exceptions", domain)) ?? hass.localize;
  const key = `component.${domain}.exceptions.${error.translation_key}.message`;
  return localize(key, error.translation_placeholders) || error.message;
}
