import type { GuardReport } from "../messages/guard-link.ts";
import type { Rules, Verdict } from "../messages/to-worker.ts";
import type { Site } from "../shared/site.ts";
import { AnswerRestorer } from "../sites/answers.ts";
import { watchAttachments } from "../sites/attachments.ts";
import { watchComposer } from "../sites/composer-watch.ts";
import { readDraft } from "../sites/draft.ts";
import { watchGestures } from "../sites/gestures.ts";
import { writeDraft } from "../sites/write.ts";
import { answerChip, copyWithValues } from "../ui/chip.ts";
import { AttachFlow } from "./attaching.ts";
import { openGuardLine } from "./guard-line.ts";
import { LeavingFlow } from "./leaving.ts";
import { Page } from "./page.ts";
import { PageView } from "./page-view.ts";
import { recourse } from "./recourse.ts";
import { replaceFinding } from "./replacing.ts";
import { type Notify, SendFlow } from "./send.ts";
import { TypingFlow } from "./typing.ts";
import { askWorker } from "./worker.ts";

/** A running page, as far as others need to know it. */
export type Parts = {
  readonly follow: (rules: Rules) => void;
  readonly line: () => Verdict["line"] | undefined;
  readonly site: () => Site;
};

const FIRST_RULES: Rules = { holdMillis: 3000, closed: false, marks: true, restoreAnswers: true, chats: {} };

/** Joins the parts of one chat page, from before its first script until `signal` fires. */
export function startPage(site: Site, signal: AbortSignal): Parts {
  const page: Page = new Page(site, FIRST_RULES, (question, until) => view().ask(question, until));
  const view: () => PageView = once(() => openView(page, () => composer.composer(), signal));
  const typing = new TypingFlow(
    page,
    { judged: (...shown) => view().judged(...shown), empty: () => view().empty() },
    signal,
  );
  const composer = watchComposer(
    () => page.site,
    {
      found: (found) => {
        view().follow(composer.frame());
        if (found === undefined) view().empty();
        else typing.again(found);
      },
      changed: (changed) => typing.changed(changed),
    },
    signal,
  );
  page.judgedAnew = () => typing.again(composer.composer());
  const notify: Notify = (...said) => view().notify(...said);
  const send = new SendFlow(page, notify, (text) => typing.isHarmlessButForAFewKeys(text), signal);
  watchGestures({ site: () => page.site, composer: composer.composer }, (gesture) => send.onGesture(gesture), signal);

  const giveBack = (text: string) => {
    const element = composer.composer();
    if (element !== undefined && readDraft(element).text.trim() === "") void writeDraft(element, text);
  };
  const leaving = new LeavingFlow(page, notify, {
    element: composer.composer,
    giveBack,
  });
  const attach = new AttachFlow(page, notify, composer.composer, signal);
  watchAttachments((handed) => void attach.onFiles(handed), signal);
  const guard = openGuardLine({ kind: "rules", site, holdMillis: FIRST_RULES.holdMillis, closed: false }, (report) => {
    void follow(report);
  });

  async function follow(report: GuardReport): Promise<void> {
    switch (report.kind) {
      case "leaving":
        guard.order(await leaving.rule(report, () => guard.order({ kind: "waiting", id: report.id })));
        return;
      case "leaving-file":
        // Reading a file takes longer than a text may be held.
        guard.order({ kind: "waiting", id: report.id });
        guard.order(await leaving.ruleFile(report, attach));
        return;
      case "withdrawn":
      case "timed-out":
        leaving.withdraw(report.id);
        if (report.kind === "timed-out") view().notify(report.stopped ? "held" : "unchecked", composer.composer());
        return;
      case "unreadable":
        view().notify("unreadable", composer.composer());
        return;
      case "accounts":
        page.signals.noteAccounts(report);
        typing.again(composer.composer());
        return;
      case "active-account":
        if (page.signals.noteActive(report.id)) typing.again(composer.composer());
    }
  }

  return {
    follow: (rules) => {
      page.follow(rules);
      guard.order({ kind: "rules", site: page.site, holdMillis: rules.holdMillis, closed: rules.closed });
      if (rules.restoreAnswers) startRestoring(page, signal);
      typing.again(composer.composer());
    },
    line: () => view().line,
    site: () => page.site,
  };
}

function openView(page: Page, composer: () => HTMLElement | undefined, signal: AbortSignal): PageView {
  const view = new PageView(
    {
      rules: () => page.rules,
      composer,
      recourse: (text) => recourse(page, () => page.judge.again(text)),
      replace: (verdict, finding) => {
        const element = composer();
        if (element === undefined) return;
        void replaceFinding(page, element, verdict, finding).then((stuck) => {
          if (!stuck) view.notify("not-replaced", element);
        });
      },
    },
    signal,
  );
  return view;
}

function startRestoring(page: Page, signal: AbortSignal): void {
  const known = new Map<string, Promise<string | undefined>>();
  const lookup = (name: string) => {
    const { conversation } = page.about();
    const key = `${conversation} ${name}`;
    const value =
      known.get(key) ?? askWorker({ kind: "restore-placeholder", name, conversation }).then((it) => it?.value);
    known.set(key, value);
    return value;
  };
  new AnswerRestorer({ site: () => page.site, lookup, make: answerChip }, signal).start();
  copyWithValues(signal);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
