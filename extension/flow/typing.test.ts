// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { About, Judgement } from "../messages/to-worker.ts";
import { Judge } from "./judge.ts";
import type { Page } from "./page.ts";
import { Typed } from "./typed.ts";
import { TypingFlow } from "./typing.ts";

/** A composer whose drafts are judged when the test says so. */
function start() {
  const asked: { readonly text: string; readonly answer: (id: string) => void }[] = [];
  const shown: string[] = [];
  let account = "free";
  const about = (): About => ({ site: "chat.example", signals: { activeAccount: account }, conversation: "c" });
  const inspect = (text: string) =>
    new Promise<Judgement>((done) => {
      const answer = (id: string) => done({ kind: "verdict", verdict: { id }, pausedUntil: 0 } as unknown as Judgement);
      asked.push({ text, answer });
    });
  const idOf = (judgement: Judgement) => (judgement.kind === "verdict" ? judgement.verdict.id : judgement.kind);
  const page = { judge: new Judge(inspect, about), typed: new Typed() } as unknown as Page;
  const show = {
    judged: (judgement: Judgement) => shown.push(`judged ${idOf(judgement)}`),
    lately: (judgement: Judgement) => shown.push(`lately ${idOf(judgement)}`),
    empty: () => shown.push("empty"),
  };
  const field = document.body.appendChild(document.createElement("textarea"));
  const typing = new TypingFlow(page, show, new AbortController().signal);
  const write = (text: string, into = field) => {
    into.value = text;
    typing.again(into);
  };
  const answer = async (nth: number, id: string) => {
    asked[nth]?.answer(id);
    await vi.waitFor(() => expect(shown.join()).toContain(id));
  };
  const switchTo = (to: string) => {
    account = to;
  };
  return { asked, shown, field, write, answer, switchTo };
}

describe("TypingFlow", () => {
  beforeEach(() => document.body.replaceChildren());

  it("asks about one draft at a time, then about the latest, and leaves out those between", async () => {
    const { asked, shown, write, answer } = start();
    for (const text of ["a", "ab", "abc", "abcd"]) write(text);
    expect(asked.map(({ text }) => text)).toEqual(["a"]);
    await answer(0, "first");
    await answer(1, "second");
    expect(asked.map(({ text }) => text)).toEqual(["a", "abcd"]);
    expect(shown).toEqual(["lately first", "judged second"]);
  });

  it("judges again when the account changes while it is judged", async () => {
    const { shown, write, answer, switchTo } = start();
    write("same");
    switchTo("team");
    write("same");
    await answer(0, "under free");
    await answer(1, "under team");
    expect(shown).toEqual(["lately under free", "judged under team"]);
  });

  it("shows nothing of a draft that was emptied meanwhile", async () => {
    const { asked, shown, write, answer } = start();
    write("secret");
    write("");
    asked[0]?.answer("late");
    write("next");
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    await answer(1, "next");
    expect(shown.filter((it) => it.startsWith("judged"))).toEqual(["judged next"]);
  });

  it("follows the draft into a composer that replaced the first", async () => {
    const { shown, field, write, answer } = start();
    write("first");
    const next = document.body.appendChild(document.createElement("textarea"));
    field.remove();
    write("second", next);
    await answer(0, "first");
    await answer(1, "second");
    expect(shown.at(-1)).toBe("judged second");
  });

  it("asks again for an agent that is away, without a key", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] });
    const answers: Judgement[] = [
      { kind: "away", reason: "not-running", closed: false },
      { kind: "verdict", verdict: { id: "back" }, pausedUntil: 0 } as unknown as Judgement,
    ];
    const about = (): About => ({ site: "chat.example", signals: {}, conversation: "c" });
    const judge = new Judge(async () => answers.shift() ?? Promise.reject(new Error("asked too often")), about);
    const shown: string[] = [];
    const show = { judged: ({ kind }: Judgement) => shown.push(kind), lately: () => {}, empty: () => {} };
    const page = { judge, typed: new Typed() } as unknown as Page;
    const typing = new TypingFlow(page, show, new AbortController().signal);
    const field = document.body.appendChild(document.createElement("textarea"));
    field.value = "draft";
    typing.changed(field);
    await vi.waitFor(() => expect(shown).toEqual(["away"]), { interval: 1 });
    vi.advanceTimersByTime(2000);
    await vi.waitFor(() => expect(shown).toEqual(["away", "verdict"]), { interval: 1 });
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});
