/** How numbers can be written, as Home Assistant's profile offers it. */
export type NumberFormat =
  | "language"
  | "system"
  | "comma_decimal"
  | "decimal_comma"
  | "quote_decimal"
  | "space_comma"
  | "none";

// Languages that write numbers so.
const WRITTEN_AS: Partial<Record<NumberFormat, string>> = {
  comma_decimal: "en-US",
  decimal_comma: "de",
  quote_decimal: "de-CH",
  space_comma: "fr",
};

// A page has one reader.
let chosen: NumberFormat = "language";

/** Write numbers as the reader has chosen it in their profile, on all of this page. */
export function writeNumbersAs(format: NumberFormat | undefined): void {
  chosen = format ?? "language";
}

/** A number as the reader writes it; fractions with one digit at most. */
export function numberIn(language: string, value: number): string {
  const locale = chosen === "system" ? undefined : (WRITTEN_AS[chosen] ?? language);
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: chosen !== "none" }).format(value);
}
