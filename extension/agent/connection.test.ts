import { createHmac } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Connection } from "./connection.ts";

const PAIRING = { port: 18765, token: "known to both" };

/** An agent that proves itself as often as it is asked to; gives the number of times. */
function answeringAgent() {
  let proofs = 0;
  vi.stubGlobal("fetch", (address: string) => {
    proofs++;
    const challenge = new URL(address).searchParams.get("challenge");
    const said = `sluice-health:${challenge}:${PAIRING.port}`;
    const portProof = createHmac("sha256", PAIRING.token).update(said).digest("hex");
    return Promise.resolve(Response.json({ portProof, api: 1, version: "1" }));
  });
  return () => proofs;
}

/** The renewal that is due now is over when the next one is planned. */
async function isProven(proofs: () => number, times: number): Promise<void> {
  vi.advanceTimersByTime(360);
  await vi.waitFor(() => expect([proofs(), vi.getTimerCount()]).toEqual([times, 1]), { interval: 1 });
}

describe("Connection", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("renews the proof while it is in use, so that no call has to wait, and stops soon after", async () => {
    const proofs = answeringAgent();
    const connection = new Connection({ get: async () => PAIRING, set: async () => {} });
    const first = await connection.open();
    expect(first.kind).toBe("proven");
    for (let renewed = 2; renewed < 5; renewed++) {
      await isProven(proofs, renewed);
      expect((await connection.open()).kind).toBe("proven");
      expect(proofs()).toBe(renewed);
    }
    await isProven(proofs, 5);
    vi.setSystemTime(Date.now() + 2000);
    vi.advanceTimersByTime(360);
    expect([proofs(), vi.getTimerCount()]).toEqual([5, 0]);
  });

  it.each([0, 400])("gives nothing to a program that took the port %i ms after the proof ran out", async (after) => {
    answeringAgent();
    const connection = new Connection({ get: async () => PAIRING, set: async () => {} });
    await connection.open();
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ portProof: "00", api: 1, version: "1" })));
    vi.stubGlobal("chrome", { runtime: { sendNativeMessage: () => Promise.reject(new Error("host not found")) } });
    vi.advanceTimersByTime(500 + after);
    expect((await connection.open()).kind).toBe("away");
  });

  it("asks again at once after a renewal that nobody waited for has failed", async () => {
    answeringAgent();
    const connection = new Connection({ get: async () => PAIRING, set: async () => {} });
    await connection.open();
    const nobody = vi.fn(() => Promise.reject(new TypeError("Failed to fetch")));
    vi.stubGlobal("fetch", nobody);
    vi.stubGlobal("chrome", { runtime: { sendNativeMessage: () => Promise.reject(new Error("host not found")) } });
    vi.advanceTimersByTime(360);
    await vi.waitFor(() => expect(nobody).toHaveBeenCalledTimes(1), { interval: 1 });
    vi.setSystemTime(Date.now() + 500);
    const proofs = answeringAgent();
    await vi.waitFor(async () => expect((await connection.open()).kind).toBe("proven"), { interval: 1 });
    expect(proofs()).toBe(1);
  });

  it("finds an agent that has come back on another port, as one that was updated does", async () => {
    const kept = vi.fn(async () => {});
    const connection = new Connection({ get: async () => ({ ...PAIRING, port: 1 }), set: kept });
    const proofs = answeringAgent();
    vi.stubGlobal("chrome", { runtime: { sendNativeMessage: async () => ({ type: "agent", ...PAIRING }) } });
    expect(await connection.open()).toMatchObject({ kind: "proven", pairing: PAIRING });
    expect(proofs()).toBe(2);
    expect(kept).toHaveBeenCalledWith(PAIRING);
  });
});
