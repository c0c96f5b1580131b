import { Chat } from "../harness/chat.mjs";
import { agentOfRelease } from "../harness/other-release.mjs";
import { changeSite } from "../harness/site-files.mjs";
import { chatShot, composerShot, shot, TEXT } from "../harness/studio.mjs";
import { until } from "../harness/wait.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { claude } from "../sites/claude.mjs";
import { askingScenes } from "./asking-scenes.mjs";
import { ownPageScenes } from "./own-page-scenes.mjs";

const ANSWERED = '[data-message-author-role="assistant"][data-done="true"]';

async function badges(studio) {
  for (const [name, text, said, login] of [
    ["badge-ready", "", /./, LOGINS.free],
    ["badge-clear", "Explain the difference between a list and a tuple in Python.", /nothing/, LOGINS.free],
    ["badge-internal", "Write to elena.fischer@nordwind-logistik.de about Monday.", /found/, LOGINS.free],
    ["badge", TEXT, /4 found/, LOGINS.free],
    ["team-account", TEXT, /Business/, LOGINS.team],
  ]) {
    const chat = await studio.typed(said, text, login);
    await composerShot(chat, name);
    await chat.close();
  }
}

async function answers(studio) {
  const chat = await studio.asked();
  await chat.ui.press("Redact and send");
  await chat.page.waitForSelector(ANSWERED);
  await until("the values are back", async () => (await chat.ui.chips("assistant")).length === 4);
  await shot(chat.page, "redacted", { x: 236, y: 0, width: 964, height: 860 });
}

async function away(studio) {
  await studio.agentGone();
  const chat = await studio.typed(/not running/);
  await composerShot(chat, "agent-away");
  await chat.enter();
  await chat.ui.notice(/unchecked/);
  await composerShot(chat, "sent-unchecked");
}

async function held(studio) {
  const { context } = studio;
  const [worker] = context.serviceWorkers();
  await worker.evaluate(() => chrome.storage.local.set({ settings: { whenAgentAway: "closed" } }));
  await studio.agentGone();
  const chat = await studio.typed(/not running/);
  await chat.enter();
  await chat.ui.panel();
  await chatShot(chat, "offline-held");
}

async function tooOld(studio) {
  await studio.agentGone();
  const other = await agentOfRelease({ api: 0, oldestApi: 0 }, studio.agent);
  const chat = await studio.typed(/too old/);
  await composerShot(chat, "agent-too-old");
  await other.close();
}

async function health(studio) {
  const { host, composer, personal } = claude;
  const gone = (site) => ({ ...site, answers: ["#gone-with-the-redesign"] });
  const changed = await changeSite(studio.context, host, gone);
  const chat = await Chat.open(studio, { host, composer, login: personal.login });
  await changed.arrives();
  await chat.insert(TEXT);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.press("Redact and send");
  await chat.arrives();
  await chat.ui.notice(/no longer finds/);
  await chatShot(chat, "site-changed");
}

export const SCENES = {
  badges: { take: badges },
  answers: { take: answers },
  away: { take: away },
  held: { take: held },
  "too-old": { take: tooOld },
  health: { take: health },
  ...askingScenes,
  ...ownPageScenes,
};
