import { LitElement, type PropertyDeclarations } from "lit";
import { type Counted, type Key, localize, localizeCount } from "../common/localize";
import { type Album, albumOf } from "../data/album";
import { Backend } from "../data/backend";
import { sentenceOf } from "../data/failure";
import { type HomeAssistant, languageOf } from "../data/hass";
import { ask, pathOfTie } from "./asking";

/** What the pages of the panel share: whose network it is, what is said, and how one gets on from there. */
export class PanelView extends LitElement {
  static override properties: PropertyDeclarations = {
    hass: { attribute: false },
    network: {},
    narrow: { type: Boolean, reflect: true },
    path: {},
  };

  declare hass: HomeAssistant;
  declare network: string;
  declare narrow: boolean;
  declare path: string;

  protected get language(): string {
    return languageOf(this.hass);
  }

  protected get backend(): Backend {
    return new Backend(this.hass, this.network);
  }

  protected get album(): Album {
    return albumOf(this.hass, this.network);
  }

  protected say(key: Key, placeholders: Record<string, string | number> = {}): string {
    return localize(this.language, key, placeholders);
  }

  protected count(stem: Counted, count: number): string {
    return localizeCount(this.language, stem, count);
  }

  protected go(path: string): void {
    ask(this, "weak-ties-navigate", { path });
  }

  protected open(tie: string): void {
    this.go(pathOfTie(tie));
  }

  protected toast(message: string, undo?: () => Promise<unknown>): void {
    ask(this, "weak-ties-toast", undo ? { message, undo } : { message });
  }

  /** Do something; what goes wrong is said in words. Gives whether it went well. */
  protected async attempt(act: () => Promise<unknown>): Promise<boolean> {
    try {
      await act();
      return true;
    } catch (error) {
      this.toast((await sentenceOf(this.hass, error).catch(() => "")) || this.say("failed"));
      return false;
    }
  }
}
