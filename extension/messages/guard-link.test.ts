import { describe, expect, it } from "vitest";
import { readGuardReport } from "./guard-link.ts";

const leaving = { kind: "leaving", id: 1, texts: ["hello"], modifiers: [], aside: false };
const file = { kind: "leaving-file", id: 2, file: new Blob(["x"]), name: "a.txt" };
const accounts = { kind: "accounts", accounts: [{ id: "a", attributes: { plan: ["free"] } }, { id: "b" }] };

/** The page's world makes these; a page that got hold of the line could make any. */
describe("readGuardReport", () => {
  it.each([
    leaving,
    file,
    accounts,
    { kind: "withdrawn", id: 3 },
    { kind: "timed-out", id: 4, stopped: true },
    { kind: "unreadable", id: 5 },
    { kind: "unwaited", stopped: false },
    { kind: "active-account", id: "a" },
  ])("takes $kind", (report) => {
    expect(readGuardReport(report)).toBe(report);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["a text", "leaving"],
    ["a list", [leaving]],
    ["no kind", { ...leaving, kind: undefined }],
    ["a kind nobody knows", { ...leaving, kind: "allow" }],
    ["a kind of the language's own", { ...leaving, kind: "constructor" }],
    ["a kind in a list", { ...leaving, kind: ["leaving"] }],
    ["no id", { ...leaving, id: undefined }],
    ["an id that is a text", { ...leaving, id: "1" }],
    ["half an id", { ...leaving, id: 1.5 }],
    ["one text", { ...leaving, texts: "hello" }],
    ["texts that are none", { ...leaving, texts: [{ length: 5 }] }],
    ["modifiers that are none", { ...leaving, modifiers: [1] }],
    ["aside that is no answer", { ...leaving, aside: "no" }],
    ["a file that is a text", { ...file, file: "x" }],
    ["a file without a name", { ...file, name: undefined }],
    ["withdrawn without an id", { kind: "withdrawn" }],
    ["timed out without an answer", { kind: "timed-out", id: 4 }],
    ["unreadable without an id", { kind: "unreadable", id: Number.NaN }],
    ["unwaited without an answer", { kind: "unwaited", stopped: 1 }],
    ["one account", { kind: "accounts", accounts: { id: "a" } }],
    ["an account without an id", { kind: "accounts", accounts: [{ attributes: {} }] }],
    ["attributes that are no texts", { kind: "accounts", accounts: [{ id: "a", attributes: { plan: [1] } }] }],
    ["attributes that are a list", { kind: "accounts", accounts: [{ id: "a", attributes: ["plan"] }] }],
    ["an active account that is none", { kind: "active-account", id: 7 }],
  ])("refuses %s", (_, report) => {
    expect(readGuardReport(report)).toBeUndefined();
  });
});
