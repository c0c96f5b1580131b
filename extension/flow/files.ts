import type { DocumentJudgement, Judgement, UnreadReason } from "../messages/to-worker.ts";
import type { Page } from "./page.ts";
import { askWorker } from "./worker.ts";

/** A file with what was found out about it. */
export type JudgedFile = {
  readonly judgement: Judgement;
  /** Its text where it is one, for showing what was found in it and for taking it out. */
  readonly text?: string;
  /** Whether parts of it were left unread. */
  readonly partly: boolean;
};

/** What one message to the service worker can carry, written in base64. */
const MAX_BYTES = 24 << 20;
const TEXT = "text";

/** Judges a file by its text, through the agent; a file without text that can be read is said to be so. */
export async function judgeFile(page: Page, file: Blob, name: string): Promise<JudgedFile> {
  const unread = (reason: UnreadReason): JudgedFile => ({
    judgement: { kind: "unread", reason, closed: page.rules.closed },
    partly: false,
  });
  if (file.size > MAX_BYTES) return unread("too-large");
  const data = await base64Of(file).catch(() => undefined);
  if (data === undefined) return unread("broken");
  const answer = await askWorker({
    kind: "inspect-document",
    name,
    mediaType: file.type,
    data,
    about: page.about(),
  });
  if (answer === undefined) {
    return { judgement: { kind: "away", reason: "not-running", closed: page.rules.closed }, partly: false };
  }
  if (answer.kind !== "document") return { judgement: answer, partly: false };
  return (await readable(answer, file)) ?? unread(answer.document.code ?? "unknown-format");
}

async function readable(
  { document, pausedUntil }: DocumentJudgement & { readonly kind: "document" },
  file: Blob,
): Promise<JudgedFile | undefined> {
  const { verdict, format, characters, reason } = document;
  if (verdict === undefined) return undefined;
  const partly = reason !== undefined;
  const judgement: Judgement = { kind: "verdict", verdict, pausedUntil };
  const text = format === TEXT && !partly ? await file.text() : undefined;
  return text?.length === characters ? { judgement, partly, text } : { judgement, partly };
}

/** The browser encodes it away from the page's thread. */
function base64Of(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,?/, ""));
    reader.onerror = () => fail(new Error("the file cannot be read"));
    reader.readAsDataURL(file);
  });
}
