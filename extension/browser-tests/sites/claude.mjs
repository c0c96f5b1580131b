import { replicaSite } from "../harness/replica-site.mjs";

const OWN = "0b1f6a52-7c1d-4e0e-9a55-1f0d2c3b4a59";
const TEAM = "9d2e7b63-8d2e-4f1f-8b66-2a1e3d4c5b60";

const organisation = (uuid, capabilities, more = {}) => ({
  uuid,
  name: uuid,
  capabilities,
  rate_limit_tier: "default_claude_ai",
  ...more,
});
const login = (...all) => ({ organisations: all, page: { organisation: all[0].uuid } });

export const claude = {
  host: "claude.ai",
  composer: ".ProseMirror",
  send: 'button[aria-label="Send message"]',
  edit: 'button[aria-label="Edit"]',
  retry: 'button[aria-label="Retry"]',
  personal: { login: login(organisation(OWN, ["chat"])), badge: /Claude Free/ },
  company: {
    login: login(organisation(TEAM, ["chat", "raven"], { raven_type: "team", rate_limit_tier: "default_raven" })),
    badge: /Claude Team/,
  },
  site: replicaSite({
    page: "claude",
    title: "Claude",
    isPage: (path) => path === "/" || path === "/new" || path.startsWith("/chat/"),
    facts: { "/api/organizations": ({ organisations = [] }) => organisations },
    sent: ({ url, body }) => {
      if (!/\/(retry_)?completion$/.test(url.pathname)) return undefined;
      const { prompt, attachments } = JSON.parse(body);
      return [prompt, ...attachments.map(({ extracted_content: text }) => text)].join("\n");
    },
  }),
};
