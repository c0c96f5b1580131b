import { describe, expect, it } from "vitest";
import type { Judgement } from "../messages/to-worker.ts";
import { packed, unpacked } from "./crossing.ts";

const TEXT = "mail bob@example.com, card 4111";
const REDACTED = "mail [EMAIL_1], card [CARD_1]";
const PLACEHOLDERS = [
  { start: 27, end: 31, name: "[CARD_1]" },
  { start: 5, end: 20, name: "[EMAIL_1]" },
];

function judged(redacted: string): Judgement {
  const verdict = { id: "1", redacted: { text: redacted, placeholders: PLACEHOLDERS } };
  return { kind: "verdict", verdict, pausedUntil: 0 } as unknown as Judgement;
}

const crossed = (redacted: string): Judgement => JSON.parse(JSON.stringify(packed(judged(redacted), TEXT)));
const textOf = (judgement: Judgement) => (judgement.kind === "verdict" ? judgement.verdict.redacted.text : undefined);

describe("a judgement that crosses", () => {
  it("leaves out the redacted text that its placeholders make, and has it again", () => {
    expect(textOf(crossed(REDACTED))).toBeUndefined();
    expect(textOf(unpacked(crossed(REDACTED), TEXT))).toBe(REDACTED);
  });

  it("keeps a redacted text that its placeholders do not make", () => {
    expect(textOf(unpacked(crossed("something else"), TEXT))).toBe("something else");
  });

  it("is nothing to pack where there is no verdict", () => {
    const away: Judgement = { kind: "away", reason: "not-running", closed: false };
    expect(unpacked(packed(away, TEXT), TEXT)).toBe(away);
  });
});
