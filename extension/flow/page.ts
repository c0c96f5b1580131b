import type { About, Rules } from "../messages/to-worker.ts";
import { unpacked } from "../shared/crossing.ts";
import type { Ask } from "../shared/question.ts";
import { Released } from "../shared/released.ts";
import type { Site } from "../shared/site.ts";
import { Tickets } from "../shared/tickets.ts";
import { Conversation } from "../sites/conversation.ts";
import { hostHere } from "../sites/here.ts";
import { PageSignals } from "../sites/page-signals.ts";
import type { Due } from "./checking.ts";
import { Judge } from "./judge.ts";
import { Typed } from "./typed.ts";
import { askWorker } from "./worker.ts";

/** One chat page while it is open: what is known of it, and what all parts of the flow share. */
export class Page {
  rules: Rules;
  /** What is shown of the draft has to follow a person's word about it. */
  judgedAnew: () => void = () => {};
  /** Policy wants the answer to a message verified by a person. */
  answerDue: (due: Due) => void = () => {};
  readonly signals = new PageSignals();
  readonly typed = new Typed();
  readonly tickets = new Tickets(() => Date.now());
  readonly released = new Released(() => Date.now());
  readonly judge: Judge;
  readonly ask: Ask;
  private readonly conversation = new Conversation((chat, name) => {
    void askWorker({ kind: "remember-chat", chat, name });
  });
  /** Keeps those waiting who must not go by the rules a page begins with. */
  readonly ruled: Promise<void>;
  private rulesCame: () => void = () => {};
  private site_: Site;

  constructor(site: Site, rules: Rules, ask: Ask) {
    this.site_ = site;
    this.rules = rules;
    this.ask = ask;
    this.ruled = new Promise((came) => {
      this.rulesCame = came;
    });
    this.judge = new Judge(inspectDraft(rules), () => this.about());
  }

  get site(): Site {
    return this.site_;
  }

  /** Whether a text on its way out is any of our business. */
  concerns(text: string): boolean {
    return !this.site_.onlyTyped || this.typed.isIn(text);
  }

  follow(rules: Rules): void {
    this.rules = rules;
    if (rules.site !== undefined) this.site_ = rules.site;
    this.conversation.recall(rules.chats);
    this.rulesCame();
  }

  about(): About {
    const conversation = this.conversation.name(this.site_, location.pathname);
    return { site: hostHere, signals: this.signals.read(this.site_), conversation };
  }
}

function inspectDraft(rules: Rules): ConstructorParameters<typeof Judge>[0] {
  return async (text, about) => {
    const answer = await askWorker({ kind: "inspect-draft", text, about });
    return answer === undefined
      ? { kind: "away", reason: "not-running", closed: rules.closed }
      : unpacked(answer, text);
  };
}
