/** A day as the reader writes it. Takes what ISO 8601 says, with a time or without. */
export function dayOf(language: string, iso: string): string {
  const [year = 1, month = 1, day = 1] = iso.slice(0, 10).split("-").map(Number);
  // A day is a day wherever it is read: it is put together here, and no time zone moves it.
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(year, month - 1, day));
}

/** A birthday, with its year or without (`--05-01`). */
export function birthdayOf(language: string, iso: string): string {
  if (!iso.startsWith("--")) return dayOf(language, iso);
  const [month = 1, day = 1] = iso.slice(2).split("-").map(Number);
  // Any leap year has every day.
  return new Intl.DateTimeFormat(language, { month: "long", day: "numeric" }).format(new Date(2000, month - 1, day));
}

/** From when to when somebody was somewhere, as precisely as is known: `2003–2007`, `2019–`; empty when it isn't. */
export function yearsOf(started: string, ended: string): string {
  if (!started && !ended) return "";
  const [from, to] = [started.slice(0, 4), ended.slice(0, 4)];
  return from === to ? from : `${from}–${to}`;
}

/** Today as a form's date field has it, in the reader's own time zone. */
export function today(now: Date = new Date()): string {
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
