import { mountQuill } from "../shared/quill.ts";
import { startReplica } from "../shared/replica.ts";
import { session } from "../shared/session.ts";
import { postByXhr } from "../shared/transport.ts";

const account = document.querySelector<HTMLElement>("a.account");
const notice = document.querySelector<HTMLElement>("hallucination-disclaimer");

startReplica({
  mount: mountQuill,
  box: ".gemini-box",
  button: "button.send-button",
  edit: '[data-test-id="prompt-edit-button"]',
  retry: '[data-test-id="regenerate-button"]',
  path: (conversation) => `/app/${conversation.replaceAll("-", "").slice(0, 16)}`,
  login: async () => {
    account?.setAttribute("aria-label", `Google Account: Elena (${session["address"]})`);
    account?.toggleAttribute("hidden", session["address"] === undefined);
    if (notice !== null) notice.textContent = session["notice"] ?? "";
  },
  ask: ({ text }, take) => {
    const inner = JSON.stringify([[text, 0, null, null, null, null, 0], ["en"], ["", "", ""], null, null, [1]]);
    const body = new URLSearchParams({ "f.req": JSON.stringify([null, inner]), at: "APwZiaq0:1763900000000" });
    const url = "/_/BardChatUi/data/assistant.lamda.BardFrontendService/StreamGenerate?bl=boq&_reqid=1&rt=c";
    return postByXhr(url, body.toString(), "application/x-www-form-urlencoded;charset=UTF-8", take);
  },
});
