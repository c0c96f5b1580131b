import { describe, expect, it } from "vitest";
import { versionProblem } from "./version.ts";

describe("versionProblem", () => {
  it.each([
    ["the agent it was built with", { api: 1, oldestApi: 1 }, undefined],
    ["a newer agent that still answers it", { api: 7, oldestApi: 1 }, undefined],
    ["a newer agent that answers it no longer", { api: 7, oldestApi: 2 }, "too-new"],
    ["an older agent", { api: 0, oldestApi: 0 }, "too-old"],
    ["an agent from before the field", { api: 1 }, undefined],
    ["an agent that does not say", {}, "too-old"],
    ["a number that is none", { api: "1", oldestApi: 1 }, "too-old"],
    ["nothing", undefined, "too-old"],
  ])("judges %s", (_, health, expected) => {
    expect(versionProblem(health)).toBe(expected);
  });
});
