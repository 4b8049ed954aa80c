import en from "../translations/en.json";
import ja from "../translations/ja.json";

export type Key = keyof typeof en;
export type Placeholders = Record<string, string | number>;

const TEXTS: Record<string, Record<Key, string>> = { en, ja };

/** The texts of a language, without its country; English where there are none. */
function textsOf(language: string): Record<Key, string> {
  return TEXTS[language.toLowerCase().split(/[-_]/)[0] ?? "en"] ?? en;
}

/** A text of ours with its gaps filled. A gap takes what it is given as it is: it is text, never markup. */
export function localize(language: string, key: Key, placeholders: Placeholders = {}): string {
  return textsOf(language)[key].replace(/\{(\w+)\}/g, (gap, name: string) => String(placeholders[name] ?? gap));
}

/** A text about so many of something. */
export function localizeCount(language: string, key: "more", count: number): string {
  return localize(language, count === 1 ? `${key}.one` : `${key}.other`, { count });
}
