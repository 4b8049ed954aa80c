import { today } from "../common/dates";
import type { Key } from "../common/localize";
import type { TieFields, WholeTie } from "../data/tie";

export interface FormField {
  name: keyof TieFields;
  type: "text" | "date" | "tel" | "email" | "url" | "note" | "strength";
  /** Only in one of the two forms: strength, tags and notes of somebody are changed on their page itself. */
  only?: "add" | "edit";
  /** What is stated comes beside what is known. */
  another?: boolean;
  wide?: boolean;
  autocomplete?: string;
}

export const FIELDS: readonly FormField[] = [
  { name: "name", type: "text", wide: true },
  { name: "reading", type: "text" },
  { name: "aliases", type: "text" },
  { name: "organization", type: "text" },
  { name: "title", type: "text" },
  { name: "strength", type: "strength", only: "add", wide: true },
  { name: "phone", type: "tel", another: true },
  { name: "email", type: "email", another: true },
  { name: "profile", type: "url", another: true },
  { name: "address", type: "text", another: true },
  { name: "birthday", type: "text" },
  { name: "met_on", type: "date" },
  { name: "met_how", type: "text" },
  { name: "tags", type: "text", only: "add" },
  { name: "note", type: "note", only: "add", wide: true },
];

const LISTS: readonly string[] = ["aliases", "tags"];
const DATES: readonly string[] = ["birthday", "met_on"];
const BIRTHDAY = /^(\d{4}-|--)?\d{1,2}-\d{1,2}$/;
const EMAIL = /^[^\s@]+@[^\s@]+$/;

/** What the form begins with. */
export function valuesOf(tie: WholeTie | undefined): Record<string, string> {
  if (!tie) return { strength: "1" };
  const values: Record<string, string> = {};
  for (const { name, another } of FIELDS) if (!another) values[name] = written(tie[name as keyof WholeTie]);
  return values;
}

/** What is plainly wrong, by field; the rest is the backend's to judge. */
export function problemsOf(values: Record<string, string>): Record<string, Key> {
  const problems: Record<string, Key> = {};
  const { name, birthday, email, met_on: metOn } = values;
  if (!name?.trim()) problems.name = "form.name_missing";
  if (birthday?.trim() && !BIRTHDAY.test(birthday.trim())) problems.birthday = "form.birthday_form";
  if (email?.trim() && !EMAIL.test(email.trim())) problems.email = "form.email_form";
  if (metOn && metOn > today()) problems.met_on = "form.in_future";
  return problems;
}

/** What to send: all that was filled in, of somebody who is known only what differs. */
export function changedFields(tie: WholeTie | undefined, values: Record<string, string>): TieFields {
  const before = tie ? valuesOf(tie) : {};
  const changed = Object.entries(values).filter(([name, value]) => value.trim() !== (before[name] ?? "").trim());
  return Object.fromEntries(changed.map(([name, value]) => [name, stated(name, value.trim())]));
}

function stated(name: string, value: string): string | number | string[] | null {
  if (LISTS.includes(name))
    return value
      .split(/[,、，]/)
      .map((one) => one.trim())
      .filter(Boolean);
  if (DATES.includes(name)) return value || null;
  return name === "strength" ? Number(value) : value;
}

function written(value: unknown): string {
  return Array.isArray(value) ? value.join(", ") : String(value ?? "");
}
