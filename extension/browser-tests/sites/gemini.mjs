import { replicaSite } from "../harness/replica-site.mjs";

export const gemini = {
  host: "gemini.google.com",
  composer: ".ql-editor",
  send: "button.send-button",
  edit: '[data-test-id="prompt-edit-button"]',
  retry: '[data-test-id="regenerate-button"]',
  personal: { login: { page: { address: "elena@gmail.com" } }, badge: /Gemini.*personal|personal.*Gemini/i },
  company: {
    login: {
      page: { address: "elena@nordwind.example", notice: "Your Nordwind chats aren't used to improve our models." },
    },
    badge: /Workspace/,
  },
  site: replicaSite({
    page: "gemini",
    title: "Gemini",
    isPage: (path) => path === "/" || path === "/app" || path.startsWith("/app/"),
    sent: ({ url, body }) => {
      if (!url.pathname.endsWith("/StreamGenerate")) return undefined;
      const [, inner] = JSON.parse(new URLSearchParams(body).get("f.req"));
      return JSON.parse(inner)[0][0];
    },
  }),
};
