import { describe, expect, it } from "vitest";
import { readTabRequest } from "./to-tab.ts";
import { readWorkerRequest } from "./to-worker.ts";

const about = { site: "chatgpt.com", conversation: "c", signals: {} };
const draft = { kind: "inspect-draft", text: "hello", about };
const document = { kind: "inspect-document", name: "a.txt", mediaType: "text/plain", data: "eA==", about };
const event = { kind: "record-event", event: { inspection: "i", outcome: "sent" } };
const dismissal = { kind: "dismiss-finding", inspection: "i", finding: 0, scope: "chat" };

/** A content script in a page that was broken into could send any. */
describe("readWorkerRequest", () => {
  it.each([
    draft,
    document,
    event,
    dismissal,
    { kind: "restore-placeholder", name: "[EMAIL_1]", conversation: "c" },
    { kind: "redact-draft", text: "hello", conversation: "c" },
    { kind: "read-rules", host: "chatgpt.com" },
    { kind: "read-state" },
    { kind: "open-report" },
    { kind: "pause", minutes: 15 },
    { kind: "list-dismissals" },
    { kind: "revoke-dismissal", id: 1 },
    { kind: "use-permission", permission: "p" },
    { kind: "remember-chat", chat: "/c/1", name: "n" },
    { kind: "note-broken-site", site: "chatgpt.com" },
  ])("takes $kind", (request) => {
    expect(readWorkerRequest(request)).toBe(request);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "read-state"],
    ["a list", [{ kind: "read-state" }]],
    ["no kind", {}],
    ["a kind nobody knows", { kind: "pair" }],
    ["a kind of the language's own", { kind: "toString" }],
    ["the language's own prototype", { kind: "__proto__" }],
    ["a kind that is inherited", Object.create({ kind: "read-state" })],
    ["a draft without its text", { ...draft, text: undefined }],
    ["a text that is none", { ...draft, text: { length: 1 } }],
    ["a draft from nowhere", { ...draft, about: undefined }],
    ["signals that are none", { ...draft, about: { ...about, signals: [] } }],
    ["a document without its bytes", { ...document, data: undefined }],
    ["a placeholder without its conversation", { kind: "restore-placeholder", name: "[EMAIL_1]" }],
    ["a text to redact without its conversation", { kind: "redact-draft", text: "hello" }],
    ["an event of no inspection", { kind: "record-event", event: { outcome: "sent" } }],
    ["an outcome nobody knows", { kind: "record-event", event: { inspection: "i", outcome: "lost" } }],
    ["rules for no host", { kind: "read-rules" }],
    ["a pause of a text", { kind: "pause", minutes: "15" }],
    ["a pause back in time", { kind: "pause", minutes: -1 }],
    ["a pause for ever", { kind: "pause", minutes: Number.POSITIVE_INFINITY }],
    ["a finding before the first", { ...dismissal, finding: -1 }],
    ["a scope nobody knows", { ...dismissal, scope: "everybody" }],
    ["a dismissal of no number", { kind: "revoke-dismissal", id: "1" }],
    ["a permission that is none", { kind: "use-permission", permission: 1 }],
    ["a chat without a name", { kind: "remember-chat", chat: "/c/1" }],
    ["a site that is none", { kind: "note-broken-site", site: 1 }],
  ])("refuses %s", (_, request) => {
    expect(readWorkerRequest(request)).toBeUndefined();
  });
});

describe("readTabRequest", () => {
  it.each([
    [{ kind: "read-line" }, true],
    [{ kind: "read-state" }, false],
    [{ kind: ["read-line"] }, false],
    ["read-line", false],
    [undefined, false],
  ])("judges %j", (request, taken) => {
    expect(readTabRequest(request) !== undefined).toBe(taken);
  });
});
