import { replicaSite } from "../harness/replica-site.mjs";

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
  personal: { login: login(organisation("org-me", ["chat"])), badge: /Claude Free/ },
  company: {
    login: login(organisation("org-team", ["chat", "raven"], { raven_type: "team", rate_limit_tier: "default_raven" })),
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
