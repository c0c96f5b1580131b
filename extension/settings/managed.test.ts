import { describe, expect, it } from "vitest";
import { DEFAULTS, effective } from "./managed.ts";

describe("effective", () => {
  it.each([
    ["nothing stored", {}, undefined, DEFAULTS, []],
    ["a person's choice", {}, { marks: false }, { ...DEFAULTS, marks: false }, []],
    ["the organisation's over the person's", { marks: true }, { marks: false }, DEFAULTS, ["marks"]],
    ["values of a wrong kind", { whenAgentAway: "sometimes", marks: "yes" }, 7, DEFAULTS, []],
    [
      "a locked away rule",
      { whenAgentAway: "closed" },
      {},
      { ...DEFAULTS, whenAgentAway: "closed" },
      ["whenAgentAway"],
    ],
  ])("with %s", (_, managed, own, values, locked) => {
    expect(effective(managed, own)).toEqual({ values, locked });
  });
});
