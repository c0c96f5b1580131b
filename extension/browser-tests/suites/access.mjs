import assert from "node:assert/strict";
import { approverFor } from "../harness/approver.mjs";
import { faultsOf, stageFaults } from "../harness/axe.mjs";
import { openBrowser } from "../harness/browser.mjs";
import { choose } from "../harness/hand-over.mjs";
import { first, textOf } from "../harness/sluice-ui.mjs";
import { under } from "../harness/under-policy.mjs";
import { until } from "../harness/wait.mjs";
import { hold, withoutAgent } from "../harness/without-agent.mjs";
import { LOGINS } from "../sites/chatgpt.mjs";
import { CARD, openChatGpt, SENSITIVE } from "./chatgpt-page.mjs";

const LOOKS = ["light", "dark"].flatMap((theme) => ["en-US", "zh-TW"].map((language) => ({ theme, language })));

/** A browser in this look, with the extension, for as long as `run` takes. */
async function inLook({ server, agent }, { theme, language }, run) {
  const options = { port: server.port, hosts: server.hosts, dataDir: agent.dataDir, language, dark: theme === "dark" };
  const browser = await openBrowser(options);
  try {
    await run({ server, agent, browser, context: browser.context });
  } finally {
    await browser.close();
  }
}

async function everyPart(world, look) {
  const faults = [];
  for (const path of ["popup.html", "options.html", "options.html#first-run"]) {
    const page = await world.context.newPage();
    await page.goto(`${world.browser.extension}/${path}`);
    await page.waitForSelector("nav, .group");
    faults.push(...(await faultsOf(page, path)));
    await page.close();
  }
  const chat = await openChatGpt(world, { ...LOGINS.free, dark: look.theme === "dark" });
  await chat.insert(SENSITIVE);
  await chat.ui.badge(/\d/);
  faults.push(...(await stageFaults(chat, look, "badge")));
  await chat.page.bringToFront();
  await chat.enter();
  await chat.ui.panel();
  const titles = await summaries(chat);
  assert.ok(titles.length >= 3);
  for (const summary of titles) {
    await chat.ui.click(summary);
    faults.push(...(await stageFaults(chat, look, "panel")));
    await chat.page.bringToFront();
  }
  assert.deepEqual(faults, []);
}

const regulated = (action) => [`matrix: {personal: {regulated: ${action}}}`];

/** A draft that is asked about, once the agent has been found again. */
async function asked(world) {
  const chat = await openChatGpt(world);
  await chat.untilJudged();
  await chat.page.keyboard.press("Control+a");
  await chat.insert(SENSITIVE);
  await chat.ui.badge(/\d/);
  await chat.enter();
  await chat.ui.panel();
  return chat;
}

async function withReasons(world) {
  const chat = await asked(world);
  const press = /^(Send anyway|仍要送出)/;
  await until("reasons are asked for", async () => {
    const panel = await chat.ui.panelNode();
    await chat.ui.click(first(panel, (it) => it.nodeName === "BUTTON" && press.test(textOf(it))));
    return chat.ui.isShown(first(panel, (it) => it.nodeName === "INPUT"));
  });
  return chat;
}

async function file(world) {
  const chat = await openChatGpt(world);
  await choose(chat, { "customers.csv": `name;card\nElena Fischer;${CARD}\n` });
  await chat.ui.panel();
  return chat;
}

async function away(world) {
  await hold(world.context, "closed");
  const chat = await openChatGpt(world);
  await chat.insert(SENSITIVE);
  await chat.ui.badge(/./);
  await chat.enter();
  await chat.ui.panel();
  return chat;
}

/** Every kind of panel but the usual one, each under the policy that brings it. */
async function everyPanel(world, look) {
  const faults = [];
  const inspected = (name, open) => async (own) => {
    const chat = await open(own);
    faults.push(...(await stageFaults(chat, look, name)));
    await chat.close();
  };
  const { policy: approvers } = await approverFor(world.agent);
  await under(regulated("justify"), inspected("justify", withReasons))(world);
  await under([...regulated("approve"), approvers], inspected("approve", asked))(world);
  await under(regulated("block"), inspected("block", asked))(world);
  await inspected("file", file)(world);
  await withoutAgent(inspected("away", away))(world);
  assert.deepEqual(faults, []);
}

async function summaries(chat) {
  const panel = await chat.ui.panelNode();
  const found = [];
  first(panel, (node) => {
    if (node.nodeName === "SUMMARY") found.push(node);
    return false;
  });
  // The browser keeps a hidden one of its own for each part.
  const shown = await Promise.all(found.map((node) => chat.ui.isShown(node)));
  return found.filter((_, i) => shown[i]);
}

/** The part of the interface that has the focus, as the browser tells those who cannot see it. */
async function focused(chat) {
  const { nodes } = await chat.ui.tools.send("Accessibility.getFullAXTree");
  const isFocused = ({ properties = [] }) => properties.some(({ name, value }) => name === "focused" && value.value);
  return nodes.filter(isFocused).at(-1)?.name?.value ?? "";
}

export const access = {
  name: "access",
  cases: {
    ...Object.fromEntries(
      LOOKS.map((look) => [
        `axe finds nothing, ${look.theme}, ${look.language}`,
        (world) => inLook(world, look, (own) => everyPart(own, look)),
      ]),
    ),
    ...Object.fromEntries(
      LOOKS.filter(({ theme, language }) => (theme === "light") === (language === "en-US")).map((look) => [
        `axe finds nothing in the panels of other policies, of files and without an agent, ${look.theme}, ${look.language}`,
        (world) => inLook(world, look, (own) => everyPanel(own, look)),
      ]),
    ),
    "everything in the panel is reached by Tab, and only that": async (world) => {
      const chat = await openChatGpt(world);
      await chat.insert(SENSITIVE);
      await chat.ui.badge(/found/);
      await chat.enter();
      await chat.ui.panel();
      const reached = new Set();
      const wanted = [
        /Redact and send/,
        /^Edit$/,
        /Send anyway/,
        /Not sensitive/,
        /Seven answers/,
        /Why you are asked/,
      ];
      await until("all of it was reached", async () => {
        reached.add(await focused(chat));
        await chat.page.keyboard.press("Tab");
        return wanted.every((name) => [...reached].some((label) => name.test(label)));
      });
      assert.ok(![...reached].some((label) => /New chat|Send prompt/.test(label)), [...reached].join());
    },
  },
};
