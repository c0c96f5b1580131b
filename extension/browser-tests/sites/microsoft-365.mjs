import { replicaSite } from "../harness/replica-site.mjs";

const RECORD_END = "\u001e";
/** The tenant that stands for all personal accounts. */
const PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";
const COMPANY = "2b7c1f70-1111-4222-8333-944455556666";

export const microsoft365 = {
  host: "m365.cloud.microsoft",
  also: ["substrate.office.com", "login.microsoftonline.com"],
  path: "/chat",
  composer: "#m365-chat-editor-target-element",
  send: 'button[aria-label="Send"]',
  personal: { login: { page: { tenant: PERSONAL } }, badge: /^(Probably )?Microsoft Copilot / },
  company: { login: { page: { tenant: COMPANY } }, badge: /Microsoft 365 Copilot Chat/ },
  site: replicaSite({
    page: "microsoft-365",
    title: "Microsoft 365 Copilot",
    isPage: (path) => path === "/chat" || path.startsWith("/chat/"),
    facts: Object.fromEntries(
      [PERSONAL, COMPANY].map((tenant) => [`/${tenant}/oauth2/v2.0/token`, () => ({ token_type: "Bearer" })]),
    ),
    frame: (data) => {
      const records = data.split(RECORD_END).filter((record) => record !== "");
      const chat = records.map((record) => JSON.parse(record)).find(({ target }) => target === "chat");
      return chat?.arguments[0].message.text;
    },
  }),
};
