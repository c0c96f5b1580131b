import type { Rules, SluiceEvent, Verdict } from "../messages/to-worker.ts";
import type { Site } from "../shared/site.ts";
import { AnswerRestorer } from "../sites/answers.ts";
import { watchAttachments } from "../sites/attachments.ts";
import { watchComposer } from "../sites/composer-watch.ts";
import { readDraft } from "../sites/draft.ts";
import { type Gesture, watchGestures } from "../sites/gestures.ts";
import { writeDraft } from "../sites/write.ts";
import { checkStep } from "../ui/check-step.ts";
import { answerChip, copyWithValues } from "../ui/chip.ts";
import { AttachFlow } from "./attaching.ts";
import { AnswerChecks } from "./checking.ts";
import { openGuardLine } from "./guard-line.ts";
import { reportFollower } from "./guard-reports.ts";
import { type Fault, Health } from "./health.ts";
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

const RULES_MILLIS = 1000;

/** Joins the parts of one chat page, from before its first script until `signal` fires. */
export function startPage(site: Site, signal: AbortSignal): Parts {
  const page: Page = new Page(site, FIRST_RULES, async (question, until) => {
    // What a panel offers follows from the rules, which may come a little later than the first draft.
    await Promise.race([page.ruled, new Promise((done) => setTimeout(done, RULES_MILLIS))]);
    return view().ask(question, until);
  });
  const view: () => PageView = once(() => openView(page, () => composer.composer(), signal));
  const typing = new TypingFlow(
    page,
    {
      judged: (...shown) => {
        view().judged(...shown);
        const element = composer.composer();
        if (element !== undefined) health.draft(element);
      },
      lately: (judgement) => view().lately(judgement),
      empty: () => {
        view().empty();
        health.emptied();
      },
    },
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
      changed: (changed, widely) => typing.changed(changed, widely),
    },
    signal,
  );
  page.judgedAnew = () => typing.again(composer.composer());
  const notify: Notify = (...said) => view().notify(...said);
  const send = new SendFlow(page, notify, (text) => typing.isHarmlessButForAFewKeys(text), signal);
  const tell = faultTeller(page, notify, composer.composer);
  const health = new Health({ site: () => page.site, composer: composer.composer, tell }, signal);
  const onGesture = (gesture: Gesture) => {
    health.gesture(gesture.composer);
    send.onGesture(gesture);
  };
  watchGestures({ site: () => page.site, composer: composer.composer }, onGesture, signal);

  const giveBack = (text: string) => {
    const element = composer.composer();
    if (element !== undefined && readDraft(element).text.trim() === "") void writeDraft(element, text);
  };
  const leaving = new LeavingFlow(page, notify, { element: composer.composer, giveBack });
  const attach = new AttachFlow(page, notify, composer.composer, signal);
  watchAttachments((handed) => void attach.onFiles(handed), signal);
  const follow = reportFollower({
    page,
    health,
    leaving,
    attach,
    notify,
    composer: composer.composer,
    judgeAgain: () => typing.again(composer.composer()),
  });
  const { holdMillis } = FIRST_RULES;
  const guard = openGuardLine({ kind: "rules", site, holdMillis, closed: false }, (report) => {
    void follow(report, guard.order);
  });

  return {
    follow: (rules) => {
      page.follow(rules);
      guard.order({ kind: "rules", site: page.site, holdMillis: rules.holdMillis, closed: rules.closed });
      if (rules.restoreAnswers) startRestoring({ page, view, draft: composer.seen }, signal);
      composer.look();
      typing.again(composer.composer());
    },
    line: () => view().line,
    site: () => page.site,
  };
}

/** Tells the person, and the agent, for whoever looks after many machines. */
function faultTeller(page: Page, notify: Notify, composer: () => HTMLElement | undefined) {
  return (fault: Fault) => {
    notify(fault, composer());
    void askWorker({ kind: "note-broken-site", site: page.site.host });
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

type Restoring = {
  readonly page: Page;
  readonly view: () => PageView;
  readonly draft: () => HTMLElement | undefined;
};

function startRestoring({ page, view, draft }: Restoring, signal: AbortSignal): void {
  const known = new Map<string, Promise<string | undefined>>();
  const lookup = (name: string) => {
    const { conversation } = page.about();
    const key = `${conversation} ${name}`;
    const value =
      known.get(key) ?? askWorker({ kind: "restore-placeholder", name, conversation }).then((it) => it?.value);
    known.set(key, value);
    return value;
  };
  const tell = async (event: SluiceEvent) => (await askWorker({ kind: "record-event", event }))?.kept === true;
  const checks = new AnswerChecks((check) => checkStep(check, signal), tell);
  page.answerDue = (due) => checks.expect(due);
  const shown = (message: HTMLElement) => checks.seen(message);
  new AnswerRestorer({ site: () => page.site, draft, lookup, make: answerChip, shown }, signal).start();
  copyWithValues((text) => view().offerPlaceholders(text), signal);
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
