import { describe, expect, it } from "vitest";
import { stretchBetween } from "./in-view.ts";

const lines = (index: number) => ({ top: index * 10, bottom: index * 10 + 9 });

describe("stretchBetween", () => {
  it.each([
    ["the middle", 100, 200, 300, { first: 20, end: 31 }],
    ["the beginning", 100, -50, 45, { first: 0, end: 5 }],
    ["the end", 100, 950, 5000, { first: 95, end: 100 }],
    ["nothing above", 100, -200, -100, { first: 0, end: 0 }],
    ["nothing below", 100, 5000, 6000, { first: 100, end: 100 }],
    ["nothing of nothing", 0, 0, 100, { first: 0, end: 0 }],
  ])("finds %s", (_, count, from, to, stretch) => {
    expect(stretchBetween(count, lines, { from, to })).toEqual(stretch);
  });

  it("asks for few places", () => {
    let asked = 0;
    const counting = (index: number) => {
      asked++;
      return lines(index);
    };
    stretchBetween(10_000, counting, { from: 50_000, to: 50_500 });
    expect(asked).toBeLessThan(40);
  });
});
