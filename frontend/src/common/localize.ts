import en from "../translations/en.json";
import ja from "../translations/ja.json";
import { numberIn } from "./numbers";

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

/** Keys that come in two: `<stem>.one` and `<stem>.other`. */
export type Counted = { [K in Key]: K extends `${infer Stem}.one` ? Stem : never }[Key];

/** A text about so many of something. */
export function localizeCount(language: string, key: Counted, count: number, placeholders: Placeholders = {}): string {
  const shown = numberIn(language, count);
  return localize(language, `${key}.${count === 1 ? "one" : "other"}`, { count: shown, ...placeholders });
}
