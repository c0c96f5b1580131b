import { replicaSite } from "../harness/replica-site.mjs";

const user = (more) => ({ user: { id: "u-1", email: "elena@gmail.com", ...more } });

export const perplexity = {
  host: "www.perplexity.ai",
  composer: "#ask-input",
  send: 'button[aria-label="Submit"]',
  edit: '[aria-label="Edit Query"]',
  retry: '[aria-label="Rewrite"]',
  personal: { login: { user: user({ subscription_tier: "none" }) }, badge: /Perplexity.*Free|Perplexity/ },
  company: {
    login: { user: user({ subscription_tier: "enterprise_pro", organization: { uuid: "o-1" } }) },
    badge: /Enterprise/,
  },
  site: replicaSite({
    page: "perplexity",
    title: "Perplexity",
    isPage: (path) => path === "/" || path.startsWith("/search/"),
    facts: { "/api/auth/session": ({ user: known = {} }) => known },
    sent: ({ url, body }) => (url.pathname === "/rest/sse/perplexity_ask" ? JSON.parse(body).query_str : undefined),
  }),
};
