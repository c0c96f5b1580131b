import assert from "node:assert/strict";
import { LOGINS } from "../sites/chatgpt.mjs";
import { TABLE } from "../sites/sites.mjs";
import { Chat } from "./chat.mjs";
import { Person } from "./person.mjs";
import { cardNumber, randomFrom } from "./random.mjs";
import { until } from "./wait.mjs";
import { openWorkerStopper } from "./workers.mjs";

const WORDS = "please check the invoice for our customer and write a short friendly answer about it today".split(" ");
const PER_CHAT = 10;
const LIMIT_MILLIS = 60_000;
const CHATGPT = {
  host: "chatgpt.com",
  composer: "#prompt-textarea",
  send: "#composer-submit-button",
  personal: { login: LOGINS.free },
};
const PLACES = [CHATGPT, ...TABLE];

/**
 * Sends messages on all sites in turn, with random edits, pastes and second thoughts, while the worker is stopped and
 * the agent killed. Every message must arrive once, and none that was to be redacted may arrive with its value.
 */
export async function longRun(world, { sends, seed, onSent = () => {} }) {
  const random = randomFrom(seed);
  const workers = await openWorkerStopper(world.browser);
  const counts = { sent: 0, redacted: 0, ordinary: 0, unchecked: 0, workerStops: 0, agentKills: 0, secondThoughts: 0 };
  let chat;
  for (let number = 1; number <= sends; number++) {
    if (number % PER_CHAT === 1) {
      await chat?.close();
      const { personal, ...place } = PLACES[Math.floor(number / PER_CHAT) % PLACES.length];
      chat = await Chat.open(world, { ...place, login: personal.login });
    }
    const person = new Person(chat, random, counts);
    await sendOne(world, { person, number, random, workers, counts }).catch(async (problem) => {
      const said = (await chat.ui.everything())?.slice(0, 400);
      const story = person.did.join(", ");
      throw new Error(`message ${number} on ${chat.page.url()}: ${problem.message}; ${story}; Sluice says: ${said}`);
    });
    onSent(number, counts);
  }
  await chat?.close();
  await workers.close();
  return counts;
}

async function sendOne(world, run) {
  const { person, number, random, counts } = run;
  const { chat } = person;
  const marker = `m${number}x`;
  const card = random.chance(0.6) ? cardNumber(random) : undefined;
  const text = `${words(random)} ${card === undefined ? "" : `card ${card} `}${marker}`;
  const arrived = () => world.server.messages.filter((message) => message.includes(marker));
  world.server.received = [];
  await chat.page.bringToFront();
  await chat.page.click(chat.composer);
  await person.write(text);
  await disturb(world, run, number % 25 === 0);
  let redacted = false;
  const left = async () => {
    if (arrived().length > 0) return true;
    if (random.chance(0.05)) await disturb(world, run);
    redacted = (await person.next(text)) || redacted;
    return arrived().length > 0;
  };
  await until("it has arrived", left, LIMIT_MILLIS);
  await until("the composer is empty", async () => (await chat.draft()).trim() === "");
  assert.equal(arrived().length, 1, "it arrived once");
  counts.sent++;
  if (redacted) {
    assert.ok(!world.server.everything.includes(card), "it was said to be redacted");
    counts.redacted++;
  } else if (card === undefined) counts.ordinary++;
  else {
    const told = async () => /sent unchecked/.test((await chat.ui.everything()) ?? "");
    await until("a person is told that it passed unchecked", told);
    counts.unchecked++;
  }
}

/** The worker ends now and then as it does when idle; the agent dies and comes back when it is said so. */
async function disturb({ agent, browser }, { person, random, workers, counts }, agentDies = false) {
  if (random.chance(0.15)) {
    counts.workerStops++;
    person.did.push("the worker stops");
    await workers.stop();
  }
  if (!agentDies) return;
  counts.agentKills++;
  const { port } = agent;
  await browser.nativeHost.disable();
  await agent.kill();
  await agent.run(port);
  await browser.nativeHost.enable();
}

function words(random) {
  return Array.from({ length: 3 + random.below(8) }, () => random.pick(WORDS)).join(" ");
}
