import { replicaSite } from "../harness/replica-site.mjs";

export const deepseek = {
  host: "chat.deepseek.com",
  composer: "#chat-input",
  send: ".send",
  edit: ".edit",
  retry: ".again",
  personal: { login: {}, badge: /DeepSeek/ },
  site: replicaSite({
    page: "deepseek",
    title: "DeepSeek",
    isPage: (path) => path === "/" || path.startsWith("/a/chat/"),
    facts: { "/api/v0/users/current": () => ({ data: { biz_data: { id: "u-1" } } }) },
    sent: ({ url, body }) => {
      const way = /^\/api\/v0\/chat\/(completion|edit_message|regenerate)$/.exec(url.pathname);
      return way === null ? undefined : (JSON.parse(body).prompt ?? "(again)");
    },
  }),
};
