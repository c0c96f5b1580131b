import { isText, member } from "../shared/shape.ts";
import type { Away, Connection } from "./connection.ts";
import type { paths } from "./generated/api.ts";

export type Reply = { readonly kind: "reply"; readonly body: unknown };
export type Refused = {
  readonly kind: "refused";
  readonly code: string;
  readonly detail?: string;
  readonly reason?: string;
};

const CALL_MILLIS = 10_000;
/** The agent reads a document for fifteen seconds at most. */
const DOCUMENT_MILLIS = 20_000;

/** The only one who speaks to the agent, and only after it has proven itself. */
export class AgentClient {
  private readonly connection: Connection;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  get(path: keyof paths, query = ""): Promise<Reply | Refused | Away> {
    return this.call(path + query, { method: "GET" });
  }

  post(path: keyof paths, body: unknown): Promise<Reply | Refused | Away> {
    return this.call(path, { method: "POST", body: JSON.stringify(body) });
  }

  /** A failed call is tried once more: the agent may have moved to another port in between. */
  private async call(path: string, init: RequestInit): Promise<Reply | Refused | Away> {
    const first = await this.attempt(path, init);
    if (first !== "failed") return first;
    this.connection.lost();
    const second = await this.attempt(path, init);
    return second === "failed" ? { kind: "away", reason: "not-running" } : second;
  }

  private async attempt(path: string, init: RequestInit): Promise<Reply | Refused | Away | "failed"> {
    const agent = await this.connection.open();
    if (agent.kind === "away") return agent;
    const { port, token } = agent.pairing;
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    try {
      const signal = AbortSignal.timeout(path === "/v1/documents" ? DOCUMENT_MILLIS : CALL_MILLIS);
      const answer = await fetch(`http://127.0.0.1:${port}${path}`, { ...init, headers, signal, cache: "no-store" });
      if (answer.status === 401) return "failed";
      const body: unknown = answer.status === 204 ? undefined : await answer.json();
      return answer.ok ? { kind: "reply", body } : refused(body);
    } catch {
      return "failed";
    }
  }
}

function refused(problem: unknown): Refused {
  const code = member(problem, "code");
  const detail = member(problem, "detail");
  const reason = member(problem, "reason");
  return {
    kind: "refused",
    code: isText(code) ? code : "unknown",
    ...(isText(detail) ? { detail } : {}),
    ...(isText(reason) ? { reason } : {}),
  };
}
