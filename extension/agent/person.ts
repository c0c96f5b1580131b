import type { Dismissals, Scope, SluiceEvent, Today } from "../messages/to-worker.ts";
import { isCount, member } from "../shared/shape.ts";
import type { AgentClient } from "./client.ts";

/** What a person tells the agent for themselves. */
export class Person {
  private readonly client: AgentClient;

  constructor(client: AgentClient) {
    this.client = client;
  }

  /** What became of a draft; the answer says whether policy wants to hear that what came back was verified. */
  async record(event: SluiceEvent): Promise<{ kept: boolean; checkAnswer: boolean }> {
    const result = await this.client.post("/v1/events", event);
    const isReply = result.kind === "reply";
    return { kept: isReply, checkAnswer: isReply && member(result.body, "checkAnswer") === true };
  }

  /** What was counted on a day; nothing when the agent does not say. */
  async exposure(day: string): Promise<Today | undefined> {
    const result = await this.client.get("/v1/report", `?from=${day}&to=${day}`);
    const totals = result.kind === "reply" ? member(result.body, "totals") : undefined;
    const sent = member(totals, "sent");
    const findingsSent = member(totals, "findingsSent");
    const findingsAvoided = member(totals, "findingsAvoided");
    if (!isCount(sent) || !isCount(findingsSent) || !isCount(findingsAvoided)) return undefined;
    return { sent, findingsSent, findingsAvoided };
  }

  async dismiss(inspection: string, finding: number, scope: Scope): Promise<{ id?: number }> {
    const result = await this.client.post("/v1/dismissals", { inspection, finding, scope });
    const id = result.kind === "reply" ? member(result.body, "id") : undefined;
    return isCount(id) ? { id } : {};
  }

  async dismissals(): Promise<Dismissals | undefined> {
    const result = await this.client.get("/v1/dismissals");
    return result.kind === "reply" ? (result.body as Dismissals) : undefined;
  }

  async revoke(id: number): Promise<{ revoked: boolean }> {
    const { kind } = await this.client.post("/v1/dismissals/revoke", { id });
    return { revoked: kind === "reply" };
  }

  /** Hands a signed permission over; what is wrong with it comes back. */
  async permit(permission: string): Promise<{ refusal?: string }> {
    const result = await this.client.post("/v1/approvals", { permission });
    if (result.kind === "reply") return {};
    return { refusal: result.reason ?? (result.kind === "refused" ? (result.detail ?? result.code) : "") };
  }

  /** Notes a pause in the ledger and gives its end; 0 when the agent is away, for then nothing warns anyway. */
  async pause(minutes: number): Promise<number> {
    const result = await this.client.post("/v1/pauses", { minutes });
    const until = result.kind === "reply" ? member(result.body, "until") : undefined;
    return isCount(until) ? until : 0;
  }
}
