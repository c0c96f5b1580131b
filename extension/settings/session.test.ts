import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { pausedUntil, pauseUntil } from "./session.ts";

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);

describe("a pause", () => {
  beforeEach(() => {
    const kept: Record<string, unknown> = {};
    const session = {
      get: async (name: string) => ({ [name]: kept[name] }),
      set: async (values: Record<string, unknown>) => void Object.assign(kept, values),
    };
    vi.stubGlobal("chrome", { storage: { session } });
    vi.useFakeTimers({ now: NOON });
  });

  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it.each([
    ["holds at once", 0, true],
    ["holds until its end", 15 * MINUTE - 1, true],
    ["ends by itself", 15 * MINUTE, false],
    ["ends when the clock is set forward", 24 * 60 * MINUTE, false],
    ["ends when the clock is set back, or it would last longer", -MINUTE, false],
  ])("%s", async (_, later, holds) => {
    await pauseUntil(NOON + 15 * MINUTE);
    vi.setSystemTime(NOON + later);
    expect(await pausedUntil()).toBe(holds ? NOON + 15 * MINUTE : 0);
  });

  it("is none when none was begun", async () => {
    expect(await pausedUntil()).toBe(0);
  });
});
