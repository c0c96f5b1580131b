import type { GuardOrder, GuardReport } from "../messages/guard-link.ts";
import type { Site } from "../shared/site.ts";
import { type Link, openLink } from "./link.ts";
import { natives } from "./natives.ts";

/** What may happen to a held request. */
export type Ruling =
  | { readonly kind: "allow" }
  | { readonly kind: "stop" }
  | { readonly kind: "replace"; readonly texts: readonly string[] };

/** The part of a held request that is judged. */
export type Leaving = {
  readonly texts: readonly string[];
  readonly modifiers: readonly string[];
  readonly aside: boolean;
};

type Held = { readonly settle: (ruling: Ruling) => void; timer: number };
type Rules = { readonly site: Site | undefined; readonly holdMillis: number; readonly closed: boolean };

/** Holds requests until the content script has ruled on them, or time is up and policy rules. */
export class Warden {
  readonly link: Link;
  private rules: Rules = { site: undefined, holdMillis: 3000, closed: false };
  private readonly held = new natives.Map<number, Held>();
  private lastId = 0;

  constructor() {
    this.link = openLink((order) => this.obey(order));
  }

  get site(): Site | undefined {
    return this.rules.site;
  }

  /** Asks what is to become of the texts; `signal` is the page's own way to call the request off. */
  rule({ texts, modifiers, aside }: Leaving, signal?: AbortSignal): Promise<Ruling> {
    if (texts.every((text) => text.trim() === "")) return natives.Promise.resolve({ kind: "allow" });
    return this.hold((id) => ({ kind: "leaving", id, texts, modifiers, aside }), signal);
  }

  ruleFile(file: Blob, signal?: AbortSignal): Promise<Ruling> {
    const name = natives.isFile(file) ? natives.fileName(file) : "";
    return this.hold((id) => ({ kind: "leaving-file", id, file, name }), signal);
  }

  /** A body that should hold what was typed and cannot be read passes or stays as the policy wants. */
  unreadable(signal?: AbortSignal): Promise<Ruling> {
    return this.hold((id) => ({ kind: "unreadable", id }), signal);
  }

  /** The same for one that cannot wait, by the rules known so far. */
  unwaited(): { readonly stopped: boolean } {
    const stopped = this.rules.closed;
    this.link.tell({ kind: "unwaited", stopped });
    return { stopped };
  }

  private hold(report: (id: number) => GuardReport, signal?: AbortSignal): Promise<Ruling> {
    const id = ++this.lastId;
    return new natives.Promise((settle) => {
      const timer = natives.setTimeout(() => this.timeOut(id), this.rules.holdMillis);
      this.held.set(id, { settle, timer });
      if (signal !== undefined) natives.listen(signal, "abort", () => this.withdraw(id), { once: true });
      this.link.tell(report(id));
    });
  }

  private obey(order: GuardOrder): void {
    switch (order.kind) {
      case "rules":
        this.rules = { site: order.site, holdMillis: order.holdMillis, closed: order.closed };
        return;
      case "waiting":
        natives.clearTimeout(this.held.get(order.id)?.timer);
        return;
      case "allow":
      case "stop":
        this.settle(order.id, { kind: order.kind });
        return;
      case "replace":
        this.settle(order.id, { kind: "replace", texts: order.texts });
    }
  }

  private timeOut(id: number): void {
    const stopped = this.rules.closed;
    this.link.tell({ kind: "timed-out", id, stopped });
    this.settle(id, { kind: stopped ? "stop" : "allow" });
  }

  private withdraw(id: number): void {
    if (!this.held.has(id)) return;
    this.link.tell({ kind: "withdrawn", id });
    this.settle(id, { kind: "stop" });
  }

  private settle(id: number, ruling: Ruling): void {
    const held = this.held.get(id);
    if (held === undefined) return;
    this.held.delete(id);
    natives.clearTimeout(held.timer);
    held.settle(ruling);
  }
}
