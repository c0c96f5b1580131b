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

/** The card at a mark, where the pointer rests. */
async function card(studio) {
  const chat = await studio.typed();
  const at = await chat.page.$eval(chat.composer, (composer) => {
    const text = document.createTreeWalker(composer, NodeFilter.SHOW_TEXT).nextNode();
    const range = document.createRange();
    range.setStart(text, text.data.indexOf("4111"));
    range.setEnd(text, text.data.indexOf("4111") + 4);
    const { left, bottom } = range.getBoundingClientRect();
    return { x: left + 8, y: bottom - 4 };
  });
  await chat.page.mouse.move(at.x, at.y);
  await chat.ui.tip(/Card number/);
  await shot(chat.page, "card", { x: 260, y: 540, width: 940, height: 320 });
}

/** The step at the end of an answer, and what is offered when values were copied. */
async function checkedAnswer(studio) {
  const { host, composer, personal } = claude;
  const reply = () => "I wrote to [EMAIL_1] and asked [PERSON_2] as well.";
  const chat = await Chat.open(studio, { host, composer, login: { ...personal.login, reply } });
  await chat.insert(TEXT);
  await chat.ui.badge(/found/);
  await chat.enter();
  await chat.ui.press("Redact and send");
  await chat.ui.checkStep(/I checked this answer/);
  await chat.page.evaluate(() => {
    document.getSelection().selectAllChildren(document.querySelector(".turn.assistant"));
  });
  await chat.page.keyboard.press("Control+c");
  await chat.ui.notice(/opied/);
  await chat.page.evaluate(() => document.getSelection().removeAllRanges());
  await chatShot(chat, "answer");
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
  card: { take: card },
  answer: { look: { policy: ["conduct: {check-answers: true}"] }, take: checkedAnswer },
  away: { take: away },
  held: { take: held },
  "too-old": { take: tooOld },
  health: { take: health },
  ...askingScenes,
  ...ownPageScenes,
};
