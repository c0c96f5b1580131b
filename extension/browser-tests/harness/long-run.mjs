import assert from "node:assert/strict";
import { openChatGpt } from "../suites/chatgpt-page.mjs";
import { cardNumber, randomFrom } from "./random.mjs";
import { until } from "./wait.mjs";
import { openWorkerStopper } from "./workers.mjs";

const WORDS = "please check the invoice for our customer and write a short friendly answer about it today".split(" ");
const PER_CHAT = 40;
const LIMIT_MILLIS = 60_000;

/**
 * Sends messages with random edits, pastes and second thoughts, while the worker is stopped and the agent killed.
 * Every message must arrive once, and none that was to be redacted may arrive with its value.
 */
export async function longRun(world, { sends, seed, onSent = () => {} }) {
  const random = randomFrom(seed);
  const workers = await openWorkerStopper(world.browser);
  const counts = { sent: 0, redacted: 0, ordinary: 0, unchecked: 0, workerStops: 0, agentKills: 0, secondThoughts: 0 };
  let chat;
  for (let number = 1; number <= sends; number++) {
    if (chat === undefined || number % PER_CHAT === 0) {
      await chat?.close();
      chat = await openChatGpt(world);
    }
    await sendOne(world, chat, { number, random, workers, counts });
    onSent(number, counts);
  }
  await chat?.close();
  await workers.close();
  return counts;
}

async function sendOne(world, chat, run) {
  const { number, random, counts } = run;
  const marker = `m${number}x`;
  const card = random.chance(0.6) ? cardNumber(random) : undefined;
  world.server.received = [];
  await chat.page.bringToFront();
  await chat.page.click(chat.composer).catch(async ({ message }) => {
    const said = await chat.ui.everything();
    throw new Error(
      `the composer cannot be reached for message ${number}: ${message.split("\n")[0]}; Sluice says: ${said}`,
    );
  });
  await write(chat, `${words(random)} ${card === undefined ? "" : `card ${card} `}${marker}`, random);
  await disturb(world, run);
  const arrived = () => world.server.messages.filter((message) => message.includes(marker));
  let redacted = false;
  await until(
    `message ${number} has arrived`,
    async () => {
      if (arrived().length > 0) return true;
      redacted = (await step(world, chat, run)) || redacted;
      return arrived().length > 0;
    },
    LIMIT_MILLIS,
  );
  await until("the composer is empty", async () => (await chat.draft()).trim() === "");
  assert.equal(arrived().length, 1, `message ${number} arrived once`);
  counts.sent++;
  if (redacted) {
    assert.ok(!world.server.everything.includes(card), `message ${number} was said to be redacted`);
    counts.redacted++;
  } else if (card === undefined) counts.ordinary++;
  else {
    await until(`a person is told that message ${number} passed unchecked`, async () =>
      /sent unchecked/.test((await chat.ui.everything()) ?? ""),
    );
    counts.unchecked++;
  }
}

/** What a person would do next; true when it was asked to redact. */
async function step(world, chat, run) {
  const { random, counts } = run;
  const panel = await chat.ui.panelNode();
  if (panel === undefined) {
    if ((await chat.draft()).trim() !== "") await chat.enter();
    await until(
      "something follows",
      async () => (await chat.ui.panelNode()) || world.server.messages.length > 0,
      400,
    ).catch(() => undefined);
    return false;
  }
  if (random.chance(0.2)) {
    counts.secondThoughts++;
    await chat.page.keyboard.press("Escape");
    await chat.type("k");
    return false;
  }
  if (random.chance(0.15)) await disturb(world, run);
  await chat.ui.press(/cannot check/.test(await chat.ui.panel()) ? "Edit" : "Redact and send");
  return true;
}

async function write(chat, text, random) {
  if (random.chance(0.5)) return chat.insert(text);
  const cut = random.below(text.length);
  await chat.insert(text.slice(0, cut));
  await chat.type("qz");
  for (let i = 0; i < 2; i++) await chat.page.keyboard.press("Backspace");
  await chat.insert(text.slice(cut));
}

async function disturb({ agent, browser }, { random, workers, counts, number }) {
  if (random.chance(0.15)) {
    counts.workerStops++;
    await workers.stop();
  }
  if (number % 25 !== 0) return;
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
