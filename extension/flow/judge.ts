import type { About, Judgement } from "../messages/to-worker.ts";

export type InspectDraft = (text: string, about: About) => Promise<Judgement>;

type Known = { readonly key: string; readonly judgement: Judgement; readonly at: number };

const KEPT = 8;
/** An away agent may come back at any moment; a verdict stays as long as text and account do. */
const AWAY_MILLIS = 1500;

/** Judges texts through the agent and remembers the latest verdicts, in this page's memory only. */
export class Judge {
  private readonly inspect: InspectDraft;
  private readonly about: () => About;
  private known: readonly Known[] = [];
  private readonly underWay = new Map<string, Promise<Judgement>>();

  constructor(inspect: InspectDraft, about: () => About) {
    this.inspect = inspect;
    this.about = about;
  }

  /** The judgement of exactly this text under the present account, if there is one. */
  already(text: string): Judgement | undefined {
    const key = this.key(text, this.about());
    return this.known.find((known) => known.key === key && isFresh(known))?.judgement;
  }

  async judge(text: string): Promise<Judgement> {
    const about = this.about();
    const known = this.already(text);
    if (known !== undefined) return known;
    const key = this.key(text, about);
    const asked = this.underWay.get(key) ?? this.ask(key, text, about);
    this.underWay.set(key, asked);
    return asked;
  }

  /** Judges anew what a person's word or a permission may have changed; nothing known before counts. */
  again(text: string): Promise<Judgement> {
    this.known = [];
    this.underWay.clear();
    return this.judge(text);
  }

  private async ask(key: string, text: string, about: About): Promise<Judgement> {
    try {
      const judgement = await this.inspect(text, about);
      this.known = [{ key, judgement, at: Date.now() }, ...this.known].slice(0, KEPT);
      return judgement;
    } finally {
      this.underWay.delete(key);
    }
  }

  private key(text: string, about: About): string {
    return `${JSON.stringify(about)}\n${text}`;
  }
}

function isFresh({ judgement, at }: Known): boolean {
  if (judgement.kind !== "verdict") return Date.now() - at < AWAY_MILLIS;
  return judgement.pausedUntil === 0 || judgement.pausedUntil > Date.now();
}
