import type { Backend } from "./backend";
import type { HomeAssistant } from "./hass";
import type { Line } from "./model";
import type { Strength } from "./triage";

export type Count = "added" | "updated" | "unchanged" | "merged" | "suggested" | "skipped";

/** A record of the file, by its number, and why it was not taken. */
export interface LeftAside {
  row: number;
  reason: string;
}

/** What an import did, or would do. `import_id` is what takes it back; a preview has none. */
export interface ImportOutcome {
  import_id: string | null;
  counts: Record<Count, number>;
  skipped: LeftAside[];
  /** The pictures that could not be taken, of people who were. */
  left_out: LeftAside[];
  sample: string[];
}

export interface ImportChoices {
  strength: Strength;
  encoding: string;
}

/** An import that was made, with how many people it brought and at how many it added something. */
export interface PastImport {
  import_id: string;
  format: string;
  made_on: string;
  is_undone: boolean;
  added: number;
  updated: number;
}

export interface Suggestion {
  suggestion_id: string;
  reason: string;
  ties: Line[];
}

export type ExportFormat = "vcard" | "csv" | "json" | "cards" | "cards_cp932";

/** Why Home Assistant did not take an upload. */
export class UploadRefused extends Error {
  constructor(readonly status: number) {
    super(`upload refused: ${status}`);
  }
}

type ImportNews = { share: number } | { outcome: ImportOutcome };

/**
 * Give Home Assistant the file, and let the network read it. An upload is good for one reading.
 *
 * `far` hears now and then which share of the work is done.
 */
export async function importFile(
  hass: HomeAssistant,
  backend: Backend,
  file: File,
  { strength, encoding }: ImportChoices,
  dry_run: boolean,
  far: (share: number) => void,
): Promise<ImportOutcome> {
  const file_id = await upload(hass, file);
  const chosen = encoding === AUTOMATIC ? {} : { encoding };
  let outcome: ImportOutcome | undefined;
  await backend.follow<ImportNews>("import", { file_id, strength, dry_run, follow: true, ...chosen }, (news) => {
    if ("outcome" in news) outcome = news.outcome;
    else far(news.share);
  });
  if (!outcome) throw new Error("an import ended without an outcome");
  return outcome;
}

export const AUTOMATIC = "auto";

async function upload(hass: HomeAssistant, file: File): Promise<string> {
  const form = new FormData();
  form.append("file", file, file.name);
  const answer = await hass.fetchWithAuth("/api/file_upload", { method: "POST", body: form });
  if (!answer.ok) throw new UploadRefused(answer.status);
  const { file_id } = (await answer.json()) as { file_id: string };
  return file_id;
}

export function undoImport(backend: Backend, import_id: string): Promise<unknown> {
  return backend.ask("undo_import", { import_id });
}

export async function importsOf(backend: Backend): Promise<PastImport[]> {
  return (await backend.ask<{ imports: PastImport[] }>("imports")).imports;
}

export function suggestionsOf(backend: Backend): Promise<{ suggestions: Suggestion[]; total: number }> {
  return backend.ask("merge_suggestions");
}

export function decideSuggestion(backend: Backend, suggestion_id: string, dismissed: boolean): Promise<unknown> {
  return backend.ask("dismiss_merge_suggestion", { suggestion_id, dismissed });
}

/** Let the browser download an export: Home Assistant signs the path for whoever asks. */
export async function download(backend: Backend, format: ExportFormat): Promise<void> {
  const { path } = await backend.ask<{ path: string }>("sign_export", { format });
  const link = document.createElement("a");
  link.href = path;
  link.download = "";
  link.click();
}
