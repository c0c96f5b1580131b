import { describe, expect, it } from "vitest";
import { type Ticket, Tickets } from "./tickets.ts";

const ticket = (text: string): Ticket => ({ text, inspection: "i", outcome: "sent-redacted" });

describe("Tickets", () => {
  it.each([
    ["the same text", "mail [EMAIL_1]", "mail [EMAIL_1]", true],
    ["other line ends", "one\n\ntwo", "one\ntwo\n", true],
    ["no-break spaces", "one two", "one\u00a0two", true],
    ["the text before redaction", "mail [EMAIL_1]", "mail bob@example.com", false],
  ])("for %s", (_, granted, leaving, taken) => {
    const tickets = new Tickets(() => 0);
    tickets.grant(ticket(granted));
    expect(tickets.take(leaving) !== undefined).toBe(taken);
  });

  it("are good once", () => {
    const tickets = new Tickets(() => 0);
    tickets.grant(ticket("a"));
    expect([tickets.has("a"), tickets.has("a")]).toEqual([true, true]);
    expect(tickets.take("a")).toBeDefined();
    expect(tickets.take("a")).toBeUndefined();
    expect(tickets.has("a")).toBe(false);
  });

  it("run out", () => {
    let now = 0;
    const tickets = new Tickets(() => now);
    tickets.grant(ticket("a"));
    now = 30_001;
    expect(tickets.take("a")).toBeUndefined();
    expect(tickets.takeRedaction()).toBeUndefined();
  });
});
