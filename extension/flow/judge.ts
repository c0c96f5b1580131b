import type { About, Judgement } from "../messages/to-worker.ts";

export type InspectDraft = (text: string, about: About) => Promise<Judgement>;

/** What was asked; texts may be long, and are compared last and never joined. */
type Asked = { readonly text: string; readonly under: string };
type Known = Asked & { readonly judgement: Judgement; readonly at: number };
type UnderWay = Asked & { readonly judgement: Promise<Judgement> };

const KEPT = 8;
/** An away agent may come back at any moment; a verdict stays as long as text and account do. */
const AWAY_MILLIS = 1500;

/** Judges texts through the agent and remembers the latest verdicts, in this page's memory only. */
export class Judge {
  private readonly inspect: InspectDraft;
  private readonly about: () => About;
  private known: readonly Known[] = [];
  private underWay: readonly UnderWay[] = [];

  constructor(inspect: InspectDraft, about: () => About) {
    this.inspect = inspect;
    this.about = about;
  }

  /** The judgement of exactly this text under the present account, if there is one. */
  already(text: string): Judgement | undefined {
    const asked = askedOf(text, this.about());
    return this.known.find((known) => isSame(known, asked) && isFresh(known))?.judgement;
  }

  async judge(text: string): Promise<Judgement> {
    const about = this.about();
    const known = this.already(text);
    if (known !== undefined) return known;
    const asked = askedOf(text, about);
    const same = this.underWay.find((one) => isSame(one, asked));
    if (same !== undefined) return same.judgement;
    const judgement = this.ask(asked, about);
    this.underWay = [...this.underWay, { ...asked, judgement }];
    return judgement;
  }

  /** Judges anew what a person's word or a permission may have changed; nothing known before counts. */
  again(text: string): Promise<Judgement> {
    this.known = [];
    this.underWay = [];
    return this.judge(text);
  }

  private async ask(asked: Asked, about: About): Promise<Judgement> {
    try {
      const judgement = await this.inspect(asked.text, about);
      this.known = [{ ...asked, judgement, at: Date.now() }, ...this.known].slice(0, KEPT);
      return judgement;
    } finally {
      this.underWay = this.underWay.filter((one) => !isSame(one, asked));
    }
  }
}

function askedOf(text: string, about: About): Asked {
  return { text, under: JSON.stringify(about) };
}

function isSame(one: Asked, other: Asked): boolean {
  return one.under === other.under && one.text === other.text;
}

function isFresh({ judgement, at }: Known): boolean {
  if (judgement.kind !== "verdict") return Date.now() - at < AWAY_MILLIS;
  return judgement.pausedUntil === 0 || judgement.pausedUntil > Date.now();
}
