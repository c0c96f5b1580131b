import { replicaSite } from "../harness/replica-site.mjs";

export const meta = {
  host: "www.meta.ai",
  composer: '.meta-box[contenteditable="true"]',
  send: ".send",
  personal: { login: {}, badge: /Meta AI/ },
  site: replicaSite({
    page: "meta",
    title: "Meta AI",
    isPage: (path) => path === "/" || path.startsWith("/prompt/"),
    sent: ({ url, body }) => {
      if (url.pathname !== "/api/graphql/") return undefined;
      return JSON.parse(new URLSearchParams(body).get("variables")).message.sensitive_string_value;
    },
  }),
};
