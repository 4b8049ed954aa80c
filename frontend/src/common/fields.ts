import type { Failure } from "../data/failure";

// What an error says of a request, where it is about one field and does not name it.
const FIELD_OF: Record<string, string> = {
  name_empty: "name",
  name_too_long: "name",
  moment_in_future: "at",
  moment_too_early: "at",
  negative_minutes: "minutes",
  snooze_in_past: "until",
};

/** The field of a form that a refusal is about; undefined when it is about none of them. */
export function fieldOf(failure: Failure): string | undefined {
  const { translation_key: key, translation_placeholders: placeholders } = failure;
  if (key === "value_invalid") return placeholders?.field;
  if (key !== undefined) return FIELD_OF[key];
  // The form of a value is refused in the validator's own words: "no such day at 'birthday'".
  return / at '(\w+)'/.exec(failure.message)?.[1];
}
