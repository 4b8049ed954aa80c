import type { Query } from "../data/backend";

/** Lists that are linked to by name. */
const NAMED: Record<string, Query> = {
  slipping: { about_to_slip: true },
  archived: { archived: true },
};

/** What an address below the people asks for. */
export function queryOf(path: string): Query {
  return NAMED[path] ?? {};
}

/** The question with one of its parts changed; an empty part is none. */
export function withPart<Part extends keyof Query>(query: Query, part: Part, value: Query[Part] | ""): Query {
  const changed: Query = { ...query };
  if (value === "" || value === undefined || value === false) delete changed[part];
  else changed[part] = value;
  return changed;
}
