import { describe, expect, it } from "vitest";
import { Typed } from "./typed.ts";

describe("Typed", () => {
  it.each([
    ["the draft itself", "charge 4111 1111 now", true],
    ["the draft with other line breaks", "charge 4111\n1111 now\n", true],
    ["a text around it", "user: charge 4111 1111 now (en)", true],
    ["a piece of it", "4111 1111", true],
    ["a short piece of it", "now", false],
    ["something else", "eyJhbGciOiJIUzI1NiJ9.session", false],
  ])("finds it in %s: %s", (_, text, expected) => {
    const typed = new Typed();
    typed.note("charge 4111 1111 now");
    expect(typed.isIn(text)).toBe(expected);
  });

  it("takes a short draft for itself only", () => {
    const typed = new Typed();
    typed.note("hi");
    expect([typed.isIn("hi "), typed.isIn("this is history")]).toEqual([true, false]);
  });

  it("forgets all but the latest drafts", () => {
    const typed = new Typed();
    for (const draft of ["first draft", "second draft", "third draft", "fourth draft", "fifth draft"])
      typed.note(draft);
    expect([typed.isIn("first draft"), typed.isIn("second draft")]).toEqual([false, true]);
  });
});
