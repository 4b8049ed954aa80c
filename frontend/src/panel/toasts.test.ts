import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TOAST_MS, Toasts } from "./toasts";

const host = { addController: () => undefined, removeController: () => undefined, requestUpdate: () => undefined };
const toasts = () => new Toasts({ ...host, updateComplete: Promise.resolve(true) });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a message", () => {
  it("stays for ten seconds", () => {
    const shown = toasts();
    shown.show({ message: "Done." });
    vi.advanceTimersByTime(TOAST_MS - 1);
    expect(shown.shown?.message).toBe("Done.");
    vi.advanceTimersByTime(1);
    expect(shown.shown).toBeUndefined();
  });

  it("gives way to the next, which has its own ten seconds", () => {
    const shown = toasts();
    shown.show({ message: "One." });
    vi.advanceTimersByTime(TOAST_MS - 1);
    shown.show({ message: "Two." });
    vi.advanceTimersByTime(TOAST_MS - 1);
    expect(shown.shown?.message).toBe("Two.");
  });

  it("waits while somebody is about to tap it", () => {
    const shown = toasts();
    shown.show({ message: "Done." });
    shown.wait();
    vi.advanceTimersByTime(TOAST_MS * 2);
    expect(shown.shown).toBeDefined();
    shown.go();
    vi.advanceTimersByTime(TOAST_MS);
    expect(shown.shown).toBeUndefined();
  });

  it("is taken back once", () => {
    const shown = toasts();
    const undo = async () => undefined;
    shown.show({ message: "Done.", undo });
    expect(shown.take()).toBe(undo);
    expect(shown.take()).toBeUndefined();
  });
});
