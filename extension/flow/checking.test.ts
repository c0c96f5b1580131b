import { beforeEach, describe, expect, it } from "vitest";
import type { SluiceEvent } from "../messages/to-worker.ts";
import { AnswerChecks } from "./checking.ts";

const EVENT: SluiceEvent = { inspection: "i", outcome: "sent-redacted" };
const SENT = "Write to [EMAIL_1]";

let told: SluiceEvent[];
let presses: (() => Promise<boolean>)[];
let checks: AnswerChecks;

beforeEach(() => {
  document.body.replaceChildren();
  told = [];
  presses = [];
  checks = new AnswerChecks(
    (check) => {
      presses.push(check);
      return document.createElement("sluice-check");
    },
    async (event) => told.push(event) > 0,
  );
});

function message(text: string): HTMLElement {
  const element = document.createElement("p");
  element.textContent = text;
  return document.body.appendChild(element);
}

const due = (since = performance.now()) => checks.expect({ event: EVENT, text: SENT, since });
const offeredIn = () => document.querySelector("sluice-check")?.parentElement?.textContent;

describe("AnswerChecks", () => {
  it("offers the step at the answer, and tells of the message it answers", async () => {
    due();
    checks.seen(message("I wrote to [EMAIL_1]"));
    expect(offeredIn()).toBe("I wrote to [EMAIL_1]");
    await presses[0]?.();
    expect(told).toEqual([{ ...EVENT, answerChecked: true }]);
  });

  it("offers it when the answer was there before the agent's word about the message", () => {
    const since = performance.now();
    checks.seen(message("I wrote to [EMAIL_1]"));
    due(since);
    expect(offeredIn()).toBe("I wrote to [EMAIL_1]");
  });

  it("offers it once, and again where the page has drawn the answer anew", () => {
    due();
    const answer = message("I wrote to [EMAIL_1]");
    for (let i = 0; i < 3; i++) checks.seen(answer);
    expect(document.querySelectorAll("sluice-check")).toHaveLength(1);
    answer.textContent = "I wrote to [EMAIL_1] today";
    checks.seen(answer);
    expect(offeredIn()).toBe("I wrote to [EMAIL_1] today");
    expect(presses).toHaveLength(1);
  });

  it.each([
    ["the person's own message", () => [`${SENT} Edit`]],
    ["an older answer", () => []],
  ])("does not offer it at %s", (_, later) => {
    const older = message("an older answer to [EMAIL_1]");
    checks.seen(older);
    due(performance.now() + 0.001);
    checks.seen(older);
    for (const text of later()) checks.seen(message(text));
    expect(offeredIn()).toBeUndefined();
  });

  it("does not go back to a message above the answer", () => {
    const above = message("You said [EMAIL_1]");
    due();
    checks.seen(message("I wrote to [EMAIL_1]"));
    checks.seen(above);
    expect(offeredIn()).toBe("I wrote to [EMAIL_1]");
  });
});
