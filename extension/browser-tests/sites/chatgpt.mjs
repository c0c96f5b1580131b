import { randomUUID } from "node:crypto";
import { inPieces, json } from "../harness/streams.mjs";

const account = (id, plan, deactivated = false) => ({
  account: {
    account_id: id,
    plan_type: plan,
    structure: ["free", "plus", "pro", "go"].includes(plan) ? "personal" : "workspace",
    is_deactivated: deactivated,
  },
  entitlement: { has_active_subscription: plan !== "free" },
});

const answerOf = (accounts, order = accounts.map(({ account: { account_id } }) => account_id)) => ({
  accounts: Object.fromEntries(accounts.map((entry) => [entry.account.account_id, entry])),
  account_ordering: order,
});

/** The logins the replica knows, as its accounts endpoint tells of them. */
export const LOGINS = {
  free: { accounts: answerOf([account("acc-free", "free")]), page: { accountId: "acc-free" } },
  team: { accounts: answerOf([account("acc-team", "team")]), page: { accountId: "acc-team" } },
  bothUsingFree: {
    accounts: answerOf([account("acc-team", "team"), account("acc-free", "free")]),
    page: { accountId: "acc-free" },
  },
  bothUsingTeam: {
    accounts: answerOf([account("acc-free", "free"), account("acc-team", "team")]),
    page: { accountId: "acc-team" },
  },
  deactivatedTeam: { accounts: answerOf([account("acc-team", "team", true), account("acc-free", "free")]), page: {} },
};

export const chatgpt = {
  page: "chatgpt",
  isPage: (path) => path === "/" || path.startsWith("/c/"),
  async answer({ url, body, record, session }, response) {
    if (url.pathname.startsWith("/backend-api/accounts/check")) return json(response, session.accounts ?? {});
    if (url.pathname === "/backend-api/files") {
      return json(response, { file_id: "file-1", upload_url: "https://files.oaiusercontent.com/file-1" });
    }
    if (url.pathname === "/backend-api/f/conversation/prepare") {
      record.prepared = JSON.parse(body).partial_query.content.parts.join("\n");
      return json(response, { status: "ok", conduit_token: "conduit-1" });
    }
    if (url.pathname !== "/backend-api/f/conversation") return json(response, {}, 404);
    const sent = JSON.parse(body);
    const text = sent.messages.flatMap(({ content }) => content.parts).join("\n");
    record.message = text;
    await stream(response, sent.conversation_id ?? randomUUID(), session.reply?.(text) ?? `You wrote: ${text}`);
  },
};

/** Where the page puts its files. What stands in `file` has arrived there. */
export const files = {
  isPage: () => false,
  answer({ body, record }, response) {
    const open = { "access-control-allow-origin": "*", "access-control-allow-methods": "PUT" };
    response.writeHead(record.method === "OPTIONS" ? 204 : 201, { ...open, "access-control-allow-headers": "*" });
    if (record.method === "PUT") record.file = body;
    response.end();
  },
};

/** Events as the site names them. */
async function stream(response, conversation, text) {
  response.writeHead(200, { "content-type": "text/event-stream" });
  await inPieces(conversation, text, ({ conversation: id, ...piece }) => {
    const event = id === undefined ? piece : { conversation_id: id };
    response.write(`data: ${JSON.stringify(event)}\n\n`);
  });
  response.end();
}
