import type { AwayReason } from "../messages/to-worker.ts";
import { isText, member } from "../shared/shape.ts";
import { type Pairing, pair } from "./pairing.ts";
import { freshChallenge, isProof } from "./proof.ts";
import { versionProblem } from "./version.ts";

/** A place of memory that survives the worker's sleep but not the browser. */
export type Memory = {
  readonly get: () => Promise<Pairing | undefined>;
  readonly set: (pairing: Pairing | undefined) => Promise<void>;
};

export type Proven = { readonly kind: "proven"; readonly pairing: Pairing; readonly version: string };
export type Away = { readonly kind: "away"; readonly reason: AwayReason };

/** How long one proof is relied on: between it and the next call another program could take the port of an agent that died. */
const PROOF_MILLIS = 500;
/** While there are calls the proof is renewed before it runs out, so that no key waits for it. */
const RENEW_MILLIS = 350;
const IN_USE_MILLIS = 2000;
/** How long a failed attempt is remembered, so that typing does not start a native host per key. */
const RETRY_MILLIS = 1500;
const HEALTH_MILLIS = 2000;

/** Finds the agent, makes it prove itself, and finds it again after it was away. */
export class Connection {
  private readonly memory: Memory;
  private proven: { readonly value: Proven; readonly at: number } | undefined;
  private failed: { readonly value: Away; readonly at: number } | undefined;
  private underWay: Promise<Proven | Away> | undefined;
  private askedAt = 0;

  constructor(memory: Memory) {
    this.memory = memory;
  }

  /** The agent, proven within the last seconds. Nothing may be sent to it before. */
  open(): Promise<Proven | Away> {
    const now = Date.now();
    this.askedAt = now;
    if (this.proven !== undefined && now - this.proven.at < PROOF_MILLIS) return Promise.resolve(this.proven.value);
    if (this.failed !== undefined && now - this.failed.at < RETRY_MILLIS) return Promise.resolve(this.failed.value);
    return this.connectOnce();
  }

  /** Forgets the proof after a failed call; the next one looks for the agent again. */
  lost(): void {
    this.proven = undefined;
  }

  private connectOnce(remember = true): Promise<Proven | Away> {
    this.underWay ??= this.connect(remember).finally(() => {
      this.underWay = undefined;
    });
    return this.underWay;
  }

  /** Nobody waits for this; the next who asks looks again, whatever came of it. */
  private renewWhileInUse(): void {
    if (this.proven !== undefined && Date.now() - this.askedAt < IN_USE_MILLIS) void this.connectOnce(false);
  }

  private async connect(remember: boolean): Promise<Proven | Away> {
    const known = this.proven?.value.pairing ?? (await this.memory.get());
    const first = known && (await prove(known));
    const result = first?.kind === "proven" ? first : await this.pairAnew(first?.reason);
    if (result.kind === "proven") {
      this.proven = { value: result, at: Date.now() };
      this.failed = undefined;
      setTimeout(() => this.renewWhileInUse(), RENEW_MILLIS);
    } else {
      this.proven = undefined;
      this.failed = remember ? { value: result, at: Date.now() } : undefined;
    }
    return result;
  }

  /** An agent of another release that has proven itself says more than a native host that does not answer. */
  private async pairAnew(before: AwayReason | undefined): Promise<Proven | Away> {
    const pairing = await pair();
    if (typeof pairing === "string") {
      return { kind: "away", reason: before === "too-old" || before === "too-new" ? before : pairing };
    }
    const result = await prove(pairing);
    if (result.kind === "proven") await this.memory.set(pairing);
    return result;
  }
}

async function prove(pairing: Pairing): Promise<Proven | Away> {
  const challenge = freshChallenge();
  const address = `http://127.0.0.1:${pairing.port}/v1/health?challenge=${challenge}`;
  let health: unknown;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(HEALTH_MILLIS), cache: "no-store" });
    health = await answer.json();
  } catch {
    return { kind: "away", reason: "not-running" };
  }
  const proof = member(health, "portProof");
  if (!isText(proof) || !(await isProof(pairing, challenge, proof))) {
    return { kind: "away", reason: "not-trusted" };
  }
  const strange = versionProblem(health);
  if (strange !== undefined) return { kind: "away", reason: strange };
  return { kind: "proven", pairing, version: String(member(health, "version")) };
}
