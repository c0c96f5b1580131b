/** Proof that whoever answers on the port knows the token: an HMAC over a nonce of ours and the port we asked on. */

import type { Pairing } from "./pairing.ts";

const NONCE_BYTES = 32;
const PREFIX = "sluice-health:";

export function freshChallenge(): string {
  return hex(crypto.getRandomValues(new Uint8Array(NONCE_BYTES)));
}

/** Compares in the time of a full comparison, whatever the proof. */
export async function isProof({ port, token }: Pairing, challenge: string, proof: string): Promise<boolean> {
  const utf8 = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8.encode(token), algorithm, false, ["verify"]);
  const given = bytes(proof);
  return given !== undefined && crypto.subtle.verify("HMAC", key, given, utf8.encode(`${PREFIX}${challenge}:${port}`));
}

function hex(data: Uint8Array): string {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytes(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^([0-9a-f]{2})+$/.test(text)) return undefined;
  const pairs = text.match(/../g) ?? [];
  return new Uint8Array(pairs.map((pair) => Number.parseInt(pair, 16)));
}
