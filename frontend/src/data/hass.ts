import type { NumberFormat } from "../common/numbers";

/** The part of Home Assistant's page that we use. */

export type Unsubscribe = () => void;

export interface Connection {
  subscribeMessage<Message>(
    callback: (message: Message) => void,
    command: Record<string, unknown>,
    options?: { resubscribe?: boolean },
  ): Promise<() => Promise<void>>;
  addEventListener(event: "ready" | "disconnected", listener: () => void): void;
  removeEventListener(event: "ready" | "disconnected", listener: () => void): void;
}

export interface HomeAssistant {
  connection: Connection;
  callWS<Answer>(command: Record<string, unknown>): Promise<Answer>;
  fetchWithAuth(path: string, init?: RequestInit): Promise<Response>;
  localize(key: string, placeholders?: Record<string, string>): string;
  loadBackendTranslation(category: string, integration: string): Promise<HomeAssistant["localize"] | undefined>;
  language: string;
  locale?: { language: string; number_format?: NumberFormat };
  themes?: { darkMode: boolean };
  panels: Record<string, { config?: { _panel_custom?: { name: string } } | null } | undefined>;
  entities: Record<string, RegisteredEntity | undefined>;
  devices: Record<string, RegisteredDevice | undefined>;
}

interface RegisteredEntity {
  platform?: string;
  device_id?: string;
  translation_key?: string;
  hidden?: boolean;
}

interface RegisteredDevice {
  identifiers?: [string, string][];
  primary_config_entry?: string | null;
  name?: string | null;
  name_by_user?: string | null;
}

export function languageOf(hass: HomeAssistant | undefined): string {
  return hass?.locale?.language ?? hass?.language ?? "en";
}

export const PANEL = "/weak-ties";

/** Whether our panel is there for this user. A dashboard may have taken its address. */
export function hasPanel(hass: Pick<HomeAssistant, "panels"> | undefined): boolean {
  return hass?.panels[PANEL.slice(1)]?.config?._panel_custom?.name === "weak-ties-panel";
}
