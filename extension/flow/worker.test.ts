import { afterEach, describe, expect, it, vi } from "vitest";
import { askWorker } from "./worker.ts";

/** A worker that answers by turns as it is told to: with a value, with nothing, or not at all because it was stopped. */
function worker(...turns: readonly (unknown | Error)[]) {
  const left = [...turns];
  const sendMessage = vi.fn(async () => {
    const turn = left.shift();
    if (turn instanceof Error) throw turn;
    return turn;
  });
  vi.stubGlobal("chrome", { runtime: { sendMessage } });
  return sendMessage;
}

const STOPPED = new Error("A listener indicated an asynchronous response, but the message channel closed");

describe("askWorker", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it.each([
    ["one that answers", ["yes"], "yes", 1],
    ["one that was stopped while it answered", [STOPPED, "yes"], "yes", 2],
    ["one that was stopped before it answered", [undefined, "yes"], "yes", 2],
    ["one that is gone with its extension", [STOPPED, STOPPED, "too late"], undefined, 2],
  ])("asks %s", async (_, turns, answer, times) => {
    const asked = worker(...turns);
    expect(await askWorker({ kind: "read-state" })).toBe(answer);
    expect(asked).toHaveBeenCalledTimes(times);
  });
});
