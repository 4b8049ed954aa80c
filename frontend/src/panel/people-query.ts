import type { Query } from "../data/backend";

/** Lists that are linked to by name. */
const NAMED: Record<string, Query> = {
  slipping: { about_to_slip: true },
  archived: { archived: true },
};

/** What an address below the people asks for: a list of a name, or those of an employer or a tag. */
export function queryOf(path: string): Query {
  const [part, ...rest] = path.split("/");
  const name = rest.join("/");
  return name && (part === "organization" || part === "tag") ? { [part]: name } : (NAMED[path] ?? {});
}

/** Where the people of an employer or of a tag are listed. */
export function pathOfCircle(part: "organization" | "tag", name: string): string {
  return `people/${part}/${encodeURIComponent(name)}`;
}

/** The question with one of its parts changed; an empty part is none. */
export function withPart<Part extends keyof Query>(query: Query, part: Part, value: Query[Part] | ""): Query {
  const changed: Query = { ...query };
  if (value === "" || value === undefined || value === false) delete changed[part];
  else changed[part] = value;
  return changed;
}

/** The same list, narrowed down by nothing but what was typed. */
export function unnarrowed({ search }: Query): Query {
  return search ? { search } : {};
}

export function isNarrowed(query: Query): boolean {
  return Object.keys(query).some((field) => field !== "search" && field !== "sort");
}

/** The same list, of those whom a text fits. */
export function searching({ search: _, ...rest }: Query, text: string): Query {
  const search = text.trim();
  return search ? { ...rest, search } : rest;
}
