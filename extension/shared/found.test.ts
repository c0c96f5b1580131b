import { describe, expect, it } from "vitest";
import { countTypes, cuts, type Finding } from "./found.ts";

const finding = (type: string, level: Finding["level"]): Finding => ({
  start: 0,
  end: 1,
  type,
  subtype: "",
  level,
  score: 1,
  detector: "",
});

describe("countTypes", () => {
  it("puts the gravest first and counts each type once", () => {
    const findings = [finding("EMAIL", "internal"), finding("CREDIT_CARD", "regulated"), finding("EMAIL", "internal")];
    expect(countTypes(findings)).toEqual([
      { type: "CREDIT_CARD", count: 1 },
      { type: "EMAIL", count: 2 },
    ]);
  });
});

describe("cuts", () => {
  it.each([
    ["in the middle", "mail bob now", [[5, 8, "[PERSON_1]"]], ["mail ", "-bob+[PERSON_1]", " now"]],
    [
      "at both ends",
      "bob to eve",
      [
        [7, 10, "[B]"],
        [0, 3, "[A]"],
      ],
      ["-bob+[A]", " to ", "-eve+[B]"],
    ],
    ["nowhere", "plain", [], ["plain"]],
  ] as const)("shows a replacement %s", (_, text, places, expected) => {
    const placeholders = places.map(([start, end, name]) => ({ start, end, name, type: "PERSON" }));
    const shown = cuts(text, placeholders).map((cut) =>
      "kept" in cut ? cut.kept : `-${cut.removed}+${cut.placeholder}`,
    );
    expect(shown).toEqual(expected);
  });
});
