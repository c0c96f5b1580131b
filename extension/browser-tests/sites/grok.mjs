import { replicaSite } from "../harness/replica-site.mjs";

const subscription = (tier) => ({ subscriptions: [{ tier, status: "SUBSCRIPTION_STATUS_ACTIVE" }] });

export const grok = {
  host: "grok.com",
  composer: ".ProseMirror",
  send: 'button[type="submit"]',
  edit: '[aria-label="Edit"]',
  retry: '[aria-label="Regenerate"]',
  personal: { login: { subscriptions: { subscriptions: [] } }, badge: /Grok/ },
  company: { login: { subscriptions: subscription("SUBSCRIPTION_TIER_GROK_BUSINESS") }, badge: /Grok Business/ },
  site: replicaSite({
    page: "grok",
    title: "Grok",
    isPage: (path) => path === "/" || path.startsWith("/c/"),
    facts: { "/rest/subscriptions": ({ subscriptions = {} }) => subscriptions },
    sent: ({ url, body }) =>
      url.pathname.startsWith("/rest/app-chat/conversations/") ? JSON.parse(body).message : undefined,
  }),
};
