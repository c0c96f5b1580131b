import { describe, expect, it } from "vitest";
import { openBody } from "./body.ts";
import type { SiteRequest } from "./site.ts";

const chatgpt: SiteRequest = {
  id: "message",
  url: "",
  body: "json",
  texts: ["messages[*].content.parts[*]", "messages[*].content.parts[*].text"],
  modifiers: [{ id: "temporary-chat", path: "history_and_training_disabled", equals: "true" }],
};
const gemini: SiteRequest = { id: "message", url: "", body: "form", texts: ["['f.req']~[1]~[0][0]"] };
const copilot: SiteRequest = {
  id: "message",
  url: "",
  body: "json",
  where: { event: "send" },
  texts: ["content[*].text"],
};

const END = "\u001e";
const records: SiteRequest = { id: "message", url: "", body: "records", texts: ["[*].arguments[*].message.text"] };

describe("openBody", () => {
  it("reads and replaces every text of a ChatGPT message, pictures left alone", () => {
    const picture = { content_type: "image_asset_pointer" };
    const body = { messages: [{ content: { parts: ["mail bob@example.com", picture] } }], model: "auto" };
    const open = openBody(JSON.stringify(body), chatgpt, JSON);
    expect(open?.texts).toEqual(["mail bob@example.com"]);
    expect(JSON.parse(open?.withTexts(["mail [EMAIL_1]"]) ?? "")).toEqual({
      messages: [{ content: { parts: ["mail [EMAIL_1]", picture] } }],
      model: "auto",
    });
  });

  it.each([
    [true, ["temporary-chat"]],
    [false, []],
  ])("with training disabled %s reports %s", (disabled, expected) => {
    const body = JSON.stringify({ messages: [], history_and_training_disabled: disabled });
    expect(openBody(body, chatgpt, JSON)?.modifiers).toEqual(expected);
  });

  it("reads and replaces the prompt of a Gemini form", () => {
    const inner = JSON.stringify([["hello there", 0, null], ["en"]]);
    const body = new URLSearchParams({ "f.req": JSON.stringify([null, inner]), at: "token" }).toString();
    const open = openBody(body, gemini, JSON);
    expect(open?.texts).toEqual(["hello there"]);
    const sent = new URLSearchParams(open?.withTexts(["hello [PERSON_1]"]));
    expect(sent.get("at")).toBe("token");
    expect(sent.get("f.req")).toContain("hello [PERSON_1]");
  });

  it.each([
    ["a frame that sends", { event: "send", content: [{ type: "text", text: "hi" }] }, ["hi"]],
    ["a frame of another kind", { event: "ping" }, []],
  ])("opens %s", (_, frame, texts) => {
    expect(openBody(JSON.stringify(frame), copilot, JSON)?.texts).toEqual(texts);
  });

  it("opens nothing when the body is not what the site file says", () => {
    expect(openBody("plain words", chatgpt, JSON)).toBeUndefined();
  });

  it("reads and replaces a text in one of several records", () => {
    const call = { target: "chat", arguments: [{ message: { text: "mail bob@example.com" } }] };
    const metrics = { target: "Metrics", arguments: [{ Timestamps: {} }] };
    const open = openBody([call, metrics].map((it) => JSON.stringify(it) + END).join(""), records, JSON);
    expect(open?.texts).toEqual(["mail bob@example.com"]);
    const sent = open?.withTexts(["mail [EMAIL_1]"]).split(END) ?? [];
    expect(sent.map((it) => it && JSON.parse(it))).toEqual([
      { target: "chat", arguments: [{ message: { text: "mail [EMAIL_1]" } }] },
      metrics,
      "",
    ]);
  });

  it("keeps fields of a form that occur twice, and their order", () => {
    const form: SiteRequest = { id: "message", url: "", body: "form", texts: ["q"] };
    expect(openBody("a=1&q=mail+bob&a=2", form, JSON)?.withTexts(["x y"])).toBe("a=1&q=x+y&a=2");
  });
});
