import { html, type TemplateResult } from "lit";
import type { HomeAssistant } from "../data/hass";
import type { ViewName } from "./routes";

/** What every view is given. */
export interface Shown {
  hass: HomeAssistant;
  network: string;
  narrow: boolean;
  path: string;
}

/** What brings a view's element; each is a file of its own that is loaded when somebody goes there. */
export const LOADERS: Record<ViewName, () => Promise<unknown>> = {
  week: () => import("./views/week"),
  people: () => import("./views/people"),
  tie: () => import("./views/tie"),
  triage: () => import("./views/triage"),
  network: () => import("./views/network"),
  season: () => import("./views/season"),
  files: () => import("./views/files"),
};

const TEMPLATES: Record<ViewName, (shown: Shown) => TemplateResult> = {
  week: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-week .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-week>`,
  people: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-people .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-people>`,
  tie: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-tie .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-tie>`,
  triage: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-triage .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-triage>`,
  network: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-network .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-network>`,
  season: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-season .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-season>`,
  files: ({ hass, network, narrow, path }) =>
    html`<weak-ties-view-files .hass=${hass} .network=${network} .narrow=${narrow} .path=${path}></weak-ties-view-files>`,
};

export function viewOf(view: ViewName, shown: Shown): TemplateResult {
  return TEMPLATES[view](shown);
}
