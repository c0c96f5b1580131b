import { replicaSite } from "../harness/replica-site.mjs";

export const poe = {
  host: "poe.com",
  composer: "footer textarea",
  send: "[data-button-send]",
  edit: '[aria-label="Edit message"]',
  retry: '[aria-label="Retry"]',
  personal: { login: {}, badge: /Poe/ },
  site: replicaSite({
    page: "poe",
    title: "Poe",
    isPage: (path) => path === "/" || path.startsWith("/chat/"),
    sent: ({ url, body }) => {
      if (!url.pathname.startsWith("/api/gql_")) return undefined;
      const [, part] = /name="queryInfo"\r\n\r\n(.*?)\r\n/s.exec(body) ?? [];
      return JSON.parse(part ?? body).variables.query ?? "(again)";
    },
  }),
};
