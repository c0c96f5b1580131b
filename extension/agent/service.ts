import type {
  About,
  AgentState,
  DocumentJudgement,
  DocumentVerdict,
  Judgement,
  Rules,
  Verdict,
  WorkerAnswers,
  WorkerRequest,
  WorkerState,
} from "../messages/to-worker.ts";
import { type KeptPolicy, keepPolicy, keptPolicy, readPolicy } from "../settings/policy.ts";
import { pausedUntil, pauseUntil, rememberChat, rememberedChats } from "../settings/session.ts";
import { readSettings } from "../settings/store.ts";
import { packed } from "../shared/crossing.ts";
import { keepOwnNames } from "../shared/own-names.ts";
import { isText, member } from "../shared/shape.ts";
import { genericFor, type Site, siteFor } from "../shared/site.ts";
import type { AgentClient, Refused, Reply } from "./client.ts";
import type { Away, Connection } from "./connection.ts";
import { Person } from "./person.ts";

/** Answers everything the pages, the popup and the options page may ask. */
export class Service {
  private readonly connection: Connection;
  private readonly client: AgentClient;
  private readonly person: Person;
  private readonly builtIn: readonly Site[];

  constructor(connection: Connection, client: AgentClient, builtIn: readonly Site[]) {
    this.connection = connection;
    this.client = client;
    this.person = new Person(client);
    this.builtIn = builtIn;
  }

  answer(request: WorkerRequest): Promise<WorkerAnswers[WorkerRequest["kind"]]> {
    switch (request.kind) {
      case "inspect-draft":
        return this.inspectDraft(request.text, request.about);
      case "inspect-document":
        return this.inspectDocument(request);
      case "restore-placeholder":
        return this.restore(request.name, request.conversation);
      case "redact-draft":
        return this.redact(request.text, request.conversation);
      case "record-event":
        return this.person.record(request.event);
      case "read-rules":
        return this.rules(request.host);
      case "read-state":
        return this.state();
      case "open-report":
        return this.openReport();
      case "pause":
        return this.pause(request.minutes);
      case "dismiss-finding":
        return this.person.dismiss(request.inspection, request.finding, request.scope);
      case "list-dismissals":
        return this.person.dismissals();
      case "revoke-dismissal":
        return this.person.revoke(request.id);
      case "use-permission":
        return this.person.permit(request.permission);
      case "remember-chat":
        return rememberChat(request.chat, request.name).then(() => ({ kept: true }));
      case "note-broken-site":
        return this.present({ brokenSite: request.site });
    }
  }

  private async inspectDraft(text: string, about: About): Promise<Judgement> {
    const [result, paused] = await Promise.all([this.client.post("/v1/inspect", { text, ...about }), pausedUntil()]);
    if (result.kind !== "reply") return this.unjudged(result);
    const verdict = result.body as Verdict;
    const redacted = keepOwnNames(text, verdict.redacted);
    return packed({ kind: "verdict", verdict: { ...verdict, redacted }, pausedUntil: paused }, text);
  }

  private async inspectDocument({ name, mediaType, data, about }: WorkerRequest & { kind: "inspect-document" }) {
    const result = await this.client.post("/v1/documents", { name, mediaType, data, ...about });
    if (result.kind !== "reply") return this.unjudged(result);
    const document = result.body as DocumentVerdict;
    return { kind: "document", document, pausedUntil: await pausedUntil() } satisfies DocumentJudgement;
  }

  private async unjudged(result: Refused | Away): Promise<Extract<Judgement, { kind: "away" | "refused" }>> {
    return { ...result, closed: await this.closed() };
  }

  private async restore(name: string, conversation: string): Promise<{ value?: string }> {
    const result = await this.client.post("/v1/restore", { text: name, conversation });
    const value = result.kind === "reply" ? member(result.body, "text") : undefined;
    return isText(value) && value !== name ? { value } : {};
  }

  private async redact(text: string, conversation: string): Promise<Verdict["redacted"] | undefined> {
    const result = await this.client.post("/v1/redact", { text, conversation });
    return result.kind === "reply" ? (result.body as Verdict["redacted"]) : undefined;
  }

  /** Tells the agent which version this is, and what it cannot read: an administrator may count on it. */
  private async present(more: { readonly brokenSite?: string } = {}): Promise<{ kept: boolean }> {
    const { version } = chrome.runtime.getManifest();
    const { kind } = await this.client.post("/v1/extension", { version, ...more });
    return { kept: kind === "reply" };
  }

  private async rules(host: string): Promise<Rules> {
    void this.present();
    const [policy, closed, { values }] = await Promise.all([this.policy(), this.closed(), readSettings()]);
    const site = siteFor(host, policy.sites) ?? siteFor(host, this.builtIn) ?? genericFor(host, policy.sites);
    const { marks, restoreAnswers } = values;
    return {
      ...(site ? { site } : {}),
      ...(policy.notSensitive ? { notSensitive: policy.notSensitive } : {}),
      holdMillis: policy.holdMillis,
      closed,
      marks,
      restoreAnswers,
      chats: await rememberedChats(),
    };
  }

  /** The agent's policy in force, or the last one it gave. */
  private async policy(): Promise<KeptPolicy> {
    const result = await this.client.get("/v1/policy");
    const fresh = result.kind === "reply" ? readPolicy(result.body) : undefined;
    if (fresh === undefined) return keptPolicy();
    await keepPolicy(fresh);
    return fresh;
  }

  /** Whether drafts are held while the agent is away; the stricter of policy and managed settings counts. */
  private async closed(): Promise<boolean> {
    const [{ whenAgentAway }, { values }] = await Promise.all([keptPolicy(), readSettings()]);
    return whenAgentAway === "closed" || values.whenAgentAway === "closed";
  }

  private async state(): Promise<WorkerState> {
    const found = await this.connection.open();
    const policy = found.kind === "proven" ? await this.policy() : await keptPolicy();
    const agent: AgentState =
      found.kind === "proven" ? { kind: "ready", version: found.version, policy: policy.version } : found;
    const today = found.kind === "proven" ? await this.person.exposure(localDay(new Date())) : undefined;
    return {
      agent,
      ...(today ? { today } : {}),
      closed: await this.closed(),
      pauseMinutes: policy.pauseMinutes,
      pausedUntil: await pausedUntil(),
    };
  }

  private async openReport(): Promise<{ opened: boolean }> {
    const result: Reply | Refused | Away = await this.client.post("/v1/report/link", {});
    const address = result.kind === "reply" ? member(result.body, "address") : undefined;
    if (!isText(address) || !address.startsWith("http://127.0.0.1:")) return { opened: false };
    await chrome.tabs.create({ url: address });
    return { opened: true };
  }

  /** Pauses warnings for as long as the agent says; 0 ends the pause. What is sent is still counted. */
  private async pause(minutes: number): Promise<WorkerState> {
    await pauseUntil(await this.person.pause(minutes));
    return this.state();
  }
}

/** The day as the person's clock has it, which is also how the agent counts. */
function localDay(now: Date): string {
  const part = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
}
