import { describe, expect, it } from "vitest";
import { keepOwnNames } from "./own-names.ts";

const at = (text: string, value: string, name: string) => ({
  name,
  type: "X",
  start: text.indexOf(value),
  end: text.indexOf(value) + value.length,
});

describe("keepOwnNames", () => {
  it.each([
    ["tell [EMAIL_1] and bob@x.de", "tell [EMAIL_1] and [EMAIL_2]", 1],
    ["tell bob@x.de", "tell [EMAIL_2]", 1],
    ["tell [EMAIL_1]", "tell [EMAIL_1]", 0],
  ])("%s leaves as %s", (text, expected, count) => {
    const placeholders = [at(text, "[EMAIL_1]", "[CUSTOM_1]"), at(text, "bob@x.de", "[EMAIL_2]")];
    const found = placeholders.filter(({ start }) => start >= 0);
    const kept = keepOwnNames(text, { text: "as the agent has it", placeholders: found });
    expect(kept.placeholders).toHaveLength(count);
    expect(found.length === count ? expected : kept.text).toBe(expected);
  });
});
