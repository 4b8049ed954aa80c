/** What a view asks of the shell. */

export interface Toast {
  message: string;
  undo?: () => Promise<unknown>;
}

export interface ShellEvents {
  "weak-ties-navigate": { path: string };
  "weak-ties-toast": Toast;
  "weak-ties-add": Record<string, never>;
}

export type ShellEvent<Name extends keyof ShellEvents> = CustomEvent<ShellEvents[Name]>;

export function ask<Name extends keyof ShellEvents>(from: EventTarget, name: Name, detail: ShellEvents[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

export function pathOfTie(id: string): string {
  return `tie/${encodeURIComponent(id)}`;
}
