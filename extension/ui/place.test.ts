import { describe, expect, it } from "vitest";
import { badgePlace, panelPlace } from "./place.ts";

const view = { left: 0, top: 0, width: 1200, height: 800 };
const composer = { left: 300, top: 640, width: 600, height: 100 };

describe("panelPlace", () => {
  it.each([
    ["above the composer", { width: 560, height: 400 }, composer, { left: 320, top: 196 }],
    ["close above when there is just room", { width: 560, height: 610 }, composer, { left: 320, top: 8 }],
    ["in the middle when it does not fit above", { width: 560, height: 700 }, composer, { left: 320, top: 50 }],
    ["in the middle without a composer", { width: 560, height: 400 }, undefined, { left: 320, top: 200 }],
    ["inside a narrow window", { width: 560, height: 400 }, { ...composer, left: 900 }, { left: 632, top: 196 }],
  ])("is %s", (_, panel, near, place) => {
    expect(panelPlace(panel, near, view)).toEqual(place);
  });
});

describe("badgePlace", () => {
  it.each([
    ["above the right corner", composer, { left: 692, top: 604 }],
    ["inside when the composer is at the very top", { ...composer, top: 10 }, { left: 692, top: 8 }],
  ])("is %s", (_, frame, place) => {
    expect(badgePlace({ width: 200, height: 28 }, frame, view)).toEqual(place);
  });
});
