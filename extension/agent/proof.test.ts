import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { freshChallenge, isProof } from "./proof.ts";

const TOKEN = "tök-en";
const PORT = 18765;
const proofOf = (token: string, challenge: string, port = PORT) =>
  createHmac("sha256", token).update(`sluice-health:${challenge}:${port}`).digest("hex");

describe("isProof", () => {
  const challenge = freshChallenge();
  it.each([
    ["the agent's own proof", proofOf(TOKEN, challenge), true],
    ["a proof under another token", proofOf("other", challenge), false],
    ["a proof of another challenge", proofOf(TOKEN, freshChallenge()), false],
    ["a proof passed on from another port", proofOf(TOKEN, challenge, PORT + 1), false],
    ["half a proof", proofOf(TOKEN, challenge).slice(0, 32), false],
    ["no hex at all", "zz", false],
    ["nothing", "", false],
  ])("judges %s", async (_, proof, expected) => {
    expect(await isProof({ port: PORT, token: TOKEN }, challenge, proof)).toBe(expected);
  });

  it("never asks the same twice", () => {
    expect(freshChallenge()).toMatch(/^[0-9a-f]{64}$/);
    expect(freshChallenge()).not.toBe(freshChallenge());
  });
});
