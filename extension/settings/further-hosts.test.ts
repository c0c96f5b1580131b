import { describe, expect, it } from "vitest";
import { hostIn } from "./further-hosts.ts";

describe("hostIn", () => {
  it.each([
    ["chat.example.com", "chat.example.com"],
    [" https://Chat.Example.com/c/1?x=2 ", "chat.example.com"],
    ["chat.example.com:8443", "chat.example.com"],
    ["*.example.com", undefined],
    ["localhost", undefined],
    ["chat example", undefined],
    ["", undefined],
  ])("in '%s' is %s", (written, expected) => {
    expect(hostIn(written)).toBe(expected);
  });
});
