import type { GuardOrder, GuardReport } from "../messages/guard-link.ts";
import type { AttachFlow } from "./attaching.ts";
import type { Health } from "./health.ts";
import type { LeavingFlow } from "./leaving.ts";
import type { Page } from "./page.ts";
import type { Notify } from "./send.ts";

type Ears = {
  readonly page: Page;
  readonly health: Health;
  readonly leaving: LeavingFlow;
  readonly attach: AttachFlow;
  readonly notify: Notify;
  readonly composer: () => HTMLElement | undefined;
  /** The account has become known, or is another one. */
  readonly judgeAgain: () => void;
};

/** Brings what the guard reports to the part that answers it. */
export function reportFollower(ears: Ears) {
  const { page, health, leaving, attach, notify, composer, judgeAgain } = ears;
  const tellUnread = (stopped: boolean) => notify(stopped ? "unreadable-held" : "unreadable", composer());
  return async (report: GuardReport, order: (order: GuardOrder) => void): Promise<void> => {
    switch (report.kind) {
      case "leaving":
        if (!report.aside && report.texts.some((text) => page.concerns(text))) health.leaving();
        order(await leaving.rule(report, () => order({ kind: "waiting", id: report.id })));
        return;
      case "leaving-file":
        // Reading a file takes longer than a text may be held.
        order({ kind: "waiting", id: report.id });
        order(await leaving.ruleFile(report, attach));
        return;
      case "withdrawn":
      case "timed-out":
        leaving.withdraw(report.id);
        if (report.kind === "timed-out") notify(report.stopped ? "held" : "unchecked", composer());
        return;
      case "unreadable": {
        await page.ruled;
        const { closed } = page.rules;
        order({ kind: closed ? "stop" : "allow", id: report.id });
        tellUnread(closed);
        return;
      }
      case "unwaited":
        tellUnread(report.stopped);
        return;
      case "accounts":
        page.signals.noteAccounts(report);
        judgeAgain();
        return;
      case "active-account":
        if (page.signals.noteActive(report.id)) judgeAgain();
    }
  };
}
