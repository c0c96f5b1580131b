import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapAt, partsAt } from "./json-path.ts";

const chatgpt = { messages: [{ content: { parts: ["one", "two", { asset: 1 }] } }, { content: { parts: ["three"] } }] };
const gemini = { "f.req": JSON.stringify([null, JSON.stringify([["hello", 0, null], ["en"]])]) };

describe("partsAt", () => {
  it.each([
    ["items in items", chatgpt, "messages[*].content.parts[*]", ["one", "two", { asset: 1 }, "three"]],
    ["one item", chatgpt, "messages[1].content.parts[0]", ["three"]],
    ["JSON in a JSON text", { f: gemini["f.req"] }, "f~[1]~[0][0]", ["hello"]],
    ["all members", { a: { b: 1 }, c: { b: 2 } }, "*.b", [1, 2]],
    ["every text", { a: "x", b: [{ c: "y" }, 3, null] }, "**", ["x", "y"]],
    ["a member whose name has dots", gemini, "['f.req']~[1]~[0][0]", ["hello"]],
    ["the whole", "text", "$", ["text"]],
    ["a way that leads nowhere", chatgpt, "nothing.here[*]", []],
    ["a text that is not JSON", { f: "plain" }, "f~[0]", []],
    ["an inherited member", {}, "__proto__.constructor", []],
  ])("finds %s", (_, root, path, expected) => {
    expect(partsAt(root, path).map(({ part }) => part)).toEqual(expected);
  });

  it("tells the member name an entry stood under", () => {
    expect(partsAt({ accounts: { "acc-1": {}, "acc-2": {} } }, "accounts.*").map(({ key }) => key)).toEqual([
      "acc-1",
      "acc-2",
    ]);
  });
});

describe("mapAt", () => {
  it("rewrites a text inside JSON inside JSON", () => {
    const changed = mapAt({ f: gemini["f.req"] }, "f~[1]~[0][0]", JSON, () => "[EMAIL_1]") as { f: string };
    expect(JSON.parse((JSON.parse(changed.f) as string[])[1] ?? "")).toEqual([["[EMAIL_1]", 0, null], ["en"]]);
  });

  it("leaves the value itself alone when nothing changes", () => {
    fc.assert(
      fc.property(fc.json(), fc.constantFrom("a.b", "[*].a", "*[0]", "$", "a~[0]", "**"), (text, path) => {
        const root = JSON.parse(text);
        expect(mapAt(root, path, JSON, (part) => part)).toBe(root);
      }),
    );
  });
});
