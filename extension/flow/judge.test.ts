import { describe, expect, it } from "vitest";
import type { About, Judgement } from "../messages/to-worker.ts";
import { Judge } from "./judge.ts";

const away: Judgement = { kind: "away", reason: "not-running", closed: false };
const verdict = (id: string) => ({ kind: "verdict", verdict: { id }, pausedUntil: 0 }) as unknown as Judgement;

function judgeOf(answers: Judgement[]) {
  const asked: string[] = [];
  let account = "free";
  const about = (): About => ({ site: "chat.example", signals: { activeAccount: account }, conversation: "c" });
  const judge = new Judge(async (text) => {
    asked.push(text);
    return answers.shift() ?? away;
  }, about);
  return {
    judge,
    asked,
    switchTo: (to: string) => {
      account = to;
    },
  };
}

describe("Judge", () => {
  it("asks once for a text, however often it is wanted", async () => {
    const { judge, asked } = judgeOf([verdict("1")]);
    const [one, two] = await Promise.all([judge.judge("a"), judge.judge("a")]);
    expect(one).toBe(two);
    expect(await judge.judge("a")).toBe(one);
    expect(asked).toEqual(["a"]);
  });

  it("asks anew when the account changes, and remembers both", async () => {
    const { judge, asked, switchTo } = judgeOf([verdict("1"), verdict("2")]);
    await judge.judge("a");
    switchTo("team");
    expect(judge.already("a")).toBeUndefined();
    await judge.judge("a");
    switchTo("free");
    expect(judge.already("a")).toMatchObject({ verdict: { id: "1" } });
    expect(asked).toEqual(["a", "a"]);
  });
});
