import type { SluiceEvent } from "../messages/to-worker.ts";
import { needsAsking } from "../shared/asking.ts";
import type { Answer } from "../shared/question.ts";
import type { Handed } from "../sites/attachments.ts";
import { words } from "../ui/words.ts";
import { type JudgedFile, judgeFile } from "./files.ts";
import type { Page } from "./page.ts";
import { outcomeOf, record, recordPassed } from "./record.ts";
import { recourse } from "./recourse.ts";
import type { Notify } from "./send.ts";

type Outcome = SluiceEvent["outcome"];

/** Judges files before the page gets them, and those the guard holds on their way out. */
export class AttachFlow {
  private readonly page: Page;
  private readonly notify: Notify;
  private readonly near: () => HTMLElement | undefined;
  private readonly signal: AbortSignal;

  constructor(page: Page, notify: Notify, near: () => HTMLElement | undefined, signal: AbortSignal) {
    this.page = page;
    this.notify = notify;
    this.near = near;
    this.signal = signal;
  }

  /** All files of one gesture, one after the other; those that may not go are left out. */
  async onFiles({ files, pass, refuse }: Handed): Promise<void> {
    const passed: File[] = [];
    for (const file of files) {
      const released = await this.release(file, { name: file.name, held: false }, this.signal);
      if (released === undefined) continue;
      await this.page.released.add(released);
      passed.push(released);
    }
    if (passed.length === 0) refuse();
    else pass(passed);
  }

  /** What may leave in place of a file that is already on its way. */
  async rule(file: Blob, name: string, signal: AbortSignal): Promise<Blob | undefined> {
    if (await this.page.released.has(file)) return file;
    return this.release(file, { name: name || words("file_unnamed"), held: true }, signal);
  }

  private async release<F extends Blob>(
    file: F,
    { name, held }: { readonly name: string; readonly held: boolean },
    signal: AbortSignal,
  ): Promise<F | File | undefined> {
    const judged = await judgeFile(this.page, file, name);
    const { judgement } = judged;
    if (!needsAsking(judgement)) {
      this.say(judged, name);
      if (judgement.kind === "verdict") void recordPassed(this.page, judgement.verdict);
      return file;
    }
    const { text } = judged;
    const again = async () => (await judgeFile(this.page, file, name)).judgement;
    const answer = await this.page.ask(
      {
        judgement,
        text: text ?? "",
        near: this.near(),
        held,
        file: { name, redactable: text !== undefined },
        recourse: recourse(this.page, again),
      },
      signal,
    );
    return this.follow(answer, file, name);
  }

  private follow<F extends Blob>({ choice, judgement }: Answer, file: F, name: string) {
    const tell = (outcome: Outcome, reason?: SluiceEvent["reason"]) => {
      if (judgement.kind !== "verdict") return;
      void record(this.page, { inspection: judgement.verdict.id, outcome, ...(reason ? { reason } : {}) });
    };
    switch (choice.kind) {
      case "redact":
        if (judgement.kind !== "verdict") return undefined;
        tell("sent-redacted");
        return new File([judgement.verdict.redacted.text], name, { type: file.type });
      case "anyway":
        tell(judgement.kind === "verdict" ? outcomeOf(judgement.verdict) : "sent-anyway", choice.reason);
        return file;
      default:
        tell(choice.kind === "edit" ? "edited" : "cancelled");
        this.notify("not-attached", this.near(), name);
        return undefined;
    }
  }

  private say({ judgement, partly }: JudgedFile, name: string): void {
    if (judgement.kind === "unread") this.notify(`file-${judgement.reason}`, this.near(), name);
    else if (judgement.kind !== "verdict") this.notify("file-unchecked", this.near(), name);
    else if (partly) this.notify("file-partly", this.near(), name);
  }
}
