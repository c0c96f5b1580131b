import { isCount, isText, member } from "../shared/shape.ts";

/** Where the agent listens, and the secret both share. */
export type Pairing = { readonly port: number; readonly token: string };

export type PairingFailure = "not-installed" | "not-running";

const HOST = "dev.sluice.agent";
const MISSING = /not found|forbidden|no such native application/i;

/** Asks the native-messaging host, which starts the agent when it may. */
export async function pair(): Promise<Pairing | PairingFailure> {
  try {
    const answer: unknown = await chrome.runtime.sendNativeMessage(HOST, { type: "pair" });
    const port = member(answer, "port");
    const token = member(answer, "token");
    return isCount(port) && isText(token) && token !== "" ? { port, token } : "not-running";
  } catch (problem) {
    return problem instanceof Error && MISSING.test(problem.message) ? "not-installed" : "not-running";
  }
}
