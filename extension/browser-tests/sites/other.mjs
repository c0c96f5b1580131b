import { replicaSite } from "../harness/replica-site.mjs";

/** A company's own chat page, of which no site file knows. */
export const other = {
  host: "assistant.nordwind.example",
  composer: "textarea",
  send: 'button[type="submit"]',
  personal: { login: {}, badge: /./ },
  site: replicaSite({
    page: "other",
    title: "Nordwind Assistant",
    isPage: (path) => path === "/" || path.startsWith("/c/"),
    facts: { "/telemetry": () => ({}) },
    sent: ({ url, body }) => (url.pathname === "/v1/ask" ? JSON.parse(body).turns[0].parts[0].text : undefined),
  }),
};
